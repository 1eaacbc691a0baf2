"""Statements out of tantivy, and the regions that cited a regulation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import tantivy

from domain.statements import Evidence, RegionCitations, Statement
from index import cursors
from index.analysis import Analyser
from index.checks import check_statement_query
from index.cursors import Cursor
from index.documents import statement_of
from index.embedded_compile import STATEMENTS, TQuery, compile_statements
from index.embedded_counts import counts, facet_aggregations, terms
from index.embedded_read import count, stored
from index.engine import StatementPage, StatementQuery
from index.ordering import day_of

_SORT = "statements"


@dataclass(frozen=True, slots=True)
class _Region:
    """One region's citations as aggregated; ``proof`` picks the best evidence."""

    code: str
    first: date | None
    last: date | None
    articles: int
    stories: int
    proof: int


def search_statements(searcher: tantivy.Searcher, query: StatementQuery, analyser: Analyser) -> StatementPage:
    """One page of statements, newest first. Raises QueryError."""
    check_statement_query(query)
    cursor = cursors.decode(query.cursor, _SORT) if query.cursor else None
    matching = compile_statements(query, analyser)
    found = searcher.search(
        matching if cursor is None else _from(matching, cursor),
        limit=query.size + 1,
        count=False,
        order_by_field="newest",
    )
    page = found.hits[: query.size]
    items = tuple(_load(searcher, address) for _, address in page)
    following = None
    if len(found.hits) > query.size:
        last = page[-1][0]
        given = [item.id for (key, _), item in zip(page, items, strict=True) if key == last]
        if cursor is not None and cursor.key == last:
            given += cursor.given
        following = cursors.encode(Cursor(_SORT, last, tuple(given)))
    total = count(searcher, matching)
    aggregated = searcher.aggregate(matching, facet_aggregations(query.facets)) if query.facets else {}
    facets = {name: counts(aggregated[name]) for name in query.facets}
    return StatementPage(total=total, items=items, next=following, facets=facets)


def search_citations(
    searcher: tantivy.Searcher, regulation: str, query: StatementQuery, analyser: Analyser
) -> tuple[RegionCitations, ...]:
    """Per region, what the engine's ``citations`` promises: one aggregation, then one look at the evidence."""
    asked = replace(query, kinds=("citation",), regulations=(regulation,), size=1, cursor=None, facets=())
    check_statement_query(asked)
    matching = compile_statements(asked, analyser)
    inner = {
        "first": {"min": {"field": "day"}},
        "last": {"max": {"field": "day"}},
        "proof": {"max": {"field": "proof"}},
        "articles": terms("article"),
        "stories": terms("story"),
    }
    found = searcher.aggregate(matching, {"region": terms("region", inner)})
    regions = [_region(bucket) for bucket in found["region"]["buckets"]]
    best = _best(searcher, matching, regions)
    lines = [
        RegionCitations(each.code, each.first, each.last, each.articles, each.stories, best[each.code])
        for each in regions
        if each.code in best
    ]
    return tuple(sorted(lines, key=lambda line: (-line.stories, line.first or date.max, line.region)))


def _from(matching: TQuery, cursor: Cursor) -> TQuery:
    """The matches from the cursor's place on, without those given there already."""
    place = tantivy.Query.range_query(STATEMENTS, "newest", tantivy.FieldType.Unsigned, None, cursor.key)
    given = tantivy.Query.term_set_query(STATEMENTS, "id", list(cursor.given))
    return tantivy.Query.boolean_query(
        [(tantivy.Occur.Must, matching), (tantivy.Occur.Must, place), (tantivy.Occur.MustNot, given)]
    )


def _region(bucket: dict[str, Any]) -> _Region:
    first, last = bucket["first"]["value"], bucket["last"]["value"]
    return _Region(
        code=bucket["key"],
        first=day_of(int(first)) if first is not None else None,
        last=day_of(int(last)) if last is not None else None,
        articles=len(bucket["articles"]["buckets"]),
        stories=len(bucket["stories"]["buckets"]),
        proof=int(bucket["proof"]["value"]),
    )


def _best(searcher: tantivy.Searcher, matching: TQuery, regions: Sequence[_Region]) -> dict[str, Evidence]:
    """Each region's best evidence: the statements with these proofs."""
    if not regions:
        return {}
    proofs = tantivy.Query.term_set_query(STATEMENTS, "proof", [each.proof for each in regions])
    both = tantivy.Query.boolean_query([(tantivy.Occur.Must, matching), (tantivy.Occur.Must, proofs)])
    found = searcher.search(both, limit=2 * len(regions), count=False, order_by_field="proof").hits
    best: dict[str, Evidence] = {}
    for _, address in found:
        statement = _load(searcher, address)
        if statement.region is not None:
            best.setdefault(statement.region, _evidence(statement))
    return best


def _evidence(statement: Statement) -> Evidence:
    return Evidence(
        article_id=statement.article_id,
        url=statement.url,
        title=statement.title,
        source_name=statement.source_name,
        published=statement.published,
        sentence=statement.sentence,
        speaker=statement.speaker,
    )


def _load(searcher: tantivy.Searcher, address: tantivy.DocAddress) -> Statement:
    return statement_of(stored(searcher, address))
