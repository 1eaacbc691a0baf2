"""When the reported event took place: the date beside its weekday, else a weekday or "kemarin" counted back."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from extract.reading import Reading
from extract.rules.dates import WEEKDAYS, FoundDate, find_dates

# Words that make a date a deadline, a start or a birthday, and not the day of the event.
_OTHER_DATE = re.compile(
    r"\b(?:paling\slambat|selambat-?lambatnya|sampai|hingga|sejak|mulai|per|sebelum|setelah|batas|tenggat|lahir|kelahiran"
    r"|tertanggal|tanggal\s(?:mulai|terbit)|berlaku|jatuh\stempo|s/d|sd)(?:\sdengan)?(?:\stanggal)?"
    r"(?:\s(?:senin|selasa|rabu|kamis|jum['’`]?at|sabtu|minggu|ahad))?[\s,(]*$",
    re.IGNORECASE,
)
_DATELINE_OF_PAGE = re.compile(r"\b(?:wib|wita|wit)\b|\||\bdibaca\b", re.IGNORECASE)
_BRACKET = re.compile(r"\(\s?$")
# "di Manokwari, Sabtu.", "Selasa lalu", "Senin malam"; "Minggu" with a capital is the Sunday.
_WEEKDAY = re.compile(
    r"(?<![\w-])(?P<day>Senin|Selasa|Rabu|Kamis|Jum['’`]?at|Sabtu|Minggu|Ahad)(?![\w-])"
    r"(?P<ago>\s(?:pekan|minggu)\s(?:lalu|kemarin))?"
    r"(?=\s(?:lalu|kemarin|ini|pagi|siang|sore|malam|petang|dini)|[.,;)”\"]|\s?$)"
)
_NOT_THE_DAY = re.compile(
    r"\b(?:setiap|tiap|hingga|sampai|sejak|pasar|besok|depan)\s(?:hari\s)?$", re.IGNORECASE
)
_COMING = re.compile(r"\s(?:depan|mendatang|besok|pekan\sdepan)")
_TODAY = re.compile(
    r"(?<!sampai )(?<!hingga )(?<!per )(?<!sejak )\b(?:hari\sini|kemarin|tadi\s(?:pagi|siang|malam))\b"
)
_OPENING, _CLOSING = "“", "”"


def read(reading: Reading) -> None:
    """Fill ``reading.event_date`` and ``reading.event_date_basis``."""
    dates = [found for found in find_dates(reading.text) if not _is_page_date(reading, found)]
    anchor = reading.document.published or _full_date(reading.text)
    for basis, rule in RULES:
        value = rule(reading, dates, anchor)
        if value is not None:
            reading.event_date, reading.event_date_basis = value, basis
            return


def beside_weekday(reading: Reading, dates: list[FoundDate], anchor: date | None) -> date | None:
    """ "Rabu (3/7)", "Kamis 17 Oktober 2024", "(28/4)": the first such date that is no deadline."""
    for found in dates:
        bracketed = _BRACKET.search(reading.text, max(0, found.start - 2), found.start) is not None
        if (found.weekday is not None or bracketed) and not _is_other_date(reading.text, found):
            value = found.near(anchor) if anchor else found.value
            if value is not None:
                return value
    return None


def full_date(reading: Reading, dates: list[FoundDate], anchor: date | None) -> date | None:
    """ "tanggal 7 Maret 2024", in running text and not after the publication."""
    published = reading.document.published
    for found in dates:
        value = found.value
        if value is None or _is_other_date(reading.text, found) or not _in_body(reading, found):
            continue
        if published is None or value <= published:
            return value
    return None


def weekday_before(reading: Reading, dates: list[FoundDate], anchor: date | None) -> date | None:
    """ "Selasa lalu", "di Manokwari, Sabtu": the last such weekday before the publication, or its own day."""
    published = reading.document.published
    if published is None:
        return None
    for match in _WEEKDAY.finditer(reading.text):
        if _NOT_THE_DAY.search(reading.text, max(0, match.start() - 16), match.start()) or _COMING.match(
            reading.text, match.end()
        ):
            continue
        day = WEEKDAYS[match.group("day").lower().replace("`", "'")]
        past = reading.text[match.end() : match.end() + 5] == " lalu"
        back = (published.weekday() - day) % 7
        back = 7 if past and back == 0 else back
        return published - timedelta(days=back + (7 if match.group("ago") and back == 0 else 0))
    return None


def day_word(reading: Reading, dates: list[FoundDate], anchor: date | None) -> date | None:
    """ "kemarin" and "hari ini", outside quotations: there they count from the speech."""
    published = reading.document.published
    if published is None:
        return None
    for match in _TODAY.finditer(reading.text.lower()):
        before = reading.text[reading.sentence_at(match.start()).start : match.start()]
        quoted = before.count(_OPENING) > before.count(_CLOSING) or before.count('"') % 2 == 1
        if not quoted:
            return published - timedelta(days=1) if match.group() == "kemarin" else published
    return None


Rule = Callable[[Reading, list[FoundDate], date | None], date | None]
RULES: tuple[tuple[str, Rule], ...] = (
    ("date beside weekday", beside_weekday),
    ("full date", full_date),
    ("weekday before publication", weekday_before),
    ("day word", day_word),
)


def _full_date(text: str) -> date | None:
    return next((found.value for found in find_dates(text) if found.year is not None), None)


def _is_other_date(text: str, found: FoundDate) -> bool:
    return _OTHER_DATE.search(text, max(0, found.start - 40), found.start) is not None


def _is_page_date(reading: Reading, found: FoundDate) -> bool:
    """A date in the line of the page that tells when it was published ("… | 14:29 WIB")."""
    sentence = reading.sentence_at(found.start)
    line = reading.text[sentence.start : sentence.end]
    rest = len(line) - (found.end - found.start)
    return rest < 60 and _DATELINE_OF_PAGE.search(line) is not None


def _in_body(reading: Reading, found: FoundDate) -> bool:
    sentence = reading.sentence_at(found.start)
    return sentence.index > 0 and sentence.end - sentence.start > 2 * (found.end - found.start) + 20
