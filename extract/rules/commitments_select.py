"""From candidates to commitments: one per kind, region and status, in the sentence that tells it best."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from domain.facts import CommitmentKind, CommitmentStatus
from extract.reading import Sentence


@dataclass(frozen=True, slots=True)
class Candidate:
    """What one trigger found; ``span`` are offsets in the text. ``weight``: how well its sentence tells it."""

    kind: CommitmentKind
    status: CommitmentStatus
    region: str | None
    sentence: Sentence
    span: tuple[int, int]
    rule: str
    weight: float = 0.0
    regulation: str | None = None


def select(candidates: Iterable[Candidate]) -> list[Candidate]:
    """The commitments, in the order in which they are told."""
    best: dict[tuple[str, str | None, str, bool], Candidate] = {}
    for one in candidates:
        if one.region is None:
            continue
        key = (one.kind, one.region, one.status, one.rule == "enrolment.target")
        if key not in best or one.weight > best[key].weight:
            best[key] = one
    chosen = list(best.values())
    return sorted(chosen, key=lambda one: (one.sentence.index, one.span[0]))
