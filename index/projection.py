"""The projection: what changed in the store since the index's cursor, written into the index.

At least once, in the order of the changes, each write replacing what was there: stopping it at any moment and
starting it again gives the same index. The cursor is committed with the writes, so the index is never ahead.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from domain.articles import StoredArticle
from index.embedded import building
from index.engine import Engine
from index.statements import statements_of

COMMIT_EVERY = 5_000  # changes; a commit costs 100 ms to 200 ms, as much as writing 200 articles
COMMIT_SECONDS = 10.0  # a slow store's changes show up no later than this


class ChangeLike(Protocol):
    """store.articles.Change, or the like of it."""

    @property
    def number(self) -> int: ...
    @property
    def article_id(self) -> str: ...
    @property
    def deleted(self) -> bool: ...


class ArticleChanges(Protocol):
    """What the projection needs of the store (store.articles.Articles)."""

    def changes_after(self, cursor: int, limit: int = ...) -> Sequence[ChangeLike]: ...

    def load_many(self, ids: Sequence[str]) -> Sequence[StoredArticle]: ...


@dataclass(frozen=True, slots=True)
class ProjectionSummary:
    """What a projection did. ``articles`` were written, ``deleted`` forgotten (they were deleted, or are not
    relevant, or are gone by now); ``cursor`` is where the index stands."""

    changes: int
    articles: int
    statements: int
    deleted: int
    cursor: int
    seconds: float


@dataclass(slots=True)
class _Tally:
    changes: int = 0
    articles: int = 0
    statements: int = 0
    deleted: int = 0


Progress = Callable[[int], None]  # called with the number of changes done so far


def project(
    store: ArticleChanges, engine: Engine, *, batch: int = 500, on_progress: Progress | None = None
) -> ProjectionSummary:
    """Bring the index up to date. Raises StoreError or SearchIndexError; what was committed before stays."""
    began = committed = time.monotonic()
    tally = _Tally()
    cursor = engine.cursor()
    pending = 0
    while changes := store.changes_after(cursor, batch):
        _write(store, engine, changes, tally)
        cursor = changes[-1].number
        pending += len(changes)
        if pending >= COMMIT_EVERY or time.monotonic() - committed >= COMMIT_SECONDS:
            engine.commit(cursor)
            pending, committed = 0, time.monotonic()
        if on_progress is not None:
            on_progress(tally.changes)
    if pending:
        engine.commit(cursor)
    return ProjectionSummary(
        changes=tally.changes,
        articles=tally.articles,
        statements=tally.statements,
        deleted=tally.deleted,
        cursor=engine.cursor(),
        seconds=time.monotonic() - began,
    )


def rebuild(
    store: ArticleChanges, directory: Path, *, batch: int = 500, on_progress: Progress | None = None
) -> ProjectionSummary:
    """Build the index anew beside the one that serves, then swap it in. Raises as ``project`` does, and then
    the old one goes on serving."""
    with building(directory) as new:
        first = project(store, new.engine, batch=batch, on_progress=on_progress)
        with new.swapping():  # what was written to the old one meanwhile is in the store
            last = project(store, new.engine, batch=batch)
    return ProjectionSummary(
        changes=first.changes + last.changes,
        articles=first.articles + last.articles,
        statements=first.statements + last.statements,
        deleted=first.deleted + last.deleted,
        cursor=last.cursor,
        seconds=first.seconds + last.seconds,
    )


def _write(store: ArticleChanges, engine: Engine, changes: Sequence[ChangeLike], tally: _Tally) -> None:
    """One batch. Of several changes to an article only its present state counts, whatever the changes were."""
    ids = list(dict.fromkeys(change.article_id for change in changes))
    present = [stored for stored in store.load_many(ids) if stored.article.facts.relevant]
    kept = {stored.article.id for stored in present}
    gone = [article_id for article_id in ids if article_id not in kept]
    statements = [statement for stored in present for statement in statements_of(stored)]
    engine.upsert(present, statements)
    engine.delete(gone)
    tally.changes += len(changes)
    tally.articles += len(present)
    tally.statements += len(statements)
    tally.deleted += len(gone)
