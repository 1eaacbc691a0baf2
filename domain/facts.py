"""Facts read from an article, each with the rule that found it, its span and its sentence.

Spans are character offsets into the cleaned text: ``text[start:end] == mention.text`` always holds.
Regions are named by their Kemendagri code ("16", "16.04") throughout. The enumerations are those of the
annotation guide.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

Level = Literal["provinsi", "kabupaten", "kota"]
RegulationStatus = Literal["cited", "enacted", "amended"]
Acting = Literal["pj", "pjs", "plt", "plh"]
CommitmentKind = Literal[
    "regulation",
    "budget",
    "enrolment",
    "agreement",
    "licensing",
    "enforcement",
    "data_collection",
    "outreach",
    "award",
]
CommitmentStatus = Literal["considered", "planned", "in_progress", "done", "none"]
Role = Literal[
    "presiden",
    "menteri",
    "gubernur",
    "wakil_gubernur",
    "bupati",
    "wakil_bupati",
    "wali_kota",
    "wakil_wali_kota",
    "sekda",
    "asisten",
    "staf_ahli",
    "kepala_dinas",
    "pejabat_dinas",
    "camat",
    "kepala_desa",
    "dprd",
    "kajati",
    "kajari",
    "jaksa",
    "polisi_tni",
    "bpjs_direksi",
    "bpjs_kanwil",
    "bpjs_cabang",
    "bpjs_staf",
    "asosiasi",
    "perusahaan",
    "akademisi",
    "lainnya",
]
Unit = Literal[
    "person",
    "household",
    "rupiah",
    "percent",
    "village",
    "company",
    "region",
    "official",
    "month",
    "hectare",
    "card",
    "times",
    "other",
]
FigureKind = Literal[
    "workers_registered",
    "workers_target",
    "workers_unregistered",
    "workforce",
    "population",
    "coverage_rate",
    "coverage_target",
    "contribution",
    "benefit_paid",
    "benefit_entitlement",
    "budget",
    "recipients",
    "count",
    "other",
]


@dataclass(frozen=True, slots=True)
class Mention:
    """One place in the text: ``text == article.text[start:end]``."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class RegionFact:
    """A province, kabupaten or kota that the article names as a place or a government."""

    code: str
    name: str
    level: Level
    mentions: tuple[Mention, ...]
    rule: str = ""


@dataclass(frozen=True, slots=True)
class RegulationFact:
    """A numbered regulation. ``id`` is its canonical key; ``region`` the code of the issuer, if regional."""

    id: str
    type: str
    number: str
    year: int | None
    region: str | None
    status: RegulationStatus
    title: str | None
    mentions: tuple[Mention, ...]
    sentence: str = ""
    rule: str = ""


@dataclass(frozen=True, slots=True)
class OfficialFact:
    """A named person with a post. ``name`` is without honorifics and degrees."""

    name: str
    name_as_written: str
    role: Role
    position: str
    organization: str | None
    region: str | None
    acting: Acting | None
    mentions: tuple[Mention, ...]
    sentence: str = ""
    rule: str = ""


@dataclass(frozen=True, slots=True)
class FigureFact:
    """A number with a unit. ``value`` is plain (rupiah, persons, percent); ``per`` month, person …"""

    value: float
    unit: Unit
    kind: FigureKind
    region: str | None
    hedge: str | None
    text: str
    start: int
    end: int
    sentence: str
    rule: str = ""
    per: str | None = None
    period: str | None = None
    noun: str | None = None


@dataclass(frozen=True, slots=True)
class Amount:
    """A figure as a commitment refers to it."""

    value: float
    unit: Unit
    text: str


@dataclass(frozen=True, slots=True)
class CommitmentFact:
    """What a regional government or its partner did, does or says it will do."""

    kind: CommitmentKind
    status: CommitmentStatus
    region: str | None
    regulation: str | None
    figures: tuple[Amount, ...]
    due: date | None
    actor: str | None
    sentence: str
    start: int
    end: int
    rule: str = ""


@dataclass(frozen=True, slots=True)
class QuoteFact:
    """Quoted speech; ``speaker`` is the official's name, or None where it could not be resolved."""

    speaker: str | None
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything read from one article."""

    relevant: bool
    relevance: float
    subject_regions: tuple[str, ...] = ()
    regions: tuple[RegionFact, ...] = ()
    regulations: tuple[RegulationFact, ...] = ()
    officials: tuple[OfficialFact, ...] = ()
    figures: tuple[FigureFact, ...] = ()
    commitments: tuple[CommitmentFact, ...] = ()
    quotes: tuple[QuoteFact, ...] = ()
    event_date: date | None = None
    event_date_basis: str | None = None
