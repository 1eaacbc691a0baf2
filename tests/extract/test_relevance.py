"""Which articles are about BPJS Ketenagakerjaan."""

from __future__ import annotations

import pytest

from domain.articles import Document
from extract.components import relevance
from extract.reading import Reading
from extract.sentences import split_sentences


def reading(title: str, body: str, *, regional: bool = True) -> Reading:
    text = f"{title}\n{body}"
    result = Reading(Document(id="r", text=text, title=title), sentences=split_sentences(text))
    result.subject_regions = ("16.04",) if regional else ()
    relevance.read(result)
    return result


NAMES = [
    "BPJS Ketenagakerjaan", "BPJS Ketenaga Kerjaan", "BPJS-Ketenagakerjaan", "BPJSTK", "BPJS TK", "BPJS-TK",
    "BPJS Naker", "BPJamsostek", "BP Jamsostek", "Bpjamsostek", "bpjsamsostek", "Jamsostek", "BPJS Tenaga Kerja",
    "Badan Penyelenggara Jaminan Sosial Ketenagakerjaan", "Badan Penyelenggaraan Jaminan Sosial Ketenagakerjaan",
    "jaminan sosial ketenagakerjaan", "BPJS Ketenagakejaan",
]  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_every_name_of_the_agency_is_known(name: str) -> None:
    body = (
        f"Pemkab Lahat dan {name} meneken nota kesepahaman. Kepala {name} mengatakan iuran dibayar dari APBD."
    )
    assert reading(f"Pemkab Lahat Gandeng {name}", body).relevant


@pytest.mark.parametrize(
    ("title", "body"),
    [
        (
            "Perlindungan Bagi Pekerja, Pemprov Jajaki Kerja Sama dengan BPJS",
            "Kepala BPJS Ketenagakerjaan diterima gubernur. Ia menawarkan JKK dan JKM bagi pekerja rentan.",
        ),
        (
            "5.000 Warga Kantongi Kartu BPJS",
            "Petani dan tukang ojek menerima kartu BPJS. Iuran Rp16.800 menanggung Jaminan Kecelakaan Kerja dan "
            "Jaminan Kematian bagi pekerja rentan, kata kepala BPJSTK Lahat.",
        ),
        (
            "Pemkab Kejar Peserta Baru BPJSK",
            "“BPJSK ini yang Ketenagakerjaan ya, bukan BPJS Kesehatan yang dipakai berobat,” kelakar bupati. Kepala "
            "BPJS Ketenagakerjaan menyerahkan santunan JKM. Pekerja rentan didaftarkan BPJSK mulai Mei.",
        ),
        (
            "Kadis Hadiri Rakor Tindak Lanjut Permendagri Nomor 15 Tahun 2024",
            "Turut hadir Deputi Direktur BPJS Ketenagakerjaan Wilayah Sumbarriau. Daerah wajib menganggarkan iuran "
            "bagi pekerja rentan dan non ASN. Pekerja rentan yang terdaftar 20.000 orang. Tahun depan ditambah.",
        ),
        (
            "DPRD Minta Pemkab Tak Bedakan Dua BPJS",
            "Peserta BPJS Kesehatan sudah 98 persen. BPJS Ketenagakerjaan baru 41 persen. Karena itu iuran BPJS "
            "Ketenagakerjaan bagi pekerja rentan dianggarkan. Kepala BPJS Ketenagakerjaan Lahat siap mendata.",
        ),
        (
            "Buruh Kebun Bakal Ditanggung DBH Sawit",
            "Pemkab mengusulkan dana. Jumlahnya Rp5,4 miliar dari DBH Sawit. Buruh sawit tanpa mandor akan terlindung "
            "BPJS TK. Sekda meminta data disandingkan. Angkanya 26.785 orang.",
        ),
        (
            "Dua BPJS Satu Meja, Wali Kota Minta Data Dibuka",
            "Wali kota memanggil BPJS Kesehatan dan BPJS Ketenagakerjaan. Data keduanya tidak cocok. Kepala BPJS "
            "Kesehatan menyebut 96 persen. Kepala BPJS TK mengakui baru 18.240 pekerja. JKN honorer sudah dipotong.",
        ),
        (
            "TAJUK: Siapa Peduli Tukang Batu?",
            "Tiap pagi tukang batu berangkat. Mereka pulang petang. Angkatan kerja kita 152.418 jiwa. Yang memegang "
            "kartu BP Jamsostek 31.006. Bandingkan dengan BPJS Kesehatan yang merengkuh 97 persen. Bupati pernah "
            "berjanji menggratiskan iuran pekerja rentan. Janji itu tinggal janji. Kita menunggu.",
        ),
        (
            "Jaksa Panggil 40 Perusahaan Penunggak Iuran",
            "Kejari menagih iuran berdasarkan surat kuasa khusus dari BPJamsostek. Piutangnya Rp2 miliar. Kepala BPJS "
            "Ketenagakerjaan menyebut 27 perusahaan sudah melunasi.",
        ),
    ],
)
def test_stories_about_the_programme(title: str, body: str) -> None:
    assert reading(title, body).relevant


@pytest.mark.parametrize(
    ("title", "body"),
    [
        (
            "Iuran BPJS Warga Terancam Nunggak",
            "Tunggakan iuran BPJS Kesehatan Rp6 miliar. Cakupan JKN 98 persen. Kepala BPJS Kesehatan Lahat mengatakan "
            "belum ada kartu yang diblokir. Adapun soal BPJS Ketenagakerjaan bagi perangkat desa dibahas tersendiri.",
        ),
        (
            "Pekerja Informal Tak Perlu Cemas, Iuran BPJS Ditanggung APBD",
            "Kepesertaan JKN-KIS mencapai 98 persen. Pekerja yang kena PHK dialihkan ke PBI, tinggal ke puskesmas."
            " Kepala BPJS-K Cabang Lahat menjelaskan UHC membuat warga cukup menunjukkan KTP di rumah sakit.",
        ),
        (
            "Wali Kota Lantik 57 Pejabat, Kadisnaker Digeser",
            "Gerbong mutasi bergerak. Undangan tampak Kapolres, Kepala BPJS Ketenagakerjaan Nurhadi dan Ketua Apindo.",
        ),
        (
            "Bansos BBM Cair",
            "Rapat dihadiri Kapolres, BRI, BPJS Ketenagakerjaan dan camat. “Sopir ini pekerja rentan,” kata sekda.",
        ),
        (
            "Bupati Tinjau Jalan Rusak",
            "Anggaran jalan Rp14 miliar. Seluruh pekerjanya sudah didaftarkan BPJS Ketenagakerjaan sesuai kontrak. "
            "Camat mengaku lega. Truk sawit dilarang lewat.",
        ),
        (
            "Perubahan APBD Masih Fokus Jalan",
            "Sekda memangkas perjalanan dinas. Disnaker jangan cuma job fair.",
        ),
        (
            "Lowongan Kerja Pabrik Sepatu",
            "Perusahaan membuka 200 lowongan. Pelamar terpilih memperoleh upah minimum dan BPJS Ketenagakerjaan.",
        ),
        (
            "Bus Terguling, Empat Penumpang Tewas",
            "Ahli waris menerima santunan dari Jasa Raharja. Kecelakaan itu terjadi subuh tadi di jalan lintas.",
        ),
        (
            "Job Fair Sediakan 2.000 Lowongan",
            "Antrean mengular sejak subuh. Pelamar datang dari tetangga. Upah pokok Rp3,2 juta, ditambah mess, seragam "
            "dan BPJS Ketenagakerjaan. Wali kota membuka acara. Ada stan perbankan.",
        ),
        (
            "Dinas Bahas Cakupan JKN",
            "Cakupan JKN 98 persen. BPJS Kesehatan mendorong desa. Pasien RSUD naik. BPJS Ketenagakerjaan ikut hadir.",
        ),
        ("Harga Karet Naik", "Petani senang. Pabrik membeli Rp14.500 per kilogram."),
        (
            "BPJS Kesehatan Raih Penghargaan",
            "Direktur BPJS Kesehatan menerima piala bersama BPJS Ketenagakerjaan. JKN kini menjangkau 98 persen warga. "
            "Faskes bertambah. Kepala BPJS Kesehatan Lahat berterima kasih.",
        ),
    ],
)
def test_stories_about_something_else(title: str, body: str) -> None:
    assert not reading(title, body).relevant


GUIDE = (
    "Saldo JHT BPJS Ketenagakerjaan dapat dicairkan dari rumah lewat JMO. Berikut cara klaim JHT. Buka aplikasi. "
    "BPJS Ketenagakerjaan memproses paling lambat lima hari. Syarat pencairan JHT: KTP dan KK."
)


def test_a_readers_guide_needs_a_region() -> None:
    assert not reading("Simak Cara Cek Saldo JHT BPJS Ketenagakerjaan", GUIDE, regional=False).relevant
    assert reading("Pemkab Lahat Daftarkan Nelayan ke BPJS Ketenagakerjaan", GUIDE).relevant


@pytest.mark.parametrize(
    "title",
    ["Mau Klaim JHT BPJS Ketenagakerjaan? Ini Syaratnya", "Cara Mencairkan Saldo JHT 2025 Tanpa ke Kantor"],
)
def test_guides_are_told_by_their_title(title: str) -> None:
    body = "BPJS Ketenagakerjaan melayani klaim lewat JMO. Unduh aplikasi JMO. Peserta BPJS Ketenagakerjaan login dulu."
    assert not reading(title, body, regional=False).relevant


def test_a_national_story_without_regions_is_relevant() -> None:
    body = "Dirut BPJS Ketenagakerjaan menyebut peserta aktif 41 juta. Menaker meminta BPJS Ketenagakerjaan bergegas."
    assert reading("Peserta BPJS Ketenagakerjaan Tembus 41 Juta", body, regional=False).relevant


def test_the_score_orders_what_is_plain_and_what_is_not() -> None:
    plain = reading(
        "BPJS Ketenagakerjaan Lindungi Nelayan",
        "BPJS Ketenagakerjaan dan pemkab mendaftarkan pekerja rentan.",
    )
    guest = reading("Mutasi Pejabat", "Hadir Kepala BPJS Ketenagakerjaan dan kapolres.")
    nothing = reading("Harga Karet", "Naik lagi.")
    assert 1 >= plain.relevance > 0.8 > 0.5 > guest.relevance > nothing.relevance >= 0
