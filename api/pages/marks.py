"""Text with marks in it: words that matched a search, and the facts of an article. The only place that makes HTML
outside the templates; every piece of text goes through ``escape``."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup, escape

# The order in which facts that begin and end together enclose each other.
_OUTER_FIRST = ("kutipan", "komitmen", "peraturan", "pejabat", "angka", "wilayah")


@dataclass(frozen=True, slots=True)
class Span:
    """text[start:end] is a fact: ``kind`` names its class, ``label`` is read to the reader. ``tag`` is printed
    after it (for facts that the eye would miss)."""

    start: int
    end: int
    kind: str
    label: str
    tag: str = ""


def highlighted(text: str, marks: Iterable[Sequence[int]]) -> Markup:
    """The text with <mark> around the words that matched. Marks outside the text are cut off."""
    pieces: list[Markup] = []
    at = 0
    for start, end in sorted((int(mark[0]), int(mark[1])) for mark in marks):
        start, end = max(start, at), min(end, len(text))
        if start >= end:
            continue
        pieces += [escape(text[at:start]), Markup("<mark>{}</mark>").format(text[start:end])]
        at = end
    pieces.append(escape(text[at:]))
    return Markup("").join(pieces)


def paragraphs(text: str, spans: Iterable[Span]) -> list[Markup]:
    """The text's paragraphs (lines), each with its facts marked. Facts may nest, overlap and cross paragraphs."""
    known = [
        Span(max(0, one.start), min(len(text), one.end), one.kind, one.label, one.tag)
        for one in spans
        if one.start < one.end
    ]
    result = []
    at = 0
    for line in text.split("\n"):
        end = at + len(line)
        if line.strip():
            inside = [
                Span(
                    max(one.start, at),
                    min(one.end, end),
                    one.kind,
                    one.label,
                    one.tag if one.end <= end else "",
                )
                for one in known
                if one.start < end and at < one.end
            ]
            result.append(_marked(text, at, end, inside))
        at = end + 1
    return result


def _marked(text: str, start: int, end: int, spans: Sequence[Span]) -> Markup:
    """text[start:end] with nested marks. One that outlasts the mark it begins in is closed with it and opened
    again behind it, so that the HTML nests whatever the facts do."""
    edges = sorted({start, end, *(one.start for one in spans), *(one.end for one in spans)})
    opening = sorted(spans, key=lambda one: (one.start, -one.end, _OUTER_FIRST.index(one.kind)))
    pieces: list[Markup] = []
    stack: list[Span] = []
    waiting = 0
    for here, following in pairwise(edges):
        while waiting < len(opening) and opening[waiting].start == here:
            stack.append(opening[waiting])
            pieces.append(_open(opening[waiting]))
            waiting += 1
        pieces.append(escape(text[here:following]))
        stack = _close_at(following, stack, pieces)
    return Markup("").join(pieces)


def _close_at(edge: int, stack: list[Span], pieces: list[Markup]) -> list[Span]:
    ending = [one for one in stack if one.end == edge]
    if not ending:
        return stack
    depth = stack.index(ending[0])
    for one in reversed(stack[depth:]):
        if one.end == edge and one.tag:
            pieces.append(Markup(' <span class="cap">{}</span>').format(one.tag))
        pieces.append(Markup("</mark>"))
    again = [one for one in stack[depth:] if one.end > edge]
    pieces += [_open(one) for one in again]
    return stack[:depth] + again


def _open(one: Span) -> Markup:
    return Markup('<mark class="fakta f-{}" title="{}">').format(one.kind, one.label)
