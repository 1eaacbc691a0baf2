"""Whose commitment a sentence tells: the government named in it, the one in view, or the story's subject."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extract.reading import Reading, RegionMention, Sentence
from extract.rules.commitments_scan import Scan, Span
from extract.rules.commitments_status import Place

_ACTING = frozenset({"government", "office", "place"})
_THERE = re.compile(
    r"\b(?:di sana|di situ|(?:kabupaten|kota|daerah|provinsi) (?:itu|tersebut)|kotanya|kabupatennya)\b",
    re.IGNORECASE,
)
_LIST_WORDS = frozenset(
    """dan serta lalu hingga sampai kemudian disusul termasuk alias sama juga orang jiwa pekerja peserta persen kk
    kabupaten kota provinsi kab rp miliar juta ribu""".split()
)
_ASIDE = re.compile(r"\([^()]{2,14}\)|\d[\d.,]*")
_WORD = re.compile(r"\w+")
_FOIL = re.compile(
    r"\b(?:(?:ber)?beda dengan|dibanding(?:kan)?(?: dengan)?|selain|ketimbang|tidak seperti|tak seperti"
    r"|pulang dari|bertolak ke|menuju|asal|tiba di|ke)"
    r"(?:\s+(?:Kota|Kabupaten|Provinsi))?\s+$",
    re.IGNORECASE,
)
_WITHIN = re.compile(
    r"\b(?:di|se-?|tingkat|wilayah|dari)\s*(?:provinsi\s+)?(?:tetangga,\s+)?$", re.IGNORECASE
)
_POST = re.compile(
    r"\b(?:Kepala\s+(?:Dinas|Badan|Bagian|Bidang)|Kadis\w*|Kaban|Kabag|Kabid|Ketua|Sek(?:retaris|da|dis)|Asisten|Camat"
    r"|Direktur|Kajari|Wakil|P[ljt][thj]?\.?)\s(?:(?!BPJS|BPJamsostek)[\w.&-]+\s){0,6}$"
)
_POST_REACH = 60  # characters from the post to its place
_QUOTES = "\"“‘'"  # a paragraph that begins with a quote is said by the speaker before
_ADJACENT = 30  # characters between a kabupaten and the province that is named with it
_SHORT_QUESTION = 40  # characters
_GOVERNORS = ("governors",)  # rules that only a governor issues
_RELATIVE = re.compile(r"[\s,]+yang\b")


@dataclass(frozen=True, slots=True)
class Focus:
    """The region that the text is speaking of at the beginning of each sentence."""

    by_sentence: tuple[str | None, ...]

    def at(self, sentence: Sentence) -> str | None:
        """The region in view at ``sentence``, or None in a national story."""
        return self.by_sentence[sentence.index]


def focus_of(reading: Reading) -> Focus:
    """Follow the text: a government or office named keeps the view for its paragraph, then the subject has it."""
    subjects = reading.subject_regions
    main = subjects[0] if subjects else None
    view: list[str | None] = []
    current, paragraph = main, -1
    for sentence in reading.sentences:
        if sentence.paragraph != paragraph:
            paragraph = sentence.paragraph
            if current not in subjects and reading.text[sentence.start] not in _QUOTES:
                current = main
        view.append(current)
        for mention in reading.mentions_between(sentence.start, sentence.end):
            if _takes_view(reading, sentence, mention):
                current = mention.code
    return Focus(tuple(view))


def _takes_view(reading: Reading, sentence: Sentence, mention: RegionMention) -> bool:
    """A government or office, a subject of the story, or the place in an official's post."""
    if mention.use in ("government", "office"):
        return True
    if mention.use != "place":
        return False
    return mention.code in reading.subject_regions or bool(
        _POST.search(reading.text, max(sentence.start, mention.start - _POST_REACH), mention.start)
    )


def regions_of(
    reading: Reading, sentence: Sentence, place: Place, focus: Focus, scan: Scan, *, forward: bool = False
) -> tuple[str, ...]:
    """The regions that act in the trigger at ``place``. Several only where they are listed side by side.

    ``forward``: those behind the trigger come before those in front of it.
    """
    view = focus.at(sentence)
    behind = _acting(reading, (place.span[1], place.clause[1]), view) if forward else []
    found = _listed(reading, behind, place.span) if behind else _named(reading, sentence, place, view)
    if scan.holds(_GOVERNORS, *place.span):
        found = tuple(dict.fromkeys(code.split(".")[0] for code in found))
    return found


def _named(reading: Reading, sentence: Sentence, place: Place, view: str | None) -> tuple[str, ...]:
    mentions = _acting(reading, place.clause, view)
    if mentions:
        return _listed(reading, mentions, place.span)
    before = _acting(reading, (sentence.start, place.clause[0]), view)
    if before:
        return (before[-1].code,)
    earlier = [m for m in reading.region_mentions if m.end <= sentence.start and m.use in _ACTING]
    if earlier and _THERE.search(reading.text, sentence.start, place.clause[1]):
        return (earlier[-1].code,)
    if earlier and sentence.index and _asks_of(reading, reading.sentences[sentence.index - 1], earlier[-1]):
        return (earlier[-1].code,)
    return (view,) if view else ()


def _asks_of(reading: Reading, question: Sentence, mention: RegionMention) -> bool:
    """ "Busel? Belum ada": the sentence before is a short question about the region."""
    return (
        reading.text[question.end - 1] == "?"
        and mention.start >= question.start
        and question.end - question.start <= _SHORT_QUESTION
    )


def _acting(reading: Reading, span: Span, view: str | None) -> list[RegionMention]:
    """Mentions that may act: no mere container of the region in view, no foil ("berbeda dengan Rohul, Siak …")."""
    mentions = [m for m in reading.mentions_between(*span) if m.use in _ACTING]
    kept = []
    for mention in mentions:
        place = "." not in mention.code and mention.use == "place"
        if place and (
            (view or "").startswith(mention.code + ".") or _is_container(reading, mention, mentions)
        ):
            continue
        foil = _FOIL.search(reading.text, max(span[0], mention.start - 24), mention.start)
        if foil and not _RELATIVE.match(reading.text, mention.end):
            continue
        kept.append(mention)
    return kept


def _is_container(reading: Reading, province: RegionMention, mentions: list[RegionMention]) -> bool:
    """ "Bupati Bangka Selatan, Provinsi Kepulauan Bangka Belitung", "Di Sulteng, … baru Poso dan Touna"."""
    place = _WITHIN.search(reading.text, max(0, province.start - 18), province.start)
    return any(
        other.code.startswith(province.code + ".")
        and (place or max(province.start - other.end, other.start - province.end) <= _ADJACENT)
        for other in mentions
    )


def _listed(reading: Reading, mentions: list[RegionMention], span: tuple[int, int]) -> tuple[str, ...]:
    """The mention nearest before the trigger (else after it), with those listed beside it."""
    before = [index for index, mention in enumerate(mentions) if mention.start < span[1]]
    anchor = before[-1] if before else 0
    first = last = anchor
    while first > 0 and _beside(reading.text[mentions[first - 1].end : mentions[first].start]):
        first -= 1
    while last + 1 < len(mentions) and _beside(reading.text[mentions[last].end : mentions[last + 1].start]):
        last += 1
    return tuple(dict.fromkeys(mention.code for mention in mentions[first : last + 1]))


def _beside(between: str) -> bool:
    """Whether nothing but list words and figures stands between two regions."""
    return all(word.lower() in _LIST_WORDS for word in _WORD.findall(_ASIDE.sub(" ", between)))
