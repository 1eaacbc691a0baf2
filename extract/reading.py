"""The state of one article while the components of the pipeline read it.

Each component (extract/components) fills its own fields and may read those of the components before it; the
order is explicit in extract/pipeline.py. Offsets refer to ``text``.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from domain.articles import Document
from domain.facts import (
    CommitmentFact,
    FigureFact,
    OfficialFact,
    QuoteFact,
    RegionFact,
    RegulationFact,
)

# What a place name does in its sentence; only some of these make a region fact (gold guide, "regions").
RegionUse = Literal[
    "place",  # named as a place ("di Kabupaten Lahat", bare "Lotim")
    "government",  # the government itself ("Pemkab Lahat", "Bupati Lahat")
    "office",  # an office of it or in it ("Kejari Lahat", "Disnaker Lotim", "DPRD Kota Bogor")
    "dateline",  # the town before the dash at the head of the article
    "branch",  # in the name of a BPJS branch or regional office
    "regulation",  # in the title or number of a regulation
    "ignored",  # part of a person's, university's, hospital's, outlet's … name, or a nickname used otherwise
]


@dataclass(frozen=True, slots=True)
class Sentence:
    """text[start:end], trimmed of white space. ``index`` counts from 0; ``paragraph`` likewise."""

    start: int
    end: int
    index: int
    paragraph: int


@dataclass(frozen=True, slots=True)
class RegionMention:
    """A resolved place name. ``code`` is its Kemendagri code; ``use`` what it does there."""

    start: int
    end: int
    code: str
    use: RegionUse
    rule: str


@dataclass(slots=True)
class Reading:
    """One article being read."""

    document: Document
    sentences: tuple[Sentence, ...] = ()
    region_mentions: tuple[RegionMention, ...] = ()  # in order of start, not overlapping
    regions: tuple[RegionFact, ...] = ()
    regulations: tuple[RegulationFact, ...] = ()
    figures: tuple[FigureFact, ...] = ()
    officials: tuple[OfficialFact, ...] = ()
    quotes: tuple[QuoteFact, ...] = ()
    commitments: tuple[CommitmentFact, ...] = ()
    subject_regions: tuple[str, ...] = ()
    relevant: bool = False
    relevance: float = 0.0
    event_date: date | None = None
    event_date_basis: str | None = None
    _starts: list[int] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The cleaned text that all spans refer to."""
        return self.document.text

    def sentence_at(self, position: int) -> Sentence:
        """The sentence that holds the character at ``position`` (the one before it, between two)."""
        if len(self._starts) != len(self.sentences):
            self._starts = [sentence.start for sentence in self.sentences]
        return self.sentences[max(0, bisect_right(self._starts, position) - 1)]

    def sentence_text(self, position: int) -> str:
        """The text of that sentence."""
        sentence = self.sentence_at(position)
        return self.text[sentence.start : sentence.end]

    def mentions_between(self, start: int, end: int) -> tuple[RegionMention, ...]:
        """Region mentions that lie inside text[start:end]."""
        return tuple(m for m in self.region_mentions if start <= m.start and m.end <= end)
