"""Articles: search, one article with its facts, a story group."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from api.answers.shapes import Body, article_page, facets, months, region_ref, regulation_ref
from api.answers.statements import read_day
from domain.articles import StoredArticle
from domain.contract import to_json
from domain.errors import NotFoundError, QueryError
from domain.query import MAX_SIZE, SORTS, Node, Or, Period, Query, Sort
from domain.query_parser import describe, filter_node, parse_query
from index.engine import Engine, Hit
from store.store import Store


@dataclass(frozen=True, slots=True)
class ArticleFilters:
    """What may be asked for beside the text. Values of one field are alternatives; fields must all hold.

    ``since`` and ``until`` are dates as the query language reads them ("2024", "2024-03", "2024-03-05").
    """

    region: tuple[str, ...] = ()
    province: tuple[str, ...] = ()
    regulation: tuple[str, ...] = ()
    official: tuple[str, ...] = ()
    role: tuple[str, ...] = ()
    kind: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    source: tuple[str, ...] = ()
    story: tuple[str, ...] = ()
    since: str = ""
    until: str = ""

    def nodes(self) -> tuple[Node, ...]:
        """The filters as parts of a query. Raises QueryError for a value that its field cannot have."""
        found: list[Node] = []
        names = ("region", "province", "regulation", "official", "role", "kind", "status", "source", "story")
        for name in names:
            values = tuple(filter_node(name, value) for value in getattr(self, name) if value.strip())
            if values:
                found.append(values[0] if len(values) == 1 else Or(values))
        start, end = read_day(self.since, last=False), read_day(self.until, last=True)
        if start or end:
            found.append(Period(start, end))
        return tuple(found)


def build_query(
    q: str,
    filters: ArticleFilters,
    *,
    sort: str = "relevance",
    size: int = 20,
    cursor: str | None = None,
    facets: tuple[str, ...] = (),
    collapse: bool = False,
) -> Query:
    """The query that these parameters ask. Raises QueryError for one that cannot be understood."""
    if sort not in SORTS:
        raise QueryError(f'There is no order "{sort}".', hint=f"Known are {', '.join(SORTS)}.")
    order: Sort = next(known for known in SORTS if known == sort)
    return parse_query(
        q,
        filters=filters.nodes(),
        sort=order,
        size=min(size, MAX_SIZE),
        cursor=cursor,
        facets=facets,
        collapse=collapse,
    )


def articles(
    engine: Engine,
    q: str = "",
    *,
    filters: ArticleFilters | None = None,
    sort: str = "relevance",
    size: int = 20,
    cursor: str | None = None,
    facets: tuple[str, ...] = (),
    collapse: bool = False,
) -> Body:
    """Articles that match, with marks where the words stand. ``size`` beyond a page is paged through;
    ``collapse`` gives each story once.

    Raises QueryError for a query, a value or a cursor that cannot be understood.
    """
    query = build_query(
        q,
        filters or ArticleFilters(),
        sort=sort,
        size=size,
        cursor=cursor,
        facets=facets,
        collapse=collapse,
    )
    return articles_of(engine, query, size)


def articles_of(engine: Engine, query: Query, size: int) -> Body:
    """The body for a query that has been built already."""
    page = engine.search(query)
    hits, following = list(page.hits), page.next
    while following and len(hits) < size:
        more = engine.search(
            replace(query, cursor=following, size=min(size - len(hits), MAX_SIZE), facets=())
        )
        hits += more.hits
        following = more.next
    body: Body = {
        "total": page.total,
        "items": [hit(item) for item in hits],
        "next": following,
        "described": describe(query.where),
    }
    if query.facets:
        body["facets"] = facets(page.facets)
        body["months"] = months(page.months)
    return body


def hit(item: Hit) -> Body:
    """One article found."""
    return {
        "id": item.article_id,
        "url": item.url,
        "page": article_page(item.article_id),
        "title": item.title,
        "title_marks": [list(mark) for mark in item.title_marks],
        "snippet": item.snippet,
        "snippet_marks": [list(mark) for mark in item.snippet_marks],
        "source": item.source,
        "source_name": item.source_name,
        "published": item.published,
        "story": item.story_id,
        "copies": item.copies,
        "subject_regions": [region_ref(code) for code in item.subject_regions],
        "regulations": [regulation_ref(id_) for id_ in item.regulations],
        "score": item.score,
    }


def article(store: Store, article_id: str) -> Body:
    """One article with its text, its facts and its copies. Raises NotFoundError."""
    stored = store.articles.get(article_id)
    others = [one for one in store.articles.by_story(stored.story_id) if one.article.id != article_id]
    return {**to_json(stored.article), **_standing(stored), "copies": [_copy(one) for one in others]}


def story(store: Store, story_id: str) -> Body:
    """A story group: the original first, then its copies. Raises NotFoundError."""
    members = store.articles.by_story(story_id)
    if not members:
        raise NotFoundError(f"There is no story {story_id!r}.")
    return {"id": story_id, "total": len(members), "items": [_copy(one) for one in members], "next": None}


def _standing(stored: StoredArticle) -> dict[str, Any]:
    return {
        "page": article_page(stored.article.id),
        "source": stored.source,
        "source_name": stored.source_name,
        "story": stored.story_id,
        "original": stored.original,
        "first_seen": stored.first_seen.isoformat(),
    }


def _copy(stored: StoredArticle) -> Body:
    document = stored.article.document
    return {
        "id": document.id,
        "url": document.url,
        "title": document.title,
        "published": document.published.isoformat() if document.published else None,
        **_standing(stored),
    }
