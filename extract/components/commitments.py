"""Fills ``reading.commitments``: what governments and their partners did, do or say they will do. Runs last."""

from __future__ import annotations

from domain.facts import CommitmentFact
from extract.reading import Reading
from extract.rules.commitments_details import actor_of, amounts_of, due_of
from extract.rules.commitments_find import candidates_of
from extract.rules.commitments_lists import listed
from extract.rules.commitments_select import Candidate, select
from extract.rules.commitments_story import Story

_NUMBERED, _SIGNED = 2.0, 0.5  # a number says more than any verb; of a contract, who signed it says more
_REVOKED = ("revoked",)  # "Perbup 9 Tahun 2020 dinyatakan dicabut"
_REPLACED = ("amending",)  # "pengganti Pergub Nomor 102": the old one is no act of today


def read(reading: Reading) -> None:
    """Fill ``reading.commitments``; an article that is not relevant has none (gold guide)."""
    if not reading.relevant:
        return
    story = Story(reading)
    candidates = [*_of_regulations(story), *candidates_of(story), *listed(story)]
    reading.commitments = tuple(_fact(reading, one) for one in select(candidates))


def _of_regulations(story: Story) -> list[Candidate]:
    """A regional regulation that the article reports as issued is a commitment; a numbered MoU an agreement."""
    reading, scan = story.reading, story.scan
    found: list[Candidate] = []
    for fact in reading.regulations:
        if fact.status != "enacted" or fact.region is None:
            continue
        mention = fact.mentions[0]
        sentence = reading.sentence_at(mention.start)
        if scan.holds(_REPLACED, sentence.start, mention.start) or scan.holds(
            _REVOKED, mention.end, sentence.end
        ):
            continue
        region: str | None = fact.region
        if fact.type == "mou" and not story.mentions(sentence.start, sentence.end):
            region = story.view(sentence) or region
        found.append(
            Candidate(
                kind="agreement" if fact.type == "mou" else "regulation",
                status="done",
                region=region,
                sentence=sentence,
                span=(mention.start, mention.end),
                rule="regulation.numbered",
                weight=_SIGNED if fact.type == "mou" else _NUMBERED,
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
