"""From candidates to commitments: one per kind, region and status, in the sentence that tells it best."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass

from domain.facts import CommitmentKind, CommitmentStatus
from extract.reading import Sentence

_CLIMBING = frozenset({"regulation", "agreement", "licensing", "award"})
_RUNGS = ("considered", "planned", "in_progress")
_OWN_ACTS = frozenset({"enforcement.forum", "enforcement.monitor", "enrolment.target"})


@dataclass(frozen=True, slots=True)
class Candidate:
    """What one trigger found; ``span`` are offsets in the text. ``weight``: how well its sentence tells it."""

    kind: CommitmentKind
    status: CommitmentStatus
    region: str | None  # None: an association of governments acts
    sentence: Sentence
    span: tuple[int, int]
    rule: str
    weight: float = 0.0
    regulation: str | None = None
    title: bool = False
    percent: bool = False  # a target share, beside which a number of people may be planned
    clause: int = 0  # where the clause begins: two clauses of a sentence may tell two acts


def select(candidates: Iterable[Candidate]) -> list[Candidate]:
    """The commitments, in the order in which they are told.

    A headline counts only for what the text does not tell. A sentence tells one commitment of a kind and
    region, a text one of a kind, region and status, unless two rules tell plainly different acts.
    """
    found = list(candidates)
    told = {(one.kind, one.region) for one in found if not one.title}
    found = [one for one in found if not one.title or (one.kind, one.region) not in told]
    numbered = {one.region for one in found if one.kind == "regulation" and one.regulation}
    found = [one for one in found if not _is_repeated(one, numbered)]
    found = _best(found, lambda one: (one.kind, one.region, one.sentence.index, one.clause))
    found = _best(found, lambda one: (one.kind, one.region, one.status, _act(one)))
    found = _on_one_rung(found)
    return sorted(found, key=lambda one: (one.sentence.index, one.span[0]))


def _on_one_rung(found: list[Candidate]) -> list[Candidate]:
    """A rule that is wanted, planned and being written in one article is one commitment, on its highest rung."""
    highest: dict[Hashable, int] = {}
    for one in found:
        if one.kind in _CLIMBING and one.status in _RUNGS:
            key = (one.kind, one.region)
            highest[key] = max(highest.get(key, 0), _RUNGS.index(one.status))
    return [
        one
        for one in found
        if one.kind not in _CLIMBING
        or one.status not in _RUNGS
        or _RUNGS.index(one.status) == highest[one.kind, one.region]
    ]


def _is_repeated(one: Candidate, numbered: set[str | None]) -> bool:
    """ "Edaran itu sudah terbit" beside the same region's numbered one."""
    return one.kind == "regulation" and one.status == "done" and not one.regulation and one.region in numbered


def _act(one: Candidate) -> str:
    """What keeps two acts of one kind apart: a target percentage, a forum and a recovered debt, two numbers."""
    if one.kind == "regulation" and one.regulation:
        return str(one.sentence.index)
    if one.rule in _OWN_ACTS:
        return one.rule if one.rule != "enrolment.target" or one.percent else ""
    return ""


def _best(candidates: list[Candidate], key: Callable[[Candidate], Hashable]) -> list[Candidate]:
    best: dict[Hashable, Candidate] = {}
    for one in candidates:
        held = best.get(key(one))
        if held is None or (one.weight, -one.sentence.index) > (held.weight, -held.sentence.index):
            best[key(one)] = one
    return list(best.values())
