"""Place names in a text: every region under every name, found in one pass.

Aho-Corasick over the folded text (8,000 patterns cost the same as 80). Only spans and candidates; what a name
does there, and which region it is, is decided by extract/rules/regions_*.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Literal

from ahocorasick_rs import AhoCorasick, MatchKind

from domain import regions
from domain.facts import Level

NameKind = Literal["name", "abbreviation", "spelling", "old_name", "nickname", "capital", "district"]
Homonym = Literal["word", "person", ""]

_OTHER = re.compile(r"[^0-9a-z ]")
# What may stand inside a name: blanks, a hyphen, a full stop, a line break; "Luwu, Timur" is two places.
_BROKEN = re.compile(r"[,;:()\[\]\"“”!?|]|/(?!Sijunjung)|\.\s+(?!Panjang|Pariaman|P\w|S\w|Y\w)|\n\s*\n")
_LEVEL_WORDS = ("kabupaten", "kota", "provinsi", "pemkab", "pemkot", "bupati", "kab")
_DIRECTIONS = "utara selatan timur barat tengah".split()


@dataclass(frozen=True, slots=True)
class Name:
    """A name in the gazetteer: the regions it may stand for (none for a kecamatan), and what to beware of.

    ``exact``: as written, or beside other evidence ("Kabupaten Pali"). ``context``: only where other evidence
    stands beside it. ``only``: the level whose word must precede it.
    """

    text: str
    codes: tuple[str, ...]
    kind: NameKind
    homonym: Homonym = ""
    exact: bool = False
    context: bool = False
    only: Level | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """``name`` stands at text[start:end]; ``glued`` if a level word runs into it ("KabupatenBangkalan")."""

    start: int
    end: int
    name: Name
    glued: Level | None = None


def find_names(text: str) -> tuple[Hit, ...]:
    """All names in ``text``, in order, the longest at each place, none overlapping another."""
    if "\u00ad" in text or "  " in text or "\u200b" in text:
        return _find_damaged(text)
    return tuple(_longest(text, _flat(text)))


def _find_damaged(text: str) -> tuple[Hit, ...]:
    """The same on a text with soft hyphens or runs of blanks, which are read as if they were mended."""
    kept = [
        index
        for index, char in enumerate(text)
        if char not in "\u00ad\u200b" and not (char == " " and text[index + 1 : index + 2] == " ")
    ]
    mended = "".join(text[index] for index in kept)
    hits = _longest(mended, _flat(mended))
    return tuple(Hit(kept[hit.start], kept[hit.end - 1] + 1, hit.name, hit.glued) for hit in hits)


def _flat(text: str) -> str:
    """Lower case, one blank for every character that is no letter or digit; offsets are shifted by one."""
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(char.lower() if len(char.lower()) == 1 else " " for char in text)
    return f" {_OTHER.sub(' ', lower)} "


def _longest(text: str, flat: str) -> Iterator[Hit]:
    automaton, entries = _automaton()
    best: dict[int, tuple[int, int]] = {}
    for pattern, start, end in automaton.find_matches_as_indexes(flat, overlapping=True):
        if flat[end] == " " and (start not in best or end > best[start][1]):
            hit = _usable(text, start, end, entries[pattern])
            if hit:
                best[start] = (pattern, end)
    last = 0
    for start in sorted(best):
        pattern, end = best[start]
        if start >= last:
            name, glued, skipped = entries[pattern]
            yield Hit(start + skipped, end - 1, name, glued)
            last = end - 1


def _usable(text: str, start: int, end: int, entry: tuple[Name, Level | None, int]) -> bool:
    """Whether the words at text[start:end-1] are written as this name may be."""
    name, _glued, skipped = entry
    written = text[start + skipped : end - 1]
    if name.exact and written != name.text and not written[:1].isupper():
        return False
    if len(name.text) != len(written) or " " in name.text:
        return not _BROKEN.search(written) and not written.endswith(
            " baru"
        )  # "Kabupaten Banjar baru 31 persen"
    return True


_Entry = tuple[Name, Level | None, int]


@cache
def _automaton() -> tuple[AhoCorasick, list[_Entry]]:
    patterns: dict[str, _Entry] = {}
    for name in _names():
        for form in _forms(name.text):
            patterns.setdefault(f" {form}", (name, None, 0))
        if name.kind == "name" and name.codes:
            for level in _LEVEL_WORDS:
                glued = f" {level}{_joined(name.text)}"
                patterns.setdefault(glued, (name, _level_of(level), len(level)))
    automaton = AhoCorasick(list(patterns), matchkind=MatchKind.Standard)
    return automaton, list(patterns.values())


def _level_of(word: str) -> Level:
    if word.startswith("prov"):
        return "provinsi"
    return "kota" if word in {"kota", "pemkot"} else "kabupaten"


def _forms(name: str) -> Iterator[str]:
    """How ``name`` may look in the folded text: with blanks for its marks, and joined into one word."""
    flat = _OTHER.sub(" ", name.lower()).strip()
    yield flat
    single = " ".join(flat.split())
    yield single
    if single.count(" ") == 1 and len(single) > 7:
        yield _joined(name)


def _joined(name: str) -> str:
    return "".join(_OTHER.sub(" ", name.lower()).split())


def _names() -> Iterator[Name]:
    """Every name; where two are the same, the earlier counts: regions, aliases, capitals, kecamatan."""
    homonyms = _homonyms()
    named: dict[str, list[str]] = {}
    for region in regions.all_regions():
        for spelling in regions.spellings(region.short):
            named.setdefault(spelling, []).append(region.code)
    alias_codes = {alias.text: alias.codes for alias in regions.aliases() if "query" not in alias.flags}
    for text, codes in named.items():
        if text not in alias_codes or not set(codes) < set(alias_codes[text]):
            yield Name(text, tuple(codes), "name", _homonym(homonyms, text))
    yield from _alias_names(homonyms)
    known = {regions.fold(text) for text in (*named, *alias_codes)}
    yield from _capital_names(known, homonyms)
    yield from _district_names({text.lower() for text in named})


def _alias_names(homonyms: Mapping[str, str]) -> Iterator[Name]:
    for alias in regions.aliases():
        if "query" in alias.flags:
            continue
        only: Level | None = "kabupaten" if "kabupaten" in alias.flags else None
        only = "kota" if "kota" in alias.flags else only
        yield Name(
            alias.text,
            alias.codes,
            alias.kind,
            _homonym(homonyms, alias.text),
            exact="case" in alias.flags,
            context="context" in alias.flags,
            only=only,
        )


def _capital_names(known: set[str], homonyms: Mapping[str, str]) -> Iterator[Name]:
    seats: dict[str, list[str]] = {}
    for region in regions.all_regions():
        if region.level != "provinsi":
            seats.setdefault(region.capital, []).append(region.code)
    for capital, codes in seats.items():
        if regions.fold(capital) not in known and homonyms.get(capital) != "never":
            yield Name(capital, tuple(codes), "capital", _homonym(homonyms, capital))


def _district_names(named: set[str]) -> Iterator[Name]:
    """Kecamatan whose name begins with a region's: "Kupang Timur" is no Kupang."""
    for row in _rows("districts.tsv"):
        words = row[1].lower().split()
        for count in range(1, len(words)):
            if " ".join(words[:count]) in named:
                yield Name(row[1], (), "district")
                break


def _homonym(homonyms: Mapping[str, str], name: str) -> Homonym:
    kind = homonyms.get(name, "")
    return "word" if kind == "word" else "person" if kind == "person" else ""


@cache
def _homonyms() -> Mapping[str, str]:
    return {row[0]: row[1] for row in _rows("region_homonyms.tsv")}


def _rows(name: str) -> list[list[str]]:
    text = resources.files("domain").joinpath("data", name).read_text("utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return [line.split("\t") for line in lines[1:]]
