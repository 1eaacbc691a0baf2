"""The details of a commitment: its amounts, its date, who acts."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

from domain.facts import Amount
from extract.reading import Reading
from extract.rules.commitments_scan import Span
from extract.rules.commitments_select import Candidate

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januari jan",
            "februari feb",
            "maret mar",
            "april apr",
            "mei",
            "juni jun",
            "juli jul",
            "agustus agt agu",
            "september sept sep",
            "oktober okt",
            "november nopember nov",
            "desember des",
        ),
        start=1,
    )
    for name in names.split()
}
MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_DUE = re.compile(
    rf"(?:(?P<start>mulai|sejak|per)\s+)?(?:(?P<part>awal|akhir|pertengahan)\s+)?(?:bulan\s+|tahun\s+)?"
    rf"(?:(?P<day>[0-3]?\d)\s+)?(?:(?P<month>\b(?:{MONTH}))\b\.?(?:\s+(?P<year>20\d\d))?"
    rf"|(?P<alone>\b(?<![\d./-])20[2-4]\d)(?![\d/]|[.,]\d)|(?P<next>(?:tahun|bulan|pekan|minggu)\s+(?:depan|ini))"
    rf"|(?<=akhir\s)tahun(?P<this>)\b)",
    re.IGNORECASE,
)
_ACTOR = re.compile(
    r"\b(?:Pem(?:kab|kot|prov|da|des)|Pemerintah(?:\s+(?:Kabupaten|Kota|Provinsi|Daerah|Desa))?|Kejari|Kejati"
    r"|Kejaksaan\s+(?:Negeri|Tinggi)|DPRD|Baznas|Dinas(?:\s+[A-Z]\w+){1,4}|Dis[a-z]+trans|Disnaker\w*|DPM\w+|DPMPTSP"
    r"|BPJS\s+Ketenagakerjaan|BPJamsostek|Bupati|Wali\s?[Kk]ota|Gubernur|Wabup|Wagub|Wawali|Sekda\w*|Kajari)\b"
)
_OPEN = frozenset({"considered", "planned", "in_progress"})


def amounts_of(reading: Reading, one: Candidate) -> tuple[Amount, ...]:
    """The figures of the sentence; of the clause, if the sentence tells more than one act."""
    start, end = max(one.sentence.start, one.clause), one.sentence.end
    inside = [figure for figure in reading.figures if start <= figure.start and figure.end <= end]
    return tuple(dict.fromkeys(Amount(figure.value, figure.unit, figure.text) for figure in inside))


def due_of(reading: Reading, one: Candidate) -> date | None:
    """By when: the last day of the period named, the first one after "mulai"; only for what is still to come."""
    told = reading.event_date or reading.document.published
    if one.status not in _OPEN:
        return None
    for match in _DUE.finditer(reading.text, max(one.sentence.start, one.clause), one.sentence.end):
        due = _date(match, told)
        if due is not None and (told is None or due >= told):
            return due
    return None


def _date(match: re.Match[str], told: date | None) -> date | None:
    start = bool(match["start"])
    if match["next"]:
        return _relative(match["next"].lower().split(), match["part"], told)
    if match["alone"]:
        return _in_year(int(match["alone"]), match["part"], start)
    if match["month"] is None:
        return date(told.year, 12, 31) if told else None
    month = MONTHS[match["month"].lower()]
    year = int(match["year"]) if match["year"] else _year_of(month, told)
    if year is None:
        return None
    last = calendar.monthrange(year, month)[1]
    day = int(match["day"]) if match["day"] else (1 if start else last)
    return date(year, month, day) if 1 <= day <= last else None


def _year_of(month: int, told: date | None) -> int | None:
    """The year of a month named without one: the next such month."""
    if told is None:
        return None
    return told.year if month >= told.month else told.year + 1


def _relative(words: list[str], part: str | None, told: date | None) -> date | None:
    if told is None:
        return None
    unit, ahead = words[0], words[1] == "depan"
    if unit == "tahun":
        return _in_year(told.year + ahead, part, False)
    if unit == "bulan":
        year, month = divmod(told.year * 12 + told.month - 1 + ahead, 12)
        return date(year, month + 1, calendar.monthrange(year, month + 1)[1])
    monday = told - timedelta(days=told.weekday())
    return monday + timedelta(days=13 if ahead else 6)


def _in_year(year: int, part: str | None, start: bool) -> date:
    if start:
        return date(year, 1, 1)
    month, day = {"awal": (3, 31), "pertengahan": (6, 30)}.get((part or "").lower(), (12, 31))
    return date(year, month, day)


def actor_of(reading: Reading, one: Candidate) -> str | None:
    """Who acts, as written: the body or post nearest before the trigger, with its region; else a named official."""
    found: Span | None = None
    for match in _ACTOR.finditer(reading.text, one.sentence.start, max(one.span)):
        found = match.span()
    if found is not None:
        end = found[1]
        for mention in reading.region_mentions:
            if 0 <= mention.start - end <= 1 and mention.end <= one.sentence.end:
                end = mention.end
        return " ".join(reading.text[found[0] : end].split())
    for official in reading.officials:
        if any(one.sentence.start <= m.start < one.sentence.end for m in official.mentions):
            return official.name
    return None
