"""Subject regions: whose government acts, or whose workers the story is about."""

from __future__ import annotations

import pytest

from domain import regions
from domain.articles import Document
from extract.components import regions as component
from extract.components import subjects
from extract.reading import Reading
from extract.sentences import split_sentences


def subjects_of(title: str, body: str) -> list[str]:
    text = f"{title}\n{body}"
    reading = Reading(Document("t", text, title=title))
    reading.sentences = split_sentences(text)
    component.read(reading)
    subjects.read(reading)
    return sorted(regions.get(code).name for code in reading.subject_regions)


CASES: dict[str, list[tuple[str, str, list[str]]]] = {
    "the headline names it": [
        (
            "Pemkab Lahat Daftarkan Petani",
            "LAHAT – Pemkab Lahat mendaftarkan. Di Sumsel baru Muba.",
            ["Kabupaten Lahat"],
        ),
        (
            "5.000 Warga TTU Kantongi Kartu",
            "Kartu dibagi di TTU. Manggarai menyusul, kata Kanwil.",
            ["Kabupaten Timor Tengah Utara"],
        ),
        ("Wali Kota Solok Bagi Kartu", "Pemko Solok membagi kartu. Bupati Solok hadir.", ["Kota Solok"]),
        (
            "Kejari Bireuen Panggil Keuchik",
            "Kejari Bireuen memanggil. Cabang melayani Lhokseumawe dan Aceh Utara.",
            ["Kabupaten Bireuen"],
        ),
    ],
    "several act": [
        (
            "Kabupaten Kediri 13 Ribu Buruh, Kota Kediri 2.750 Orang",
            "Pemkab Kediri mendaftarkan. Kabupaten Kediri rajin.\nPemkot Kediri menjatah. Kota Kediri menyusul.",
            ["Kabupaten Kediri", "Kota Kediri"],
        ),
        (
            "Kota dan Kabupaten Sorong Teken PKS, Raja Ampat Absen",
            "Pemkot Sorong dan Pemkab Sorong meneken PKS. Wali Kota Sorong senang. Raja Ampat tak datang.",
            ["Kabupaten Sorong", "Kota Sorong"],
        ),
        (
            "Disnakertrans Riau Sosialisasikan Jamsostek di Rohul",
            "Disnakertrans Riau datang ke Rokan Hulu.\nPemprov Riau menanggung.\nDinas Rohul mendata. Rohul siap.",
            ["Kabupaten Rokan Hulu", "Provinsi Riau"],
        ),
        (
            "Dua Kabupaten Teken MoU dengan BPJS",
            "Pemkab Lahat meneken MoU. Bupati Muba meneken pula. Di Sumsel itu yang pertama.",
            ["Kabupaten Lahat", "Kabupaten Musi Banyuasin"],
        ),
    ],
    "one verb joins two": [
        (
            "Rekon DBH Sawit se-Kalteng: Lamandau dan Sukamara Serap Penuh",
            "Pemprov Kalteng merekonsiliasi. Pemkab Lamandau rajin. Bupati Lamandau senang. Sekda Lamandau juga. "
            "Warga Lamandau. Kalteng luas.\nPemprov Kalteng menghitung. Gubernur Kalteng memuji.\nSukamara 2.000.",
            ["Kabupaten Lamandau", "Kabupaten Sukamara", "Provinsi Kalimantan Tengah"],
        ),
        (
            "Lahat dan Banyuasin Teken PKS",
            "Pemkab Lahat meneken. Bupati Lahat senang. Pemkab Lahat siap.\nSekda Lahat hadir.\nDi Banyuasin sama.",
            ["Kabupaten Banyuasin", "Kabupaten Lahat"],
        ),
        (
            "Lahat & Muba Sepakat",
            "Pemkab Lahat meneken. Bupati Lahat senang. Pemkab Lahat siap.\nSekda Lahat hadir.\nWarga Muba sama.",
            ["Kabupaten Lahat", "Kabupaten Musi Banyuasin"],
        ),
        (
            "Job Fair Lahat Ramai, Pelamar dari Muba dan Banyuasin Membeludak",
            "Pemkab Lahat membuka. Bupati Lahat senang.\nAda yang datang dari Muba. Warga Banyuasin juga.",
            ["Kabupaten Lahat"],
        ),
        (
            "Pemkab Lahat Bagi Kartu, Muba Belum",
            "Pemkab Lahat membagi kartu. Bupati Lahat senang. Muba belum, kata Bupati Muba.",
            ["Kabupaten Lahat"],
        ),
    ],
    "namesakes side by side": [
        (
            "Dua Kupang Dua Cerita: Kota 43 Persen, Kabupaten 11 Persen",
            "Kota Kupang 43 persen. Kabupaten Kupang 11 persen. Wali Kota Kupang senang. Bupati Kupang tidak.",
            ["Kabupaten Kupang", "Kota Kupang"],
        ),
        (
            "Kabupaten dan Kota Sukabumi Beda Nasib",
            "Pemkab Sukabumi menanggung. Pemkot Sukabumi tidak. Kota Sukabumi menunggu. Kabupaten Sukabumi jalan.",
            ["Kabupaten Sukabumi", "Kota Sukabumi"],
        ),
        (
            "Kedua Magelang Kompak Daftarkan Petani",
            "Pemkab Magelang mendaftarkan petani. Pemkot Magelang juga. Kota Magelang kecil. Kabupaten Magelang luas.",
            ["Kabupaten Magelang", "Kota Magelang"],
        ),
        (
            "Pemkot Solok Bagi Kartu",
            "Pemko Solok membagi kartu. Kota Solok senang. Bupati Solok hadir sebagai tamu.",
            ["Kota Solok"],
        ),
        ("Kabupaten Solok Bagi Kartu", "Pemkab Solok membagi. Wali Kota Solok hadir.", ["Kabupaten Solok"]),
    ],
    "as much as the headline's": [
        (
            "SE Bupati Terbit, Ohoi di Malra Wajib Sisihkan Dana",
            "Bupati Maluku Tenggara meneken surat edaran.\nSekda Malra menambahkan.\nPenjabat Wali Kota Tual menjawab. "
            "Kota Tual mandek. Di Tual 4.000 orang nonaktif. Wali Kota Tual menyesal.",
            ["Kabupaten Maluku Tenggara", "Kota Tual"],
        ),
        (
            "Pemkab Lahat Bagi Kartu",
            "Pemkab Lahat membagi.\nBupati Lahat senang. Sekda Lahat juga.\nDi Muba sama. Bupati Muba memuji.",
            ["Kabupaten Lahat"],
        ),
        (
            "Pemkab Lahat Bagi Kartu",
            "Pemkab Lahat membagi.\nWarga Muba hadir. Warga Muba senang. Warga Muba pulang. Muba jauh.",
            ["Kabupaten Lahat"],
        ),
    ],
    "the prize's stage": [
        (
            "Polman Juara Paritrana Sulbar, Majene Runner-up",
            "Pj Gubernur Sulbar menyerahkan piala. Polman menaikkan peserta.\nSekkab Majene ingin menyalip. "
            "Instruksi Bupati Majene berlaku. Pemprov Sulbar senang. Sulbar bangga.",
            ["Kabupaten Majene", "Kabupaten Polewali Mandar"],
        ),
        (
            "Lahat Juara Tingkat Provinsi Sumatera Selatan",
            "Gubernur Sumsel menyerahkan piala. Pemkab Lahat senang. Pemprov Sumsel bangga. Bupati Lahat hadir.",
            ["Kabupaten Lahat"],
        ),
        (
            "Banggai Bersaudara: Balut Tertinggi, Bangkep Belum Anggarkan",
            "Bupati Banggai mendengar. Di Balut 38 persen. Banggai 34 persen. Balut lincah. Bangkep nihil.",
            ["Kabupaten Banggai", "Kabupaten Banggai Laut"],
        ),
        (
            "Raih Paritrana Award, Sulbar Tambah Kuota",
            "Pemprov Sulbar menambah kuota. Gubernur Sulbar senang. Di Majene ada juara.",
            ["Provinsi Sulawesi Barat"],
        ),
        (
            "Malam Paritrana Award Sulbar Meriah",
            "Pemprov Sulbar menggelar. Gubernur Sulbar senang. Sulbar bangga. Di Majene ada juara.",
            ["Provinsi Sulawesi Barat"],
        ),
        (
            "Pemprov Sulbar Gelar Paritrana Award",
            "Pemprov Sulbar menggelar. Gubernur Sulbar senang. Di Majene ada juara.",
            ["Provinsi Sulawesi Barat"],
        ),
    ],
    "a share of the province's": [
        (
            "Kepri Gulirkan Program, Natuna dan Anambas Dapat Jatah Terbanyak",
            "Pemprov Kepri menggulirkan program. Gubernur Kepri senang. Di Kepri 9.000.\nPemprov Kepri menghitung. "
            "Gubernur Kepri berpesan.\nPemprov Kepri menyusul.\nBupati Natuna hadir. Di Anambas sama.",
            ["Provinsi Kepulauan Riau"],
        ),
    ],
    "named as not taking part, or to compare": [
        (
            "Boalemo Anggarkan Iuran, Kabupaten Gorontalo Menyusul",
            "Pemkab Boalemo menganggarkan. Bupati Boalemo senang. Kabupaten Gorontalo menyusul.",
            ["Kabupaten Boalemo"],
        ),
        (
            "Cakupan Kalsel 47 Persen, Banjarbaru Tertinggi",
            "Di Kalsel 47 persen. Kota Banjarbaru 63 persen.\nPemprov Kalsel menyiapkan dana.",
            ["Provinsi Kalimantan Selatan"],
        ),
        (
            "Belajar dari Bantul, Pemkab Lahat Daftarkan Lurah",
            "Pemkab Lahat mendaftarkan lurah. Di Bantul sudah lama. Bantul jadi contoh Bupati Lahat.",
            ["Kabupaten Lahat"],
        ),
        (
            "DPRD Lahat Kunjungi Banyuasin",
            "DPRD Lahat bertanya. Lahat mau meniru. DPRD Banyuasin menjawab.",
            ["Kabupaten Lahat"],
        ),
    ],
    "the headline names nobody": [
        (
            "Bupati Riko Serahkan Santunan",
            "Bupati Lampung Selatan hadir di Lampung Selatan. Wali Kota Bandar Lampung juga.",
            ["Kabupaten Lampung Selatan"],
        ),
        (
            "Pemprov Jajaki Kerja Sama",
            "Gubernur Sulbar di Mamuju. Pemprov Sulbar mengkaji. Pemkab Mamuju hadir.",
            ["Provinsi Sulawesi Barat"],
        ),
        (
            "Pemkot Tanggung Iuran Ojek",
            "Pemkot Ambon menanggung. Gubernur Maluku memuji. Pemprov Maluku mendukung.",
            ["Kota Ambon"],
        ),
    ],
    "a province as the place of the story": [
        (
            "65 Persen Pekerja Papua Barat Terlindungi",
            "Di Papua Barat 65 persen. Papua Barat punya Perdasi.\nDisnakertrans Manokwari mendata. "
            "Bupati Manokwari membagi. Manokwari 18.323 orang.",
            ["Kabupaten Manokwari", "Provinsi Papua Barat"],
        ),
        (
            "Ribuan Petani di Riau Dapat Kartu",
            "Pemkab Siak membagi kartu. Bupati Siak senang. Warga Siak juga. Ini pertama di Riau.",
            ["Kabupaten Siak"],
        ),
    ],
    "nobody's own": [
        (
            "Paritrana Award: Bali Juara, Barito Utara Naik Panggung",
            "JAKARTA – Penghargaan diserahkan Menteri.\nBali juara, Kalimantan Selatan dan Jawa Tengah menyusul. "
            "Barito Utara, Kota Magelang dan Karangasem menang. Gubernur Bali dan Bupati Barito Utara hadir. "
            "Wali Kota Magelang, Bupati Karangasem, Sekda Kalimantan Selatan dan Sekda Jawa Tengah juga.",
            [],
        ),
        ("Cara Mencairkan JHT Lewat HP", "Saldo bisa dicairkan. Klik di sini.", []),
        (
            "Peserta Aktif Naik, Iuran Terkumpul Rp100 Triliun",
            "Direktur Utama mengatakan peserta naik. Iuran terkumpul banyak dari seluruh negeri sampai tahun lalu. "
            "Masih ada yang belum patuh. Ia berharap tahun depan lebih baik lagi. Contohnya Kabupaten Lahat.",
            [],
        ),
    ],
}


@pytest.mark.parametrize(
    ("title", "body", "expected"),
    [case for cases in CASES.values() for case in cases],
    ids=[f"{rule}: {case[0][:40]}" for rule, cases in CASES.items() for case in cases],
)
def test_whose_story_it_is(title: str, body: str, expected: list[str]) -> None:
    assert subjects_of(title, body) == sorted(expected)


def test_the_leading_region_comes_first() -> None:
    title = "Kota Kupang dan Kabupaten Kupang Bagi Kartu"
    body = "Pemkab Kupang membagi. Bupati Kupang. Kabupaten Kupang. Wali Kota Kupang menyusul. Pemkot Kupang."
    text = f"{title}\n{body}"
    reading = Reading(Document("t", text, title=title))
    reading.sentences = split_sentences(text)
    component.read(reading)
    subjects.read(reading)
    assert reading.subject_regions == ("53.01", "53.71")
