"""How far a commitment is: the status words around a trigger, within its clause."""

from __future__ import annotations

import re
from dataclasses import dataclass

from domain.facts import CommitmentStatus
from extract.rules.commitments_scan import Scan, Span
from extract.rules.commitments_vocabulary import Trigger

_NEAR = 30  # characters before a trigger in which "sudah" belongs to it
_NEGATED = 22  # and "belum"
_AFTER = 25  # characters after a trigger in which "tahun lalu" belongs to it
_BREAK = re.compile(
    r";|,?\s+(?:[Ss]edangkan|[Ss]edang(?=\s+[A-Z])|sementara(?=\s+[A-Z]|\s+itu)|tapi|tetapi|namun|padahal|adapun"
    r"|sehingga|sisanya|lalu(?=\s\w+\s)|kemudian)\b|[.?!][”\"]?\s+|,\s+(?=(?:yang|tinggal|jadi|sisanya|sebab)\b)"
)
_RELATIVE = re.compile(r"\b(?:yang|yg)\s+$")
_NEGATABLE = frozenset({"budget", "enrolment", "agreement", "data_collection", "regulation"})
_ORDERED: dict[str, CommitmentStatus] = {
    "budget": "planned",
    "enrolment": "planned",
    "licensing": "planned",
    "data_collection": "in_progress",
}


@dataclass(frozen=True, slots=True)
class Place:
    """Where a trigger stands: its own span, its clause and its sentence (offsets in the text)."""

    span: Span
    clause: Span
    sentence: Span


def clause_around(text: str, sentence: Span, span: Span) -> Span:
    """The span of the clause of the sentence that holds the trigger."""
    left, right = sentence
    for mark in _BREAK.finditer(text, *sentence):
        if mark.end() <= span[0]:
            left = mark.end()
        elif mark.start() >= span[1]:
            right = mark.start()
            break
    return left, right


def status_of(trigger: Trigger, scan: Scan, place: Place) -> CommitmentStatus:
    """The status told by the strongest word in reach; the trigger's own if none is.

    In order: denied ("belum"), weighed ("mengusulkan"), ordered ("minta desa …"), told as past, told as future
    unless "sudah" stands before it, under way.
    """
    if trigger.fixed:
        return trigger.status
    (start, end), (left, right) = place.span, place.clause
    if trigger.kind in _NEGATABLE and _is_denied(scan, max(left, start - _NEGATED), end):
        return "none"
    if scan.holds(("s_considered",), left, right):
        return "considered"
    if trigger.kind in _ORDERED and scan.holds(("s_order",), place.sentence[0], start + 1):
        return _ORDERED[trigger.kind]
    done = scan.holds(("s_done",), max(left, start - _NEAR), end)
    if scan.holds(("s_past",), max(left, start - _NEAR), min(right, end + _AFTER)):
        return "done"
    if not done and scan.holds(("s_planned",), left, right):
        return "planned"
    if not done and scan.holds(("s_progress",), max(left, start - _NEAR), min(right, end + _AFTER)):
        return "in_progress" if trigger.kind != "enrolment" else trigger.status
    return "done" if done and trigger.status != "in_progress" else trigger.status


def _is_denied(scan: Scan, start: int, end: int) -> bool:
    """A "belum" or "tidak" in reach that is no relative clause ("perusahaan yang belum mendaftar")."""
    return any(
        not _RELATIVE.search(scan.text, max(0, span[0] - 6), span[0])
        and not scan.text.startswith(" lama", span[1])
        for span in scan.between(("s_none",), start, end)
    )
