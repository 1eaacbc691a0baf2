"""Small reads from tantivy with the types that its stubs leave out, and its failures as ours."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import tantivy

from domain.errors import SearchIndexError
from index.versions import REBUILD_HINT


def stored(searcher: tantivy.Searcher, address: tantivy.DocAddress) -> bytes:
    """The "stored" field of a document."""
    body = searcher.doc(address).get_first("stored")
    if not isinstance(body, bytes):
        raise SearchIndexError("The search index holds a document without content.", hint=REBUILD_HINT)
    return body


def count(searcher: tantivy.Searcher, query: tantivy.Query) -> int:
    """How many documents match."""
    return int(searcher.search(query, limit=1, count=True).count)  # type: ignore[attr-defined]  # not in the stub


@contextmanager
def answering(what: str) -> Iterator[None]:
    """tantivy's failures as SearchIndexError; also its panics, which are no Exceptions."""
    try:
        yield
    except (ValueError, OSError) as error:
        raise SearchIndexError(
            f"The search index cannot {what}: {_line(error)}.", hint=REBUILD_HINT
        ) from error
    except BaseException as error:
        if type(error).__name__ != "PanicException":
            raise
        raise SearchIndexError(
            f"The search index cannot {what}: {_line(error)}.", hint=REBUILD_HINT
        ) from error


def _line(error: BaseException) -> str:
    return " ".join(str(error).split())[:200].rstrip(".")
