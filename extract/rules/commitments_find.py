"""From a trigger in the text to the commitments that it may tell: whose, how far, how well told."""

from __future__ import annotations

import re
from collections.abc import Iterator

from domain.facts import CommitmentKind, CommitmentStatus
from extract.reading import Reading, Sentence
from extract.rules.commitments_regions import Focus, regions_of
from extract.rules.commitments_scan import Scan, Span
from extract.rules.commitments_select import Candidate
from extract.rules.commitments_status import Place, clause_around, status_of
from extract.rules.commitments_vocabulary import Trigger, triggers

_COUNTED = 1.0  # weight of a number in the clause
_SURE = 0.5  # weight of "sudah" and the like before the trigger
_FRAGMENT = 1.0  # weight that a line without a full stop loses: a caption, a heading
_CLOSING = ".!?:;,\"”’'…)"
_DATED = frozenset({"enrolment", "budget"})
_YEAR = re.compile(r"(?<![\d./-])20[2-4]\d(?![\d/]|[.,]\d)")
_VETO_BEFORE, _VETO_AFTER = 60, 40  # characters around a trigger in which a vetoing word belongs to it
_PURPOSE = re.compile(r"\b(?:untuk|guna|dalam|bisa|dapat|yang belum|mau)\s+$")
_ELLIPTIC = frozenset({"enrolment.none", "enrolment.alike", "enrolment.weigh", "enrolment.join"})
_FORWARD = frozenset({"enrolment.alike"})  # "begitu pula Lahat": whose it is stands behind
_PAYING = ("allot", "fund")
_ENROLLING = ("enrol",)


def candidates_of(reading: Reading, scan: Scan, focus: Focus) -> Iterator[Candidate]:
    """Every candidate that a trigger finds, in table order."""
    for trigger in triggers():
        for span in sorted({span for sequence in trigger.sequences for span in scan.find(sequence)}):
            yield from _of_trigger(reading, scan, focus, trigger, span)


def _of_trigger(
    reading: Reading, scan: Scan, focus: Focus, trigger: Trigger, span: Span
) -> Iterator[Candidate]:
    sentence = reading.sentence_at(span[0])
    if span[1] > sentence.end:
        return
    whole = (sentence.start, sentence.end)
    place = Place(span, clause_around(reading.text, whole, span), whole)
    if _is_vetoed(reading, scan, trigger, place):
        return
    status = status_of(trigger, scan, place)
    if status is None or (status != "none" and reading.text[sentence.end - 1] == "?"):
        return
    kind = trigger.kind
    if trigger.name in _ELLIPTIC:
        if not _has_subject(reading, scan, place):
            return
        kind = _elliptic_kind(reading, scan, sentence, span)
    title = is_title(reading, sentence)
    if trigger.kind in _DATED and _is_ahead(reading, place.clause):
        status = _ahead(status, kind, scan, place)
    weight = _weight(reading, scan, place)
    forward = trigger.name in _FORWARD
    for region in regions_of(reading, sentence, place, focus, scan, forward=forward):
        yield Candidate(
            kind, status, region, sentence, span, trigger.name, weight, title=title, clause=place.clause[0]
        )


def is_title(reading: Reading, sentence: Sentence) -> bool:
    """Whether the sentence is the headline."""
    return sentence.index == 0 and reading.text[: sentence.end].strip() == reading.document.title.strip()


def _is_vetoed(reading: Reading, scan: Scan, trigger: Trigger, place: Place) -> bool:
    (start, end), (left, right) = place.span, place.clause
    around = (max(left, start - _VETO_BEFORE), min(right, end + _VETO_AFTER))
    if scan.holds(trigger.veto, *around) or scan.holds(trigger.unless, start, end):
        return True
    if trigger.kind == "enrolment" and any(
        _PURPOSE.search(scan.text, max(0, verb[0] - 12), verb[0])
        for verb in scan.between(("cover",), start, end)
    ):
        return True
    return trigger.kind in ("regulation", "agreement") and any(
        mention.start < end and start < mention.end
        for fact in reading.regulations
        for mention in fact.mentions
    )


def _weight(reading: Reading, scan: Scan, place: Place) -> float:
    weight = 0.0
    if reading.text[place.sentence[1] - 1] not in _CLOSING:
        weight -= _FRAGMENT
    if scan.holds(("number", "rupiah", "percent"), *place.clause):
        weight += _COUNTED
    if scan.holds(("s_done",), max(place.clause[0], place.span[0] - 30), place.span[1]):
        weight += _SURE
    return weight


def _is_ahead(reading: Reading, clause: Span) -> bool:
    """Whether the clause names a year after that of the article ("APBD 2026")."""
    told = reading.document.published or reading.event_date
    years = _YEAR.findall(reading.text, *clause)
    return told is not None and any(int(year) > told.year for year in years)


def _ahead(status: CommitmentStatus, kind: CommitmentKind, scan: Scan, place: Place) -> CommitmentStatus:
    """Money already in next year's APBD is a budget done and an enrolment planned (gold guide)."""
    settled = scan.holds(("s_done",), max(place.clause[0], place.span[0] - 30), place.span[1])
    return status if status != "done" or (kind == "budget" and settled) else "planned"


def _has_subject(reading: Reading, scan: Scan, place: Place) -> bool:
    """An ellipsis says who: a region, or villages and the like; or it answers a question."""
    before = reading.text[max(0, place.sentence[0] - 3) : place.sentence[0]]
    return (
        "?" in before
        or bool(reading.mentions_between(*place.clause))
        or scan.holds(("affiliates",), *place.clause)
    )


def _elliptic_kind(reading: Reading, scan: Scan, sentence: Sentence, span: Span) -> CommitmentKind:
    """ "Raja Ampat belum": enrolment, or budget if the paragraph last spoke of money set aside."""
    first = next(s for s in reading.sentences if s.paragraph == sentence.paragraph)
    paying = scan.between(_PAYING, first.start, span[0])
    enrolling = scan.between(_ENROLLING, first.start, span[0])
    if paying and (not enrolling or enrolling[-1] < paying[-1]):
        return "budget"
    return "enrolment"
