"""Fills ``reading.commitments``: what governments and their partners did, do or say they will do. Runs last."""

from __future__ import annotations

from domain.facts import CommitmentFact
from extract.reading import Reading, Sentence
from extract.rules.commitments_regions import Focus, focus_of, regions_of
from extract.rules.commitments_select import Candidate, select
from extract.rules.commitments_status import clause_around, status_of
from extract.rules.commitments_vocabulary import Trigger, triggers_in


def read(reading: Reading) -> None:
    """Fill ``reading.commitments``; an article that is not relevant has none (gold guide)."""
    if not reading.relevant:
        return
    focus = focus_of(reading)
    candidates = [*_of_regulations(reading)]
    for sentence in reading.sentences:
        text = reading.text[sentence.start : sentence.end]
        for trigger in triggers_in(text):
            candidates.extend(_of_trigger(reading, sentence, text, trigger, focus))
    reading.commitments = tuple(_fact(reading, one) for one in select(candidates))


def _of_trigger(
    reading: Reading, sentence: Sentence, text: str, trigger: Trigger, focus: Focus
) -> list[Candidate]:
    found: list[Candidate] = []
    for match in trigger.pattern.finditer(text):
        clause = clause_around(text, match.start(), match.end())
        if trigger.veto and trigger.veto.search(text, *clause):
            continue
        status = status_of(trigger, text, match.span(), clause)
        span = (sentence.start + match.start(), sentence.start + match.end())
        place = (sentence.start + clause[0], sentence.start + clause[1])
        for region in regions_of(reading, sentence, span, place, focus):
            found.append(Candidate(trigger.kind, status, region, sentence, span, trigger.name))
    return found


def _of_regulations(reading: Reading) -> list[Candidate]:
    """A regional regulation that the article reports as issued is a commitment; a numbered MoU an agreement."""
    found: list[Candidate] = []
    for fact in reading.regulations:
        if fact.status != "enacted" or fact.region is None:
            continue
        mention = fact.mentions[0]
        kind = "agreement" if fact.type == "mou" else "regulation"
        found.append(
            Candidate(
                kind, "done", fact.region, reading.sentence_at(mention.start), (mention.start, mention.end),
                "regulation.numbered", fact.id,
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
