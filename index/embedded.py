"""The embedded engine: two tantivy indexes in one directory, no server.

Articles and statements have an index each (one for both would spoil the articles' word statistics). Each commit
writes the projection's cursor into both, statements first. A reader takes a new pair of views only when both hold
the same cursor, so it sees both change at once; after a crash between the two commits the smaller cursor counts, and
the projection's replay, which replaces what is there, brings them together again.
"""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import tantivy

from domain.articles import StoredArticle
from domain.errors import SearchIndexError
from domain.query import Query
from domain.statements import RegionCitations, Statement
from index.analysis import Analyser
from index.documents import Fields, article_fields, statement_fields
from index.embedded_articles import search_articles
from index.embedded_compile import ARTICLES, STATEMENTS, everything
from index.embedded_read import answering, count, stored
from index.embedded_statements import search_citations, search_statements
from index.engine import ArticlePage, StatementPage, StatementQuery
from index.versions import REBUILD_HINT, Versions, check_manifest

_HEAP = (
    64_000_000  # bytes per writer: a segment is cut at about 20,000 articles; halving it costs 10 % of speed
)
_PAIR_WAIT = 0.5  # seconds to wait for the second of two commits; they take 100 ms each
_SWAP_WAIT = 60.0  # seconds that a rebuild waits for a writer to end its batch
_STEMS = "stems.tsv"


@dataclass(frozen=True, slots=True)
class _View:
    """What one moment of the index looks like."""

    articles: tantivy.Searcher
    statements: tantivy.Searcher
    cursors: tuple[int, int]

    @property
    def cursor(self) -> int:
        return min(self.cursors)


class _Opened:
    """One version, opened: its indexes, and a view of them."""

    def __init__(self, path: Path) -> None:
        self.path = path
        check_manifest(path)
        with answering("be opened"):
            self.articles = _index(path / "articles")
            self.statements = _index(path / "statements")
        self.view = self._look()

    def refresh(self) -> None:
        """Take the newest pair of views; stay with the old one if no pair is to be had soon."""
        until = time.monotonic() + _PAIR_WAIT
        while True:
            with answering("be read"):
                self.articles.reload()
                self.statements.reload()
            view = self._look()
            if view.cursors[0] == view.cursors[1] or time.monotonic() > until:
                break
            time.sleep(0.02)
        if view.cursors[0] == view.cursors[1] or view.cursor >= self.view.cursor:
            self.view = view

    def _look(self) -> _View:
        with answering("be read"):
            articles, statements = self.articles.searcher(), self.statements.searcher()
            return _View(
                articles, statements, (_cursor_in(articles, ARTICLES), _cursor_in(statements, STATEMENTS))
            )


class _Writers:
    """The writers of the two indexes."""

    def __init__(self, opened: _Opened) -> None:
        with answering("be written"):
            self._articles = opened.articles.writer(_HEAP, 1)
            self._statements = opened.statements.writer(_HEAP, 1)

    def put(self, article: Fields, statements: Sequence[Fields]) -> None:
        """Replace an article and all its statements."""
        self.drop(str(article["id"]))
        self._articles.add_document(_document(article, ARTICLES))
        for each in statements:
            self._statements.add_document(_document(each, STATEMENTS))

    def drop(self, article_id: str) -> None:
        """Forget an article and all its statements."""
        self._articles.delete_documents_by_term("id", article_id)
        self._statements.delete_documents_by_term("article", article_id)

    def commit(self, cursor: int) -> None:
        """Statements first: a reader follows the articles' cursor only when the statements' has come as far."""
        for writer, schema in ((self._statements, STATEMENTS), (self._articles, ARTICLES)):
            writer.delete_documents_by_term("type", "cursor")
            writer.add_document(
                _document({"id": "", "type": "cursor", "stored": str(cursor).encode()}, schema)
            )
            writer.commit()

    def close(self) -> None:
        """Wait for merges under way; what was not committed is gone."""
        self._articles.wait_merging_threads()
        self._statements.wait_merging_threads()


class EmbeddedEngine:
    """index.engine.Engine over a directory. Open it with ``open_engine`` or ``building``.

    ``held`` is let go of when it is closed: the lock of a writer.
    """

    def __init__(self, versions: Versions, version: Path, *, write: bool) -> None:
        self._versions = versions
        self.held = ExitStack()
        self._opened = _Opened(version)
        self._analyser = Analyser()
        self._analyser.stems.load(version / _STEMS)
        self._writers = _Writers(self._opened) if write else None
        self._follows = not write

    def upsert(self, articles: Sequence[StoredArticle], statements: Sequence[Statement]) -> None:
        """See Engine."""
        writers = self._writer()
        own: dict[str, list[Statement]] = {stored.article.id: [] for stored in articles}
        for statement in statements:
            own[statement.article_id].append(statement)
        with answering("be written"):
            for article_id, article in {stored.article.id: stored for stored in articles}.items():
                flat = [statement_fields(each, at, self._analyser) for at, each in enumerate(own[article_id])]
                writers.put(article_fields(article, own[article_id], self._analyser), flat)

    def delete(self, article_ids: Sequence[str]) -> None:
        """See Engine."""
        writers = self._writer()
        with answering("be written"):
            for article_id in article_ids:
                writers.drop(article_id)

    def commit(self, cursor: int) -> None:
        """See Engine."""
        writers = self._writer()
        with answering("be written"):
            writers.commit(cursor)
            self._analyser.stems.save(self._opened.path / _STEMS)
        self._opened.refresh()

    def cursor(self) -> int:
        """See Engine."""
        return self._opened.view.cursor

    def search(self, query: Query) -> ArticlePage:
        """See Engine."""
        with answering("answer"):
            return search_articles(self._opened.view.articles, query, self._analyser)

    def statements(self, query: StatementQuery) -> StatementPage:
        """See Engine."""
        with answering("answer"):
            return search_statements(self._opened.view.statements, query, self._analyser)

    def citations(self, regulation: str, query: StatementQuery) -> tuple[RegionCitations, ...]:
        """See Engine."""
        with answering("answer"):
            return search_citations(self._opened.view.statements, regulation, query, self._analyser)

    def refresh(self) -> None:
        """See Engine. A reader also turns to a version that was rebuilt and swapped in."""
        if self._follows:
            current = self._versions.current()
            if current is not None and current != self._opened.path:
                self._opened = _Opened(current)
                self._analyser.stems.load(current / _STEMS)
                return
        self._opened.refresh()

    def count(self) -> tuple[int, int]:
        """See Engine."""
        view = self._opened.view
        with answering("answer"):
            return (
                count(view.articles, everything(ARTICLES, "article")),
                count(view.statements, everything(STATEMENTS, "statement")),
            )

    def close(self) -> None:
        """See Engine."""
        writers, self._writers = self._writers, None
        if writers is not None:
            with answering("be closed"):
                writers.close()
        self.held.close()

    def _writer(self) -> _Writers:
        if self._writers is None:
            raise SearchIndexError("The search index was opened for reading only.")
        return self._writers


def open_engine(root: Path, *, write: bool, wait: float = 10.0) -> EmbeddedEngine:
    """The engine over the current version under ``root``; a writer makes the first one.

    Raises SearchIndexError where there is no index to read, where it is damaged or of another version, and where
    another process has been writing for longer than ``wait`` seconds.
    """
    versions = Versions(root)
    with ExitStack() as held:
        if write:
            held.enter_context(versions.locked("write", wait=wait))
        version = versions.current()
        if version is None and not write:
            raise SearchIndexError(f"There is no search index in {root} yet.", hint=REBUILD_HINT)
        if version is None:
            version = _new_version(versions)
            versions.publish(version)
        engine = EmbeddedEngine(versions, version, write=write)
        engine.held = held.pop_all()
    return engine


@dataclass(frozen=True, slots=True)
class Building:
    """A new version while it is built beside the one that serves."""

    engine: EmbeddedEngine
    _versions: Versions
    _version: Path

    @contextmanager
    def swapping(self) -> Iterator[None]:
        """Write the last changes within, while nobody writes to the old version; then the new one serves."""
        with self._versions.locked("write", wait=_SWAP_WAIT):
            yield
            self.engine.close()
            self._versions.publish(self._version)
            self._versions.prune()


@contextmanager
def building(root: Path) -> Iterator[Building]:
    """Build a new version under ``root``. It is removed again unless ``swapping`` was passed through.

    Raises SearchIndexError where another process rebuilds already.
    """
    versions = Versions(root)
    with versions.locked("rebuild", wait=0.0):
        version = _new_version(versions)
        engine = EmbeddedEngine(versions, version, write=True)
        try:
            yield Building(engine, versions, version)
        finally:
            engine.close()
            if not versions.is_current(version):
                shutil.rmtree(version, ignore_errors=True)


def _new_version(versions: Versions) -> Path:
    version = versions.create()
    with answering("be made"):
        for name, schema in (("articles", ARTICLES), ("statements", STATEMENTS)):
            path = version / name
            path.mkdir()
            tantivy.Index(schema, path=str(path))
    return version


def _index(path: Path) -> tantivy.Index:
    index = tantivy.Index.open(str(path))
    index.register_tokenizer(
        "whitespace", tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build()
    )
    # A reader decides itself when to look again (refresh); no thread watches the directory.
    index.config_reader("manual")
    return index


def _document(fields: Fields, schema: tantivy.Schema) -> tantivy.Document:
    """``recency`` becomes what tantivy needs to multiply by it: it weighs by log2(2 + value)."""
    recency = fields.get("recency")
    if isinstance(recency, float):
        fields = fields | {"recency": 2.0**recency - 2.0}
    return tantivy.Document.from_dict(fields, schema)


def _cursor_in(searcher: tantivy.Searcher, schema: tantivy.Schema) -> int:
    found = searcher.search(tantivy.Query.term_query(schema, "type", "cursor"), limit=1, count=False).hits
    return int(stored(searcher, found[0][1])) if found else 0
