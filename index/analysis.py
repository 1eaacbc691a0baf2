"""Text to terms, once, in Python, for every engine; and for highlights, which need the same terms with places.

A text becomes a sequence of stems. A name with many spellings (data/spellings.tsv, and the gazetteer's
abbreviations) is written there in one form, so that phrases are found in every spelling, and stands once more behind
the text as one term. Numbers lose their thousands' points. Every term consists of letters, digits and "_" only, so
that a plain tokenizer leaves it whole.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import chain
from typing import NamedTuple
from zlib import crc32

from domain import regions
from index.stems import Stems, fold

ANALYSIS_VERSION = 1  # raised when the rules by which a text becomes terms change
GAP = "0gap0"  # parts sequences that no phrase may span; no text gives it, since digits and letters part
_TOKEN = re.compile(
    r"(?P<number>\d+(?:[.,]\d+)*)|[^\W\d_](?:[^\W\d_]|[\u0300-\u036f\u00ad\u200b-\u200d]|['’ʼ`´](?=[^\W\d_]))*"
)
_WORD = re.compile(_TOKEN.pattern.replace("?P<number>", "?:"))
_BETWEEN_BLANKS = re.compile(r"\S+")
_THOUSANDS = re.compile(r"(\d{1,3}(?:[.,]\d{3})+)([.,]\d{1,2})?")
_MOST_PIECES = 300_000  # remembered, about 100 MB; a year of news has as many


class Piece(NamedTuple):
    """What stands between two blanks: its words folded, their stems, and their places in it."""

    folded: tuple[str, ...]
    terms: tuple[str, ...]
    places: tuple[tuple[int, int], ...]


class Name(NamedTuple):
    """A name of many spellings in a text: words[first:first + length] of it spell ``term``; ``stems`` are what
    stands for the name in the sequence."""

    first: int
    length: int
    term: str
    stems: tuple[str, ...]

    @property
    def closed(self) -> bool:
        """Whether its words are not to be found apart: "kerja sama" has nothing to do with "pekerja"."""
        return self.stems == (self.term,)


@dataclass(frozen=True, slots=True)
class Analysed:
    """The words of a text: ``folded``, unstemmed, and ``terms``, their stems; and the names among them."""

    text: str
    pieces: list[Piece]
    folded: list[str]
    terms: list[str]
    names: list[Name]

    def sequence(self) -> str:
        """What is indexed: the terms in order, every name in its one form; behind them, parted from them, the names
        as single terms, each with the words that it was written with, if they are others."""
        if not self.names:
            return " ".join(self.terms)
        out: list[str] = []
        behind = [GAP]
        at = 0
        for name in self.names:
            first, length, term, stems = name
            written = self.terms[first : first + length]
            out += self.terms[at:first]
            out += stems
            if not name.closed:
                behind += [term] if tuple(written) == stems else [term, *written]
            at = first + length
        return " ".join(out + self.terms[at:] + (behind if len(behind) > 1 else []))

    def rewritten(self) -> Iterator[tuple[str, int, int]]:
        """The terms with every name in its one form: (term, first word, last word) that it stands for."""
        at = 0
        for name in self.names:
            yield from ((self.terms[place], place, place) for place in range(at, name.first))
            at = name.first + name.length
            own = len(name.stems) == name.length
            for step, stem in enumerate(name.stems):
                yield (stem, name.first + step, name.first + step) if own else (stem, name.first, at - 1)
        yield from ((self.terms[place], place, place) for place in range(at, len(self.terms)))

    def places(self) -> list[tuple[int, int]]:
        """The places of the words in the text."""
        starts = [found.start() for found in _BETWEEN_BLANKS.finditer(self.text)]
        return [
            (at + start, at + end)
            for at, piece in zip(starts, self.pieces, strict=True)
            for start, end in piece.places
        ]


class _Pieces(dict[str, Piece]):
    """Every piece ever met, learned when first asked for: a look-up runs without Python code."""

    def __init__(self, learn: Callable[[str], Piece]) -> None:
        super().__init__()
        self._learn = learn

    def __missing__(self, written: str) -> Piece:
        return self._learn(written)


class Analyser:
    """Turns text into terms. One per process: it remembers what every piece between blanks became, which is three
    times faster than reading it anew."""

    def __init__(self, stems: Stems | None = None) -> None:
        self.stems = stems or Stems()
        self._seen = _Pieces(self._learn)
        self._clues: dict[str, set[str]] = {}
        self._written: dict[str, list[str]] = {}  # by word and by stem: the pieces that hold it

    def analyse(self, text: str) -> Analysed:
        """The words of a text."""
        pieces = list(map(self._seen.__getitem__, text.split()))
        folded = list(chain.from_iterable([piece[0] for piece in pieces]))
        terms = list(chain.from_iterable([piece[1] for piece in pieces]))
        return Analysed(text, pieces, folded, terms, list(self._names_in(folded)))

    def piece(self, written: str) -> Piece:
        """What stands between two blanks."""
        return self._seen[written]

    def query_terms(self, text: str) -> tuple[str, ...]:
        """The terms that a document must hold for these words: a name is one term, any other word its stem."""
        analysed = self.analyse(text)
        terms: list[str] = []
        at = 0
        for name in analysed.names:
            terms += [*analysed.terms[at : name.first], name.term]
            at = name.first + name.length
        return tuple(dict.fromkeys(terms + analysed.terms[at:]))

    def phrase_terms(self, text: str) -> tuple[str, ...]:
        """The terms that must follow each other for this phrase; one term if it is one word or one name."""
        analysed = self.analyse(text)
        if analysed.names and analysed.names[0].length == len(analysed.terms):
            return (analysed.names[0].term,)
        return tuple(term for term, _, _ in analysed.rewritten())

    def words(self, text: str) -> tuple[str, ...]:
        """The folded words of a text, unstemmed: of a person's name, of the beginning of a word."""
        return _folded(text)

    def unknown(self, written: Collection[str]) -> set[str]:
        """Those of these pieces that were never met."""
        # Not set.difference: of a subclass of dict it walks the whole cache.
        return {piece for piece in written if piece not in self._seen}

    def written_with(self, words: Collection[str]) -> set[str]:
        """All pieces met so far that hold one of these folded words or stems."""
        return {written for word in words for written in self._written.get(word, ())}

    def clues(self, terms: Collection[str]) -> frozenset[str]:
        """The folded words of every spelling that can bring one of these terms into a text, or hide it."""
        if not self._clues:
            found: dict[str, set[str]] = {}
            for words, (term, form) in _spellings().items():
                for each in (term, *map(self.stems.of, words if form == (term,) else form)):
                    found.setdefault(each, set()).update(words)
            self._clues = found
        return frozenset(word for term in terms for word in self._clues.get(term, ()))

    def _learn(self, written: str) -> Piece:
        folded, terms, places = [], [], []
        for found in _TOKEN.finditer(written):
            word = _number(found[0]) if found["number"] else fold(found[0])
            if word:
                folded.append(word)
                terms.append(self.stems.of(word))
                places.append(found.span())
        if len(self._seen) >= _MOST_PIECES:
            self._seen.clear()
            self._written.clear()
        piece = self._seen[written] = Piece(tuple(folded), tuple(terms), tuple(places))
        for word in {*folded, *terms}:
            self._written.setdefault(word, []).append(written)
        return piece

    def _names_in(self, words: Sequence[str]) -> Iterator[Name]:
        """Every name, the longest at each place."""
        spellings, starts = _spellings(), _starts()
        free = 0
        for at in [place for place, word in enumerate(words) if word in starts]:
            if at < free:
                continue
            for count in starts[words[at]]:
                found = spellings.get(tuple(words[at : at + count]))
                if found is not None and at + count <= len(words):
                    yield Name(at, count, found[0], tuple(map(self.stems.of, found[1])))
                    free = at + count
                    break


def _number(word: str) -> str:
    """ "1.331.533" is 1331533, "2,5" is 2_5: how thousands and decimals are pointed differs between outlets."""
    thousands = _THOUSANDS.fullmatch(word)
    if thousands:
        word = re.sub(r"[.,]", "", thousands[1]) + (thousands[2] or "")
    return re.sub(r"[.,]", "_", word)


def analysis_version() -> str:
    """Changes with the rules above and with every name: an index made with another one is rebuilt."""
    table = repr(sorted(_spellings().items())).encode()
    return f"{ANALYSIS_VERSION}-{crc32(table):08x}"


@cache
def _spellings() -> dict[tuple[str, ...], tuple[str, tuple[str, ...]]]:
    """Words as written to the term and the words of the name: those of the regions, then those of the table."""
    table = dict(_region_names())
    for line in files("index").joinpath("data/spellings.tsv").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            term, words, spellings = line.split("\t")
            for spelling in spellings.split("|"):
                table[tuple(spelling.split())] = (term, tuple(words.split()))
    return table


def _region_names() -> Iterator[tuple[tuple[str, ...], tuple[str, tuple[str, ...]]]]:
    """Abbreviations and other spellings of a region's name that can mean nothing else ("Lotim", "Sumsel")."""
    shared = Counter(region.short for region in regions.all_regions())
    for alias in regions.aliases():
        if alias.kind not in ("abbreviation", "spelling") or alias.flags or len(alias.codes) > 1:
            continue
        region = regions.get(alias.codes[0])
        if shared[region.short] == 1:
            # As with GAP, no text gives such a term: digits and letters part.
            name = (f"0r{region.code.replace('.', '')}", _folded(region.short))
            for spelling in (alias.text, *regions.spellings(region.short)):
                yield _folded(spelling), name


def _folded(text: str) -> tuple[str, ...]:
    return tuple(word for word in map(fold, _WORD.findall(text)) if word)


@cache
def _starts() -> dict[str, tuple[int, ...]]:
    """First words of spellings, with the numbers of words that spellings with them have, longest first."""
    counts: dict[str, set[int]] = {}
    for words in _spellings():
        counts.setdefault(words[0], set()).add(len(words))
    return {word: tuple(sorted(found, reverse=True)) for word, found in counts.items()}
