"""The one interface that both engines implement (embedded.py, elastic.py).

Nothing of an engine's own wire format passes through here: values of domain go in, frozen values come out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from domain.articles import StoredArticle
from domain.query import Query
from domain.statements import RegionCitations, Statement


@dataclass(frozen=True, slots=True)
class Hit:
    """One article found. ``title`` and ``snippet`` are plain text; the marks are (start, end) offsets
    in them of the words that matched. ``copies`` counts the other articles of its story group in the index."""

    article_id: str
    url: str | None
    title: str
    title_marks: tuple[tuple[int, int], ...]
    snippet: str
    snippet_marks: tuple[tuple[int, int], ...]
    source: str
    source_name: str
    published: str | None
    story_id: str
    copies: int
    subject_regions: tuple[str, ...]
    regulations: tuple[str, ...]
    score: float


@dataclass(frozen=True, slots=True)
class FacetCount:
    value: str
    count: int


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """One page of articles. ``total`` counts articles (story groups, if the query collapses them).

    ``facets`` by field name, the most frequent value first; ``months`` is the histogram ("YYYY-MM", count),
    oldest first, counted when the query asks for any facet; both count articles. ``next`` is the cursor of
    the next page, or None."""

    total: int
    hits: tuple[Hit, ...]
    next: str | None
    facets: dict[str, tuple[FacetCount, ...]]
    months: tuple[FacetCount, ...]


@dataclass(frozen=True, slots=True)
class StatementPage:
    """One page of statements, newest first; ``next`` the cursor of the next page, or None."""

    total: int
    items: tuple[Statement, ...]
    next: str | None
    facets: dict[str, tuple[FacetCount, ...]]


@dataclass(frozen=True, slots=True)
class StatementQuery:
    """Which statements. Empty tuples mean "any"; dates are ISO strings, both included.

    ``province`` matches every region in it. ``figure`` is a figure kind, ``commitment`` a commitment kind.
    """

    kinds: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    provinces: tuple[str, ...] = ()
    regulations: tuple[str, ...] = ()
    commitments: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    stories: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    originals_only: bool = False
    size: int = 50
    cursor: str | None = None
    facets: tuple[str, ...] = ()


MOST_STATEMENTS = 1_000  # statements that a page may hold; exports page through

# What facets can be asked for; "month" fills ``months`` alone.
ARTICLE_FACETS = ("region", "province", "mention", "regulation", "kind", "status", "role", "source", "month")
STATEMENT_FACETS = (
    "kind",
    "region",
    "province",
    "level",
    "regulation",
    "commitment",
    "status",
    "role",
    "figure",
    "source",
    "month",
)


class Engine(Protocol):
    """A search engine over articles and statements. Every method raises SearchIndexError if it cannot answer."""

    def upsert(self, articles: Sequence[StoredArticle], statements: Sequence[Statement]) -> None:
        """Write these articles, replacing them and *all* their earlier statements. Visible after commit."""

    def delete(self, article_ids: Sequence[str]) -> None:
        """Forget these articles and their statements. Visible after commit."""

    def commit(self, cursor: int) -> None:
        """Make what was written visible and durable together with the projection's cursor, atomically."""

    def cursor(self) -> int:
        """The cursor of the last commit; 0 for an empty index."""

    def search(self, query: Query) -> ArticlePage:
        """Articles that match. Raises QueryError for a bad cursor, size, sort or facet."""

    def statements(self, query: StatementQuery) -> StatementPage:
        """Statements that match, newest first; those of one article stand together, in the order of its text.
        Raises QueryError for a bad cursor, size or facet."""

    def citations(self, regulation: str, query: StatementQuery) -> tuple[RegionCitations, ...]:
        """Per region that cited ``regulation``: first and last date, number of articles and of independent
        stories (story groups), the best sentence. Ordered by stories (most first), then first date (undated
        last), then code. The query's own kinds, regulations, size, cursor and facets are not looked at."""

    def refresh(self) -> None:
        """See commits made by other processes since."""

    def count(self) -> tuple[int, int]:
        """(articles, statements) in the index."""

    def close(self) -> None:
        """Let go of files, locks and connections; what was not committed is forgotten."""
