"""Officials by pattern: for each, texts that hold it and near misses that do not."""

import re

import pytest

from domain.articles import Document
from domain.facts import OfficialFact
from extract.components import officials
from extract.reading import Reading, RegionMention
from extract.sentences import split_sentences

# Regions that the cases name, as the component before would hand them over.
REGIONS = {
    "Kabupaten Lahat": "16.04",
    "Lahat": "16.04",
    "Kota Bogor": "32.71",
    "Bogor": "32.71",
    "Lotim": "52.03",
    "Lombok Timur": "52.03",
    "Kabupaten Lombok Timur": "52.03",
    "Provinsi Nusa Tenggara Barat": "52",
    "NTB": "52",
    "Kobar": "62.01",
    "Sulbar": "76",
    "Kalteng": "62",
    "Jawa Barat": "32",
    "Provinsi Jawa Barat": "32",
    "Sleman": "34.04",
    "Kota Semarang": "33.74",
    "Semarang": "33.74",
    "Bangka Selatan": "19.03",
    "Provinsi Kepulauan Bangka Belitung": "19",
    "Kupang": "53.01",
    "Kota Kupang": "53.71",
    "Kabupaten Kupang": "53.01",
    "Sumut": "12",
    "Aceh": "11",
    "Bireuen": "11.11",
    "Gowa": "73.06",
    "Wonogiri": "33.12",
    "Kabupaten Wonogiri": "33.12",
    "Banyumas": "33.02",
    "Kota Batam": "21.71",
    "Papua Barat Daya": "96",
    "Sorong": "96.71",
    "Kota Sorong": "96.71",
    "Kabupaten Sorong": "96.01",
    "Provinsi Papua Barat Daya": "96",
}
_FIND = re.compile(r"\b(?:" + "|".join(sorted(map(re.escape, REGIONS), key=len, reverse=True)) + r")\b")


def read(text: str, title: str = "") -> tuple[OfficialFact, ...]:
    mentions = tuple(
        RegionMention(m.start(), m.end(), REGIONS[m.group()], "government", "test")
        for m in _FIND.finditer(text)
    )
    reading = Reading(Document("t", text, title), split_sentences(text), mentions)
    officials.read(reading)
    for fact in reading.officials:
        assert fact.mentions
        for mention in fact.mentions:
            assert text[mention.start : mention.end] == mention.text
    return reading.officials


def found(text: str) -> list[tuple[str, str]]:
    return [(fact.name, fact.role) for fact in read(text)]


POST_BEFORE = [
    ("Bupati Lahat Budi Santoso mengatakan iuran dibayar.", [("Budi Santoso", "bupati")]),
    ("Bupati Lahat, Budi Santoso, mengatakan iuran dibayar.", [("Budi Santoso", "bupati")]),
    ("Pj. Wali Kota Bogor Drs. H. Harapan, M.Si membuka acara.", [("Harapan", "wali_kota")]),
    ("Walikota Bogor dr. Rina Marlina, Sp.A hadir.", [("Rina Marlina", "wali_kota")]),
    ("Wabup Lotim HM Edwin Hadiwijaya hadir.", [("Edwin Hadiwijaya", "wakil_bupati")]),
    ("Wagub NTB Hj. Sitti Rohmi Djalilah menyerahkan kartu.", [("Sitti Rohmi Djalilah", "wakil_gubernur")]),
    ("Gubsu H. Bobby Siregar meneken pergub.", [("Bobby Siregar", "gubernur")]),
    ("Wako Semarang Agustin Lestari menjelaskan.", [("Agustin Lestari", "wali_kota")]),
    ("Wawali Kota Bogor Dedie Rachman menjelaskan.", [("Dedie Rachman", "wakil_wali_kota")]),
    ("Sekdakab Lahat Chandra, SH, MM menjelaskan.", [("Chandra", "sekda")]),
    ("Sekkot Semarang Iswar Aminudin menjelaskan.", [("Iswar Aminudin", "sekda")]),
    ("Sekdaprov Sumut Arief Trinugroho menjelaskan.", [("Arief Trinugroho", "sekda")]),
    ("Sekretaris Daerah Kabupaten Lombok Timur, Drs. H. Juaini, mengatakan.", [("Juaini", "sekda")]),
    ("Asda I Setda Lahat Rudi Thamrin membuka rapat.", [("Rudi Thamrin", "asisten")]),
    ("Asisten Perekonomian dan Pembangunan Setda Lahat, Eva Susanti, hadir.", [("Eva Susanti", "asisten")]),
    ("Staf Ahli Bupati Bidang Hukum Andi Wijaya membacakan sambutan.", [("Andi Wijaya", "staf_ahli")]),
    (
        "Staf Ahli Wali Kota Bidang Kemasyarakatan dan SDM, Siti Nurhayati, hadir.",
        [("Siti Nurhayati", "staf_ahli")],
    ),
    ("Kadisnakertrans Lotim M. Hairi menegaskan.", [("M. Hairi", "kepala_dinas")]),
    (
        "Kepala Dinas Perindustrian, Perdagangan, Koperasi dan UKM Kabupaten Lahat, Fikri Amri, menjelaskan.",
        [("Fikri Amri", "kepala_dinas")],
    ),
    (
        "Kepala Badan Kesatuan Bangsa dan Politik Lahat Surya Desman hadir.",
        [("Surya Desman", "kepala_dinas")],
    ),
    ("Kaban Kesbangpol Lahat Surya Desman hadir.", [("Surya Desman", "kepala_dinas")]),
    ("Kepala Bappeda Kobar Juni Gultom menjelaskan.", [("Juni Gultom", "kepala_dinas")]),
    ("Kepala Biro Kesra Setda Provinsi Jawa Barat Faiz Rahman hadir.", [("Faiz Rahman", "kepala_dinas")]),
    ("Kepala Satpol PP Kota Bogor Agustian Syach hadir.", [("Agustian Syach", "kepala_dinas")]),
    ("Kasatpol PP Lahat Fauzan Denin hadir.", [("Fauzan Denin", "kepala_dinas")]),
    ("Inspektur Kabupaten Lahat Yunisa Rahman hadir.", [("Yunisa Rahman", "kepala_dinas")]),
    ("Kepala Inspektorat Lahat Yunisa Rahman hadir.", [("Yunisa Rahman", "kepala_dinas")]),
    (
        "Kabid Hubungan Industrial dan Jamsos Disnaker Lahat Mustofa Nelson hadir.",
        [("Mustofa Nelson", "pejabat_dinas")],
    ),
    ("Kabag Hukum Setda Lahat Fitrah Alam, SH hadir.", [("Fitrah Alam", "pejabat_dinas")]),
    ("Kasubag Umum dan Kepegawaian Dinsos Lahat Rini Astuti hadir.", [("Rini Astuti", "pejabat_dinas")]),
    ("Sekretaris Dinas Tenaga Kerja Kota Semarang Budi Prakosa hadir.", [("Budi Prakosa", "pejabat_dinas")]),
    ("Sekretaris DPMD Kabupaten Lahat, Erlan Hidayat, hadir.", [("Erlan Hidayat", "pejabat_dinas")]),
    ("Camat Kikim Timur Edi Suhartono hadir.", [("Edi Suhartono", "camat")]),
    ("Kepala Distrik Aimas Yohanis Kalami hadir.", [("Yohanis Kalami", "camat")]),
    ("Kepala Desa Karang Anyar, Sukirman, mengaku senang.", [("Sukirman", "kepala_desa")]),
    ("Kades Tanjung Raya Hasan Basri mengaku senang.", [("Hasan Basri", "kepala_desa")]),
    ("Lurah Pasar Lama Dewi Sartika mengaku senang.", [("Dewi Sartika", "kepala_desa")]),
    (
        "Perbekel Dalung I Gede Putu Arif Wiratya mengaku senang.",
        [("I Gede Putu Arif Wiratya", "kepala_desa")],
    ),
    ("Keuchik Meunasah Dayah, Tgk. M. Jamil, mengaku senang.", [("M. Jamil", "kepala_desa")]),
    ("Wali Nagari Sungai Pua Feri Eldi mengaku senang.", [("Feri Eldi", "kepala_desa")]),
    ("Peratin Pekon Balak Amrullah mengaku senang.", [("Amrullah", "kepala_desa")]),
    ("Kepala Kampung Yoka Yance Mebri mengaku senang.", [("Yance Mebri", "kepala_desa")]),
    ("Ketua DPRD Lahat Fitrizal Homizi meminta.", [("Fitrizal Homizi", "dprd")]),
    ("Wakil Ketua II DPRD Kota Bogor Rusli Prihatevy meminta.", [("Rusli Prihatevy", "dprd")]),
    ("Anggota Komisi IV DPRD Kabupaten Lahat Chozali Hanan meminta.", [("Chozali Hanan", "dprd")]),
    ("Ketua Komisi III, Andi Surya, meminta.", [("Andi Surya", "dprd")]),
    ("Anggota DPRD Lahat dari Fraksi PKS, Nurdin Rahman, meminta.", [("Nurdin Rahman", "dprd")]),
    ("Kajari Lahat Toto Roedianto, SH, MH meneken.", [("Toto Roedianto", "kajari")]),
    ("Kepala Kejaksaan Negeri Lahat, Toto Roedianto, meneken.", [("Toto Roedianto", "kajari")]),
    ("Kepala Kejaksaan Tinggi (Kajati) Aceh Joko Purwanto meneken.", [("Joko Purwanto", "kajati")]),
    ("Kasi Datun Kejari Lahat Indra Susanto hadir.", [("Indra Susanto", "jaksa")]),
    (
        "Kepala Seksi Perdata dan Tata Usaha Negara Kejari Lahat, Indra Susanto, hadir.",
        [("Indra Susanto", "jaksa")],
    ),
    ("Asdatun Kejati Aceh Rahmat Azhar hadir.", [("Rahmat Azhar", "jaksa")]),
    ("Kapolres Lahat AKBP God Parlasro Sinaga hadir.", [("God Parlasro Sinaga", "polisi_tni")]),
    ("Dandim 0405/Lahat Letkol Inf Toni Oki Priyono hadir.", [("Toni Oki Priyono", "polisi_tni")]),
    ("Danramil Aimas Kapten Inf. Yosep Kogoya hadir.", [("Yosep Kogoya", "polisi_tni")]),
    ("Kapolsek Kota Lahat Iptu Samsuardi hadir.", [("Samsuardi", "polisi_tni")]),
    ("Kepala BPJS Ketenagakerjaan Cabang Lahat Sonny Alonsye menyebut.", [("Sonny Alonsye", "bpjs_cabang")]),
    (
        "Kepala Kantor Cabang BPJS Ketenagakerjaan Purwokerto, Antony Sugiarto, menyebut.",
        [("Antony Sugiarto", "bpjs_cabang")],
    ),
    (
        "Kepala BP Jamsostek Pangkalan Bun Agus Dwi Fitriyanto menyebut.",
        [("Agus Dwi Fitriyanto", "bpjs_cabang")],
    ),
    ("Kepala BPJSTK Semarang Pemuda Multanti menyebut.", [("Multanti", "bpjs_cabang")]),
    ("Kakacab BPJS Ketenagakerjaan Lotim Surya Rahman menyebut.", [("Surya Rahman", "bpjs_cabang")]),
    ("Kepala KCP BPJS Ketenagakerjaan Wonogiri Rizky Amalia menyebut.", [("Rizky Amalia", "bpjs_cabang")]),
    ("Pps Kepala BPJS Ketenagakerjaan NTB Ari Sutrisno menyebut.", [("Ari Sutrisno", "bpjs_cabang")]),
    ("Kakanwil BPJS Ketenagakerjaan Sumbagsel Surya Rizal menyebut.", [("Surya Rizal", "bpjs_kanwil")]),
    (
        "Kepala Kantor Wilayah BPJS Ketenagakerjaan Banuspa Kuncoro Budi Winarno menyebut.",
        [("Kuncoro Budi Winarno", "bpjs_kanwil")],
    ),
    (
        "Deputi Direktur BPJS Ketenagakerjaan Wilayah Sumbagut, Henky Rhosidien, menyebut.",
        [("Henky Rhosidien", "bpjs_kanwil")],
    ),
    (
        "Asisten Deputi Wilayah Bidang Kepesertaan BPJS Ketenagakerjaan Kanwil Kalimantan, Sri Endang, hadir.",
        [("Sri Endang", "bpjs_kanwil")],
    ),
    ("Direktur Utama BPJS Ketenagakerjaan Anggoro Cahyo menyebut.", [("Anggoro Cahyo", "bpjs_direksi")]),
    ("Direktur Pelayanan BPJS Ketenagakerjaan, Roswita Nila, menyebut.", [("Roswita Nila", "bpjs_direksi")]),
    ("Deputi Bidang Komunikasi BPJS Ketenagakerjaan Oni Marbun menyebut.", [("Oni Marbun", "bpjs_staf")]),
    (
        "Account Representative BPJS Ketenagakerjaan Wonogiri Dimas Prasetyo hadir.",
        [("Dimas Prasetyo", "bpjs_staf")],
    ),
    (
        "Kepala Bidang Kepesertaan BPJS Ketenagakerjaan Semarang Majapahit, Ninik Sari, hadir.",
        [("Ninik Sari", "bpjs_staf")],
    ),
    ("Ketua Apindo Jawa Barat Ning Wahyu menilai.", [("Ning Wahyu", "asosiasi")]),
    ("Ketua DPC KSPSI Lahat, Darmawan, menilai.", [("Darmawan", "asosiasi")]),
    ("Ketua Apdesi Kabupaten Wonogiri Joko Waluyo menilai.", [("Joko Waluyo", "asosiasi")]),
    ("Ketua Umum Kadin Sumut Firsal Dida Mutyara menilai.", [("Firsal Dida Mutyara", "asosiasi")]),
    ("Direktur PT Sumber Rejeki Abadi, Lukman Hakim, sanggup.", [("Lukman Hakim", "perusahaan")]),
    ("Direktur Utama PDAM Tirta Lematang Lahat Rahmat Hidayat hadir.", [("Rahmat Hidayat", "perusahaan")]),
    ("Manajer HRD PT Sawit Lestari, Donny Kusuma, mengaku.", [("Donny Kusuma", "perusahaan")]),
    ("Rektor Universitas Gadjah Mada Prof. Dr. Ova Emilia, M.Med menilai.", [("Ova Emilia", "akademisi")]),
    (
        "Dosen Fakultas Hukum Universitas Mataram, Widodo Dwi Putro, menilai.",
        [("Widodo Dwi Putro", "akademisi")],
    ),
    ("Menteri Ketenagakerjaan Ida Fauziyah meminta.", [("Ida Fauziyah", "menteri")]),
    ("Menteri Dalam Negeri (Mendagri) Tito Karnavian meminta.", [("Tito Karnavian", "menteri")]),
    ("Menaker Yassierli meminta.", [("Yassierli", "menteri")]),
    ("Menko PMK Muhadjir Effendy meminta.", [("Muhadjir Effendy", "menteri")]),
    ("Presiden Joko Widodo meneken Inpres.", [("Joko Widodo", "presiden")]),
    ("Wapres Ma'ruf Amin menyerahkan penghargaan.", [("Ma'ruf Amin", "lainnya")]),
    ("Kepala BPJS Kesehatan Cabang Lahat Yusuf Ardi menyebut.", [("Yusuf Ardi", "lainnya")]),
    (
        "Bupati Bangka Selatan, Provinsi Kepulauan Bangka Belitung, Riza Herdavid menyebut.",
        [("Riza Herdavid", "bupati")],
    ),
    ("Bupati Kabupaten Kupang, Yosef Lede, menyebut.", [("Yosef Lede", "bupati")]),
    ("Kadis Tenaga Kerja setempat, Ir Burhan Kanna, menyebut.", [("Burhan Kanna", "kepala_dinas")]),
    ("Ketua Paguyuban Lurah se-Sleman Sukarjo Wiyono menyebut.", [("Sukarjo Wiyono", "asosiasi")]),
    ("Sekretaris Desa Karang Anyar, Yatno, hadir.", [("Yatno", "lainnya")]),
]


@pytest.mark.parametrize(("text", "expected"), POST_BEFORE, ids=[t[:48] for t, _ in POST_BEFORE])
def test_a_post_stands_before_its_holder(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


POST_AFTER = [
    ("“Kami siap,” kata Zitt Muttaqin, Kasi Intel Kejari Lahat.", [("Zitt Muttaqin", "jaksa")]),
    ("Siti Aminah, Kepala Dinas Sosial Lahat, mengatakan bantuan cair.", [("Siti Aminah", "kepala_dinas")]),
    ("Menurut Joko Susilo selaku Kepala Desa Karang Anyar, warga senang.", [("Joko Susilo", "kepala_desa")]),
    ("Rudi Hartono sebagai Ketua Apindo Lahat menyambut baik.", [("Rudi Hartono", "asosiasi")]),
    ("Rapat dipimpin Drs. Ahmad Yani, M.Si yang menjabat sebagai Sekda Lahat.", [("Ahmad Yani", "sekda")]),
    ("Sonny Alonsye (Kepala BPJS Ketenagakerjaan Lahat) hadir.", [("Sonny Alonsye", "bpjs_cabang")]),
    ("Bursah Zarnubi adalah Bupati Lahat.", [("Bursah Zarnubi", "bupati")]),
    ("Dedi Mulyana, S.STP., M.Si. yang juga Ketua Korpri Lahat, hadir.", [("Dedi Mulyana", "asosiasi")]),
]


@pytest.mark.parametrize(("text", "expected"), POST_AFTER, ids=[t[:48] for t, _ in POST_AFTER])
def test_a_post_stands_after_its_holder(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


ACROSS = [
    ("Bupati Lahat saat ini adalah Bursah Zarnubi.", [("Bursah Zarnubi", "bupati")]),
    ("Acara dibuka oleh Wakil Bupati, yakni Widia Ningsih.", [("Widia Ningsih", "wakil_bupati")]),
    ("Camat Kikim Timur kini dijabat Agus Slamet.", [("Agus Slamet", "camat")]),
    ("Kepala Bappeda dipercayakan kepada Musdalifah Asman, ST., MT.", [("Musdalifah Asman", "kepala_dinas")]),
    (
        "Hasan Basri Mahdi sumringah. Bupati Lahat yang karib dipanggil HBM itu membagi kartu.",
        [("Hasan Basri Mahdi", "bupati")],
    ),
    (
        "Bupati Lahat, Bursah Zarnubi, berhalangan. Acara dipimpin wakilnya, Widia Ningsih.",
        [("Bursah Zarnubi", "bupati"), ("Widia Ningsih", "wakil_bupati")],
    ),
    (
        "Nama yang hangat adalah Teguh Purnawan ST. MT, mantan Kadisnaker yang kini jadi Kepala Satpol PP. "
        "Kursi yang ditinggalkannya diisi Endah Kurniawati, S.E.",
        [("Teguh Purnawan", "kepala_dinas"), ("Endah Kurniawati", "kepala_dinas")],
    ),
    (
        "Camat Kikim Timur A. Tenri Sangka, S.STP promosi menjadi Sekretaris Dinas PMD.",
        [("A. Tenri Sangka", "pejabat_dinas")],
    ),
    (
        "Bupati dan Wakil Bupati Lahat, Bursah Zarnubi dan Widia Ningsih, hadir.",
        [("Bursah Zarnubi", "bupati"), ("Widia Ningsih", "wakil_bupati")],
    ),
    (
        "Pj Sekda Lahat Izromaita yang diwakili Asisten II Setda, Khaidir Anas, membuka rapat.",
        [("Izromaita", "sekda"), ("Khaidir Anas", "asisten")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), ACROSS, ids=[t[:48] for t, _ in ACROSS])
def test_post_and_holder_are_apart(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


LISTS = [
    (
        "Hadir dalam acara tersebut Wakil Bupati Lahat Widia Ningsih, Sekda Chandra, Kapolres AKBP Novi Edyanto, "
        "Dandim Letkol Inf Yudha, Ketua DPRD Fitrizal Homizi, Kepala BPJS Ketenagakerjaan Lahat Sonny Alonsye, "
        "para kepala OPD, camat serta tamu undangan.",
        ["Widia Ningsih", "Chandra", "Novi Edyanto", "Yudha", "Fitrizal Homizi", "Sonny Alonsye"],
    ),
    (
        "Turut hadir Sekretaris Daerah Ir. H. Pahrul Nopriandi S,Si , Asisten Bidang Pemerintahan Rasyidin,S.Sos.MM, "
        "Staf Ahli Bupati Untung Raharjo, Inspektur H. Rusdi Yanto, Plh Kabag Kerjasama Yudhi Prasetya serta "
        "Ketua APDESI Sutikno.",
        ["Pahrul Nopriandi", "Rasyidin", "Untung Raharjo", "Rusdi Yanto", "Yudhi Prasetya", "Sutikno"],
    ),
]


@pytest.mark.parametrize(("text", "names"), LISTS)
def test_attendees_are_read_one_by_one(text: str, names: list[str]) -> None:
    assert [fact.name for fact in read(text)] == names


NONE = [
    "Mantan Bupati Lahat Saifudin Aswari hadir.",
    "Surat Edaran Bupati Lahat Nomor 4 Tahun 2024 sudah terbit.",
    "Acara digelar di Kantor Bupati Lahat, Selasa (3/7).",
    "Bupati mengatakan iuran dibayar daerah.",
    "Santunan diserahkan kepada Siti Aminah, istri almarhum Kaco.",
    "Ahli waris almarhum Bujang Samin, penyadap karet, menerima Rp42 juta.",
    "Penulis: Drs. La Ode Aslan, M.Pd",
    "Editor: Nur Bupatiana",
    "“Kami siap,” kata Bupati, Senin (3/7).",
    "Para camat, lurah dan kepala desa diminta mendata warganya.",
    "Kepada 160 kepala desa, Rassi minta iuran dimasukkan.",
    "Bupati Lahat Imbau Nelayan Ikut BPJS Ketenagakerjaan",
    "Gubernur, Bupati dan Wali Kota wajib menganggarkan.",
    "Istri Bupati Lahat, Ny. Lidyawati, hadir.",
    "Keuchik Blang Cot Tunong almarhum Tgk. Razali Amin dikenang.",
    "Pembina TK.I/IV-b NIP. 19790412 199810 1 003",
    "Bupati Lahat Senin kemarin meneken perjanjian.",
    "Ketua RT, RW dan kader posyandu sudah didaftarkan.",
]


@pytest.mark.parametrize("text", NONE)
def test_no_official_is_found(text: str) -> None:
    assert found(text) == []


SECOND_BATCH = [
    ("Direktur RSUD dr. Soedarso, drg. Hary Agung Tjahyadi, mengaku.", [("Hary Agung Tjahyadi", "lainnya")]),
    ("Pj. Sekretaris Daerah (Sekda) Kabupaten Lahat, Izromaita, hadir.", [("Izromaita", "sekda")]),
    ("Asisten Administrasi Umum (Asisten III) Setda Lahat, Ahmad Fuad, hadir.", [("Ahmad Fuad", "asisten")]),
    ("Plt Sekda Lahat yang juga Kepala Bappeda, Rudi Thamrin, hadir.", [("Rudi Thamrin", "sekda")]),
    (
        "Kades Sukamaju, Kecamatan Kikim Timur, Kabupaten Lahat, Joko Susilo, senang.",
        [("Joko Susilo", "kepala_desa")],
    ),
    ("Wakil Menteri Ketenagakerjaan (Wamenaker) Afriansyah Noor meminta.", [("Afriansyah Noor", "menteri")]),
    ("Kapolda Sumut Irjen Pol Drs. Panca Putra, M.Si. hadir.", [("Panca Putra", "polisi_tni")]),
    (
        "Direktur Umum dan SDM BPJS Ketenagakerjaan Abdur Rahman Irsyadi hadir.",
        [("Abdur Rahman Irsyadi", "bpjs_direksi")],
    ),
    (
        "Kepala Kanwil BPJS Ketenagakerjaan Bali, Nusa Tenggara dan Papua, Kuncoro Budi, hadir.",
        [("Kuncoro Budi", "bpjs_kanwil")],
    ),
    ("Bupati Lahat (Bursah Zarnubi) hadir.", [("Bursah Zarnubi", "bupati")]),
    ("Bupati Lahat periode 2025-2030, Bursah Zarnubi, hadir.", [("Bursah Zarnubi", "bupati")]),
    ("Bupati Lahat yang baru dilantik, Bursah Zarnubi, hadir.", [("Bursah Zarnubi", "bupati")]),
    ("Bupati Lahat BURSAH ZARNUBI, SE hadir.", [("BURSAH ZARNUBI", "bupati")]),
    ("Ketua Kelompok Tani Sumber Rejeki, Sukarno, senang.", [("Sukarno", "asosiasi")]),
    ("Kabid Konservasi Hutan Dinas Kehutanan, Budi Rahman, hadir.", [("Budi Rahman", "pejabat_dinas")]),
    ("Kepala Dinas P3AP2KB Lahat Nurlela Sari hadir.", [("Nurlela Sari", "kepala_dinas")]),
    ("Wali Kota Semarang I Gusti Ngurah Jaya Negara hadir.", [("I Gusti Ngurah Jaya Negara", "wali_kota")]),
    ("Sekda Lahat Anak Agung Gede Putra hadir.", [("Anak Agung Gede Putra", "sekda")]),
    ("Gubernur Jawa Barat Al Haris hadir.", [("Al Haris", "gubernur")]),
    (
        "Bupati Gowa Hj. Sitti Husniah Dg. Talenrang, S.E., M.M. hadir.",
        [("Sitti Husniah Dg. Talenrang", "bupati")],
    ),
    ("Bupati Lahat Melkior S. Hege hadir.", [("Melkior S. Hege", "bupati")]),
    ("Bupati Lahat H.Sukirman,S.Ag.,MM hadir.", [("Sukirman", "bupati")]),
    ("Bupati Lahat Dr. (H.C.) Bursah Zarnubi hadir.", [("Bursah Zarnubi", "bupati")]),
    ("Humas BPJS Ketenagakerjaan Lahat, Yanti Kusuma, menjelaskan.", [("Yanti Kusuma", "bpjs_staf")]),
    (
        "Ketua DPRD Lahat, Fitrizal Homizi bersama Wakil Ketua I Gaharu hadir.",
        [("Fitrizal Homizi", "dprd"), ("Gaharu", "dprd")],
    ),
    ("kata bupati Bursah Zarnubi kepada wartawan.", [("Bursah Zarnubi", "bupati")]),
    (
        "Kepala Dinas Tenaga Kerja (Disnaker) Kota Bogor Elia Buntang menyebut.",
        [("Elia Buntang", "kepala_dinas")],
    ),
    ("Kepala Dinas PU Bina Marga, Hasan Tou, hadir.", [("Hasan Tou", "kepala_dinas")]),
    ("Kepala BPJS Ketenagakerjaan Tanjung Redeb Ade Sasmita menyebut.", [("Ade Sasmita", "bpjs_cabang")]),
    (
        "Penata Madya Pelayanan BPJS Ketenagakerjaan Lahat, Reza Aditya, hadir.",
        [("Reza Aditya", "bpjs_staf")],
    ),
    ("Ketua MUI Lahat KH. Abdul Hamid hadir.", [("Abdul Hamid", "lainnya")]),
    ("Ketua Baznas Kota Bogor Subhan Murtadla hadir.", [("Subhan Murtadla", "lainnya")]),
    ("Dirjen PHI dan Jamsos Kemnaker Indah Anggoro Putri hadir.", [("Indah Anggoro Putri", "lainnya")]),
    ("Ketua Umum Apkasi Bursah Zarnubi hadir.", [("Bursah Zarnubi", "asosiasi")]),
    ("Anggota Komisi IX DPR RI Nurhadi hadir.", [("Nurhadi", "lainnya")]),
    ("Kepala Cabang Bank Sumsel Babel Lahat, Yusuf Rizal, hadir.", [("Yusuf Rizal", "perusahaan")]),
]


@pytest.mark.parametrize(("text", "expected"), SECOND_BATCH, ids=[t[:48] for t, _ in SECOND_BATCH])
def test_posts_and_names_of_every_make(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


THIRD_BATCH = [
    (
        "“Kami bayar penuh,” kata Wahyu Subekti, Kepala BPJS Ketenagakerjaan Cabang Lahat, Selasa (22/1).",
        [("Wahyu Subekti", "bpjs_cabang")],
    ),
    (
        "ujar Rahmat Kholid selaku ketua BPJS Ketenagakerjaan cabang Lahat.",
        [("Rahmat Kholid", "bpjs_cabang")],
    ),
    (
        "Kepala BPJS ketenagakerjaan Kantor Wilayah Banten Kunto Wijaya menyebut.",
        [("Kunto Wijaya", "bpjs_kanwil")],
    ),
    (
        "Kepala Bagian Pemerintahan Desa (Kabag Pemdes) Setda Lahat, Heru Wismono, menyebut.",
        [("Heru Wismono", "pejabat_dinas")],
    ),
    (
        "Kepala Seksi Perdata dan Tata Usaha Negara (Kasidatun) Kejari Lahat Agus Candra menyebut.",
        [("Agus Candra", "jaksa")],
    ),
    ("Ketua DPP APINDO Sumut periode 2019-2024, Slamet Broto, menyebut.", [("Slamet Broto", "asosiasi")]),
    ("Wali Kota Bogor Amir Hamzah (ketiga dari kanan) hadir.", [("Amir Hamzah", "wali_kota")]),
    (
        "Kepala BKD lama, Afan Martadi, pindah tugas menjadi Kepala Bappeda.",
        [("Afan Martadi", "kepala_dinas")],
    ),
    (
        "Kepala Dinas Lingkungan Hidup (DLH) Dwi Purwanto yang dipindah tugas menjadi Staf Ahli Bupati hadir.",
        [("Dwi Purwanto", "staf_ahli")],
    ),
    ("Ketua Bidang Ketenagakerjaan Apindo, Bob Asmara, menyebut.", [("Bob Asmara", "asosiasi")]),
    (
        "Deputi Bidang Kepesertaan Korporasi dan Institusi Hendra Noviansyah menerima mereka.",
        [("Hendra Noviansyah", "bpjs_staf")],
    ),
    ("Bupati H Edimin bersama BPJS Ketenagakerjaan menyerahkan santunan.", [("Edimin", "bupati")]),
    ("Plh Bupati Lahat H Bustami HY melantik mereka.", [("Bustami HY", "bupati")]),
]


@pytest.mark.parametrize(("text", "expected"), THIRD_BATCH, ids=[t[:48] for t, _ in THIRD_BATCH])
def test_shapes_seen_in_regional_outlets(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


FOURTH_BATCH = [
    ("Jabatan Sekda Lahat kini diemban Izromaita.", [("Izromaita", "sekda")]),
    (
        "- Budi Santoso, dari Camat Kikim Timur menjadi Kepala Dinas Sosial",
        [("Budi Santoso", "kepala_dinas")],
    ),
    (
        "1. Budi Santoso: Kepala Dinas Sosial\n2. Siti Aminah: Kabag Umum",
        [("Budi Santoso", "kepala_dinas"), ("Siti Aminah", "pejabat_dinas")],
    ),
    ("Kepala Dinas Sosial: Budi Santoso", [("Budi Santoso", "kepala_dinas")]),
    ("kata kepala dinas sosial Lahat, Budi Santoso, kemarin.", [("Budi Santoso", "kepala_dinas")]),
    ("Sekretaris Apindo Lahat, Yanto Wijaya, menyebut.", [("Yanto Wijaya", "asosiasi")]),
    ("Humas PT Sawit Makmur Lestari, Deni Kurnia, menyebut.", [("Deni Kurnia", "perusahaan")]),
    ("Ketua Umum Sinode Pdt. Hein Arina menyebut.", [("Hein Arina", "lainnya")]),
    (
        "Yosef bukan orang baru. Pria itu, Yosef Lede Bana, menjabat Bupati Kupang.",
        [("Yosef Lede Bana", "bupati")],
    ),
    (
        "Dana itu dijelaskan Ahmad Fauzi Ridwan. Ia juga menjabat Ketua Apdesi Lahat.",
        [("Ahmad Fauzi Ridwan", "asosiasi")],
    ),
    ("Bupati Lahat Muh. Yusuf Bin Abdullah hadir.", [("Muh. Yusuf Bin Abdullah", "bupati")]),
    ("Bupati Gowa Karaeng Kio hadir.", [("Karaeng Kio", "bupati")]),
    ("Wali Nagari Sungai Pua, H. Feri Dt. Rajo Bungsu, hadir.", [("Feri Dt. Rajo Bungsu", "kepala_desa")]),
    ("Bupati Lahat Yohanes S.Fil., M.A. hadir.", [("Yohanes", "bupati")]),
    ("Kajari Lahat Rudi S.H.,M.H hadir.", [("Rudi", "kajari")]),
    ("Kadis PUPR Lahat Mirza S,T.,M,T hadir.", [("Mirza", "kepala_dinas")]),
    ("Bupati Lahat Ir.H.Rusli,MM hadir.", [("Rusli", "bupati")]),
    ("Sekda Lahat Dr Drs H Izromaita M Si hadir.", [("Izromaita", "sekda")]),
    ("Kepala BKPSDM Lahat, Apt. Dewi Lestari, S.Farm., M.Kes. hadir.", [("Dewi Lestari", "kepala_dinas")]),
    ("Kepala Bappeda Lahat Ir. Feri, ST., MT., IPM, ASEAN Eng hadir.", [("Feri", "kepala_dinas")]),
    (
        "Rapat dihadiri Bupati Lahat Bursah Zarnubi, Kajari Toto Roedianto dan Dandim Letkol Kav Sumantri.",
        [("Bursah Zarnubi", "bupati"), ("Toto Roedianto", "kajari"), ("Sumantri", "polisi_tni")],
    ),
    ("Bupati Lahat Bursah Zarnubi didampingi istri, Ny. Lidyawati, hadir.", [("Bursah Zarnubi", "bupati")]),
    ("Bupati Lahat Bursah Zarnubi mengatakan Kepala Desa Karang Anyar siap.", [("Bursah Zarnubi", "bupati")]),
    (
        "Kepala BPJS Ketenagakerjaan Lahat Sonny Alonsye menyerahkan santunan kepada Ibu Siti Aminah, ahli waris "
        "Kepala Dusun Sukirman.",
        [("Sonny Alonsye", "bpjs_cabang")],
    ),
    ("Bupati Lahat H. Bursah\u00a0Zarnubi hadir.", [("Bursah Zarnubi", "bupati")]),
    ("“Kita siap,” ujar A’yam Rohman, Camat Kikim Timur.", [("A’yam Rohman", "camat")]),
    ("Ketua Forum Kepala Desa Kecamatan Kikim Timur, Rusdi Hartono, hadir.", [("Rusdi Hartono", "asosiasi")]),
    ("Ketua PHRI Bogor Yuno Abeta hadir.", [("Yuno Abeta", "asosiasi")]),
    ("Kepala Kantor Kementerian Agama Lahat H. Rusidi hadir.", [("Rusidi", "kepala_dinas")]),
    ("Kepala Puskesmas Pseksu, dr. Rina Wati, hadir.", [("Rina Wati", "pejabat_dinas")]),
]


@pytest.mark.parametrize(("text", "expected"), FOURTH_BATCH, ids=[t[:48] for t, _ in FOURTH_BATCH])
def test_hazards_of_names_and_posts(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


NEITHER = [
    "Almarhum Sukirman, Kepala Dusun II, meninggal saat bekerja.",
    "Calon Bupati Lahat Bursah Zarnubi berjanji.",
    "Peraturan Bupati Lahat Nomor 5 Tahun 2024 mengatur iuran.",
    "Ia masih menjabat Kepala BPJS Ketenagakerjaan Lahat waktu itu.",
    "Kepala BPJS Ketenagakerjaan Lahat menyerahkan kartu kepada Siti Aminah.",
    "Rumah Dinas Bupati Lahat, Jalan Sudirman, ramai.",
    "Kursi Wakil Bupati Lahat masih kosong.",
    "Bupati Lahat, Senin (3/7), meneken nota.",
    "Lurah Se-Kota Bogor Terima Kartu BPJS Ketenagakerjaan",
    "Wali Kota: Jangan Ragu Daftar",
    "Kepala Dinas Tenaga Kerja dan Transmigrasi Lahat mengatakan datanya belum ada.",
    "(idr/chm)",
    "Sumber: Humas BPJamsostek",
]


@pytest.mark.parametrize("text", NEITHER)
def test_near_misses_stay_out(text: str) -> None:
    assert found(text) == []


FIFTH_BATCH = [
    (
        "Kepala Dinas Perdagangan, Tenaga Kerja, dan Transmigrasi Kabupaten Lahat, Samuel Bless, menjelaskan.",
        [("Samuel Bless", "kepala_dinas")],
    ),
    (
        "Ryan Gustaviano, Kepala Kantor BPJS Ketenagakerjaan Cabang Semarang, Jawa Barat (Jabar), mengumumkan.",
        [("Ryan Gustaviano", "bpjs_cabang")],
    ),
    (
        "Ketua Sinode GKI di Tanah Papua, Pdt. Andrikus Wambrau menjelaskan.",
        [("Andrikus Wambrau", "lainnya")],
    ),
    ("Wakil Presiden RI HM Yusuf Kalam hadir.", [("Yusuf Kalam", "lainnya")]),
    ("Bupati Lahat, Moch. Maesyal Rahman, hadir.", [("Moch. Maesyal Rahman", "bupati")]),
]


@pytest.mark.parametrize(("text", "expected"), FIFTH_BATCH, ids=[t[:48] for t, _ in FIFTH_BATCH])
def test_posts_with_places_behind_them(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


SIXTH_BATCH = [
    ("Pj Gubernur NTB Lalu Gita Ariadi menyebut.", [("Lalu Gita Ariadi", "gubernur")]),
    ("Kabid Norma Kerja Disnaker Lahat Norma Yunita menyebut.", [("Norma Yunita", "pejabat_dinas")]),
    ("Kabid Dinda Pratiwi menyebut.", [("Dinda Pratiwi", "pejabat_dinas")]),
    (
        "Kadis Sosial Lahat Yusuf hadir. Kadis Kesehatan Lahat Muhammad Yusuf juga.",
        [("Yusuf", "kepala_dinas"), ("Muhammad Yusuf", "kepala_dinas")],
    ),
    (
        "Bupati Lahat Rusdi Kamarullah hadir. “Siap,” kata Bupati Rusdi.",
        [("Rusdi Kamarullah", "bupati")],
    ),
    (
        "Kepala BPJS Ketenagakerjaan Lahat Bobby Hidayat hadir. Kepala BPJS Ketenagakerjaan Lahat Boby Hidayat pulang.",
        [("Bobby Hidayat", "bpjs_cabang")],
    ),
    (
        "Sosialisasi Jamsostek\nKepala BPJS Ketenagakerjaan Lahat Sonny Alonsye (tengah) bersama Bupati Lahat\nIsi.",
        [("Sonny Alonsye", "bpjs_cabang")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), SIXTH_BATCH, ids=[t[:48] for t, _ in SIXTH_BATCH])
def test_who_is_who(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


def test_a_balinese_birth_prefix_is_no_number() -> None:
    text = "Kepala Cabang BPJS Ketenagakerjaan Denpasar I Wayan Suteja menyebut. Asisten I I Made Rai pulang."
    assert found(text) == [("I Wayan Suteja", "bpjs_cabang"), ("I Made Rai", "asisten")]


def test_a_region_that_no_mention_covers_is_no_name() -> None:
    assert found("Bupati Wonosobo, yang hadir, meneken. Gubernur Bengkulu meminta.") == []


MOVES = [
    (
        "Susi Elvira Mastura yang sebelumnya menjabat staf ahli dirotasi menjadi Sekretaris DPRD menggantikan "
        "Rosida Talib.",
        [("Susi Elvira Mastura", "pejabat_dinas")],
    ),
    (
        "Totok Sugiyono sebelumnya menjabat sebagai Kepala Dinas Perumahan Rakyat (Disperkim) dipindah sebagai "
        "Kepala Dinas Ketahanan Pangan.",
        [("Totok Sugiyono", "kepala_dinas")],
    ),
    (
        "Harum Kusumastuti yang sebelumnya sebagai Kepala Dinas Perhubungan, saat ini menjadi Staf Ahli Walikota "
        "Bidang SDM. Posisi Harum Kusumastuti digantikan oleh Subakir yang sebelumnya menjabat Kepala Diskominfo.",
        [("Harum Kusumastuti", "staf_ahli"), ("Subakir", "kepala_dinas")],
    ),
    (
        "Kepala Dinas Kominfo Ahmad Rizwar digantikan Rika Efianti yang sebelumnya Kepala Biro Humas.",
        [("Rika Efianti", "kepala_dinas")],
    ),
    (
        "Jabatan kepala Balitbangda sendiri kemudian diisi oleh Agus Munandir.",
        [("Agus Munandir", "kepala_dinas")],
    ),
    (
        "Kepala Dinas Pekerjaan Umum Singgih B Prasojo yang dilantik dalam jabatan baru sebagai Staf Ahli Bidang "
        "Ekonomi.",
        [("Singgih B Prasojo", "staf_ahli")],
    ),
    (
        "Ikut dilantik dr M Ali Baki yang dipercaya untuk menjabat sebagai Direktur RSUD Kalisari.",
        [("M Ali Baki", "lainnya")],
    ),
    ("Direktur RSUD Limpung masih dijabat dr Ani Rusdianti.", [("Ani Rusdianti", "lainnya")]),
    (
        "Agus Siswanto yang sebelumnya menjabat Kepala Dinas Kebersihan, kini harus duduk di kursi Staf Ahli Walikota.",
        [("Agus Siswanto", "staf_ahli")],
    ),
    (
        "Yakni Heri Suwartono menjabat Kepala Dinas Sosial. Sunardi Nurcahya Kepala Satpol PP dan Damkar.",
        [("Heri Suwartono", "kepala_dinas"), ("Sunardi Nurcahya", "kepala_dinas")],
    ),
    (
        "Kajari Bobi Sandri melalui Kasi Datun Astri Mellisa didampingi jaksa Julita Nababan.",
        [("Bobi Sandri", "kajari"), ("Astri Mellisa", "jaksa"), ("Julita Nababan", "jaksa")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), MOVES, ids=[t[:48] for t, _ in MOVES])
def test_who_takes_up_which_post(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


# Second pass: each pattern with three hits and two near misses.
AFTER_A_PARAGRAPH = [
    ("Beasiswa dua anak.\n\nBupati Lahat Budi Santoso hadir.", [("Budi Santoso", "bupati")]),
    ("Semua keluarga\n\nAnggota DPRD Lahat Siti Aminah hadir.", [("Siti Aminah", "dprd")]),
    ("Iuran ahli waris.\n\nKadisnaker Lahat, Rudi Hartono, hadir.", [("Rudi Hartono", "kepala_dinas")]),
    ("Santunan diterima anak Bupati Lahat Budi Santoso.", []),
    ("Hadir keluarga alm. Kepala Desa Sukamaju Budi Santoso.", []),
]
POINTING_BACK = [
    ("Dinas Perikanan Lahat hadir. Kadisnya, Suhadi Tappang, ST diam.", [("Suhadi Tappang", "kepala_dinas")]),
    ("Bawaslu menghitung, kata Marman Basik selaku ketuanya.", [("Marman Basik", "lainnya")]),
    ("DPRD Lahat menunggu. Ketuanya, Budi Santoso, diam.", [("Budi Santoso", "dprd")]),
    ("Dinas Perikanan Lahat dan kadisnya menunggu.", []),
    ("Ketuanya Senin hadir di Lahat.", []),
]
NAMES_OF_PARTS = [
    ("Ketua DPRD Lahat, Andi Muh. Salam “Lilo” Pawi mengaku.", [("Andi Muh. Salam “Lilo” Pawi", "dprd")]),
    ("Kacab BPJamsostek Lahat, Rosmawati br. Ginting, hadir.", [("Rosmawati br. Ginting", "bpjs_cabang")]),
    ("Kapolres Lahat AKBP Hardi M.S. Dinata hadir.", [("Hardi M.S. Dinata", "polisi_tni")]),
    ("Bupati Lahat Budi Santoso “Sehat” hadir.", [("Budi Santoso", "bupati")]),
    ("Bupati Lahat Budi Santoso, M.S. hadir.", [("Budi Santoso", "bupati")]),
]
TAILS = [
    ("Anggota Komisi B DPRD Lahat Siti Aminah hadir.", [("Siti Aminah", "dprd")]),
    ("Kepala Dinas Sosial Bambang Sugeng hadir.", [("Bambang Sugeng", "kepala_dinas")]),
    ("Kepala BPJS TK Cabang Lahat Okta Widya hadir.", [("Okta Widya", "bpjs_cabang")]),
    ("Danposal Branta Letda Laut (P) Sukisman hadir.", [("Sukisman", "polisi_tni")]),
    ("Kabid Perizinannya Asep Herdiana hadir.", [("Asep Herdiana", "pejabat_dinas")]),
    (
        "Kepala Dinas Tenaga KerjaKota Bogor, H. Rudi Lalu Martadi hadir.",
        [("Rudi Lalu Martadi", "kepala_dinas")],
    ),
    ("Kepala Dinas Koperasi, UKM dan Perdagangan Lahat, Fikri Ansyah.", [("Fikri Ansyah", "kepala_dinas")]),
    ("Danramil 405-02/Lahat Kapten Inf Heri Susanto hadir.", [("Heri Susanto", "polisi_tni")]),
    ("Panewu Semanu Hantoro Purba hadir.", [("Hantoro Purba", "camat")]),
    ("Direktur CV Maju Jaya Budi Santoso mengatakan.", [("Budi Santoso", "perusahaan")]),
    ("Pimpinan PT Karya Semen Giri mengatakan.", []),
    ("Program Perisai Pesisir diresmikan di Lahat.", []),
]
LINKS = [
    ("Anggota Komisi II lainnya, Basri Mansyur, hadir.", [("Basri Mansyur", "dprd")]),
    (
        "Kacab BPJamsostek Lahat — yang membawahi Bogor — H. Budi Yudha hadir.",
        [("Budi Yudha", "bpjs_cabang")],
    ),
    ("Ketua SBSI Lahat yang juga anggota LKS, Gunawan Wibisono, hadir.", [("Gunawan Wibisono", "asosiasi")]),
    ("Hadir Budi Santoso (Kacab BPJamsostek Lahat), Siti Aisyah.", [("Budi Santoso", "bpjs_cabang")]),
    ("Wawancara Wali Kota Bogor: Tukang Becak Kita Bayari\n\nPetikan wawancara itu ada di bawah ini.", []),
]
SECOND_PASS = AFTER_A_PARAGRAPH + POINTING_BACK + NAMES_OF_PARTS + TAILS + LINKS


@pytest.mark.parametrize(("text", "expected"), SECOND_PASS, ids=[t[:48] for t, _ in SECOND_PASS])
def test_patterns_of_the_second_pass(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


def test_name_broken_by_the_width_of_its_line() -> None:
    text = (
        "Penghargaan itu diberikan kepada pemerintah daerah yang\n"
        "mendaftarkan pekerja. Trofi dijemput Pj Bupati Muhammad Ilham\nBorahima di hotel, Rabu malam."
    )
    assert found(text) == [("Muhammad Ilham Borahima", "bupati")]
    heading = "Bupati Lahat Budi Santoso\nRabu malam hadir."
    assert found(heading) == [("Budi Santoso", "bupati")]


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("Pemkab Lahat hadir. Kepala BPJS Kesehatan Cabang Lahat, Budi Santoso, hadir.", "16.04"),
        ("Pemkab Lahat hadir. Direktur RSUD dr. Sutomo, Budi Santoso, hadir.", "16.04"),
        ("Bawaslu Lahat menghitung, kata Budi Santoso selaku ketuanya.", "16.04"),
        ("Rektor Universitas Serelo Lahat, Budi Santoso, hadir.", None),
        ("Kepala BPJS Ketenagakerjaan Jawa Barat (Bogor), Budi Santoso, hadir.", None),
        (
            "Kota Kupang dan Kabupaten Kupang hadir. Kepala BPJS Ketenagakerjaan Kupang, Budi Santoso, hadir.",
            None,
        ),
    ],
)
def test_regions_of_the_second_pass(text: str, region: str | None) -> None:
    (fact,) = read(text)
    assert fact.region == region
