"""Fills ``reading.regulations``: every numbered regulation, once, with its issuer, its status and all mentions."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from domain.errors import CitationError
from domain.facts import Mention, RegulationFact, RegulationStatus
from domain.regulations import KNOWN, TYPES, CitationMatch, RegulationKey, find_citations
from extract.components.regulations_issuer import Issuer, issuer_of, level_of
from extract.reading import Reading

_ENACTED = re.compile(
    r"\b(?:\w*terbit\w*|menerbit\w*|keluar\w*|\w*keluarkan|(?:di|men|meng)?(?:sah|undang|tetap)kan|(?:di|men)?teken"
    r"|(?:di|men)?tanda\s?tangan\w*|punya|memiliki|berlaku|diberlakukan|edarkan|mengedarkan|sudah ada|ada pula"
    r"|kini ada|sudah jalan|melahirkan|lahir\w*|mengeluarkan|mengesahkan|menetapkan|menandatangani|meneken|diketok)\b",
    re.IGNORECASE,
)
# What a rule is invoked with, before it and behind it.
_INVOKED = re.compile(
    r"\b(?:menjalankan|sesuai|mengacu|merujuk|(?:me)?matuhi|patuh|menaati|amanat\w*|sebagaimana|sejalan|aturan mainnya"
    r"|melanggar|implementasi|tindak lanjut|menindaklanjuti|malah ada|bersandar|berpijak|berlandas\w*|berpedoman"
    r"|berdasar(?:kan)?|diselaraskan|selaras|turunan)\b",
    re.IGNORECASE,
)
_INVOKED_AFTER = re.compile(
    r"^[^.;!?]{0,30}?\b(?:(?:pakai|jadi(?:kan)?|menjadi|sebagai|dipakai)\s(?:rujukan|acuan|pedoman|referensi)"
    r"|(?:mesti|harus|perlu|akan|bakal|hendak)\s(?:diselaraskan|direvisi|diubah|diganti|disesuaikan|disempurnakan))\b",
    re.IGNORECASE,
)
_REPEALED = re.compile(
    r"^[^.;!?]{0,30}?\b(?:dicabut|diganti(?:kan)?|tidak berlaku|tak berlaku|kedaluwarsa)\b", re.IGNORECASE
)
_AMENDED_BY = re.compile(
    r"^[^.;]{0,60}?\b(?:(?:telah |sudah |kami |kita |lalu |kemudian )*"
    r"(?:ubah|diubah|dirubah|revisi|direvisi|disempurnakan|dirombak|diperbarui|diperbaharui)"
    r"(?: (?:dengan|oleh|menjadi|lewat|melalui))?)\b",
    re.IGNORECASE,
)
_AMENDING = re.compile(
    r"\b(?:perubahan(?:\s\w+){0,3}\s+(?:atas|dari|terhadap)|(?:meng|me)ubah|merevisi|revisi(?:\s+atas)?|merombak"
    r"|menyempurnakan|memperbarui|memperbaharui)\s+$",
    re.IGNORECASE,
)
_UNDER_WAY = re.compile(
    r"\b(?:sedang|tengah|masih|belum|mulai|segera|ingin)\s(?:\w+\s+){1,3}$", re.IGNORECASE
)
_REPLACING = re.compile(
    r"\b(?:pengganti|meng?ganti(?:kan)?|mencabut|pencabutan|menggantikan)\s+(?:dari\s+)?$", re.IGNORECASE
)
_DRAFT_OF = re.compile(
    r"\b(?:(?:ran|rancangan|raper|ranper|draf|usul|rencana|akan|mau|bakal|godok)\w*|menggodok|digodok|membahas"
    r"|pembahasan|menyusun|penyusunan|merampungkan|menyiapkan)\b",
    re.IGNORECASE,
)
# "Peraturan Kepala Daerah" is the rule of whoever heads the region that issued it.
_OF_HEAD = {"provinsi": "pergub", "kabupaten": "perbup", "kota": "perwali"}


@dataclass(frozen=True, slots=True)
class _Cited:
    match: CitationMatch
    number: str  # canonical, for grouping
    issuer: Issuer
    status: RegulationStatus


def read(reading: Reading) -> None:
    """Fill ``reading.regulations``; reads the sentences and, where there are any, the region mentions."""
    matches = find_citations(reading.text)
    cited = [_read_one(reading, match, matches) for match in matches]
    facts = [_fact(reading, group) for group in _grouped([one for one in cited if one is not None])]
    reading.regulations = tuple(sorted(facts, key=lambda fact: fact.mentions[0].start))


def _read_one(reading: Reading, match: CitationMatch, all_: tuple[CitationMatch, ...]) -> _Cited | None:
    try:
        key = RegulationKey(match.type, match.number, match.year)
    except CitationError:
        return None
    issuer = issuer_of(reading, match)
    if match.type == "perkada" and issuer.code:
        match = replace(match, type=_OF_HEAD[level_of(issuer.code)])
    return _Cited(match, key.number, issuer, _status(reading, match, issuer, all_))


def _status(
    reading: Reading, match: CitationMatch, issuer: Issuer, all_: tuple[CitationMatch, ...]
) -> RegulationStatus:
    """Issued, amended, or merely cited (gold guide, "regulations"; a regional rule invoked is cited)."""
    sentence = reading.sentence_at(match.start)
    before = reading.text[sentence.start : match.start]
    following = [other.start for other in all_ if other.start >= match.end and other.start < sentence.end]
    if following:
        between = reading.text[match.end : following[0]]
        amended = _AMENDED_BY.search(between)
        if amended and between[amended.end() :].strip() == "":
            return "amended"
    if issuer.code is None:
        return "cited"
    if _AMENDING.search(before):
        return "cited" if _DRAFT_OF.search(before[-80:]) or _UNDER_WAY.search(before) else "amended"
    behind = reading.text[match.end : sentence.end]
    if _REPLACING.search(before) or _REPEALED.match(behind):
        return "cited"
    if TYPES[match.type].scope == "letter":
        return "cited" if _in_a_list_invoked(before, sentence.start, match, all_) else "enacted"
    around = before[-160:] + " … " + behind[:60]
    invoked = _INVOKED.search(before[-160:]) or _INVOKED_AFTER.match(behind)
    return "cited" if invoked and not _ENACTED.search(around) else "enacted"


def _in_a_list_invoked(
    before: str, start: int, match: CitationMatch, all_: tuple[CitationMatch, ...]
) -> bool:
    """ "berpijak pada UU 24/2011 dan SE Gubernur Nomor X": a letter among the national rules that are invoked."""
    invoked = _INVOKED.search(before)
    if invoked is None or _ENACTED.search(before):
        return False
    place = start + invoked.start()
    return any(place < other.start < match.start and TYPES[other.type].scope == "national" for other in all_)


def _grouped(cited: list[_Cited]) -> list[list[_Cited]]:
    """Mentions of the same regulation together. A mention without a year joins the only one with a year; one
    whose issuer is guessed joins the one whose issuer is written out."""
    groups: dict[tuple[str, str, int | None, str | None], list[_Cited]] = {}
    for one in sorted(cited, key=lambda one: (one.match.year is None, not one.issuer.certain)):
        kind, year, region = one.match.type, one.match.year, one.issuer.code
        same = [key for key in groups if key[:2] == (kind, one.number) and year in (key[2], None)]
        exact = [key for key in same if key[3] == region]
        if not exact and (one.issuer.certain or len(same) != 1):
            groups[kind, one.number, year, region] = [one]
        else:
            groups[(exact or same)[0]].append(one)
    return [sorted(group, key=lambda one: one.match.start) for group in groups.values()]


def _fact(reading: Reading, group: list[_Cited]) -> RegulationFact:
    best = min(group, key=lambda one: (one.match.year is None, not one.issuer.certain, one.match.start))
    first = group[0].match
    key = RegulationKey(best.match.type, best.match.number, best.match.year, best.issuer.code)
    known = KNOWN.get(key.id)
    return RegulationFact(
        id=key.id,
        type=key.type,
        number=best.match.number,
        year=key.year,
        region=key.region,
        status=_agreed({one.status for one in group}),
        title=known.title if known else None,
        mentions=tuple(
            Mention(one.match.start, one.match.end, reading.text[one.match.start : one.match.end])
            for one in group
        ),
        sentence=reading.sentence_text(first.start),
        rule="regulation.chained" if best.match.chained else "regulation.typed",
    )


def _agreed(statuses: set[RegulationStatus]) -> RegulationStatus:
    if "amended" in statuses:
        return "amended"
    return "enacted" if "enacted" in statuses else "cited"
