"""Lists and tables in an article: which lines are items, what stands above them, and the cells of a table's row."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from extract.reading import Sentence

_BULLET = re.compile(r"\s*(?:[-•*–·»>]\s?|\(?\d{1,2}[.)]\s|\(?[a-z][.)]\s)")
# "Dinas Pendidikan : 612", "Cakupan = 36.65 persen": a label, and the number right behind the sign.
_LABELLED = re.compile(r"[^:=\n]{2,60}?\s?[:=]\s?(?:rp\s?\.?\s?|± ?|sekitar )?\d[^\n]{0,60}$")
FEWEST_BARS = 2


class Cell(NamedTuple):
    """lower[start:end] is one cell; ``head`` is the column's name, ``label`` the row's (its first words)."""

    start: int
    end: int
    head: str
    label: str


def is_item(lower: str, sentence: Sentence) -> bool:
    """Whether the sentence is an item of a list: a bullet, a row of a table, or a label with its number."""
    if _BULLET.match(lower, sentence.start, sentence.end) is not None or is_row(lower, sentence):
        return True
    if sentence.end - sentence.start > 130 or (sentence.start and lower[sentence.start - 1] != "\n"):
        return False
    return _LABELLED.match(lower, sentence.start, sentence.end) is not None


def is_row(lower: str, sentence: Sentence) -> bool:
    """Whether the sentence is a row of a table drawn with bars."""
    return lower.count("|", sentence.start, sentence.end) >= FEWEST_BARS


def cells(lower: str, sentences: Sequence[Sentence], index: int) -> list[Cell]:
    """The cells of a table's row that are not empty."""
    top = index
    while top > 0 and is_row(lower, sentences[top - 1]):
        top -= 1
    heads = [text.strip() for _, _, text in _split(lower, sentences[top])]
    if top == index or any(char.isdigit() for head in heads for char in head):
        heads = []
    parts = _split(lower, sentences[index])
    label = " ".join(text.strip() for _, _, text in parts[:2] if not text.strip().replace(".", "").isdigit())
    return [
        Cell(start, end, heads[column] if column < len(heads) else "", label if column else "")
        for column, (start, end, text) in enumerate(parts)
        if text.strip() and (column or not text.strip().isdigit())  # the first column may number the rows
    ]


def _split(lower: str, sentence: Sentence) -> list[tuple[int, int, str]]:
    found = []
    start = sentence.start + (lower[sentence.start] == "|")
    for part in lower[start : sentence.end].rstrip(" |").split("|"):
        found.append((start, start + len(part), part))
        start += len(part) + 1
    return found
