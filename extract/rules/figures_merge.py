"""One entry per distinct figure: repetitions, and rounded forms of a figure that is also printed exactly."""

from __future__ import annotations

from collections.abc import Sequence

from extract.rules.figures_candidate import Candidate
from extract.rules.numbers_words import roundness

# "5 ribuan" stands for 5.364, 7 per cent more; a rounded form further off is another figure.
FURTHEST = 0.12
# Titles round amounts to their first digits ("Rp800 juta" for Rp806,4 juta).
NEAR = 0.03


def distinct(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates without repetitions, in order. Of the same value and unit, the first below the title stays."""
    chosen: dict[tuple[float, str | None], Candidate] = {}
    for candidate in candidates:
        key = (candidate.number.value, candidate.unit)
        known = chosen.get(key)
        if known is None or (known.sentence == 0 and candidate.sentence > 0):
            chosen[key] = candidate
    kept = [
        item
        for item in chosen.values()
        if not (item.number.vague or item.sentence == 0)
        or not any(_is_rounded_form(item, other) for other in chosen.values())
    ]
    return sorted(kept, key=lambda item: item.number.start)


def _is_rounded_form(rounded: Candidate, exact: Candidate) -> bool:
    """Whether ``rounded`` is ``exact`` said shorter: in the title, or vaguely ("71.000-an")."""
    a, b = rounded.number, exact.number
    alike = rounded.unit == exact.unit or {rounded.unit, exact.unit} == {"card", "person"}
    if not alike or a.value == b.value or b.vague:
        return False
    if exact.sentence == 0 or b.grain >= (a.grain if not a.vague else a.value):
        return False
    off = abs(a.value - b.value)
    if off > FURTHEST * b.value:
        return False
    round_to = roundness(a.value)
    if a.vague or off <= NEAR * b.value:
        return off < round_to
    return off <= a.grain / 2 or 0 <= b.value - a.value < a.grain
