"""Every trigger: sentences that it reads, and sentences beside them that it must not read."""

from __future__ import annotations

import pytest

from domain.articles import Document
from extract.components import commitments, regions, regulations
from extract.reading import Reading
from extract.rules.commitments_vocabulary import triggers
from extract.sentences import split_sentences

# rule: (sentences that tell it, sentences that do not)
CASES: dict[str, tuple[list[str], list[str]]] = {
    "regulation.draft": (
        [
            "Pemkab Lahat sedang menyusun Perbup jaminan sosial bagi pekerja rentan.",
            "Ranperda perlindungan tenaga kerja dibahas DPRD Lahat pekan ini.",
            "Perbup Lahat soal itu masih tahap harmonisasi di Kanwil Kemenkumham.",
        ],
        [
            "Perpres soal ojol masih digodok pemerintah pusat.",
            "Pemkab Lahat menyusun anggaran untuk tahun ini.",
        ],
    ),
    "regulation.none": (
        [
            "Sampai sekarang Lahat belum punya Perda jaminan sosial.",
            "Perbup yang mengatur pekerja rentan di Lahat belum ada.",
            "Tidak ada Perda atau Perbupnya di Lahat.",
        ],
        [
            "Daerah yang belum punya Perda diminta belajar ke Lahat.",
            "Perpres soal ojol belum ada sampai hari ini.",
        ],
    ),
    "regulation.plan": (
        [
            "Bupati Lahat akan menerbitkan Surat Edaran kepada kepala desa.",
            "Perbup menyusul setelah Lebaran, kata Bupati Lahat.",
            "Pemkab Lahat segera mengeluarkan Instruksi Bupati bagi kontraktor.",
        ],
        ["Bupati Lahat akan menghadiri rapat itu.", "Presiden akan menerbitkan peraturan daerah contoh."],
    ),
    "regulation.idea": (
        [
            "Bupati Lahat mengusulkan Perda perlindungan pekerja.",
            "Pemkab Lahat mengkaji perlunya Perbup pekerja rentan.",
            "Wakil Bupati Lahat mendorong Perda jaminan sosial.",
        ],
        [
            "Ketua Forum Kades Lahat minta Perda itu segera dibuat.",
            "Bupati Lahat mengusulkan nama calon Sekda.",
        ],
    ),
    "regulation.done": (
        [
            "Bupati Lahat sudah menerbitkan Surat Edaran bagi perangkat desa.",
            "Perda perlindungan tenaga kerja Lahat sudah disahkan tahun lalu.",
            "Pemkab Lahat telah memiliki Perbup tentang jaminan sosial.",
        ],
        [
            "Mendagri sudah menerbitkan surat edaran untuk semua daerah.",
            "Bupati Lahat menerbitkan buku sejarah marga.",
        ],
    ),
    "agreement.idea": (
        [
            "Pemkab Lahat menjajaki kerja sama dengan BPJS Ketenagakerjaan.",
            "Pemkab Lahat mengkaji PKS dengan BPJamsostek.",
            "Lahat mempertimbangkan nota kesepahaman dengan BPJS Ketenagakerjaan.",
        ],
        ["Pemkab Lahat menjajaki pasar baru bagi kopi.", "Kerja sama antarpetani Lahat makin erat."],
    ),
    "agreement.sign": (
        [
            "Bupati Lahat meneken MoU dengan BPJS Ketenagakerjaan, Senin.",
            "Nota kesepahaman itu ditandatangani Pemkab Lahat dan BPJS Ketenagakerjaan.",
            "Pemkab Lahat memperpanjang perjanjian kerja sama dengan BPJamsostek.",
        ],
        ["Bupati Lahat meneken prasasti kantor camat.", "Warga Lahat bekerja bersama di sawah."],
    ),
    "agreement.firm": (
        [
            "Lahat menggandeng koperasi ojek lewat nota kesepahaman.",
            "Pemkab Lahat sudah punya PKS dengan BPJS Ketenagakerjaan.",
            "Pemkab Lahat terikat MoU dengan BPJamsostek.",
        ],
        ["Lahat menggandeng koperasi untuk pasar murah.", "Fraksi PKS DPRD Lahat hadir."],
    ),
    "licensing.term": (
        [
            "Pemkab Lahat mewajibkan bukti kepesertaan bagi setiap perpanjangan izin usaha.",
            "Izin usaha di Lahat kini mensyaratkan kepesertaan BPJS Ketenagakerjaan.",
            "DPMPTSP Lahat menjadikan kepesertaan sebagai syarat izin.",
        ],
        ["Pelantikan di Lahat sudah mengantongi izin tertulis.", "Warga Lahat meminta izin memotret kartu."],
    ),
    "licensing.contract": (
        [
            "Pemkab Lahat mensyaratkan bukti kepesertaan BPJS sebelum pencairan termin.",
            "Setiap kontrak di Lahat wajib melampirkan kepesertaan Jamsostek.",
            "Pemkab Lahat mewajibkan kontraktor mendaftarkan tukangnya.",
        ],
        ["Kontrak proyek jalan di Lahat bernilai besar.", "Pemkab Lahat mencairkan termin pertama."],
    ),
    "enforcement.summon": (
        [
            "Jaksa di Lahat bakal memanggil perusahaan yang menunggak.",
            "Keuchik yang belum mendaftar kami panggil bulan depan, kata Kajari Lahat.",
            "Sebanyak 40 badan usaha di Lahat dipanggil kejaksaan.",
        ],
        ["Bupati yang akrab dipanggil Bang Haji itu tersenyum.", "Lahat memanggil perantau pulang kampung."],
    ),
    "enforcement.visit": (
        [
            "Pengawas ketenagakerjaan Lahat memeriksa 31 kapal ikan.",
            "Disnaker Lahat menegur perusahaan sawit itu.",
            "Tim gabungan mendatangi kontraktor di Lahat.",
        ],
        ["Dokter memeriksa 31 pasien di Lahat.", "Jaksa di Lahat merayakan ulang tahun."],
    ),
    "enforcement.forum": (
        [
            "Kejari Lahat menggelar forum kepatuhan bersama BPJS Ketenagakerjaan.",
            "Pemkab Lahat telah membentuk tim kepatuhan.",
            "Rapat pengawasan dan kepatuhan digelar di Lahat.",
        ],
        ["Forum pembauran digelar di Lahat.", "Tim sepak bola Lahat berlatih."],
    ),
    "enforcement.recover": (
        [
            "Kejari Lahat memulihkan piutang iuran Rp3 miliar.",
            "Tunggakan iuran di Lahat yang sudah ditagih Rp1,2 miliar.",
            "Jaksa Lahat menagih tunggakan 14 perusahaan.",
        ],
        ["Tunggakan iuran di Lahat masih Rp11 miliar.", "Kejari Lahat memulihkan nama baik kades."],
    ),
    "enforcement.warrant": (
        [
            "BPJS menyerahkan surat kuasa khusus kepada Kejari Lahat.",
            "Kejari Lahat memegang 12 SKK.",
            "Sebanyak 214 surat kuasa khusus diterima Kejari Lahat.",
        ],
        ["Bupati Lahat menyerahkan surat tugas.", "Warga Lahat memegang kuasa tanah."],
    ),
    "enforcement.stop": (
        [
            "Pelayanan publik bagi pabrik yang bandel di Lahat akan dihentikan.",
            "Pemkab Lahat menangguhkan layanan publik tertentu bagi penunggak iuran.",
            "Kalau tetap bandel, pelayanan publiknya di Lahat diblokir.",
        ],
        ["Pelayanan publik di Lahat makin cepat.", "Pemkab Lahat menghentikan lelang itu."],
    ),
    "enforcement.court": (
        [
            "Kalau somasi tak digubris, kata Kajari Lahat, perkaranya berujung gugatan.",
            "Berkas perusahaan di Lahat itu bakal naik ke pengawas.",
            "Pabrik di Lahat yang mangkir akan diproses hukum.",
        ],
        ["Warga Lahat menggugat hasil pilkades.", "Perkara tanah di Lahat belum selesai."],
    ),
    "award.place": (
        [
            "Paritrana Award: juara dua Lahat.",
            "Lahat runner-up Paritrana Award tahun ini.",
            "Piala Paritrana jatuh ke tetangga; Lahat di urutan ketiga.",
        ],
        ["Lahat juara dua lomba desa tahun ini.", "Panitia Paritrana mengumumkan juara dua besok."],
    ),
    "enforcement.monitor": (
        [
            "Disnaker Lahat melakukan monitoring ke pabrik karet.",
            "Pemkab Lahat dan BPJS menggelar monev kepesertaan.",
            "Pemantauan kepesertaan dilakukan Disnaker Lahat.",
        ],
        ["Warga Lahat memantau hilal.", "Monitor di kantor Lahat rusak."],
    ),
    "data.collect": (
        [
            "Pemkab Lahat mulai mendata tukang ojek dan nelayan.",
            "Verifikasi data ojol di Lahat berjalan sejak Maret.",
            "Disnaker Lahat akan melakukan pendataan pekerja rentan.",
        ],
        ["BPBD Lahat mendata rumah rusak.", "Warga Lahat mendaki bukit."],
    ),
    "data.match": (
        [
            "Datanya sedang dicocokkan Disnaker Lahat.",
            "Nama calon peserta disisir penyuluh Lahat.",
            "Pemkab Lahat menyandingkan DTKS dengan daftar peserta.",
        ],
        ["Warna seragam dicocokkan panitia Lahat.", "Polisi menyisir hutan Lahat."],
    ),
    "data.send": (
        [
            "Desa di Lahat diminta setor data paling lambat akhir bulan.",
            "Bupati Lahat menugasi camat mengumpulkan nama calon peserta.",
            "Camat di Lahat mengirim daftar nama ke dinas.",
        ],
        ["Camat di Lahat mengumpulkan sampah.", "Warga Lahat mengirim doa."],
    ),
    "outreach.event": (
        [
            "Disnakertrans Lahat menggelar sosialisasi jaminan sosial.",
            "Sekda Lahat membuka rapat koordinasi kepesertaan.",
            "BPJS Ketenagakerjaan mengadakan edukasi bagi kades di Lahat.",
        ],
        ["Rapat paripurna DPRD Lahat ditunda.", "Pemkab Lahat membuka jalan baru."],
    ),
    "outreach.field": (
        [
            "Petugas keliling 17 kecamatan di Lahat.",
            "BPJS Ketenagakerjaan jemput bola ke pasar di Lahat.",
            "Disnaker Lahat menyosialisasikan manfaat program.",
        ],
        ["Warga Lahat mengelilingi lapangan.", "Bola voli dijemput panitia Lahat."],
    ),
    "outreach.desk": (
        [
            "BPJS membuka loket di Pasar Lahat.",
            "Pemkab Lahat membuka 13 titik layanan.",
            "Petugas buka meja pendaftaran di Lahat.",
        ],
        ["Bupati Lahat membuka turnamen.", "Meja rapat di Lahat baru."],
    ),
    "outreach.trawl": (
        [
            "Petugas menyisir pelaku usaha di Lahat.",
            "BPJS mendatangi pedagang pasar di Lahat.",
            "Kami akan sisir UMKM di Lahat lewat paguyuban.",
        ],
        ["Polisi menyisir sungai di Lahat.", "Pengawas menyisir warga Lahat."],
    ),
    "outreach.appeal": (
        [
            "Bupati Lahat mengimbau nelayan segera menjadi peserta.",
            "Wakil Bupati Lahat mengajak pedagang mendaftar ke BPJS Ketenagakerjaan.",
            "Bupati Lahat meminta perusahaan mendaftarkan seluruh karyawan.",
        ],
        ["Bupati Lahat mengimbau warga menjaga kebersihan.", "Bupati Lahat meminta doa restu."],
    ),
    "outreach.gather": (
        [
            "Bupati Lahat mengumpulkan para kades di pendopo.",
            "Sekda Lahat mengundang bendahara desa.",
            "Pemkab Lahat mengumpulkan 229 kepala desa.",
        ],
        ["Bupati Lahat mengumpulkan koleksi keris.", "Warga Lahat mengundang tetangga."],
    ),
    "award.hope": (
        [
            "Bupati berharap Lahat bisa meraih Paritrana Award.",
            "Lahat menargetkan menang Paritrana tahun depan.",
            "Semoga Lahat bisa bawa pulang Paritrana Award.",
        ],
        ["Lahat meraih Paritrana Award.", "Bupati Lahat berharap hujan turun."],
    ),
    "award.win": (
        [
            "Lahat menyabet Paritrana Award tingkat provinsi.",
            "Pemkab Lahat meraih Anugerah Paritrana.",
            "Paritrana Award diterima Bupati Lahat.",
        ],
        ["Lahat meraih Adipura.", "Panitia Paritrana datang ke Lahat."],
    ),
    "award.nominee": (
        [
            "Lahat masuk nominasi Paritrana Award.",
            "Bupati Lahat menjalani wawancara Paritrana.",
            "Lahat menjadi kandidat Paritrana Award.",
        ],
        ["Lahat masuk nominasi Adipura.", "Bupati Lahat diwawancarai soal banjir."],
    ),
    "award.rank": (
        [
            "Kategori kabupaten dimenangi Lahat.",
            "Untuk kategori kabupaten, juara pertama diraih Lahat.",
            "Kategori kabupaten diraih Lahat.",
        ],
        ["Kategori usaha di Lahat beragam.", "Lahat masuk kategori siaga."],
    ),
    "budget.fund": (
        [
            "Iuran pekerja rentan Lahat ditanggung APBD.",
            "Dananya diambil dari APBDes di Lahat.",
            "Perangkat desa di Lahat dibiayai lewat Alokasi Dana Desa.",
        ],
        [
            "Payung hukumnya membolehkan iuran dibayar dari APBDes di Lahat.",
            "Lahat melindungi 200 orang tanpa APBD.",
        ],
    ),
    "budget.allot": (
        [
            "Pemkab Lahat menganggarkan Rp1,2 miliar.",
            "Lahat mengalokasikan iuran bagi kader posyandu.",
            "Pemkab Lahat menyisihkan Rp500 juta.",
        ],
        ["BPJS membayar klaim Rp3 miliar di Lahat.", "Pemkab Lahat menyiapkan tenda."],
    ),
    "budget.levy": (
        [
            "Pemkab Lahat menanggung iuran tukang becak.",
            "Pemkab Lahat membayar iuran pekerja rentan.",
            "Pemkab Lahat akan menanggung premi nelayan.",
        ],
        ["Pemkab Lahat menanggung malu.", "Iuran warga Lahat naik."],
    ),
    "budget.money": (
        [
            "Anggarannya Rp1,02 miliar setahun untuk Lahat.",
            "Uangnya Rp856,8 juta, kata Bupati Lahat.",
            "Pagu yang disiapkan di Lahat Rp2 miliar.",
        ],
        ["Dana klaim di Lahat Rp3 miliar.", "Santunan di Lahat Rp42 juta."],
    ),
    "budget.weigh": (
        [
            "Untuk Lahat masih dihitung TAPD, bisa DBH.",
            "APBD Lahat masih dihitung TAPD.",
            "Dana otsus untuk Lahat masih dihitung TAPD.",
        ],
        ["TAPD Lahat rapat.", "APBD Lahat disahkan."],
    ),
    "budget.none": (
        [
            "Lahat belum menganggarkan iuran pekerja rentan.",
            "Lahat belum memasukkan usulan anggaran.",
            "Pemkab Lahat tidak mengalokasikan dana itu.",
        ],
        ["Lahat menegur daerah yang belum menganggarkan.", "Termin di Lahat tidak dibayar."],
    ),
    "budget.plain": (
        [
            "Kabupaten yang menganggarkan baru Lahat.",
            "Lahat sudah menganggarkan sejak lama.",
            "Lahat rutin menganggarkan.",
        ],
        ["Pemerintah pusat sudah menganggarkan.", "Lahat menghitung anggota."],
    ),
    "enrolment.target": (
        [
            "Lahat menargetkan kepesertaan 60 persen tahun depan.",
            "Target Lahat 45,15 persen pada akhir tahun.",
            "Pemkab Lahat mengejar 20 ribu peserta.",
        ],
        ["Lahat menargetkan pertumbuhan ekonomi 5 persen.", "Lahat berada di angka 60 persen."],
    ),
    "enrolment.card": (
        [
            "Pemkab Lahat menyerahkan 5.364 kartu.",
            "Kartu bagi 18.232 pekerja dibagikan Bupati Lahat.",
            "Sebanyak 1.250 pekerja di Lahat sudah memegang kartu.",
        ],
        ["Bupati Lahat menyerahkan 15 kartu secara simbolis.", "Pemkab Lahat membagikan 500 kartu tani."],
    ),
    "enrolment.launch": (
        [
            "Pemkab Lahat meluncurkan program perlindungan pekerja rentan.",
            "Tahap pertama mencakup 1.538 orang di Lahat.",
            "Bupati Lahat meluncurkan gerakan Sertakan.",
        ],
        ["Pemkab Lahat meluncurkan mobil damkar.", "Tahap pertama lelang di Lahat selesai."],
    ),
    "enrolment.cover": (
        [
            "Pemkab Lahat menanggung 3.150 pekerja rentan.",
            "Sebanyak 24.318 nelayan telah didaftarkan Pemkab Lahat.",
            "Lahat melindungi 2.385 guru ngaji.",
        ],
        ["BPJS Kesehatan menanggung 900 warga Lahat.", "Polisi Lahat mengamankan 20 orang."],
    ),
    "enrolment.plain": (
        [
            "Lahat sudah menanggung pekerja rentannya sejak tahun lalu.",
            "Di Lahat nelayan sudah dilindungi.",
            "Lahat mendaftarkan perangkat desa.",
        ],
        ["Perusahaan di Lahat wajib mendaftarkan pekerja.", "Upaya melindungi pekerja di Lahat penting."],
    ),
    "enrolment.fresh": (
        [
            "Sebanyak 1.845 pekerja sawit di Lahat kini tercatat sebagai peserta.",
            "Sebanyak 711 staf nagari di Lahat resmi terlindungi.",
            "Sebanyak 79 kepala desa di Lahat menjadi peserta BPJS Ketenagakerjaan.",
        ],
        ["Dari 708.000 pekerja di Lahat, 193.921 terlindungi.", "Sebanyak 120 orang hadir di Lahat."],
    ),
    "enrolment.fund": (
        [
            "Lahat pakai APBD untuk 800 tukang becak.",
            "Lewat APBD Lahat, tahun ini 71.935 pekerja rentan.",
            "Sebanyak 3.100 orang di Lahat masuk APBD.",
        ],
        ["APBD Lahat Rp2 triliun.", "Lahat memakai APBD untuk jalan."],
    ),
    "enrolment.group": (
        [
            "Dari 1.122 aparatur gampong di Lahat, yang terdaftar 874 orang.",
            "Baru 197 gampong di Lahat yang sudah ikut.",
            "Sebanyak 60 desa di Lahat sudah bergabung.",
        ],
        ["Desa terpencil di Lahat bertambah 3.", "Kampung di Lahat ramai."],
    ),
    "enrolment.join": (
        [
            "Lahat sudah jalan duluan.",
            "Lahat telah berjalan lebih awal.",
            "Termasuk desa di Lahat, sudah semua.",
        ],
        ["Mereka sudah jalan kaki berjam-jam.", "Lahat sedang hujan."],
    ),
    "enrolment.raise": (
        [
            "Tahun depan kepesertaan Lahat dinaikkan menjadi 7 ribuan orang.",
            "Tahun 2026 Lahat naik jadi 12 ribu pekerja.",
            "Jumlahnya kita naikkan menjadi 10.000 pada 2028, kata Bupati Lahat.",
        ],
        ["Iuran Lahat naik jadi 20.000 per orang.", "Air sungai Lahat naik menjadi keruh."],
    ),
    "enrolment.more": (
        [
            "Tahun depan Lahat menambah 2 ribu pekerja rentan.",
            "Lahat mengusulkan tambahan 800 nelayan.",
            "Tahun depan kita tambah guru ngaji, kata Bupati Lahat.",
        ],
        ["Lahat menambah dua jembatan.", "Lahat menambah iuran pekerja sawit."],
    ),
    "enrolment.follow": (
        [
            "Lahat menyusul tahun depan dengan 3.500 penerima.",
            "Lahat segera menyusul untuk 400 nelayan.",
            "Giliran Lahat mendaftarkan 900 petani.",
        ],
        ["Tim Lahat menyusul ke Palembang.", "Lahat menyusul kemudian."],
    ),
    "enrolment.none": (
        [
            "Lahat belum berpartisipasi.",
            "Hingga kini Lahat belum ikut.",
            "Lahat belum mendaftarkan.",
        ],
        ["Daerah yang belum ikut diminta belajar ke Lahat.", "Lahat belum hujan."],
    ),
    "enrolment.alike": (
        [
            "Tetangganya sudah menanggung pekerja rentannya, begitu pula Lahat.",
            "Langkah serupa diambil Lahat.",
            "Demikian juga Lahat.",
        ],
        ["Rumah di Lahat serupa benteng.", "Lahat demikian indah."],
    ),
    "enrolment.weigh": (
        [
            "Lahat masih menimbang-nimbang.",
            "Lahat masih kami jajaki.",
            "Lahat mempelajari dulu.",
        ],
        ["Lahat menjajaki kerja sama.", "Lahat menimbun beras."],
    ),
}


def read(text: str) -> Reading:
    """``text`` with its commitments, in a story about Kabupaten Lahat."""
    reading = Reading(Document("t", text))
    reading.sentences = split_sentences(text)
    regions.read(reading)
    regulations.read(reading)
    reading.subject_regions = ("16.04",)
    reading.relevant = True
    commitments.read(reading)
    return reading


def _rules(text: str) -> set[str]:
    return {fact.rule for fact in read(text).commitments}


HITS = [(rule, text) for rule, (hits, _) in CASES.items() for text in hits]
MISSES = [(rule, text) for rule, (_, misses) in CASES.items() for text in misses]


@pytest.mark.parametrize(("rule", "text"), HITS)
def test_a_rule_reads_its_sentences(rule: str, text: str) -> None:
    kind = next(trigger.kind for trigger in triggers() if trigger.name == rule)
    told = [fact for fact in read(text).commitments if fact.kind == kind]
    assert told and all(fact.region == "16.04" for fact in told)


@pytest.mark.parametrize(("rule", "text"), MISSES)
def test_a_rule_leaves_its_neighbours_alone(rule: str, text: str) -> None:
    assert rule not in _rules(text)


def test_every_rule_has_its_cases() -> None:
    assert set(CASES) == {trigger.name for trigger in triggers()}
    assert all(len(hits) >= 3 and len(misses) >= 2 for hits, misses in CASES.values())
