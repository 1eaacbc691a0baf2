"""The kind of each figure: one function per rule, tried in the order of RULES; the first that knows decides."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from domain.facts import FigureKind
from extract.rules.figures_kinds import BEFORE_SENTENCE, ENOUGH, GROUPS, FoundCue, weigh
from extract.rules.figures_units import Candidate
from extract.rules.figures_words import NUMBER

# The monthly contribution of the two basic programmes for workers without wage (PP 44/2015: 10.000 for JKK and
# 6.800 for JKM), in every second article; halved by PP 50/2025 in 2026.
MONTHLY_CONTRIBUTION = frozenset((16_800.0, 8_400.0))


@dataclass(slots=True)
class Context:
    """What the rules may look at: the sentence's cues, those of the sentence before, and the article's topic.

    ``health``: the programme named last is BPJS Kesehatan. ``about``: the article is about BPJS
    Ketenagakerjaan. ``last``: the figure before, if it stands in the same sentence or list.
    """

    cues: list[FoundCue]
    lead: list[FoundCue]
    health: bool = False
    about: bool = True
    last: Candidate | None = None


Rule = Callable[[Candidate, Context], FigureKind | None]


def decide(candidate: Candidate, context: Context) -> None:
    """Fill ``kind`` and ``rule`` of a candidate whose unit is known."""
    for name, rule in RULES:
        kind = rule(candidate, context)
        if kind is not None:
            candidate.kind = kind
            candidate.rule = f"{candidate.rule}; {name}"
            return


def counted_thing(candidate: Candidate, context: Context) -> FigureKind | None:
    """Villages, companies, regions, officials, cases, months: the noun says it all."""
    return None if candidate.unit in GROUPS else candidate.hint or "count"


def monthly_contribution(candidate: Candidate, context: Context) -> FigureKind | None:
    """Rp16.800 is the monthly contribution, whatever stands beside it."""
    fits = candidate.unit == "rupiah" and candidate.number.value in MONTHLY_CONTRIBUTION
    return "contribution" if fits else None


def health_programme(candidate: Candidate, context: Context) -> FigureKind | None:
    """Coverage and participants of BPJS Kesehatan are "other"."""
    if not context.health or candidate.unit not in ("percent", "person", "card"):
        return None
    return "population" if candidate.hint == "population" and candidate.noun != "warga" else "other"


def inhabitants(candidate: Candidate, context: Context) -> FigureKind | None:
    """Jiwa and penduduk are population, except those who work or are covered."""
    if candidate.noun not in ("jiwa", "penduduk"):
        return None
    words = candidate.row.words[max(0, candidate.at - 8) : candidate.after + 2]
    return None if {"bekerja", "pekerja", "peserta", "terdaftar"}.intersection(words) else "population"


def base_of_a_share(candidate: Candidate, context: Context) -> FigureKind | None:
    """ "dari 239.799 pekerja", "98.121 dari potensi 155.311": what a share is taken of is the workforce."""
    if candidate.unit not in ("person", "household"):
        return None
    words, at = candidate.row.words, candidate.at - 1
    while at >= 0 and words[at] in ("total", "jumlah", "sekitar", "potensi", "sebanyak", "seluruh", "hampir"):
        at -= 1
    if at < 0 or words[at] != "dari":
        return None
    if {"menjadi", "jadi", "ke"}.intersection(words[candidate.at : candidate.at + 4]):
        return None
    return "workforce" if words.count(NUMBER) > 1 else None


def weighed(candidate: Candidate, context: Context) -> FigureKind | None:
    """The kind whose cues in the sentence weigh most; in a list, only cues of its own clause count."""
    group = GROUPS.get(candidate.unit or "")
    if group is None:
        return None
    scores, own = weigh(candidate, context.cues, group)
    if context.last is not None and own < ENOUGH:
        return None
    return _best(scores, context, group) if scores and max(scores.values()) >= ENOUGH / 2 else None


def same_as_before(candidate: Candidate, context: Context) -> FigureKind | None:
    """An item of a list is of the kind of the item before."""
    last = context.last
    if last is None or last.unit != candidate.unit or last.rule.endswith("base of a share"):
        return None
    return last.kind


def told_by_the_sentence_before(candidate: Candidate, context: Context) -> FigureKind | None:
    """Cues of the sentence, or list heading, before, where the own sentence holds none."""
    group = GROUPS.get(candidate.unit or "")
    if group is None:
        return None
    scores, _own = weigh(candidate, context.cues, group)
    return _best(scores, context, group)


def by_default(candidate: Candidate, context: Context) -> FigureKind | None:
    """Without any cue: people in an article about the programme are covered workers, a percentage coverage."""
    if candidate.hint is not None:
        return candidate.hint
    if candidate.unit == "card":
        return "recipients"
    if candidate.unit in ("person", "household") and context.about:
        return "workers_registered"
    return "coverage_rate" if candidate.unit == "percent" and context.about else "other"


def _best(scores: dict[FigureKind, float], context: Context, group: str) -> FigureKind | None:
    merged = dict(scores)
    for cue in (cue for found in context.lead for cue in found.cues if cue.group == group):
        merged[cue.kind] = merged.get(cue.kind, 0.0) + cue.weight * BEFORE_SENTENCE
    if not merged:
        return None
    kind = max(merged, key=lambda item: merged[item])
    return kind if merged[kind] >= ENOUGH / 4 else None


RULES: tuple[tuple[str, Rule], ...] = (
    ("counted thing", counted_thing),
    ("monthly contribution", monthly_contribution),
    ("health programme", health_programme),
    ("inhabitants", inhabitants),
    ("base of a share", base_of_a_share),
    ("words near it", weighed),
    ("same as the item before", same_as_before),
    ("sentence before", told_by_the_sentence_before),
    ("default", by_default),
)
