"""Numbers that are no figures: dates, years, times, ages, ranks, numbers of letters and telephones."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from extract.rules.dates import find_dates
from extract.rules.figures_words import table
from extract.rules.numbers import Number

Span = tuple[int, int]
_PLAIN = re.compile(r"\d+$")
_YEAR = re.compile(r"(?:19|20)\d\d$")
_YEARS = re.compile(r"(?:19|20)\d\d\s?[-–/]\s?(?:19|20)\d\d(?!\d)")
_WORD_BEFORE = re.compile(r"([^\W\d_]+)[\s.,:(-]{0,3}$")
_LINE_NUMBER = re.compile(r"\s?[.)]\s")
_CLOCK = re.compile(
    r"[.:]\d\d(?:[.:]\d\d)?(?:\s?[-–]\s?\d|\s?(?:wib|wita|wit)\b)|\s?(?:wib|wita|wit)\b|:\d\d"
)
# "16.800/bulan" goes on with a word, "15/PKS/2025" and "2024/2025" with capitals or digits.
_SLASH = re.compile(r"/[A-Z0-9]")
_LONGEST_DIGITS = 15  # a NIP or an account; no amount in rupiah has more without separators
_SHORTEST_ZERO = 4  # digits of a number with a leading zero that is a telephone's


def no_figures(text: str, lower: str, numbers: Sequence[Number], taken: Sequence[Span]) -> set[int]:
    """The indexes of ``numbers`` that are no figures. ``taken`` are spans of regulations' mentions."""
    spans = [*taken, *((item.start, item.end) for item in find_dates(text))]
    spans += [match.span() for match in _YEARS.finditer(text)]
    skipped = {
        index
        for index, number in enumerate(numbers)
        if number.mark is None and _is_no_figure(text, lower, number)
    }
    for index, number in enumerate(numbers):
        if any(start < number.end and number.start < end for start, end in spans):
            skipped.add(index)
    return skipped


def is_year(text: str, number: Number) -> bool:
    """Four digits without separator that may be a year; a noun behind them decides."""
    return bool(number.mark is None and not number.spelled and _YEAR.match(text[number.start : number.end]))


def follows_label(lower: str, number: Number) -> bool:
    """After a word that labels and does not count: "Nomor", "tahun", "Pasal", "usia", "Juni"."""
    before = _WORD_BEFORE.search(lower, max(0, number.start - 24), number.start)
    return before is not None and before.group(1) in _labels()


@cache
def _labels() -> frozenset[str]:
    return frozenset(row[0] for row in table("figure_labels.tsv"))


def _is_no_figure(text: str, lower: str, number: Number) -> bool:
    start, end = number.start, number.end
    if number.spelled:
        return lower[max(0, start - 6) : start].endswith(("salah ", "ke-"))
    printed = text[start : number.bare_end]
    previous = text[start - 1 : start]
    if previous.isalpha() or previous in ("/", "+", "#", "@", "_", "&"):
        return True
    if previous in ("-", ".", ",", ":") and text[start - 2 : start - 1].isalnum():
        return not (previous == "-" and text[start - 2].isdigit() and not printed.startswith("0"))
    if _SLASH.match(text, end) or _CLOCK.match(lower, end) or lower[end : end + 1] == "_":
        return True
    if _PLAIN.match(printed) and (
        len(printed) >= _LONGEST_DIGITS or (printed.startswith("0") and len(printed) >= _SHORTEST_ZERO)
    ):
        return True
    at_line_start = not text[text.rfind("\n", 0, start) + 1 : start].strip(" \t•*-–")
    if at_line_start and len(printed) <= 2 and _LINE_NUMBER.match(text, end):
        return True
    return _PLAIN.match(printed) is not None and not number.scaled and follows_label(lower, number)
