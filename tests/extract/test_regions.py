"""Regions in running text: which facts a text gives. Every rule has three hits and two near misses at the least."""

from __future__ import annotations

import pytest

from domain.articles import Document
from extract.components.regions import read
from extract.reading import Reading
from extract.sentences import split_sentences


def facts(text: str, title: str = "", home: tuple[str, ...] = ()) -> list[str]:
    """Official names of the regions that ``text`` gives, sorted."""
    return sorted(fact.name for fact in reading_of(text, title, home).regions)


def reading_of(text: str, title: str = "", home: tuple[str, ...] = ()) -> Reading:
    reading = Reading(Document("t", text, title=title, home_regions=home))
    reading.sentences = split_sentences(text)
    read(reading)
    return reading


CASES: dict[str, list[tuple[str, list[str]]]] = {
    "abbreviations stand alone": [
        ("Peserta aktif di Lotim 143.905 orang.", ["Kabupaten Lombok Timur"]),
        ("Pemda Tala menggelar rapat.", ["Kabupaten Tanah Laut"]),
        (
            "Bupati OKUT dan Bupati OKI hadir.",
            ["Kabupaten Ogan Komering Ilir", "Kabupaten Ogan Komering Ulu Timur"],
        ),
        (
            "Kotim 4.400, Kobar 3.905 dan Pulpis 12 orang.",
            ["Kabupaten Kotawaringin Barat", "Kabupaten Kotawaringin Timur", "Kabupaten Pulang Pisau"],
        ),
        (
            "Di Babel dan Kepri iurannya sama.",
            ["Provinsi Kepulauan Bangka Belitung", "Provinsi Kepulauan Riau"],
        ),
        (
            "Pemkab HSU, HST dan HSS sepakat.",
            ["Kabupaten Hulu Sungai Selatan", "Kabupaten Hulu Sungai Tengah", "Kabupaten Hulu Sungai Utara"],
        ),
        ("Pekerja di KSB dan KLU didata.", ["Kabupaten Lombok Utara", "Kabupaten Sumbawa Barat"]),
        ("oki dan ttu bukan singkatan di sini.", []),
        ("Kata pali dan muba ditulis kecil.", []),
    ],
    "what is harvested before a region": [
        ("Pengikat rumput laut Nunukan didaftarkan.", ["Kabupaten Nunukan"]),
        ("Petani kopi Temanggung mengeluh.", ["Kabupaten Temanggung"]),
        ("Pengolah hasil laut Kaimana didata.", ["Kabupaten Kaimana"]),
        ("Kapal karam di Laut Banda dan Laut Natuna.", []),
        ("Warung itu menjual kopi Temanggung.", []),
    ],
    "a branch of two towns, an office of two provinces": [
        ("Kepala BPJS Ketenagakerjaan Bali Denpasar hadir.", []),
        ("Kepala BPJS Ketenagakerjaan Cabang Sumbawa Bima hadir.", []),
        ("Asisten Deputi Kepesertaan Wilayah Sulawesi Maluku BPJS Ketenagakerjaan hadir.", []),
        ("Kepala BPJS Ketenagakerjaan Bali, Denpasar juga.", ["Kota Denpasar"]),
        ("Kepala BPJS Ketenagakerjaan Bali dan Wali Kota Denpasar hadir.", ["Kota Denpasar"]),
    ],
    "a person's name in a chain, a place in a list": [
        ("Ketua DPRK Mukhlisuddin Abdya hadir.", []),
        ("Pemkab Abdya mendata.", ["Kabupaten Aceh Barat Daya"]),
        ("Pelamar dari Parimo dan Sigi Membeludak.", ["Kabupaten Parigi Moutong", "Kabupaten Sigi"]),
        ("Nelayan di Kendal dan Batang Antre.", ["Kabupaten Batang", "Kabupaten Kendal"]),
        ("Hadir Budi dan Sigi Purnomo.", []),
    ],
    "abbreviations that are words need company": [
        (
            "Minut 2.087, Mitra 612, Tomohon 2.140.",
            ["Kabupaten Minahasa Tenggara", "Kabupaten Minahasa Utara", "Kota Tomohon"],
        ),
        ("Pemkab Mitra mendaftarkan nelayan.", ["Kabupaten Minahasa Tenggara"]),
        ("Bupati Palas meneken MoU.", ["Kabupaten Padang Lawas"]),
        ("Agen Perisai menjadi Mitra BPJS Ketenagakerjaan.", []),
        ("Kegiatan Mitra Jamsostek berlangsung meriah.", []),
    ],
    "names inside names": [
        (
            "Kabupaten Banjar, Banjarbaru dan Banjarmasin, bukan Banjarnegara.",
            ["Kabupaten Banjar", "Kabupaten Banjarnegara", "Kota Banjarbaru", "Kota Banjarmasin"],
        ),
        ("Pemkab Bone Bolango menyusul.", ["Kabupaten Bone Bolango"]),
        ("Rejang Lebong 6.637 serta Lebong 2.218.", ["Kabupaten Lebong", "Kabupaten Rejang Lebong"]),
        ("Warga Sumbawa Barat.", ["Kabupaten Sumbawa Barat"]),
        ("Manggarai Timur dan Manggarai Barat.", ["Kabupaten Manggarai Barat", "Kabupaten Manggarai Timur"]),
        ("Kabupaten Padang Pariaman.", ["Kabupaten Padang Pariaman"]),
        ("Provinsi Papua Barat Daya.", ["Provinsi Papua Barat Daya"]),
        ("Kabupaten Banjar baru 31,4 persen.", ["Kabupaten Banjar"]),
        ("Harga boneka naik, buruh bone.", []),
        ("Provinsi Kepulauan Riau, bukan Riau daratan.", ["Provinsi Kepulauan Riau", "Provinsi Riau"]),
    ],
    "spellings": [
        (
            "Pare-pare, Bau-Bau, Toli-Toli dan Fak-Fak.",
            ["Kabupaten Fakfak", "Kabupaten Tolitoli", "Kota Baubau", "Kota Parepare"],
        ),
        (
            "Lubuklinggau, Pagaralam, Tanjung Pinang, Sawah Lunto.",
            ["Kota Lubuk Linggau", "Kota Pagar Alam", "Kota Sawahlunto", "Kota Tanjungpinang"],
        ),
        ("Kab. Kep. Anambas dan Kab.Bintan.", ["Kabupaten Bintan", "Kabupaten Kepulauan Anambas"]),
        ("Provinsi Sumatra Utara.", ["Provinsi Sumatera Utara"]),
        ("KabupatenBangkalan menggelar rapat.", ["Kabupaten Bangkalan"]),
        ("Pemkab Kepu\u00adlauan Men\u00adtawai.", ["Kabupaten Kepulauan Mentawai"]),
        ("Kabupaten Lampung\nSelatan.", ["Kabupaten Lampung Selatan"]),
        ("Kabupaten  Lombok  Timur.", ["Kabupaten Lombok Timur"]),
        ("PDG. PANJANG punya Perwali.", ["Kota Padang Panjang"]),
        ("Bupati Limapuluh Kota dan Kabupaten 50 Kota.", ["Kabupaten Lima Puluh Kota"]),
        ("Bupati Mamuju Utara (kini Pasangkayu).", ["Kabupaten Pasangkayu"]),
    ],
    "level words choose between namesakes": [
        ("Pemkot Bogor menanggung iuran. Di Bogor ada 10 ribu ojek.", ["Kota Bogor"]),
        ("Bupati Bogor dan Wali Kota Bogor.", ["Kabupaten Bogor", "Kota Bogor"]),
        ("Kadisnaker Kabupaten Kediri. Perbup Kediri Nomor 21 Tahun 2024.", ["Kabupaten Kediri"]),
        ("Wako Solok meluncurkan program di Solok.", ["Kota Solok"]),
        ("Bupati Kabupaten Kupang hadir.", ["Kabupaten Kupang"]),
        ("Kota dan Kabupaten Sorong teken PKS.", ["Kabupaten Sorong", "Kota Sorong"]),
        ("Pemerintah Kabupaten/Kota Bekasi sepakat.", ["Kabupaten Bekasi", "Kota Bekasi"]),
        ("Polres Probolinggo Kota.", ["Kota Probolinggo"]),
        ("Kota Bogor, Bekasi dan Sukabumi ikut.", ["Kota Bekasi", "Kota Bogor", "Kota Sukabumi"]),
        (
            "Kabupaten Madiun, Malang, dan Blitar ikut.",
            ["Kabupaten Blitar", "Kabupaten Madiun", "Kabupaten Malang"],
        ),
        ("Bupati meminta camat mendata. Perusahaan di Tegal patuh, kata bupati.", ["Kabupaten Tegal"]),
        ("Pemkot mendata ojek. Warga Madiun gembira, kata wali kota.", ["Kota Madiun"]),
    ],
    "province or city of one name": [
        (
            "Pemprov Bengkulu menggandeng BPJS. Dari 708.000 pekerja di Bengkulu baru 27 persen.",
            ["Provinsi Bengkulu"],
        ),
        (
            "Di Jambi, baru Bungo dan Tebo yang memakai dana dusun.",
            ["Kabupaten Bungo", "Kabupaten Tebo", "Provinsi Jambi"],
        ),
        ("Wali Kota Jambi hadir. Ojek di Jambi senang.", ["Kota Jambi"]),
        ("Gubernur Gorontalo meneken SE.", ["Provinsi Gorontalo"]),
        ("Pemda DIY dan Pemkot Yogyakarta.", ["Kota Yogyakarta", "Provinsi Daerah Istimewa Yogyakarta"]),
        ("Syahrul pulang dari Jakarta.", ["Provinsi DKI Jakarta"]),
        ("Wali Kota Jakarta Selatan hadir.", ["Kota Administrasi Jakarta Selatan"]),
    ],
    "namesakes in two provinces": [
        ("Pemprov Sumsel mencatat Mura 1.200 orang.", ["Kabupaten Musi Rawas", "Provinsi Sumatera Selatan"]),
        (
            "Gubernur Kalteng menyebut Mura masih nihil.",
            ["Kabupaten Murung Raya", "Provinsi Kalimantan Tengah"],
        ),
        (
            "Kalsel: Tapin, Banjar dan Tabalong.",
            ["Kabupaten Banjar", "Kabupaten Tabalong", "Kabupaten Tapin", "Provinsi Kalimantan Selatan"],
        ),
        ("Wali Kota Banjar meneken Perwali.", ["Kota Banjar"]),
        ("Kata Mura tak berarti apa-apa.", []),
    ],
    "BPJS branches are no regions": [
        ("Kepala BPJS Ketenagakerjaan Cabang Makassar hadir.", []),
        ("Kepala Cabang BPJS-K Banjarmasin Ofik.", []),
        ("Kepala Kantor Cabang Perintis BPJS Ketenagakerjaan Rokan Hulu.", []),
        ("Kepala BPJamsostek Sulteng dan Kacab BPJSTK Kendari.", []),
        ("Deputi Direktur BPJS Ketenagakerjaan Wilayah Sumbarriau Kepri.", []),
        ("Kakanwil BPJS Ketenagakerjaan Jawa Timur.", []),
        ("Deputi Direktur Wilayah Bali, Nusa Tenggara dan Papua BPJS Ketenagakerjaan.", []),
        ("Kantor Wilayah BPJS Ketenagakerjaan Jawa Tengah dan DIY.", []),
        ("Account Representative Khusus BPJS Ketenagakerjaan Batam.", []),
        ("Peserta BPJS Ketenagakerjaan di Kabupaten Lahat naik.", ["Kabupaten Lahat"]),
        (
            "Kantor Cabang melayani Kota Lhokseumawe dan Aceh Utara.",
            ["Kabupaten Aceh Utara", "Kota Lhokseumawe"],
        ),
        ("Iuran BPJS, Kota Kupang masih menunggu.", ["Kota Kupang"]),
    ],
    "datelines are no regions": [
        (
            "JAKARTA, KabarJaminan - Pemerintah Kabupaten Lahat mendaftarkan lima ribu pekerja rentan tahun ini.",
            ["Kabupaten Lahat"],
        ),
        (
            "Banjarmasin (KabarAntasari) - Pemkab Tanah Laut mendaftarkan lima ribu pekerja rentan tahun ini.",
            ["Kabupaten Tanah Laut"],
        ),
        (
            "lenterakalimantan.com, BANJARMASIN – Pemkab Tanah Laut mendaftarkan lima ribu pekerja rentan.",
            ["Kabupaten Tanah Laut"],
        ),
        (
            "OELAMASI | TIMORNESIA - Pemerintah Kabupaten Kupang membagikan 5.140 kartu kepada pekerja rentan.",
            ["Kabupaten Kupang"],
        ),
        (
            "KBRN, Palembang: Pemerintah Kabupaten Lahat menggandeng BPJS untuk pekerja rentan di desa.",
            ["Kabupaten Lahat"],
        ),
        (
            "Medan | Mimbar Rakyat – Pemkab Deli Serdang mendaftarkan ribuan nelayan kecil tahun ini.",
            ["Kabupaten Deli Serdang"],
        ),
        ("Kepala Kanwil mengatakan hal itu di Banjarmasin, Rabu.", ["Kota Banjarmasin"]),
        ("- Kota Batam 20.000 orang\n- Karimun 6.250 orang", ["Kabupaten Karimun", "Kota Batam"]),
    ],
    "outlets are no regions": [
        ("Laporan Radar Bogor menyebut angka lain.", []),
        ("Demikian dikutip dari Sulbar Express.", []),
        ("Kepada Tribun Jateng ia membantah.", []),
        ("Kabar dari Bogor ditunggu.", ["Kota Bogor"]),
        ("Suara warga Lahat didengar.", ["Kabupaten Lahat"]),
    ],
    "smaller places and things": [
        ("Camat Kupang Timur dan Camat Kalianda.", []),
        ("Desa Lahat Tengah, Kelurahan Bogor Baru.", []),
        ("Rektor Universitas Jambi dan RSUD Bangli.", []),
        ("Kantor di Jl. Jakarta Nomor 5.", []),
        ("Bank Kalsel dan Bank Sumut.", []),
        ("Kecamatan Sumbawa, Kabupaten Sumbawa.", ["Kabupaten Sumbawa"]),
        ("Kampus di Kota Jambi.", ["Kota Jambi"]),
    ],
    "persons": [
        ("Bima Arya mengatakan hal itu. Kata Bima, semua siap.", []),
        ("Menurut Deni Lingga, iuran naik. Lingga berharap banyak.", []),
        ("Bapak Samosir menerima kartu.", []),
        ("Wali Kota Bima meneken Perwali.", ["Kota Bima"]),
        ("Bupati Lingga hadir, Natuna absen.", ["Kabupaten Lingga", "Kabupaten Natuna"]),
    ],
    "common words": [
        ("Puncak acara berlangsung di Metro TV.", []),
        ("Perusahaan Batu bara menunggak.", []),
        ("Karo Kesra dan Kaur Umum hadir.", []),
        ("Wali Kota Metro dan Pemkot Batu.", ["Kota Batu", "Kota Metro"]),
        ("Pemkab Pati dan Pemkab Batang.", ["Kabupaten Batang", "Kabupaten Pati"]),
        ("Nelayan di Kaur dan Seluma.", ["Kabupaten Kaur", "Kabupaten Seluma"]),
        ("Orang asli Papua di Tanah Papua.", []),
    ],
    "regulations name their region": [
        ("Dasarnya Perda Provinsi Bali Nomor 10 Tahun 2019.", ["Provinsi Bali"]),
        ("Perbup Bireuen Nomor 5 Tahun 2022 membolehkan.", ["Kabupaten Bireuen"]),
        ("Qanun Aceh Nomor 7 Tahun 2014.", ["Provinsi Aceh"]),
        ("Nota bernomor 415.4/09/MoU/TUBABA/2024.", []),
        ("Surat 500.15/221/LAHAT/2025.", []),
    ],
    "nicknames only with their region": [
        (
            "Lotim bisa jadi contoh di Bumi Gora. Baru Lotim di NTB.",
            ["Kabupaten Lombok Timur", "Provinsi Nusa Tenggara Barat"],
        ),
        ("Kota berjuluk Serambi Mekkah itu, Padang Panjang, menang.", ["Kota Padang Panjang"]),
        ("Aceh, Serambi Mekkah, menang.", ["Provinsi Aceh"]),
        ("Toko Bumi Gora buka.", []),
        ("Warung Serambi Mekkah ramai.", []),
    ],
    "names of institutions are whole": [
        ("Rektor Universitas Negeri Gorontalo.", []),
        ("RSUD Kota Bogor dan RSUD dr Soetomo Surabaya.", []),
        ("Bank Sumsel Babel, Bank Riau Kepri dan PT Semen Padang.", []),
        ("Polda Metro Jaya dan Universitas di Kota Metro.", ["Kota Metro"]),
        ("Bank itu ada di Kabupaten Lahat.", ["Kabupaten Lahat"]),
    ],
    "a seat's town is no second kabupaten": [
        ("Acara Pemkab Kobar digelar di Sampit.", ["Kabupaten Kotawaringin Barat"]),
        ("Acara digelar di Sampit.", ["Kabupaten Kotawaringin Timur"]),
        ("Bupati Kotim hadir di Sampit.", ["Kabupaten Kotawaringin Timur"]),
        ("Pemprov Kalteng rapat di Sampit.", ["Kabupaten Kotawaringin Timur", "Provinsi Kalimantan Tengah"]),
        ("Pemkab Banyumas dan pedagang Purwokerto.", ["Kabupaten Banyumas"]),
    ],
    "abbreviations that mean other things": [
        ("Segmen PPU dan BPU naik.", []),
        ("PPU dan Kukar menganggarkan.", ["Kabupaten Kutai Kartanegara", "Kabupaten Penajam Paser Utara"]),
        ("Pemkab PPU menganggarkan.", ["Kabupaten Penajam Paser Utara"]),
        (
            "Bupati Kabupaten Pali dan Bupati Oki.",
            ["Kabupaten Ogan Komering Ilir", "Kabupaten Penukal Abab Lematang Ilir"],
        ),
        ("Pekerja dari Sabang sampai Merauke.", []),
    ],
    "both namesakes of one phrase": [
        ("Bupati dan Wali Kota Bima hadir.", ["Kabupaten Bima", "Kota Bima"]),
        ("Pemkab dan Pemkot Madiun sepakat.", ["Kabupaten Madiun", "Kota Madiun"]),
        ("Pemerintah Kota dan Pemerintah Kabupaten Kediri.", ["Kabupaten Kediri", "Kota Kediri"]),
        ("Bupati Bima dan Wali Kota Bogor.", ["Kabupaten Bima", "Kota Bogor"]),
        ("Kejari Bengkulu dan Pemprov Bengkulu.", ["Kota Bengkulu", "Provinsi Bengkulu"]),
    ],
    "lists": [
        (
            "Tertinggi Luwu Timur 74,1 persen, disusul Toraja 69, Parepare 63,7 dan Sidrap 41.",
            ["Kabupaten Luwu Timur", "Kabupaten Sidenreng Rappang", "Kabupaten Tana Toraja", "Kota Parepare"],
        ),
        (
            "Kota Bengkulu 4.412 KK, Kepahiang 3.690, Kabupaten Bengkulu Utara 5.503, Kaur 2.894.",
            ["Kabupaten Bengkulu Utara", "Kabupaten Kaur", "Kabupaten Kepahiang", "Kota Bengkulu"],
        ),
        ("Batam, Medan, Palu dan Ambon ikut.", ["Kota Ambon", "Kota Batam", "Kota Medan", "Kota Palu"]),
        ("Dogiyai, Deiyai dan Paniai.", ["Kabupaten Deiyai", "Kabupaten Dogiyai", "Kabupaten Paniai"]),
    ],
}


@pytest.mark.parametrize(
    ("text", "expected"),
    [case for cases in CASES.values() for case in cases],
    ids=[f"{rule}: {case[0][:48]}" for rule, cases in CASES.items() for case in cases],
)
def test_the_regions_that_a_text_names(text: str, expected: list[str]) -> None:
    assert facts(text) == sorted(expected)
