"""extract/rules/dates.py: one row per way of printing a date, and the near misses."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.rules.dates import find_dates, parse_date

FULL = [
    ("Selasa 15 Juni 2021", date(2021, 6, 15)),
    ("Jum'at, 05/09/25", date(2025, 9, 5)),
    ("Kamis\n(11/9/2025)", date(2025, 9, 11)),
    ("Ahad, 3 Mei 2024 | 10:22 WIB", date(2024, 5, 3)),
    ("16 September 2025, 14:22 WIT", date(2025, 9, 16)),
    ("May 7, 2025", date(2025, 5, 7)),
    ("Januari 13, 2025", date(2025, 1, 13)),
    ("October 31st, 2022", date(2022, 10, 31)),
    ("13 October 2024", date(2024, 10, 13)),
    ("3-5 Nop. 2024", date(2024, 11, 3)),
    ("Senin-Selasa (3-4/6/2024)", date(2024, 6, 3)),
    ("12-Sep-24", date(2024, 9, 12)),
    ("9 Agt 2023", date(2023, 8, 9)),
    ("1 Pebruari 2020", date(2020, 2, 1)),
    ("2024-05-03", date(2024, 5, 3)),
    ("https://warta.example/2025/05/07/judul", date(2025, 5, 7)),
    ("12.03.2024", date(2024, 3, 12)),
    ("Rabu (6/16/2021)", date(2021, 6, 16)),  # US order, where no other is possible
    ("5 Mei2025", date(2025, 5, 5)),
]
YEARLESS = [
    ("Rabu (3/7)", 3, 7, 2),
    ("Kamis (29/4)", 29, 4, 3),
    ("(28/4) siang", 28, 4, None),
    ("Sabtu, 12/10", 12, 10, 5),
    ("per 1 April. 2.000 orang", 1, 4, None),
    ("15 Oktober 20 orang", 15, 10, None),
    ("Jum’at (12/09, sore)", 12, 9, 4),
]
NO_DATE = [
    "Inpres 2/2021",
    "UU Nomor 24/2011",
    "Inpres 2/2021 (31/6)",  # no calendar has 31 June
    "No 3/7",
    "skor 3/7",
    "300.2.2-2138/2025",
    "B-12/L.1.21/Gs.2/06/2022",
    "2021-2026",
    "pukul 10.30",
    "Mei 2025",
    "12 meidaftar",
    "1.538 pekerja",
]


@pytest.mark.parametrize(("text", "expected"), FULL)
def test_full_dates(text: str, expected: date) -> None:
    assert parse_date(text) == expected


@pytest.mark.parametrize(("text", "day", "month", "weekday"), YEARLESS)
def test_dates_without_a_year(text: str, day: int, month: int, weekday: int | None) -> None:
    found = find_dates(text)
    assert [(item.day, item.month, item.year, item.weekday) for item in found] == [
        (day, month, None, weekday)
    ]
    assert parse_date(text) is None


@pytest.mark.parametrize("text", NO_DATE)
def test_no_date(text: str) -> None:
    assert find_dates(text) == ()


def test_the_printed_weekday_never_moves_the_date() -> None:
    (found,) = find_dates("Senin (16/6/2021)")
    assert (found.value, found.weekday) == (date(2021, 6, 16), 0)


@pytest.mark.parametrize(
    ("text", "anchor", "expected"),
    [
        ("Rabu (3/7)", date(2024, 7, 4), date(2024, 7, 3)),
        ("Senin (30/12)", date(2025, 1, 2), date(2024, 12, 30)),
        ("Kamis (4/12)", date(2025, 11, 28), date(2025, 12, 4)),  # announced
        ("Kamis (2/1)", date(2024, 12, 28), date(2025, 1, 2)),
        ("(29/2)", date(2025, 3, 1), date(2024, 2, 29)),
        ("(29/2)", date(2027, 3, 1), None),
        ("(29/2/2020)", date(2027, 3, 1), date(2020, 2, 29)),
    ],
)
def test_missing_year_from_the_publication(text: str, anchor: date, expected: date | None) -> None:
    (found,) = find_dates(text)
    assert found.near(anchor) == expected


@given(st.text(alphabet="0123456789/-. (),'’ JulineimacMbRAokt\n", max_size=60))
def test_never_fails_and_spans_are_in_order(text: str) -> None:
    end = 0
    for found in find_dates(text):
        assert end <= found.start < found.end <= len(text)
        end = found.end


@given(st.dates(min_value=date(1946, 1, 1), max_value=date(2098, 1, 1)))
def test_reads_back_what_it_prints(value: date) -> None:
    months = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split()
    assert parse_date(f"Kamis, {value.day} {months[value.month - 1]} {value.year}") == value
    assert parse_date(f"({value.day}/{value.month}/{value.year})") == value
    assert parse_date(value.isoformat()) == value
