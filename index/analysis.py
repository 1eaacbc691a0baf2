"""Text to terms, once, in Python, for every engine; and for highlights, which need the same terms with places.

A text becomes a sequence of stems. A name with many spellings (data/spellings.tsv) is written there in one
form, so that phrases are found in every spelling, and stands once more behind the text as one term. Numbers
lose their thousands' points. Every term consists of letters, digits and "_" only, so that a plain
tokenizer leaves it whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from index.stems import Stems, fold

ANALYSIS_VERSION = 1  # raised when the terms of a text change: an index of another version is rebuilt
GAP = "0gap0"  # parts sequences that no phrase may span; no text gives it, since digits and letters part
_TOKEN = re.compile(
    r"(?P<number>\d+(?:[.,]\d+)*)|[^\W\d_](?:[^\W\d_]|[\u0300-\u036f\u00ad\u200b-\u200d]|['’ʼ`´](?=[^\W\d_]))*"
)
_WORD = re.compile(_TOKEN.pattern.replace("?P<number>", "?:"))
_THOUSANDS = re.compile(r"(\d{1,3}(?:[.,]\d{3})+)([.,]\d{1,2})?")
_MOST_PIECES = 400_000  # remembered; see stems.MOST_WORDS


@dataclass(frozen=True, slots=True)
class Spelling:
    """A name of many spellings: its ``term``, and the ``stems`` that stand for it in the sequence."""

    term: str
    stems: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Analysed:
    """The terms of a text. ``terms[i]`` stands at text[starts[i]:ends[i]]; ``folded[i]`` is the word unstemmed.

    ``names`` are the spellings found, as (index of the first term, number of terms, spelling, the stems of the
    words as written, if they are others).
    """

    terms: list[str]
    folded: list[str]
    starts: list[int]
    ends: list[int]
    names: list[tuple[int, int, Spelling, tuple[str, ...]]]

    def sequence(self) -> str:
        """What is indexed: the terms in order, then, parted from them, the names as single terms."""
        if not self.names:
            return " ".join(self.terms)
        behind = [" ".join((name.term, *written)) for _, _, name, written in self.names]
        return " ".join((*self.terms, GAP, *behind))


class _Piece(NamedTuple):
    """What stands between two blanks: its words, their stems, and their places in it."""

    folded: tuple[str, ...]
    terms: tuple[str, ...]
    places: tuple[tuple[int, int], ...]


class Analyser:
    """Turns text into terms. One per process: it remembers what every piece between blanks became (ten times
    faster than reading it anew)."""

    def __init__(self, stems: Stems | None = None) -> None:
        self.stems = stems or Stems()
        self._seen: dict[str, _Piece] = {}

    def analyse(self, text: str, *, places: bool = True) -> Analysed:
        """The terms of a text, with their places unless those are not wanted."""
        seen = self._seen
        out = Analysed([], [], [], [], [])
        at = 0
        for written in text.split():
            piece = seen.get(written) or self._learn(written)
            out.folded.extend(piece.folded)
            out.terms.extend(piece.terms)
            if places:
                at = text.index(written, at)
                for start, end in piece.places:
                    out.starts.append(at + start)
                    out.ends.append(at + end)
                at += len(written)
        return self._with_names(out) if not _starts().keys().isdisjoint(out.folded) else out

    def query_terms(self, text: str) -> tuple[str, ...]:
        """The terms that a document must hold for these words: a name is one term, any other word its stem."""
        analysed = self.analyse(text)
        terms = []
        at = 0
        for first, count, name, _ in analysed.names:
            terms += [*analysed.terms[at:first], name.term]
            at = first + count
        return tuple(dict.fromkeys(terms + analysed.terms[at:]))

    def phrase_terms(self, text: str) -> tuple[str, ...]:
        """The terms that must follow each other for this phrase; one term if it is one word or one name."""
        analysed = self.analyse(text)
        if len(analysed.names) == 1 and analysed.names[0][1] == len(analysed.terms):
            return (analysed.names[0][2].term,)
        return tuple(analysed.terms)

    def words(self, text: str) -> tuple[str, ...]:
        """The folded words of a text, unstemmed: of a person's name, of the beginning of a word."""
        return tuple(word for word in map(fold, _WORD.findall(text)) if word)

    def _learn(self, written: str) -> _Piece:
        folded, terms, places = [], [], []
        for found in _TOKEN.finditer(written):
            word = _number(found[0]) if found["number"] else fold(found[0])
            if word:
                folded.append(word)
                terms.append(self.stems.of(word))
                places.append(found.span())
        if len(self._seen) >= _MOST_PIECES:
            self._seen.clear()
        piece = self._seen[written] = _Piece(tuple(folded), tuple(terms), tuple(places))
        return piece

    def _with_names(self, plain: Analysed) -> Analysed:
        """The same with every name in its one form. Each of its terms points at the whole name as written,
        unless the words are the same."""
        out = Analysed([], [], [], [], [])
        at = 0
        for first, count, term, words in _names_in(plain.folded):
            _copy(plain, out, at, first)
            at = first + count
            stems = tuple(map(self.stems.of, words))
            written = tuple(plain.terms[first:at])
            out.names.append(
                (len(out.terms), len(stems), Spelling(term, stems), () if written == stems else written)
            )
            if written == stems:
                _copy(plain, out, first, at)
                continue
            out.terms.extend(stems)
            out.folded.extend(words)
            out.starts.extend(plain.starts[first : first + 1] * len(stems))
            out.ends.extend(plain.ends[at - 1 : at] * len(stems))
        _copy(plain, out, at, len(plain.terms))
        return out


def _copy(source: Analysed, target: Analysed, first: int, last: int) -> None:
    target.terms.extend(source.terms[first:last])
    target.folded.extend(source.folded[first:last])
    target.starts.extend(source.starts[first:last])
    target.ends.extend(source.ends[first:last])


def _names_in(words: Sequence[str]) -> Iterator[tuple[int, int, str, tuple[str, ...]]]:
    """(first word, number of words, term, its words) of every name, the longest at each place."""
    spellings, starts = _spellings(), _starts()
    free = 0
    for at in [place for place, word in enumerate(words) if word in starts]:
        if at < free:
            continue
        for count in starts[words[at]]:
            found = spellings.get(tuple(words[at : at + count]))
            if found is not None:
                yield at, count, *found
                free = at + count
                break


def _number(word: str) -> str:
    """ "1.331.533" is 1331533, "2,5" is 2_5: how thousands and decimals are pointed differs between outlets."""
    thousands = _THOUSANDS.fullmatch(word)
    if thousands:
        word = re.sub(r"[.,]", "", thousands[1]) + (thousands[2] or "")
    return re.sub(r"[.,]", "_", word)


@cache
def _spellings() -> dict[tuple[str, ...], tuple[str, tuple[str, ...]]]:
    table: dict[tuple[str, ...], tuple[str, tuple[str, ...]]] = {}
    for line in files("index").joinpath("data/spellings.tsv").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            term, words, spellings = line.split("\t")
            for spelling in spellings.split("|"):
                table[tuple(spelling.split())] = (term, tuple(words.split()))
    return table


@cache
def _starts() -> dict[str, tuple[int, ...]]:
    """First words of spellings, with the numbers of words that spellings with them have, longest first."""
    counts: dict[str, set[int]] = {}
    for words in _spellings():
        counts.setdefault(words[0], set()).add(len(words))
    return {word: tuple(sorted(found, reverse=True)) for word, found in counts.items()}
