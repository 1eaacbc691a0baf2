"""Dates as Indonesian news prints them, as pure functions over text.

Read are "Selasa 15 Juni 2021", "Rabu (3/7)", "(30/10/2024)", "3-5 Nop. 2024", "2024-05-03", "12.03.2024",
"Jum'at, 05/09/25", and the English lines of some outlets' templates ("May 7, 2025"). Day comes before month
except where that cannot be ("6/16/2021"). A printed weekday that disagrees with its date never moves it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

# Full names and the short forms seen in outlets' templates, Indonesian first, then English.
MONTHS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "januari january jan",
            "februari pebruari february feb peb",
            "maret march mar mrt",
            "april apr",
            "mei may",
            "juni june jun",
            "juli july jul",
            "agustus august agust agu agt ags aug",
            "september sept sep",
            "oktober october okt oct",
            "november nopember nov nop",
            "desember december des dec",
        ),
        start=1,
    )
    for name in names.split()
}
# Monday is 0, as in datetime.date.weekday.
WEEKDAYS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "senin monday mon",
            "selasa tuesday tue",
            "rabu wednesday wed",
            "kamis thursday thu",
            "jumat jum'at jum’at jum`at friday fri",
            "sabtu saturday sat",
            "minggu ahad sunday sun",
        )
    )
    for name in names.split()
}
EARLIEST_YEAR = 1945
LATEST_YEAR = 2099
# A date without a year is taken as past, except when it lies at most this far ahead of the publication:
# "akan digelar Kamis (4/12)". Half a year would turn last year's events into coming ones.
MAX_AHEAD = timedelta(days=92)

_DAY = r"(?P<day>[0-3]?\d)(?:\s?(?:[-–]|s/d|sampai|hingga|dan|&)\s?[0-3]?\d)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d|[.,]\d)"
_WORD = r"(?P<month>[^\W\d_]{3,9})(?![^\W\d_])"
# Each form is tried where a run of digits begins: eight times faster than searching for the forms.
_DIGITS = re.compile(r"\d+")
_FORMS = (
    # 15 Juni 2021, 3-5 Nop. 2024, 12-Sep-24, 17 April
    re.compile(rf"{_DAY}\s?[-/ ]?\s?{_WORD}(?:\.?,?[\s/-]{{0,2}}{_YEAR}|['’/-](?P<short>\d\d)(?!\d))?"),
    # 30/10/2024, 12.03.2024, 05-09-2024, 05/09/25, 3-4/6/2024
    re.compile(
        rf"{_DAY}\s?(?P<sep>[/.-])\s?(?P<month>[0-3]?\d)\s?(?P=sep)\s?"
        rf"(?:{_YEAR}|(?P<short>(?<=/)\d\d))(?![\d/])"
    ),
    # 2024-05-03, 2024/05/03 (also in addresses)
    re.compile(r"(?P<year>(?:19|20)\d\d)[-/](?P<month>[01]?\d)[-/](?P<day>[0-3]?\d)(?!\d)"),
    # (28/4), Rabu 3/7, Senin-Selasa (3-4/6): no year, so only in brackets or after a weekday
    re.compile(r"(?P<day>[0-3]?\d)(?:\s?[-–]\s?[0-3]?\d)?\s?/\s?(?P<month>[01]?\d)(?![\d/]|[.,]\d)"),
)
# May 7, 2025
_ENGLISH = re.compile(rf"{_WORD}\.?\s(?P<day>[0-3]?\d)(?:st|nd|rd|th)?,?\s{_YEAR}")
_WORD_BEFORE = re.compile(r"[^\W\d_]{3,9}\.?\s$")
# Digits inside a number, an amount or a letter's number ("B-12/Gs.2/06/2022") begin no date.
_INSIDE = re.compile(r"\d,$|[^\W_][./-]$")
_WEEKDAY_BEFORE = re.compile(
    r"\b(?P<weekday>" + "|".join(sorted(WEEKDAYS, key=len, reverse=True)) + r")\s?[,(]?\s?\(?\s?$",
    re.IGNORECASE,
)
_IN_BRACKETS = re.compile(r"\(\s?$")


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date in a text: ``text[start:end]``, without its weekday. Of a range it is the first day.

    ``year`` is None where none is printed; ``weekday`` (Monday 0) is the printed one, right or wrong.
    """

    start: int
    end: int
    day: int
    month: int
    year: int | None = None
    weekday: int | None = None

    @property
    def value(self) -> date | None:
        """The date, if its year is printed."""
        return None if self.year is None else date(self.year, self.month, self.day)

    def near(self, anchor: date) -> date | None:
        """The date; a missing year makes it the last such day not (far) after ``anchor``.

        None for 29 February where no year about the anchor has one.
        """
        if self.year is not None:
            return self.value
        for year in (anchor.year + 1, anchor.year, anchor.year - 1):
            try:
                candidate = date(year, self.month, self.day)
            except ValueError:
                continue
            if candidate <= anchor + MAX_AHEAD:
                return candidate
        return None


@lru_cache(maxsize=4)  # figures and event dates ask for the same text
def find_dates(text: str) -> tuple[FoundDate, ...]:
    """All dates of ``text`` in order of their place, not overlapping."""
    found: list[FoundDate] = []
    end = 0
    for digits in _DIGITS.finditer(text):
        if digits.start() < end:
            continue
        item = _at(text, digits)
        if item is not None:
            found.append(item)
            end = item.end
    return tuple(found)


def parse_date(text: str) -> date | None:
    """The first full date (with its year) that ``text`` holds, or None."""
    return next((found.value for found in find_dates(text) if found.year is not None), None)


def _at(text: str, digits: re.Match[str]) -> FoundDate | None:
    """The date whose first digits these are, or None."""
    start, length = digits.start(), digits.end() - digits.start()
    if length not in (1, 2, 4):
        return None
    spaced = length < 4 and start > 3 and text[start - 1].isspace()
    word = _WORD_BEFORE.search(text, max(0, start - 11), start) if spaced else None
    match = _ENGLISH.match(text, word.start()) if word is not None else None
    found = _read(text, match) if match is not None else None
    if found is not None:
        return found
    inner = length < 4 and _INSIDE.search(text, max(0, start - 2), start) is not None
    for form in _FORMS if not inner else ():
        match = form.match(text, start)
        found = _read(text, match) if match is not None else None
        if found is not None:
            return found
    return None


def _read(text: str, match: re.Match[str]) -> FoundDate | None:
    """The date of one match, or None where the word is no month or no calendar has the day."""
    groups = match.groupdict()
    day = int(groups["day"])
    printed = groups["month"].lower()
    numeric = printed.isdigit()
    month = int(printed) if numeric else MONTHS.get(printed, 0)
    if not month:
        return None
    year = _year(groups)
    before = _WEEKDAY_BEFORE.search(text, max(0, match.start() - 14), match.start())
    if year is None and numeric and before is None and not _in_brackets(text, match):
        return None
    if month > 12 and year is not None:
        day, month = month, day
    if not _exists(year, month, day):
        return None
    weekday = WEEKDAYS[before["weekday"].lower()] if before else None
    return FoundDate(match.start(), match.end(), day, month, year, weekday)


def _year(groups: dict[str, str | None]) -> int | None:
    if groups.get("year"):
        year = int(groups["year"] or 0)
        return year if EARLIEST_YEAR <= year <= LATEST_YEAR else None
    return 2000 + int(groups["short"] or 0) if groups.get("short") else None


def _in_brackets(text: str, match: re.Match[str]) -> bool:
    """ "(3/7)" or "(3/7, malam)", not "(1/3 dari …)"."""
    opened = _IN_BRACKETS.search(text, max(0, match.start() - 2), match.start())
    return opened is not None and text[match.end() : match.end() + 2].lstrip()[:1] in (")", ",")


def _exists(year: int | None, month: int, day: int) -> bool:
    try:
        date(year if year is not None else 2000, month, day)
    except ValueError:
        return False
    return True
