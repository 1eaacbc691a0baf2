"""Figures of money and shares, also mixed with people: a row per way of telling what a number is about."""

from __future__ import annotations

from datetime import date

import pytest

from domain.articles import Document
from extract.components import figures
from extract.reading import Reading
from extract.sentences import split_sentences

# A text (" / " for a line break), then "= value unit kind; …", all of them. Long rows go on indented.
TABLE = """
Tingkat kepesertaan BPJS Ketenagakerjaan pekerja informal baru mencapai 16,21% dari total pekerja yang
    eligible.
  = 16.21 percent coverage_rate
Tingkat Universal Coverage Jamsostek di wilayah itu masih berada di angka 36 persen.
  = 36 percent coverage_rate
Potensi peserta BPJS TK yang tergarap baru 26,72 persen dari potensi 2,81 juta pekerja di Sumatera
    Selatan.
  = 26.72 percent coverage_rate; 2810000 person workforce
Pekerja penerima upah tercatat 292.447 yang sudah menjadi peserta BPJS Ketenagakerjaan, atau baru 22,48
    persen dari potensi sebanyak 1,3 juta pekerja.
  = 292447 person workers_registered; 22.48 percent coverage_rate; 1300000 person workforce
BPJS Ketenagakerjaan menyerahkan santunan kepada tiga ahli waris senilai Rp 42 juta.
  = 3 person recipients; 42000000 rupiah benefit_paid
Hari ini 44 orang ahli waris menerima santunan BPJS Ketenagakerjaan, masing-masing Rp 42 juta.
  = 44 person recipients; 42000000 rupiah benefit_paid
Total anggaran untuk perlindungan BPJS Ketenagakerjaan tersebut senilai Rp1,78 miliar.
  = 1780000000 rupiah budget
Sekitar 40 persen dari tenaga kerja telah terdaftar di BPJS Ketenagakerjaan, dan targetnya akan mencapai
    65 persen pada perubahan anggaran.
  = 40 percent coverage_rate; 65 percent coverage_target
Sebanyak 82 warga sudah menerima santunan kematian BPJS Ketenagakerjaan sebesar Rp1,98 miliar.
  = 82 person recipients; 1980000000 rupiah benefit_paid
Hingga April, capaian UCJ baru mencapai 35,68% dari target 52,15%.
  = 35.68 percent coverage_rate; 52.15 percent coverage_target
Jamsostek ditargetkan mencakup 99,5% pekerja pada tahun 2045.
  = 99.5 percent coverage_target
Kabupaten itu memiliki coverage jamsostek tertinggi sebesar 58,68 persen.
  = 58.68 percent coverage_rate
Capaian kepesertaan jamsostek tercatat 50,88 persen atau baru 935.079 peserta dari 1.873.899 penduduk
    bekerja.
  = 50.88 percent coverage_rate; 935079 person workers_registered; 1873899 person workforce
Iuran BPJS Ketenagakerjaan dibayarkan selama tiga bulan dengan total premi Rp29.937.600.
  = 3 month other; 29937600 rupiah contribution
Santunan kematian sebesar Rp.42 juta berlaku untuk kepesertaan BPJS Ketenagakerjaan setelah 3 bulan.
  = 42000000 rupiah benefit_entitlement; 3 month other
Pemkab mengalokasikan anggaran Rp659.265.600 untuk membiayai iuran BPJS Ketenagakerjaan 5.606 buruh
    tani.
  = 659265600 rupiah budget; 5606 person workers_registered
Klaim BPJS Ketenagakerjaan yang dibayarkan meliputi Jaminan Kematian sebesar Rp 408.000.000 untuk 17
    orang dan Jaminan Hari Tua Rp 146.582.520 untuk 82 orang.
  = 408000000 rupiah benefit_paid; 17 person recipients; 146582520 rupiah benefit_paid; 82 person recipients
Nilai iuran BPJS Ketenagakerjaan Rp11.623 per orang per bulan.
  = 11623 rupiah contribution
Santunan BPJS Ketenagakerjaan diserahkan kepada ahli waris almarhum Fulan sebesar Rp47.533.260, serta
    beasiswa Rp86.000.000.
  = 47533260 rupiah benefit_paid; 86000000 rupiah benefit_paid
Total anggaran kepesertaan BPJS Ketenagakerjaan yang dialokasikan untuk 65 desa mencapai
    Rp2.239.339.680.
  = 65 village count; 2239339680 rupiah budget
Realisasi pembayaran iuran BPJS Ketenagakerjaan telah mencapai Rp1.493.319.120.
  = 1493319120 rupiah contribution
Besaran iuran: kepala desa Rp212.160/orang, perangkat desa Rp156.000/orang, kata Kepala BPJS
    Ketenagakerjaan.
  = 212160 rupiah contribution; 156000 rupiah contribution
Manfaat JKM BPJS Ketenagakerjaan sebesar Rp42 juta, sedangkan JKK 48 kali upah.
  = 42000000 rupiah benefit_entitlement; 48 times benefit_entitlement
Dengan iuran Rp16.800 per bulan, ahli waris akan mendapat santunan Rp42 juta dan beasiswa untuk dua anak
    hingga Rp174 juta, ujar Kepala BPJS Ketenagakerjaan.
  = 16800 rupiah contribution; 42000000 rupiah benefit_entitlement; 2 person benefit_entitlement; 174000000
    rupiah benefit_entitlement
Sepanjang 2024 BPJS Ketenagakerjaan membayarkan klaim Rp86,4 miliar untuk 7.215 kasus.
  = 86400000000 rupiah benefit_paid; 7215 other count
Angka kemiskinan turun menjadi 9,8 persen, kata bupati di depan peserta rapat BPJS Ketenagakerjaan.
  = 9.8 percent other
Kepesertaan JKN sudah 98,5 persen, sedangkan jamsostek baru 33 persen.
  = 98.5 percent other; 33 percent coverage_rate
Tunggakan iuran BPJS Ketenagakerjaan dari 24 badan usaha mencapai Rp1,2 miliar.
  = 24 company count; 1200000000 rupiah contribution
Kejari memanggil 18 perusahaan penunggak iuran BPJS Ketenagakerjaan dan memulihkan Rp650 juta.
  = 18 company count; 650000000 rupiah contribution
Kenaikan kepesertaan BPJS Ketenagakerjaan mencapai 12 persen dibanding tahun lalu.
  = 12 percent other
Sebanyak 65 persen pekerja belum terdaftar BPJS Ketenagakerjaan.
  = 65 percent workers_unregistered
Dana Bagi Hasil Sawit yang diterima daerah Rp12,3 miliar, untuk BPJS Ketenagakerjaan dianggarkan Rp1,1
    miliar.
  = 12300000000 rupiah other; 1100000000 rupiah budget
Upah minimum kabupaten Rp3.250.000 menjadi dasar iuran BPJS Ketenagakerjaan.
  = 3250000 rupiah other
Cakupan jamsostek naik dari 28,4 persen menjadi 35,1 persen.
  = 28.4 percent coverage_rate; 35.1 percent coverage_rate
Beasiswa bagi anak peserta BPJS Ketenagakerjaan diberikan kepada 56 anak senilai Rp210 juta.
  = 56 person recipients; 210000000 rupiah benefit_paid
Tabel kepesertaan BPJS Ketenagakerjaan: / Kota Batu 12.345 orang 23,4 persen / Kabupaten Malang 98.765
    orang 31,2 persen
  = 12345 person workers_registered; 23.4 percent coverage_rate; 98765 person workers_registered; 31.2
    percent coverage_rate
BPJS Ketenagakerjaan memberi diskon iuran 50 persen bagi 9,9 juta peserta BPU.
  = 50 percent other; 9900000 person workers_registered
Istri almarhum menerima santunan JKK Rp148 juta dan beasiswa Rp 174 juta dari BPJS Ketenagakerjaan.
  = 148000000 rupiah benefit_paid; 174000000 rupiah benefit_paid
Pemkab Jombang menggelontorkan Rp 3,4 miliar dari DBHCHT untuk BPJS Ketenagakerjaan 16.890 buruh pabrik
    rokok.
  = 3400000000 rupiah budget; 16890 person workers_registered
Perangkat nagari didaftarkan ke BPJS Ketenagakerjaan dengan iuran Rp10.530 per orang per bulan.
  = 10530 rupiah contribution
Jaminan untuk tiga program BPJS Ketenagakerjaan itu total iurannya Rp121 ribu per bulan.
  = 3 other count; 121000 rupiah contribution
Coverage jamsostek Sijunjung berada di angka 27,72 persen dimana nagari menyumbang 5,19 persen.
  = 27.72 percent coverage_rate; 5.19 percent coverage_rate
Saat ini terdapat 31 kasus JKK dan 40 kasus JKM dengan total manfaat BPJS Ketenagakerjaan yang telah
    disalurkan sebesar Rp2,1 miliar.
  = 31 other count; 40 other count; 2100000000 rupiah benefit_paid
Minimal 80 persen dana DBH sawit dialokasikan untuk infrastruktur jalan, kata kepala dinas di sela acara
    BPJS Ketenagakerjaan.
  = 80 percent other
Cukup Rp16.800 per bulan per orang untuk JKK dan JKM, atau Rp36.800 jika ditambah JHT, kata Kepala BPJS
    Ketenagakerjaan.
  = 16800 rupiah contribution; 36800 rupiah contribution
Baru 16,25 persen atau 4.474 pekerja jasa konstruksi yang terdaftar sebagai peserta aktif BPJS
    Ketenagakerjaan. Jumlah tersebut dihitung dari total potensi sebanyak 27.531 pekerja.
  = 16.25 percent coverage_rate; 4474 person workers_registered; 27531 person workforce
Nilai total proyek mencapai Rp 15,7 miliar dengan iuran BPJS Ketenagakerjaan sebesar Rp 15,7 juta.
  = 15700000000 rupiah other; 15700000 rupiah contribution
Coverage kepesertaan jasa konstruksi BPJS Ketenagakerjaan baru mencapai sebesar 8.25%.
  = 8.25 percent coverage_rate
Berdasarkan data BPS, pekerja PU dan BPU sebanyak 70.426 dan peserta BPJS Ketenagakerjaan yang aktif
    hanya 29.040 atau 41,23 persen.
  = 70426 person workforce; 29040 person workers_registered; 41.23 percent coverage_rate
Jumlah pekerja PU dari 47.010 peserta yang aktif hanya 24.286 atau 51,66 persen, kata BPJS
    Ketenagakerjaan.
  = 47010 person workforce; 24286 person workers_registered; 51.66 percent coverage_rate
Sanksinya pidana hingga delapan tahun dan denda maksimal Rp1 miliar, kata Kepala BPJS Ketenagakerjaan.
  = 1000000000 rupiah other
Kejari memanggil 170 perusahaan yang menunggak iuran BPJS Ketenagakerjaan senilai Rp22 miliar.
  = 170 company count; 22000000000 rupiah contribution
Kolaborasi itu memulihkan sekitar Rp 55 miliar tunggakan iuran BPJS Ketenagakerjaan.
  = 55000000000 rupiah contribution
Tahun 2024 realisasi belanja daerah Rp1,9 triliun, naik 4,2 persen.
  = 1900000000000 rupiah budget; 4.2 percent other
APBD Perubahan disepakati Rp2,31 triliun dengan defisit Rp 120 miliar.
  = 2310000000000 rupiah budget; 120000000000 rupiah other
BLT BBM sebesar Rp300 ribu diterima 31.000 KPM di Kantor Pos.
  = 300000 rupiah other; 31000 household recipients
Peserta JKN nonaktif 12.430 jiwa dan iurannya menunggak Rp3,2 miliar di BPJS Kesehatan.
  = 12430 person other; 3200000000 rupiah contribution
Beban iuran BPJS Ketenagakerjaan 4 persen ditanggung pemerintah desa dan 1 persen oleh perangkat.
  = 4 percent contribution; 1 percent contribution
Pada tahun ini sudah terlindungi 14.231 pekerja atau 30,1 persen dari 47.279 angkatan kerja, kata Kepala
    BPJS Ketenagakerjaan. Targetnya 40 persen. Masih kurang 4.680 orang.
  = 14231 person workers_registered; 30.1 percent coverage_rate; 47279 person workforce; 40 percent
    coverage_target; 4680 person workers_unregistered
Iuran 8.250 pekerja rentan dibayar Pemkab ke BPJS Ketenagakerjaan selama enam bulan memakai Rp831,6 juta
    APBD.
  = 8250 person workers_registered; 6 month other; 831600000 rupiah budget
BPJS Ketenagakerjaan membayar klaim JKM 214 kasus Rp8,9 miliar dan JHT 3.120 kasus Rp41,2 miliar.
  = 214 other count; 8900000000 rupiah benefit_paid; 3120 other count; 41200000000 rupiah benefit_paid
Dua ahli waris menerima masing-masing Rp42 juta dari BPJS Ketenagakerjaan.
  = 2 person recipients; 42000000 rupiah benefit_paid
Jumlah tenaga kerja di Kota Tarakan 104.512 orang, baru 48.318 atau 46,2 persen yang terlindungi BPJS
    Ketenagakerjaan.
  = 104512 person workforce; 48318 person workers_registered; 46.2 percent coverage_rate
Sebanyak 47 persen pekerja di Kota Tarakan sudah ikut BPJS Ketenagakerjaan.
  = 47 percent coverage_rate
Kabupaten Alor 21,3 persen, Sikka 33,4 persen, dan Ende 18 persen, demikian cakupan jamsostek.
  = 21.3 percent coverage_rate; 33.4 percent coverage_rate; 18 percent coverage_rate
Ia menyebut UMP Rp3,2 juta menjadi acuan iuran BPJS Ketenagakerjaan.
  = 3200000 rupiah other
Santunan cacat total tetap 56 kali upah dan beasiswa maksimal Rp174 juta diberikan BPJS Ketenagakerjaan.
  = 56 times benefit_entitlement; 174000000 rupiah benefit_entitlement
Kepala BPJS Ketenagakerjaan Cabang Ende mengatakan, hingga Oktober pihaknya sudah membayar klaim Rp24,7
    miliar. Klaim terbanyak JHT sebanyak 1.870 kasus, lalu JKM 96 kasus dan JKK 210 kasus. Ahli waris
    almarhum Yosef menerima Rp 190 juta, terdiri dari santunan Rp 42 juta dan beasiswa dua anak Rp 148 juta.
  = 24700000000 rupiah benefit_paid; 1870 other count; 96 other count; 210 other count; 190000000 rupiah
    benefit_paid; 42000000 rupiah benefit_paid; 2 person recipients; 148000000 rupiah benefit_paid
"Masih ada 42 perusahaan yang belum tertib. Mereka menunggak Rp 780 juta," ujar Kajari. Dari 60 SKK yang
    diterima dari BPJS Ketenagakerjaan, 38 sudah selesai dengan nilai pemulihan Rp512 juta.
  = 42 company count; 780000000 rupiah contribution; 60 other count; 38 other count; 512000000 rupiah
    contribution
Wali Kota menyebut seluruh 1.532 ketua RT dan RW akan didaftarkan BPJS Ketenagakerjaan mulai Januari.
    Sebelumnya 410 kader posyandu sudah lebih dulu masuk. Anggaran Rp 391 juta tersedia di APBD.
  = 1532 person workers_target; 410 person workers_registered; 391000000 rupiah budget
Capaian tertinggi kepesertaan BPJS Ketenagakerjaan di Jambi yakni Kota Jambi (48,2%), disusul Batang
    Hari (39,5%), Tebo (33%) dan Merangin (28,71%). Target provinsi 45%.
  = 48.2 percent coverage_rate; 39.5 percent coverage_rate; 33 percent coverage_rate; 28.71 percent
    coverage_rate; 45 percent coverage_target
Iuran JKK 0,24 persen dan JKM 0,3 persen dari upah ditanggung pemberi kerja, kata BPJS Ketenagakerjaan.
    Upah terendah yang dilaporkan Rp1 juta.
  = 0.24 percent contribution; 0.3 percent contribution; 1000000 rupiah other
Melalui DBHCHT Rp2,9 miliar, Pemkab Bojonegoro mengcover 14.320 buruh tani tembakau di BPJS
    Ketenagakerjaan. Jumlah itu turun dibanding 2024 yang mencapai 16.100 orang.
  = 2900000000 rupiah budget; 14320 person workers_registered; 16100 person workers_registered
Sebanyak 2.300 tenaga honorer Pemkot sudah tiga tahun terdaftar di BPJS Ketenagakerjaan, iurannya Rp
    31.500 per orang.
  = 2300 person workers_registered; 31500 rupiah contribution
Target kepesertaan BPJS Ketenagakerjaan 60.000 pekerja, realisasinya 48.233 pekerja atau 80,4 persen.
  = 60000 person workers_target; 48233 person workers_registered; 80.4 percent coverage_rate
Kekurangan 3.200 peserta BPJS Ketenagakerjaan akan dikejar sampai Desember.
  = 3200 person workers_unregistered
Iuran JHT sebesar 5,7 persen, 3,7 persen ditanggung perusahaan dan 2 persen pekerja, kata BPJS
    Ketenagakerjaan.
  = 5.7 percent contribution; 3.7 percent contribution; 2 percent contribution
Manfaat yang diterima peserta BPJS Ketenagakerjaan antara lain santunan kematian Rp42 juta, biaya
    pemakaman Rp10 juta dan santunan berkala Rp12 juta.
  = 42000000 rupiah benefit_entitlement; 10000000 rupiah benefit_entitlement; 12000000 rupiah
    benefit_entitlement
"""

# Read wrongly today. A row that comes right belongs in the table above.
MISSES = """
Rinciannya santunan kematian senilai Rp42 juta per orang untuk empat ahli waris sehingga totalnya Rp168
    juta, kata Direktur BPJS Ketenagakerjaan.
  = 42000000 rupiah benefit_paid; 4 person recipients; 168000000 rupiah benefit_paid
Dalam RPJMN, target cakupan jamsostek 32,15 persen pada 2025 dan meningkat menjadi 43,92 persen pada
    2029.
  = 32.15 percent coverage_target; 43.92 percent coverage_target
Pemprov menganggarkan Rp7,5 miliar pada APBD untuk melindungi 37.000 pekerja rentan lewat BPJS
    Ketenagakerjaan.
  = 7500000000 rupiah budget; 37000 person workers_target
Kotim mendapat DBH sawit senilai Rp46 miliar lebih, khusus Disnakertrans mendapatkan bagian Rp739,122
    juta yang dialokasikan untuk jaminan sosial ketenagakerjaan pekerja rentan sebanyak 4.400 orang.
  = 46000000000 rupiah other; 739122000 rupiah budget; 4400 person workers_registered
Dari total 273 paket pekerjaan terdapat 63 paket konstruksi yang sudah menjadi peserta BPJS
    Ketenagakerjaan dengan total pekerja sebanyak 504 pekerja.
  = 273 other count; 63 other count; 504 person workers_registered
Pendataan mencatat 25.000 pengurus dari 3.514 rumah ibadah, kata Kepala Disnaker soal BPJS
    Ketenagakerjaan.
  = 25000 person workforce; 3514 other count
Pekerja keagamaan penerima BPJS Ketenagakerjaan meliputi Islam sebanyak 1.971 orang, Kristen 243 orang
    dan Katolik 781 orang.
  = 1971 person workers_registered; 243 person workers_registered; 781 person workers_registered
Penerima BSU di Lampung 12.400 orang, masing-masing Rp600 ribu, melalui BPJS Ketenagakerjaan.
  = 12400 person recipients; 600000 rupiah benefit_paid
Baznas menambah 300 guru ngaji, dan Bank Daerah menanggung 150 pedagang lewat CSR di BPJS
    Ketenagakerjaan.
  = 300 person workers_registered; 150 person workers_registered
Pemkab Wajo mencatat jumlah angkatan kerja 189.300 orang. Dari angka itu, peserta BPJS Ketenagakerjaan
    yang aktif 61.420 orang atau 32,4 persen. Bupati menargetkan 40 persen pada akhir tahun. Untuk itu
    dianggarkan iuran bagi 6.500 nelayan dan petani dengan total Rp1,31 miliar.
  = 189300 person workforce; 61420 person workers_registered; 32.4 percent coverage_rate; 40 percent
    coverage_target; 6500 person workers_target; 1310000000 rupiah budget
Penyerahan santunan dilakukan Wabup kepada lima ahli waris peserta BPJS Ketenagakerjaan dengan total Rp
    316,5 juta. Selain itu dua anak menerima beasiswa Rp 24 juta.
  = 5 person recipients; 316500000 rupiah benefit_paid; 24000000 rupiah benefit_paid
Data BPJS Ketenagakerjaan: tenaga kerja penerima upah 31.250 orang (2.017 perusahaan), bukan penerima
    upah 18.900 orang, dan jasa konstruksi 4.411 orang.
  = 31250 person workers_registered; 2017 company count; 18900 person workers_registered; 4411 person
    workers_registered
Bupati menyerahkan 1.250 kartu kepesertaan BPJS Ketenagakerjaan kepada petani rumput laut. "Tahun depan
    kita tambah 750 lagi," janjinya.
  = 1250 card recipients; 750 person workers_target
UCJ Kabupaten Sumbawa 27,9 persen, masih di bawah rata-rata NTB 33,1 persen dan nasional 41 persen.
    Masih diperlukan 8.112 peserta untuk memenuhi target 35 persen.
  = 27.9 percent coverage_rate; 33.1 percent coverage_rate; 41 percent coverage_rate; 8112 person
    workers_unregistered; 35 percent coverage_target
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


@pytest.mark.xfail(strict=True, reason="known miss")
@pytest.mark.parametrize(("text", "expected"), cases(MISSES))
def test_known_misses(text: str, expected: set[tuple[float, str, str]]) -> None:
    assert read(text) == expected
