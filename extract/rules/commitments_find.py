"""From a trigger in the text to the commitments that it may tell: whose, how far, how well told."""

from __future__ import annotations

import re
from collections.abc import Iterator

from domain.facts import CommitmentKind
from extract.reading import Reading
from extract.rules.commitments_regions import regions_of
from extract.rules.commitments_scan import Span
from extract.rules.commitments_select import Candidate
from extract.rules.commitments_status import Place, clause_around, status_of
from extract.rules.commitments_story import Story
from extract.rules.commitments_vocabulary import Trigger, triggers

_COUNTED = 1.0  # weight of a number in the clause
_SURE = 0.5  # weight of "sudah" and the like before the trigger
_FRAGMENT = 1.0  # weight that a line without a full stop loses: a caption, a heading
_CLOSING = ".!?:;,\"”’'…)"
_YEAR = re.compile(r"(?<![\d./-])20[2-4]\d(?![\d/]|[.,]\d)")
_VETO_BEFORE, _VETO_AFTER = 60, 40  # characters around a trigger in which a vetoing word belongs to it
_PURPOSE = re.compile(r"\b(?:untuk|guna|dalam|bisa|dapat|yang belum|mau)\s+$")
_ELLIPTIC = frozenset({"enrolment.none", "enrolment.alike", "enrolment.weigh", "enrolment.join"})
_FORWARD = frozenset({"enrolment.alike"})  # "begitu pula Lahat": whose it is stands behind
_PAYING = ("allot", "fund")
_ENROLLING = ("enrol",)


def candidates_of(story: Story) -> Iterator[Candidate]:
    """Every candidate that a trigger finds, in table order."""
    for trigger in triggers():
        for span in sorted({span for sequence in trigger.sequences for span in story.scan.find(sequence)}):
            sentence = story.reading.sentence_at(span[0])
            if span[1] <= sentence.end:
                clause = clause_around(story.breaks, (sentence.start, sentence.end), span)
                yield from _of_trigger(story, trigger, Place(span, clause, sentence))


def _of_trigger(story: Story, trigger: Trigger, place: Place) -> Iterator[Candidate]:
    if _is_vetoed(story, trigger, place):
        return
    scan, sentence = story.scan, place.sentence
    status = status_of(trigger, scan, place)
    if status is None or (status != "none" and story.is_question((sentence.start, sentence.end))):
        return
    kind = trigger.kind
    if trigger.name in _ELLIPTIC:
        if not _has_subject(story, place):
            return
        kind = _elliptic_kind(story, place)
    if kind == "enrolment" and status == "done" and _is_ahead(story.reading, place.clause):
        status = "planned"
    for region in regions_of(story, place, forward=trigger.name in _FORWARD):
        yield Candidate(
            kind=kind,
            status=status,
            region=region,
            sentence=sentence,
            span=place.span,
            rule=trigger.name,
            weight=_weight(story, place),
            title=story.is_title(sentence),
            clause=place.clause[0],
        )


def _is_vetoed(story: Story, trigger: Trigger, place: Place) -> bool:
    (start, end), (left, right), scan = place.span, place.clause, story.scan
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
        for fact in story.reading.regulations
        for mention in fact.mentions
    )


def _weight(story: Story, place: Place) -> float:
    weight = 0.0
    if story.reading.text[place.sentence.end - 1] not in _CLOSING:
        weight -= _FRAGMENT
    if story.scan.holds(("number", "rupiah", "percent"), *place.clause):
        weight += _COUNTED
    if story.scan.holds(("s_done",), max(place.clause[0], place.span[0] - 30), place.span[1]):
        weight += _SURE
    return weight


def _is_ahead(reading: Reading, clause: Span) -> bool:
    """Whether the clause names a year after that of the article ("APBD 2026").

    Money already in next year's APBD is a budget done and an enrolment planned (gold guide).
    """
    told = reading.document.published or reading.event_date
    return told is not None and any(int(year) > told.year for year in _YEAR.findall(reading.text, *clause))


def _has_subject(story: Story, place: Place) -> bool:
    """An ellipsis says who: a region, or villages and the like; or it answers a question."""
    before = story.reading.text[max(0, place.sentence.start - 3) : place.sentence.start]
    return (
        "?" in before
        or bool(story.mentions(*place.clause))
        or story.scan.holds(("affiliates",), *place.clause)
    )


def _elliptic_kind(story: Story, place: Place) -> CommitmentKind:
    """ "Raja Ampat belum": enrolment, or budget if the paragraph last spoke of money set aside."""
    sentences = story.reading.sentences
    first = next(s for s in sentences if s.paragraph == place.sentence.paragraph)
    paying = story.scan.between(_PAYING, first.start, place.span[0])
    enrolling = story.scan.between(_ENROLLING, first.start, place.span[0])
    if paying and (not enrolling or enrolling[-1] < paying[-1]):
        return "budget"
    return "enrolment"
