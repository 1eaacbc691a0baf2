"""Fills ``reading.commitments``: what governments and their partners did, do or say they will do. Runs last."""

from __future__ import annotations

from domain.facts import CommitmentFact
from extract.reading import Reading
from extract.rules.commitments_details import actor_of, amounts_of, due_of
from extract.rules.commitments_find import candidates_of
from extract.rules.commitments_lists import listed
from extract.rules.commitments_select import Candidate, select
from extract.rules.commitments_story import Story


def read(reading: Reading) -> None:
    """Fill ``reading.commitments``; an article that is not relevant has none (gold guide)."""
    if not reading.relevant:
        return
    story = Story(reading)
    candidates = [*_of_regulations(reading), *candidates_of(story), *listed(story)]
    reading.commitments = tuple(_fact(reading, one) for one in select(candidates))


def _of_regulations(reading: Reading) -> list[Candidate]:
    """A regional regulation that the article reports as issued is a commitment; a numbered MoU an agreement."""
    found: list[Candidate] = []
    for fact in reading.regulations:
        if fact.status != "enacted" or fact.region is None:
            continue
        mention = fact.mentions[0]
        found.append(
            Candidate(
                kind="agreement" if fact.type == "mou" else "regulation",
                status="done",
                region=fact.region,
                sentence=reading.sentence_at(mention.start),
                span=(mention.start, mention.end),
                rule="regulation.numbered",
                weight=2.0,  # a number says more than any verb
                regulation=fact.id,
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
        figures=amounts_of(reading, one),
        due=due_of(reading, one),
        actor=actor_of(reading, one),
        sentence=reading.text[sentence.start : sentence.end],
        start=sentence.start,
        end=sentence.end,
        rule=one.rule,
    )
