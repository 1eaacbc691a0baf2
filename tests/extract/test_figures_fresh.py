"""Figures: the second hundred cases, by the ways in which fresh articles told them."""

from __future__ import annotations

from datetime import date

import pytest

from domain.articles import Document
from extract.components import figures
from extract.reading import Reading
from extract.sentences import split_sentences

# A text (" / " for a line break), then "= value unit kind; …", all of them, or "= none". Long rows go on indented.
TABLE = """
Hingga pekan lalu BPJS Ketenagakerjaan Cabang Ende mencatat 12 ribu lebih pekerja rentan sudah mengantongi
    perlindungan, sedangkan sisanya 3.400 orang masih di luar.
  = 12000 person workers_registered; 3400 person workers_unregistered
Pemkab Sikka menargetkan 9.000 petani mete terlindungi BPJS Ketenagakerjaan tahun depan; kini baru 2.115.
  = 9000 person workers_target; 2115 person workers_registered
Dari 118 ribu angkatan kerja di Kabupaten Alor, yang tercover BPJS Ketenagakerjaan baru 31 persen.
  = 118000 person workforce; 31 percent coverage_rate
Anggaran Rp 760 juta itu cukup untuk 3.500 nelayan selama setahun, kata Kadis Perikanan soal BPJS
    Ketenagakerjaan.
  = 760000000 rupiah budget; 3500 person workers_target
Ahli waris almarhum Yohanes menerima santunan JKM Rp42 juta dari BPJS Ketenagakerjaan.
  = 42000000 rupiah benefit_paid
Jika peserta BPJS Ketenagakerjaan meninggal, ahli warisnya memperoleh Rp42 juta dan beasiswa untuk dua
    anak hingga Rp174 juta.
  = 42000000 rupiah benefit_entitlement; 2 person benefit_entitlement; 174000000 rupiah
    benefit_entitlement
Sepanjang Januari hingga Juni BPJS Ketenagakerjaan Kupang membayarkan 1.420 klaim dengan total Rp18,6
    miliar.
  = 1420 other count; 18600000000 rupiah benefit_paid
Kejari menagih tunggakan iuran BPJS Ketenagakerjaan dari 14 perusahaan sebesar Rp 1,7 miliar, dan Rp 640
    juta di antaranya sudah dilunasi.
  = 14 company count; 1700000000 rupiah contribution; 640000000 rupiah contribution
Cukup dengan Rp16.800 per bulan, pedagang bakso sudah terlindungi dua program BPJS Ketenagakerjaan.
  = 16800 rupiah contribution; 2 other count
Bupati menyerahkan secara simbolis kartu BPJS Ketenagakerjaan kepada 25 imam masjid.
  = 25 person recipients
Acara sosialisasi BPJS Ketenagakerjaan diikuti 75 kepala desa dan 20 camat.
  = 75 official count; 20 official count
Sosialisasi BPJS Ketenagakerjaan itu dihadiri sekitar 150 pelaku UMKM.
  = 150 person other
Cakupan kepesertaan BPJS Ketenagakerjaan di Belu 28,7 persen, naik 4,2 persen dari tahun lalu, dan
    ditargetkan 35 persen pada akhir 2025.
  = 28.7 percent coverage_rate; 4.2 percent other; 35 percent coverage_target
Iuran JKK sebesar 0,24 persen dan JKM 0,3 persen dari upah, kata petugas BPJS Ketenagakerjaan.
  = 0.24 percent contribution; 0.3 percent contribution
Peserta BPJS Ketenagakerjaan: / - Penerima upah 21.300 orang / - BPU 8.450 orang / - Jasa konstruksi 3.020
    orang
  = 21300 person workers_registered; 8450 person workers_registered; 3020 person workers_registered
Kepesertaan BPJS Ketenagakerjaan per kecamatan: / Amabi : 412 orang / Fatuleu : 390 orang / Takari : 105
    orang
  = 412 person workers_registered; 390 person workers_registered; 105 person workers_registered
Sebanyak 45 dari 160 desa belum mendaftarkan perangkatnya ke BPJS Ketenagakerjaan.
  = 45 village count; 160 village count
Pemkot mengalokasikan Rp2,4 miliar dari DBHCHT Rp 11 miliar untuk iuran BPJS Ketenagakerjaan 10.000 buruh
    rokok.
  = 2400000000 rupiah budget; 11000000000 rupiah other; 10000 person workers_target
Santunan kecelakaan kerja meninggal dunia sebesar 48 kali upah yang dilaporkan ke BPJS Ketenagakerjaan.
  = 48 times benefit_entitlement
Wali Kota sudah tiga kali menyurati 12 perusahaan yang belum mendaftarkan 840 buruhnya ke BPJS
    Ketenagakerjaan.
  = 12 company count; 840 person workers_unregistered
Ada 1.204 pengayuh becak yang masih belum punya kartu BPJS Ketenagakerjaan.
  = 1204 person workers_unregistered
Kami usulkan 2.750 penyadap karet masuk BPJS Ketenagakerjaan melalui APBD perubahan.
  = 2750 person workers_target
Pemprov menyubsidi iuran BPJS Ketenagakerjaan bagi 51.000 pekerja sawit mandiri.
  = 51000 person workers_registered
Beasiswa BPJS Ketenagakerjaan diserahkan kepada 14 anak senilai Rp 61 juta.
  = 14 person recipients; 61000000 rupiah benefit_paid
Kadisnaker menyebut 6 dari 10 pekerja di Malaka belum ikut BPJS Ketenagakerjaan.
  = 60 percent workers_unregistered
Dana desa di 87 desa dipakai membayar iuran BPJS Ketenagakerjaan 4.350 pekerja rentan, masing-masing 50
    orang per desa.
  = 87 village count; 4350 person workers_registered; 50 person workers_registered
Potensi pekerja informal di Rote Ndao 41 ribu orang, namun peserta aktif BPJS Ketenagakerjaan hanya 5.218.
  = 41000 person workforce; 5218 person workers_registered
Tahun 2024 tercatat 23 kasus kecelakaan kerja, 4 di antaranya meninggal, kata Kepala BPJS Ketenagakerjaan.
  = 23 other count; 4 person other
Kami masih butuh Rp 1,2 M lagi agar seluruh RT terlindungi BPJS Ketenagakerjaan.
  = 1200000000 rupiah budget
MoU BPJS Ketenagakerjaan itu berlaku selama 2 tahun.
  = 2 other other
Pengusaha wajib melunasi iuran BPJS Ketenagakerjaan paling lambat 15 hari setelah teguran.
  = 15 other other
Upah minimum kabupaten Rp2.328.969 menjadi dasar iuran BPJS Ketenagakerjaan.
  = 2328969 rupiah other
Total dana JHT yang dicairkan BPJS Ketenagakerjaan Maumere mencapai Rp 9,87 miliar untuk 812 orang.
  = 9870000000 rupiah benefit_paid; 812 person recipients
Dari 14 kabupaten/kota di Maluku, baru 3 daerah yang memiliki perda jaminan sosial ketenagakerjaan BPJS
    Ketenagakerjaan.
  = 14 region count; 3 region count
Tahap pertama 500 orang, tahap kedua 750 orang akan didaftarkan ke BPJS Ketenagakerjaan.
  = 500 person workers_target; 750 person workers_target
Bupati Lembata berjanji menambah 1.000 penenun dalam program BPJS Ketenagakerjaan tahun 2026.
  = 1000 person workers_target
Sebanyak 319 non-ASN dan 88 perangkat desa kini resmi menjadi peserta BPJS Ketenagakerjaan.
  = 319 person workers_registered; 88 person workers_registered
Pemkab menyiapkan dana Rp 1,05 M bagi iuran BPJS Ketenagakerjaan 5.208 pekerja rentan sepanjang 2026.
  = 1050000000 rupiah budget; 5208 person workers_target
Ia mengaku menerima Rp 3,6 juta tiap bulan dari BPJS Ketenagakerjaan sebagai pensiun.
  = 3600000 rupiah benefit_paid
Uang duka Rp 10 juta untuk biaya pemakaman juga diberikan BPJS Ketenagakerjaan kepada istri mendiang.
  = 10000000 rupiah benefit_paid
Dari total 312.450 pekerja di Kabupaten Brebes, 121.006 sudah menjadi peserta BPJS Ketenagakerjaan atau
    38,7 persen.
  = 312450 person workforce; 121006 person workers_registered; 38.7 percent coverage_rate
Sektor formal menyumbang 64.200 peserta BPJS Ketenagakerjaan dan informal 19.870.
  = 64200 person workers_registered; 19870 person workers_registered
Kami baru punya 2 kantor cabang perintis untuk melayani 4 kabupaten, ujar Kepala BPJS Ketenagakerjaan.
  = 2 other count; 4 region count
Bupati meminta 31 OPD mendaftarkan tenaga outsourcing ke BPJS Ketenagakerjaan paling lambat 30 Juni 2025.
  = 31 other count
Pekerja rentan yang didaftarkan Baznas ke BPJS Ketenagakerjaan: 200 tukang ojek, 150 buruh cuci dan 75
    pemulung.
  = 200 person workers_registered; 150 person workers_registered; 75 person workers_registered
Kontribusi iuran BPJS Ketenagakerjaan dari desa Rp 88,2 juta per tahun.
  = 88200000 rupiah contribution
BPJS Ketenagakerjaan telah menyerahkan santunan kepada 9 ahli waris petugas KPPS, masing-masing Rp 42
    juta.
  = 9 person recipients; 42000000 rupiah benefit_paid
Peserta BPJS Ketenagakerjaan cukup membayar Rp36.800 untuk tiga program.
  = 36800 rupiah contribution; 3 other count
Lahan seluas 12 hektare itu digarap 48 petani anggota BPJS Ketenagakerjaan.
  = 12 hectare other; 48 person workers_registered
Program BPJS Ketenagakerjaan di Pulang Pisau menyasar 6.200 KK miskin.
  = 6200 household workers_target
Kepesertaan BPJS Ketenagakerjaan turun dari 40,2 persen menjadi 37,9 persen.
  = 40.2 percent coverage_rate; 37.9 percent coverage_rate
Ketua DPRD berharap anggaran iuran BPJS Ketenagakerjaan naik dari Rp1,5 miliar menjadi Rp2,5 miliar.
  = 1500000000 rupiah budget; 2500000000 rupiah budget
Gubernur menyebut 2,1 juta pekerja belum tersentuh BPJS Ketenagakerjaan.
  = 2100000 person workers_unregistered
Perda itu mewajibkan 1 persen dari APBD untuk jaminan sosial BPJS Ketenagakerjaan.
  = 1 percent other
Sisa 1.900 tenaga honorer bakal didaftarkan BPJS Ketenagakerjaan pada triwulan III.
  = 1900 person workers_target
Petugas berusia 54 tahun itu sudah 20 tahun menjadi penyapu jalan, tutur Kepala BPJS Ketenagakerjaan.
  = none
Ribuan buruh dan puluhan perusahaan hadir; BPJS Ketenagakerjaan membagikan 300 kartu.
  = 300 card recipients
Nilai klaim JHT BPJS Ketenagakerjaan Rp 112 miliar, JKM Rp 9,3 miliar, JKK Rp 4,1 miliar dan JP Rp 1,2
    miliar.
  = 112000000000 rupiah benefit_paid; 9300000000 rupiah benefit_paid; 4100000000 rupiah benefit_paid;
    1200000000 rupiah benefit_paid
Hingga Mei, tercatat 17 desa di Kecamatan Wera menunggak iuran BPJS Ketenagakerjaan Rp 41.328.000.
  = 17 village count; 41328000 rupiah contribution
Jaksa menerima 20 SKK dari BPJS Ketenagakerjaan untuk menagih piutang Rp3,2 miliar.
  = 20 other count; 3200000000 rupiah contribution
BPJS Ketenagakerjaan Cabang Bima menargetkan tambahan 15.000 peserta sampai Desember.
  = 15000 person workers_target
Ia merinci, ASN 5.120 orang, PPPK 2.204 orang, dan non-ASN 3.991 orang yang semuanya terdaftar BPJS
    Ketenagakerjaan.
  = 5120 person workers_registered; 2204 person workers_registered; 3991 person workers_registered
Sebanyak 8.750 guru ngaji di Lombok Tengah akan dilindungi BPJS Ketenagakerjaan dengan anggaran Rp882 juta
    per enam bulan.
  = 8750 person workers_target; 882000000 rupiah budget; 6 month other
Penghargaan Paritrana Award diserahkan kepada 5 kabupaten dan 3 perusahaan peserta BPJS Ketenagakerjaan.
  = 5 region count; 3 company count
Per 30 April, UCJ Bulukumba 33,07 persen; Sinjai 29,8; Bantaeng 41,2.
  = 33.07 percent coverage_rate; 29.8 percent coverage_rate; 41.2 percent coverage_rate
Data BPJS Ketenagakerjaan Sumba Timur: / | Segmen | Peserta | Iuran | / | PU | 14.220 | Rp 3,1 miliar | /
    | BPU | 6.118 | Rp 412 juta |
  = 14220 person workers_registered; 3100000000 rupiah contribution; 6118 person workers_registered;
    412000000 rupiah contribution
Desa yang telah menganggarkan iuran BPJS Ketenagakerjaan: / 1. Wanga 120 orang / 2. Kadumbul 85 orang / 3.
    Mondu 60 orang
  = 120 person workers_registered; 85 person workers_registered; 60 person workers_registered
Capaian UCJ BPJS Ketenagakerjaan per kabupaten / Sabu Raijua = 18,2% / Ende = 27,44% / Ngada = 31%
  = 18.2 percent coverage_rate; 27.44 percent coverage_rate; 31 percent coverage_rate
Seribu dua ratus nelayan didaftarkan ke BPJS Ketenagakerjaan oleh Dinas Perikanan.
  = 1200 person workers_registered
Dua puluh tiga perusahaan menunggak iuran BPJS Ketenagakerjaan hingga setengah miliar rupiah.
  = 23 company count; 500000000 rupiah contribution
Peserta BPJS Ketenagakerjaan dari kalangan pekerja rentan sekitar 5 - 6 ribu orang.
  = 5000 person workers_registered; 6000 person workers_registered
Pemkab Lembata menggratiskan iuran BPJS Ketenagakerjaan 2.000 nelayan dan 500 petani rumput laut.
  = 2000 person workers_registered; 500 person workers_registered
Wabup mengatakan 3 dari 12 kecamatan sudah tuntas mendaftarkan perangkat desanya ke BPJS Ketenagakerjaan.
  = 3 region count; 12 region count
BPJS Ketenagakerjaan mencatat 1.980 peserta baru sepanjang triwulan I.
  = 1980 person workers_registered
Ditemukan 62 perusahaan yang hanya mendaftarkan sebagian karyawannya ke BPJS Ketenagakerjaan.
  = 62 company count
Kerugian akibat kebakaran Rp 2 miliar tidak ditanggung BPJS Ketenagakerjaan.
  = 2000000000 rupiah other
Komisi IV DPRD meminta Rp 5 miliar ditambahkan untuk jaminan BPJS Ketenagakerjaan pekerja rentan dalam
    APBD Perubahan.
  = 5000000000 rupiah budget
Santunan Rp 212 juta diterima istri almarhum Bernadus, pekerja proyek peserta BPJS Ketenagakerjaan.
  = 212000000 rupiah benefit_paid
Manfaat program BPJS Ketenagakerjaan antara lain santunan kematian Rp 42 juta dan beasiswa maksimal Rp 174
    juta.
  = 42000000 rupiah benefit_entitlement; 174000000 rupiah benefit_entitlement
Dengan Rp 201.600 setahun, seorang petani dijamin BPJS Ketenagakerjaan.
  = 201600 rupiah contribution
Iuran BPJS Ketenagakerjaan ditanggung Pemkab sebesar Rp 16.800 x 4.500 orang atau Rp 75,6 juta sebulan.
  = 16800 rupiah contribution; 4500 person workers_registered; 75600000 rupiah contribution
Kami sudah mengajukan tambahan kuota 800 marbot dan 350 guru ngaji agar dibayari BPJS Ketenagakerjaan-nya.
  = 800 person workers_target; 350 person workers_target
Jumlah pekerja rentan di Nagekeo 17.230 jiwa dan baru 4.000 yang dibiayai BPJS Ketenagakerjaan.
  = 17230 person workforce; 4000 person workers_registered
Target kami 45 persen pekerja terlindungi BPJS Ketenagakerjaan; realisasi baru 29,6 persen.
  = 45 percent coverage_target; 29.6 percent coverage_rate
Masih terdapat 70,4 persen pekerja yang belum terlindungi BPJS Ketenagakerjaan.
  = 70.4 percent workers_unregistered
Berita ini telah dibaca 1.204 kali.
  = none
Kantor BPJS Ketenagakerjaan beralamat di Jalan Soekarno Km 5 Nomor 12 RT 03 RW 02.
  = none
Dari 2.300 pekerja proyek, kontraktor baru mendaftarkan 640 orang ke BPJS Ketenagakerjaan.
  = 2300 person workforce; 640 person workers_registered
Delegasi 14 kabupaten dan 2 kota menghadiri rakor BPJS Ketenagakerjaan.
  = 14 region count; 2 region count
PT Sumber Laut mendaftarkan seluruh 87 awak kapalnya ke BPJS Ketenagakerjaan.
  = 87 person workers_registered
Total peserta aktif BPJS Ketenagakerjaan naik dari 51.300 orang pada 2023 menjadi 60.870 orang.
  = 51300 person workers_registered; 60870 person workers_registered
Pemkab Manggarai berencana mengcover 3.000 petani kopi lewat BPJS Ketenagakerjaan mulai Januari.
  = 3000 person workers_target
Kadisnaker mengakui 14.200 buruh bangunan sampai kini belum didaftarkan pemberi kerjanya ke BPJS
    Ketenagakerjaan.
  = 14200 person workers_unregistered
Ada 9.400 pengemudi ojek di kota itu, namun yang memiliki kartu BPJS Ketenagakerjaan cuma 1.100.
  = 9400 person workforce; 1100 person workers_registered
Menurut Disnakertrans, jumlah tenaga kerja di Ende 131.000 orang; 42.300 sudah ikut BPJS Ketenagakerjaan.
  = 131000 person workforce; 42300 person workers_registered
Bupati Ngada memastikan 1.650 kader posyandu tetap dijamin BPJS Ketenagakerjaan tahun ini.
  = 1650 person workers_registered
DPRD mendorong agar 2.400 sopir angkot ikut dilindungi BPJS Ketenagakerjaan.
  = 2400 person workers_target
Sebanyak 5.000 pekerja rentan mendapat bantuan iuran BPJS Ketenagakerjaan dari APBD provinsi.
  = 5000 person workers_registered
Pihaknya menyiapkan kuota 7.500 pekerja rentan untuk BPJS Ketenagakerjaan pada 2026.
  = 7500 person workers_target
Dinas Sosial tengah memverifikasi 6.700 calon penerima bantuan iuran BPJS Ketenagakerjaan.
  = 6700 person other
Sebanyak 12 pekerja tewas dalam kecelakaan itu, 8 di antaranya terdaftar di BPJS Ketenagakerjaan.
  = 12 person other; 8 person workers_registered
BPJS Ketenagakerjaan menyalurkan BSU kepada 21.000 pekerja di Kupang.
  = 21000 person recipients
Kelompok nelayan itu beranggotakan 64 orang dan seluruhnya peserta BPJS Ketenagakerjaan.
  = 64 person workforce
Perusahaan mempekerjakan 530 orang tetapi hanya mendaftarkan 210 orang ke BPJS Ketenagakerjaan.
  = 530 person workforce; 210 person workers_registered
Wali Kota ingin 10 ribu pekerja informal terlindungi BPJS Ketenagakerjaan sebelum akhir masa jabatannya.
  = 10000 person workers_target
Tahun lalu Pemkab membayari iuran BPJS Ketenagakerjaan 4.100 buruh tani, tahun ini naik menjadi 6.000
    orang.
  = 4100 person workers_registered; 6000 person workers_target
Masih ada 800 perangkat desa yang tidak terdaftar di BPJS Ketenagakerjaan.
  = 800 person workers_unregistered
Kartu BPJS Ketenagakerjaan diserahkan secara simbolis kepada lima nelayan.
  = 5 person recipients
Potensi pekerja jasa konstruksi di Sikka 3.300 orang, kata Kepala BPJS Ketenagakerjaan.
  = 3300 person workforce
Kami perlu mengejar 22.000 peserta lagi agar target BPJS Ketenagakerjaan tercapai.
  = 22000 person workers_target
BPJS Ketenagakerjaan Flores melindungi 88.430 tenaga kerja di delapan kabupaten.
  = 88430 person workers_registered; 8 region count
Sekitar 40 wartawan mengikuti pelatihan yang digelar BPJS Ketenagakerjaan.
  = 40 person other
Para ketua RT sebanyak 1.204 orang mulai Juli nanti masuk kepesertaan BPJS Ketenagakerjaan.
  = 1204 person workers_target
Jika 5.000 pekerja didaftarkan ke BPJS Ketenagakerjaan, pemda hanya butuh Rp 1 miliar.
  = 5000 person workers_target; 1000000000 rupiah budget
Tercatat 3.120 tenaga honorer dirumahkan sehingga kepesertaan BPJS Ketenagakerjaan turun.
  = 3120 person other
Sebanyak 2.000 dari 5.600 guru ngaji telah mengantongi kartu BPJS Ketenagakerjaan.
  = 2000 person workers_registered; 5600 person workforce
Pemprov akan melanjutkan perlindungan BPJS Ketenagakerjaan bagi 11.000 pekerja sawit.
  = 11000 person workers_target
Sudah tiga bulan 450 petugas kebersihan tidak dibayarkan iuran BPJS Ketenagakerjaannya.
  = 3 month other; 450 person workers_unregistered
Realisasi iuran BPJS Ketenagakerjaan Kota Bima hingga Agustus Rp 14,3 miliar.
  = 14300000000 rupiah contribution
Pemkab membayar Rp 504 juta untuk 2.500 pekerja rentan selama setahun ke BPJS Ketenagakerjaan.
  = 504000000 rupiah contribution; 2500 person workers_registered
Dana sebesar Rp 1,3 miliar bersumber dari APBD dipakai untuk BPJS Ketenagakerjaan pekerja rentan.
  = 1300000000 rupiah budget
Rata-rata klaim JHT BPJS Ketenagakerjaan Rp 11 juta per orang.
  = 11000000 rupiah benefit_paid
Peserta BPJS Ketenagakerjaan yang cacat total tetap mendapat santunan 56 kali upah.
  = 56 times benefit_entitlement
BPJS Ketenagakerjaan menanggung biaya perawatan korban hingga Rp 318 juta.
  = 318000000 rupiah benefit_paid
Denda keterlambatan iuran BPJS Ketenagakerjaan 2 persen per bulan.
  = 2 percent other
Nilai proyek jembatan Rp 34 miliar, dan pekerjanya wajib BPJS Ketenagakerjaan.
  = 34000000000 rupiah other
Pertumbuhan ekonomi NTT 5,1 persen, sementara coverage BPJS Ketenagakerjaan 26,8 persen.
  = 5.1 percent other; 26.8 percent coverage_rate
Tingkat pengangguran 3,2 persen; peserta BPJS Ketenagakerjaan 61.200 orang.
  = 3.2 percent other; 61200 person workers_registered
Nasional, cakupan BPJS Ketenagakerjaan 45,9 persen dari target 51 persen tahun ini.
  = 45.9 percent coverage_rate; 51 percent coverage_target
Pencairan JHT BPJS Ketenagakerjaan sebagian dibatasi 10 persen atau 30 persen untuk perumahan.
  = 10 percent benefit_entitlement; 30 percent benefit_entitlement
Pemda baru menganggarkan Rp 200 juta dari kebutuhan Rp 1,4 miliar untuk BPJS Ketenagakerjaan.
  = 200000000 rupiah budget; 1400000000 rupiah budget
Santunan Rp 42 juta dan beasiswa Rp 85,5 juta diserahkan bupati kepada dua keluarga peserta BPJS
    Ketenagakerjaan.
  = 42000000 rupiah benefit_paid; 85500000 rupiah benefit_paid; 2 household recipients
Perusahaan itu menunggak iuran 8 bulan senilai Rp 97 juta ke BPJS Ketenagakerjaan.
  = 8 month other; 97000000 rupiah contribution
Sejak berdiri, BPJS Ketenagakerjaan cabang ini sudah membayar 9.870 klaim senilai Rp 141,2 miliar.
  = 9870 other count; 141200000000 rupiah benefit_paid
APBD 2025 sebesar Rp 1,2 triliun, dan Rp 900 juta di antaranya untuk BPJS Ketenagakerjaan.
  = 1200000000000 rupiah other; 900000000 rupiah budget
Angka itu baru separuh dari 52 persen pekerja formal, kata Kepala BPJS Ketenagakerjaan.
  = 52 percent coverage_rate
Hanya 3 persen petani yang ikut BPJS Ketenagakerjaan.
  = 3 percent coverage_rate
Sebanyak 38 persen peserta BPJS Ketenagakerjaan adalah perempuan.
  = 38 percent other
Waktu baca 3 menit. BPJS Ketenagakerjaan Ende melayani 7 kecamatan.
  = 7 region count
Harga cabai Rp 85 ribu per kilogram dikeluhkan peserta BPJS Ketenagakerjaan.
  = 85000 rupiah other
Pukul 10.30 WITA, sebanyak 60 peserta bimtek BPJS Ketenagakerjaan memasuki aula lantai 2.
  = 60 person other
Perda Nomor 4 Tahun 2023 tentang BPJS Ketenagakerjaan terdiri dari 12 bab dan 48 pasal.
  = none
Korban, Maria (43), peserta BPJS Ketenagakerjaan sejak 2019, meninggalkan suami.
  = none
Hubungi call center 175 atau WhatsApp 0811-9115-910 BPJS Ketenagakerjaan.
  = none
BPJS Ketenagakerjaan meraih peringkat 2 dari 34 provinsi.
  = 34 region count
Sebanyak 250 paket sembako dibagikan kepada peserta BPJS Ketenagakerjaan.
  = 250 other count
Acara HUT RI ke-80 itu diisi jalan sehat BPJS Ketenagakerjaan sejauh 5 km.
  = none
Ada 19 sekolah, 4 puskesmas dan 2 pasar yang didatangi tim BPJS Ketenagakerjaan.
  = 19 other count; 4 other count; 2 other count
Kantor BPJS Ketenagakerjaan membuka layanan pukul 08.00-15.30, Senin sampai Jumat.
  = none
Sebanyak 30 ibu rumah tangga dan 15 lansia dirangkul menjadi peserta BPJS Ketenagakerjaan.
  = 30 person workers_registered; 15 person workers_registered
Petani 1.200, nelayan 430, pedagang 215, itulah peserta BPJS Ketenagakerjaan baru di Adonara.
  = 1200 person workers_registered; 430 person workers_registered; 215 person workers_registered
Kepesertaan BPJS Ketenagakerjaan Januari 31.204, Februari 31.870, Maret 32.015 orang.
  = 31204 person workers_registered; 31870 person workers_registered; 32015 person workers_registered
Peserta BPJS Ketenagakerjaan di Larantuka bertambah 412 orang menjadi 9.033 orang.
  = 412 person workers_registered; 9033 person workers_registered
Rombongan terdiri atas 5 mobil dan 20 sepeda motor kader BPJS Ketenagakerjaan.
  = 5 other count; 20 other count
Baru satu desa yang mendaftarkan warganya ke BPJS Ketenagakerjaan.
  = 1 village count
Pada 1 Juli 2025, 18 OPD menandatangani komitmen BPJS Ketenagakerjaan.
  = 18 other count
Bupati memberi waktu dua minggu kepada 9 rumah makan dan 6 bengkel untuk mendaftar BPJS Ketenagakerjaan.
  = 9 company count; 6 company count
"""
MISSES = """
Jumlah penduduk Kota Tual 92.114 jiwa, 38.200 di antaranya bekerja, kata BPJS Ketenagakerjaan.
  = 92114 person population; 38200 person workforce
Sudah ada 34 agen Perisai BPJS Ketenagakerjaan di Ngada yang merekrut 690 peserta baru.
  = 34 person other; 690 person workers_registered
Jumlah perusahaan wajib belum daftar BPJS Ketenagakerjaan tinggal 61, turun dari 112 tahun lalu.
  = 61 company count; 112 company count
Pada 2025, 74 kampung telah menganggarkan iuran BPJS Ketenagakerjaan untuk 10 orang per kampung.
  = 74 village count; 10 person workers_registered
Peserta BPJS Ketenagakerjaan yang meninggal meninggalkan 3 anak.
  = none
Setiap peserta BPJS Ketenagakerjaan membayar 2 persen dari gaji, sisanya 3,7 persen oleh perusahaan.
  = 2 percent contribution; 3.7 percent contribution
Melalui CSR, Bank NTT menyumbang Rp 50,4 juta untuk iuran BPJS Ketenagakerjaan 500 penenun selama enam
    bulan.
  = 50400000 rupiah contribution; 500 person workers_registered; 6 month other
Ada pula 27 penjahit, 14 penata rias dan 9 tukang cukur yang didaftarkan ke BPJS Ketenagakerjaan.
  = 27 person workers_registered; 14 person workers_registered; 9 person workers_registered
"""


def cases(table: str) -> list[tuple[str, set[tuple[float, str, str]]]]:
    """The rows of a table."""
    rows = table.strip().replace("\n    ", " ").split("\n")
    found = []
    for text, expected in zip(rows[::2], rows[1::2], strict=True):
        listed = expected.removeprefix("  = ")
        triples = [] if listed == "none" else [item.split() for item in listed.split("; ")]
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
