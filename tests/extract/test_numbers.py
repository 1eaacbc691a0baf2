"""extract/rules/numbers.py: how numbers are printed, row by row, and what is no number."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.rules.numbers import find_numbers, lowered, parse_number

VALUES = [
    # separators
    ("1.331.533", 1331533),
    ("2,5", 2.5),
    ("8,674", 8674),  # comma thousands
    ("1,234,567.50", 1234567.5),
    ("45.94 persen", 45.94),  # decimal point
    ("46.2", 46.2),
    ("0,125", 0.125),
    ("2000", 2000),
    ("01", 1),
    ("1.225,5", 1225.5),
    ("Rp.2, 016 miliar", 2_016_000_000),
    ("Rp. 24.000.0000", 240_000_000),  # malformed: as its digits stand
    ("Rp 652.780.000.800", 652_780_000_800),
    # scales
    ("13 ribu", 13000),
    ("42jt", 42_000_000),
    ("Rp 42 Jt", 42_000_000),
    ("Rp 1 M", 1_000_000_000),
    ("Rp1,327 juta", 1_327_000),
    ("Rp178,912 juta", 178_912_000),
    ("161 juta rupiah", 161_000_000),
    ("Rp.200 juta rupiah", 200_000_000),
    ("44.259 ribu", 44259),  # doubled
    ("61,7 milyar", 61_700_000_000),
    ("2,31 triliun", 2_310_000_000_000),
    ("1 miliar 200 juta", 1_200_000_000),
    ("Rp 10 ribu 800 perak", 10_800),
    ("5 000", 5000),
    ("Rp5 ratus ribu", 500_000),
    ("65,33 ribu", 65330),
    # tails
    ("Rp 16.800,-", 16800),
    ("Rp 70.000.000,00", 70_000_000),
    ("Rp. 1.000.000.-", 1_000_000),
    # words
    ("lima ribu", 5000),
    ("seribu dua ratus", 1200),
    ("tiga ribu lima ratus", 3500),
    ("satu miliar delapan juta rupiah", 1_008_000_000),
    ("empat puluh dua persen", 42),
    ("sebelas", 11),
    ("dua belas ribu", 12000),
    ("seratus dua puluh", 120),
    ("setengah juta", 500_000),
    ("satu setengah juta", 1_500_000),
    ("dua koma lima persen", 2.5),
    ("3 (tiga)", 3),
    ("tiga (3)", 3),
    ("50 (lima puluh) persen", 50),
]
NOT_ONE_NUMBER = ["ribuan", "belasan", "satu-satunya", "kedua", "Rp", "persen", "sedua", "tigaraksa", ""]


@pytest.mark.parametrize(("text", "value"), VALUES)
def test_values(text: str, value: float) -> None:
    assert parse_number(text) == value


@pytest.mark.parametrize("text", NOT_ONE_NUMBER)
def test_no_numbers(text: str) -> None:
    assert find_numbers(text) == ()


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("3-5 juta", [3_000_000, 5_000_000]),
        ("melonjak 60 % menjadi 2.790 orang", [60, 2790]),
        ("sepanjang 2024 Rp61,03 miliar", [2024, 61_030_000_000]),
        ("10 sampai 15 ribu orang", [10_000, 15_000]),
        ("tiga sampai lima nelayan", [3, 5]),
        ("Rp 10-20 juta", [10_000_000, 20_000_000]),
        ("dari 28,4 ke 57,9 persen", [28.4, 57.9]),
        ("empat juta hingga ratusan juta", [4_000_000]),
        ("500 hingga 2 juta", [500, 2_000_000]),  # no shared scale: it would turn the range round
        ("dua tiga orang", [2, 3]),
        ("ada 1. 557 orang", [1557]),
        ("1. 557 orang", [1, 557]),  # a line's number
        ("67, 016 orang", [67, 16]),  # joined only as money
        ("5 M", [5]),  # a bare M is no milliard
        ("satu dari dua desa", [1, 2]),
    ],
)
def test_several_numbers(text: str, values: list[float]) -> None:
    assert [number.value for number in find_numbers(text)] == values


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("Rp.16.800", "rupiah"),
        ("IDR 5.000", "rupiah"),
        ("161 juta rupiah", "rupiah"),
        ("satu juta rupiah", "rupiah"),
        ("68,4 %", "percent"),
        ("12 prosen", "percent"),
        ("lima persen", "percent"),
        ("1.538 pekerja", None),
        ("korp 12", None),
        ("12 persenan", None),
    ],
)
def test_marks(text: str, mark: str | None) -> None:
    (number,) = find_numbers(text)
    assert number.mark == mark


def test_both_ends_of_a_range_carry_the_mark() -> None:
    assert [number.mark for number in find_numbers("dari 28,4 ke 57,9 persen")] == ["percent"] * 2
    assert [number.mark for number in find_numbers("Rp 10-20 juta")] == ["rupiah"] * 2


@pytest.mark.parametrize(
    ("text", "vague"), [("5 ribuan", True), ("71.000-an", True), ("17.000an", True), ("5 ribu", False)]
)
def test_vague(text: str, vague: bool) -> None:
    (number,) = find_numbers(text)
    assert number.vague is vague


@given(st.integers(min_value=0, max_value=10**15))
def test_indonesian_integers_read_back(value: int) -> None:
    printed = f"{value:,}".replace(",", ".")
    assert parse_number(printed) == value
    assert parse_number(f"Rp{printed}") == value
    assert parse_number(f"Rp {printed},-") == value


@given(st.integers(min_value=0, max_value=99999), st.integers(min_value=1, max_value=99))
def test_indonesian_decimals_read_back(whole: int, hundredths: int) -> None:
    printed = f"{whole:,}".replace(",", ".") + f",{hundredths:02d}"
    assert parse_number(printed) == pytest.approx(whole + hundredths / 100)
    if whole < 1000:
        assert parse_number(f"{printed} persen") == pytest.approx(whole + hundredths / 100)


@given(st.text(alphabet="0123456789.,- ()%RpIDRpjutasribudelapnmigkoc\n/x", max_size=80))
def test_never_fails_and_spans_are_in_order(text: str) -> None:
    end = 0
    for number in find_numbers(text):
        assert end <= number.start < number.end <= len(text)
        assert number.value >= 0
        end = number.end


@given(st.text(max_size=60))
def test_lower_case_keeps_offsets(text: str) -> None:
    assert len(lowered(text)) == len(text)
