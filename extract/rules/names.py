"""The shape of a person's name in Indonesian news: honorifics, the name itself, degrees.

``read_name`` reads one at a word; ``clean_name`` strips a written name down to what the gold guide calls the name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from extract.rules.names_words import Words, read_table

MAX_WORDS = 7  # "Anak Agung Gede Agung Ngurah Bagus Putra"
# Short forms that are written with a full stop inside a name ("Muh. Lutfi Dg. Malewa").
SHORTENED = frozenset(
    """
    m muh moh mohd moch much muchamad mochamad mochammad mhd md ach akh ahm abd abdr abdul ab abdur dg dt br st sy sit
    sitti hb kr krg tb rd rr rb ag ngr gst gt fx fr yoh ant fransk syf syr wa la ld ode drg tgk mas r rm kgs msy nyimas
    bin bt bte binti bang cok dw ni ida ig gde gd kt wy pt kmg jro ak agr th ph chr aloys al jc jp ws hr hs as rp nur
    """.split()
)
PARTICLES = frozenset("bin binti bt bte br van von der den de da dos el al ibn ibnu ter ul".split())
# Capitalised words that no name holds: they begin a sentence, a date, a place, a post or a headline.
STOPS = frozenset(row[0] for row in read_table("name_stops.tsv"))
_MONTHS = frozenset(
    "januari februari maret april mei juni juli agustus september oktober november desember".split()
)
# Birth titles that are also words which no name begins with, and what must follow.
_BIRTH_TITLES = {"anak": ("agung",), "lalu": ()}
_ROMAN = frozenset("ii iii iv vi vii viii ix".split())
_OPEN_NICKNAME = frozenset({' "', " “", " '", " ‘"})
_CLOSE_NICKNAME = frozenset({'" ', "” ", "' ", "’ "})
_STOP_SPACES = frozenset({".", ". ", ".  ", ".\u00a0"})


def _letters(parts: str) -> str:
    """A pattern for letter groups that may be joined by dots, commas or spaces: ``S.H`` meets "SH", "S,H.", "S. H"."""
    return r"[.,]?[ ]?".join(re.escape(part) for part in parts.split("."))


@lru_cache(maxsize=1)
def _honorific() -> re.Pattern[str]:
    forms: set[str] = set()
    for surface, *_ in read_table("honorifics.tsv"):
        plain = re.escape(surface).replace(r"\.\ ", r"\.?\ ?")
        forms |= {plain, plain.upper() if surface.isalpha() else plain}
        if surface in {
            "Dr",
            "Drs",
            "Drg",
            "Drh",
            "Ir",
            "Prof",
            "Dra",
            "Pak",
            "Bu",
            "Ibu",
            "Bapak",
            "Ns",
            "Apt",
        }:
            forms.add(plain.lower())
    names = "|".join(sorted(forms, key=len, reverse=True))
    causa = r"\((?:H\.?C\.?|C)\)"  # honoris causa, candidate
    return re.compile(
        rf"(?:{causa}|\(?(?:{names}))(?:\)?[.,]+[ ]?\n?|\)?[ \u00a0])[.,]?[ ]?(?=[^\W\d_]|\(H\.?C)"
    )


@lru_cache(maxsize=1)
def _degrees() -> re.Pattern[str]:
    one = "|".join(_letters(row[0]) for row in sorted(read_table("degrees.tsv"), key=lambda r: -len(r[0])))
    return re.compile(rf"(?P<lead>[ ]?[.,]+[ ]?|[ \u00a0]+)(?:{one}|\([A-Z]\))(?![\w’'])\.?")


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name at text[start:end] with honorifics and degrees; ``name`` without; ``first``..``last`` its words."""

    start: int
    end: int
    first: int
    last: int
    name: str
    core_start: int
    core_end: int
    titled: bool


def skip_honorifics(text: str, position: int) -> int:
    """Where the honorifics that begin at ``position`` end (``position`` itself where there are none)."""
    pattern = _honorific()
    while match := pattern.match(text, position):
        position = match.end()
    return position


def skip_degrees(text: str, position: int) -> int:
    """Where the degrees that follow ``position`` end."""
    pattern = _degrees()
    start = position
    while match := pattern.match(text, position):
        if _goes_on(text, match):
            break
        position = match.end()
    return position if position > start else start


def _goes_on(text: str, match: re.Match[str]) -> bool:
    """Whether what looks like a degree is an initial, or a surname: more of the name follows ("Melkior S. Hege")."""
    lead = match.group("lead")
    if "," in lead or "." in lead:
        return False
    word = match.group().strip()
    if word in {"MS", "M.S", "DJ"}:
        return True
    word = word.replace("M.S.", "MS")  # "Hardi M.S. Dinata"
    following = text[match.end() : match.end() + 3]
    return len(word) <= 2 and following[:1] == " " and following[1:2].isupper() and following[2:3].islower()


def read_name(words: Words, index: int, *, last: int | None = None) -> PersonName | None:
    """The name whose first word (or honorific) is word ``index``; None where none can begin.

    ``last`` is the last word that may belong to it.
    """
    if index >= len(words):
        return None
    start = words.starts[index]
    core = skip_honorifics(words.text, start)
    first = words.at(core) if core > start else index
    limit = len(words) - 1 if last is None else min(last, len(words) - 1)
    if first > limit or not words.capital(first):
        return None
    end = _core_end(words, first, limit)
    if end is None:
        return None
    core_end = words.ends[end]
    if words.gap(end)[:1] == "." and words.low[end] in {"dg", "dt", "br"}:
        core_end = words.ends[end]
    name = " ".join(words.text[words.starts[first] : core_end].replace("\u00ad", "").split())
    full_end = skip_degrees(words.text, core_end)
    return PersonName(start, full_end, first, end, name, words.starts[first], core_end, core > start)


def _core_end(words: Words, first: int, limit: int) -> int | None:
    """The last word of the name that begins at word ``first``, or None where that is no name."""
    shouted = _is_shouted(words, first)
    if not _may_begin(words, first, shouted):
        return None
    index = first
    while index < limit and index - first + 1 < MAX_WORDS:
        following = index + 1
        if not _joined(words, index) or not _belongs(words, following, shouted):
            break
        if skip_degrees(words.text, words.ends[index]) > words.ends[index]:
            break
        index = following
    while (
        index > first and words.low[index] in PARTICLES and not words.caps[index]
    ):  # "Farid Binti" is a surname
        index -= 1
    if index == first and (
        len(words.low[first]) < 3 or words.low[first] in SHORTENED - {"nur", "bang", "mas"}
    ):
        return None
    if shouted and index == first:
        return None
    return index


def _is_shouted(words: Words, index: int) -> bool:
    word = words.word(index)
    return len(word) > 2 and word.isupper()


def _may_begin(words: Words, index: int, shouted: bool) -> bool:
    low = words.low[index]
    if low in _MONTHS:  # "Juni Gultom", but not "Juni 2024" and "Mei lalu"
        return words.gap(index) == " " and words.text[words.ends[index] + 1].isupper()
    if low in _BIRTH_TITLES and words.gap(index) == " ":
        following = words.low[index + 1]  # "Anak Agung Gede …", "Lalu Gita …"
        return following in _BIRTH_TITLES[low] or (
            low == "lalu" and _may_begin(words, index + 1, shouted=False)
        )
    if low in STOPS or low[0].isdigit() or _is_agency(low):
        return False
    return not (shouted and index + 1 < len(words) and not words.word(index + 1).isupper())


@lru_cache(maxsize=1)
def _agency() -> frozenset[str]:
    return frozenset(row[0] for row in read_table("agency_words.tsv") if len(row) == 1)


def _is_agency(low: str) -> bool:
    """Whether the word is surely of an agency's name; abbreviations are refused as words in capitals are."""
    return low in _agency()


def _joined(words: Words, index: int) -> bool:
    """Whether word ``index`` and the next can be words of one name."""
    gap = words.gap(index)
    if gap in {" ", "  ", "\u00a0"}:
        return True
    if gap in _OPEN_NICKNAME:  # Andi Muh. Salam "Lilo" Pawi
        return index + 2 < len(words) and words.gap(index + 1) in _CLOSE_NICKNAME and words.capital(index + 2)
    if gap in _CLOSE_NICKNAME:
        return index > 0 and words.gap(index - 1) in _OPEN_NICKNAME
    if gap in _STOP_SPACES:
        low = words.low[index]
        return len(low) == 1 or low in SHORTENED
    return False


def _belongs(words: Words, index: int, shouted: bool) -> bool:
    low = words.low[index]
    if low == "agung" and words.low[index - 1] == "anak":
        return True
    if low == "lalu" and words.capital(index):  # Sasak: "Rudi Suryawan Lalu Martadi"
        return words.capital_next(index)
    if low in PARTICLES:
        stop = "." if low in SHORTENED else ""  # "Rosmawati br. Ginting"
        return (
            index + 1 < len(words) and words.gap(index).strip(f" -{stop}") == "" and words.capital(index + 1)
        )
    if not words.capital(index) or low in STOPS or low in _ROMAN or _is_agency(low):
        return False
    word = words.word(index)
    if len(word) > 2 and word.isupper() and not shouted:
        return False
    return not (shouted and not word.isupper())


def clean_name(written: str) -> str:
    """The name in what is written: without honorifics and degrees; "" where there is none."""
    words = Words(written)
    found = read_name(words, 0) if len(words) else None
    return found.name if found is not None else ""
