"""extract/components/figures.py: what is skipped, units, neighbours, merging, regions, and the properties."""

from __future__ import annotations

from datetime import date
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.articles import Document
from domain.facts import FigureFact, FigureKind, Mention, RegulationFact, Unit
from extract.components import figures
from extract.reading import Reading, RegionMention
from extract.rules.figures_kinds import GROUPS, NEUTRAL
from extract.rules.figures_words import plain, split_words, table
from extract.sentences import split_sentences

ABOUT = "\nProgram ini dijalankan BPJS Ketenagakerjaan."


def reading_of(text: str, title: str = "Judul") -> Reading:
    text = f"{title}\n{text}"
    document = Document(id="x", text=text, title=title, published=date(2025, 6, 1))
    return Reading(document=document, sentences=split_sentences(text))


def figures_of(text: str, title: str = "Judul") -> tuple[FigureFact, ...]:
    reading = reading_of(text, title)
    figures.read(reading)
    return reading.figures


NO_FIGURES = [
    "Rapat digelar Senin (3/7/2025) pukul 10.30 WIB di lantai 2.",
    "Rapat digelar 28 April, 14:22 WIT.",
    "Surat Nomor 400.10.2.4/6/DPMD/IV/2024 sudah terbit.",
    "PKS bernomor 100.3.7/47/PKS/2025 diteken kemarin.",
    "Hubungi 175 atau 0812-3456-7890 bila ada kendala.",
    "NIP. 19790412 199810 1 003",
    "Petani berusia 45 tahun itu selamat.",
    "Bambang (45) selamat.",
    "Lotim duduk di peringkat 2 dan juara 1 nasional.",
    "Pasal 5 ayat 2 mengatur hal itu sejak 2019.",
    "Selama periode 2021-2026 bupati bekerja keras.",
    "Truk sawit 8 ton melintas sejauh 12 km selama 3 jam.",
    "Dana cair paling lambat 5 hari kerja.",
    "Program 100 hari kerja bupati dimulai.",
    "Ia salah satu orang terkaya; satu-satunya dari Lotim.",
    "Ribuan pekerja dan belasan nelayan hadir.",
    "Roah 1001 serabi digelar meriah.",
    "Dua pekan sebelumnya ia sakit.",
    "Lihat https://warta.example/2025/05/07/123-berita",
    "COVID-19 melanda, lalu APBD 2026 disusun.",
]


@pytest.mark.parametrize("text", NO_FIGURES)
def test_numbers_that_are_no_figures(text: str) -> None:
    assert figures_of(text) == ()


UNITS = [
    ("Sebanyak 412 dari 609 gampong belum mendaftar.", [(412, "village"), (609, "village")]),
    ("Ada 24 kecamatan, 51 kelurahan dan 3 kabupaten.", [(24, "region"), (51, "village"), (3, "region")]),
    ("Hadir 6 orang eselon II dan 34 gubernur.", [(6, "official"), (34, "official")]),
    ("Luas kebun 1.250 hektare milik 300 KK.", [(1250, "hectare"), (300, "household")]),
    (
        "Kota A 4.412 KK, Kaur 2.894, dan Lebong 2.218.",
        [(4412, "household"), (2894, "household"), (2218, "household")],
    ),
    (
        "Total peserta 31.276 orang: formal 22.307 dan informal 6.701.",
        [(31276, "person"), (22307, "person"), (6701, "person")],
    ),
    (
        "Tertinggi Barru 69 persen, Maros 47,25 dan Gowa 29.",
        [(69, "percent"), (47.25, "percent"), (29, "percent")],
    ),
    ("Dari 141 dusun, yang sudah jalan 88.", [(141, "village"), (88, "village")]),
    ("Di sana ada 13 desa, empat di antaranya terendam.", [(13, "village"), (4, "village")]),
    ("Ada sekitar 2000 pegawai di sana.", [(2000, "person")]),  # no year
    ("Sejak 2019 ada 40 perusahaan.", [(40, "company")]),
    ("Iurannya cuma 16.800 perbulan.", [(16800, "rupiah")]),
    ("Santunannya 42 jt untuk keluarga.", [(42_000_000, "rupiah")]),
    ("Manfaatnya beasiswa dua anak dengan total 174 juta.", [(2, "person"), (174_000_000, "rupiah")]),
    ("JKK 48 kali upah dan 56x upah.", [(48, "times"), (56, "times")]),
    ("Ada 44.259 ribu pekerja.", [(44259, "person")]),
    ("Peserta turun dari 84 persen menjadi 79 persen.", [(84, "percent"), (79, "percent")]),
    ("Perangkat desa (NPP 211) 4.306 orang.", [(211, "company"), (4306, "person")]),
    ("Ada tiga sampai lima nelayan di sana.", [(3, "person"), (5, "person")]),
    ("Pengurus 27 puskesmas dan 48 OPD datang.", [(27, "other"), (48, "other")]),
]


@pytest.mark.parametrize(("text", "expected"), UNITS)
def test_units(text: str, expected: list[tuple[float, str]]) -> None:
    assert [(figure.value, figure.unit) for figure in figures_of(text + ABOUT)] == expected


@pytest.mark.parametrize(
    ("title", "body", "values"),
    [
        ("24 Ribu Pekerja Terlindungi", "Sebanyak 24.318 pekerja terdaftar.", [24318]),
        ("Mahulu Anggarkan Rp800 Juta", "Mahulu menyiapkan Rp806,4 juta.", [806_400_000]),
        ("Cakupan Baru 46 Persen", "Cakupan jamsostek 46,02 persen.", [46.02]),
        ("Judul", "Sebanyak 71.935 pekerja, kalau dibulatkan 71.000-an pekerja.", [71935]),
        ("Judul", "Cakupan 31 persen, ya 31%.", [31]),
        (
            "15 Ribu Pekerja Terlindungi",
            "Sebanyak 21.000 pekerja terdaftar.",
            [15000, 21000],
        ),  # another figure
        ("Judul", "Angkanya dua persen, di layar 2,4%.", [2, 2.4]),  # both in the text: two figures
    ],
)
def test_one_entry_per_distinct_figure(title: str, body: str, values: list[float]) -> None:
    assert [figure.value for figure in figures_of(body + ABOUT, title)] == values


def test_a_figure_is_reported_from_the_text_rather_than_from_the_title() -> None:
    (figure,) = figures_of("Pemkab mendaftarkan 3.150 pekerja.", "HBM Pastikan 3.150 Pekerja Terlindungi")
    assert figure.start > len("HBM Pastikan 3.150 Pekerja Terlindungi")
    assert figure.sentence == "Pemkab mendaftarkan 3.150 pekerja."


@pytest.mark.parametrize(
    ("text", "hedge", "per", "period"),
    [
        ("Ada sekitar 2.000 pekerja.", "sekitar", None, None),
        ("Ada lebih dari 2.000 pekerja pada Juni 2025.", "lebih dari", None, "juni 2025"),
        ("Ada 2.000 lebih pekerja tahun ini.", "lebih", None, "tahun ini"),
        ("Ada 2 ribuan pekerja.", "an", None, None),
        ("Iuran Rp16.800 per orang per bulan.", None, "person per month", None),
        ("Iuran Rp16.800/bulan.", None, "month", None),
        ("Ada 2.000 pekerja.", None, None, None),
    ],
)
def test_hedge_per_and_period(text: str, hedge: str | None, per: str | None, period: str | None) -> None:
    (figure,) = figures_of(text)
    assert (figure.hedge, figure.per, figure.period) == (hedge, per, period)


def region_at(text: str, name: str, code: str) -> RegionMention:
    start = text.index(name)
    return RegionMention(start, start + len(name), code, "place", "test")


def test_regions_of_a_list() -> None:
    reading = reading_of("Yang ikut Manokwari 18.323 orang dan Kaimana 14.714 orang. Sisanya 99 orang.")
    reading.region_mentions = (
        region_at(reading.text, "Manokwari", "92.02"),
        region_at(reading.text, "Kaimana", "92.08"),
    )
    figures.read(reading)
    assert [figure.region for figure in reading.figures] == ["92.02", "92.08", None]


def test_the_only_region_of_the_article_stands_in() -> None:
    reading = reading_of("Pemkab Lahat bergerak di Sumatera Selatan. Sebanyak 300 pekerja didaftarkan.")
    reading.region_mentions = (
        region_at(reading.text, "Lahat", "16.04"),
        region_at(reading.text, "Sumatera Selatan", "16"),
    )
    figures.read(reading)
    assert [figure.region for figure in reading.figures] == ["16.04"]


def test_numbers_inside_regulations_and_region_names_are_no_figures() -> None:
    reading = reading_of("Pergub 12 orang bicara di Kabupaten 50 Kota.")
    start = reading.text.index("Pergub 12")
    mention = Mention(start, start + 9, "Pergub 12")
    reading.regulations = (
        RegulationFact("pergub/12", "pergub", "12", None, None, "cited", None, (mention,)),
    )
    reading.region_mentions = (region_at(reading.text, "Kabupaten 50 Kota", "13.07"),)
    figures.read(reading)
    assert reading.figures == ()


def test_the_vocabulary_keeps_to_the_enumerations() -> None:
    kinds = set(get_args(FigureKind))
    for phrase, unit, kind in table("units.tsv"):
        assert unit in {*get_args(Unit), "skip"}, phrase
        assert kind in {*kinds, "-"}, phrase
    for phrase, group, kind, weight, side in table("figure_cues.tsv"):
        assert group in set(GROUPS.values()), phrase
        assert kind in {*kinds, NEUTRAL}, phrase
        assert 0 <= float(weight) <= 5, phrase
        assert side in {"-", "before", "after"}, phrase


@pytest.mark.parametrize(
    ("name", "width"), [("units.tsv", 1), ("figure_cues.tsv", 3), ("figure_labels.tsv", 1)]
)
def test_no_line_of_the_vocabulary_stands_twice(name: str, width: int) -> None:
    keys = [line[:width] for line in table(name)]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize(
    ("word", "expected"),
    [("iurannya", "iuran"), ("yg", "yang"), ("hanya", "hanya"), ("blm", "belum"), ("orang", "orang")],
)
def test_plain_words(word: str, expected: str) -> None:
    assert plain(word) == expected


def test_words_joined_by_hyphens_and_slashes() -> None:
    assert split_words("non-ASN") == ["non", "asn"]
    assert split_words("desa/kelurahan") == ["desa", "/", "kelurahan"]


WORDS = st.sampled_from(
    """1.331 2,5 16.800 Rp Rp42 juta ribu lima dua persen % orang pekerja desa dari atau ( ) , . : - \n baru belum
    akan target iuran santunan peserta (3/7) 2025 BPJS Ketenagakerjaan kartu perusahaan lebih an kali x di""".split(
        " "
    )
)


@settings(max_examples=150)
@given(st.lists(WORDS, max_size=30))
def test_never_fails_and_spans_slice_the_text(words: list[str]) -> None:
    reading = reading_of(" ".join(words))
    figures.read(reading)
    for figure in reading.figures:
        assert reading.text[figure.start : figure.end] == figure.text
        assert figure.unit in get_args(Unit)
        assert figure.kind in get_args(FigureKind)
    assert len({(figure.value, figure.unit) for figure in reading.figures}) == len(reading.figures)


@given(st.integers(min_value=10_000, max_value=10**8))
def test_a_printed_count_is_found(value: int) -> None:
    (figure,) = figures_of(f"Sebanyak {value:,} pekerja terdaftar di BPJS Ketenagakerjaan.".replace(",", "."))
    assert (figure.value, figure.unit, figure.kind) == (value, "person", "workers_registered")
