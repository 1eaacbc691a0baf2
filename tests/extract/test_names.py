"""Names of persons: what is the name in what is written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.rules.names import clean_name, read_name, skip_degrees
from extract.rules.names_speech import located_words, spoken_words
from extract.rules.names_words import Words

WRITTEN = [
    # honorifics in chains
    ("Ir. H. La Ode Arsamin, M.Si.", "La Ode Arsamin"),
    ("Drs. H. Abd. Rahim Tosepu,MM", "Abd. Rahim Tosepu"),
    ("HM Juaini Taofik", "Juaini Taofik"),
    ("H. M. Sukamta", "Sukamta"),
    ("H.M. Sukiman Azmy, M.M.", "Sukiman Azmy"),
    ("Hi. Rusdi Kamarullah", "Rusdi Kamarullah"),
    ("Hj. St. Rugayya, S.Pd", "St. Rugayya"),
    ("Bapak Dr. Mangatas Siahaan, SE., M.Si", "Mangatas Siahaan"),
    ("dr. Agung Triwidodo M.Kes", "Agung Triwidodo"),
    ("Prof. Hendarman Saputro, Ph.D", "Hendarman Saputro"),
    ("AKBP Wahyu Sebayang", "Wahyu Sebayang"),
    ("Kapten Inf. Sugeng Riyadi", "Sugeng Riyadi"),
    ("Letkol Laut (P) Bagus Panuntun", "Bagus Panuntun"),
    ("Irjen Pol Drs. Panca Putra, M.Si.", "Panca Putra"),
    ("KH. Abdul Hamid, Lc., M.A.", "Abdul Hamid"),
    ("Tgk. M. Jamil", "M. Jamil"),
    ("Paduka Yang Mulia Tgk. Malik Mahmud", "Malik Mahmud"),
    ("Sdr. Yogi Pratama", "Yogi Pratama"),
    ("Capt. Ilham Wijaya", "Ilham Wijaya"),
    ("Ir.H.Rusli,MM", "Rusli"),
    # degrees with odd punctuation
    ("Zulkifli Yahya SH MH", "Zulkifli Yahya"),
    ("Raja Indra Fahlevi, S,H.", "Raja Indra Fahlevi"),
    ("Yudi, S,Pi", "Yudi"),
    ("Rasyidin,S.Sos.MM", "Rasyidin"),
    ("Pahrul Nopriandi S,Si ,", "Pahrul Nopriandi"),
    ("Suherli Anwar, S.E.,M.M", "Suherli Anwar"),
    ("Dasmir Efendi ST, MT.", "Dasmir Efendi"),
    ("Feri Irawan, S.T., M.T., IPM, ASEAN Eng", "Feri Irawan"),
    ("Nurhasan Basri,S.IP", "Nurhasan Basri"),
    ("Irfan Baharudin, S.STP.,M.Si", "Irfan Baharudin"),
    # what belongs to the name
    ("Nirwana Dg. Ngai", "Nirwana Dg. Ngai"),
    ("Hamzah Daeng Matutu", "Hamzah Daeng Matutu"),
    ("Datuk Syafruddin", "Datuk Syafruddin"),
    ("Feri Dt. Rajo Bungsu", "Feri Dt. Rajo Bungsu"),
    ("Teuku Hafriansyah", "Teuku Hafriansyah"),
    ("Cut Ferayanti", "Cut Ferayanti"),
    ("I Gusti Ayu Laksmi Dewi", "I Gusti Ayu Laksmi Dewi"),
    ("R Budi Prasojo", "R Budi Prasojo"),
    ("M. Sahlan MS, SE", "M. Sahlan MS"),
    ("Syarifuddin DJ", "Syarifuddin DJ"),
    ("Melkior S. Hege", "Melkior S. Hege"),
    ("Irwan Van Gobel", "Irwan Van Gobel"),
    ("Halik A'yam", "Halik A'yam"),
    ("Muhammad Musa’ad", "Muhammad Musa’ad"),
    ("Sudirman bin Jali", "Sudirman bin Jali"),
    ("Juni Gultom", "Juni Gultom"),
    ("Lalu Gita Ariadi", "Lalu Gita Ariadi"),
    ("Anak Agung Gede Putra", "Anak Agung Gede Putra"),
    ("Al Haris", "Al Haris"),
    ("BURSAH ZARNUBI, SE", "BURSAH ZARNUBI"),
    ("A Muhlis", "A Muhlis"),
    ("Makmur", "Makmur"),
]


@pytest.mark.parametrize(("written", "name"), WRITTEN)
def test_honorifics_and_degrees_go(written: str, name: str) -> None:
    assert clean_name(written) == name


@pytest.mark.parametrize(
    "written",
    [
        "",
        "bukan nama",
        "Selasa (3/7)",
        "Kabupaten Lahat",
        "DPRD",
        "2024",
        "Dinas Sosial",
        "Mei 2024",
        "Ia",
        "Pj",
    ],
)
def test_what_is_no_name(written: str) -> None:
    assert clean_name(written) == ""


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Budi Santoso mengatakan", "Budi Santoso"),
        ("Budi Santoso. Kegiatan itu", "Budi Santoso"),
        ("Budi Santoso Selasa kemarin", "Budi Santoso"),
        ("Budi Santoso\nLahat", "Budi Santoso"),
        ("Budi Santoso DPRD", "Budi Santoso"),
        ("Budi Santoso, S.H., Kepala Dinas", "Budi Santoso"),
        ("Sdr.\nYogi Pratama", "Yogi Pratama"),
    ],
)
def test_where_a_name_ends(text: str, name: str) -> None:
    found = read_name(Words(text), 0)
    assert found is not None and found.name == name


def test_degrees_are_skipped_to_their_end() -> None:
    text = "Budi, S.Sos., M.Si, Kepala"
    assert text[: skip_degrees(text, 4)] == "Budi, S.Sos., M.Si"


def test_words_that_only_persons_or_places_can_be() -> None:
    words = Words(
        "Ada 5 desa di Napa. Kata Afrian, Pak Riko siap. Widodo juga menyebut Pemkab Barru dan se-Bantul."
    )
    assert {"afrian", "riko", "widodo"} <= spoken_words(words)
    assert {"napa", "barru", "bantul"} <= located_words(words)


@given(st.text(alphabet="AaBbİıZ.,'’- \n\u00adHDrSEMPkdi()", max_size=80))
def test_any_text_is_read_without_failing(text: str) -> None:
    words = Words(text)
    for index in range(len(words)):
        found = read_name(words, index)
        if found is not None:
            assert 0 <= found.start <= found.core_start < found.core_end <= found.end <= len(text)
            assert found.name
