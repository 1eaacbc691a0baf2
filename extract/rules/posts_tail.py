"""What follows the head of a post before the name: agency words, a region, a village, a company's own name."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from extract.rules.names import skip_honorifics
from extract.rules.names_words import Words, read_table

_PREFIXES = frozenset(
    "kabupaten kab kota provinsi prov propinsi kecamatan kec kelurahan kel daerah wilayah kota administrasi di".split()
)
_LEVELS = frozenset("kabupaten kab kota provinsi prov propinsi daerah".split())
_CONNECT = frozenset("dan pada di dari untuk urusan se dengan bidang & serta tingkat".split())
_COMPANY = frozenset(
    """
    pt cv ud bank rsud rs rsu rsia rsup pdam perumda perusda perseroda koperasi universitas institut politeknik stie
    stih stikes stai iain uin bpr bprs bpd klinik yayasan hotel fakultas poltek bumd bumdes tbk persero kud lpk smk
    bri bni btn pln pelindo smkn sma sman
    """.split()
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
_MEMBERS = frozenset(
    """
    lurah kades kepala perbekel keuchik geuchik wali camat guru ngaji sopir pengemudi ojek ojol pedagang petani kader
    posyandu rt rw honorer perawat bidan dokter notaris advokat penyuluh pendamping pamong perajin pelaku difabel
    jurnalis wartawan media pers peternak penyadap tukang becak imam masjid takmir marbot sekretaris bendahara
    """.split()
)
_ROMAN = frozenset("i ii iii iv v vi vii viii ix x 1 2 3 4 5 6 7 8 9".split())
_ABBREVIATED = frozenset("kab prov kec kel kep prov dep".split())
_MIXED = re.compile(
    r"(?:dis|din|bap+e|bapp|bape|bkp|dpm|dp3|kesbang|kemen|kemna|setda|bpka|bpk|dpu|perki|pem(?:kab|kot|prov|da|ko)$)\w{2,}"
    r"|kanwil|upt\w?|apdesi|apindo|kadin|hipmi|korpri|\w*naker\w*|\w*perindag\w*|\w*capil|\w*kominfo|\w*jamsostek"
)
_BRACKET = re.compile(r"[ ]?\(([^()\n]{2,60})\)[ ]?")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What else is known of the article while its posts are read.

    ``regions`` maps the start of every region mention to its end; ``spoken`` holds words that stand alone where
    only a person can ("kata Afrian"): they end a place's or a company's name; ``located`` words and pairs of words
    that stand where only a place can ("di Lotim"), for regions under a name that no list knows.
    """

    regions: Mapping[int, int] = field(default_factory=dict)
    spoken: frozenset[str] = frozenset()
    located: frozenset[str] = frozenset()


@lru_cache(maxsize=1)
def _agency() -> frozenset[str]:
    return frozenset(row[0] for row in read_table("agency_words.tsv"))


@lru_cache(maxsize=1)
def _sure_agency() -> frozenset[str]:
    return frozenset(row[0] for row in read_table("agency_words.tsv") if len(row) == 1)


@lru_cache(maxsize=1)
def _branches() -> frozenset[str]:
    """Kecamatan, and the towns and zones that BPJS offices are named after."""
    return _places("k") | frozenset(row[0] for row in read_table("bpjs_places.tsv"))


@lru_cache(maxsize=2)
def _places(kinds: str) -> frozenset[str]:
    return frozenset(name for name, kind in read_table("place_names.tsv") if kind in kinds)


def read_tail(words: Words, head_last: int, family: str, around: Surroundings) -> int:
    """The last word of the post whose head ends at word ``head_last``."""
    last = head_last
    region_done = False
    while last + 1 < len(words):
        index = last + 1
        gap = words.gap(last)
        bracket = _BRACKET.fullmatch(gap) or _open_bracket(words, last)
        if bracket:
            last = max(last, words.at(bracket) - 1) if isinstance(bracket, int) else last
            continue
        if not _gap_ok(words, last, gap, family, around):
            break
        step = _step(words, index, family, around, region_done)
        if step is None:
            break
        last, is_region = step
        region_done = region_done or is_region
    while last > head_last and words.low[last] in _CONNECT - {"serta"} and words.low[last] not in _ROMAN:
        last -= 1
    return last


def _open_bracket(words: Words, last: int) -> int | None:
    """The place after a bracket that opens behind word ``last`` and holds an abbreviation."""
    match = _BRACKET.match(words.text, words.ends[last])
    if match is None or any(c.isdigit() for c in match.group(1)) or "/" in match.group(1):
        return None
    if len(match.group(1).split()) > 6:
        return None
    return match.end()


def _gap_ok(words: Words, last: int, gap: str, family: str, around: Surroundings) -> bool:
    """Whether the post may go on over this gap."""
    if gap.startswith(")"):
        gap = gap[1:]
    if gap in {" ", "-", "/", " / ", " & ", "&", " - ", "/ ", "  ", "\u00a0"}:
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
    if low in {"provinsi", "prov", "propinsi", "kabupaten", "kab"} and words.capital(index):
        return True
    if family == "agency" and low in _sure_agency() and words.capital(index) and words.low[last] in _agency():
        following = words.low[index + 1] if index + 1 < len(words) else ""
        return (
            following in _agency() or following in {"dan", "serta"} or words.gap(index).strip() in {",", "&"}
        )
    if (
        words.starts[index] in around.regions
        and (last_region := _region_last(words, index, around)) is not None
    ):
        return words.gap(last_region) == ", " and family in {"village", "agency", "bpjs", "region"}
    return False


def _region_last(words: Words, index: int, around: Surroundings) -> int | None:
    end = around.regions.get(words.starts[index])
    if end is None or words.low[index] in around.spoken:
        return None
    return max(index, words.at(end) - 1)


def _located_last(words: Words, index: int, around: Surroundings) -> int | None:
    low = words.low[index]
    if not words.capital(index) or low in around.spoken or low in _agency() or len(low) < 3:
        return None
    if words.gap(index) == " " and f"{low} {words.low[index + 1]}" in around.located:
        return index + 1
    return index if low in around.located else None


def _step(
    words: Words, index: int, family: str, around: Surroundings, region_done: bool
) -> tuple[int, bool] | None:
    """The last word of the next part of the tail, and whether it was a region."""
    low = words.low[index]
    if family == "national":
        return _agency_step(words, index, around)
    after_level = words.low[index - 1] in _LEVELS
    if not region_done or after_level:
        region = _region_last(words, index, around)
        if region is None:
            region = _located_last(words, index, around)
        if region is not None:
            return region, True
    if skip_honorifics(words.text, words.starts[index]) > words.starts[index] and low not in _LEVELS:
        return None
    if low in _PREFIXES and _followed(words, index, around, family):
        return index, False
    if family in {"company", "campus", "association"}:
        company = _company_step(words, index, around)
        if company is not None:
            return company, False
    if family in {"village", "bpjs", "agency"} and words.capital(index):
        place = _place_step(words, index, family, around)
        if place is not None:
            return place, True
    if family == "village":
        return _village_step(words, index, around)
    if family == "region" and low not in {"kota", "resor"}:
        return None if not _is_acronym(words, index) else (index, False)
    if family == "association" and low in _MEMBERS:
        return index, False
    return _agency_step(words, index, around)


def _followed(words: Words, index: int, around: Surroundings, family: str) -> bool:
    """Whether a level word ("Kabupaten") is followed by what it needs."""
    if index + 1 >= len(words):
        return False
    following = index + 1
    if words.low[index] == "di":
        return words.starts[following] in around.regions and family in {"bpjs", "agency"}
    return words.capital(following) or words.starts[following] in around.regions


def _agency_step(words: Words, index: int, around: Surroundings) -> tuple[int, bool] | None:
    low = words.low[index]
    if low in _agency() and (words.capital(index) or low in _sure_agency()):
        if low not in _sure_agency() and not _agency_follows(words, index):
            return None
        return index, False
    if _is_acronym(words, index) or (low in _ROMAN and words.low[index] not in {"x"}):
        return index, False
    if low in _CONNECT or low.startswith("se-"):
        return (index, False) if _agency_follows(words, index, around) else None
    if words.capital(index) and _MIXED.fullmatch(low):
        return index, False
    return None


def _agency_follows(words: Words, index: int, around: Surroundings | None = None) -> bool:
    """Whether the word after ``index`` is surely of an agency's name (or a region, after "se-", "di", "dari")."""
    if index + 1 >= len(words) or words.gap(index).strip(" ") not in {"", "-", "&", "/", "."}:
        return False
    following = index + 1
    if not words.capital(following):
        return False
    if around is not None and words.starts[following] in around.regions:
        return True
    return (
        words.low[following] in _sure_agency()
        or _is_acronym(words, following)
        or _MIXED.fullmatch(words.low[following]) is not None
    )


def _is_acronym(words: Words, index: int) -> bool:
    word = words.word(index)
    return (
        len(word) >= 3
        and word.isupper()
        and word[0].isalpha()
        and words.text[words.ends[index] : words.ends[index] + 2] != ".S"
    )


def _company_step(words: Words, index: int, around: Surroundings) -> int | None:
    """The whole run of a company's name: it ends at a comma, a small letter or an honorific."""
    low = words.low[index]
    if low not in _COMPANY:
        return None
    last = index
    while last + 1 < len(words) and words.gap(last) in {" ", ". ", "-", " & ", "."}:
        following = last + 1
        if not words.capital(following) and words.low[following] not in {"dan"}:
            break
        if words.low[following] in around.spoken:
            break
        if skip_honorifics(words.text, words.starts[following]) > words.starts[following]:
            break
        last = following
    return last


def _place_step(words: Words, index: int, family: str, around: Surroundings) -> int | None:
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


def _village_step(words: Words, index: int, around: Surroundings) -> tuple[int, bool] | None:
    low = words.low[index]
    if not words.capital(index) or low in around.spoken:
        return None
    if (
        low in _PLACE_HEADS
        and index + 1 < len(words)
        and words.gap(index) == " "
        and words.capital(index + 1)
    ):
        return index + 1, True
    if low in _DIRECTIONS and len(low) > 2:
        return index, True
    return None
