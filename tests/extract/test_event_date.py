"""extract/components/event_date.py: a table of leads, and the near misses."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.articles import Document
from extract.components import event_date
from extract.reading import Reading
from extract.sentences import split_sentences

PUBLISHED = date(2025, 7, 9)  # a Wednesday


def reading_of(text: str, published: date | None = PUBLISHED) -> Reading:
    reading = Reading(
        document=Document(id="x", text=text, published=published), sentences=split_sentences(text)
    )
    event_date.read(reading)
    return reading


LEADS = [
    ("Pemkab menyerahkan kartu di aula, Selasa (8/7).", date(2025, 7, 8), "date beside weekday"),
    ("Rapat digelar (7/7) di pendopo.", date(2025, 7, 7), "date beside weekday"),
    ("Rapat digelar Kamis 3 Juli 2025 di pendopo.", date(2025, 7, 3), "date beside weekday"),
    (
        "Rapat digelar Senin (3/7/2025).",
        date(2025, 7, 3),
        "date beside weekday",
    ),  # a Thursday: the date stays
    ("Rapat digelar Senin (30/12).", date(2024, 12, 30), "date beside weekday"),
    (
        "Pendaftaran dibuka sampai Kamis (31/7). Bupati meneken, Senin (7/7).",
        date(2025, 7, 7),
        "date beside weekday",
    ),
    (
        "Judul\nDan tanggal 7 Maret 2025 itu respons bupati baik sekali, ucapnya.",
        date(2025, 3, 7),
        "full date",
    ),
    ("Kata Kepala BPJS Ketenagakerjaan di Manokwari, Sabtu.", date(2025, 7, 5), "weekday before publication"),
    ("Ia diterima gubernur, Selasa lalu.", date(2025, 7, 8), "weekday before publication"),
    ("Ia diterima gubernur, Rabu lalu.", date(2025, 7, 2), "weekday before publication"),
    ("Hal itu dikatakannya di Toboali, Ahad.", date(2025, 7, 6), "weekday before publication"),
    ("Rapat digelar Jum'at malam di kantor bupati.", date(2025, 7, 4), "weekday before publication"),
    ("Rapat digelar kemarin di kantor bupati.", date(2025, 7, 8), "day word"),
    ("Kartu dibagikan hari ini.", date(2025, 7, 9), "day word"),
]
NO_EVENT = [
    "Data diserahkan paling lambat 15 Oktober.",
    "Peserta terdaftar sejak (1/4).",
    "Pasar dibuka setiap Senin pagi.",
    "Perwali belum ada sampai hari ini.",
    '"Suratnya saya teken kemarin," kata bupati.',
    "Acara digelar Selasa depan, kata bupati.",
    "dua minggu lalu warga mendaftar",
]


@pytest.mark.parametrize(("text", "expected", "basis"), LEADS)
def test_event_dates(text: str, expected: date, basis: str) -> None:
    reading = reading_of(text)
    assert (reading.event_date, reading.event_date_basis) == (expected, basis)


@pytest.mark.parametrize("text", NO_EVENT)
def test_no_event_date(text: str) -> None:
    reading = reading_of(text)
    assert (reading.event_date, reading.event_date_basis) == (None, None)


def test_without_a_publication_date_the_year_comes_from_another_date_or_not_at_all() -> None:
    assert reading_of("Rapat digelar, Rabu (3/7).", None).event_date is None
    assert reading_of("Selasa lalu ia diterima gubernur.", None).event_date is None
    text = "Rapat digelar, Rabu (3/7). Perbup diteken pada 12 Agustus 2024 oleh bupati di ruang kerjanya."
    assert reading_of(text, None).event_date == date(2024, 7, 3)


@given(st.text(alphabet='0123456789/(). ,SelasaRbukmnihtJ\n“"', max_size=80))
def test_never_fails(text: str) -> None:
    reading = reading_of(text)
    assert (reading.event_date is None) == (reading.event_date_basis is None)
