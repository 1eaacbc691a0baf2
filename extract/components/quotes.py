"""Quoted speech and who speaks: an official by name, short form or bare post, or the pronoun's last speaker."""

from __future__ import annotations

import re
from bisect import bisect_right

from domain.facts import OfficialFact, QuoteFact
from extract.reading import Reading
from extract.rules.names_speech import SAYING, SPEECH

MIN_WORDS = 3  # shorter quotations are nicknames and scare quotes, unless a verb of speech follows
MAX_LENGTH = 3000  # characters; a longer one lost its closing mark
_QUOTED = re.compile(r"“([^“”]{2,3000})”|\"([^\"\n]{2,3000})\"|„([^„“”]{2,3000})[“”]|«([^«»]{2,3000})»")
_VERBS = "|".join(sorted({*SPEECH, *SAYING}, key=len, reverse=True))
_AFTER = re.compile(
    rf"[ ,.]*(?:(?:demikian|begitu|jadi|maka|seperti) )?(?:dalam |di)?(?P<verb>{_VERBS})[ ]?(?P<nya>nya\b)?[ ,]*"
    r"(?P<pronoun>(?:dia|ia|beliau)\b)?",
    re.IGNORECASE,
)
_BEFORE = re.compile(rf"(?:{_VERBS})(?:nya|kan|i)?\b[^.!?“”\"]{{0,60}}[,:]?\s*$", re.IGNORECASE)
_PRONOUN = re.compile(r"\b(?:ia|dia|beliau|menurutnya|katanya|pihaknya|nya)\b", re.IGNORECASE)


def read(reading: Reading) -> None:
    """Fill ``reading.quotes``."""
    voices = _Voices(reading)
    quotes: list[QuoteFact] = []
    previous: str | None = None
    for match in _QUOTED.finditer(reading.text):
        group = match.lastindex or 1
        start, end = match.span(group)
        said = _AFTER.match(reading.text, match.end())
        if said is None and not _is_speech(reading.text, match, start, end):
            continue
        speaker = voices.speaker(match.start(), match.end(), said, previous)
        previous = speaker or previous
        quotes.append(QuoteFact(speaker, reading.text[start:end], start, end))
    reading.quotes = tuple(quotes)


def _is_speech(text: str, match: re.Match[str], start: int, end: int) -> bool:
    """Whether a quotation without a verb after it is speech: long enough, and closed or introduced as such."""
    if len(text[start:end].split()) < MIN_WORDS:
        return False
    introduced = _BEFORE.search(text, max(0, match.start() - 90), match.start()) is not None
    return introduced or text[end - 1] in ",.!?…" or match.start() == 0 or text[match.start() - 1] == "\n"


class _Voices:
    """The mentions of officials in order, to find who speaks."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        named: list[tuple[int, int, OfficialFact]] = [
            (mention.start, mention.end, official)
            for official in reading.officials
            for mention in official.mentions
        ]
        self.mentions = sorted(named, key=lambda item: item[0])
        self.starts = [start for start, _, _ in self.mentions]

    def speaker(self, start: int, end: int, said: re.Match[str] | None, previous: str | None) -> str | None:
        """Who says text[start:end]: named after it, else before it, else whoever spoke last."""
        if said is not None:
            after = self._within(said.end(), self._sentence_end(said.end()))
            if after is not None and said.group("nya") is None and said.group("pronoun") is None:
                return after
        before = self._introducing(start)
        if before is not None:
            return before
        return previous

    def _sentence_end(self, position: int) -> int:
        text = self.reading.text
        found = re.compile(r"[.!?](?=\s+[A-Z“\"])|\n|[“\"]").search(text, position)
        limit = found.start() if found else len(text)
        return min(limit, position + 160)

    def _within(self, start: int, end: int) -> str | None:
        """The first official mentioned in text[start:end]."""
        index = bisect_right(self.starts, start - 1)
        if index < len(self.mentions) and self.mentions[index][0] < end:
            return self.mentions[index][2].name
        return None

    def _introducing(self, start: int) -> str | None:
        """The subject of the sentence before the quotation in its paragraph, or its last official."""
        sentence = self.reading.sentence_at(max(0, start - 1))
        paragraph = sentence.paragraph
        for candidate in reversed(self.reading.sentences[: sentence.index + 1]):
            if candidate.paragraph != paragraph:
                break
            first = self._within(candidate.start, min(candidate.end, start))
            if first is not None:
                return first
        return None
