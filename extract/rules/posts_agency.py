"""Words of agencies, offices, units and associations, and how they are told from words of names."""

from __future__ import annotations

import re
from functools import lru_cache

from extract.rules.names_words import Words, read_table
from extract.rules.posts_around import Surroundings

CONNECT = frozenset("dan pada di dari untuk urusan se dengan bidang & serta tingkat".split())
_BALINESE = frozenset(
    "gusti made ketut wayan nyoman komang kadek putu gede gde dewa gst nengah ngurah gd kt wy".split()
)
ZONES = frozenset("nusa tenggara bali maluku papua sulawesi kalimantan sumatera jateng diy".split())
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
ROMAN = frozenset("i ii iii iv v vi vii viii ix x 1 2 3 4 5 6 7 8 9".split())
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


@lru_cache(maxsize=1)
def agency_words() -> frozenset[str]:
    """All words that agencies are named with (agency_words.tsv)."""
    return frozenset(row[0] for row in read_table("agency_words.tsv"))


@lru_cache(maxsize=1)
def _abbreviations() -> frozenset[str]:
    return frozenset(row[0] for row in read_table("agency_words.tsv") if row[1:] == ("a",))


@lru_cache(maxsize=1)
def sure_words() -> frozenset[str]:
    """Those that are no person's name and need no capitals."""
    return frozenset(row[0] for row in read_table("agency_words.tsv") if len(row) == 1)


def abbreviates(word: str) -> bool:
    """Whether a bracketed word is an abbreviation or of an agency's name, not of a person's."""
    low = word.strip(".,").lower()
    return (
        low in agency_words()
        or low in ROMAN
        or (word.isupper() and len(word) > 2)
        or _MIXED.fullmatch(low) is not None
    )


def agency_step(words: Words, index: int, around: Surroundings) -> tuple[int, str] | None:
    """The word itself, if it goes on the name of an agency."""
    low = words.low[index].removesuffix("nya")  # "Kabid Perizinannya"
    if low in sure_words() or (
        low in agency_words() and words.capital(index) and _is_agency_here(words, index, around)
    ):
        return index, "word"
    if is_acronym(words, index) or (low in ROMAN - {"x"} and not _birth_prefix(words, index)):
        return index, "word"
    if low in CONNECT or low.startswith("se-"):
        return (index, "word") if agency_follows(words, index, around) else None
    if words.capital(index) and (
        _MIXED.fullmatch(low) or (_TASK.fullmatch(low) and low not in around.spoken)
    ):
        return index, "word"
    return None


def _birth_prefix(words: Words, index: int) -> bool:
    """Whether "I" begins a Balinese name ("I Ketut Arta"), not a number ("Asisten I")."""
    return words.low[index] == "i" and words.capital_next(index) and words.low[index + 1] in _BALINESE


def _is_agency_here(words: Words, index: int, around: Surroundings) -> bool:
    """Whether a word that may be a name's ("Marga", "Alam", "Aji") is the agency's here."""
    if words.low[index] in _abbreviations():
        return words.word(index).isupper()
    if words.low[index - 1] in _PHRASES.get(words.low[index], ()) or agency_follows(words, index, around):
        return True
    return words.gap(index)[:1] in {",", ")"} and words.low[index - 1] in sure_words()


def agency_follows(words: Words, index: int, around: Surroundings | None = None) -> bool:
    """Whether the word after ``index`` is surely of an agency's name (or a region, after "se-", "di", "dari")."""
    if index + 1 >= len(words) or words.gap(index).strip(" ") not in {"", "-", "&", "/", "."}:
        return False
    following = index + 1
    if not words.capital(following):
        return False
    if around is not None and words.starts[following] in around.regions:
        return True
    return (
        words.low[following] in sure_words()
        or words.low[following] in ZONES
        or is_acronym(words, following)
        or _MIXED.fullmatch(words.low[following]) is not None
    )


def is_acronym(words: Words, index: int) -> bool:
    """Three capitals or more that are no part of a name in capitals."""
    word = words.word(index)
    if len(word) < 3 or not word.isupper() or not word[0].isalpha():
        return False
    if words.low[index] in agency_words():
        return True
    # "BURSAH ZARNUBI": a name in capitals, not two acronyms
    following = words.word(index + 1) if words.gap(index) == " " and index + 1 < len(words) else ""
    named = len(following) > 2 and following.isupper() and following.lower() not in agency_words()
    return not named and words.text[words.ends[index] : words.ends[index] + 2] != ".S"
