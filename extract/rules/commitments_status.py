"""How far a commitment is: the status words around a trigger, within its clause."""

from __future__ import annotations

import re

from domain.facts import CommitmentStatus
from extract.rules.commitments_vocabulary import Trigger, status_cues

_NEAR = 30  # characters before a trigger in which "sudah" or "belum" belongs to it
_BREAK = re.compile(
    r";|,?\s+(?:sedangkan|sedang(?=\s+[A-Z])|sementara(?=\s+[A-Z]|\s+itu)|tapi|tetapi|namun|padahal|adapun|begitu pula"
    r"|sehingga|supaya|agar|serta|lalu|kemudian)\b|[.?!][”\"]?\s+|,\s+(?=(?:yang|dan|tinggal|jadi|kini|tahun|untuk)\b)",
    re.IGNORECASE,
)


def clause_around(sentence: str, start: int, end: int) -> tuple[int, int]:
    """The span of the clause of ``sentence`` that holds the trigger at start..end."""
    left, right = 0, len(sentence)
    for mark in _BREAK.finditer(sentence):
        if mark.end() <= start:
            left = mark.end()
        elif mark.start() >= end:
            right = mark.start()
            break
    return left, right


def status_of(trigger: Trigger, sentence: str, span: tuple[int, int], clause: tuple[int, int]) -> CommitmentStatus:
    """The status told by the strongest cue in reach; the trigger's own if none is."""
    if trigger.fixed:
        return trigger.status
    near = (max(clause[0], span[0] - _NEAR), span[1])
    for cue in status_cues():
        low, high = {"near": near, "before": (clause[0], span[1])}.get(cue.scope, clause)
        if cue.pattern.search(sentence, low, high):
            return cue.status
    return trigger.status
