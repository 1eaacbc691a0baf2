"""Sentences and paragraphs of Indonesian news text.

A full stop ends a sentence only where what stands before it is no abbreviation, initial, degree or number.
"""

from __future__ import annotations

import re

from extract.reading import Sentence

# Abbreviations that are followed by more of the same sentence (titles, degrees, "No.", "Rp.").
ABBREVIATIONS = frozenset(
    """
    no nomor rp h hj ir drs dra dr prof kh hm hi tgk tgh st sh s.h se s.e m.si s.sos s.ip m.m mm s.stp
    m.ap s.pd m.pd m.kes s.kom m.kom sp pdt kol letkol mayjen brigjen jend kapt capt kec kab kel jl jln
    gg rt rw tk tbk pt cv ud dll dkk dsb dst tsb a.n an u.b ub d.a cq c.q jo juncto hlm psl ps ay moh
    muh moch mochamad abd br bin bt dt sdr sdri bpk m s i a.md amd s.t m.t m.h s.ag m.ag s.hi lc m.hum
    s.hut s.tp s.si akp akbp kombes kompol ipda iptu
    """.split()
)
_END = re.compile(r"[.!?…]+[\"”’')\]]*(?=\s|$)|\n+")
_LAST_WORD = re.compile(r"([\w./'’]+)$")
_LOWER_NEXT = re.compile(r"\s*[\"“‘'(]?[a-zà-ÿ]")


def split_sentences(text: str) -> tuple[Sentence, ...]:
    """The sentences of ``text`` in order; every line break ends one."""
    sentences: list[Sentence] = []
    start = 0
    paragraph = 0
    for match in _END.finditer(text):
        newline = match.group().startswith("\n")
        if not newline and _continues(text, start, match):
            continue
        end = match.start() if newline else match.end()
        _append(sentences, text, start, end, paragraph)
        start = match.end()
        if newline:
            paragraph += 1
    _append(sentences, text, start, len(text), paragraph)
    return tuple(sentences) or (Sentence(0, len(text), 0, 0),)


def _append(sentences: list[Sentence], text: str, start: int, end: int, paragraph: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        sentences.append(Sentence(start, end, len(sentences), paragraph))


def _continues(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether the sentence goes on after this mark."""
    if match.group()[0] in "!?…":
        return bool(_LOWER_NEXT.match(text, match.end()))
    if match.group() not in {".", ".)"}:
        return bool(_LOWER_NEXT.match(text, match.end())) and match.group()[-1] in "\"”’')]"
    word = _LAST_WORD.search(text, max(start, match.start() - 24), match.start())
    if word is not None:
        last = word.group(1)
        if len(last) == 1 and last.isalpha():
            return True
        if last.lower() in ABBREVIATIONS and not last.isupper():
            return True
    return bool(_LOWER_NEXT.match(text, match.end()))
