"""The words of a text with their places, the form in which the rules on posts and names read it."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from itertools import pairwise
from pathlib import Path

DATA = Path(__file__).parent.parent / "data"
_WORD = re.compile(r"[^\W_]+(?:['’‘ʼ`´\-\u00ad][^\W_]+)*")
_APOSTROPHES = "’‘ʼ`´"


@cache
def read_table(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of a vocabulary beside the rules (extract/data): tab-separated, ``#`` begins a comment line."""
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    return tuple(tuple(line.split("\t")) for line in lines if line and not line.startswith("#"))


# A level's name run together with the word before it: "Tenaga KerjaKota Mataram".
_GLUED = re.compile(r"(?<=[a-z]{3})(?=(?:Kabupaten|Kota|Provinsi|Kecamatan)\b)")
_WRAPPED = range(40, 111)  # characters in a line that was broken by its width
_BROKEN = re.compile(r"(?<=[\w,])\n(?=\w)")


def unwrapped(text: str) -> str:
    """The text, as long as before, with blanks where only a line's width ended it.

    A paragraph is taken for broken by width where a line in it goes on with a small letter; then its lines of such
    a length that end in mid-sentence and are no list are joined ("Pj Bupati Muhammad Ilham | Borahima").
    """
    if not any(text[match.end()].islower() for match in _BROKEN.finditer(text)):
        return text
    return "\n\n".join(_unwrapped_paragraph(paragraph) for paragraph in text.split("\n\n"))


def _unwrapped_paragraph(text: str) -> str:
    lines = text.split("\n")
    if not any(_continues(one, other) and other[0].islower() for one, other in pairwise(lines)):
        return text
    joined = lines[0]
    for one, other in pairwise(lines):
        joined += (" " if _continues(one, other) else "\n") + other
    return joined


def _continues(one: str, other: str) -> bool:
    return (
        len(one) in _WRAPPED
        and one[-1:] != " "
        and (one[-1].isalnum() or one[-1] == ",")
        and other[:1].isalnum()
    )


def _split_glued(text: str, span: tuple[int, int]) -> list[tuple[int, int]]:
    cut = _GLUED.search(text, *span)
    return [span] if cut is None else [(span[0], cut.start()), (cut.start(), span[1])]


class Words:
    """The words of ``text``: parallel lists of where each starts and ends, its lower-case form, its capital.

    What stands between word ``i`` and the next is ``gap(i)``; hyphens and apostrophes are part of a word.
    """

    __slots__ = ("caps", "ends", "low", "lowered", "starts", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        spans = [match.span() for match in _WORD.finditer(text)]
        if _GLUED.search(text):
            spans = [part for span in spans for part in _split_glued(text, span)]
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
