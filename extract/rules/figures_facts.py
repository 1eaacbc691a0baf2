"""From a read candidate to a FigureFact: its surface, region, hedge, period and what it is per."""

from __future__ import annotations

import re

from domain.facts import FigureFact
from extract.reading import Reading, RegionMention
from extract.rules.figures_candidate import Candidate
from extract.rules.figures_words import end_of_words

# Words right before a number that make it less than exact; the longest that fits is kept.
_HEDGES = frozenset(
    (
        "sekitar|sekira|sekitaran|kurang lebih|lebih kurang|lebih dari|hampir|kira kira|diperkirakan|sedikitnya"
        "|setidaknya|minimal|maksimal|paling banyak|paling sedikit|tidak kurang dari|kurang dari|mencapai|di atas"
        "|di bawah|hingga|rata rata|mendekati|nyaris"
    ).split("|")
)
_BETWEEN_HEDGE = frozenset("total ada sebanyak".split())
_HEDGE_AFTER = re.compile(r"[\s-]{1,2}(lebih|an|lebihan)\b")
_PER = re.compile(
    r"[\s/,()]*(?:(?:per|tiap|setiap|/|se|untuk\ssetiap|masing-masing)\s?-?/?\s?)"
    r"(orang|bulan|tahun|desa|peserta|pekerja|kepala|jiwa|anak|hari|kk|keluarga|gampong|nagari|kelurahan)\b"
)
_PER_UNITS = {
    "orang": "person",
    "peserta": "person",
    "pekerja": "person",
    "kepala": "person",
    "jiwa": "person",
    "anak": "person",
    "bulan": "month",
    "tahun": "year",
    "hari": "day",
    "kk": "household",
    "keluarga": "household",
    "desa": "village",
    "gampong": "village",
    "nagari": "village",
    "kelurahan": "village",
}
_MONTHS = "januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|nopember|desember"
_PERIOD = re.compile(
    rf"\b(?:(?:(?:hingga|sampai|sejak|per|mulai|akhir|awal|selama|sepanjang|s/d)\s)*"
    rf"(?:(?:akhir|awal|pertengahan|bulan|tahun)\s)*(?:(?:{_MONTHS})(?:\s20\d\d)?|20\d\d)"
    r"|tahun\s(?:ini|depan|lalu|sebelumnya)|akhir\stahun|semester\s(?:pertama|kedua|i{1,2})"
    r"|triwulan\s(?:pertama|kedua|ketiga|keempat|i{1,3}v?))\b"
)
_MAY_BE_PERIOD = re.compile(rf"20\d\d|tahun|semester|triwulan|{_MONTHS}")
Span = tuple[int, int]
_PLACES = frozenset(("place", "government", "office"))
LONGEST_NOUN = 40  # characters between a number and its noun's end that the surface takes in


def fact(reading: Reading, lower: str, candidate: Candidate, periods: list[Span]) -> FigureFact:
    """The fact of a candidate whose unit and kind are known; ``periods`` are those of its sentence."""
    number = candidate.number
    sentence = reading.sentences[candidate.sentence]
    end = _surface_end(lower, candidate)
    assert candidate.unit is not None
    return FigureFact(
        value=number.value,
        unit=candidate.unit,
        kind=candidate.kind,
        region=_region(reading, candidate),
        hedge=_hedge(lower, candidate),
        text=reading.text[number.start : end],
        start=number.start,
        end=end,
        sentence=reading.text[sentence.start : sentence.end],
        rule=candidate.rule,
        per=_per(lower, end, sentence.end),
        period=_period(lower, candidate, periods),
        noun=candidate.noun,
    )


def _surface_end(lower: str, candidate: Candidate) -> int:
    """The end of the noun behind the number, or of the number."""
    start = candidate.number.end
    end = end_of_words(lower, start, candidate.after - candidate.at - 1)
    return end if end - start <= LONGEST_NOUN else start


def _hedge(lower: str, candidate: Candidate) -> str | None:
    """ "sekitar", "lebih dari" before the number, else "lebih" or "an" behind it."""
    words, at = candidate.row.words, candidate.at
    while at and words[at - 1] in _BETWEEN_HEDGE:
        at -= 1
    for length in (3, 2, 1):
        phrase = " ".join(words[max(0, at - length) : at])
        if phrase in _HEDGES:
            return phrase
    after = _HEDGE_AFTER.match(lower, candidate.number.end)
    return after.group(1) if after else "an" if candidate.number.vague else None


def _per(lower: str, end: int, limit: int) -> str | None:
    """ "per orang per bulan" is per person per month; "sebulan" per month."""
    found: list[str] = []
    while (match := _PER.match(lower, end, limit)) is not None:
        unit = _PER_UNITS[match.group(1)]
        if unit not in found:
            found.append(unit)
        end = match.end()
    return " per ".join(found) or None


def find_periods(reading: Reading, lower: str, index: int) -> list[Span]:
    """The statements of time in a sentence."""
    sentence = reading.sentences[index]
    if _MAY_BE_PERIOD.search(lower, sentence.start, sentence.end) is None:
        return []
    return [match.span() for match in _PERIOD.finditer(lower, sentence.start, sentence.end)]


def _period(lower: str, candidate: Candidate, periods: list[Span]) -> str | None:
    """The nearest statement of time in the sentence, as printed (lower case)."""
    if not periods:
        return None
    place = candidate.number.start
    start, end = min(periods, key=lambda span: min(abs(span[0] - place), abs(place - span[1])))
    return lower[start:end]


def _region(reading: Reading, candidate: Candidate) -> str | None:
    """The region named nearest in the sentence, before the number rather than after; else the article's only one."""
    sentence = reading.sentences[candidate.sentence]
    named = [
        mention
        for mention in reading.mentions_between(sentence.start, sentence.end)
        if mention.use in _PLACES
    ]
    place = candidate.number.start
    before = [mention for mention in named if mention.end <= place]
    if before:
        return before[-1].code
    after = [mention for mention in named if mention.start >= place]
    if after and not _other_number_between(candidate, after[0]):
        return after[0].code
    return _only_region(reading)


def _only_region(reading: Reading) -> str | None:
    """The only kabupaten or kota that the article names, else its only province."""
    codes = {mention.code for mention in reading.region_mentions if mention.use in _PLACES}
    local = {code for code in codes if "." in code}
    chosen = local or codes
    return next(iter(chosen)) if len(chosen) == 1 else None


def _other_number_between(candidate: Candidate, mention: RegionMention) -> bool:
    end = candidate.number.end
    return any(end < number.start < mention.start for number in candidate.row.numbers)
