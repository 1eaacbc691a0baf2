"""Indonesian stems by PySastrawi, each word once: it takes about 1 ms a word, a look-up a tenth of a microsecond."""

from __future__ import annotations

import unicodedata
from functools import cache
from pathlib import Path
from typing import Any

from Sastrawi.Stemmer.StemmerFactory import StemmerFactory

MOST_WORDS = 400_000  # kept in memory, about 60 MB; the names of people never end
_SHORTEST = 4  # "itu", "dan" and "ke" have no affixes
_LONGEST = 40  # no Indonesian word is longer; addresses and damage are


def fold(word: str) -> str:
    """Lower case, without diacritics, apostrophes and invisible characters: "A’yam" is "ayam"."""
    if word.isascii() and word.isalpha():
        return word.lower()
    plain = unicodedata.normalize("NFKD", word).casefold()
    return "".join(letter for letter in unicodedata.normalize("NFKD", plain) if letter.isalnum())


class Stems:
    """A folded word to its stem. Kept on disk beside the index, so that a new process begins warm.

    The file is only a cache: words and stems parted by a tab, appended to; lines that cannot be read are
    passed over, and losing it costs nothing but time.
    """

    def __init__(self) -> None:
        self._known: dict[str, str] = {}
        self._new: list[str] = []

    def of(self, word: str) -> str:
        """The stem of a folded word."""
        stem = self._known.get(word)
        if stem is None:
            stem = self._known[word] = _stem(word)
            self._new.append(word)
            if len(self._known) > MOST_WORDS:
                self._known.clear()
                self._new.clear()
        return stem

    def load(self, path: Path) -> None:
        """Take over what an earlier process wrote."""
        try:
            lines = path.read_text("utf-8").splitlines()
        except (OSError, UnicodeDecodeError):
            return
        for word, tab, stem in (line.partition("\t") for line in lines[:MOST_WORDS]):
            if tab and word and stem:
                self._known.setdefault(word, stem)

    def save(self, path: Path) -> None:
        """Append the words that are new since the last time."""
        lines = "".join(f"{word}\t{self._known[word]}\n" for word in self._new if word in self._known)
        self._new.clear()
        if lines:
            with path.open("a", encoding="utf-8") as file:
                file.write(lines)


def _stem(word: str) -> str:
    if not _SHORTEST <= len(word) <= _LONGEST or not (word.isascii() and word.isalpha()):
        return word[:_LONGEST]
    return str(_stemmer().stem_singular_word(word)) or word


@cache
def _stemmer() -> Any:
    # The factory's stemmer wraps this one in a cache of its own, without bounds.
    return StemmerFactory().create_stemmer().delegatedStemmer
