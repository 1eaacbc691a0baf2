"""Subject regions: whose government acts, or whose workers the story is about.

The headline says it nearly always; where it names nobody, the government that the text speaks of most. Regions
that are only compared with, listed, or named as not taking part are no subjects.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from domain import regions
from domain.facts import Level
from extract.reading import Reading, RegionMention
from extract.rules.regions_choice import FACTS

TITLE_SHARE = 0.25  # of the leading region's weight that a second region of the headline needs in the text
PROVINCES_OF_A_NATIONAL_STORY = 3  # this many provinces side by side, none leading, make a national story
_OUT = re.compile(
    r"\s*(?:absen|menyusul|tertinggi|terendah|terbawah|tertinggal|belum|nihil|tidak ikut|tak ikut|bolos|mangkir)\b",
    re.IGNORECASE,
)
_TITLE_LEVEL: tuple[tuple[Level, re.Pattern[str]], ...] = (
    (
        "provinsi",
        re.compile(r"\b(?:pemprov|gubernur|wagub|sekdaprov|sekprov|kejati|pergub|provinsi)\b", re.I),
    ),
    ("kota", re.compile(r"\b(?:pemkot|pemko|wali\s?kota|wako|wawako|wawali|perwali|perwako)\b", re.I)),
    ("kabupaten", re.compile(r"\b(?:pemkab|bupati|wabup|perbup)\b", re.I)),
)


def read(reading: Reading) -> None:
    """Fill ``reading.subject_regions``, the leading region first."""
    facts = [mention for mention in reading.region_mentions if mention.use in FACTS]
    if not facts:
        reading.subject_regions = _from_dateline(reading)
        return
    title_end = _title_end(reading)
    titled = [mention for mention in facts if mention.end <= title_end]
    weights = _weights(reading, facts, title_end)
    if _is_national(reading, facts, weights):
        reading.subject_regions = ()
    elif titled:
        reading.subject_regions = _of_title(reading, titled, weights)
    else:
        reading.subject_regions = _of_body(reading, weights)


def _title_end(reading: Reading) -> int:
    """Where the title ends in the text, 0 if the text does not begin with it."""
    title = " ".join(reading.document.title.split())
    first = reading.text.split("\n", 1)[0]
    return len(first) if title and " ".join(first.split()).startswith(title[:40]) else 0


def _weights(reading: Reading, facts: Sequence[RegionMention], title_end: int) -> Counter[str]:
    """How much the text below its title speaks of each region; what a government does weighs double."""
    weights: Counter[str] = Counter()
    body = reading.sentence_at(title_end + 1).paragraph if title_end else 0
    for mention in facts:
        if mention.start < title_end:
            continue
        weight = 4 if mention.use in {"government", "office"} else 2
        if mention.use == "regulation":
            weight = 1
        if reading.sentence_at(mention.start).paragraph <= body + 1:
            weight += 2
        weights[mention.code] += weight
    for mention in reading.region_mentions:
        if mention.use in {"dateline", "branch"} and mention.code in weights:
            weights[mention.code] += 1
    return weights


def _is_national(reading: Reading, facts: Sequence[RegionMention], weights: Counter[str]) -> bool:
    """Many provinces side by side and none of them leading: the story is nobody's own."""
    by_province: Counter[str] = Counter()
    for code, weight in weights.items():
        by_province[code[:2]] += weight
    if len(by_province) < PROVINCES_OF_A_NATIONAL_STORY:
        return False
    leading = by_province.most_common(1)[0][1]
    return leading < 0.5 * sum(by_province.values())


def _of_title(reading: Reading, titled: Sequence[RegionMention], weights: Counter[str]) -> tuple[str, ...]:
    named = list(dict.fromkeys(m.code for m in titled if not _OUT.match(reading.text, m.end)))
    if not named:
        return _of_body(reading, weights)
    acting = {m.code for m in titled if m.use in {"government", "office"}}
    provinces = [code for code in named if len(code) == 2]
    most = max(weights[code] for code in named)
    chosen = [code for code in named if weights[code] >= TITLE_SHARE * most]
    for province in provinces:
        inside = [code for code in chosen if code != province and code[:2] == province]
        if inside and province not in acting and weights[province] < max(weights[code] for code in inside):
            chosen = [code for code in chosen if code != province]
    return tuple(sorted(chosen, key=lambda code: -weights[code])) or (named[0],)


def _of_body(reading: Reading, weights: Counter[str]) -> tuple[str, ...]:
    if not weights:
        return ()
    for level, pattern in _TITLE_LEVEL:
        if pattern.search(reading.document.title):
            fitting = {code: weights[code] for code in weights if regions.get(code).level == level}
            if fitting:
                return (max(fitting, key=lambda code: fitting[code]),)
    return (weights.most_common(1)[0][0],)


def _from_dateline(reading: Reading) -> tuple[str, ...]:
    """A text that names no region but where it was written: the region of its dateline."""
    return ()
