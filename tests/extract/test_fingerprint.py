"""Reprints group, templated releases of other regions do not."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.fingerprint import bands, signature, similar, similarity

RELEASE = """Pemkab {region} Lindungi {workers} Pekerja Rentan Lewat BPJS Ketenagakerjaan
{town}, Portal – Pemerintah Kabupaten {region} bersama BPJS Ketenagakerjaan menyerahkan kartu kepesertaan kepada \
{workers} pekerja rentan di aula kantor bupati, {day}.
Bupati {region}, {head}, mengatakan perlindungan ini merupakan wujud kehadiran negara bagi warga yang bekerja di \
sektor informal seperti petani, nelayan, buruh harian lepas dan pengemudi ojek. “Kami ingin tidak ada lagi keluarga \
yang jatuh miskin karena pencari nafkahnya celaka saat bekerja,” kata {head}.
Iuran para pekerja dibayar melalui APBD sebesar Rp{money} untuk satu tahun anggaran. Setiap peserta membayar Rp16.800 \
per bulan untuk dua program, yaitu Jaminan Kecelakaan Kerja dan Jaminan Kematian.
Kepala BPJS Ketenagakerjaan Cabang {branch}, {chief}, menjelaskan manfaat yang diterima peserta sangat besar. Peserta \
yang mengalami kecelakaan kerja akan dirawat sampai sembuh tanpa batas biaya sesuai kebutuhan medis. Apabila meninggal \
dunia karena kecelakaan kerja, ahli waris menerima santunan sebesar 48 kali upah yang dilaporkan.
Sedangkan bila peserta meninggal bukan karena kecelakaan kerja, ahli waris menerima santunan Rp42 juta. Selain itu, \
dua orang anak peserta berhak atas beasiswa hingga perguruan tinggi dengan nilai maksimal Rp174 juta.
“Program ini sejalan dengan Instruksi Presiden Nomor 2 Tahun 2021 tentang Optimalisasi Pelaksanaan Program Jaminan \
Sosial Ketenagakerjaan yang meminta seluruh kepala daerah mengalokasikan anggaran,” ujar {chief}.
Menurut {chief}, dari {force} angkatan kerja di {region} baru {share} persen yang terlindungi, tertinggi di Kecamatan \
{district}. Sisanya tersebar di {villages} desa dan akan didata mulai {month}."""
FILLED = [
    RELEASE.format(region="Lahat", workers="21.600", town="LAHAT", day="Rabu (3/7/2024)", head="Zainal Arifin",
                   money="4,3 miliar", branch="Lahat", chief="Sonny Hartono", force="239.799", share="21,4",
                   district="Kikim Timur", villages="360", month="Agustus"),
    RELEASE.format(region="Bone", workers="11.500", town="WATAMPONE", day="Kamis (12/9/2024)", head="Andi Fahrudin",
                   money="2,1 miliar", branch="Watampone", chief="Mansyur Ali", force="401.224", share="17,9",
                   district="Libureng", villages="328", month="Oktober"),
    RELEASE.format(region="Belu", workers="5.364", town="ATAMBUA", day="Selasa (8/10/2024)", head="Yosep Neno",
                   money="912 juta", branch="Atambua", chief="Kristina Saragih", force="98.310", share="30,2",
                   district="Tasifeto Barat", villages="69", month="November"),
]  # fmt: skip


def reprint(text: str, *, dropped: int) -> str:
    """The release under another headline and with another lead, without ``dropped`` of its paragraphs."""
    body = text.split("\n")[2:]
    order = random.Random(dropped)
    kept = sorted(order.sample(range(len(body)), len(body) - dropped))
    head = [
        "Ribuan Warga Kini Tak Cemas Lagi Saat Bekerja",
        "RADAR LAIN – Sebuah kabar baik datang dari desa pekan ini.",
    ]
    return "\n".join(head + [body[index] for index in kept])


@pytest.mark.parametrize("text", FILLED)
@pytest.mark.parametrize("dropped", [0, 1, 2])
def test_reprints_group(text: str, dropped: int) -> None:
    ours, theirs = signature(text), signature(reprint(text, dropped=dropped))
    assert similar(ours, theirs)
    assert set(bands(ours)) & set(bands(theirs))


@pytest.mark.parametrize(("first", "second"), [(0, 1), (0, 2), (1, 2)])
def test_one_release_filled_in_for_other_regions_does_not_group(first: int, second: int) -> None:
    ours, theirs = signature(FILLED[first]), signature(FILLED[second])
    assert not similar(ours, theirs)
    assert similarity(ours, theirs) < 0.4


def test_the_same_text_gives_the_same_bytes_and_is_fully_similar() -> None:
    marks = signature(FILLED[0])
    assert marks == signature(FILLED[0])
    assert len(marks) == 768
    assert similarity(marks, marks) == 1.0
    assert len(bands(marks)) == 40
    assert all(-(2**63) <= key < 2**63 for key in bands(marks))


def test_case_and_punctuation_do_not_matter_and_other_stories_are_far() -> None:
    marks = signature(FILLED[0])
    assert similarity(marks, signature(FILLED[0].replace("“", '"').replace("\n", "\n\n"))) > 0.9
    other = "Harga karet di tingkat petani naik menjadi Rp14.500 per kilogram sejak awal pekan. Pabrik di Muba antre."
    assert similarity(marks, signature(other)) < 0.1
    assert not similar(marks, signature(other))


@given(st.text(max_size=200))
def test_any_text_has_a_fingerprint(text: str) -> None:
    marks = signature(text)
    assert similar(marks, marks)
    assert len(marks) == 768
