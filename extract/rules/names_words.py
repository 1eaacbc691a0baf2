"""The words of a text with their places, the form in which the rules on posts and names read it."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from pathlib import Path

DATA = Path(__file__).parent.parent / "data"
_WORD = re.compile(r"[^\W_]+(?:['’‘ʼ`´\-\u00ad][^\W_]+)*")
_APOSTROPHES = "’‘ʼ`´"


@cache
def read_table(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of a vocabulary beside the rules (extract/data): tab-separated, ``#`` begins a comment line."""
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    return tuple(tuple(line.split("\t")) for line in lines if line and not line.startswith("#"))


class Words:
    """The words of ``text``: parallel lists of where each starts and ends, its lower-case form, its capital.

    What stands between word ``i`` and the next is ``gap(i)``; hyphens and apostrophes are part of a word.
    """

    __slots__ = ("caps", "ends", "low", "lowered", "starts", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        spans = [match.span() for match in _WORD.finditer(text)]
        self.starts = [start for start, _ in spans]
        self.ends = [end for _, end in spans]
        lowered = text.lower()
        if len(lowered) != len(text):  # a few letters grow: "İ"
            lowered = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
        for mark in _APOSTROPHES:
            lowered = lowered.replace(mark, "'")
        self.lowered = lowered
        self.low = [lowered[start:end] for start, end in spans]
        self.caps = [text[start].isupper() for start in self.starts]

    def __len__(self) -> int:
        return len(self.starts)

    def gap(self, index: int) -> str:
        """What stands between word ``index`` and the next one (or the end of the text)."""
        if index + 1 >= len(self.starts):
            return self.text[self.ends[index] :]
        return self.text[self.ends[index] : self.starts[index + 1]]

    def word(self, index: int) -> str:
        """The word as it is written."""
        return self.text[self.starts[index] : self.ends[index]]

    def capital(self, index: int) -> bool:
        """Whether the word begins with a capital."""
        return self.caps[index]

    def at(self, position: int) -> int:
        """The index of the first word that starts at ``position`` or later."""
        return bisect_left(self.starts, position)

    def capital_next(self, index: int) -> bool:
        """Whether the next word follows after one blank and begins with a capital."""
        return index + 1 < len(self.starts) and self.caps[index + 1] and self.gap(index) == " "
