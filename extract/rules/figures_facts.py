"""From a read candidate to a FigureFact: its surface, region, hedge, period and what it is per."""

from __future__ import annotations

import re

from domain.facts import FigureFact
from extract.reading import Reading, RegionMention
from extract.rules.figures_units import Candidate

_HEDGE_BEFORE = re.compile(
    r"\b(sekitar|sekira|sekitaran|kurang\slebih|lebih\skurang|lebih\sdari|hampir|kira-kira|diperkirakan|sedikitnya"
    r"|setidaknya|minimal|maksimal|paling\sbanyak|paling\ssedikit|tidak\skurang\sdari|kurang\sdari|mencapai|di\satas"
    r"|di\sbawah|hingga|rata-rata|mendekati|nyaris)\s(?:total\s|ada\s|sebanyak\s)?$"
)
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
_PLACES = frozenset(("place", "government", "office"))
LONGEST_NOUN = 40  # characters between a number and its noun's end that the surface takes in


def fact(reading: Reading, lower: str, candidate: Candidate) -> FigureFact:
    """The fact of a candidate whose unit and kind are known."""
    number = candidate.number
    sentence = reading.sentences[candidate.sentence]
    end = _surface_end(candidate)
    before = _HEDGE_BEFORE.search(lower, max(sentence.start, number.start - 30), number.start)
    after = _HEDGE_AFTER.match(lower, number.end)
    hedge = before.group(1) if before else after.group(1) if after else "an" if number.vague else None
    assert candidate.unit is not None
    return FigureFact(
        value=number.value,
        unit=candidate.unit,
        kind=candidate.kind,
        region=_region(reading, candidate),
        hedge=hedge,
        text=reading.text[number.start : end],
        start=number.start,
        end=end,
        sentence=reading.text[sentence.start : sentence.end],
        rule=candidate.rule,
        per=_per(lower, end, sentence.end),
        period=_period(lower, candidate, sentence.start, sentence.end),
        noun=candidate.noun,
    )


def _surface_end(candidate: Candidate) -> int:
    """The end of the noun behind the number, or of the number."""
    if candidate.after <= candidate.at + 1:
        return candidate.number.end
    end = candidate.row.ends[candidate.after - 1]
    return end if end - candidate.number.end <= LONGEST_NOUN else candidate.number.end


def _per(lower: str, end: int, limit: int) -> str | None:
    """ "per orang per bulan" is per person per month; "sebulan" per month."""
    found: list[str] = []
    while (match := _PER.match(lower, end, limit)) is not None:
        unit = _PER_UNITS[match.group(1)]
        if unit not in found:
            found.append(unit)
        end = match.end()
    return " per ".join(found) or None


def _period(lower: str, candidate: Candidate, start: int, end: int) -> str | None:
    """The nearest statement of time in the sentence, as printed (lower case)."""
    place = candidate.number.start
    periods = list(_PERIOD.finditer(lower, start, end))
    if not periods:
        return None
    nearest = min(periods, key=lambda match: min(abs(match.start() - place), abs(place - match.end())))
    return nearest.group()


def _region(reading: Reading, candidate: Candidate) -> str | None:
    """The region named nearest in the sentence, before the number rather than after; else the only subject."""
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
    return reading.subject_regions[0] if len(reading.subject_regions) == 1 else None


def _other_number_between(candidate: Candidate, mention: RegionMention) -> bool:
    row = candidate.row
    return any(
        word == "#" and candidate.number.end <= start < mention.start
        for word, start in zip(row.words, row.starts, strict=True)
    )
