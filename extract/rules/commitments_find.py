"""From a trigger in the text to the commitments that it may tell: whose, how far, how well told."""

from __future__ import annotations

import re
from collections.abc import Iterator

from domain.facts import CommitmentKind
from extract.reading import Reading
from extract.rules.commitments_details import MONTH, MONTHS
from extract.rules.commitments_regions import regions_of
from extract.rules.commitments_scan import Span
from extract.rules.commitments_select import Candidate
from extract.rules.commitments_status import Place, clause_around, status_of
from extract.rules.commitments_story import Story
from extract.rules.commitments_vocabulary import Trigger, triggers

_COUNTED = 1.0  # weight of a number in the clause
_COUNTING = frozenset({"enrolment", "budget", "enforcement"})
_FIGURES = ("digits", "rupiah", "percent")
_SURE = 0.5  # weight of "sudah" and the like before the trigger
_NAMED = 0.25  # weight of the region's name, and what a sentence about BPJS's own part loses
_TELLING = {  # rules that tell more or less than others of their kind
    "budget.levy": -0.5,
    "regulation.plan": -0.25,
    "agreement.firm": -0.5,
    "enrolment.launch": -0.5,
    "enrolment.plain": -0.25,
    "enrolment.fresh": -0.25,
    "enrolment.group": -0.25,
    "enrolment.join": -0.5,
    "enrolment.fund": -0.5,
}
_FRAGMENT = 1.0  # weight that a line without a full stop loses: a caption, a heading
_CLOSING = ".!?:;,\"”’'…)"
_YEAR = re.compile(r"(?<![\d./-])20[2-4]\d(?![\d/]|[.,]\d)")
_FROM = re.compile(
    rf"\b(?:mulai|terhitung(?: mulai)?|per)\s+(?:tanggal\s+)?(?:(?P<day>[0-3]?\d)\s+)?(?P<month>{MONTH})\b"
    r"(?P<year>\s+20\d\d)?",
    re.IGNORECASE,
)
_VETO_BEFORE, _VETO_AFTER = 60, 40  # characters around a trigger in which a vetoing word belongs to it
_PURPOSE = re.compile(r"\b(?:untuk|guna|dalam|bisa|dapat|yang belum|mau)\s+$")
_ELLIPTIC = frozenset(
    {"award.place", "enrolment.none", "enrolment.alike", "enrolment.weigh", "enrolment.join"}
)
_LIKE_HEADLINE = frozenset({"enrolment.alike", "enrolment.weigh", "enrolment.join"})
_FORWARD = frozenset({"enrolment.alike"})  # "begitu pula Lahat": whose it is stands behind
_NOT_BY_HOPE = frozenset({"licensing", "agreement"})
_EXPLAINABLE = frozenset({"enrolment", "budget", "data_collection"})
_GAP = re.compile(r"\W*(?:hanya|sekitar|ada|sebanyak|masih)?\s*\d")  # "belum ikut 98.245": a statistic
_JOINING = re.compile(r"ikut|daftar|gabung")
_SUPPOSED = re.compile(r"\b(?:jika|kalau|apabila|bila|seandainya|andai|andaikan)\b")
_PAYING = ("budgetverb", "fund")
_ENROLLING = ("enrol",)


def candidates_of(story: Story) -> Iterator[Candidate]:
    """Every candidate that a trigger finds, in table order."""
    find = story.scan.find
    for trigger in triggers():
        spans = {span for sequence in trigger.sequences for span in find(sequence)}
        for span in sorted(spans) if spans else ():
            sentence = story.reading.sentence_at(span[0])
            if span[1] <= sentence.end and not story.is_table_row(sentence):
                clause = clause_around(story.breaks, (sentence.start, sentence.end), span)
                yield from _of_trigger(story, trigger, Place(span, clause, sentence))


def _of_trigger(story: Story, trigger: Trigger, place: Place) -> Iterator[Candidate]:
    if _is_vetoed(story, trigger, place):
        return
    scan, sentence = story.scan, place.sentence
    status = status_of(trigger, scan, place)
    if status is None or (status != "none" and story.is_question((sentence.start, sentence.end))):
        return
    if status == "none" and _SUPPOSED.search(scan.text, place.clause[0], place.span[0]):
        return  # "kalau ABK belum didaftarkan"
    kind = trigger.kind
    if trigger.name in _ELLIPTIC:
        if not _has_subject(story, place):
            return
        kind = trigger.kind if trigger.kind != "enrolment" else _elliptic_kind(story, trigger.name, place)
    if kind in ("enrolment", "licensing") and status == "done" and _is_ahead(story.reading, place.clause):
        status = "planned"
    title = story.is_title(sentence)
    for region in regions_of(story, place, forward=trigger.name in _FORWARD):
        if title and not story.names(region, sentence):
            continue  # "Lindungi Pekerja Rentan, …": whose act it is, the text must say
        yield Candidate(
            kind=kind,
            status=status,
            region=region,
            sentence=sentence,
            span=place.span,
            rule=trigger.name,
            weight=_weight(story, trigger, place),
            title=title,
            percent=story.scan.holds(("percent",), *place.span),
            clause=place.clause[0],
        )


def _is_vetoed(story: Story, trigger: Trigger, place: Place) -> bool:
    (start, end), (left, right), scan = place.span, place.clause, story.scan
    around = (max(left, start - _VETO_BEFORE), min(right, end + _VETO_AFTER))
    if scan.holds(trigger.veto, *around) or scan.holds(trigger.unless, start, end):
        return True
    if trigger.name == "enrolment.none" and _GAP.match(scan.text, end):
        return True
    if trigger.name == "award.place" and not scan.of(("award",)):
        return True
    if _is_hoped(story, trigger, place) or _is_explained(story, trigger, place):
        return True
    if (
        trigger.kind == "enrolment"
        and trigger.status != "none"
        and any(
            _PURPOSE.search(scan.text, max(0, verb[0] - 12), verb[0])
            for verb in scan.between(("cover",), start, end)
        )
    ):
        return True
    return trigger.kind in ("regulation", "agreement") and any(
        mention.start < end and start < mention.end
        for fact in story.reading.regulations
        for mention in fact.mentions
    )


def _is_hoped(story: Story, trigger: Trigger, place: Place) -> bool:
    """ "Kami berharap badan usaha mensyaratkan kepesertaan", "jika dituangkan dalam Perda …": no act of anyone's."""
    start, (left, _) = place.span[0], place.clause
    if trigger.kind == "regulation" and trigger.status in ("planned", "in_progress"):
        return _SUPPOSED.search(story.scan.text, left, start) is not None
    return trigger.kind in _NOT_BY_HOPE and story.scan.holds(("hoped",), place.sentence.start, start)


def _is_explained(story: Story, trigger: Trigger, place: Place) -> bool:
    """What a programme is or what a law tells governments to do, with neither a region nor a number of its own."""
    if trigger.kind not in _EXPLAINABLE:
        return False
    around = (place.sentence.start, place.clause[1])
    return (
        story.scan.holds(("explain",), *around)
        and not story.mentions(*around)
        and not story.scan.holds(("digits", "rupiah"), *place.clause)
    )


def _weight(story: Story, trigger: Trigger, place: Place) -> float:
    weight = 0.0
    if story.reading.text[place.sentence.end - 1] not in _CLOSING:
        weight -= _FRAGMENT
    if trigger.kind in _COUNTING and story.scan.holds(_FIGURES, *place.clause):
        weight += _COUNTED
    near = (max(place.clause[0], place.span[0] - 30), place.span[1])
    telling = (
        ("s_done", "s_progress", "s_order") if trigger.kind == "regulation" else ("s_done", "s_progress")
    )
    if story.scan.holds(telling, *near):
        weight += _SURE
    if story.mentions(*place.clause):
        weight += _NAMED
    if story.scan.holds(("bpjs",), place.clause[0], place.span[0]):
        weight -= _NAMED
    return weight + _TELLING.get(trigger.name, 0.0)


def _is_ahead(reading: Reading, clause: Span) -> bool:
    """Whether the clause names a year after that of the article ("APBD 2026"), or a later month to begin in.

    Money already in next year's APBD is a budget done and an enrolment planned (gold guide).
    """
    told = reading.document.published or reading.event_date
    if told is None:
        return False
    start = _FROM.search(reading.text, *clause)
    if start is not None:
        month = MONTHS[start["month"].lower()]
        if (month, int(start["day"] or 1)) > (told.month, told.day) and not start["year"]:
            return True
    return any(int(year) > told.year for year in _YEAR.findall(reading.text, *clause))


def _has_subject(story: Story, place: Place) -> bool:
    """An ellipsis says who: a region, or villages and the like; or it answers a question."""
    before = story.reading.text[max(0, place.sentence.start - 3) : place.sentence.start]
    return (
        "?" in before
        or bool(story.mentions(*place.clause))
        or story.scan.holds(("affiliates",), *place.clause)
    )


def _elliptic_kind(story: Story, name: str, place: Place) -> CommitmentKind:
    """ "Raja Ampat belum": enrolment, or budget if the paragraph last spoke of money set aside.

    "Rejang Lebong sudah duluan": what the headline is about.
    """
    sentences = story.reading.sentences
    first = next(s for s in sentences if s.paragraph == place.sentence.paragraph)
    if _JOINING.search(story.scan.text, *place.span):
        return "enrolment"
    paying = story.scan.between(_PAYING, first.start, place.clause[1])
    enrolling = story.scan.between(_ENROLLING, first.start, place.clause[1])
    if paying and (not enrolling or enrolling[-1] < paying[-1]):
        return "budget"
    if name in _LIKE_HEADLINE and not enrolling and not story.scan.holds(("workers",), *place.clause):
        return story.headline_kind() or "enrolment"
    return "enrolment"
