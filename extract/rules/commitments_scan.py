"""One pass over a text for every word class at once, and the search for sequences of them.

Patterns of regular expressions over the same classes took 4 to 12 ms an article; one Aho-Corasick pass and
sequences over its hits take a tenth of that.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from extract.rules.commitments_vocabulary import Classes, Sequence, words

Span = tuple[int, int]
_FIGURE = re.compile(r"(?P<rp>\brp\.? ?)?\d[\d.,]*(?P<percent> ?%| ?persen\b)?")
_NOT_COUNTED = re.compile(r"(?:[/\-]|\b(?:tahun|nomor|no|pukul|tanggal|pasal)\.? ?)$")


class Scan:
    """Where the words of each class stand in a text (offsets in it)."""

    def __init__(self, text: str) -> None:
        lowered = text.lower()
        # Lower case of a few letters is longer than the letter (İ); offsets must stay those of the text.
        self.text = lowered if len(lowered) == len(text) else text
        self.hits: dict[str, list[Span]] = {}
        self._read_words()
        self._read_figures()
        for spans in self.hits.values():
            spans.sort()

    def between(self, classes: Classes, start: int, end: int) -> list[Span]:
        """Hits of any of the classes that lie within start..end."""
        found = [span for name in classes for span in self._from(name, start, end) if span[1] <= end]
        return sorted(found) if len(classes) > 1 else found

    def holds(self, classes: Classes, start: int, end: int) -> bool:
        """Whether any of the classes has a hit within start..end."""
        return any(span[1] <= end for name in classes for span in self._from(name, start, end))

    def find(self, sequence: Sequence) -> Iterator[Span]:
        """Where the sequence stands; the nearest continuation of every beginning."""
        for name in sequence.steps[0]:
            for first in self.hits.get(name, ()):
                last = self._follow(first, sequence, 0)
                if last is not None:
                    yield first[0], last

    def _follow(self, span: Span, sequence: Sequence, step: int) -> int | None:
        if step == len(sequence.gaps):
            return span[1]
        reach = span[1] + sequence.gaps[step]
        for name in sequence.steps[step + 1]:
            for following in self._from(name, span[1], reach + 1):
                last = self._follow(following, sequence, step + 1)
                if last is not None:
                    return last
        return None

    def _from(self, name: str, start: int, end: int) -> Iterator[Span]:
        spans = self.hits.get(name)
        if spans is None:
            return
        for index in range(bisect_left(spans, (start, 0)), len(spans)):
            if spans[index][0] >= end:
                return
            yield spans[index]

    def _read_words(self) -> None:
        index, entries = _index()
        text, size = self.text, len(self.text)
        for entry, start, end in index.find_matches_as_indexes(text, overlapping=True):
            if start and text[start - 1].isalnum():
                continue
            classes, open_ended = entries[entry]
            if open_ended:
                while end < size and text[end].isalnum():
                    end += 1
            elif end < size and text[end].isalnum():
                continue
            for name in classes:
                self.hits.setdefault(name, []).append((start, end))

    def _read_figures(self) -> None:
        for figure in _FIGURE.finditer(self.text):
            name = "rupiah" if figure["rp"] else "percent" if figure["percent"] else "number"
            if name == "number":
                before = self.text[max(0, figure.start() - 9) : figure.start()]
                if _NOT_COUNTED.search(before) or self.text[figure.end() : figure.end() + 1] == "/":
                    continue
            self.hits.setdefault(name, []).append(figure.span())


@cache
def _index() -> tuple[AhoCorasick, list[tuple[Classes, bool]]]:
    listed = list(words().items())
    automaton = AhoCorasick([word.rstrip("*") for word, _ in listed], matchkind=MatchKind.Standard)
    return automaton, [(classes, word.endswith("*")) for word, classes in listed]
