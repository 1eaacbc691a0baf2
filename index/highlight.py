"""Marks and snippets, made from the text as stored and the analysis that the index was made with.

So what is marked is what matched, in every engine: inflections, phrases in any spelling, beginnings of words,
and, for fields, the places where extraction found the fact.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from domain.query import And, Field, Node, Or, Phrase, Prefix, Words
from index.analysis import Analysed, Analyser

SNIPPET = 280  # characters; about three lines on a page
_LEAD_IN = 60  # characters before the first mark of a snippet, at the most
_PIECES = re.compile(r"\S+")
_BLANK = re.compile(r"\s")
Mark = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to mark: terms, sequences of terms, beginnings of words, and field values ("region:16.04")."""

    terms: frozenset[str]
    phrases: tuple[tuple[str, ...], ...]
    prefixes: tuple[str, ...]
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Snippet:
    """A piece of the text, on one line, with the marks in it."""

    text: str
    marks: tuple[Mark, ...]


def wanted(node: Node | None, analyser: Analyser) -> Wanted:
    """What a query wants marked: everything in it that is not excluded."""
    terms: set[str] = set()
    phrases: dict[tuple[str, ...], None] = {}
    prefixes: dict[str, None] = {}
    fields: dict[str, None] = {}
    for leaf in _leaves(node):
        match leaf:
            case Words(text):
                terms.update(analyser.query_terms(text))
            case Phrase(text) | Field("official", text):
                phrase = analyser.phrase_terms(text)
                if len(phrase) == 1:
                    terms.add(phrase[0])
                elif phrase:
                    phrases[phrase] = None
            case Prefix(text):
                prefixes.update(dict.fromkeys(analyser.words(text)))
            case Field(name, value):
                fields[f"{name}:{value}"] = None
    return Wanted(frozenset(terms), tuple(phrases), tuple(prefixes), tuple(fields))


class Marker:
    """Marks texts for one query.

    Whatever matches lies in a run of pieces (what stands between blanks) each of which may have to do with the query;
    only these runs are analysed, and each run once: a fifth of the time of analysing the texts.
    """

    def __init__(self, what: Wanted, analyser: Analyser) -> None:
        self._what = what
        self._analyser = analyser
        terms = what.terms.union(*what.phrases)
        self._words = terms | analyser.clues(terms)
        self._concerned = analyser.written_with(self._words)
        self._sorted: set[str] = set()
        self._runs: dict[str, list[tuple[int, int, str]]] = {}

    def marks(self, text: str, facts: Iterable[tuple[str, Mark]] = ()) -> dict[Mark, set[str]]:
        """Every marked place with what it stands for. ``facts`` are the places of facts, by field value."""
        found: dict[Mark, set[str]] = {}
        for start, end in self._runs_in(text) if self._words or self._what.prefixes else ():
            for first, last, reason in self._marks_of(text[start:end]):
                found.setdefault((start + first, start + last), set()).add(reason)
        for value, place in facts:
            if value in self._what.fields:
                found.setdefault(place, set()).add(value)
        return found

    def _runs_in(self, text: str) -> Iterator[Mark]:
        written = text.split()
        different = set(written)
        self._sort_out(different)
        if self._concerned.isdisjoint(different):
            return
        start_of = _starts(text, written)
        begun = None
        for at in [at for at, each in enumerate(written) if each in self._concerned]:
            if begun is None:
                begun = last = at
            elif at > last + 1:
                yield start_of(begun), start_of(last) + len(written[last])
                begun = at
            last = at
        if begun is not None:
            yield start_of(begun), start_of(last) + len(written[last])

    def _sort_out(self, written: set[str]) -> None:
        """Add the pieces that the analyser meets only now; for prefixes look at every piece."""
        prefixes = self._what.prefixes
        for piece in written - self._sorted if prefixes else self._analyser.unknown(written):
            folded, terms, _ = self._analyser.piece(piece)
            if not self._words.isdisjoint((*folded, *terms)) or any(
                word.startswith(prefixes) for word in folded
            ):
                self._concerned.add(piece)
        if prefixes:
            self._sorted |= written

    def _marks_of(self, run: str) -> list[tuple[int, int, str]]:
        known = self._runs.get(run)
        if known is None:
            analysed = self._analyser.analyse(run)
            places = analysed.places()
            known = self._runs[run] = [
                (places[first][0], places[last][1], reason)
                for first, last, reason in _marked_words(analysed, self._what)
            ]
        return known


def _starts(text: str, written: Sequence[str]) -> Callable[[int], int]:
    """Where a piece begins. Where single blanks part the pieces their lengths tell, in a third of the time."""
    ends = list(accumulate(map(len, written)))
    if ends[-1] + len(written) - 1 == len(text):
        return lambda at: ends[at] - len(written[at]) + at
    starts = [found.start() for found in _PIECES.finditer(text)]
    return starts.__getitem__


def _marked_words(analysed: Analysed, what: Wanted) -> Iterator[tuple[int, int, str]]:
    """(first word, last word, what for) of everything wanted."""
    if what.terms:
        closed = {
            at for name in analysed.names if name.closed for at in range(name.first, name.first + name.length)
        }
        yield from (
            (at, at, term)
            for at, term in enumerate(analysed.terms)
            if term in what.terms and at not in closed
        )
        for name in analysed.names:
            for term in what.terms.intersection((name.term, *name.stems)):
                yield name.first, name.first + name.length - 1, term
    if what.phrases:
        sequence = list(analysed.rewritten())
        terms = [term for term, _, _ in sequence]
        for phrase in what.phrases:
            for at in _sequences(terms, phrase):
                yield sequence[at][1], sequence[at + len(phrase) - 1][2], " ".join(phrase)
            for at in _sequences(analysed.terms, phrase) if analysed.names else ():
                yield at, at + len(phrase) - 1, " ".join(phrase)
    if what.prefixes:
        yield from (
            (at, at, word) for at, word in enumerate(analysed.folded) if word.startswith(what.prefixes)
        )


def merged(found: Iterable[Mark]) -> tuple[Mark, ...]:
    """The places in order, those that overlap or touch made one."""
    out: list[Mark] = []
    for start, end in sorted(found):
        if out and start <= out[-1][1]:
            out[-1] = (out[-1][0], max(out[-1][1], end))
        else:
            out.append((start, end))
    return tuple(out)


def snippet(text: str, found: dict[Mark, set[str]], length: int = SNIPPET) -> Snippet:
    """The window of the text that shows the most different things asked for, then the most marks, then the
    earliest; the beginning of the text where nothing is marked."""
    places = sorted(found)
    best, best_key = 0, (0, 0)
    for at, (start, _) in enumerate(places):
        inside = [place for place in places[at:] if place[1] <= start + length - _LEAD_IN]
        key = (len(set().union(*(found[place] for place in inside))), len(inside))
        if key > best_key:
            best, best_key = start, key
    start = _window_start(text, best) if places else 0
    end = _window_end(text, start, length)
    return _cut(text, start, end, merged(place for place in places if start <= place[0] and place[1] <= end))


def _leaves(node: Node | None) -> Iterable[Node]:
    match node:
        case And(parts) | Or(parts):
            for part in parts:
                yield from _leaves(part)
        case Words() | Phrase() | Prefix() | Field():
            yield node


def _sequences(terms: Sequence[str], phrase: tuple[str, ...]) -> Iterable[int]:
    at = -1
    while True:
        try:
            at = terms.index(phrase[0], at + 1)
        except ValueError:
            return
        if tuple(terms[at : at + len(phrase)]) == phrase:
            yield at


def _window_start(text: str, mark: int) -> int:
    """Where the mark's sentence begins if that is near, else a word before it."""
    if mark <= _LEAD_IN:
        return 0
    nearest = mark - _LEAD_IN
    for end in (". ", "\n", "? ", "! "):
        at = text.rfind(end, nearest, mark)
        if at >= 0:
            return at + len(end)
    blank = text.find(" ", nearest, mark)
    return blank + 1 if blank >= 0 else mark


def _window_end(text: str, start: int, length: int) -> int:
    if start + length >= len(text):
        return len(text)
    blank = text.rfind(" ", start + length // 2, start + length + 1)
    return blank if blank >= 0 else start + length


def _cut(text: str, start: int, end: int, places: tuple[Mark, ...]) -> Snippet:
    """The piece on one line (every blank a space, so that places stay), "…" where text is left out."""
    before = "… " if start > 0 else ""
    after = " …" if end < len(text) else ""
    piece = _BLANK.sub(" ", text[start:end])
    shift = len(before) - start
    return Snippet(before + piece + after, tuple((first + shift, last + shift) for first, last in places))
