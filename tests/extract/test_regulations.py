"""Regulations of an article: issuer, status, one fact per key with all its mentions."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.articles import Document
from domain.facts import RegulationFact
from domain.regulation_types import SPELLINGS
from extract.components import regions, regulations
from extract.reading import Reading
from extract.sentences import split_sentences

LAHAT, LOTIM, BALI, BOGOR, KABBOGOR = "16.04", "52.03", "51", "32.71", "32.01"


def read(text: str) -> tuple[RegulationFact, ...]:
    reading = Reading(Document("t", text))
    reading.sentences = split_sentences(text)
    regions.read(reading)
    regulations.read(reading)
    return reading.regulations


ISSUERS = [
    ("Inpres Nomor 2 Tahun 2021 mengikat Bupati Lahat.", None),
    ("Perbup Lahat Nomor 44 Tahun 2025 sudah terbit.", LAHAT),
    ("Surat Edaran Bupati Lahat Nomor 5 Tahun 2024 terbit.", LAHAT),
    ("Perda Provinsi Bali Nomor 10 Tahun 2019 berlaku.", BALI),
    ("Lombok Timur lewat Perbup Nomor 31 Tahun 2024 dan Lahat belum.", LOTIM),
    ("Perdasus Nomor 2 Tahun 2022 yang disahkan Papua Barat.", "92"),
    ("Pemkab Lahat bergerak. Perbup Nomor 5 Tahun 2022 sudah dikeluarkan.", LAHAT),
    ("Wali Kota Bogor dan Bupati Bogor hadir. Perwali Nomor 3 Tahun 2021 terbit.", BOGOR),
    ("Di Lahat, Pergub Nomor 8 Tahun 2023 berlaku.", "16"),
    ("Pemkab Lahat menerima SE Mendagri Nomor 842.2/5193/SJ.", None),
    ("Di Lahat, Mendagri pun mengirim SE Nomor 842.2/5193/SJ.", None),
    ("Dinsos Lahat memakai Keputusan Dirjen PFM Nomor 158/6/SK/HK.02.02/8/2022.", None),
    ("Perda Nomor 4 Tahun 2019 disahkan.", None),
]
ISSUERS += [
    ("Bupati Lahat hadir.\nLain di Bogor. Wali Kota Bogor memilih zakat. Itu diikat PKS no. 7/PKS-BGR/2022.", BOGOR),
    ("Bupati Lahat hadir.\nDi Lombok Timur lain. Perbup Nomor 7 Tahun 2022 sudah terbit.", LOTIM),
    ("Bupati Lahat menerima surat bernomor B/123/X/2024 dari BPJS Ketenagakerjaan.", None),
    ("BPJS Ketenagakerjaan menyurati lewat surat nomor B/123/X/2024. Bupati Lahat membalas.", None),
    ("Kemnaker mengirim surat nomor 5/12/HK.04/VI/2024 kepada Bupati Lahat.", None),
    ("Bupati Lahat mengirim surat nomor 5/12/HK.04/VI/2024 kepada BPJS Ketenagakerjaan.", LAHAT),
    ("Soal BPJS Ketenagakerjaan, ada Surat Edaran Bupati Lahat Nomor 5 Tahun 2024.", LAHAT),
    ("Di Lombok Timur lain.\nBupati Lahat hadir. Perbup Nomor 7 Tahun 2022 sudah terbit.", LAHAT),
]  # fmt: skip


@pytest.mark.parametrize(("text", "region"), ISSUERS)
def test_the_issuer(text: str, region: str | None) -> None:
    (fact,) = read(text)
    assert fact.region == region


STATUS = [
    ("Bupati menjalankan Inpres Nomor 2 Tahun 2021.", "cited"),
    ("Pemkab Lahat menerbitkan Perbup Nomor 5 Tahun 2024.", "enacted"),
    ("Lahat sudah punya Perda Nomor 5 Tahun 2024.", "enacted"),
    ("Pelantikan berdasarkan SK Bupati Lahat Nomor 800/12/BKPSDM/I/2025.", "enacted"),
    ("Pemkab Lahat meneken Perjanjian Kerja Sama Nomor 560/774/DISNAKER/2023.", "enacted"),
    ("Langkah itu menjalankan Perbup Lahat Nomor 34 Tahun 2021.", "cited"),
    ("Pekerjaan wajib patuh Perda Lahat No 8 Tahun 2019.", "cited"),
    ("Itu merujuk Perda Lahat Nomor 4 Tahun 2019 yang sudah lama disahkan.", "enacted"),
]
STATUS += [
    # invoked as the basis
    ("Penanggungan iuran hanya bersandar pada Perbup Lahat Nomor 31 Tahun 2022.", "cited"),
    ("Forum berpijak pada Perda Lahat Nomor 3 Tahun 2020.", "cited"),
    ("Iuran dipungut berdasarkan Perbup Lahat Nomor 31 Tahun 2022.", "cited"),
    ("Perbup Lahat Nomor 31 Tahun 2022 itu kami pakai rujukan.", "cited"),
    ("Langkah berpijak pada Perbup Lahat Nomor 31 Tahun 2022 yang baru diteken.", "enacted"),
    ("Di Lahat, tempat dewan bersidang, ada Perbup Nomor 31 Tahun 2022.", "enacted"),
    ("Sesuai janji, Bupati Lahat mengeluarkan Perbup Nomor 31 Tahun 2022.", "enacted"),
    ("Sesuai janji, DPRD Lahat mengesahkan Perda Nomor 3 Tahun 2022.", "enacted"),
    ("Sesuai janji, Bupati Lahat meneken Perbup Nomor 31 Tahun 2022.", "enacted"),
    # to be replaced, repealed, brought into line
    ("Pemkab Lahat menggodok peraturan pengganti Perbup Nomor 102 Tahun 2016.", "cited"),
    ("Dinas merampungkan rancangan Perbup Lahat yang mengganti Perbup No 38/2019.", "cited"),
    ("Perbup Lahat 9 Tahun 2020 dinyatakan dicabut.", "cited"),
    ("Perda Kabupaten Lahat No. 7 Tahun 2017 mesti diselaraskan dengan aturan pusat.", "cited"),
    ("Ranperda Lahat tentang Perubahan atas Perda Nomor 10 Tahun 2017 dibahas.", "cited"),
    ("Pemkab Lahat sedang merevisi Perbup Nomor 5 Tahun 2022.", "cited"),
    ("Pemkab Lahat akan mengubah Perda Nomor 5 Tahun 2022.", "cited"),
    ("Pemkab Lahat mencabut Perbup Nomor 5 Tahun 2022.", "cited"),
    ("Pemkab Lahat telah merevisi Perbup Nomor 5 Tahun 2022.", "amended"),
    ("Perbup Lahat 9 Tahun 2020 terbit; yang lama dicabut.", "enacted"),
    ("Bupati Lahat meneken Perbup Nomor 9 Tahun 2020 pengganti aturan lama.", "enacted"),
    # letters among national rules that are invoked
    ("Forum berpijak pada UU Nomor 40 Tahun 2004.", "cited"),
    ("Pemkab Lahat mengirim SE Bupati Nomor 5 Tahun 2024 sesuai janji.", "enacted"),
    ("Rekanan menyetor, bersandar pada SE Bupati Lahat Nomor 560/1182/2023.", "enacted"),
]


@pytest.mark.parametrize(("text", "status"), STATUS)
def test_status(text: str, status: str) -> None:
    (fact,) = read(text)
    assert fact.status == status


@pytest.mark.parametrize(
    "text",
    [
        "Perbup Lahat Nomor 41 Tahun 2022 diubah dengan Perbup Nomor 9 Tahun 2025.",
        "Perbup Lahat Nomor 41 Tahun 2022 yang telah diubah dengan Perbup Nomor 9 Tahun 2025 terbit.",
        "Perbup Lahat Nomor 41 Tahun 2022 yang kami ubah dengan Perbup Nomor 9 Tahun 2025.",
        "Perbup Lahat Nomor 41 Tahun 2022 dirombak lewat Perbup Nomor 9 Tahun 2025.",
        "Bupati Lahat meneken Perbup Nomor 9 Tahun 2025 yang merombak Perbup Nomor 41 Tahun 2022.",
        "Bupati Lahat meneken Perbup Nomor 9 Tahun 2025 yang merevisi Perbup Nomor 41 Tahun 2022.",
        "Perbup Lahat Nomor 9 Tahun 2025 tentang Perubahan atas Perbup Nomor 41 Tahun 2022 terbit.",
    ],
)
def test_an_amended_rule_and_the_one_that_amends_it(text: str) -> None:
    assert {fact.number: fact.status for fact in read(text)} == {"41": "amended", "9": "enacted"}


def test_a_draft_that_amends_a_rule_leaves_it_cited() -> None:
    (fact,) = read("Pemkab Lahat menyusun Ranperda perubahan atas Perda Nomor 5 Tahun 2019.")
    assert (fact.number, fact.status) != ("5", "amended")


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        ("Forum berpijak pada UU 24/2011 dan SE Bupati Lahat Nomor 45/KT/2023.", ["cited", "cited"]),
        ("Sesuai Inpres 2/2021, PP 44 Tahun 2015 serta SE Bupati Lahat Nomor 5 Tahun 2022.", ["cited"] * 3),
        ("Merujuk Permendagri 15 Tahun 2024 dan SK Bupati Lahat Nomor 8 Tahun 2025.", ["cited", "cited"]),
        (
            "Sesuai Inpres 2/2021, Bupati Lahat mengeluarkan SE Nomor 5 Tahun 2022.",
            ["cited", "enacted"],
        ),
        (
            "Pelantikan berdasarkan SK Bupati Lahat Nomor 8 Tahun 2025 dan PP 11 Tahun 2017.",
            ["enacted", "cited"],
        ),
    ],
)
def test_a_letter_in_a_list_of_what_is_invoked(text: str, statuses: list[str]) -> None:
    assert [fact.status for fact in read(text)] == statuses


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Di Kabupaten Lahat ada Perkada bernomor 15 tahun 2023.", "perbup"),
        ("Pemkot Bogor punya Perkada Nomor 15 Tahun 2023.", "perwali"),
        ("Pemprov Bali menerbitkan Peraturan Kepala Daerah Nomor 15 Tahun 2023.", "pergub"),
        ("Ada Perkada Nomor 15 Tahun 2023.", "perkada"),
        ("Di Kabupaten Lahat ada Perda Nomor 15 Tahun 2023.", "perda"),
    ],
)
def test_a_rule_of_the_head_of_a_region_is_that_of_its_level(text: str, kind: str) -> None:
    (fact,) = read(text)
    assert fact.type == kind


def test_one_fact_per_key_with_all_its_mentions() -> None:
    text = "Inpres Nomor 2 Tahun 2021 jelas. Inpres 2/2021 itu wajib. Inpres Nomor 2 tadi sudah lama."
    (fact,) = read(text)
    assert (fact.id, fact.number, fact.year) == ("inpres-2-2021", "2", 2021)
    assert [text[m.start : m.end] for m in fact.mentions] == [m.text for m in fact.mentions]
    assert len(fact.mentions) == 3
    assert fact.sentence == "Inpres Nomor 2 Tahun 2021 jelas."
    assert fact.title is not None and fact.title.startswith("Optimalisasi")


def test_a_guessed_issuer_joins_the_one_that_is_written_out() -> None:
    text = "Pemkab Lahat hadir. Perda Nomor 4 Tahun 2019 dipakai. Perda Kabupaten Lombok Timur Nomor 4 Tahun 2019 baik."
    (fact,) = read(text)
    assert (fact.region, len(fact.mentions)) == (LOTIM, 2)


def test_two_regions_rules_of_one_number_stay_apart() -> None:
    text = "Perbup Lahat Nomor 5 Tahun 2024 dan Perbup Lombok Timur Nomor 5 Tahun 2024."
    assert {fact.id for fact in read(text)} == {"perbup-16.04-5-2024", "perbup-52.03-5-2024"}


def test_a_letter_number_is_kept_as_printed_and_its_year_is_in_it() -> None:
    (fact,) = read("Bupati Lahat mengeluarkan SE Nomor 400.10.2.4/6/DPMD/IV/2024.")
    assert (fact.number, fact.year) == ("400.10.2.4/6/DPMD/IV/2024", 2024)
    assert fact.id == "se-16.04-400.10.2.4~6~dpmd~iv~2024-2024"


@pytest.mark.parametrize("text", ["", "Ranperda Lahat Nomor 5 dibahas.", "Perbup Lahat belum ada nomornya."])
def test_drafts_and_rules_without_a_number_are_none(text: str) -> None:
    assert read(text) == ()


PIECES = st.sampled_from(
    [*SPELLINGS, "Nomor", "2", "2/2021", "Tahun", "2021", "dan", ".", "Bupati", "Lahat", "diubah dengan"]
)


@given(st.lists(PIECES, max_size=24).map(" ".join))
def test_spans_slice_the_text(text: str) -> None:
    for fact in read(text):
        assert fact.mentions
        assert all(text[m.start : m.end] == m.text for m in fact.mentions)
