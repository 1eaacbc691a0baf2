"""Exports under /api/v1/export, and the Atom feed of a search."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from itertools import chain
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query, Request, Response
from starlette.responses import StreamingResponse

from api import exports
from api.answers.articles import build_query
from api.answers.shapes import article_page
from api.exports import Format
from api.house import Asked, House
from api.pages.rendering import render_feed, with_query
from api.parameters import ArticleQuery, Order, StatementQueryParameters, Text
from api.problems import documented
from domain.query_parser import describe

router = APIRouter()
Kinds = Annotated[
    list[Literal["citation", "commitment", "figure", "official"]],
    Query(description="All kinds if none is given."),
]
FEED_SIZE = 50
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_TABLE: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "A table.",
        "content": {
            media_type: {"schema": {"type": "string"}} for media_type in exports.MEDIA_TYPES.values()
        },
    },
    **documented(s400="The query cannot be understood.", s404="No such region."),
}
_FEED: dict[int | str, dict[str, Any]] = {
    200: {"description": "A feed.", "content": {"application/atom+xml": {"schema": {"type": "string"}}}},
    **documented(s400="The query cannot be understood."),
}


@router.get(
    "/api/v1/export/articles.{format}",
    tags=["export"],
    response_class=StreamingResponse,
    responses=_TABLE,
)
def export_articles(
    house: Asked, format: Format, filters: ArticleQuery, q: Text = "", sort: Order = "newest"
) -> Response:
    """Every article that matches, streamed."""
    query = build_query(q, filters, sort=sort)
    rows = exports.article_rows(house.engine, query, house.base_url)
    return _streamed(rows, exports.ARTICLE_COLUMNS, format, "artikel")


@router.get(
    "/api/v1/export/statements.{format}",
    tags=["export"],
    response_class=StreamingResponse,
    responses=_TABLE,
)
def export_statements(
    house: Asked,
    format: Format,
    filters: StatementQueryParameters,
    kind: Kinds = [],  # noqa: B006 - FastAPI copies defaults
) -> Response:
    """Every statement that matches, with its sentence and its link, streamed."""
    rows = exports.statement_rows(house.engine, filters.query(*kind), house.base_url)
    return _streamed(rows, exports.STATEMENT_COLUMNS, format, "pernyataan")


@router.get("/feeds/search.atom", tags=["export"], response_class=Response, responses=_FEED)
def get_feed(request: Request, house: Asked, filters: ArticleQuery, q: Text = "") -> Response:
    """The newest articles of a search, for feed readers; each story once."""
    query = build_query(q, filters, sort="newest", size=FEED_SIZE, collapse=True)
    page = house.engine.search(query)
    seen = _first_seen(house, [found.article_id for found in page.hits])
    entries = [
        {
            "id": f"{house.base_url}{article_page(found.article_id)}",
            "title": _clean(found.title or "(tanpa judul)"),
            "published": found.published,
            "updated": seen[found.article_id].isoformat(),
            "source_name": _clean(found.source_name),
            "summary": _clean(found.snippet),
        }
        for found in page.hits
        if found.article_id in seen
    ]
    asked = f"{house.base_url}{with_query('/cari', *request.query_params.multi_items())}"
    context = {
        "title": _clean(f"Pantau: {describe(query.where)}"),
        "link": _clean(asked),
        "self_link": _clean(f"{house.base_url}{request.url.path}?{request.url.query}".rstrip("?")),
        "updated": max(seen.values(), default=datetime.fromtimestamp(0, UTC)).isoformat(),
        "entries": entries,
    }
    return Response(render_feed(context), media_type="application/atom+xml")


def _first_seen(house: House, ids: Sequence[str]) -> dict[str, datetime]:
    return {one.article.id: one.first_seen for one in house.store.articles.load_many(ids)}


def _streamed(rows: Iterator[Any], columns: Sequence[str], format: Format, name: str) -> Response:
    """The rows in this format. The first is fetched here, so that what cannot be asked is answered as an error."""
    first = next(rows, None)
    every: Iterable[Any] = rows if first is None else chain((first,), rows)
    if format == "csv":
        body = exports.as_csv(every, columns)
    elif format == "xlsx":
        body = exports.as_xlsx(every, columns)
    else:
        body = exports.as_jsonl(every)
    headers = {"Content-Disposition": f'attachment; filename="pantau-{name}.{format}"'}
    return StreamingResponse(body, media_type=exports.MEDIA_TYPES[format], headers=headers)


def _clean(text: str) -> str:
    """Without the characters that XML cannot hold."""
    return _NOT_IN_XML.sub("", text)
