"""Words about numbers: a sentence as a row of words in which each number stands as "#", and phrases found in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Generic, NamedTuple, TypeVar

from extract.rules.numbers import Number, lowered

NUMBER = "#"
# A hyphen between letters joins words ("non-ASN" is "non asn"), any other is a dash.
_TOKEN = re.compile(r"[^\W\d_]+|\d+(?:[.,/]\w+)*|(?<![^\W\d_])-|-(?![^\W\d_])|[^\w\s-]")
# How hurried outlets shorten the words that the rules look for.
SHORT_FORMS = {
    "yg": "yang",
    "blm": "belum",
    "sdh": "sudah",
    "tdk": "tidak",
    "utk": "untuk",
    "dgn": "dengan",
    "org": "orang",
    "jg": "juga",
    "dlm": "dalam",
    "krn": "karena",
    "bln": "bulan",
    "thn": "tahun",
    "dr": "dari",
    "tsb": "tersebut",
    "sblm": "sebelum",
    "pkrja": "pekerja",
    "dpt": "dapat",
}
T = TypeVar("T")


class Row(NamedTuple):
    """The words of one sentence, lower case, with their places in the text."""

    words: list[str]
    starts: list[int]
    ends: list[int]


@dataclass(frozen=True, slots=True)
class Phrases(Generic[T]):
    """Phrases by their first word, longest first, each with what the vocabulary says of it."""

    by_first: dict[str, list[tuple[tuple[str, ...], T]]]

    def match(self, words: Sequence[str], at: int) -> tuple[int, T] | None:
        """The longest phrase that begins at word ``at``: the index after it, and its entry."""
        for rest, entry in self.by_first.get(words[at], ()):
            end = at + 1 + len(rest)
            if not rest or tuple(words[at + 1 : end]) == rest:
                return end, entry
        return None


def split_words(text: str) -> list[str]:
    """The words of a phrase, as ``row`` makes them."""
    return [plain(word) for word in _TOKEN.findall(lowered(text))]


def plain(word: str) -> str:
    """A word without its short form or "-nya"."""
    if word in SHORT_FORMS:
        return SHORT_FORMS[word]
    if len(word) > 5 and word.endswith("nya") and word not in _NYA:
        return word[:-3]
    return word


_NYA = frozenset(("hanya", "punya", "tanya", "hadirnya"))


def row(lower: str, start: int, end: int, numbers: Iterable[Number]) -> Row:
    """The words of lower[start:end]; ``numbers`` are those inside it, in order."""
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    at = start
    for number in numbers:
        _append(lower, at, number.start, words, starts, ends)
        words.append(NUMBER)
        starts.append(number.start)
        ends.append(number.end)
        at = number.end
    _append(lower, at, end, words, starts, ends)
    return Row(words, starts, ends)


def _append(lower: str, at: int, end: int, words: list[str], starts: list[int], ends: list[int]) -> None:
    for match in _TOKEN.finditer(lower, at, end):
        words.append(plain(match.group()))
        starts.append(match.start())
        ends.append(match.end())


def phrases(entries: Iterable[tuple[str, T]]) -> Phrases[T]:
    """The phrases of a vocabulary, ready to be looked up."""
    by_first: dict[str, list[tuple[tuple[str, ...], T]]] = {}
    for phrase, entry in entries:
        first, *rest = split_words(phrase)
        by_first.setdefault(first, []).append((tuple(rest), entry))
    for candidates in by_first.values():
        candidates.sort(key=lambda item: -len(item[0]))
    return Phrases(by_first)


@cache
def table(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of a data file, comments left out."""
    source = resources.files("extract").joinpath(f"data/{name}").read_text("utf-8")
    return tuple(tuple(line.split("\t")) for line in source.splitlines() if line and not line.startswith("#"))
