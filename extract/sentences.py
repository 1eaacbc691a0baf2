"""Sentences and paragraphs of Indonesian news text.

A full stop ends a sentence only where what stands before it is no abbreviation, initial, degree or number.
"""

from __future__ import annotations

import re

from extract.reading import Sentence

# What stands before a name, a number or a place, so that its full stop never ends a sentence.
_BEFORE = frozenset(
    """
    no nomor nmr rp h hj hi ir drs dra dr drg drh prof kh hm tgk tgh st pdt pdp ps ust ustadz sdr sdri bpk
    pj pjs pps plt plh kol letkol letjen mayjen brigjen jend laksma marsma kapt capt lettu letda serma serka peltu
    mayor inf kav arm akp akbp kombes kompol ipda iptu aiptu aipda bripka brigpol irjen komjen alm almh
    kec kab kel kep prov jl jln gg rt rw hlm pasal ps ay moh muh moch mochamad muhammad abd abdul br bin bt dt dg
    pt cv ud pd cab u.b ub a.n an d.a cq c.q jo juncto tel telp hp s.d vol m s i a
    """.split()
)
# Degrees stand within a sentence before a comma, a small letter or another degree.
_DEGREE = re.compile(
    r"(?:[SM]\.?\s?[A-Z][A-Za-z]{0,4}|A\.?\s?(?:Md|Ma|k)|Ph\.?\s?D|MBA|MM|SH|SE|ST|SP|MH|MT|MP|Apt|Lc|CPA|Ak|Sp\.?[A-Z]\w*)"
    r"(?![a-z])"
)
_END = re.compile(r"[.!?…]+[\"”’')\]]*(?=\s|$)|\n+")
_LAST_WORD = re.compile(r"([\w./'’]+)$")
_AMOUNT = re.compile(r"\d\s?$")
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
    if word is not None and match.group() == ".":
        last = word.group(1)
        if len(last) == 1 and last.isalpha():
            # "A. Muhlis" is an initial, "Rp 5 M." an amount.
            return _AMOUNT.search(text, max(start, word.start() - 3), word.start()) is None
        if last.lower() in _BEFORE:
            return True
        if _DEGREE.fullmatch(last) and _DEGREE.match(text, match.end() + 1):
            return True
    return bool(_LOWER_NEXT.match(text, match.end()))
