"""Regulations: their canonical keys, what a user types for them, and the ones that are known by title.

A key's id is one URL path segment in lower case: type, region code (regional ones), number, year ("x": none),
parted by "-"; in the number "/" is written "~" and "-" is written "_": ``inpres-2-2021``,
``perbup-16.04-44-2025``, ``se-16.04-400.10.2.4~6~dpmd~iv~2024-2024``.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from domain import regions
from domain.errors import CitationError, RegionError
from domain.regulation_citations import CitationMatch, find_citations
from domain.regulation_types import TYPES, type_of

__all__ = [
    "KNOWN",
    "TYPES",
    "CitationMatch",
    "KnownRegulation",
    "RegulationKey",
    "find_citations",
    "levels_of_issuer",
    "parse_citation",
    "type_of",
]

_DATA = Path(__file__).with_name("data") / "regulations.tsv"
_NOT_IN_NUMBER = re.compile(r"[^A-Z0-9./\-]")
_PMK = re.compile(r"(\d+)/PMK\.\d+/(\d{4})")
_REGION = re.compile(r"\d\d(?:\.\d\d)?")
_ID = re.compile(
    r"(?P<type>[a-z0-9_]+)-(?:(?P<region>\d\d(?:\.\d\d)?)-)?(?P<number>[^\-\s]+)-(?P<year>\d{4}|x)"
)
_HINT = 'Write type, number and year: "Inpres 2/2021", "Perbup Lahat 44/2025".'
_ISSUER_LEVEL = {
    "pergub": ("provinsi",),
    "perdasi": ("provinsi",),
    "perdasus": ("provinsi",),
    "perbup": ("kabupaten",),
    "perwali": ("kota",),
}
_FILLER = re.compile(
    r"\b(?:ri|republik|indonesia|tentang|tahun|th|nomor|no|bupati|gubernur|wali\s?kota|daerah|bersama|(?:19|20)\d\d)\b"
    r"\.?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class RegulationKey:
    """What makes two citations the same regulation.

    ``number`` is made canonical: upper case, no blanks, no leading zeros, "215/PMK.07/2021" is "215".
    ``region`` is the issuer's Kemendagri code. Raises CitationError for an unknown type, an empty number, a
    year that is none or a malformed code.
    """

    type: str
    number: str
    year: int | None = None
    region: str | None = None

    def __post_init__(self) -> None:
        number = _NOT_IN_NUMBER.sub("", self.number.upper().replace("–", "-"))
        ministerial = _PMK.fullmatch(number) if self.type == "pmk" else None
        if ministerial:
            number = ministerial.group(1)
            object.__setattr__(self, "year", self.year or int(ministerial.group(2)))
        if number.isdigit():
            number = number.lstrip("0") or "0"
        object.__setattr__(self, "number", number)
        if self.type not in TYPES:
            raise CitationError(f'There is no type of regulation "{self.type}".', hint=_HINT)
        if not number:
            raise CitationError("A regulation has a number.", hint=_HINT)
        if self.year is not None and not 1000 <= self.year <= 9999:
            raise CitationError(f"{self.year} is no year of a regulation.", hint=_HINT)
        if self.region is not None and not _REGION.fullmatch(self.region):
            raise CitationError(f'"{self.region}" is no region code.', hint=_HINT)

    @property
    def id(self) -> str:
        """The canonical id, safe as one segment of a URL path."""
        number = self.number.lower().replace("-", "_").replace("/", "~")
        parts = [self.type, self.region, number, str(self.year) if self.year else "x"]
        return "-".join(part for part in parts if part)

    @classmethod
    def from_id(cls, id: str) -> RegulationKey:
        """The key with this id. Raises CitationError for a text that is no id."""
        match = _ID.fullmatch(id.strip().lower())
        if match is None:
            raise CitationError(f'"{id}" is no id of a regulation.', hint='Ids look like "inpres-2-2021".')
        number = match["number"].replace("_", "-").replace("~", "/")
        year = None if match["year"] == "x" else int(match["year"])
        return cls(match["type"], number, year, match["region"])

    def label(self) -> str:
        """How the regulation is shown: "Inpres Nomor 2 Tahun 2021", "Perbup Lahat Nomor 44 Tahun 2025",
        "Perda Kota Bogor Nomor 3 Tahun 2021"."""
        place = f" {_place(self.type, self.region)}" if self.region else ""
        year = f" Tahun {self.year}" if self.year and not self.number.endswith(f"/{self.year}") else ""
        return f"{TYPES[self.type].label}{place} Nomor {self.number}{year}"


@dataclass(frozen=True, slots=True)
class KnownRegulation:
    """A regulation whose official title is known. ``relevance`` says what it means for the programme."""

    key: RegulationKey
    title: str
    relevance: str
    source: str


def parse_citation(text: str) -> RegulationKey:
    """The regulation that a user's text cites, in any spelling, or by its id.

    Raises CitationError, with a hint, for a text that cites none, or more than one, or whose region is unclear.
    """
    try:
        return RegulationKey.from_id(text)
    except CitationError:
        matches = find_citations(" ".join(text.split()), loose=True)
    if not matches:
        raise CitationError(f'"{text}" names no regulation.', hint=_HINT)
    if len(matches) > 1:
        raise CitationError(f'"{text}" names {len(matches)} regulations.', hint="Ask for one at a time.")
    match = matches[0]
    behind = " ".join(text.split())[match.end :]
    words = f"{match.issuer_text} {behind}"
    return RegulationKey(match.type, match.number, match.year, _issuer(match.type, words))


def levels_of_issuer(type: str) -> tuple[str, ...]:
    """Levels of government that issue regulations of this type; empty if any level does."""
    return _ISSUER_LEVEL.get(type, ())


def _issuer(type: str, words: str) -> str | None:
    """The code of the one region that ``words`` name, as far as the type of regulation has a region."""
    if TYPES[type].scope == "national":
        return None
    name = " ".join(_FILLER.sub(" ", words).split()).strip(" ,.()-")
    if not name:
        return None
    found = list(regions.candidates(name))
    levels = levels_of_issuer(type) or tuple(
        level for level in ("provinsi", "kabupaten", "kota") if re.search(rf"\b{level}", name, re.IGNORECASE)
    )
    wanted = {
        "gubernur": "provinsi",
        "bupati": "kabupaten",
        "wali": "kota",
    }
    levels = levels or tuple(
        level for word, level in wanted.items() if re.search(rf"\b{word}", words.lower())
    )
    fitting = [region for region in found if region.level in levels] or found
    if len(fitting) > 1:
        names = ", ".join(region.name for region in fitting)
        raise CitationError(f'"{name}" may be {names}.', hint="Write Kabupaten, Kota or Provinsi before it.")
    return fitting[0].code if fitting else None


def _place(type: str, code: str) -> str:
    """The issuer as it is shown: by its short name where the type tells the level ("Perbup Lahat")."""
    try:
        region = regions.get(code)
    except RegionError:
        return code
    return region.short if levels_of_issuer(type) or region.level == "provinsi" else region.name


def _read_known() -> Mapping[str, KnownRegulation]:
    with _DATA.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    known = {}
    for row in rows:
        key = RegulationKey.from_id(row["id"])
        known[key.id] = KnownRegulation(key, row["title"], row["relevance"], row["source"])
    return known


KNOWN = _read_known()
