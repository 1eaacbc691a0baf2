"""From candidates to commitments: one per kind, region and status, in the sentence that tells it best."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from domain.facts import CommitmentKind, CommitmentStatus
from extract.reading import Sentence


@dataclass(frozen=True, slots=True)
class Candidate:
    """What one trigger found; ``span`` are offsets in the text."""

    kind: CommitmentKind
    status: CommitmentStatus
    region: str | None
    sentence: Sentence
    span: tuple[int, int]
    rule: str
    regulation: str | None = None


def select(candidates: Iterable[Candidate]) -> list[Candidate]:
    """The commitments, in the order in which they are told."""
    best: dict[tuple[str, str | None, str], Candidate] = {}
    for one in candidates:
        if one.region is None:
            continue
        best.setdefault((one.kind, one.region, one.status), one)
    return sorted(best.values(), key=lambda one: (one.sentence.index, one.span[0]))
