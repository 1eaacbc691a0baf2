"""What a figure is about (covered now, to be covered, the gap, a contribution …), weighed from the words near it.

Every cue of figure_cues.tsv gives its weight to its kind, less for each clause between it and the number, and
less still across another number. Structural rules come first; a list item without a cue of its own takes the
kind of the item before; the noun's own hint and a default for the unit come last.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from domain.facts import FigureKind
from extract.rules.figures_units import Candidate
from extract.rules.figures_words import NUMBER, Phrases, Row, phrases, table

GROUPS: dict[str, str] = {
    "person": "people",
    "household": "people",
    "card": "people",
    "rupiah": "rupiah",
    "percent": "percent",
}
# Clause borders; each one between a cue and its number halves the cue's weight.
_BORDERS = frozenset(
    ', ; : . ( ) " “ ” sedangkan sementara namun tetapi tapi padahal adapun sebab karena sehingga artinya'.split()
)
_CUTS = frozenset("dari dan atau plus serta baru hanya tinggal cuma kini disusul lalu".split())
OWN = 1.0
ACROSS_NUMBER = 0.35
AFTER_ACROSS_NUMBER = 0.15
BORDER = 0.6
BEFORE_SENTENCE = 0.25
ENOUGH = 1.0  # a kind needs this much to be believed without a look at the list


@dataclass(frozen=True, slots=True)
class Cue:
    """One line of figure_cues.tsv, for one group of units."""

    group: str
    kind: FigureKind
    weight: float
    side: str


@dataclass(frozen=True, slots=True)
class FoundCue:
    """A cue at words first..last (last excluded) of a row."""

    first: int
    last: int
    cues: tuple[Cue, ...]


@cache
def cues() -> Phrases[tuple[Cue, ...]]:
    """figure_cues.tsv by phrase."""
    by_phrase: dict[str, list[Cue]] = {}
    for phrase, group, kind, weight, side in table("figure_cues.tsv"):
        by_phrase.setdefault(phrase, []).append(Cue(group, kind, float(weight), side))  # type: ignore[arg-type]
    return phrases((phrase, tuple(found)) for phrase, found in by_phrase.items())


def find_cues(row: Row) -> list[FoundCue]:
    """The cues of a row of words, longest first, not overlapping."""
    found: list[FoundCue] = []
    at = 0
    vocabulary = cues()
    while at < len(row.words):
        match = vocabulary.match(row.words, at)
        if match is None:
            at += 1
            continue
        found.append(FoundCue(at, match[0], match[1]))
        at = match[0]
    return found


def weigh(candidate: Candidate, found: list[FoundCue], group: str) -> tuple[dict[FigureKind, float], float]:
    """The weight of every kind, and the greatest weight of one cue in the number's own clause."""
    words = candidate.row.words
    scores: dict[FigureKind, float] = {}
    own = 0.0
    for cue in found:
        before = cue.last <= candidate.at
        factor = _factor(words, candidate, cue)
        if factor == 0.0:
            continue
        for entry in cue.cues:
            if (
                entry.group != group
                or (entry.side == "before") > before
                or ((entry.side == "after") and before)
            ):
                continue
            weight = entry.weight * factor
            scores[entry.kind] = scores.get(entry.kind, 0.0) + weight
            if factor > ACROSS_NUMBER:
                own = max(own, weight)
    return scores, own


def _factor(words: list[str], candidate: Candidate, cue: FoundCue) -> float:
    if cue.last <= candidate.at:
        between = words[cue.last : candidate.at]
        factor = ACROSS_NUMBER if NUMBER in between else OWN
    elif cue.first > candidate.at:
        between = words[candidate.at + 1 : cue.first]
        if NUMBER in between or (
            NUMBER in words[cue.last :] and _CUTS.intersection([*between, words[cue.first]])
        ):
            factor = AFTER_ACROSS_NUMBER
        else:
            factor = OWN
    else:
        return 0.0
    borders = sum(word in _BORDERS for word in between)
    return factor * BORDER**borders * max(0.5, 1 - 0.03 * len(between))
