"""A number on its way to a figure, and the vocabulary of what numbers count."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from domain.facts import FigureKind, Unit
from extract.rules.figures_words import Phrases, Row, phrases, table
from extract.rules.numbers import Number

SKIP = "skip"
PLACES = "##"  # a number that words reach over (hide_places)


@dataclass(slots=True)
class Candidate:
    """A number on its way to a figure.

    ``at`` is its index in the row of words, ``after`` the index behind its noun. ``hint`` is the kind that the
    noun alone tells. ``clause`` names the row for its cues: the sentence, or the cell of a table.
    """

    number: Number
    row: Row
    sentence: int
    at: int
    after: int
    unit: Unit | None = None
    noun: str | None = None
    hint: FigureKind | None = None
    kind: FigureKind = "other"
    rule: str = ""
    clause: int = 0
    weights: tuple[dict[str, float], float] | None = None  # of its kinds, once figures_kinds.weigh has run


@cache
def units() -> Phrases[tuple[str, str]]:
    """units.tsv: noun phrase to (unit, kind)."""
    return phrases((phrase, (unit, kind)) for phrase, unit, kind in table("units.tsv"))


COUNTED = frozenset(("person", "household", "company", "village", "official", "region"))


def take(candidate: Candidate, unit: str, kind: str, at: int, end: int, rule: str) -> None:
    candidate.unit = unit  # type: ignore[assignment]  # the vocabulary's test holds it to the enumeration
    candidate.hint = None if kind == "-" else kind  # type: ignore[assignment]
    candidate.noun = " ".join(candidate.row.words[at:end])
    candidate.rule = rule
    if rule == "noun after":
        candidate.after = end


def is_plain_year(candidate: Candidate) -> bool:
    number = candidate.number
    return number.bare_end - number.start == 4 and 1945 <= number.value <= 2099 and number.grain == 1
