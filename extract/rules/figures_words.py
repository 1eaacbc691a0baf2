"""Words about numbers: a sentence as a row of words in which each number stands as "#", and phrases found in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import islice
from typing import Generic, NamedTuple, TypeVar

from extract.rules.numbers import Number, lowered

NUMBER = "#number"  # no token of a text can be this one
# A hyphen between letters joins words ("non-ASN" is "non asn"), any other is a dash.
# Latin letters by name: a third faster than "any letter", and Indonesian has no others.
_TOKEN = re.compile(r"[a-zß-öø-ÿ]+|\d+(?:[.,/]\w+)*|(?<![a-zß-ÿ])-|-(?![a-zß-ÿ])|[^\w\s-]")
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
    """The words of one sentence, lower case, and the numbers that stand in it as "#"."""

    words: list[str]
    numbers: tuple[Number, ...]


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


class _Plain(dict[str, str]):
    """Remembers ``plain`` of the words met, up to a bound (the language of 100,000 articles has fewer)."""

    def __missing__(self, word: str) -> str:
        if len(self) > _MOST_WORDS:
            self.clear()
        result = self[word] = plain(word)
        return result


_MOST_WORDS = 100_000
_PLAIN = _Plain()


def row(lower: str, start: int, end: int, numbers: Sequence[Number]) -> Row:
    """The words of lower[start:end]; ``numbers`` are those inside it, in order."""
    tokens: list[str] = []
    at = start
    for number in numbers:
        tokens += _TOKEN.findall(lower, at, number.start)
        tokens.append(NUMBER)
        at = number.end
    tokens += _TOKEN.findall(lower, at, end)
    return Row(list(map(_PLAIN.__getitem__, tokens)), tuple(numbers))


def end_of_words(lower: str, start: int, count: int) -> int:
    """Where the last of the ``count`` words behind ``start`` ends."""
    end = start
    for match in islice(_TOKEN.finditer(lower, start), count):
        end = match.end()
    return end


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
