"""The JSON API under /api/v1. The bodies are built in api/answers; this file only reads parameters."""

from __future__ import annotations

from typing import Annotated, Literal

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
from api.problems import documented

router = APIRouter(prefix="/api/v1")


@router.get(
    "/articles",
    tags=["articles"],
    response_model=models.ArticleList,
    responses=documented(s400="The query cannot be understood.", s404="No such region."),
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
    responses=documented(s404="No such article."),
)
def get_article(house: Asked, id: str) -> Response:
    """One article with its text, its facts and its copies."""
    return json_answer(answers.article(house.store, id))


@router.get(
    "/stories/{id}",
    tags=["articles"],
    response_model=models.Story,
    responses=documented(s404="No such story."),
)
def get_story(house: Asked, id: str) -> Response:
    """A group of near-duplicates: the original first."""
    return json_answer(answers.story(house.store, id))


@router.get(
    "/regulations",
    tags=["regulations"],
    response_model=models.Listing[models.CitedRegulation],
    responses=documented(s400="A bad cursor."),
)
def get_regulations(house: Asked, size: Size = 50, cursor: Cursor = None) -> Response:
    """Regulations that were cited, the most cited first."""
    return json_answer(answers.regulations(house.engine, size=size, cursor=cursor))


@router.get(
    "/regulations/{id:path}/citations",
    tags=["regulations"],
    response_model=models.CitationsBody,
    responses=documented(s404="No such province.", s422="The text names no regulation."),
)
def get_citations(
    house: Asked,
    id: str,
    province: Annotated[str | None, Query(description="Only in this province (code or name).")] = None,
    from_: From = "",
    to: To = "",
    size: Annotated[int, Query(ge=1, le=600)] = 600,
    cursor: Cursor = None,
) -> Response:
    """Which regions cited a regulation (its id, or a citation in any spelling), and which have not."""
    body = answers.citations(
        house.engine,
        id,
        province=province,
        since=iso_day(from_, last=False),
        until=iso_day(to, last=True),
        limit=size,
        cursor=cursor,
    )
    return json_answer(body)


@router.get(
    "/regions",
    tags=["regions"],
    response_model=models.Listing[models.CountedRegion],
    responses=documented(s404="No such province."),
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
    responses=documented(s404="No such region."),
)
def get_region(house: Asked, code: str) -> Response:
    """One region: what was heard from it, by kind and by regulation."""
    return json_answer(answers.region(house.engine, code))


@router.get(
    "/regions/{code}/timeline",
    tags=["regions"],
    response_model=models.Timeline,
    responses=documented(s404="No such region.", s400="A bad cursor."),
)
def get_timeline(house: Asked, code: str, size: Size = 50, cursor: Cursor = None) -> Response:
    """Everything heard from one region, newest first."""
    return json_answer(answers.timeline(house.engine, code, size=size, cursor=cursor))


@router.get(
    "/commitments",
    tags=["statements"],
    response_model=models.StatementList[models.CommitmentStatement],
    responses=documented(s400="A bad cursor or date.", s404="No such region."),
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
    responses=documented(s400="A bad cursor or date.", s404="No such region."),
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
    responses=documented(s400="A bad cursor or date.", s404="No such region."),
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
    responses=documented(),
)
def get_sources(house: Asked) -> Response:
    """What is watched, and how each source fares."""
    return json_answer(answers.sources(house.store, house.sources))
