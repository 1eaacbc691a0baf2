"""The shapes of the JSON bodies, for OpenAPI. The bodies are built in api/answers; tests hold both together."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ConfigDict, Field

Item = TypeVar("Item")


class Shape(BaseModel):
    """A body that has these members and no others."""

    model_config = ConfigDict(extra="forbid")


class Listing(Shape, Generic[Item]):
    """A list, or a page of one. ``next`` is the cursor of the next page, null on the last."""

    total: int = Field(description="How many there are in all.", examples=[128])
    items: list[Item]
    next: str | None = Field(description="Give it as `cursor` to get the next page.", examples=[None])


class RegionRef(Shape):
    code: str = Field(description="Kemendagri code.", examples=["16.04"])
    name: str = Field(description="Official name.", examples=["Kabupaten Lahat"])
    page: str = Field(description="Path of the web page.", examples=["/wilayah/16.04"])


class RegulationRef(Shape):
    id: str = Field(examples=["inpres-2-2021"])
    label: str = Field(examples=["Inpres Nomor 2 Tahun 2021"])
    page: str = Field(examples=["/peraturan/inpres-2-2021"])


class FacetValue(Shape):
    value: str = Field(examples=["inpres-2-2021"])
    label: str = Field(examples=["Inpres Nomor 2 Tahun 2021"])
    count: int = Field(examples=[37])


class MonthCount(Shape):
    month: str = Field(examples=["2024-07"])
    count: int = Field(examples=[12])


class ArticleHit(Shape):
    id: str = Field(examples=["7a1d5145ad545973c0de"])
    url: str | None = Field(description="The outlet's address.", examples=["https://outlet.example/berita/1"])
    page: str = Field(examples=["/artikel/7a1d5145ad545973c0de"])
    title: str = Field(examples=["Pemkab Lahat lindungi 21.600 pekerja rentan"])
    title_marks: list[tuple[int, int]] = Field(description="Offsets of the words that matched.")
    snippet: str
    snippet_marks: list[tuple[int, int]]
    source: str = Field(examples=["kabar-rimba"])
    source_name: str = Field(examples=["Kabar Rimba"])
    published: date | None = Field(examples=["2024-07-03"])
    story: str = Field(description="The group of near-duplicates.")
    copies: int = Field(description="Other articles of the group.", examples=[2])
    subject_regions: list[RegionRef]
    regulations: list[RegulationRef]
    score: float


class ArticleList(Listing[ArticleHit]):
    described: str = Field(
        description="The query in words.", examples=["tentang nelayan, di Kabupaten Lahat"]
    )
    facets: dict[str, list[FacetValue]] = Field(
        default={}, description="Counts, where facets were asked for."
    )
    months: list[MonthCount] = Field(default=[], description="Articles per month, oldest first.")


class ArticleStanding(Shape):
    id: str
    url: str | None
    page: str
    title: str
    published: date | None
    source: str
    source_name: str
    story: str
    original: bool = Field(description="Whether it is the first of its group of near-duplicates.")
    first_seen: datetime


class ArticleBody(BaseModel):
    """What `pantau extract` prints, and where the article stands. Spans are offsets into ``text``."""

    model_config = ConfigDict(extra="allow")
    id: str
    url: str | None
    title: str
    published: date | None
    published_basis: str | None
    text: str
    relevant: bool
    relevance: float
    subject_regions: list[str]
    regions: list[dict[str, Any]]
    regulations: list[dict[str, Any]]
    officials: list[dict[str, Any]]
    figures: list[dict[str, Any]]
    commitments: list[dict[str, Any]]
    quotes: list[dict[str, Any]]
    event_date: date | None
    page: str
    source: str
    source_name: str
    story: str
    original: bool
    first_seen: datetime
    copies: list[ArticleStanding]


class Story(Listing[ArticleStanding]):
    id: str


class EvidenceBody(Shape):
    article_id: str
    url: str | None
    page: str
    title: str
    source_name: str = Field(examples=["Kabar Rimba"])
    published: date | None = Field(examples=["2024-07-03"])
    sentence: str = Field(examples=["Hal itu sesuai Inpres Nomor 2 Tahun 2021, kata Bupati."])
    speaker: str | None


class RegulationBody(Shape):
    id: str = Field(examples=["inpres-2-2021"])
    url: str = Field(examples=["/peraturan/inpres-2-2021"])
    label: str = Field(examples=["Inpres Nomor 2 Tahun 2021"])
    title: str | None
    type: str = Field(examples=["inpres"])
    number: str = Field(examples=["2"])
    year: int | None = Field(examples=[2021])
    region: RegionRef | None = Field(description="The region that issued it.")


class CitedRegulation(RegulationBody):
    citations: int = Field(description="Citations in articles and regions.", examples=[37])
    regions: int = Field(description="Regions that cited it.", examples=[21])
    first: date | None
    last: date | None


class RegionCitationsBody(Shape):
    id: str = Field(examples=["16.04"])
    url: str = Field(examples=["/wilayah/16.04"])
    region: str = Field(examples=["16.04"])
    name: str = Field(examples=["Kabupaten Lahat"])
    level: str = Field(examples=["kabupaten"])
    province: RegionRef | None
    first: date | None
    last: date | None
    articles: int = Field(examples=[3])
    stories: int = Field(description="Independent ones: copies count once.", examples=[2])
    evidence: EvidenceBody


class Coverage(Shape):
    total: int = Field(examples=[514])
    spoke: int = Field(examples=[21])
    silent: int = Field(examples=[493])


class Coverages(Shape):
    kabupaten_kota: Coverage
    provinces: Coverage


class SilentRegion(Shape):
    id: str
    url: str
    name: str
    level: str
    province: str


class CitationsBody(Listing[RegionCitationsBody]):
    regulation: RegulationBody
    coverage: Coverages
    silent: list[SilentRegion]


class RegionBody(Shape):
    id: str = Field(examples=["16.04"])
    url: str = Field(examples=["/wilayah/16.04"])
    name: str = Field(examples=["Kabupaten Lahat"])
    level: str = Field(examples=["kabupaten"])
    province: RegionRef | None
    capital: str | None = Field(examples=["Lahat"])
    latitude: float | None
    longitude: float | None


class CountedRegion(RegionBody):
    statements: int = Field(examples=[14])


class RegionDetail(CountedRegion):
    kinds: dict[str, int]
    regulations: dict[str, int]
    commitments: dict[str, int]
    statuses: dict[str, int]
    members: list[CountedRegion] = Field(default=[], description="Of a province: its kabupaten and kota.")


class StatementBody(Shape):
    id: str
    url: str | None = Field(description="The outlet's address.")
    page: str
    kind: str = Field(examples=["commitment"])
    article: str
    story: str
    original: bool
    title: str
    source: str
    source_name: str
    published: date | None
    sentence: str
    start: int = Field(description="Offset of the fact in the article's text.")
    end: int
    rule: str
    region: RegionRef | None
    province: RegionRef | None
    regulation: RegulationRef | None


class CitationStatement(StatementBody):
    regulation_status: str | None
    speaker: str | None


class CommitmentStatement(StatementBody):
    commitment: str | None = Field(examples=["enrolment"])
    status: str | None = Field(examples=["planned"])
    due: date | None
    speaker: str | None


class FigureStatement(StatementBody):
    value: float | None = Field(examples=[51398])
    unit: str | None = Field(examples=["person"])
    figure: str | None = Field(examples=["workers_registered"])
    hedge: str | None
    speaker: str | None


class OfficialStatement(StatementBody):
    name: str | None
    role: str | None = Field(examples=["bupati"])
    position: str | None
    acting: str | None


class StatementList(Listing[Item], Generic[Item]):
    facets: dict[str, list[FacetValue]] = Field(default={})


class Timeline(Listing[CitationStatement | CommitmentStatement | FigureStatement | OfficialStatement]):
    region: RegionBody


class SourceBody(Shape):
    id: str
    url: str | None
    name: str
    platform: str | None = Field(examples=["wordpress"])
    enabled: bool | None
    registered: bool
    regions: list[RegionRef]
    health: str = Field(description="working, failing, new, off or given.", examples=["working"])
    last_run: datetime | None
    last_success: datetime | None
    error: str | None
    failed_pages: int
    articles: int
    last_article: datetime | None


class ProblemBody(BaseModel):
    """RFC 9457, with `hint` (how to mend it), `position` (in a query) or `errors` (parameters) where known."""

    model_config = ConfigDict(
        extra="allow",
        json_schema_extra={
            "examples": [
                {
                    "type": "urn:pantau:problem:region",
                    "title": "There is no such region",
                    "status": 404,
                    "detail": 'There is no region "99.99".',
                    "instance": "/api/v1/regions/99.99",
                    "hint": "Give a code such as 16.04.",
                }
            ]
        },
    )
    type: str
    title: str
    status: int
    detail: str
    instance: str
