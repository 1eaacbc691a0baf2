"""Lists: "yang menganggarkan iuran, yakni Manokwari 18.323 orang, Kaimana 14.714 orang": one act per region."""

from __future__ import annotations

from collections.abc import Iterator

from domain.facts import CommitmentKind, CommitmentStatus
from extract.reading import RegionMention, Sentence
from extract.rules.commitments_scan import Scan
from extract.rules.commitments_select import Candidate
from extract.rules.commitments_story import Story

_PAID_REACH = 24  # characters from a region to the amount that is its own
_REACH = 40  # characters from a region to the number that is its own
_PEOPLE = 24  # and from the number to what it counts
_COVERED = ("enrol", "cover", "state", "join")
_PAID = ("allot", "budgeting")
_NOT_OWN = ("spread", "match", "collect")  # shares of one programme, potentials, names to be checked
_PLENTY = 2  # regions with a number each that need not say what it counts
_BULLETS = ("-", "•", "*", "–", "·")
_NO_COUNT = ("nojoin", "s_none", "lacking")


def listed(story: Story) -> Iterator[Candidate]:
    """The regions that a sentence, or the lines below one that ends with a colon, list with a count each."""
    intro: Sentence | None = None
    for sentence in story.reading.sentences:
        text = story.reading.text[sentence.start : sentence.end]
        if text.endswith(":"):
            intro = sentence
            continue
        if not text.startswith(_BULLETS):
            intro = None
        if not story.mentions(sentence.start, sentence.end):
            continue
        context = (intro or sentence).start, sentence.end
        counted = _counted(story, sentence)
        if len(counted) >= (1 if intro else 2):
            yield from _acts(story, sentence, intro, counted, context)
        elif intro and _is_covering(story.scan, context):
            yield from _missing(story, sentence)


def _acts(
    story: Story,
    sentence: Sentence,
    intro: Sentence | None,
    counted: list[RegionMention],
    context: tuple[int, int],
) -> Iterator[Candidate]:
    if not _is_covering(story.scan, context):
        context = (_before(story, intro or sentence), sentence.end)
    if not _is_covering(story.scan, context):
        return
    kinds: list[CommitmentKind] = ["enrolment"]
    if story.scan.holds(_PAID, *context):
        kinds.append("budget")
    status: CommitmentStatus = "planned" if story.scan.holds(("s_planned",), *context) else "done"
    for mention in counted:
        paid = story.scan.holds(("rupiah",), mention.end, min(sentence.end, mention.end + _PAID_REACH))
        for kind in ("enrolment", "budget") if paid else kinds:
            span = (mention.start, mention.end)
            yield Candidate(kind, status, mention.code, sentence, span, f"{kind}.listed", 1.0)


def _missing(story: Story, sentence: Sentence) -> Iterator[Candidate]:
    """ "- Kota Tanjungpinang nihil" in such a list."""
    for mention in story.mentions(sentence.start, sentence.end):
        if story.scan.holds(_NO_COUNT, mention.end, sentence.end):
            span = (mention.start, mention.end)
            yield Candidate("enrolment", "none", mention.code, sentence, span, "enrolment.listed", 1.0)


def _is_covering(scan: Scan, context: tuple[int, int]) -> bool:
    return scan.holds((*_COVERED, *_PAID), *context) and not scan.holds(_NOT_OWN, *context)


def _before(story: Story, sentence: Sentence) -> int:
    """Where the sentence before begins, if it stands in the same paragraph or in the one before."""
    return story.reading.sentences[max(0, sentence.index - 1)].start


def _counted(story: Story, sentence: Sentence) -> list[RegionMention]:
    """Mentions with a number of their own right behind them; one of the numbers must count people."""
    mentions = story.mentions(sentence.start, sentence.end)
    counted, people = [], False
    for index, mention in enumerate(mentions):
        limit = mentions[index + 1].start if index + 1 < len(mentions) else sentence.end
        numbers = story.scan.between(("number",), mention.end, min(limit, mention.end + _REACH))
        if numbers:
            counted.append(mention)
            people = people or story.scan.holds(
                ("workers",), numbers[0][1], min(limit, numbers[0][1] + _PEOPLE)
            )
    return counted if people or len(counted) > _PLENTY else []
