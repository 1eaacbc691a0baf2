"""Quoted speech and who speaks: an official by name, short form or bare post, or the pronoun's last speaker."""

from __future__ import annotations

import re
from bisect import bisect_left

from domain.facts import OfficialFact, QuoteFact
from extract.reading import Reading
from extract.rules.names_speech import SAYING, SPEECH

MIN_WORDS = 3  # shorter quotations are nicknames and names of programmes, unless a verb of speech follows
MAX_CLAUSE = 160  # characters after a verb of speech in which its subject stands
# Opening and closing marks may be straight, curly, low or pointed; a paragraph's end closes nothing.
_QUOTED = re.compile(
    r"[“„]([^“”„\n]{2,3000})[”“]|\"([^\"\n]{2,3000})\"|”([^“”\n]{2,3000})”|«([^«»\n]{2,3000})»"
)
_VERBS = "|".join(sorted({*SPEECH, *SAYING}, key=len, reverse=True))
_SAID = re.compile(
    rf"[ ,.]*(?:(?:demikian|begitu|jadi|seperti)[ ])?(?P<verb>{_VERBS})[ ]?(?P<nya>nya\b)?[ ,]*"
    r"(?P<pronoun>(?:dia|ia|beliau)\b)?",
    re.IGNORECASE,
)
_INTRODUCED = re.compile(rf"\b(?:{_VERBS})(?:nya|kan|i)?\b[^.!?“”\"]{{0,60}}[,:]?\s*$", re.IGNORECASE)
_CLAUSE_END = re.compile(r"[.!?](?=\s+[A-Z“\"])|\n|[“\"]")
# Before a mention: someone is spoken of, not speaking ("yang dipimpin Wali Kota X", "kepada Bupati X").
_SPOKEN_OF = re.compile(
    r"\b(?:dipimpin|oleh|kepada|bersama|didampingi|perintah|langsung|dari|untuk|dihadiri|diterima|terhadap|di(?:bagikan"
    r"|serahkan|buka|kenalkan)|menemui|menerima|sambutan|mewakili|diwakili|arahan|instruksi)[ ]"
    r"(?:[A-Z][\w.’']*[ ,]+){0,6}$"
)


def read(reading: Reading) -> None:
    """Fill ``reading.quotes``."""
    voices = _Voices(reading)
    quotes: list[QuoteFact] = []
    previous: str | None = None
    for match in _QUOTED.finditer(reading.text):
        start, end = match.span(match.lastindex or 1)
        said = _SAID.match(reading.text, match.end())
        if said is None and not _is_speech(reading.text, match.start(), start, end):
            continue
        speaker = voices.speaker(match.start(), said, previous)
        previous = speaker or previous
        quotes.append(QuoteFact(speaker, reading.text[start:end], start, end))
    reading.quotes = tuple(quotes)


def _is_speech(text: str, mark: int, start: int, end: int) -> bool:
    """Whether a quotation without a verb after it is speech: long enough, and closed or introduced as such."""
    if len(text[start:end].split()) < MIN_WORDS:
        return False
    if _INTRODUCED.search(text, max(0, mark - 90), mark) is not None:
        return True
    return text[end - 1] in ",.!?…" or mark == 0 or text[mark - 1] == "\n"


class _Voices:
    """The mentions of officials in order, to find who speaks."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        named: list[tuple[int, OfficialFact]] = [
            (mention.start, official) for official in reading.officials for mention in official.mentions
        ]
        self.mentions = sorted(named, key=lambda item: item[0])
        self.starts = [start for start, _ in self.mentions]

    def speaker(self, mark: int, said: re.Match[str] | None, previous: str | None) -> str | None:
        """Who says the quotation that opens at ``mark``: named after it, else before it, else whoever spoke last."""
        if said is not None and said.group("nya") is None and said.group("pronoun") is None:
            after = self._first_in(said.end(), self._clause_end(said.end()))
            if after is not None:
                return after
        return self._introducing(mark) or previous

    def _clause_end(self, position: int) -> int:
        found = _CLAUSE_END.search(self.reading.text, position)
        limit = found.start() if found else len(self.reading.text)
        return min(limit, position + MAX_CLAUSE)

    def _first_in(self, start: int, end: int) -> str | None:
        """The first official mentioned in text[start:end]."""
        index = bisect_left(self.starts, start)
        return self.mentions[index][1].name if index < len(self.starts) and self.starts[index] < end else None

    def _introducing(self, mark: int) -> str | None:
        """The subject of the nearest sentence before the quotation in its paragraph that has one."""
        sentence = self.reading.sentence_at(max(0, mark - 1))
        for candidate in reversed(self.reading.sentences[: sentence.index + 1]):
            if candidate.paragraph != sentence.paragraph:
                return None
            subject = self._subject(candidate.start, min(candidate.end, mark))
            if subject is not None:
                return subject
        return None

    def _subject(self, start: int, end: int) -> str | None:
        """The first official in text[start:end] who is not merely spoken of."""
        for index in range(bisect_left(self.starts, start), bisect_left(self.starts, end)):
            if _SPOKEN_OF.search(self.reading.text, start, self.starts[index]) is None:
                return self.mentions[index][1].name
        return None
