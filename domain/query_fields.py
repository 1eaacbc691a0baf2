"""Fields of the query language: their names, and their values made canonical while the query is parsed.

The names and the labels are data (data/query_fields.tsv); regions and regulations are looked up where they
live (domain.regions, domain.regulations).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from typing import Literal, get_args, overload

from domain.errors import CitationError, QueryError
from domain.query import Field, FieldName, Node, Or, Period
from domain.query_dates import period_of
from domain.query_names import region_suggestions, regions_named, regulation_named

KeyName = FieldName | Literal["since", "until"]
_LONGEST = {"region": 6, "mention": 6, "province": 5, "regulation": 16, "role": 6, "kind": 2, "status": 2}
_OFFERED = 8  # values named in an error; there are 28 roles
_MOST_REGIONS = 8  # one name may mean several (Bogor); more than these are no answer to a question


@dataclass(frozen=True, slots=True)
class FieldKey:
    """A field as the user named it. ``longest`` is how many words its value may have without quotes."""

    name: KeyName
    written: str

    @property
    def longest(self) -> int:
        """Words that a value may have without quotes."""
        return 3 if self.name in ("since", "until") else _LONGEST.get(self.name, 1)


@cache
def _vocabulary(table: str) -> dict[str, str]:
    """Name in lower case to value, for one of the tables field, kind, status and role."""
    names: dict[str, str] = {}
    for row_table, value, label, others in _rows():
        if row_table == table:
            for name in (value, label, *others.split("|")):
                names.setdefault(_plain(name), value)
    names.pop("", None)
    return names


@cache
def labels(table: str) -> dict[str, str]:
    """Value to its label in Bahasa Indonesia, for one of the tables field, kind, status and role."""
    return {value: label for row_table, value, label, _ in _rows() if row_table == table}


@cache
def _rows() -> tuple[tuple[str, str, str, str], ...]:
    text = files("domain").joinpath("data/query_fields.tsv").read_text(encoding="utf-8")
    rows = []
    for line in text.splitlines():
        if line and not line.startswith("#"):
            table, value, label, others = (*line.split("\t"), "", "")[:4]
            rows.append((table, value, label, others))
    return tuple(rows)


@overload
def field_key(written: str, position: int) -> FieldKey: ...
@overload
def field_key(written: str, position: int, *, optional: bool) -> FieldKey | None: ...
def field_key(written: str, position: int, *, optional: bool = False) -> FieldKey | None:
    """The field of that name, in either language. Raises QueryError for an unknown one (None if optional)."""
    known = _vocabulary("field")
    value = known.get(_plain(written))
    if value is not None:
        for name in (*get_args(FieldName), "since", "until"):
            if name == value:
                return FieldKey(name, written)
    if optional:
        return None
    close = get_close_matches(_plain(written), known, n=1, cutoff=0.6)
    offer = f'Did you mean "{close[0]}:"? ' if close else ""
    raise QueryError(
        f'There is no field "{written}:" (position {position + 1}).',
        position=position,
        hint=offer
        + "Fields are wilayah, provinsi, menyebut, peraturan, pejabat, peran, sumber, jenis, status, "
        "sejak, sampai; put quotation marks around words that are no field.",
    )


def value_node(key: FieldKey, text: str, position: int) -> Node:
    """The node for this value of the field. Raises QueryError, with suggestions, for a value it cannot have."""
    if not any(map(str.isalnum, text)):
        raise QueryError(f"The field {key.written}: has no value.", position=position)
    match key.name:
        case "since" | "until":
            return _period(key, text, position)
        case "region" | "mention" | "province":
            return _region(key.name, text, position)
        case "regulation":
            return _regulation(text, position)
        case "kind" | "status" | "role":
            return _listed(key.name, text, position)
        case _:
            return Field(key.name, text.strip(), text.strip())


def _period(key: FieldKey, text: str, position: int) -> Period:
    span = period_of(text)
    if span is None:
        raise QueryError(
            f'"{text}" is no date (position {position + 1}).',
            position=position,
            hint='Write 2024, 2024-03, 2024-03-05, 5/3/2024 or "5 Maret 2024".',
        )
    return Period(start=span[0]) if key.name == "since" else Period(end=span[1])


def _region(name: Literal["region", "mention", "province"], text: str, position: int) -> Node:
    found = regions_named(text)
    if name == "province":
        found = tuple((code, shown) for code, shown in found if "." not in code)
    if not found or len(found) > _MOST_REGIONS:
        close = region_suggestions(text, provinces=name == "province")
        what, code = ("province", "16") if name == "province" else ("province, kabupaten or kota", "16.04")
        raise QueryError(
            f'There is no {what} "{text}" (position {position + 1}).',
            position=position,
            hint=f"Did you mean {_listing(close)}?"
            if close
            else f"Give its name or its code, such as {code}.",
        )
    nodes: tuple[Node, ...] = tuple(Field(name, code, shown) for code, shown in found)
    return nodes[0] if len(nodes) == 1 else Or(nodes)


def _regulation(text: str, position: int) -> Field:
    try:
        return regulation_named(text)
    except CitationError as error:
        raise QueryError(
            f"{error.message.rstrip('.')} (position {position + 1}).", position=position, hint=error.hint
        ) from error


def _listed(table: Literal["kind", "status", "role"], text: str, position: int) -> Field:
    known = _vocabulary(table)
    value = known.get(_plain(text))
    if value is None:
        close = get_close_matches(_plain(text), known, n=3, cutoff=0.6)
        offered = [f'"{name}"' for name in close or list(labels(table).values())[:_OFFERED]]
        raise QueryError(
            f'"{text}" is no {table} (position {position + 1}).',
            position=position,
            hint=f"Did you mean {_listing(offered)}?"
            if close
            else f"Known are, for example, {_listing(offered)}.",
        )
    return Field(table, value, labels(table)[value])


def _listing(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} or {names[-1]}"


def _plain(name: str) -> str:
    return re.sub(r"[\s_-]+", " ", name).strip().casefold()
