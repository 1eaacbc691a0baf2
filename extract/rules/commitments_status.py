"""How far a commitment is: the status words around a trigger, within its clause."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from domain.facts import CommitmentStatus
from extract.reading import Sentence
from extract.rules.commitments_scan import Scan, Span
from extract.rules.commitments_vocabulary import Trigger

_NEAR = 30  # characters before a trigger in which "sudah" belongs to it
_AT_ONCE = 16  # characters in which a status word right before the trigger outweighs all others
_NEGATED = 22  # characters in which "belum" does
_AFTER = 25  # characters after a trigger in which "tahun lalu" belongs to it
_BREAK = re.compile(
    r";|,?\s+(?:[Ss]edangkan|[Ss]edang(?=\s+[A-Z])|sementara(?=\s+[A-Z]|\s+itu|\s+anggota)|tapi|tetapi|namun|padahal"
    r"|adapun|sehingga|sisanya|lantaran|kemudian|meski\w*|walau\w*|karena)\b|[.,?!][”\"]\s+"
    r"|,\s+(?=(?:yang|tinggal|jadi|sisanya|sebab|dan (?:menurut|kata|tahun|akan|bakal|kini))\b)"
)
_RELATIVE = re.compile(r"\b(?:yang|yg)\s+$")
_NO_DENIAL = re.compile(r" (?:lama|perlu|usah|hanya|cuma|sekadar|semata|saja|cukup|sedikit|kurang|lain)\b")
_UNABLE = re.compile(
    r" (?:bisa|dapat|boleh|mungkin|sembarang\w*|berani|pantas|layak)\b"
)  # says nothing of what is done
_NEGATABLE = frozenset({"budget", "enrolment", "agreement", "data_collection", "regulation"})
# What two rules with a status of their own tell of a regulation to come: a plan; nothing, regulation.plan has it.
_FORESEEN: dict[str, CommitmentStatus | None] = {"regulation.draft": "planned", "regulation.done": None}
_PROMISED = frozenset({"outreach", "enforcement"})
_ORDERED: dict[str, CommitmentStatus] = {
    "budget": "planned",
    "enrolment": "planned",
    "licensing": "planned",
    "data_collection": "in_progress",
}
_WORKING = frozenset({"data_collection", "outreach", "regulation", "agreement", "enforcement"})


@dataclass(frozen=True, slots=True)
class Place:
    """Where a trigger stands: its own span and its clause (offsets in the text), its sentence."""

    span: Span
    clause: Span
    sentence: Sentence


def breaks_of(text: str) -> list[Span]:
    """Where one clause ends and the next begins, over the whole text."""
    return [mark.span() for mark in _BREAK.finditer(text)]


def clause_around(breaks: list[Span], sentence: Span, span: Span) -> Span:
    """The span of the clause of the sentence that holds the trigger at ``span``."""
    left, right = sentence
    for index in range(bisect_left(breaks, (left, 0)), len(breaks)):
        start, end = breaks[index]
        if start >= right:
            break
        if end <= span[0]:
            left = end
        elif start >= span[1]:
            right = start
            break
    return left, right


def status_of(trigger: Trigger, scan: Scan, place: Place) -> CommitmentStatus | None:
    """The status told by the strongest word in reach; the trigger's own if none is; None: no commitment.

    In order: denied ("belum"; in a relative clause it only describes someone), weighed ("mengusulkan"), ordered
    ("minta desa …"), the word right before the trigger, told as past, as future, as promised by the speaker, as
    under way.
    """
    (start, end), (left, right) = place.span, place.clause
    denied = _denied(scan, max(left, start - _NEGATED), end) if trigger.kind in _NEGATABLE else None
    if trigger.name in _FORESEEN and _is_foreseen(trigger, scan, place):
        return _FORESEEN[trigger.name]
    if trigger.fixed:
        return None if denied is (trigger.status != "none") else trigger.status
    if denied is not None:
        return "none" if denied else None
    if trigger.status == "none":
        return None
    if scan.holds(("s_considered",), left, right) or (
        trigger.kind == "budget" and scan.holds(("draft",), left, start)
    ):
        return "considered"
    return _ordered(trigger, scan, place) or _told(trigger, scan, place)


def _is_foreseen(trigger: Trigger, scan: Scan, place: Place) -> bool:
    """Whether a rule is only to come: "berencana membuat Ranperda" (not "masih digodok"), "ditarget keluar"."""
    (start, end), left = place.span, place.clause[0]
    if trigger.status == "done":
        return scan.holds(("s_planned",), max(left, start - _AT_ONCE), end)
    at_work = scan.holds(("s_progress",), max(left, start - _AT_ONCE), end)
    return not at_work and scan.holds(("s_planned",), max(left, start - _NEAR), start)


def _ordered(trigger: Trigger, scan: Scan, place: Place) -> CommitmentStatus | None:
    """Told to do it ("minta desa …"), unless it is done already ("minta belajar dari X yang sudah …").

    What a council asks for is considered (gold guide).
    """
    begin, end = place.sentence.start, place.span[1]
    orders = (
        scan.between(("s_ask" if trigger.kind == "licensing" else "s_order",), begin, end)
        if trigger.kind in _ORDERED
        else []
    )
    if not orders or scan.holds(("s_done",), orders[-1][1], end):
        return None
    asks = scan.holds(("legislature",), begin, orders[0][0])
    return "considered" if asks and trigger.kind != "data_collection" else _ORDERED[trigger.kind]


def _told(trigger: Trigger, scan: Scan, place: Place) -> CommitmentStatus:
    (start, end), (left, right) = place.span, place.clause
    near = (max(left, start - _NEAR), end)
    if trigger.kind == "data_collection" and scan.holds(("finished",), start, min(right, end + _NEAR)):
        return "done"
    if trigger.kind == "budget" and scan.holds(("drafted",), left, right):
        return "planned"  # in a budget that is not passed yet
    if scan.holds(("promised",), right, min(place.sentence.end, right + _NEAR)):
        return "planned"
    if trigger.kind in _WORKING and scan.holds(("s_progress",), max(left, start - _AT_ONCE), start):
        return "in_progress"
    if (
        trigger.kind == "enrolment"
        and scan.holds(("target",), left, start)
        and not scan.holds(("s_done",), left, start)
    ):
        return "planned"  # "menargetkan semua desa tuntas"
    if scan.holds(("s_past",), near[0], min(right, end + _AFTER)) and trigger.kind != "data_collection":
        return "done"
    if scan.holds(("s_done",), *near):
        return trigger.status if trigger.status == "in_progress" else "done"
    if scan.holds(("s_planned",), left, right):
        return "planned"
    if trigger.kind in _PROMISED and scan.holds(("first",), max(left, start - _NEAR), end):
        return "planned"
    if trigger.kind in _WORKING and scan.holds(("s_progress",), near[0], min(right, end + _AFTER)):
        return "in_progress"
    return trigger.status


def _denied(scan: Scan, start: int, end: int) -> bool | None:
    """True for a "belum" or "tidak" in reach; False if it stands in a relative clause; None without any."""
    found: bool | None = None
    for span in scan.between(("s_none",), start, end):
        if _NO_DENIAL.match(scan.text, span[1]) or "," in scan.text[span[1] : end]:
            continue
        if _UNABLE.match(scan.text, span[1]):
            found = False
        elif not _RELATIVE.search(scan.text, max(0, span[0] - 6), span[0]):
            return True
        else:
            found = False
    return found
