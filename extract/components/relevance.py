"""Whether an article is about BPJS Ketenagakerjaan, and not about BPJS Kesehatan or something else.

A name in passing (a list of guests, one sentence in another story) does not make an article relevant; a
reader's guide without a region does not either (gold guide).
"""

from __future__ import annotations

import math
import re
from collections import Counter
from functools import cache
from importlib import resources

from extract.reading import Reading

KINDS = ("own", "other", "bare", "core", "for", "against", "guest", "howto")
# Weights of the evidence, in points; set by hand on 55 labelled articles and the cases of the tests.
TITLE = 2.0  # our agency in the title
LEAD = 1.6  # it is named in the first sentence below the title: that is what the story is about
OPENING = 0.6  # it is named in the two sentences after that one, and its programmes are spoken of
MEMBERS = 0.8  # somewhere it is its cards, members or contributions that are spoken of, not the name alone
SENTENCE = 1.0  # each sentence that names it
SPOKESMAN = 0.8  # one of its own heads speaks or acts, beyond a list of guests
GUEST = 0.2  # such a sentence that only lists who was there
CORE = 0.5  # each word of its programmes that other stories hardly use, up to MAX_WORDS of them
PROGRAMME = 0.1  # each word of its programmes that others use too, likewise
MAX_WORDS = 6
OTHER = 0.9  # each sentence on BPJS Kesehatan alone
TITLE_OTHER = 2.0
HOWTO = 12.0  # a guide in which no region acts (one may be named: "kata dia di Jakarta")
NEEDED = 2.1  # points at which an article is as likely relevant as not
SHORT = 12  # sentences; a shorter story needs fewer points, in proportion, but
LEAST = 0.6  # never a smaller part of NEEDED than this
STEEPNESS = 1.6
_MEMBERS = re.compile(r"\b(?:kartu|peserta|kepesertaan|iuran|premi|santunan|klaim)\s(?:aktif\s|program\s)?$")
_COMPARED = re.compile(r"\b(?:di)?banding(?:kan)?\b")
NEAR = 160  # characters about a bare "BPJS" in which words tell which of the two it is


def read(reading: Reading) -> None:
    """Fill ``reading.relevant`` and ``reading.relevance`` (a probability, by hand-set weights)."""
    points = _points(reading) + NEEDED * (1 - min(1, max(LEAST, len(reading.sentences) / SHORT)))
    reading.relevance = round(1 / (1 + math.exp(-STEEPNESS * (points - NEEDED))), 3)
    reading.relevant = reading.relevance >= 0.5


@cache
def _pattern() -> re.Pattern[str]:
    """One pattern for all kinds; of those that begin at the same place the first kind wins."""
    rows: dict[str, list[str]] = {kind: [] for kind in KINDS}
    source = resources.files("extract").joinpath("data/programme_names.tsv").read_text("utf-8")
    for row in source.splitlines():
        if row and not row.startswith("#"):
            kind, pattern = row.split("\t")
            rows[kind].append(pattern.replace(" ?", r"[\s-]*").replace(" ", r"[\s-]+"))
    groups = "|".join(rf"(?P<{kind}_>{'|'.join(rows[kind])})" for kind in KINDS)
    return re.compile(rf"\b(?:{groups})")


def _points(reading: Reading) -> float:
    text = reading.text.lower()
    marks = [(match.start(), (match.lastgroup or "")[:-1]) for match in _pattern().finditer(text)]
    kinds = _resolved(marks)
    found = Counter(kind for _place, kind in kinds)
    if not found["own"]:
        return 0.0
    title_end = len(reading.document.title) if reading.text.startswith(reading.document.title) else 0
    points = CORE * min(found["core"], MAX_WORDS) + PROGRAMME * min(found["for"], MAX_WORDS)
    in_title = {kind for place, kind in kinds if place < title_end}
    points += TITLE * ("own" in in_title) - TITLE_OTHER * ("other" in in_title and "own" not in in_title)
    points += _said(reading, kinds, title_end, spoken_of=found["core"] + found["for"] >= 2)
    points += MEMBERS * any(
        kind == "own" and _MEMBERS.search(text[max(0, place - 30) : place]) for place, kind in kinds
    )
    sentences = _by_sentence(reading, kinds, title_end)
    listed = {index for index, held in sentences.items() if "guest" in held}
    speaks = any(
        official.role.startswith("bpjs_")
        and reading.sentence_at(official.mentions[0].start).index not in listed
        for official in reading.officials
        if official.mentions
    )
    points += SPOKESMAN * speaks
    guide = found["howto"] >= 2 or "howto" in in_title
    return points - HOWTO * (guide and not reading.subject_regions)


def _by_sentence(reading: Reading, kinds: list[tuple[int, str]], title_end: int) -> dict[int, set[str]]:
    """Which kinds of words each sentence below the title holds."""
    sentences: dict[int, set[str]] = {}
    for place, kind in kinds:
        if place >= title_end:
            sentences.setdefault(reading.sentence_at(place).index, set()).add(kind)
    return sentences


def _words(reading: Reading, index: int) -> str:
    sentence = reading.sentences[index]
    return reading.text[sentence.start : sentence.end].lower()


def _said(reading: Reading, kinds: list[tuple[int, str]], title_end: int, *, spoken_of: bool) -> float:
    """Points of the sentences that name one of the two, and of where they stand."""
    below_title = reading.sentence_at(title_end).index + 1
    points, opening = 0.0, 0.0
    for index, held in _by_sentence(reading, kinds, title_end).items():
        if "own" in held and "guest" in held and "core" not in held:
            points += GUEST
        elif "own" in held:
            points += SENTENCE
            after = index - below_title
            opening = max(opening, LEAD if after == 0 else OPENING if spoken_of and after in (1, 2) else 0)
        elif "other" in held and not _COMPARED.search(_words(reading, index)):
            points -= OTHER
    return points + opening


def _resolved(marks: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """The marks, each bare "BPJS" turned into "own", "other", or left out where nothing tells."""
    found = Counter(kind for _place, kind in marks)
    resolved: list[tuple[int, str]] = []
    for place, kind in marks:
        if kind != "bare":
            resolved.append((place, kind))
            continue
        meant = _meant(place, marks, found)
        if meant is not None:
            resolved.append((place, meant))
    return resolved


def _meant(place: int, marks: list[tuple[int, str]], found: Counter[str]) -> str | None:
    """Which of the two a bare "BPJS" at ``place`` is: the one the article names, else by the words near it."""
    if bool(found["own"]) != bool(found["other"]):
        return "own" if found["own"] else "other"
    near = Counter(kind for other, kind in marks if abs(other - place) <= NEAR)
    for ours, theirs in ((near, near), (found, found)):
        balance = ours["core"] + 2 * ours["own"] - theirs["against"] - 2 * theirs["other"]
        if balance:
            return "own" if balance > 0 else "other"
    return None
