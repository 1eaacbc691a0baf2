"""Articles out of tantivy: total orders, cursors, story groups, facets, hits."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import tantivy

from domain.query import And, Node, Not, Or, Phrase, Prefix, Query, Words
from index import cursors
from index.analysis import Analyser
from index.checks import check_query
from index.cursors import Cursor
from index.embedded_compile import ARTICLES, ArticleCompiler, TQuery
from index.embedded_counts import counts, facet_aggregations, months
from index.embedded_read import count, stored
from index.engine import ArticlePage, Hit
from index.highlight import Marker, wanted
from index.hits import hit_of, stored_of

_SLACK = 8  # results read beyond the page, so that ties at its end are complete
_EXACT_STORIES = 20_000  # matches up to which story groups are counted one by one
Address: TypeAlias = "tantivy.DocAddress"


@dataclass(frozen=True, slots=True)
class _Entry:
    """One result in its place: smaller ``rank`` first."""

    rank: tuple[float, int]
    score: float
    key: int
    address: Address


@dataclass(frozen=True, slots=True)
class _Selection:
    """The results of a page, how many there are in all, and where the next page begins."""

    total: int
    entries: Sequence[_Entry]
    next: Cursor | None


def search_articles(searcher: tantivy.Searcher, query: Query, analyser: Analyser) -> ArticlePage:
    """One page of articles. Raises QueryError."""
    check_query(query)
    sort = "relevance" if query.sort == "relevance" and _weighs(query.where) else _order(query.sort)
    cursor = cursors.decode(query.cursor, _name(sort, query.collapse)) if query.cursor else None
    matching = ArticleCompiler(analyser, scored=False).compile(query.where)
    search = _Search(searcher, query, sort, matching, cursor)
    if sort == "relevance":
        scoring = ArticleCompiler(analyser, scored=True).compile(query.where)
        selection = search.walk(lambda limit: search.ranked(scoring, limit))
    elif query.collapse:
        selection = search.walk(search.sorted)
    else:
        selection = search.directly()
    aggregated = searcher.aggregate(matching, facet_aggregations(query.facets)) if query.facets else {}
    return ArticlePage(
        total=selection.total,
        hits=_hits(searcher, query.where, selection.entries, analyser),
        next=cursors.encode(selection.next) if selection.next else None,
        facets={name: counts(aggregated[name]) for name in query.facets if name != "month"},
        months=months(aggregated),
    )


class _Search:
    """One search: its matches in their order, from the cursor on."""

    def __init__(
        self, searcher: tantivy.Searcher, query: Query, sort: str, matching: TQuery, cursor: Cursor | None
    ) -> None:
        self._searcher = searcher
        self._query = query
        self._sort = sort
        self._matching = matching
        self._cursor = cursor
        self._matches = count(searcher, matching)

    def directly(self) -> _Selection:
        """By date, the cursor as a part of the query: as fast on the last page as on the first."""
        size = self._query.size
        matching = self._matching if self._cursor is None else self._from(self._cursor)
        found = self._by_date(matching, size + 1)
        page = found[:size]
        following = self._cursor_at(page[-1], page) if len(found) > size else None
        return _Selection(self._matches, page, following)

    def walk(self, read: Callable[[int], tuple[list[_Entry], bool]]) -> _Selection:
        """From the first result on, in growing steps, until the page is full: for orders that cannot be a part of
        the query (scores), and for story groups, of which only the first member is given."""
        seen = self._cursor.seen if self._cursor else 0
        limit = seen + self._query.size + _SLACK
        while True:
            entries, complete = read(limit)
            heads = self._first_of_stories(entries) if self._query.collapse else entries
            after = [entry for entry in heads if self._is_after(entry)]
            if complete or len(after) > self._query.size:
                break
            limit *= 2
        page = after[: self._query.size]
        following = None
        if len(after) > len(page):
            read_so_far = entries.index(page[-1]) + 1
            following = Cursor(self._name, page[-1].key, seen=read_so_far, score=page[-1].score)
        return _Selection(self._total(), page, following)

    def ranked(self, scoring: TQuery, limit: int) -> tuple[list[_Entry], bool]:
        """The best by score, the newest first among equals; and whether that is all there is. A group of equals
        that the limit cuts is left out: its order is not known yet."""
        found = self._searcher.search(scoring, limit=limit, count=False, weight_by_field="recency").hits
        keys = self._searcher.fast_field_values("newest", [address for _, address in found])
        entries = [
            _Entry((-score, -int(key or 0)), score, int(key or 0), address)
            for (score, address), key in zip(found, keys, strict=True)
        ]
        entries.sort(key=lambda entry: entry.rank)
        complete = len(found) >= self._matches
        if not complete and entries:
            last = entries[-1].score
            entries = [entry for entry in entries if entry.score > last]
        return entries, complete

    def sorted(self, limit: int) -> tuple[list[_Entry], bool]:
        """The first by date; and whether that is all there is."""
        entries = self._by_date(self._matching, limit)
        return entries, len(entries) >= self._matches

    def _by_date(self, matching: TQuery, limit: int) -> list[_Entry]:
        order = tantivy.Order.Desc if self._sort == "newest" else tantivy.Order.Asc
        found = self._searcher.search(
            matching, limit=limit, count=False, order_by_field=self._sort, order=order
        ).hits
        sign = -1 if self._sort == "newest" else 1
        return [_Entry((0.0, sign * key), 0.0, key, address) for key, address in found]

    def _from(self, cursor: Cursor) -> TQuery:
        """The matches from the cursor's place on, without those given there already."""
        low, high = (None, cursor.key) if self._sort == "newest" else (cursor.key, None)
        place = tantivy.Query.range_query(ARTICLES, self._sort, tantivy.FieldType.Unsigned, low, high)
        given = (
            [(tantivy.Occur.MustNot, tantivy.Query.term_set_query(ARTICLES, "id", list(cursor.given)))]
            if cursor.given
            else []
        )
        return tantivy.Query.boolean_query(
            [(tantivy.Occur.Must, self._matching), (tantivy.Occur.Must, place), *given]
        )

    def _cursor_at(self, last: _Entry, page: Sequence[_Entry]) -> Cursor:
        given = [self._id(entry) for entry in page if entry.key == last.key]
        if self._cursor is not None and self._cursor.key == last.key:
            given += self._cursor.given
        return Cursor(self._name, last.key, tuple(given))

    def _id(self, entry: _Entry) -> str:
        return str(stored_of(stored(self._searcher, entry.address))["id"])

    def _is_after(self, entry: _Entry) -> bool:
        cursor = self._cursor
        if cursor is None:
            return True
        if self._sort == "relevance":
            return entry.rank > (-cursor.score, -cursor.key)
        return entry.key < cursor.key if self._sort == "newest" else entry.key > cursor.key

    def _first_of_stories(self, entries: Sequence[_Entry]) -> list[_Entry]:
        stories = self._stories([entry.address for entry in entries])
        first: dict[int, _Entry] = {}
        for story, entry in zip(stories, entries, strict=True):
            first.setdefault(story, entry)
        return list(first.values())

    def _stories(self, addresses: Sequence[Address]) -> list[int]:
        return [
            int(value or 0) for value in self._searcher.fast_field_values("story_number", list(addresses))
        ]

    def _total(self) -> int:
        """Matches; story groups where they are collapsed, of very many matches to a few per cent."""
        if not self._query.collapse:
            return self._matches
        if self._matches > _EXACT_STORIES:
            return int(self._searcher.cardinality(self._matching, "story_number"))
        found = self._searcher.search(self._matching, limit=max(1, self._matches), count=False).hits
        return len(set(self._stories([address for _, address in found])))

    @property
    def _name(self) -> str:
        return _name(self._sort, self._query.collapse)


def _hits(
    searcher: tantivy.Searcher, where: Node | None, entries: Sequence[_Entry], analyser: Analyser
) -> tuple[Hit, ...]:
    marker = Marker(wanted(where, analyser), analyser)
    bodies = [stored_of(stored(searcher, entry.address)) for entry in entries]
    members = _members(searcher, list({body["story"] for body in bodies}))
    return tuple(
        hit_of(body, marker, copies=members.get(body["story"], 1) - 1, score=entry.score)
        for body, entry in zip(bodies, entries, strict=True)
    )


def _members(searcher: tantivy.Searcher, stories: list[str]) -> dict[str, int]:
    """How many articles of each of these story groups the index holds."""
    if not stories:
        return {}
    among = tantivy.Query.term_set_query(ARTICLES, "story", stories)
    found = searcher.aggregate(among, {"story": {"terms": {"field": "story", "size": len(stories)}}})
    return {each.value: each.count for each in counts(found["story"])}


def _weighs(node: Node | None) -> bool:
    """Whether a tree holds words, so that some matches are better than others."""
    match node:
        case Words() | Phrase() | Prefix():
            return True
        case And(parts) | Or(parts):
            return any(_weighs(part) for part in parts)
        case Not() | _:
            return False


def _order(sort: str) -> str:
    return "oldest" if sort == "oldest" else "newest"


def _name(sort: str, collapse: bool) -> str:
    return f"{sort}-stories" if collapse else sort
