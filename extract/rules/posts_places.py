"""Places and proper names in the tail of a post: regions, kecamatan, villages, BPJS's towns, companies."""

from __future__ import annotations

import re
from functools import lru_cache

from domain import regions
from extract.rules.names import SHORTENED, skip_honorifics
from extract.rules.names_words import Words, read_table
from extract.rules.posts_agency import agency_words, is_acronym
from extract.rules.posts_around import Surroundings

_COMPANY = frozenset(
    """
    pt cv ud bank rsud rs rsu rsia rsup pdam perumda perusda perseroda koperasi universitas institut politeknik stie
    stih stikes stai iain uin bpr bprs bpd klinik yayasan hotel fakultas poltek bumd bumdes tbk persero kud lpk smk
    bri bni btn pln pelindo smkn sma sman
    """.split()
)
# Universities by their short names ("guru besar Unsulbar").
_CAMPUS = re.compile(
    r"un(?:has|ib|pad|dip|nes|y|s|ud|ram|dana|mul|lam|tan|ri|ja|sri|and|p|imed|syiah|ila|ima|hair|cen|ipa|patti|sulbar"
    r"|soed|tirta|sika|air|ej|esa|tad|ikom|ismuh|isba|ika|pas|har|wir|war|musamus)|u(?:gm|i|nm|ny|ns|pi|b|m|lm|pr|sk|tu|bb"
    r"|mrah|nsrat|ho|ng|mm|my|ms|ii|nej|sn|nipa|nsri|su)|i(?:tb|pb|ts|tera)|umsida|untad|unkhair|unpatti|uncen|umi"
)
_PLACE_HEADS = frozenset(
    """
    desa kampung gampong nagari dusun pekon tiyuh kelurahan kecamatan distrik kalurahan lembang negeri ohoi jorong
    tanjung sungai sei muara parit blang lubuk batu pulau ujung karang gunung rawa teluk padang koto kuala bukit talang
    simpang pasar alue cot paya nanga tumbang rantau pematang way aek lumban huta bandar pangkalan labuhan suka sumber
    mekar bumi sido pantai krueng lhok meunasah keude ulee pante golo lawe dolok napal air kebun danau pondok
    """.split()
)
_DIRECTIONS = frozenset(
    """
    barat timur utara selatan tengah tenggara daya laut hulu hilir ilir ulu baru lama jaya indah kidul lor kulon wetan
    raya kota i ii iii iv v satu dua tiga dalam luar besar kecil atas bawah pusat
    """.split()
)
# Regions' names that are more often a person's where another capitalised word follows ("Bima Arya").
_GIVEN_NAMES = frozenset(
    "bima lingga siak raja batu pati nias metro padang mitra banda tala sabu palu ende".split()
)
_SUFFIXES = frozenset(
    """
    abadi jaya makmur sejahtera mandiri lestari indonesia persada utama perkasa nusantara raya group grup tbk sentosa
    sukses prima agro sawit energi mining persero cabang area wilayah regional plantation konstruksi teknik karya
    """.split()
)


@lru_cache(maxsize=1)
def _branches() -> frozenset[str]:
    """Kecamatan, and the towns and zones that BPJS offices are named after."""
    return _places("k") | frozenset(row[0] for row in read_table("bpjs_places.tsv"))


@lru_cache(maxsize=2)
def _places(kinds: str) -> frozenset[str]:
    return frozenset(name for name, kind in read_table("place_names.tsv") if kind in kinds)


def region_last(words: Words, index: int, around: Surroundings) -> int | None:
    """The last word of the region mention that covers word ``index``."""
    end = around.regions.get(words.starts[index])
    if end is None or words.low[index] in around.spoken:
        return None
    return max(index, words.at(end) - 1)


def located_last(words: Words, index: int, around: Surroundings) -> int | None:
    """The last word of a place that no region mention covers: a region's name, or a word used as a place's."""
    low = words.low[index]
    if not words.caps[index] or low in around.spoken or low in agency_words() or len(low) < 3:
        return None
    name, last, found = low, index, None
    while True:
        named = name in _region_names() and not (name in _GIVEN_NAMES and words.capital_next(last))
        if named or name in around.located:
            found = last
        if last - index == 2 or not words.capital_next(last):
            return found
        last += 1
        name = f"{name} {words.low[last]}"


@lru_cache(maxsize=1)
def _region_names() -> frozenset[str]:
    names = {region.short.lower() for region in regions.all_regions()}
    return frozenset(names | {alias.text.lower() for alias in regions.aliases() if alias.kind != "nickname"})


def company_end(words: Words, index: int, around: Surroundings) -> int | None:
    """A company's own name: the run of capitals up to a comma, a small letter, an honorific, or past a region."""
    if words.low[index] not in _COMPANY and not _CAMPUS.fullmatch(words.low[index]):
        return None
    last = index
    while last + 1 < len(words) and words.gap(last) in {" ", ". ", "-", " & ", "."}:
        following = last + 1
        if last > index and words.low[following] in SHORTENED and words.gap(following)[:1] == ".":
            break  # "PT Karya Semen | Rm. Bagus"
        if not words.capital(following) and words.low[following] not in {"dan", "dr", "drg"}:
            break
        hospital = words.low[last].startswith("rs")  # "RSUD dr. Soedarso" is named after a doctor
        if words.low[following] in around.spoken or (is_titled(words, following) and not hospital):
            break
        region = region_last(words, following, around)
        if region is not None:
            return region
        last = following
    return _without_name(words, index, last)


def is_titled(words: Words, index: int) -> bool:
    """Whether an honorific stands at word ``index``."""
    return skip_honorifics(words.text, words.starts[index]) > words.starts[index]


def _without_name(words: Words, index: int, last: int) -> int:
    """Leaves the last two words of a long run to the name ("PT Bumi Sawit Sejahtera Lukman Hakim | mengatakan")."""
    if words.gap(last) != " " or words.capital_next(last):  # not where a name or its title follows
        return last
    for end in range(
        last - 2, index + 1, -1
    ):  # "PT Maju Jaya | Budi Santoso", "PLN UID S2JB | Adhi Herlambang"
        if words.low[end] in _SUFFIXES or (words.word(end).isupper() and len(words.word(end)) > 2):
            return end if last - end < 5 and words.low[last] not in _SUFFIXES else last
    if last - index < 4:
        return last
    if words.low[last] in _SUFFIXES or words.low[last - 1] in _SUFFIXES or is_acronym(words, last):
        return last
    return last - 2


def place_end(words: Words, index: int, family: str, around: Surroundings) -> int | None:
    """The longest known kecamatan (for a village head also village) that begins at word ``index``."""
    places = _branches() if family == "bpjs" else _places("kd" if family == "village" else "k")
    found = None
    name = ""
    for last in range(index, min(index + 5, len(words))):
        if last > index and words.gap(last - 1) != " ":
            break
        if words.low[last] in around.spoken:
            break
        name = f"{name} {words.low[last]}".strip()
        if name in places:
            found = last
    return found


def village_step(words: Words, index: int, around: Surroundings) -> tuple[int, str] | None:
    """A village's name that no list knows: "Parit …", or a direction behind one."""
    low = words.low[index]
    if not words.capital(index) or low in around.spoken:
        return None
    if (
        low in _PLACE_HEADS
        and index + 1 < len(words)
        and words.gap(index) == " "
        and words.capital(index + 1)
    ):
        return index + 1, "place"
    if low in _DIRECTIONS and len(low) > 2:
        return index, "place"
    return None
