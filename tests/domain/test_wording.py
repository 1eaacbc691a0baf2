"""Numbers, dates and weeks as Indonesian readers write them."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import get_args

import pytest

from domain import facts, wording


@pytest.mark.parametrize(
    ("value", "shown"),
    [(1331533, "1.331.533"), (0, "0"), (2.5, "2,5"), (36.80, "36,8"), (-1200, "-1.200"), (float("nan"), "–")],
)
def test_numbers(value: float, shown: str) -> None:
    assert wording.number(value) == shown


@pytest.mark.parametrize(
    ("value", "unit", "shown"),
    [
        (51398, "person", "51.398 orang"),
        (1.2e9, "rupiah", "Rp1,2 miliar"),
        (16800, "rupiah", "Rp16.800"),
        (3.5e12, "rupiah", "Rp3,5 triliun"),
        (65.6, "percent", "65,6 persen"),
        (7, "other", "7"),
        (7, None, "7"),
    ],
)
def test_amounts(value: float, unit: str | None, shown: str) -> None:
    assert wording.amount(value, unit) == shown


def test_every_value_of_the_guide_has_a_word() -> None:
    assert set(wording.COMMITMENTS) == set(get_args(facts.CommitmentKind))
    assert set(wording.STATUSES) == set(get_args(facts.CommitmentStatus))
    assert set(wording.FIGURES) == set(get_args(facts.FigureKind))
    assert set(wording.UNITS) == set(get_args(facts.Unit))
    assert set(wording.ACTING) == set(get_args(facts.Acting))
    assert set(wording.REGULATION_STATUSES) == set(get_args(facts.RegulationStatus))
    assert all(wording.role(one) != one for one in get_args(facts.Role))


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (date(2024, 7, 3), "3 Juli 2024"),
        ("2024-07-03", "3 Juli 2024"),
        (datetime(2024, 7, 2, 18, 0, tzinfo=UTC), "3 Juli 2024"),  # already the 3rd in Jakarta
        (None, "tanpa tanggal"),
    ],
)
def test_days(value: date | str | None, shown: str) -> None:
    assert wording.day(value) == shown


@pytest.mark.parametrize(
    ("start", "end", "shown"),
    [
        (date(2024, 7, 1), date(2024, 7, 7), "1–7 Juli 2024"),
        (date(2024, 7, 29), date(2024, 8, 4), "29 Juli – 4 Agustus 2024"),
        (date(2024, 12, 30), date(2025, 1, 5), "30 Desember 2024 – 5 Januari 2025"),
        ("2024-07-01", "2024-07-01", "1 Juli 2024"),
    ],
)
def test_spans(start: date, end: date, shown: str) -> None:
    assert wording.span(start, end) == shown


def test_weeks_run_from_monday_to_sunday() -> None:
    assert wording.week_of(date(2024, 7, 3)) == "2024-W27"
    assert wording.week_days("2024-W27") == (date(2024, 7, 1), date(2024, 7, 7))
    assert wording.week_of(date(2024, 12, 30)) == "2025-W01"


@pytest.mark.parametrize("text", ["", "2024", "2024-W60", "2024-W5", "24-W05", "2024-W²7", "9999-W53x"])
def test_what_is_no_week(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        wording.week_days(text)


def test_moments_are_in_jakarta_time() -> None:
    assert wording.moment(datetime(2024, 7, 3, 7, 5, tzinfo=UTC)) == "3 Juli 2024 pukul 14.05 WIB"
    assert wording.moment("2024-07-03T07:05:00+00:00") == "3 Juli 2024 pukul 14.05 WIB"
    assert wording.moment(None) == "belum pernah"
