"""Marks and snippets, made from the text as stored and the analysis that the index was made with.

So what is marked is what matched, in every engine: inflections, phrases in any spelling, beginnings of words,
and, for fields, the places where extraction found the fact.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from domain.query import And, Field, Node, Or, Phrase, Prefix, Words
from index.analysis import Analysed, Analyser

SNIPPET = 280  # characters; about three lines on a page
_LEAD_IN = 60  # characters before the first mark of a snippet, at the most
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
            case Phrase(text):
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


def marks(analysed: Analysed, what: Wanted, places: Iterable[tuple[str, Mark]] = ()) -> dict[Mark, set[str]]:
    """Every marked place with what it stands for. ``places`` are those of facts, by field value."""
    found: dict[Mark, set[str]] = {}

    def put(first: int, last: int, reason: str) -> None:
        found.setdefault((analysed.starts[first], analysed.ends[last]), set()).add(reason)

    if what.terms:
        for at, term in enumerate(analysed.terms):
            if term in what.terms:
                put(at, at, term)
        for first, count, name, _ in analysed.names:
            if name.term in what.terms:
                put(first, first + count - 1, name.term)
    for phrase in what.phrases:
        for at in _sequences(analysed.terms, phrase):
            put(at, at + len(phrase) - 1, " ".join(phrase))
    if what.prefixes:
        for at, word in enumerate(analysed.folded):
            if word.startswith(what.prefixes):
                put(at, at, word)
    for value, place in places:
        if value in what.fields:
            found.setdefault(place, set()).add(value)
    return found


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
    piece = "".join(" " if letter.isspace() else letter for letter in text[start:end])
    shift = len(before) - start
    return Snippet(before + piece + after, tuple((first + shift, last + shift) for first, last in places))
