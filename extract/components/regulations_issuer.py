"""Which region issued a regulation: from its own words, its sentence, the government in view, the subject."""

from __future__ import annotations

import re
from dataclasses import dataclass

from domain.regulations import TYPES, CitationMatch, levels_of_issuer
from extract.reading import Reading, RegionMention

_LEVEL_WORDS = (
    ("provinsi", re.compile(r"\b(?:gubernur|provinsi|prov|pemprov)\b", re.IGNORECASE)),
    ("kota", re.compile(r"\b(?:wali\s?kota|wako|kota|pemkot)\b", re.IGNORECASE)),
    ("kabupaten", re.compile(r"\b(?:bupati|kabupaten|kab|pemkab)\b", re.IGNORECASE)),
)
_NATIONAL = re.compile(
    r"\b(?:men(?:dagri|aker|keu|sos|des|kes|ko|pan\w*|teri)|kemen\w+|kemnaker|dirjen|direktur jenderal|presiden|kapolri"
    r"|jaksa agung|jampidum|bkn|kpk|djsn|satgas|direksi|ombudsman)\b",
    re.IGNORECASE,
)
_NATIONAL_WORDS = re.compile(
    r"keputusan\s+(?:dirjen|direktur\s+jenderal)|instruksi\s+men|inmendagri", re.IGNORECASE
)
# Letters of the agency or of a bureau to a region: "surat nomor X dari BPJS Ketenagakerjaan".
_SENDER = re.compile(r"\b(?:bpjs|bpjamsostek|jamsostek)\b[^.;]{0,45}$", re.IGNORECASE)
_FROM = re.compile(
    r"\s+(?:dari|oleh)\s+(?:bpjs|bpjamsostek|jamsostek|kemen\w+|kemnaker|men\w+)\b", re.IGNORECASE
)
_NO_ISSUER = frozenset({"branch", "dateline", "ignored"})
_FIRST_KOTA = 71  # in Kemendagri's codes a kota's second part begins at 71


@dataclass(frozen=True, slots=True)
class Issuer:
    """The issuing region's code (None: none, or unknown). ``certain``: it stands in the citation itself."""

    code: str | None
    certain: bool = False


def level_of(code: str) -> str:
    """The level of a Kemendagri code: "16" provinsi, "16.04" kabupaten, "16.71" kota."""
    if "." not in code:
        return "provinsi"
    return "kota" if int(code.split(".")[1]) >= _FIRST_KOTA else "kabupaten"


def issuer_of(reading: Reading, match: CitationMatch) -> Issuer:
    """The region that issued what ``match`` cites; national regulations and ministries' letters have none."""
    scope = TYPES[match.type].scope
    sentence = reading.sentence_at(match.start)
    before = reading.text[sentence.start : match.start]
    if scope == "national":
        return Issuer(None, certain=True)
    if scope == "letter" and (
        _NATIONAL_WORDS.match(reading.text, match.start) or _is_national(match, before)
    ):
        return Issuer(None, certain=True)
    if match.type == "se" and _is_agencys(reading.text, match, before):
        return Issuer(None, certain=True)
    mentions = [m for m in reading.region_mentions if m.use not in _NO_ISSUER]
    levels = _levels(match)
    inside = [m for m in reading.region_mentions if match.start <= m.start < match.end]
    if inside:
        return Issuer(_fitted(inside, levels) or inside[0].code, certain=True)
    preceding = [m for m in mentions if sentence.start <= m.start and m.end <= match.start]
    following = [m for m in mentions if match.end <= m.start < min(sentence.end, match.end + 70)]
    paragraph = [
        m
        for m in mentions
        if m.end <= sentence.start and reading.sentence_at(m.start).paragraph == sentence.paragraph
    ]
    earlier = [m for m in mentions if m.end <= sentence.start and m.use in ("government", "office")]
    places = [m for m in mentions if m.end <= sentence.start]
    for near in (preceding[::-1], following, paragraph[::-1], earlier[::-1]):
        code = _fitted(near, levels)
        if code:
            return Issuer(code)
    return Issuer(_fitted(places[::-1], levels) or _fitted(mentions, levels) or _province(mentions, levels))


def _is_agencys(text: str, match: CitationMatch, before: str) -> bool:
    """Whether a bare "surat" was sent by the agency or a ministry, to a region or to companies."""
    bare = (
        text[match.start : match.start + 6].lower() == "surat "
        and "edaran" not in text[match.start : match.end].lower()
    )
    return bare and bool(_SENDER.search(before[-70:]) or _FROM.match(text, match.end))


def _is_national(match: CitationMatch, before: str) -> bool:
    if _NATIONAL.search(match.issuer_text):
        return True
    if any(pattern.search(match.issuer_text) for _, pattern in _LEVEL_WORDS):
        return False
    near = before[-45:]
    return bool(_NATIONAL.search(near)) and not any(pattern.search(near) for _, pattern in _LEVEL_WORDS)


def _levels(match: CitationMatch) -> tuple[str, ...]:
    """Levels that the type of regulation or the issuer's words leave open; empty: any."""
    fixed = levels_of_issuer(match.type)
    return fixed or tuple(level for level, pattern in _LEVEL_WORDS if pattern.search(match.issuer_text))


def _fitted(mentions: list[RegionMention], levels: tuple[str, ...]) -> str | None:
    return next((m.code for m in mentions if not levels or level_of(m.code) in levels), None)


def _province(mentions: list[RegionMention], levels: tuple[str, ...]) -> str | None:
    """A governor's rule in a story that names no province: that of the region first named."""
    if levels != ("provinsi",) or not mentions:
        return None
    return mentions[0].code.split(".")[0]
