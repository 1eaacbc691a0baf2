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
_TELEPHONE = re.compile(r"(?<![\d.,])(?:0\d{2,4}|\+62\s?\d{2,3})[\s-]\d{3,4}[\s-]?\d{2,4}")
_ONE_OF = re.compile(r"\s(?:dari|di\santara)\b")
_LINE_NUMBER = re.compile(r"\s?[.)]\s")
_CLOCK = re.compile(
    r"[.:]\d\d(?:[.:]\d\d)?(?:\s?[-–]\s?\d|\s?(?:wib|wita|wit)\b)|\s?(?:wib|wita|wit)\b|:\d\d"
)
_CLOCK_WORD = re.compile(r"\b(?:pukul|jam|pkl\.?)\s$")
_CLOCK_TIME = re.compile(r"[012]?\d(?:[.:]\d\d)?")
# "(1) Tlanakan 1.890 (2) Pademawu 1.415": numbers that count up in brackets are those of a list.
_IN_BRACKETS = re.compile(r"\((\d{1,2})\)\s")
# "16.800/bulan" goes on with a word, "15/PKS/2025" and "2024/2025" with capitals or digits.
_SLASH = re.compile(r"/[A-Z0-9]")
LAST_DAY = 31  # "Januari-Mei 87 ahli waris" counts; years are told apart by is_year
_MONTHS = frozenset(
    "januari februari maret april mei juni juli agustus september oktober november nopember desember".split()
)
_LONGEST_DIGITS = 15  # a NIP or an account; no amount in rupiah has more without separators
_SHORTEST_ZERO = 4  # digits of a number with a leading zero that is a telephone's


def no_figures(text: str, lower: str, numbers: Sequence[Number], taken: Sequence[Span]) -> set[int]:
    """The indexes of ``numbers`` that are no figures. ``taken`` are spans of regulations' mentions."""
    spans = [*taken, *((item.start, item.end) for item in find_dates(text))]
    years = (_YEARS.match(text, number.start) for number in numbers)
    spans += [match.span() for match in years if match]
    spans += _bracketed_list(text)
    if any(text[number.start] == "0" for number in numbers) or "+62" in text:
        spans += [match.span() for match in _TELEPHONE.finditer(text)]
    skipped = {
        index
        for index, number in enumerate(numbers)
        if number.mark is None and _is_no_figure(text, lower, number)
    }
    for index, number in enumerate(numbers):
        if any(start < number.end and number.start < end for start, end in spans):
            skipped.add(index)
    return skipped


def _bracketed_list(text: str) -> list[Span]:
    """The "(1)", "(2)", … of a list inside a sentence."""
    found: list[Span] = []
    for match in _IN_BRACKETS.finditer(text):
        if int(match.group(1)) == len(found) + 1:
            found.append(match.span())
    return found if len(found) > 1 else []


def is_year(text: str, number: Number) -> bool:
    """Four digits without separator that may be a year; a noun behind them decides."""
    return bool(number.mark is None and not number.spelled and _YEAR.match(text[number.start : number.end]))


def follows_label(lower: str, number: Number) -> bool:
    """After a word that labels and does not count: "Nomor", "tahun", "Pasal", "usia", "Juni"."""
    before = _WORD_BEFORE.search(lower, max(0, number.start - 24), number.start)
    if before is None or before.group(1) not in _labels():
        return False
    return not (number.value > LAST_DAY and before.group(1) in _MONTHS)


@cache
def _labels() -> frozenset[str]:
    return frozenset(row[0] for row in table("figure_labels.tsv"))


def _is_no_figure(text: str, lower: str, number: Number) -> bool:
    start, end = number.start, number.end
    if lower.startswith("halaman", lower.rfind("\n", 0, start) + 1):
        return True
    if number.spelled:
        if number.value == 1 and _ONE_OF.match(lower, end):
            return True
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
    if _CLOCK_WORD.search(lower, max(0, start - 8), start) and _CLOCK_TIME.fullmatch(printed):
        return True
    at_line_start = not text[text.rfind("\n", 0, start) + 1 : start].strip(" \t•*-–")
    if at_line_start and len(printed) <= 2 and _LINE_NUMBER.match(text, end):
        return True
    return _PLAIN.match(printed) is not None and not number.scaled and follows_label(lower, number)
