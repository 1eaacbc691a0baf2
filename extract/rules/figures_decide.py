"""The kind of each figure: one function per rule, tried in the order of RULES; the first that knows decides."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import cast

from domain.facts import FigureKind
from extract.rules.figures_kinds import BEFORE_SENTENCE, ENOUGH, GROUPS, NEUTRAL, FoundCue, weigh
from extract.rules.figures_units import Candidate
from extract.rules.figures_words import NUMBER

# The monthly contribution of the two basic programmes for workers without wage (PP 44/2015: 10.000 for JKK and
# 6.800 for JKM), in every second article; halved by PP 50/2025 in 2026.
MONTHLY_CONTRIBUTION = frozenset((16_800.0, 8_400.0))

_NO_SHARE = frozenset(
    "lebih kurang naik turun meningkat bertambah melonjak melompat berkurang berasal".split()
)
_NO_BASE = frozenset("menjadi jadi ke ditargetkan target menargetkan".split())
_CHANGES = frozenset(
    "naik meningkat turun bertambah tumbuh menurun berkurang anjlok melonjak kenaikan peningkatan".split()
)
_OF_MEMBERS = ("workers_registered", "workers_target", "workers_unregistered", "recipients")
VILLAGE_HEADS = frozenset(
    [
        *"""kades keuchik geuchik perbekel rio peratin kuwu pambakal kadus""".split(),
        "kepala desa",
        "wali nagari",
        "walinagari",
        "wali jorong",
        "kepalo tiyuh",
        "kepala kampung",
        "kepala dusun",
        "kepala lembang",
        "datok penghulu",
        "hukum tua",
        "kepala pekon",
        "kepala lingkungan",
    ]
)
LIST_GAP = 3  # sentences from a list's last item to its total; an item without a number may stand between


@dataclass(slots=True)
class Context:
    """What the rules may look at: cues, and the article's topic.

    ``cues`` gives those of a sentence for a group of units; ``lead`` the sentence before (before a list, the
    line above it); ``health`` whether the programme named last is BPJS Kesehatan; ``same_paragraph`` whether
    the sentence before belongs to the same paragraph. ``about``: the article is about BPJS Ketenagakerjaan.
    ``read`` are the figures before; ``last`` is the one before in the same sentence or list that counts the same.
    """

    cues: Callable[[int, str], list[FoundCue]]
    lead: Callable[[int], int | None]
    health: Callable[[Candidate], bool]
    same_paragraph: Callable[[int], bool]
    about: bool
    read: list[Candidate]
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
    if candidate.unit not in ("percent", "person", "card") or not context.health(candidate):
        return None
    return inhabitants(candidate, context) or "other"


def inhabitants(candidate: Candidate, context: Context) -> FigureKind | None:
    """Jiwa and penduduk are population, except those who work or are covered."""
    if candidate.noun not in ("jiwa", "penduduk"):
        return None
    words = candidate.row.words[max(0, candidate.at - 8) : candidate.after + 2]
    return (
        None if {"bekerja", "pekerja", "peserta", "terdaftar", "kerja"}.intersection(words) else "population"
    )


def base_of_a_share(candidate: Candidate, context: Context) -> FigureKind | None:
    """ "dari 239.799 pekerja", "98.121 dari potensi 155.311": what a share is taken of is the workforce."""
    if candidate.unit not in ("person", "household"):
        return None
    words, at = candidate.row.words, candidate.at - 1
    while at >= 0 and words[at] in ("total", "jumlah", "sekitar", "potensi", "sebanyak", "seluruh", "hampir"):
        at -= 1
    if at < 0 or words[at] != "dari" or (at and words[at - 1] in _NO_SHARE):
        return None
    if not _NO_BASE.isdisjoint(words[candidate.at : candidate.at + 6]):
        return None
    return "workforce" if words.count(NUMBER) > 1 else None


def part_of_the_base(candidate: Candidate, context: Context) -> FigureKind | None:
    """ "104.512 orang, baru 48.318": what "baru" and "hanya" take of a workforce or a target are the covered."""
    words, at, last = candidate.row.words, candidate.at - 1, context.last
    while at > 0 and words[at] in ("sekitar", "ada", "mencapai", "sebanyak", "kisaran"):
        at -= 1
    if last is None or at < 0 or words[at] not in ("baru", "hanya", "cuma", "baru ada"):
        return None
    if last.kind not in ("workforce", "workers_target", "population") or candidate.unit != "person":
        return None
    clause = words[last.after : candidate.at] + words[candidate.after : candidate.after + 4]
    return None if not {"belum", "target", "tidak"}.isdisjoint(clause) else "workers_registered"


def change_in_percent(candidate: Candidate, context: Context) -> FigureKind | None:
    """ "naik 31 persen", "turun sebesar 2 persen": a change is no coverage."""
    words, at = candidate.row.words, candidate.at - 1
    while at > 0 and words[at] in ("sebesar", "sekitar", "hingga", "sampai", "sebanyak", "hampir"):
        at -= 1
    changes = candidate.unit == "percent" and at >= 0 and words[at] in _CHANGES
    return "other" if changes else None


def not_our_benefit(candidate: Candidate, context: Context) -> FigureKind | None:
    """Money paid out in an article about something else is no benefit of the programme."""
    if context.about or candidate.unit != "rupiah":
        return None
    kind = weighed(candidate, context)
    return "other" if kind in ("benefit_paid", "benefit_entitlement") else None


def two_children(candidate: Candidate, context: Context) -> FigureKind | None:
    """The scholarship is for at most two children (PP 82/2019): the rule explained, not children paid."""
    return "benefit_entitlement" if candidate.noun == "anak" and candidate.number.value == 2 else None


def paid_to(candidate: Candidate, context: Context) -> FigureKind | None:
    """ "Rp 408.000.000 untuk 17 orang": whom a benefit was paid to."""
    money = context.read[-1] if context.read else None
    if (
        candidate.unit != "person"
        or money is None
        or money.row is not candidate.row
        or money.kind != "benefit_paid"
    ):
        return None
    between = candidate.row.words[money.at + 1 : candidate.at]
    direct = 0 < len(between) <= 2 and between[0] in ("untuk", "kepada", "bagi")
    return "recipients" if direct else None


def enrolled_village_heads(candidate: Candidate, context: Context) -> FigureKind | None:
    """Heads of villages who are members themselves, and do not enrol others ("103 wali nagari mendaftarkan")."""
    if candidate.unit != "official" or candidate.noun not in VILLAGE_HEADS:
        return None
    words = candidate.row.words
    if candidate.after < len(words) and words[candidate.after].startswith("men"):
        return None
    scores, _own = weigh(candidate, context.cues(candidate.sentence, "people"))
    kind = _best(scores, ENOUGH)
    return kind if kind in _OF_MEMBERS else None


def weighed(candidate: Candidate, context: Context) -> FigureKind | None:
    """The kind whose cues in the sentence weigh most; in a list, only cues of its own clause count."""
    group = GROUPS.get(candidate.unit or "")
    if group is None:
        return None
    scores, own = weigh(candidate, context.cues(candidate.sentence, group))
    if context.last is not None and own < ENOUGH:
        return None
    return _best(scores, ENOUGH / 2)


def same_as_before(candidate: Candidate, context: Context) -> FigureKind | None:
    """An item of a list is of the kind of the item before."""
    last = context.last
    if last is None or last.unit != candidate.unit or last.rule.endswith("base of a share"):
        return None
    return last.kind


def told_by_the_sentence_before(candidate: Candidate, context: Context) -> FigureKind | None:
    """Cues of the sentence, or list heading, before, where the own sentence holds no plain one."""
    group = GROUPS.get(candidate.unit or "")
    if group is None:
        return None
    scores, _own = weigh(candidate, context.cues(candidate.sentence, group))
    last = next((item for item in reversed(context.read) if item.unit == candidate.unit), None)
    follows = last is not None and candidate.sentence - last.sentence == 1
    if last is not None and follows and not scores and context.same_paragraph(candidate.sentence):
        return None if last.rule.endswith("base of a share") else last.kind
    lead = context.lead(candidate.sentence)
    for cue in context.cues(lead, group) if lead is not None else ():
        for entry in cue.cues:
            if entry.side == "-" and entry.kind != NEUTRAL:
                scores[entry.kind] = scores.get(entry.kind, 0.0) + entry.weight * BEFORE_SENTENCE
    return _best(scores, ENOUGH / 3)


def by_default(candidate: Candidate, context: Context) -> FigureKind | None:
    """Without any cue: people in an article about the programme are covered workers, a percentage coverage."""
    if candidate.hint is not None:
        return candidate.hint
    if candidate.unit == "card":
        return "recipients"
    if candidate.unit in ("person", "household") and context.about:
        return "workers_registered"
    return "coverage_rate" if candidate.unit == "percent" and context.about else "other"


def _best(scores: dict[str, float], least: float) -> FigureKind | None:
    if not scores:
        return None
    kind = max(scores, key=lambda item: scores[item])
    return cast(FigureKind, kind) if scores[kind] >= least else None


def total_of_the_list(candidate: Candidate, context: Context) -> FigureKind | None:
    """ "Total 38.472 orang" after a list sums up its items."""
    words, at = candidate.row.words, candidate.at
    last = context.read[-1] if context.read else None
    if last is None or last.unit != candidate.unit or candidate.sentence - last.sentence > LIST_GAP:
        return None
    plain = at <= 3 and not {"total", "seluruh", "sehingga"}.isdisjoint(words[:at])
    return last.kind if plain and last.number.value < candidate.number.value else None


RULES: tuple[tuple[str, Rule], ...] = (
    ("enrolled village heads", enrolled_village_heads),
    ("counted thing", counted_thing),
    ("monthly contribution", monthly_contribution),
    ("health programme", health_programme),
    ("inhabitants", inhabitants),
    ("change in percent", change_in_percent),
    ("benefit of something else", not_our_benefit),
    ("two children", two_children),
    ("base of a share", base_of_a_share),
    ("part of the base", part_of_the_base),
    ("paid to", paid_to),
    ("total of the list", total_of_the_list),
    ("words near it", weighed),
    ("same as the item before", same_as_before),
    ("sentence before", told_by_the_sentence_before),
    ("default", by_default),
)
