"""The kind of each figure: one function per rule, tried in the order of RULES; the first that knows decides."""

from __future__ import annotations

from functools import cache

from domain.facts import FigureKind, Unit
from extract.rules.figures_candidate import Candidate
from extract.rules.figures_kinds import BEFORE_SENTENCE, ENOUGH, GROUPS, NEUTRAL
from extract.rules.figures_money import (
    all_of_the_budget,
    details_of_a_payment,
    known_benefit,
    monthly_contribution,
    not_our_benefit,
    on_condition,
    promised_or_paid,
)
from extract.rules.figures_people import (
    at_least,
    attending,
    base_of_a_share,
    card_handed_over,
    enough_for,
    enrolled_village_heads,
    inhabitants,
    of_a_target,
    paid_to,
    part_of_the_base,
    part_of_the_detail,
    sum_of_the_sentence_before,
    two_children,
)
from extract.rules.figures_weighing import Context, Rule, best, weighed, weights
from extract.rules.figures_words import NUMBER

LEAST_BUDGET = 1e8  # rupiah, for a sum of which nothing is told
_CHANGES = frozenset(
    "naik meningkat turun bertambah tumbuh menurun berkurang anjlok melonjak kenaikan peningkatan".split()
)
_CHANGE_NAMES = frozenset("kenaikan peningkatan pertumbuhan penurunan lonjakan".split())
LIST_GAP = 3  # sentences from a list's last item to its total; an item without a number may stand between


def decide(candidate: Candidate, context: Context) -> None:
    """Fill ``kind`` and ``rule`` of a candidate whose unit is known."""
    for name, rule in _rules_of(candidate.unit):
        kind = rule(candidate, context)
        if kind is not None:
            candidate.kind = kind
            candidate.rule = f"{candidate.rule}; {name}"
            return


@cache
def _rules_of(unit: Unit | None) -> tuple[tuple[str, Rule], ...]:
    return tuple((name, rule) for name, rule, units in RULES if not units or unit in units)


def counted_thing(candidate: Candidate, context: Context) -> FigureKind | None:
    """Villages, companies, regions, officials, cases, months: the noun says it all."""
    return None if candidate.unit in GROUPS else candidate.hint or "count"


def health_programme(candidate: Candidate, context: Context) -> FigureKind | None:
    """Coverage and participants of BPJS Kesehatan are "other"."""
    if candidate.unit not in ("percent", "person", "card") or not context.health(candidate):
        return None
    words, at = candidate.row.words, candidate.at
    if candidate.noun == "jiwa" and words[max(0, at - 2) : at] == [NUMBER, "dari"]:
        return "population"
    return inhabitants(candidate, context) or "other"


def change_in_percent(candidate: Candidate, context: Context) -> FigureKind | None:
    """ "naik 31 persen", "turun sebesar 2 persen": a change is no coverage."""
    words, at = candidate.row.words, candidate.at - 1
    while at > 0 and words[at] in ("sebesar", "sekitar", "hingga", "sampai", "sebanyak", "hampir"):
        at -= 1
    if candidate.unit != "percent" or at < 0:
        return None
    clause = words[max(0, candidate.at - 7) : candidate.at]
    clause = clause[len(clause) - clause[::-1].index(",") :] if "," in clause else clause
    named = not _CHANGE_NAMES.isdisjoint(clause) and NUMBER not in clause
    return "other" if words[at] in _CHANGES or named else None


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
    scores = dict(weights(candidate, context, group)[0])
    last = next((item for item in reversed(context.read) if item.unit == candidate.unit), None)
    follows = last is not None and candidate.sentence - last.sentence == 1
    if last is not None and follows and not scores and context.same_paragraph(candidate.sentence):
        return None if last.rule.endswith("base of a share") else last.kind
    lead = context.lead(candidate.sentence)
    for cue in context.cues(lead, group) if lead is not None else ():
        for entry in cue.cues:
            if entry.side == "-" and entry.kind != NEUTRAL:
                scores[entry.kind] = scores.get(entry.kind, 0.0) + entry.weight * BEFORE_SENTENCE
    return best(scores, ENOUGH / 3)


def by_default(candidate: Candidate, context: Context) -> FigureKind | None:
    """Without any cue: people in an article about the programme are covered workers, a percentage coverage."""
    if candidate.hint is not None:
        return candidate.hint
    if candidate.unit == "card":
        return "recipients"
    if candidate.unit in ("person", "household") and context.about:
        return "workers_registered"
    if candidate.unit == "rupiah" and context.about and candidate.number.value >= LEAST_BUDGET:
        return "budget"
    return "coverage_rate" if candidate.unit == "percent" and context.about else "other"


def total_of_the_list(candidate: Candidate, context: Context) -> FigureKind | None:
    """ "Total 38.472 orang" after a list sums up its items."""
    words, at = candidate.row.words, candidate.at
    last = context.read[-1] if context.read else None
    if last is None or last.unit != candidate.unit or candidate.sentence - last.sentence > LIST_GAP:
        return None
    plain = at <= 3 and not {"total", "seluruh", "sehingga"}.isdisjoint(words[:at])
    return last.kind if plain and last.number.value < candidate.number.value else None


_MONEY: tuple[Unit, ...] = ("rupiah",)
_PEOPLE: tuple[Unit, ...] = ("person", "household")
# Name, rule, and the units that it may decide on (all, if none is named).
RULES: tuple[tuple[str, Rule, tuple[Unit, ...]], ...] = (
    ("enrolled village heads", enrolled_village_heads, ("official",)),
    ("counted thing", counted_thing, ()),
    ("monthly contribution", monthly_contribution, _MONEY),
    ("health programme", health_programme, ("percent", "person", "card")),
    ("inhabitants", inhabitants, ("person",)),
    ("change in percent", change_in_percent, ("percent",)),
    ("benefit of something else", not_our_benefit, _MONEY),
    ("all of the budget", all_of_the_budget, _MONEY),
    ("on condition", on_condition, _MONEY),
    ("details of a payment", details_of_a_payment, _MONEY),
    ("promised or paid", promised_or_paid, _MONEY),
    ("known benefit", known_benefit, _MONEY),
    ("card handed over", card_handed_over, ("card",)),
    ("of a target", of_a_target, _PEOPLE),
    ("part of the detail", part_of_the_detail, _PEOPLE),
    ("sum of the sentence before", sum_of_the_sentence_before, _PEOPLE),
    ("at least", at_least, _PEOPLE),
    ("two children", two_children, _PEOPLE),
    ("attending", attending, _PEOPLE),
    ("enough for", enough_for, _PEOPLE),
    ("base of a share", base_of_a_share, _PEOPLE),
    ("part of the base", part_of_the_base, _PEOPLE),
    ("paid to", paid_to, _PEOPLE),
    ("total of the list", total_of_the_list, ()),
    ("words near it", weighed, ()),
    ("same as the item before", same_as_before, ()),
    ("sentence before", told_by_the_sentence_before, ()),
    ("default", by_default, ()),
)
