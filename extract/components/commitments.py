"""Fills ``reading.commitments``: what governments and their partners did, do or say they will do. Runs last."""

from __future__ import annotations

from domain.facts import CommitmentFact
from extract.reading import Reading, Sentence
from extract.rules.commitments_regions import Focus, focus_of, regions_of
from extract.rules.commitments_scan import Scan, Span
from extract.rules.commitments_select import Candidate, select
from extract.rules.commitments_status import Place, clause_around, status_of
from extract.rules.commitments_vocabulary import Trigger, triggers

_TITLE = -4.0  # a headline says it first and least exactly
_COUNTED = 1.0  # a number in the clause


def read(reading: Reading) -> None:
    """Fill ``reading.commitments``; an article that is not relevant has none (gold guide)."""
    if not reading.relevant:
        return
    scan, focus = Scan(reading.text), focus_of(reading)
    candidates = _of_regulations(reading)
    for trigger in triggers():
        for span in _spans(scan, trigger):
            candidates.extend(_of_trigger(reading, scan, focus, trigger, span))
    reading.commitments = tuple(_fact(reading, one) for one in select(candidates))


def _spans(scan: Scan, trigger: Trigger) -> list[Span]:
    found = {span for sequence in trigger.sequences for span in scan.find(sequence)}
    return sorted(found)


def _of_trigger(reading: Reading, scan: Scan, focus: Focus, trigger: Trigger, span: Span) -> list[Candidate]:
    sentence = reading.sentence_at(span[0])
    if span[1] > sentence.end or _is_question(reading, sentence):
        return []
    place = Place(
        span,
        clause_around(reading.text, (sentence.start, sentence.end), span),
        (sentence.start, sentence.end),
    )
    if scan.holds(trigger.veto, *place.clause) or scan.holds(trigger.unless, *span):
        return []
    if trigger.kind in ("regulation", "agreement") and _is_cited(reading, span):
        return []
    status = status_of(trigger, scan, place)
    weight = _weight(reading, scan, sentence, place)
    return [
        Candidate(trigger.kind, status, region, sentence, span, trigger.name, weight)
        for region in regions_of(reading, sentence, place, focus)
    ]


def _weight(reading: Reading, scan: Scan, sentence: Sentence, place: Place) -> float:
    weight = 0.0
    if sentence.index == 0 and reading.text[sentence.start : sentence.end] == reading.document.title.strip():
        weight += _TITLE
    if scan.holds(("number", "rupiah", "percent"), *place.clause):
        weight += _COUNTED
    return weight


def _is_question(reading: Reading, sentence: Sentence) -> bool:
    return reading.text[sentence.end - 1] == "?"


def _is_cited(reading: Reading, span: Span) -> bool:
    """Whether the trigger speaks of a numbered regulation, which is told of by itself."""
    return any(
        mention.start < span[1] and span[0] < mention.end
        for fact in reading.regulations
        for mention in fact.mentions
    )


def _of_regulations(reading: Reading) -> list[Candidate]:
    """A regional regulation that the article reports as issued is a commitment; a numbered MoU an agreement."""
    found: list[Candidate] = []
    for fact in reading.regulations:
        if fact.status != "enacted" or fact.region is None:
            continue
        start, end = fact.mentions[0].start, fact.mentions[0].end
        found.append(
            Candidate(
                "agreement" if fact.type == "mou" else "regulation",
                "done",
                fact.region,
                reading.sentence_at(start),
                (start, end),
                "regulation.numbered",
                _COUNTED,
                fact.id,
            )
        )
    return found


def _fact(reading: Reading, one: Candidate) -> CommitmentFact:
    sentence = one.sentence
    return CommitmentFact(
        kind=one.kind,
        status=one.status,
        region=one.region,
        regulation=one.regulation,
        figures=(),
        due=None,
        actor=None,
        sentence=reading.text[sentence.start : sentence.end],
        start=sentence.start,
        end=sentence.end,
        rule=one.rule,
    )
