"""Statements: one flat document per fact that answers a question, the unit that the index aggregates."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

StatementKind = Literal["citation", "commitment", "figure", "official"]


@dataclass(frozen=True, slots=True)
class Statement:
    """A fact with everything needed to filter it and to show it, without a join.

    ``region`` is the region that the statement is about (for a citation: a subject region of the article),
    ``province`` the code of its province (itself for a province), ``level`` its level. ``published`` is
    the article's publication date, or None. ``strength`` says how well the sentence proves it, alone: 1 if it names
    the region, 2 if its government or an official of it, 3 if one of them is the speaker.
    """

    id: str
    kind: StatementKind
    article_id: str
    story_id: str
    url: str | None
    title: str
    source: str
    source_name: str
    published: date | None
    sentence: str
    start: int
    end: int
    rule: str
    original: bool = True
    region: str | None = None
    province: str | None = None
    level: str | None = None
    regulation: str | None = None
    regulation_status: str | None = None
    commitment: str | None = None
    status: str | None = None
    due: date | None = None
    name: str | None = None
    role: str | None = None
    position: str | None = None
    acting: str | None = None
    speaker: str | None = None
    value: float | None = None
    unit: str | None = None
    figure: str | None = None
    hedge: str | None = None
    strength: int = 0


@dataclass(frozen=True, slots=True)
class Evidence:
    """The sentence that proves an answer, with where it stands."""

    article_id: str
    url: str | None
    title: str
    source_name: str
    published: date | None
    sentence: str
    speaker: str | None = None


@dataclass(frozen=True, slots=True)
class RegionCitations:
    """One line of the answer to "which regions cited this regulation"."""

    region: str
    first: date | None
    last: date | None
    articles: int
    stories: int
    evidence: Evidence
