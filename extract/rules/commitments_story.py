"""One article as the rules for commitments look at it: its words, its clauses, the regions that act and in view."""

from __future__ import annotations

import re
from bisect import bisect_left

from domain.facts import CommitmentKind, Role
from extract.reading import Reading, RegionMention, Sentence
from extract.rules.commitments_scan import Scan, Span
from extract.rules.commitments_status import breaks_of

_ACTING = frozenset({"government", "office", "place"})
_POST = re.compile(
    r"\b(?:(?:Kepala\s+)?(?:Dinas|Badan|Bagian|Bidang)|Dis[np]\w+|Kadis\w*|Kaban|Kabag|Kabid|Ketua|Sek(?:retaris|da|dis)|Asisten|Camat"
    r"|Direktur|Kajari|Wakil|P[ljt][thj]?\.?)\s(?:(?!BPJS|BPJamsostek)[\w.&-]+\s){0,6}$"
)
_SAYING = re.compile(
    r"\b(?:kata|ujar|ucap|sebut|jelas|lanjut|sambung|tambah|terang|tutur|papar|menurut|aku|imbuh|tegas)\s+$"
)
_OPENING = re.compile(
    r"[\"“‘'—–\s-]*(?:(?:Sementara|Sedangkan|Adapun|Lain di|Di|Untuk|Kalau|Soal|Bagaimana|Sebaliknya|Begitu pula)\s+)?"
    r"(?:Kota|Kabupaten|Kab\.)?\s*"
)  # a sentence that begins with a place is about it, and so are those after it
_POST_REACH = 60  # characters from the post to its place
_LEVEL = re.compile(
    r"\b(?:Pem(?:kot|kab|prov)|Pemko|Wali ?[Kk]ota|Pak Wali|Wako|Wawali|Bupati|Wabup|Gubernur|Wagub)\b"
)
_LAST_KABUPATEN = 70
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
        self._spoken: set[int] = set()  # sentences whose speaker's region is known
        self._follow_speakers()

    def view(self, sentence: Sentence) -> str | None:
        """The region that the text is speaking of where ``sentence`` begins; None in a national story."""
        return self._view[sentence.index]

    def of_level(self, sentence: Sentence, start: int, end: int) -> str | None:
        """The region in view; where "Pemkot" or "Bupati" stand there unnamed, the last one of that level."""
        view = self.view(sentence)
        level = _LEVEL.search(self.reading.text, start, end)
        if level is None or view is None or _is_of_level(view, level[0]):
            return view
        named = [one.code for one in self.mentions(0, start) if _is_of_level(one.code, level[0])]
        return named[-1] if named else view

    def names(self, region: str | None, sentence: Sentence) -> bool:
        """Whether the sentence itself names the region."""
        return any(mention.code == region for mention in self.mentions(sentence.start, sentence.end))

    def is_spoken(self, sentence: Sentence) -> bool:
        """Whether the region in view is that of the sentence's own speaker."""
        return sentence.index in self._spoken

    def mentions(self, start: int, end: int) -> list[RegionMention]:
        """Region mentions that may act (no datelines, no branches) within start..end."""
        low, high = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return [mention for mention in self.acting[low:high] if mention.end <= end]

    def is_title(self, sentence: Sentence) -> bool:
        """Whether the sentence is the headline."""
        text, title = self.reading.text, self.reading.document.title
        return sentence.index == 0 and text[: sentence.end].strip() == title.strip()

    def headline_kind(self) -> CommitmentKind | None:
        """What the headline tells, if that is a contract or a rule."""
        first = self.reading.sentences[0]
        if self.scan.holds(("firmpact",), first.start, first.end):
            return "agreement"
        return "regulation" if self.scan.holds(("rule", "draft"), first.start, first.end) else None

    def is_table_row(self, sentence: Sentence) -> bool:
        """Whether the line is a row of a table ("| Sosialisasi | Rp516 juta |")."""
        return self.reading.text.count("|", sentence.start, sentence.end) > 1

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
            if self.is_title(sentence):
                continue
            for mention in self.mentions(sentence.start, sentence.end):
                if self._takes_view(sentence, mention):
                    current = mention.code
        return view

    def _follow_speakers(self) -> None:
        """A quote is about its speaker's region; one of BPJS speaks of the subject, unless it names another."""
        regions = {official.name: official.region for official in self.reading.officials}
        roles = {official.name: official.role for official in self.reading.officials}
        subjects = self.reading.subject_regions
        self._follow_reported(regions, roles)
        for quote in self.reading.quotes:
            if quote.speaker is None or quote.speaker not in regions:
                continue
            region = regions[quote.speaker]
            if roles[quote.speaker].startswith("bpjs"):
                region = subjects[0] if len(subjects) == 1 else None
            if region is not None:
                index = self.reading.sentence_at(quote.start).index
                self._view[index] = region
                self._spoken.add(index)

    def _follow_reported(self, regions: dict[str, str | None], roles: dict[str, Role]) -> None:
        """ "Meski begitu, kata Sitanggang, mulai Juni …": what is reported is about its speaker's region."""
        for official in self.reading.officials:
            region = regions[official.name]
            if region is None or roles[official.name].startswith("bpjs"):
                continue
            for mention in official.mentions:
                sentence = self.reading.sentence_at(mention.start)
                before = self.reading.text[max(sentence.start, mention.start - 14) : mention.start]
                if _SAYING.search(before) and not self.mentions(sentence.start, sentence.end):
                    self._view[sentence.index] = region

    def _goes_on(self, sentence: Sentence) -> bool:
        return self.reading.text.startswith(tuple(_QUOTES), sentence.start)

    def _takes_view(self, sentence: Sentence, mention: RegionMention) -> bool:
        """A government or office, a subject of the story, or the place in an official's post."""
        if mention.use in ("government", "office") or mention.code in self.reading.subject_regions:
            return True
        if _OPENING.fullmatch(self.reading.text, sentence.start, mention.start):
            return True
        reach = max(sentence.start, mention.start - _POST_REACH)
        return _POST.search(self.reading.text, reach, mention.start) is not None


def _is_of_level(code: str, word: str) -> bool:
    """Whether the region with this Kemendagri code has such a government; kota are numbered from 71 on."""
    if "." not in code:
        return word in ("Pemprov", "Gubernur", "Wagub")
    town = int(code.split(".")[1]) > _LAST_KABUPATEN
    return town == (
        word.startswith(("Pemko", "Pak")) or (word[:2].lower() == "wa" and word not in ("Wabup", "Wagub"))
    )
