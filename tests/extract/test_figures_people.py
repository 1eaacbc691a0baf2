"""Figures of people and of counted things: a row per way of telling what a number is about."""

from __future__ import annotations

from datetime import date

import pytest

from domain.articles import Document
from extract.components import figures
from extract.reading import Reading
from extract.sentences import split_sentences

# A text (" / " for a line break), then "= value unit kind; …", all of them. Long rows go on indented.
TABLE = """
Provinsi Papua tercatat memiliki jumlah peserta aktif BPJS Ketenagakerjaan terbanyak, yakni mencapai
    8,12 juta peserta.
  = 8120000 person workers_registered
Jawa Barat berada pada posisi kedua dengan 6,31 juta peserta aktif BPJS Ketenagakerjaan, lalu Banten
    3,09 juta.
  = 6310000 person workers_registered; 3090000 person workers_registered
Dari total 61,08 juta pekerja informal yang memenuhi syarat menjadi peserta BPJS Ketenagakerjaan,
    sebanyak 30,85 juta masuk kategori pekerja rentan.
  = 61080000 person workforce; 30850000 person workforce
Hingga akhir 2024 hanya 3,1 juta dari kelompok ini yang telah terdaftar sebagai peserta BPJS
    Ketenagakerjaan, sehingga masih terdapat sekitar 27 juta pekerja rentan yang belum memiliki
    perlindungan.
  = 3100000 person workers_registered; 27000000 person workers_unregistered
Terdapat 41,38 juta pekerja yang terdaftar dalam program jaminan sosial di BPJS Ketenagakerjaan.
  = 41380000 person workers_registered
Jumlah itu terdiri dari peserta aktif BPJS Ketenagakerjaan penerima upah 26,26 juta orang, bukan
    penerima upah 9,58 juta orang dan jasa konstruksi 5,53 juta orang.
  = 26260000 person workers_registered; 9580000 person workers_registered; 5530000 person workers_registered
Berikut jumlah peserta aktif BPJS Ketenagakerjaan per provinsi: / - DKI Jakarta: 8,01 juta orang / -
    Jawa Barat: 4,96 juta orang / - Riau: 1,06 juta orang
  = 8010000 person workers_registered; 4960000 person workers_registered; 1060000 person workers_registered
Ada 839.937 perusahaan yang terdaftar sebagai peserta BPJS Ketenagakerjaan.
  = 839937 company count
Dari total 753.088 pekerja yang menjadi peserta BPJS Ketenagakerjaan, 434.580 merupakan pekerja jasa
    konstruksi.
  = 753088 person workers_registered; 434580 person workers_registered
Untuk pekerja informal baru 26.061 pekerja dari potensi 1,3 juta pekerja yang tercover BPJS
    Ketenagakerjaan.
  = 26061 person workers_registered; 1300000 person workforce
Baru ada 17.000an pekerja yang menjadi peserta aktif BPJS Ketenagakerjaan dari total 55.000 pekerja yang
    ditargetkan.
  = 17000 person workers_registered; 55000 person workers_target
Kepesertaan BPJS Ketenagakerjaan sektor formal sudah mencapai 82.609 tenaga kerja dari 4.455 pemberi
    kerja.
  = 82609 person workers_registered; 4455 company count
Sebanyak 35.440 pekerja rentan yang didaftarkan pemkab ke BPJS Ketenagakerjaan terdiri dari petani dan
    nelayan.
  = 35440 person workers_registered
Pemkab mengikutsertakan seluruh tenaga kerja dalam BPJS Ketenagakerjaan, yang jumlahnya mencapai 112
    ribu orang.
  = 112000 person workforce
Aparatur desa yang sudah tercatat sebagai peserta BPJS Ketenagakerjaan sebanyak 10.352 orang yang
    tersebar di 10 kecamatan.
  = 10352 person workers_registered; 10 region count
Ada 5.606 buruh tani tembakau yang jadi peserta aktif BPJS Ketenagakerjaan saat ini.
  = 5606 person workers_registered
Pemda memberikan perhatian kepada 557 petani tembakau dengan mendaftarkannya ke BPJS Ketenagakerjaan.
  = 557 person workers_registered
Pemkab mendaftarkan 4.110 buruh tembakau sebagai peserta BPJS Ketenagakerjaan.
  = 4110 person workers_registered
Para buruh yang terdaftar di BPJS Ketenagakerjaan berasal dari 85 desa di 15 kecamatan.
  = 85 village count; 15 region count
Baru 20.097 buruh tani yang mendapatkan jaminan sosial BPJS Ketenagakerjaan, sedangkan jumlah buruh tani
    tembakau sejumlah 74.918.
  = 20097 person workers_registered; 74918 person workforce
Sebanyak 60 desa dari 208 desa belum mendaftarkan perangkatnya di BPJS Ketenagakerjaan.
  = 60 village count; 208 village count
Seluruh aparatur desa yang menjadi anggota BPJS Ketenagakerjaan ada 4.596 orang.
  = 4596 person workers_registered
Jumlah ketua RT/RW di Klaten sebanyak 13.259 orang, kata Kepala BPJS Ketenagakerjaan.
  = 13259 person workforce
Sudah ada empat desa yang mendaftarkan ketua RT ke BPJS Ketenagakerjaan.
  = 4 village count
Tercatat 3.297 ketua RT dan RW di 113 desa sudah tercover BPJAMSOSTEK.
  = 3297 person workers_registered; 113 village count
Peserta aktif BPJS Ketenagakerjaan: perangkat desa sebanyak 750 orang, anggota BPD sebanyak 461 orang,
    pekerja keagamaan 649 orang.
  = 750 person workers_registered; 461 person workers_registered; 649 person workers_registered
Sebanyak 12.000 pekerja rentan akan dilindungi BPJS Ketenagakerjaan tahun depan.
  = 12000 person workers_target
Pemkot menargetkan 25.000 pekerja rentan terlindungi BPJS Ketenagakerjaan pada 2026.
  = 25000 person workers_target
Masih ada 62.331 pekerja yang belum terlindungi jaminan sosial ketenagakerjaan.
  = 62331 person workers_unregistered
Jumlah penduduk Kabupaten Sikka 335.360 jiwa, kata Kepala BPJS Ketenagakerjaan.
  = 335360 person population
Bupati secara simbolis menyerahkan kartu BPJS Ketenagakerjaan kepada 10 perwakilan nelayan.
  = 10 person recipients
Sosialisasi BPJS Ketenagakerjaan dihadiri 150 peserta dari 30 perusahaan.
  = 150 person other; 30 company count
Jumlah angkatan kerja 210.455 orang, yang terlindungi BPJS Ketenagakerjaan 98.712 orang, sisanya 111.743
    orang belum.
  = 210455 person workforce; 98712 person workers_registered; 111743 person workers_unregistered
Tahun ini kuota bantuan iuran BPJS Ketenagakerjaan dari DBHCHT 7.500 orang.
  = 7500 person workers_target
Dari 1.250 non ASN di Pemkab, 1.100 di antaranya sudah terdaftar BPJS Ketenagakerjaan.
  = 1250 person workforce; 1100 person workers_registered
Sebanyak 2.500 ojek dan 1.300 nelayan telah didaftarkan ke BPJS Ketenagakerjaan melalui APBD.
  = 2500 person workers_registered; 1300 person workers_registered
Ia menyebut 3.500 pekerja rentan sudah ditanggung iurannya oleh Pemkab di BPJS Ketenagakerjaan sejak
    Januari.
  = 3500 person workers_registered
Peserta BPJS Ketenagakerjaan di Bontang naik dari 41.000 menjadi 45.500 orang.
  = 41000 person workers_registered; 45500 person workers_registered
Yang baru terdaftar BPJS Ketenagakerjaan 1.900 pedagang pasar, padahal potensinya 8.000 orang.
  = 1900 person workers_registered; 8000 person workforce
Program ini melindungi 21.341 pekerja rentan, terdiri atas 11.200 petani, 5.141 nelayan dan 5.000
    pedagang, kata Kepala BPJS Ketenagakerjaan.
  = 21341 person workers_registered; 11200 person workers_registered; 5141 person workers_registered; 5000
    person workers_registered
Bupati mengusulkan tambahan 2.000 peserta BPJS Ketenagakerjaan pada perubahan APBD.
  = 2000 person workers_target
Perusahaan itu mempekerjakan 400 orang, tetapi yang didaftarkan ke BPJS Ketenagakerjaan hanya 150.
  = 400 person workforce; 150 person workers_registered
Pemerintah desa diminta mendaftarkan minimal 50 pekerja rentan tiap desa ke BPJS Ketenagakerjaan.
  = 50 person workers_target
Dari dana itu, 1.450 pekerja rentan menerima perlindungan BPJS Ketenagakerjaan selama 12 bulan.
  = 1450 person workers_registered; 12 month other
Sebanyak 1.032 THL Pemkot sudah dilindungi BPJS Ketenagakerjaan, 215 lainnya menyusul.
  = 1032 person workers_registered; 215 person workers_target
Kepala BPJS Ketenagakerjaan menyebut 2.317 perusahaan dengan 54.871 tenaga kerja aktif.
  = 2317 company count; 54871 person workers_registered
Pekerja yang belum menjadi peserta BPJS Ketenagakerjaan diperkirakan 74 ribu orang.
  = 74000 person workers_unregistered
Sebanyak 16.800 pekerja di Kota Bitung terdaftar di BPJS Ketenagakerjaan.
  = 16800 person workers_registered
Setelah ini diikuti oleh 38 nagari lainnya di Solok Selatan, kata Kepala BPJS Ketenagakerjaan.
  = 38 village count
Sebanyak 4.600 pekerja sawit telah menjadi sasaran program perlindungan jaminan sosial ketenagakerjaan.
    Dari sasaran tersebut, 2.116 pekerja telah resmi terdaftar sebagai peserta BPJS Ketenagakerjaan.
  = 4600 person workers_target; 2116 person workers_registered
Luas kebun sawit di Bengkayang 167.342 hektar, kata Dinas Tenaga Kerja dalam rapat BPJS Ketenagakerjaan.
  = 167342 hectare other
Dari dana DBH sawit, pemerintah daerah baru mampu melindungi 4.800 pekerja sawit di BPJS Ketenagakerjaan
    untuk tahun ini.
  = 4800 person workers_registered
Saat ini baru sekitar 11.000 pekerja rentan yang terlindungi BPJS Ketenagakerjaan. Potensi jumlah
    pekerja rentan mencapai lebih dari 71.000 orang, artinya lebih dari 60.000 pekerja belum tersentuh.
  = 11000 person workers_registered; 71000 person workforce; 60000 person workers_unregistered
Sebanyak 3.000 pekerja sawit didaftarkan ke BPJS Ketenagakerjaan melalui DBH, sementara 837 pekerja
    rentan didaftarkan melalui APBD.
  = 3000 person workers_registered; 837 person workers_registered
Tercatat 2.116 pekerja sawit telah menerima bantuan iuran BPJS Ketenagakerjaan selama 12 bulan.
  = 2116 person workers_registered; 12 month other
Jumlah buruh nonformal di sektor ini mencapai lebih dari 2.000 orang, ujar Kepala BPJS Ketenagakerjaan.
  = 2000 person workforce
Yang belum tercover BPJS Ketenagakerjaan pekerja PU sebanyak 22.724 pekerja dan pekerja BPU sebanyak
    18.662 pekerja, jadi totalnya yang belum terlindungi 41.386 pekerja.
  = 22724 person workers_unregistered; 18662 person workers_unregistered; 41386 person workers_unregistered
Terdapat 300 proyek fisik yang belum terdaftar dalam BPJS Ketenagakerjaan.
  = 300 other count
Kejari menerima sekitar 250 Surat Kuasa Khusus (SKK) dari BPJS Ketenagakerjaan.
  = 250 other count
BPJAMSOSTEK menyerahkan 25 SKK kepada Kejari Purwokerto dan 10 SKK kepada Kejari Banyumas.
  = 25 other count; 10 other count
Sebanyak 25 ribu pengurus rumah ibadah bakal didaftarkan ke BPJS Ketenagakerjaan.
  = 25000 person workers_target
Gubernur berencana memberikan jamsostek kepada sekitar 14.678 orang pekerja keagamaan.
  = 14678 person workers_target
Pemkab tahun ini mendaftarkan 1.360 pemuka agama sebagai peserta BPJAMSOSTEK.
  = 1360 person workers_registered
Sebanyak 79 wali nagari dan 415 wali jorong sudah terdaftar di BPJS Ketenagakerjaan.
  = 79 official workers_registered; 415 official workers_registered
Seluruh 132 keuchik telah menjadi peserta BPJS Ketenagakerjaan.
  = 132 official workers_registered
Rapat BPJS Ketenagakerjaan itu diikuti 45 kepala desa dan 12 camat.
  = 45 official count; 12 official count
Bupati melantik 87 pejabat, terdiri dari 5 eselon II dan 82 eselon III.
  = 87 official count; 5 official count; 82 official count
Baru 1.216 dari 3.870 pegawai non ASN yang dilindungi BPJS Ketenagakerjaan.
  = 1216 person workers_registered; 3870 person workforce
Sasaran BPJS Ketenagakerjaan tahun 2026 sebanyak 10.000 petani, 3.000 nelayan, dan 2.000 ojek.
  = 10000 person workers_target; 3000 person workers_target; 2000 person workers_target
Kartu peserta BPJS Ketenagakerjaan dibagikan kepada 1.200 nelayan di TPI, Senin.
  = 1200 person recipients
Pemkab membagikan 2.500 kartu BPJS Ketenagakerjaan.
  = 2500 card recipients
Melalui Sertakan, ASN melindungi 2.310 pekerja di BPJS Ketenagakerjaan.
  = 2310 person workers_registered
Setiap desa wajib mengikutkan 100 pekerja rentan dalam BPJS Ketenagakerjaan.
  = 100 person workers_target
Peserta BPJS Ketenagakerjaan yang menunggak tinggal 1.200 orang.
  = 1200 person workers_registered
Kami menyurati 127 perusahaan yang belum mendaftarkan pekerjanya ke BPJS Ketenagakerjaan.
  = 127 company count
Pekerja rentan yang diusulkan 5.000 orang, disetujui 3.500 orang untuk BPJS Ketenagakerjaan.
  = 5000 person workers_target; 3500 person workers_target
Kuota yang disiapkan 2.750 orang, namun yang terisi baru 1.980, kata Kadisnaker soal BPJS
    Ketenagakerjaan.
  = 2750 person workers_target; 1980 person workers_registered
Hadir dalam kegiatan BPJS Ketenagakerjaan itu 75 ketua RT.
  = 75 person other
Dari 21 OPD, 15 sudah menganggarkan iuran BPJS Ketenagakerjaan tenaga honorernya.
  = 21 other count; 15 other count
Sembilan dari 10 kecamatan sudah rampung mendata calon peserta BPJS Ketenagakerjaan.
  = 9 region count; 10 region count
Menurut Plt Kadisnaker, ada 3 kategori pekerja rentan yang dilindungi BPJS Ketenagakerjaan: petani 2.150
    orang, nelayan 980 orang, serta pekerja sosial keagamaan 640 orang. Totalnya 3.770 orang. Iuran dibayar
    enam bulan.
  = 3 other count; 2150 person workers_registered; 980 person workers_registered; 640 person
    workers_registered; 3770 person workers_registered; 6 month other
Pada 2025 Pemprov melindungi 17.000 pekerja rentan lewat BPJS Ketenagakerjaan, naik dari 12.000 pada
    tahun sebelumnya. Tahun 2026 direncanakan 20.000 orang.
  = 17000 person workers_registered; 12000 person workers_registered; 20000 person workers_target
Dari 14 kabupaten/kota, baru 9 yang menganggarkan iuran BPJS Ketenagakerjaan. Lima daerah lainnya masih
    menunggu perubahan APBD.
  = 14 region count; 9 region count; 5 region count
Kabupaten Ngada punya 135 desa dan 71 kelurahan. Sebanyak 120 desa sudah mendaftarkan perangkatnya ke
    BPJS Ketenagakerjaan dengan jumlah 1.430 orang.
  = 135 village count; 71 village count; 120 village count; 1430 person workers_registered
Pekerja rentan di Kota Palopo diperkirakan 22.310 orang. Baru 5.870 di antaranya dijamin BPJS
    Ketenagakerjaan, sehingga terdapat selisih 16.440 orang.
  = 22310 person workforce; 5870 person workers_registered; 16440 person workers_unregistered
Sosialisasi BPJS Ketenagakerjaan diikuti 80 pelaku UMKM dari tujuh kelurahan. Dalam kegiatan itu 45
    orang langsung mendaftar.
  = 80 person other; 7 village count; 45 person workers_registered
Dari kuota 5.000 orang, yang sudah diverifikasi 4.120 orang dan yang dinyatakan layak menerima bantuan
    iuran BPJS Ketenagakerjaan 3.890 orang.
  = 5000 person workers_target; 4120 person other; 3890 person workers_registered
"""


def cases(table: str) -> list[tuple[str, set[tuple[float, str, str]]]]:
    """The rows of a table."""
    rows = table.strip().replace("\n    ", " ").split("\n")
    found = []
    for text, expected in zip(rows[::2], rows[1::2], strict=True):
        triples = (item.split() for item in expected.removeprefix("  = ").split("; "))
        found.append(
            (text.replace(" / ", "\n"), {(float(value), unit, kind) for value, unit, kind in triples})
        )
    return found


def read(text: str) -> set[tuple[float, str, str]]:
    """Value, unit and kind of every figure in the body of an article of June 2025."""
    text = f"Judul\n{text}"
    document = Document(id="x", text=text, published=date(2025, 6, 1))
    reading = Reading(document=document, sentences=split_sentences(text))
    figures.read(reading)
    assert all(text[figure.start : figure.end] == figure.text for figure in reading.figures)
    return {(figure.value, figure.unit, figure.kind) for figure in reading.figures}


@pytest.mark.parametrize(("text", "expected"), cases(TABLE))
def test_figures(text: str, expected: set[tuple[float, str, str]]) -> None:
    assert read(text) == expected
