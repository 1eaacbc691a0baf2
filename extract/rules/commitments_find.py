"""From a trigger in the text to the commitments that it may tell: whose, how far, how well told."""

from __future__ import annotations

import re
from collections.abc import Iterator

from domain.facts import CommitmentKind
from extract.reading import Reading, Sentence
from extract.rules.commitments_regions import Focus, regions_of
from extract.rules.commitments_scan import Scan, Span
from extract.rules.commitments_select import Candidate
from extract.rules.commitments_status import Place, clause_around, status_of
from extract.rules.commitments_vocabulary import Trigger, triggers

_COUNTED = 1.0  # weight of a number in the clause
_SURE = 0.5  # weight of "sudah" and the like before the trigger
_VETO_BEFORE, _VETO_AFTER = 60, 40  # characters around a trigger in which a vetoing word belongs to it
_PURPOSE = re.compile(r"\b(?:untuk|guna|dalam|bisa|dapat|yang belum|mau)\s+$")
_ELLIPTIC = frozenset({"enrolment.none", "enrolment.alike", "enrolment.weigh", "enrolment.join"})
_PAYING = ("allot", "fund", "levy")
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
    kind = _elliptic_kind(reading, scan, sentence, span) if trigger.name in _ELLIPTIC else trigger.kind
    title = is_title(reading, sentence)
    weight = _weight(scan, place)
    for region in regions_of(reading, sentence, place, focus, scan):
        yield Candidate(kind, status, region, sentence, span, trigger.name, weight, title=title)


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


def _weight(scan: Scan, place: Place) -> float:
    weight = 0.0
    if scan.holds(("number", "rupiah", "percent"), *place.clause):
        weight += _COUNTED
    if scan.holds(("s_done",), max(place.clause[0], place.span[0] - 30), place.span[1]):
        weight += _SURE
    return weight


def _elliptic_kind(reading: Reading, scan: Scan, sentence: Sentence, span: Span) -> CommitmentKind:
    """ "Raja Ampat belum": enrolment, or budget if the paragraph last spoke of money set aside."""
    first = next(s for s in reading.sentences if s.paragraph == sentence.paragraph)
    paying = scan.between(_PAYING, first.start, span[0])
    enrolling = scan.between(_ENROLLING, first.start, span[0])
    if paying and (not enrolling or enrolling[-1] < paying[-1]):
        return "budget"
    return "enrolment"
