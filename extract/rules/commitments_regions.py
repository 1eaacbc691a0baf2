"""Whose commitment a sentence tells: the government named in it, the one in view, or the story's subject."""

from __future__ import annotations

import re

from extract.reading import RegionMention, Sentence
from extract.rules.commitments_scan import Span
from extract.rules.commitments_status import Place
from extract.rules.commitments_story import Story

_THERE = re.compile(
    r"\b(?:di sana|di situ|(?:kabupaten|kota|daerah|provinsi) (?:itu|tersebut)|kotanya|kabupatennya)\b"
)
_LIST_WORDS = frozenset(
    """dan serta lalu hingga sampai kemudian disusul termasuk alias sama juga orang jiwa pekerja peserta persen kk
    kabupaten kota provinsi kab rp miliar juta ribu kedua ketiga peringkat urutan posisi juara""".split()
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
_OWN = re.compile(r"\bTarget\s+$")  # "Target Kalsel tahun ini …"
_ADJACENT = 30  # characters between a kabupaten and the province that is named with it
_SHORT_QUESTION = 40  # characters
_QUOTED = '"”'
_ASSOCIATIONS = ("associations",)
_GOVERNORS = ("governors",)  # rules that only a governor issues
_VENUE = re.compile(  # "ujar Fadli di Pangkalpinang, Senin (16/11)"
    r",?\s+(?:\(\d|(?:Senin|Selasa|Rabu|Kamis|Jum'?at|Sabtu|Minggu|Ahad|kemarin|tadi)\b)"
)
_RELATIVE = re.compile(r"[\s,]+yang\b")


def regions_of(story: Story, place: Place, *, forward: bool = False) -> tuple[str | None, ...]:
    """The regions that act in the trigger at ``place``. Several only where they are listed side by side; None where
    an association of governments acts.

    ``forward``: those behind the trigger come before those in front of it.
    """
    text = story.reading.text
    if story.scan.holds(_ASSOCIATIONS, place.sentence.start, place.span[0]) and not story.mentions(
        place.sentence.start, place.span[0]
    ):
        return (None,)
    view = story.of_level(place.sentence, *place.clause)
    behind = _acting(story, (place.span[1], place.clause[1]), view) if forward else []
    found = _listed(text, behind, place.span) if behind else _named(story, place, view)
    if story.scan.holds(_GOVERNORS, *place.span):
        found = tuple(dict.fromkeys(code.split(".")[0] for code in found))
    return found


def _named(story: Story, place: Place, view: str | None) -> tuple[str, ...]:
    sentence = place.sentence
    mentions = _acting(story, place.clause, view, place.span)
    if mentions:
        return _listed(story.reading.text, mentions, place.span)
    before = _acting(story, (sentence.start, place.clause[0]), view)
    if before:
        return (before[-1].code,)
    after = _acting(story, (place.clause[1], sentence.end), view)
    if after and not story.is_spoken(sentence) and story.reading.text[place.clause[1] - 1] in _QUOTED:
        return (after[0].code,)  # "…," kata Bupati Natuna
    earlier = story.mentions(0, sentence.start)
    if earlier and (
        _THERE.search(story.scan.text, sentence.start, place.clause[1])
        or (sentence.index and _asks_of(story, story.reading.sentences[sentence.index - 1], earlier[-1]))
    ):
        return (earlier[-1].code,)
    return (view,) if view else ()


def _asks_of(story: Story, question: Sentence, mention: RegionMention) -> bool:
    """ "Busel? Belum ada": the sentence before is a short question about the region."""
    return (
        mention.start >= question.start
        and question.end - question.start <= _SHORT_QUESTION
        and story.is_question((question.start, question.end))
    )


def _acting(story: Story, span: Span, view: str | None, act: Span | None = None) -> list[RegionMention]:
    """Mentions that may act: no mere container of the region in view, no foil ("berbeda dengan Rohul, Siak …")."""
    mentions = story.mentions(*span)
    text = story.reading.text
    kept = []
    for mention in mentions:
        place = "." not in mention.code and mention.use == "place"
        place = place and not _OWN.search(text, max(span[0], mention.start - 12), mention.start)
        if (
            place
            and not (act and _acts_within(text, mention, mentions, act))
            and ((view or "").startswith(mention.code + ".") or _is_container(text, mention, mentions))
        ):
            continue
        if (
            mention.use == "place"
            and _VENUE.match(text, mention.end)
            and text[: mention.start].endswith("di ")
        ):
            continue
        foil = _FOIL.search(text, max(span[0], mention.start - 24), mention.start)
        if foil and not _RELATIVE.match(text, mention.end):
            continue
        kept.append(mention)
    return kept


def _acts_within(text: str, province: RegionMention, mentions: list[RegionMention], act: Span) -> bool:
    """ "Dinas Tenaga Kerja Provinsi Riau menggelar sosialisasi di Rokan Hulu": it is the province that acts."""
    return (
        province.end <= act[0]
        and not _WITHIN.search(text, max(0, province.start - 18), province.start)
        and len(mentions) > 1
        and all(other.start >= act[1] for other in mentions if other is not province)
    )


def _is_container(text: str, province: RegionMention, mentions: list[RegionMention]) -> bool:
    """ "Bupati Bangka Selatan, Provinsi Kepulauan Bangka Belitung", "Di Sulteng, … baru Poso dan Touna"."""
    place = _WITHIN.search(text, max(0, province.start - 18), province.start)
    return any(
        other.code.startswith(province.code + ".")
        and (place or max(province.start - other.end, other.start - province.end) <= _ADJACENT)
        for other in mentions
    )


def _listed(text: str, mentions: list[RegionMention], span: Span) -> tuple[str, ...]:
    """The mention nearest before the trigger (else after it), with those listed beside it."""
    before = [index for index, mention in enumerate(mentions) if mention.start < span[1]]
    anchor = before[-1] if before else 0
    first = last = anchor
    while first > 0 and _beside(text[mentions[first - 1].end : mentions[first].start]):
        first -= 1
    while last + 1 < len(mentions) and _beside(text[mentions[last].end : mentions[last + 1].start]):
        last += 1
    return tuple(dict.fromkeys(mention.code for mention in mentions[first : last + 1]))


def _beside(between: str) -> bool:
    """Whether nothing but list words and figures stands between two regions."""
    return all(word.lower() in _LIST_WORDS for word in _WORD.findall(_ASIDE.sub(" ", between)))
