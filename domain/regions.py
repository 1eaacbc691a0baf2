"""The provinces, kabupaten and kota of Indonesia: their codes, names and every name people use for them.

Codes are Kemendagri's ("16", "16.04"). The tables are data/regions.tsv and data/region_aliases.tsv, read once,
on first use.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Literal, cast

from domain.errors import RegionError
from domain.facts import Level

AliasKind = Literal["abbreviation", "spelling", "old_name", "nickname", "capital"]

_LEVEL_WORDS: Mapping[Level, str] = {
    "provinsi": r"pem(?:erintah\s)?prov(?:insi)?|prov(?:insi)?|propinsi|gubernur|wagub",
    "kabupaten": r"pem(?:erintah\s)?kab(?:upaten)?|kab(?:upaten)?|kabupaten\sadministrasi|bupati|wabup",
    "kota": r"pem(?:erintah\s)?kota?|kota(?:\sadministrasi|madya)?|kodya|wali\s?kota|wako|wawako",
}
_LEVELS = {level: re.compile(rf"(?:{words})\b[.\s]*(?=\S)") for level, words in _LEVEL_WORDS.items()}
_GOVERNMENT = re.compile(r"(?:pemda|pemerintah\s(?:daerah\s)?|dprd|kejari|polres|setda|sekda)\b\s*(?=\S)")
_SHORT = re.compile(r"^(?:Provinsi|Kabupaten|Kota)(?: Administrasi)? ")
NEAR = 0.72  # difflib ratio from which a name is offered as a near spelling: "lahhat", "banyu asih" pass
OFFERED = 4  # near spellings named in an error; more do not help


@dataclass(frozen=True, slots=True)
class Region:
    """One province, kabupaten or kota. ``short`` is the name without its level.

    ``province`` is the code of its province (its own for a province). Coordinates are those of the seat of
    government, in degrees.
    """

    code: str
    name: str
    short: str
    level: Level
    province: str
    capital: str
    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True)
class Alias:
    """A name beside the official one. ``flags`` as in the head of data/region_aliases.tsv."""

    text: str
    codes: tuple[str, ...]
    kind: AliasKind
    flags: frozenset[str]


def get(code: str) -> Region:
    """The region with this Kemendagri code. Raises RegionError if there is none."""
    try:
        return _table()[code]
    except KeyError:
        raise RegionError(
            f"There is no region with the code {code!r}.",
            hint='Codes are those of Kemendagri: "16" for a province, "16.04" for a kabupaten or kota.',
        ) from None


def all_regions() -> tuple[Region, ...]:
    """All 38 provinces and 514 kabupaten and kota, in the order of their codes."""
    return tuple(_table().values())


def provinces() -> tuple[Region, ...]:
    """The provinces, in the order of their codes."""
    return tuple(region for region in _table().values() if region.level == "provinsi")


def members(province: str) -> tuple[Region, ...]:
    """The kabupaten and kota of the province with this code. Raises RegionError if it is no province."""
    if get(province).level != "provinsi":
        raise RegionError(f"{get(province).name} is no province.", hint="Give the code of a province.")
    return _members()[province]


def find(text: str) -> Region:
    """The region that a user means by ``text``: a code, a name, an abbreviation, with or without its level.

    Raises RegionError where there is none (naming near spellings) or more than one (naming them).
    """
    found = candidates(text)
    if len(found) == 1:
        return found[0]
    if found:
        names = " or ".join(region.name for region in found)
        raise RegionError(f'"{text}" may be {names}.', hint="Write the level before the name.")
    near = suggestions(text)
    hint = f"Did you mean {' or '.join(near)}?" if near else "Give a name, an abbreviation or a code."
    raise RegionError(f'There is no region called "{text}".', hint=hint)


def candidates(text: str) -> tuple[Region, ...]:
    """Every region that ``text`` may mean, in the order of their codes; empty if there is none."""
    table = _table()
    if text.strip() in table:
        return (table[text.strip()],)
    words = " ".join(text.lower().split())
    exact = _official().get(fold(words))
    if exact is not None:
        return (table[exact],)
    return tuple(table[code] for code in sorted(_named(words)))


def suggestions(text: str) -> tuple[str, ...]:
    """Official names near a misspelt one, nearest first, at most ``OFFERED``."""
    wanted = fold(_bare(" ".join(text.lower().split())))
    near = difflib.get_close_matches(wanted, _names(), n=OFFERED, cutoff=NEAR)
    found: list[str] = []
    for key in near:
        found += (_table()[code].name for code in sorted(_names()[key]))
    return tuple(dict.fromkeys(found))[:OFFERED]


def aliases() -> tuple[Alias, ...]:
    """The table of aliases, for those who look for regions in running text."""
    return _aliases()


def fold(text: str) -> str:
    """``text`` as names are compared: lower case, letters and digits only; "Pare-Pare" equals "Parepare"."""
    return re.sub(r"[\W_]+", "", text.lower())


def _named(words: str) -> frozenset[str]:
    """Codes of the regions named by ``words`` (lower case, single blanks), its level word taken at its word."""
    government = _GOVERNMENT.match(words)
    if government is not None:
        words = words[government.end() :]
    for level, pattern in _LEVELS.items():
        match = pattern.match(words)
        if match is None:
            continue
        found = _of_level(words[match.end() :], level)
        if found:
            return found
    if words.endswith(" kota"):
        found = _of_level(words.removesuffix(" kota"), "kota")
        if found:
            return found
    return _names().get(fold(words), frozenset())


def _of_level(words: str, level: Level) -> frozenset[str]:
    table = _table()
    return frozenset(code for code in _names().get(fold(words), ()) if table[code].level == level)


def _bare(words: str) -> str:
    """``words`` without a level word before them."""
    for pattern in _LEVELS.values():
        match = pattern.match(words)
        if match is not None:
            return words[match.end() :]
    return words


@cache
def _table() -> Mapping[str, Region]:
    rows = _rows("regions.tsv")
    return {row[0]: _region(row) for row in rows}


def _region(row: list[str]) -> Region:
    code, name, level, province, capital, latitude, longitude = row
    short = _SHORT.sub("", name)
    return Region(code, name, short, cast(Level, level), province, capital, float(latitude), float(longitude))


@cache
def _members() -> Mapping[str, tuple[Region, ...]]:
    found: dict[str, list[Region]] = {}
    for region in _table().values():
        if region.level != "provinsi":
            found.setdefault(region.province, []).append(region)
    return {province: tuple(regions) for province, regions in found.items()}


@cache
def _official() -> Mapping[str, str]:
    return {fold(region.name): region.code for region in _table().values()}


@cache
def _names() -> Mapping[str, frozenset[str]]:
    """Every folded name without its level, and the codes that it may stand for."""
    found: dict[str, set[str]] = {}
    for region in _table().values():
        for name in spellings(region.short):
            found.setdefault(fold(name), set()).add(region.code)
    for alias in _aliases():
        found.setdefault(fold(alias.text), set()).update(alias.codes)
    return {key: frozenset(codes) for key, codes in found.items()}


def spellings(name: str) -> Iterable[str]:
    """``name`` and what it becomes by rule: "Sumatra" for "Sumatera", "Kep." for "Kepulauan"."""
    yield name
    if "Sumatera" in name:
        yield name.replace("Sumatera", "Sumatra")
    if name.startswith("Kepulauan "):
        yield name.replace("Kepulauan", "Kep.")
    if name.endswith(" Kepulauan"):
        yield name.replace("Kepulauan", "Kep.")


@cache
def _aliases() -> tuple[Alias, ...]:
    found: list[Alias] = []
    for text, codes, kind, flags in _rows("region_aliases.tsv"):
        words = frozenset(flags.split(",")) - {""}
        found.append(Alias(text, tuple(codes.split(",")), cast(AliasKind, kind), words))
    return tuple(found)


def _rows(name: str) -> list[list[str]]:
    """The rows of a table in data/, without comments and the line of column names."""
    text = resources.files("domain").joinpath("data", name).read_text("utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return [line.split("\t") for line in lines[1:]]
