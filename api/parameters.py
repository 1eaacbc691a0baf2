"""Query parameters that several endpoints take, with what OpenAPI says of them."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import Depends, Query

from api.answers.articles import ArticleFilters
from api.answers.statements import StatementFilters
from domain.query import MAX_SIZE
from index.engine import ARTICLE_FACETS, STATEMENT_FACETS

Values = Annotated[list[str], Query()]
Size = Annotated[int, Query(ge=1, le=MAX_SIZE, description="Items on a page.")]
Cursor = Annotated[
    str | None, Query(max_length=2000, description="`next` of the page before; everything else unchanged.")
]
Text = Annotated[
    str,
    Query(
        max_length=2000,
        description='Words, "phrases", OR, -not, field:value (wilayah:, peraturan:, peran:, sejak: …).',
        examples=['"pekerja rentan" wilayah:Lahat -kesehatan'],
    ),
]
Order = Annotated[Literal["relevance", "newest", "oldest"], Query()]
Region = Annotated[
    list[str], Query(description="Code or name; a province includes what lies in it.", examples=[["16.04"]])
]
Regulation = Annotated[
    list[str], Query(description="Id, or a citation in any spelling.", examples=[["inpres-2-2021"]])
]
From = Annotated[
    str, Query(alias="from", max_length=40, description="First day: 2024, 2024-03 or 2024-03-05.")
]
To = Annotated[str, Query(max_length=40, description="Last day: 2024, 2024-03 or 2024-03-05.")]
ArticleFacets = Annotated[
    list[Literal[ARTICLE_FACETS]],  # type: ignore[valid-type]
    Query(description="Fields to count; any of them brings the months too."),
]
StatementFacets = Annotated[list[Literal[STATEMENT_FACETS]], Query(description="Fields to count.")]  # type: ignore[valid-type]


def article_filters(
    region: Region = [],  # noqa: B006 - FastAPI copies defaults
    province: Values = [],  # noqa: B006
    regulation: Regulation = [],  # noqa: B006
    official: Values = [],  # noqa: B006
    role: Values = [],  # noqa: B006
    kind: Values = [],  # noqa: B006
    status: Values = [],  # noqa: B006
    source: Values = [],  # noqa: B006
    story: Values = [],  # noqa: B006
    from_: From = "",
    to: To = "",
) -> ArticleFilters:
    """The filters that stand beside the text of a search."""
    return ArticleFilters(
        region=tuple(region),
        province=tuple(province),
        regulation=tuple(regulation),
        official=tuple(official),
        role=tuple(role),
        kind=tuple(kind),
        status=tuple(status),
        source=tuple(source),
        story=tuple(story),
        since=from_,
        until=to,
    )


def statement_filters(
    region: Region = [],  # noqa: B006
    province: Values = [],  # noqa: B006
    regulation: Regulation = [],  # noqa: B006
    commitment: Values = [],  # noqa: B006
    status: Values = [],  # noqa: B006
    role: Values = [],  # noqa: B006
    figure: Values = [],  # noqa: B006
    name: Values = [],  # noqa: B006
    source: Values = [],  # noqa: B006
    from_: From = "",
    to: To = "",
) -> StatementFilters:
    """The filters of commitments, figures and officials."""
    return StatementFilters(
        region=tuple(region),
        province=tuple(province),
        regulation=tuple(regulation),
        commitment=tuple(commitment),
        status=tuple(status),
        role=tuple(role),
        figure=tuple(figure),
        name=tuple(name),
        source=tuple(source),
        since=from_,
        until=to,
    )


ArticleQuery = Annotated[ArticleFilters, Depends(article_filters)]
StatementQueryParameters = Annotated[StatementFilters, Depends(statement_filters)]
