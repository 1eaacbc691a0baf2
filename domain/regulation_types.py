"""The types of regulation and every spelling under which outlets and users name them.

The table is domain/data/regulation_types.tsv: type (the annotation guide's word), label and name (as shown),
scope (``national``; ``regional``: a region always issues it; ``letter``: a region or a ministry issues it)
and the spellings, lower case, parted by "|". A blank in a spelling stands for blanks, hyphens or nothing.
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal, TypeAlias, cast

Scope = Literal["national", "regional", "letter"]
_DATA = Path(__file__).with_name("data") / "regulation_types.tsv"
_GLUE = r"[\s\-–]{0,3}"
_NOT_LETTERS = re.compile(r"[^a-z0-9]+")
_Trie: TypeAlias = "dict[str, _Trie]"


@dataclass(frozen=True, slots=True)
class RegulationType:
    """One type: ``id`` is the guide's word ("perbup"), ``label`` the short name shown ("Perbup")."""

    id: str
    label: str
    name: str
    scope: Scope


def _read() -> tuple[dict[str, RegulationType], dict[str, str]]:
    types: dict[str, RegulationType] = {}
    spellings: dict[str, str] = {}
    with _DATA.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            types[row["type"]] = RegulationType(
                row["type"], row["label"], row["name"], cast(Scope, row["scope"])
            )
            spellings.update(dict.fromkeys(row["spellings"].split("|"), row["type"]))
    return types, spellings


TYPES, SPELLINGS = _read()
_BY_LETTERS = {_NOT_LETTERS.sub("", spelling): kind for spelling, kind in SPELLINGS.items()}


def type_of(words: str) -> str | None:
    """The type that ``words`` spell ("Surat  Edaran" → "se"), or None."""
    return _BY_LETTERS.get(_NOT_LETTERS.sub("", words.lower()))


@cache
def type_pattern() -> re.Pattern[str]:
    """One pattern for all spellings, the longest first; group 1 is the spelling without a clitic -nya.

    A trie: 330 spellings one after the other take 1.4 ms an article of 222 words, the trie 0.11 ms (50 articles).
    """
    trie: _Trie = {}
    for spelling in SPELLINGS:
        node = trie
        for letter in spelling:
            node = node.setdefault(letter, {})
        node[""] = {}
    return re.compile(r"(?<![^\W_])(" + _as_regex(trie) + r")(?:-?nya)?(?![^\W\d_]|-[^\W\d_])", re.IGNORECASE)


def _as_regex(node: _Trie) -> str:
    branches = [
        (_GLUE if letter == " " else re.escape(letter)) + _as_regex(child)
        for letter, child in sorted(node.items())
        if letter
    ]
    if not branches:
        return ""
    body = branches[0] if len(branches) == 1 else "(?:" + "|".join(branches) + ")"
    return f"(?:{body})?" if "" in node else body
