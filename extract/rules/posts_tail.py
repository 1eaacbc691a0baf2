"""What follows the head of a post before the name: agency words, a region, a village, a company's own name."""

from __future__ import annotations

import re

from extract.rules.names_words import Words
from extract.rules.posts_agency import (
    CONNECT,
    ROMAN,
    ZONES,
    abbreviates,
    agency_follows,
    agency_step,
    agency_words,
    is_acronym,
    sure_words,
)
from extract.rules.posts_around import Surroundings
from extract.rules.posts_places import (
    company_end,
    is_titled,
    located_last,
    place_end,
    region_last,
    village_step,
)

_PREFIXES = frozenset(
    "kabupaten kab kota provinsi prov propinsi kecamatan kec kelurahan kel daerah wilayah kota administrasi di".split()
)
_LEVELS = frozenset(
    "kabupaten kab kota provinsi prov propinsi daerah kecamatan kec distrik desa kelurahan".split()
)
_PLACED = frozenset({"village", "bpjs", "agency", "force"})
_IN_KECAMATAN = frozenset(
    "puskesmas pkm uptd upt sekcam camat kua pasar samsat pos balai penyuluh pertanian blk korwil wilayah".split()
)
_OWN_NAMES = frozenset({"company", "campus", "association"})
_MEMBERS = frozenset(
    """
    lurah kades kepala perbekel keuchik geuchik wali camat guru ngaji sopir pengemudi ojek ojol pedagang petani kader
    posyandu rt rw honorer perawat bidan dokter notaris advokat penyuluh pendamping pamong perajin pelaku difabel
    jurnalis wartawan media pers peternak penyadap tukang becak imam masjid takmir marbot sekretaris bendahara
    """.split()
)
_ABBREVIATED = frozenset("kab prov kec kel kep prov dep".split())
_DATE_OR_LETTER = re.compile(r"\d\d|/")
_BRACKET = re.compile(r"[ ]?\(([^()\n]{2,60})\)[ ]?")


def read_tail(words: Words, head_last: int, family: str, around: Surroundings) -> int:
    """The last word of the post whose head ends at word ``head_last``."""
    last = head_last
    if family in _OWN_NAMES:  # "Direktur RSUD | dr. Soedarso", "Pimpinan Cabang Bank | Sumsel"
        last = company_end(words, head_last, around) or head_last
    done = (False, False)
    while last + 1 < len(words):
        index = last + 1
        gap = words.gap(last)
        bracket = _BRACKET.fullmatch(gap) or _open_bracket(words, last)
        if bracket:
            last = max(last, words.at(bracket) - 1) if isinstance(bracket, int) else last
            continue
        if not _gap_ok(words, last, gap, family, around):
            break
        step = _step(words, index, family, around, done)
        if step is None:
            break
        last, what = step
        done = (done[0] or what == "region", done[1] or what == "place")
    while last > head_last and words.low[last] in CONNECT - {"serta"} and words.low[last] not in ROMAN:
        last -= 1
    return last


def _open_bracket(words: Words, last: int) -> int | None:
    """The place after a bracket that opens behind word ``last`` and holds an abbreviation."""
    match = _BRACKET.match(words.text, words.ends[last])
    if match is None or _DATE_OR_LETTER.search(match.group(1)):
        return None
    inside = match.group(1).split()
    if len(inside) > 6 or (len(inside) > 1 and not any(abbreviates(word) for word in inside)):
        return None
    return match.end()


def _gap_ok(words: Words, last: int, gap: str, family: str, around: Surroundings) -> bool:
    """Whether the post may go on over this gap."""
    if gap.startswith(")"):
        gap = gap[1:]
    if gap in {"", " ", "-", "/", " / ", " & ", "&", " - ", "/ ", "  ", "\u00a0"}:
        return True
    stripped = gap.strip(" \u00a0")
    if stripped == "." and words.low[last] in _ABBREVIATED:
        return True
    if gap in {", ", ","}:
        return _comma_goes_on(words, last, family, around)
    return False


def _comma_goes_on(words: Words, last: int, family: str, around: Surroundings) -> bool:
    """Over a comma: "Perindustrian, Perdagangan dan Koperasi"; "Bangka Selatan, Provinsi X"."""
    index = last + 1
    low = words.low[index]
    if low in _LEVELS - {"daerah", "desa"} and words.capital(index):
        return True
    if family == "bpjs" and low in ZONES and words.capital(index):
        return True
    if low in {"dan", "serta"} and family in {"agency", "association"} and words.low[last] in agency_words():
        return agency_follows(words, index)  # "Perdagangan, Tenaga Kerja, dan Transmigrasi"
    if (
        family == "agency"
        and (low in sure_words() or is_acronym(words, index))
        and words.capital(index)
        and words.low[last] in agency_words()
    ):
        following = words.low[index + 1] if index + 1 < len(words) else ""
        return (
            following in agency_words()
            or following in {"dan", "serta"}
            or words.gap(index).strip() in {",", "&"}
        )
    if (
        words.starts[index] in around.regions
        and (last_region := region_last(words, index, around)) is not None
    ):
        return words.gap(last_region) in {", ", " ("} and family in {"village", "agency", "bpjs", "region"}
    return False


def _step(
    words: Words, index: int, family: str, around: Surroundings, done: tuple[bool, bool]
) -> tuple[int, str] | None:
    """The last word of the next part of the tail and what it is ("region", "place", "word").

    ``done``: whether a region, and whether a smaller place, has been read already.
    """
    low = words.low[index]
    if family == "national":
        return agency_step(words, index, around)
    region_done, place_done = done
    after_level = words.low[index - 1] in _LEVELS
    region = region_last(words, index, around) if not region_done or after_level else None
    if region is None and not region_done:
        region = located_last(words, index, around)
    place = None
    # A kecamatan may be called like a person: "Kepala Dinas Sosial | Bambang Sugiharto".
    branch = family != "agency" or (words.low[index - 1] in _IN_KECAMATAN and not region_done)
    if family in _PLACED and words.capital(index) and ((branch and not place_done) or after_level):
        place = place_end(words, index, family, around)
    if region is not None and (place is None or region >= place):
        return region, "region"
    if is_titled(words, index) and low not in _LEVELS:
        return None
    if low in _PREFIXES and _followed(words, index, around, family):
        return index, "word"
    if family in _OWN_NAMES and (company := company_end(words, index, around)) is not None:
        return company, "place"
    if place is not None and not (region_done and family == "bpjs"):
        return place, "place"
    return _family_step(words, index, family, around)


def _family_step(words: Words, index: int, family: str, around: Surroundings) -> tuple[int, str] | None:
    low = words.low[index]
    previous = words.low[index - 1]
    if (low == "tk" and previous == "bpjs") or (
        previous == "komisi" and len(low) == 1 and words.capital(index)
    ):
        return index, "word"
    if family == "force" and (place := _before_rank(words, index)) is not None:
        return place, "place"  # "Danposal Branta | Letda Laut (P) Sukisman"
    if family == "village":
        return (index, "word") if low.isdigit() or low in {"rt", "rw"} else village_step(words, index, around)
    if family == "force" and (low[0].isdigit() or words.text[words.starts[index] - 1] == "/"):
        return index, "word"
    if family in {"region", "force"} and low not in {"kota", "resor", "metro"}:
        return (index, "word") if is_acronym(words, index) else None
    if (family == "association" and low in _MEMBERS) or (family == "bpjs" and low in ZONES):
        return index, "word"
    return agency_step(words, index, around)


def _before_rank(words: Words, index: int) -> int | None:
    """The last of up to three capitalised words at ``index`` before a rank: a post's place that no list knows."""
    for last in range(index, min(index + 3, len(words) - 1)):
        if not words.capital(last) or is_titled(words, last):
            return None
        if words.gap(last) in {" ", ", "} and is_titled(words, last + 1):
            return last
        if words.gap(last) != " ":
            return None
    return None


def _followed(words: Words, index: int, around: Surroundings, family: str) -> bool:
    """Whether a level word ("Kabupaten") is followed by what it needs."""
    if index + 1 >= len(words):
        return False
    following = index + 1
    if words.low[index] == "di":
        return words.starts[following] in around.regions and family in {"bpjs", "agency"}
    return words.capital(following) or words.starts[following] in around.regions
