"""Dates as people write them in a query: 2024, 2024-03, 2024-03-05, 5/3/2024, 5 Maret 2024, Maret 2024."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

MONTHS = (
    "januari februari maret april mei juni juli agustus september oktober november desember".split()
)  # Bahasa Indonesia, as the pages print them
_OTHER_NAMES = {
    "january": 1, "february": 2, "march": 3, "may": 5, "june": 6, "july": 7, "august": 8, "october": 10,
    "december": 12, "pebruari": 2, "nopember": 11, "agt": 8, "ags": 8, "agu": 8, "aug": 8, "oct": 10,
    "dec": 12, "sept": 9, "nop": 11, "peb": 2,
}  # fmt: skip
_MONTH_OF = (
    {name: number for number, name in enumerate(MONTHS, 1)}
    | {name[:3]: number for number, name in enumerate(MONTHS, 1)}
    | _OTHER_NAMES
)
_FORMS = (
    re.compile(r"(?P<y>\d{4})(?:[-/.](?P<m>\d{1,2})(?:[-/.](?P<d>\d{1,2}))?)?"),
    re.compile(r"(?:(?P<d>\d{1,2})[-/.])?(?P<m>\d{1,2})[-/.](?P<y>\d{4})"),
    re.compile(r"(?:(?P<d>\d{1,2})[\s-]+)?(?P<name>[A-Za-z]{3,9})\.?[\s-]+(?P<y>\d{4})"),
)
FIRST_YEAR, LAST_YEAR = 1945, 2100  # the Republic's first year; anything beyond is a slip of the finger


def period_of(text: str) -> tuple[date, date] | None:
    """The first and the last day of the year, month or day that ``text`` names; None if it names none."""
    for form in _FORMS:
        found = form.fullmatch(text.strip())
        if not found:
            continue
        parts = found.groupdict()
        year = int(parts["y"])
        name = parts.get("name")
        month = _MONTH_OF.get(name.lower()) if name else int(parts["m"]) if parts.get("m") else 0
        if month is None or month > 12 or not FIRST_YEAR <= year <= LAST_YEAR:
            return None
        return _span(year, month, int(parts["d"]) if parts.get("d") else None)
    return None


def spelled(day: date) -> str:
    """The day as Indonesian readers write it: "5 Maret 2024"."""
    return f"{day.day} {MONTHS[day.month - 1].capitalize()} {day.year}"


def _span(year: int, month: int, day: int | None) -> tuple[date, date] | None:
    if not month:
        return (date(year, 1, 1), date(year, 12, 31)) if day is None else None
    last = monthrange(year, month)[1]
    if day is None:
        return date(year, month, 1), date(year, month, last)
    if not 1 <= day <= last:
        return None
    return date(year, month, day), date(year, month, day)
