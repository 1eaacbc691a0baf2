"""One article as the rules for commitments look at it: its words, its clauses, the regions that act and in view."""

from __future__ import annotations

import re
from bisect import bisect_left

from extract.reading import Reading, RegionMention, Sentence
from extract.rules.commitments_scan import Scan, Span
from extract.rules.commitments_status import breaks_of

_ACTING = frozenset({"government", "office", "place"})
_POST = re.compile(
    r"\b(?:Kepala\s+(?:Dinas|Badan|Bagian|Bidang)|Kadis\w*|Kaban|Kabag|Kabid|Ketua|Sek(?:retaris|da|dis)|Asisten|Camat"
    r"|Direktur|Kajari|Wakil|P[ljt][thj]?\.?)\s(?:(?!BPJS|BPJamsostek)[\w.&-]+\s){0,6}$"
)
_POST_REACH = 60  # characters from the post to its place
_QUOTES = "\"“‘'"  # a paragraph that begins with a quote is said by the speaker before


class Story:
    """The reading with what all rules need of it, each made once."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.scan = Scan(reading.text)
        self.breaks = breaks_of(reading.text)
        self.acting = [mention for mention in reading.region_mentions if mention.use in _ACTING]
        self._starts = [mention.start for mention in self.acting]
        self._view = self._follow_view()
        self._follow_speakers()

    def view(self, sentence: Sentence) -> str | None:
        """The region that the text is speaking of where ``sentence`` begins; None in a national story."""
        return self._view[sentence.index]

    def mentions(self, start: int, end: int) -> list[RegionMention]:
        """Region mentions that may act (no datelines, no branches) within start..end."""
        low, high = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return [mention for mention in self.acting[low:high] if mention.end <= end]

    def is_title(self, sentence: Sentence) -> bool:
        """Whether the sentence is the headline."""
        text, title = self.reading.text, self.reading.document.title
        return sentence.index == 0 and text[: sentence.end].strip() == title.strip()

    def is_question(self, span: Span) -> bool:
        """Whether the sentence ends with a question mark."""
        return self.reading.text[span[1] - 1 : span[1]] == "?"

    def _follow_view(self) -> list[str | None]:
        """A government or office named keeps the view for its paragraph, then the subject has it again."""
        subjects = self.reading.subject_regions
        main = subjects[0] if subjects else None
        view: list[str | None] = []
        current, paragraph = main, -1
        for sentence in self.reading.sentences:
            if sentence.paragraph != paragraph:
                paragraph = sentence.paragraph
                if current not in subjects and not self._goes_on(sentence):
                    current = main
            view.append(current)
            for mention in self.mentions(sentence.start, sentence.end):
                if self._takes_view(sentence, mention):
                    current = mention.code
        return view

    def _follow_speakers(self) -> None:
        """A quote is about its speaker's region; one of BPJS speaks of the subject, unless it names another."""
        regions = {official.name: official.region for official in self.reading.officials}
        roles = {official.name: official.role for official in self.reading.officials}
        subjects = self.reading.subject_regions
        for quote in self.reading.quotes:
            if quote.speaker is None or quote.speaker not in regions:
                continue
            region = regions[quote.speaker]
            if roles[quote.speaker].startswith("bpjs"):
                region = subjects[0] if len(subjects) == 1 else None
            if region is not None:
                self._view[self.reading.sentence_at(quote.start).index] = region

    def _goes_on(self, sentence: Sentence) -> bool:
        return self.reading.text.startswith(tuple(_QUOTES), sentence.start)

    def _takes_view(self, sentence: Sentence, mention: RegionMention) -> bool:
        """A government or office, a subject of the story, or the place in an official's post."""
        if mention.use in ("government", "office") or mention.code in self.reading.subject_regions:
            return True
        reach = max(sentence.start, mention.start - _POST_REACH)
        return _POST.search(self.reading.text, reach, mention.start) is not None
