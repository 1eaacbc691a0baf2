"""The JSON API under /api/v1. The bodies are built in api/answers; this file only reads parameters."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query, Response

from api import answers, models
from api.answers.statements import iso_day
from api.house import Asked, json_answer
from api.parameters import (
    ArticleFacets,
    ArticleQuery,
    Cursor,
    From,
    Order,
    Size,
    StatementFacets,
    StatementQueryParameters,
    Text,
    To,
)

_PROBLEM: dict[str, Any] = {
    "model": models.ProblemBody,
    "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/ProblemBody"}}},
}


def _problems(**said: str) -> dict[int | str, dict[str, Any]]:
    both = {"s422": "A parameter is not valid.", "s503": "Store or index does not answer.", **said}
    return {int(status[1:]): {**_PROBLEM, "description": text} for status, text in sorted(both.items())}


router = APIRouter(prefix="/api/v1")


@router.get(
    "/articles",
    tags=["articles"],
    response_model=models.ArticleList,
    responses=_problems(s400="The query cannot be understood.", s404="No such region."),
)
def get_articles(
    house: Asked,
    filters: ArticleQuery,
    q: Text = "",
    sort: Order = "relevance",
    size: Size = 20,
    cursor: Cursor = None,
    facets: ArticleFacets = [],  # noqa: B006 - FastAPI copies defaults
    collapse: Annotated[bool, Query(description="Each group of near-duplicates once.")] = False,
) -> Response:
    """Search the articles."""
    body = answers.articles(
        house.engine,
        q,
        filters=filters,
        sort=sort,
        size=size,
        cursor=cursor,
        facets=tuple(facets),
        collapse=collapse,
    )
    return json_answer(body)


@router.get(
    "/articles/{id}",
    tags=["articles"],
    response_model=models.ArticleBody,
    responses=_problems(s404="No such article."),
)
def get_article(house: Asked, id: str) -> Response:
    """One article with its text, its facts and its copies."""
    return json_answer(answers.article(house.store, id))


@router.get(
    "/stories/{id}",
    tags=["articles"],
    response_model=models.Story,
    responses=_problems(s404="No such story."),
)
def get_story(house: Asked, id: str) -> Response:
    """A group of near-duplicates: the original first."""
    return json_answer(answers.story(house.store, id))


@router.get(
    "/regulations",
    tags=["regulations"],
    response_model=models.Listing[models.CitedRegulation],
    responses=_problems(s400="A bad cursor."),
)
def get_regulations(house: Asked, size: Size = 50, cursor: Cursor = None) -> Response:
    """Regulations that were cited, the most cited first."""
    return json_answer(answers.regulations(house.engine, size=size, cursor=cursor))


@router.get(
    "/regulations/{id:path}/citations",
    tags=["regulations"],
    response_model=models.CitationsBody,
    responses=_problems(s404="No such province.", s422="The text names no regulation."),
)
def get_citations(
    house: Asked,
    id: str,
    province: Annotated[str | None, Query(description="Only in this province (code or name).")] = None,
    from_: From = "",
    to: To = "",
    size: Annotated[int, Query(ge=1, le=600)] = 600,
) -> Response:
    """Which regions cited a regulation (its id, or a citation in any spelling), and which have not."""
    since, until = iso_day(from_, last=False), iso_day(to, last=True)
    return json_answer(
        answers.citations(house.engine, id, province=province, since=since, until=until, limit=size)
    )


@router.get(
    "/regions",
    tags=["regions"],
    response_model=models.Listing[models.CountedRegion],
    responses=_problems(s404="No such province."),
)
def get_regions(
    house: Asked,
    province: Annotated[str | None, Query(description="Only in this province (code or name).")] = None,
    level: Annotated[Literal["provinsi", "kabupaten", "kota"] | None, Query()] = None,
) -> Response:
    """All 38 provinces and 514 kabupaten/kota with the number of statements on each."""
    return json_answer(answers.regions(house.engine, province=province, level=level))


@router.get(
    "/regions/{code}",
    tags=["regions"],
    response_model=models.RegionDetail,
    responses=_problems(s404="No such region."),
)
def get_region(house: Asked, code: str) -> Response:
    """One region: what was heard from it, by kind and by regulation."""
    return json_answer(answers.region(house.engine, code))


@router.get(
    "/regions/{code}/timeline",
    tags=["regions"],
    response_model=models.Timeline,
    responses=_problems(s404="No such region.", s400="A bad cursor."),
)
def get_timeline(house: Asked, code: str, size: Size = 50, cursor: Cursor = None) -> Response:
    """Everything heard from one region, newest first."""
    return json_answer(answers.timeline(house.engine, code, size=size, cursor=cursor))


@router.get(
    "/commitments",
    tags=["statements"],
    response_model=models.StatementList[models.CommitmentStatement],
    responses=_problems(s400="A bad cursor or date.", s404="No such region."),
)
def get_commitments(
    house: Asked,
    filters: StatementQueryParameters,
    size: Size = 50,
    cursor: Cursor = None,
    facets: StatementFacets = [],  # noqa: B006
) -> Response:
    """What regions did, do or say they will do."""
    return json_answer(
        answers.commitments(house.engine, filters, size=size, cursor=cursor, facets=tuple(facets))
    )


@router.get(
    "/figures",
    tags=["statements"],
    response_model=models.StatementList[models.FigureStatement],
    responses=_problems(s400="A bad cursor or date.", s404="No such region."),
)
def get_figures(
    house: Asked,
    filters: StatementQueryParameters,
    size: Size = 50,
    cursor: Cursor = None,
    facets: StatementFacets = [],  # noqa: B006
) -> Response:
    """Numbers with unit, region and date."""
    return json_answer(answers.figures(house.engine, filters, size=size, cursor=cursor, facets=tuple(facets)))


@router.get(
    "/officials",
    tags=["statements"],
    response_model=models.StatementList[models.OfficialStatement],
    responses=_problems(s400="A bad cursor or date.", s404="No such region."),
)
def get_officials(
    house: Asked,
    filters: StatementQueryParameters,
    size: Size = 50,
    cursor: Cursor = None,
    facets: StatementFacets = [],  # noqa: B006
) -> Response:
    """Appearances of officials."""
    return json_answer(
        answers.officials(house.engine, filters, size=size, cursor=cursor, facets=tuple(facets))
    )


@router.get(
    "/sources",
    tags=["sources"],
    response_model=models.Listing[models.SourceBody],
    responses=_problems(),
)
def get_sources(house: Asked) -> Response:
    """What is watched, and how each source fares."""
    return json_answer(answers.sources(house.store, house.sources))
