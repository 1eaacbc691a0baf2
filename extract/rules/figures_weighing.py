"""What the rules of kinds look at, and the kind that the words near a number weigh."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import cast

from domain.facts import FigureKind
from extract.rules.figures_candidate import Candidate
from extract.rules.figures_kinds import ENOUGH, GROUPS, FoundCue, weigh

DETAILS = frozenset("rinci rincian terdiri perincian sebaran sebar pembagian".split())
OF_MEMBERS = ("workers_registered", "workers_target", "workers_unregistered", "recipients")


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


def weighed(candidate: Candidate, context: Context) -> FigureKind | None:
    """The kind whose cues in the sentence weigh most; in a list, only cues of its own clause count."""
    group = GROUPS.get(candidate.unit or "")
    if group is None:
        return None
    scores, own = weights(candidate, context, group)
    if context.last is not None and own < ENOUGH:
        return None
    return best(scores, ENOUGH / 2)


def weights(candidate: Candidate, context: Context, group: str) -> tuple[dict[str, float], float]:
    """figures_kinds.weigh of the candidate's own clause, reckoned once: several rules ask for it."""
    if candidate.weights is None:
        candidate.weights = weigh(candidate, context.cues(candidate.clause, group))
    return candidate.weights


def best(scores: dict[str, float], least: float) -> FigureKind | None:
    if not scores:
        return None
    kind = max(scores, key=lambda item: scores[item])
    return cast(FigureKind, kind) if scores[kind] >= least else None
