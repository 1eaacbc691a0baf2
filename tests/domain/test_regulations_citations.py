"""Citations in running text: every form of the hazards list, and what only looks like one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.regulation_citations import find_citations
from domain.regulation_types import SPELLINGS

Cited = list[tuple[str, str, int | None]]

FORMS: list[tuple[str, Cited]] = [
    ("amanat Inpres No.2/2021 itu", [("inpres", "2", 2021)]),
    ("sesuai Inpres 2/2021,", [("inpres", "2", 2021)]),
    ("Inpres 02 Tahun 2021", [("inpres", "2", 2021)]),
    ("Inpres RI Nomor 2 Tahun 2021", [("inpres", "2", 2021)]),
    ("Instruksi Presiden R.I. Nomor 2 Tahun 2021", [("inpres", "2", 2021)]),
    ("Instruksi Presiden (Inpres) Nomor 2 tahun 2021", [("inpres", "2", 2021)]),
    ("Instruksi Presiden Republik Indonesia Nomor 2 Thn. 2021", [("inpres", "2", 2021)]),
    ("inpres nomor 2 (dua) tahun 2021", [("inpres", "2", 2021)]),
    ("Inpres Tahun 2021 Nomor 2", [("inpres", "2", 2021)]),
    ("Inpresnya Nomor 2 Tahun 2021", [("inpres", "2", 2021)]),
    ("UU No2 Tahun 2021", [("uu", "2", 2021)]),
    ("UU 24 tahun 2011.", [("uu", "24", 2011)]),
    ("undang-Undang Nomor 40\nTahun 2004", [("uu", "40", 2004)]),
    ("PP 50 Tahun 2025", [("pp", "50", 2025)]),
    ("Perbup 44 tahun 2025", [("perbup", "44", 2025)]),
    ("melalui perda no6 tahun 2023, serta", [("perda", "6", 2023)]),
    ("perda no9", [("perda", "9", None)]),
    ("Perpres Nomor 82 Tahun 2018", [("perpres", "82", 2018)]),
    ("Permen KP No.18 tahun 2016", [("permenkp", "18", 2016)]),
    ("Peraturan Menteri Ketenagakerjaan RI Nomor 4 Tahun 2023", [("permenaker", "4", 2023)]),
    ("Permendagri 15 tahun 2024", [("permendagri", "15", 2024)]),
    ("Keputusan Menko PMK Nomor 30 Tahun 2022", [("kepmen", "30", 2022)]),
    ("PMK No. 215/PMK.07/2021 yang", [("pmk", "215/PMK.07/2021", 2021)]),
    ("Perdasus nomor 02 tahun 2022", [("perdasus", "2", 2022)]),
    ("Qanun Aceh Nomor 7 Tahun 2014", [("qanun", "7", 2014)]),
    ("Perda Kabupaten Mimika Nomor 4 Tahun 2019", [("perda", "4", 2019)]),
    ("Surat Edaran Bupati Nomor 400.10.2.4/112/PMD/2026 yang", [("se", "400.10.2.4/112/PMD/2026", 2026)]),
    ("SE Bupati 100.3.4/77/DTKT/2025. Sedangkan", [("se", "100.3.4/77/DTKT/2025", 2025)]),
    ("SE Wali Kota Nomor 50.15.14.2/1091/4.PJK juga", [("se", "50.15.14.2/1091/4.PJK", None)]),
    ("SE Nomor 842.2/5193/SJ", [("se", "842.2/5193/SJ", None)]),
    (
        "Perjanjian Kerja Sama Nomor B-1127/L.1.21/Gs.2/06/2022 di",
        [("mou", "B-1127/L.1.21/Gs.2/06/2022", 2022)],
    ),
    ("PKS bernomor 100.3.7/47/PKS/2025", [("mou", "100.3.7/47/PKS/2025", 2025)]),
    ("SK Bupati Nomor 560/214/VIII/2024 tanggal 3 Mei", [("sk", "560/214/VIII/2024", 2024)]),
    ("Keputusan Dirjen PFM Nomor 158/6/SK/HK.02.02/8/2022", [("sk", "158/6/SK/HK.02.02/8/2022", 2022)]),
    ("Instruksi Gubernur Nomor 560/7721/Disnakertrans", [("instruksi", "560/7721/Disnakertrans", None)]),
]
CHAINS: list[tuple[str, Cited]] = [
    ("Inpres Nomor 2 tahun 2021 dan Nomor 4 Tahun 2022", [("inpres", "2", 2021), ("inpres", "4", 2022)]),
    ("Inpres 2 Tahun 2021 serta 4 Tahun 2022", [("inpres", "2", 2021), ("inpres", "4", 2022)]),
    (
        "Inpres Nomor 2 Tahun 2021 tentang Optimalisasi Program dan Nomor 4 Tahun 2022",
        [("inpres", "2", 2021), ("inpres", "4", 2022)],
    ),
    ("SE Gubernur No 304 sampai 306 tahun 2022", [("se", "304", 2022), ("se", "306", 2022)]),
    ("PP Nomor 44, 45, dan 46 Tahun 2015", [("pp", "44", 2015), ("pp", "45", 2015), ("pp", "46", 2015)]),
    (
        "UU No 24 tahun 2011, UU 40/2004 dan PP 44 Tahun 2015",
        [("uu", "24", 2011), ("uu", "40", 2004), ("pp", "44", 2015)],
    ),
    (
        "UU RI No. 13 tahun 2003 tentang Ketenagakerjaan Jo. UU No 6 Tahun 2023 tentang Penetapan Perppu Nomor 2 "
        "Tahun 2022",
        [("uu", "13", 2003), ("uu", "6", 2023), ("perppu", "2", 2022)],
    ),
    ("PP No 11 tahun 2017 jo. PP 17 Tahun 2020", [("pp", "11", 2017), ("pp", "17", 2020)]),
    (
        "PKS Kota Sorong bernomor 1/47/PKS/2025, sedangkan milik Kabupaten Sorong bernomor 5/221/DTK/2025.",
        [("mou", "1/47/PKS/2025", 2025), ("mou", "5/221/DTK/2025", 2025)],
    ),
    ("Perwali Nomor 3 Tahun 2021 dan 12 orang", [("perwali", "3", 2021)]),
    ("Perbup Nomor 5, 12 orang hadir", [("perbup", "5", None)]),
]
NONE = [
    "UU Cipta Kerja mewajibkan itu",
    "Ranperda Nomor 5 masih dibahas",
    "rancangan Perbup Nomor 5 Tahun 2025",
    "draft Perda No 3 Tahun 2024",
    "SK itu diserahkan di Jalan Merdeka No 5",
    "Drs. Budi Santoso SE 12/3/2024",
    "Pj Bupati menerima SK 12 orang",
    "UU 24 jam",
    "Kota Bogor, SE menerima 1.200 kartu",
    "PKS nomor urut 8",
    "sekitar 2.021 peserta tahun 2021",
    "se-Kabupaten Lahat Nomor 1",
    "Perda itu disahkan kemarin. Nomor 5 belum",
]


WORDS_AND_LETTERS: list[tuple[str, Cited]] = [
    # numbers in words, only before a year
    ("instruksi presiden nomor dua tahun 2021", [("inpres", "2", 2021)]),
    ("Perda Lahat Nomor Tujuh Tahun 2019", [("perda", "7", 2019)]),
    ("perbup no. sepuluh tahun 2024 itu", [("perbup", "10", 2024)]),
    ("Inpres itu jadi nomor dua dalam rapat", []),
    ("Perda Lahat, nomor satu di Sumsel tahun ini", []),
    # blanks in a letter's number, the type inside it, the year behind a hyphen
    ("Surat Edaran Nomor 560 / 488 / SE / 2025 yang", [("se", "560/488/SE/2025", 2025)]),
    ("SK Nomor 12 / 4 / SK / 2024.", [("sk", "12/4/SK/2024", 2024)]),
    ("SE No. 560/214/DPMN-2023 tertanggal", [("se", "560/214/DPMN-2023", 2023)]),
    ("SE No. 560/214/DPMN-20231", [("se", "560/214/DPMN-20231", None)]),
    # letters that are only called a letter
    ("menyurati mereka lewat surat nomor 523/07/I/2024 supaya", [("se", "523/07/I/2024", 2024)]),
    ("Surat Bupati Lahat Nomor 560/12/DTKT/2024", [("se", "560/12/DTKT/2024", 2024)]),
    ("surat imbauan bernomor 560/9/X/2023 dikirim", [("se", "560/9/X/2023", 2023)]),
    ("surat kuasa khusus Nomor SKK-12/L.1/Gs/2023", []),
    ("surat nomor 5 itu", []),
    # two parties, two numbers of one paper
    (
        "PKS dengan nomor 415.4/19/B.1/2021 dan PER/77/10/2021 itu",
        [("mou", "415.4/19/B.1/2021", 2021), ("mou", "PER/77/10/2021", 2021)],
    ),
    (
        "MoU Nomor 119/3/NK/2024 serta 560/7/MoU/2024.",
        [("mou", "119/3/NK/2024", 2024), ("mou", "560/7/MoU/2024", 2024)],
    ),
    (
        "Nota Kesepahaman No 1/NK/HUK/2025, B-12/KJR/V/2025",
        [("mou", "1/NK/HUK/2025", 2025), ("mou", "B-12/KJR/V/2025", 2025)],
    ),
    ("MoU Nomor 119/3/NK/2024 dan 12/3/2024 dibahas", [("mou", "119/3/NK/2024", 2024)]),
    ("Perda Nomor 3 Tahun 2021 dan B-12/KJR/V/2025", [("perda", "3", 2021)]),
    # a paper whose type stands in the sentence before
    (
        "Nota kesepakatan diteken. Dokumen bernomor 415.4/37/PKS/PEM/2024 itu",
        [("mou", "415.4/37/PKS/PEM/2024", 2024)],
    ),
    ("Bupati meneken PKS. Naskah nomor 1/2/PKS/2022 berlaku", [("mou", "1/2/PKS/2022", 2022)]),
    ("Ada MoU baru.\nNaskah itu bernomor 9/MoU/HK/2023.", [("mou", "9/MoU/HK/2023", 2023)]),
    ("Dokumen bernomor 415.4/37/PKS/PEM/2024 itu", []),
    (
        "MoU Nomor 1/2/NK/2022 diteken. Dokumen bernomor 7/8/BA/2022 menyusul",
        [("mou", "1/2/NK/2022", 2022)],
    ),
]


@pytest.mark.parametrize(("text", "cited"), FORMS + CHAINS + WORDS_AND_LETTERS)
def test_forms(text: str, cited: Cited) -> None:
    assert [(match.type, match.number, match.year) for match in find_citations(text)] == cited


@pytest.mark.parametrize("text", NONE)
def test_what_only_looks_like_a_citation(text: str) -> None:
    assert find_citations(text) == ()


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("Surat Edaran Bupati Lahat Nomor 5 Tahun 2024", "Bupati Lahat"),
        ("Peraturan Daerah (Perda) Provinsi Bali Nomor 10 Tahun 2019", "Provinsi Bali"),
        ("Perbup Matim Nomor 31 Tahun 2024", "Matim"),
        ("Perbup Nomor 31 Tahun 2024", ""),
    ],
)
def test_the_issuers_words_are_handed_out(text: str, issuer: str) -> None:
    assert find_citations(text)[0].issuer_text == issuer


def test_a_chained_number_says_so() -> None:
    first, second = find_citations("Inpres Nomor 2 Tahun 2021 dan Nomor 4 Tahun 2022")
    assert (first.chained, second.chained) == (False, True)
    assert second.start > first.end


@pytest.mark.parametrize("typed", ["Perbup Lahat 44", "inpres 2 2021", "uu24/2011"])
def test_users_may_leave_out_more_than_outlets(typed: str) -> None:
    assert len(find_citations(typed, loose=True)) == 1


@given(st.text(max_size=300))
def test_no_text_breaks_it(text: str) -> None:
    find_citations(text)
    find_citations(text, loose=True)


WORDS = "Nomor No. no Tahun 2 02 2021 2/2021 400.1/6/DPMD/IV/2024 dan sampai Jo. , . ( ) / bernomor Bupati tentang -"
PIECES = st.sampled_from([*SPELLINGS, *WORDS.split(), "\n", "rancangan"])


@given(st.lists(PIECES, max_size=24).map(" ".join))
def test_matches_are_in_order_and_slice_the_text(text: str) -> None:
    end = 0
    for match in find_citations(text):
        assert end <= match.start < match.end <= len(text)
        assert "".join(match.number.split()).lstrip("0") in "".join(text[match.start : match.end].split())
        end = match.end
