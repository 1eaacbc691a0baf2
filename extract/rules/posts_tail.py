"""What follows the head of a post before the name: agency words, a region, a village, a company's own name."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from domain import regions
from extract.rules.names import skip_honorifics
from extract.rules.names_words import Words, read_table

_PREFIXES = frozenset(
    "kabupaten kab kota provinsi prov propinsi kecamatan kec kelurahan kel daerah wilayah kota administrasi di".split()
)
_LEVELS = frozenset(
    "kabupaten kab kota provinsi prov propinsi daerah kecamatan kec distrik desa kelurahan".split()
)
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
# Regions' names that are more often a person's where another capitalised word follows ("Bima Arya").
_GIVEN_NAMES = frozenset(
    "bima lingga siak raja batu pati nias metro padang mitra banda tala sabu palu ende".split()
)
_BALINESE = frozenset(
    "gusti made ketut wayan nyoman komang kadek putu gede gde dewa gst nengah ngurah gd kt wy".split()
)
_ZONES = frozenset("nusa tenggara bali maluku papua sulawesi kalimantan sumatera jateng diy".split())
_PLACED = frozenset({"village", "bpjs", "agency", "force"})
_OWN_NAMES = frozenset({"company", "campus", "association"})
_MEMBERS = frozenset(
    """
    lurah kades kepala perbekel keuchik geuchik wali camat guru ngaji sopir pengemudi ojek ojol pedagang petani kader
    posyandu rt rw honorer perawat bidan dokter notaris advokat penyuluh pendamping pamong perajin pelaku difabel
    jurnalis wartawan media pers peternak penyadap tukang becak imam masjid takmir marbot sekretaris bendahara
    """.split()
)
# Words that may be a person's, by the words after which they are surely an agency's.
_PHRASES = {
    "marga": ("bina",),
    "karya": ("cipta",),
    "cipta": ("pu", "dinas", "bidang"),
    "bina": ("dinas", "bidang", "seksi", "kabid", "kasi", "kadis"),
    "alam": ("daya",),
    "tinggi": ("kejaksaan", "pendidikan", "sekolah", "pengadilan"),
    "negeri": ("kejaksaan", "dalam", "pengadilan", "luar"),
    "praja": ("pamong",),
    "utama": ("direktur", "cabang", "komisaris"),
    "jasa": ("barang", "dan", "usaha", "upah"),
    "wanita": ("dharma",),
    "agung": ("jaksa", "kejaksaan", "mahkamah"),
    "raga": ("olah",),
    "tani": ("kelompok", "perkumpulan"),
    "besar": ("guru", "pengurus"),
    "bangsa": ("kesatuan", "kebangkitan"),
    "niaga": ("patra",),
    "norma": ("bidang", "pengawasan", "seksi", "kasi", "kabid", "dan", "pembinaan"),
    "negara": ("usaha", "keuangan", "kepegawaian", "aparatur", "sekretaris", "aset"),
}
_SUFFIXES = frozenset(
    """
    abadi jaya makmur sejahtera mandiri lestari indonesia persada utama perkasa nusantara raya group grup tbk sentosa
    sukses prima agro sawit energi mining persero cabang area wilayah regional plantation konstruksi teknik karya
    """.split()
)
_ROMAN = frozenset("i ii iii iv v vi vii viii ix x 1 2 3 4 5 6 7 8 9".split())
_ABBREVIATED = frozenset("kab prov kec kel kep prov dep".split())
# Agencies by their clipped names ("Disnakertrans", "Dinkes", "Bappeda"), however the rest is clipped.
_MIXED = re.compile(
    r"dis(?:naker|trans|hub|kominfo|dik|bud|par|pora|per|sos|tan|bun|kan|lut|lh|hut|dag|kop|kum|duk|nak|ket|pang|pus|dal"
    r"|arp|dam|pem|kes|tamben)\w*|din(?:kes|sos|dik|per|hub|naker|lut|kom|pora|arp|permas|lh|bud|par|tan|pus|kop|pm|pu)\w*"
    r"|(?:bap+e|bapp|bape|bkp|dpm|dp3|kesbang|kemen|kemna|setda|bpka|bpk|dpu|perki)\w{2,}|pem(?:kab|kot|prov|da|ko)"
    r"|kanwil|upt\w?|apdesi|apindo|kadin|hipmi|korpri|\w*naker\w*|\w*perindag\w*|\w*capil|\w*kominfo\w*"
    r"|\w*jamsostek"
)
# Nouns built like an agency's task ("Penanganan", "Kemitraan", "Konservasi"): no list holds them all.
_TASK = re.compile(r"(?:pe[mnr]?|pen[gy]|ke)\w{4,}an|\w{4,}(?:isasi|itas|logi|asi)|pasca\w+|pra\w*bencana")
_DATE_OR_LETTER = re.compile(r"\d\d|/")
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
def _abbreviations() -> frozenset[str]:
    return frozenset(row[0] for row in read_table("agency_words.tsv") if row[1:] == ("a",))


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
    if family in _OWN_NAMES:  # "Direktur RSUD | dr. Soedarso", "Pimpinan Cabang Bank | Sumsel"
        last = _company_step(words, head_last, around) or head_last
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
    while last > head_last and words.low[last] in _CONNECT - {"serta"} and words.low[last] not in _ROMAN:
        last -= 1
    return last


def _open_bracket(words: Words, last: int) -> int | None:
    """The place after a bracket that opens behind word ``last`` and holds an abbreviation."""
    match = _BRACKET.match(words.text, words.ends[last])
    if match is None or _DATE_OR_LETTER.search(match.group(1)):
        return None
    inside = match.group(1).split()
    if len(inside) > 6 or (len(inside) > 1 and not any(_abbreviates(word) for word in inside)):
        return None
    return match.end()


def _abbreviates(word: str) -> bool:
    """Whether a bracketed word is an abbreviation or of an agency's name, not of a person's."""
    low = word.strip(".,").lower()
    return (
        low in _agency()
        or low in _ROMAN
        or (word.isupper() and len(word) > 2)
        or _MIXED.fullmatch(low) is not None
    )


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
    if low in _LEVELS - {"daerah", "desa"} and words.capital(index):
        return True
    if family == "bpjs" and low in _ZONES and words.capital(index):
        return True
    if low in {"dan", "serta"} and family in {"agency", "association"} and words.low[last] in _agency():
        return _agency_follows(words, index)  # "Perdagangan, Tenaga Kerja, dan Transmigrasi"
    if family == "agency" and low in _sure_agency() and words.capital(index) and words.low[last] in _agency():
        following = words.low[index + 1] if index + 1 < len(words) else ""
        return (
            following in _agency() or following in {"dan", "serta"} or words.gap(index).strip() in {",", "&"}
        )
    if (
        words.starts[index] in around.regions
        and (last_region := _region_last(words, index, around)) is not None
    ):
        return words.gap(last_region) in {", ", " ("} and family in {"village", "agency", "bpjs", "region"}
    return False


def _region_last(words: Words, index: int, around: Surroundings) -> int | None:
    end = around.regions.get(words.starts[index])
    if end is None or words.low[index] in around.spoken:
        return None
    return max(index, words.at(end) - 1)


def _located_last(words: Words, index: int, around: Surroundings) -> int | None:
    """The last word of a place that no region mention covers: a region's name, or a word used as a place's."""
    low = words.low[index]
    if not words.caps[index] or low in around.spoken or low in _agency() or len(low) < 3:
        return None
    name, last, found = low, index, None
    while True:
        named = name in _region_names() and not (name in _GIVEN_NAMES and _capital_next(words, last))
        if named or name in around.located:
            found = last
        if last - index == 2 or not _capital_next(words, last):
            return found
        last += 1
        name = f"{name} {words.low[last]}"


def _capital_next(words: Words, index: int) -> bool:
    return index + 1 < len(words) and words.gap(index) == " " and words.caps[index + 1]


@lru_cache(maxsize=1)
def _region_names() -> frozenset[str]:
    names = {region.short.lower() for region in regions.all_regions()}
    return frozenset(names | {alias.text.lower() for alias in regions.aliases() if alias.kind != "nickname"})


def _step(
    words: Words, index: int, family: str, around: Surroundings, done: tuple[bool, bool]
) -> tuple[int, str] | None:
    """The last word of the next part of the tail and what it is ("region", "place", "word").

    ``done``: whether a region, and whether a smaller place, has been read already.
    """
    low = words.low[index]
    if family == "national":
        return _agency_step(words, index, around)
    region_done, place_done = done
    after_level = words.low[index - 1] in _LEVELS
    region = _region_last(words, index, around) if not region_done or after_level else None
    if region is None and not region_done:
        region = _located_last(words, index, around)
    place = None
    if family in _PLACED and words.capital(index) and (not place_done or after_level):
        place = _place_step(words, index, family, around)
    if region is not None and (place is None or region >= place):
        return region, "region"
    if skip_honorifics(words.text, words.starts[index]) > words.starts[index] and low not in _LEVELS:
        return None
    if low in _PREFIXES and _followed(words, index, around, family):
        return index, "word"
    if family in _OWN_NAMES and (company := _company_step(words, index, around)) is not None:
        return company, "place"
    if place is not None and not (region_done and family == "bpjs"):
        return place, "place"
    return _family_step(words, index, family, around)


def _family_step(words: Words, index: int, family: str, around: Surroundings) -> tuple[int, str] | None:
    low = words.low[index]
    if family == "village":
        return (index, "word") if low.isdigit() else _village_step(words, index, around)
    if family == "force" and (low.isdigit() or words.text[words.starts[index] - 1] == "/"):
        return index, "word"
    if family in {"region", "force"} and low not in {"kota", "resor", "metro"}:
        return (index, "word") if _is_acronym(words, index) else None
    if (family == "association" and low in _MEMBERS) or (family == "bpjs" and low in _ZONES):
        return index, "word"
    return _agency_step(words, index, around)


def _followed(words: Words, index: int, around: Surroundings, family: str) -> bool:
    """Whether a level word ("Kabupaten") is followed by what it needs."""
    if index + 1 >= len(words):
        return False
    following = index + 1
    if words.low[index] == "di":
        return words.starts[following] in around.regions and family in {"bpjs", "agency"}
    return words.capital(following) or words.starts[following] in around.regions


def _agency_step(words: Words, index: int, around: Surroundings) -> tuple[int, str] | None:
    low = words.low[index]
    if low in _sure_agency() or (
        low in _agency() and words.capital(index) and _agency_here(words, index, around)
    ):
        return index, "word"
    if _is_acronym(words, index) or (low in _ROMAN - {"x"} and not _birth_prefix(words, index)):
        return index, "word"
    if low in _CONNECT or low.startswith("se-"):
        return (index, "word") if _agency_follows(words, index, around) else None
    if words.capital(index) and (
        _MIXED.fullmatch(low) or (_TASK.fullmatch(low) and low not in around.spoken)
    ):
        return index, "word"
    return None


def _birth_prefix(words: Words, index: int) -> bool:
    """Whether "I" begins a Balinese name ("I Ketut Arta"), not a number ("Asisten I")."""
    return words.low[index] == "i" and _capital_next(words, index) and words.low[index + 1] in _BALINESE


def _agency_here(words: Words, index: int, around: Surroundings) -> bool:
    """Whether a word that may be a name's ("Marga", "Alam", "Aji") is the agency's here."""
    if words.low[index] in _abbreviations():
        return words.word(index).isupper()
    if words.low[index - 1] in _PHRASES.get(words.low[index], ()) or _agency_follows(words, index, around):
        return True
    return words.gap(index)[:1] in {",", ")"} and words.low[index - 1] in _sure_agency()


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
        or words.low[following] in _ZONES
        or _is_acronym(words, following)
        or _MIXED.fullmatch(words.low[following]) is not None
    )


def _is_acronym(words: Words, index: int) -> bool:
    word = words.word(index)
    if len(word) < 3 or not word.isupper() or not word[0].isalpha():
        return False
    if words.low[index] in _agency():
        return True
    # "BURSAH ZARNUBI": a name in capitals, not two acronyms
    following = words.word(index + 1) if words.gap(index) == " " and index + 1 < len(words) else ""
    named = len(following) > 2 and following.isupper() and following.lower() not in _agency()
    return not named and words.text[words.ends[index] : words.ends[index] + 2] != ".S"


def _company_step(words: Words, index: int, around: Surroundings) -> int | None:
    """A company's own name: the run of capitals up to a comma, a small letter, an honorific, or past a region."""
    if words.low[index] not in _COMPANY:
        return None
    last = index
    while last + 1 < len(words) and words.gap(last) in {" ", ". ", "-", " & ", "."}:
        following = last + 1
        if not words.capital(following) and words.low[following] not in {"dan", "dr", "drg"}:
            break
        hospital = words.low[last].startswith("rs")  # "RSUD dr. Soedarso" is named after a doctor
        if words.low[following] in around.spoken or (_is_titled(words, following) and not hospital):
            break
        region = _region_last(words, following, around)
        if region is not None:
            return region
        last = following
    return _without_name(words, index, last)


def _is_titled(words: Words, index: int) -> bool:
    return skip_honorifics(words.text, words.starts[index]) > words.starts[index]


def _without_name(words: Words, index: int, last: int) -> int:
    """Leaves the last two words of a long run to the name ("PT Bumi Sawit Sejahtera Lukman Hakim | mengatakan")."""
    if last - index < 5 or words.gap(last) != " ":
        return last
    if words.low[last] in _SUFFIXES or words.low[last - 1] in _SUFFIXES or _is_acronym(words, last):
        return last
    return last - 2


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


def _village_step(words: Words, index: int, around: Surroundings) -> tuple[int, str] | None:
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
