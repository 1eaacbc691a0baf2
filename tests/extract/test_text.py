"""Plain text to documents: furniture out, damage mended, title, date and author found."""

from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.errors import DocumentError
from extract.text import document_from_text
from extract.text.damage import mend
from extract.text.inserts import resume
from extract.text.lines import Line, is_headline

TITLE = "Pemkab Lahat Daftarkan 400 Penyadap Karet"
LEAD = "LAHAT, SUARA BUKIT – Pemkab Lahat mendaftarkan 400 penyadap karet ke BPJS Ketenagakerjaan sejak pekan lalu."
MORE = "Kepala Disnaker Lahat mengatakan iurannya dibayar selama enam bulan dari APBD perubahan tahun ini."
LAST = "Ia meminta camat menyetor nama warga yang belum terdaftar paling lambat akhir bulan."
TODAY = date(2026, 11, 22)


def cleaned(*lines: str, title: str | None = TITLE) -> list[str]:
    """The paragraphs below the title of an article with ``lines`` in its middle."""
    text = "\n\n".join([LEAD, *lines, LAST])
    return document_from_text(text, id="t", title=title, today=TODAY).text.split("\n")[1:]


@pytest.mark.parametrize(
    "line",
    [
        "Baca juga: Muara Enim Bagikan 900 Sembako",
        "BACA JUGA : Muara Enim Bagikan 900 Sembako",
        "Baca Juga Muara Enim Bagikan 900 Sembako, Warga Antre",
        "BACA JUGA:Peserta BPJS Kesehatan Tembus 99,1 Persen, Tunggakan Rp3 Miliar",
        "baca juga : Nelayan Kolaka dapat 25 mesin katinting",
        "BacaJuga: Bupati Panen Raya di Tiga Desa",
        "« Baca Juga: Bupati Muara Enim Lantik 24 Kades PAW »",
        "[ Lihat juga : 2 Kapal Tenggelam di Teluk ]",
        "• Baca Juga: Harga Sawit Naik Lagi",
        "Baca juga pemkab empat lawang: 1.200 petani",
        "Simak juga: Harga Sawit Naik Lagi",
        "BACA JUGA>>> Muara Enim Hibahkan Rp10 Miliar untuk Pagar Alam",
        "**Baca Juga** Muara Enim Hibahkan Rp10 Miliar untuk Pagar Alam",
        "(Baca juga: Muara Enim Hibahkan Rp10 Miliar untuk Pagar Alam)",
        "Baca juga – Muara Enim Hibahkan Rp10 Miliar untuk Pagar Alam",
        'Baca juga: Kata Bupati Muara Enim: "Pagar Alam Dapat Rp10 Miliar"',
        "Baca lagi: Muara Enim Hibahkan Rp10 Miliar untuk Pagar Alam",
        "Simak berita: Muara Enim Hibahkan Rp10 Miliar untuk Pagar Alam",
        "Populer: Muara Enim Hibahkan Rp10 Miliar untuk Pagar Alam",
        "Gempa 5,2 Magnitudo Guncang Pagar Alam, 12 Rumah Rusak",
        "Raja Ampat gandeng lembaga lindungi 2.100 pemandu wisata",
        "Berita lain: Muara Enim Hibahkan Rp10 Miliar untuk Pagar Alam",
        "Trending: Muara Enim Hibahkan Rp10 Miliar untuk Pagar Alam",
        "Duh, 1.200 Warga Pagar Alam Belum Terima Bansos",
        "Lanjut baca setelah iklan",
        "Total Views: 1.203",
        "#Lahat #PagarAlam",
        "Follow Instagram @suarabukit",
        "Bagikan:",
        "Halaman 1 2 3 Selanjutnya",
        "Baca selanjutnya: Harga Cabai Tembus Rp 90 Ribu",
        "Baca: Rote Ndao Panen 900 Ton Garam",
        "Berita terkait: Muara Enim Bangun 40 Rumah Singgah",
        "Berita sebelumnya: Muara Enim Bagi 600 Paket Sembako",
        "Baca Juga:\nMuara Enim Rekrut 45 Tenaga Damkar\nPolres Ungkap Pencurian 9 Ekor Kerbau",
        "BACA JUGA: Muara Enim Siapkan Rp 12 Miliar untuk\nSeragam Anak Sekolah",
        "Artikel ini telah tayang di Suarabukit.com dengan judul 400 Penyadap Terlindungi, Klik untuk baca",
        "https://suarabukit.example/lahat/123",
        "BACA JUGA :\n\nMuara Enim Siapkan Rp 12 Miliar untuk Seragam",
        "Relawan Surabaya Salurkan 7.500 Seragam Gratis untuk Siswa SD",
        "• Harga Sawit di Sanggau Turun Lagi, 300 Petani Datangi DPRD",
        "ADVERTISEMENT",
        "Advertisement\nSCROLL TO RESUME CONTENT",
        "SCROLL TO CONTINUE WITH CONTENT",
        "Scroll untuk baca artikel",
        "Gulir ke bawah untuk melanjutkan",
        "Sebarkan artikel ini",
        "344 Dilihat Sebarkan artikel ini",
        "-114 Dilihat",
        "Dibaca 96 kali",
        "Dilihat: 1.204",
        "Post Views: 214",
        "Iklan",
        "Iklan Bersponsor Google",
        "spot_img",
        "get app",
        "banner 728x90",
        "URL berhasil dicopy",
        "Bacaan Lainnya",
        "Whatsapp",
        "• Whatsapp",
        "Facebook | Twitter | WhatsApp",
        "Share this:",
        "Waktu baca 3 menit",
        "3 menit membaca",
        "Yuk, Simak Juga Video 'Detik-detik Jembatan Putus'",
        "Ikuti berita terbaru di Google News, klik di sini",
        "Cek Berita dan Artikel yang lain di Google News",
        "Silakan baca konten menarik lainnya dari suarabukit di Google News",
        "Simak berita lainnya di Google News dan WA Channel",
        "FOTO: IDRUS IPENK",
        "(Foto: Dok. Humas)",
        "[Foto: Humas Setdako Langsa]",
        "Editor: Nur Bupatiana",
        "Penulis : Drs. La Ode Aslan, M.Pd",
        "Penulis: Yance K / Foto: ist",
        "Reporter: Wasis | Editor: Laela",
        "Tags: Paritrana, Papua, Bangka, Lampung",
        "Sumber : Bidang PHI dan Jamsos",
        ".",
        "***",
        "NIP. 19790412 199810 1 003",
        "Pembina TK.I/IV-b",
        "Halaman selanjutnya",
        "Selengkapnya",
        "0 Komentar",
    ],
)
def test_furniture_between_paragraphs_goes(line: str) -> None:
    assert cleaned(MORE, line) == [LEAD, MORE, LAST]


@pytest.mark.parametrize(
    "line",
    [
        "Baca juga bagian dari program literasi yang digagas Dinas Pendidikan, kata bupati kepada wartawan.",
        "Simak juga penjelasan kepala dinas yang menyebut iuran dibayar dari APBD selama enam bulan penuh.",
        "Berita terkait iuran itu dibenarkan kepala dinas ketika ditemui wartawan di ruang kerjanya kemarin.",
        "Komentar bupati itu disambut tepuk tangan para penyadap yang memenuhi balai desa sejak pagi hari.",
        "Sumber dana iuran ini adalah APBD, bukan dana desa seperti yang dikira banyak orang selama ini.",
        "Video penyerahan kartu itu ditonton ribuan kali oleh warga di kampung yang jauh dari kota kabupaten.",
        "Menuju UHC Jamsostek Desa",
        "Kapan boleh dicairkan?",
        "Penyadap di Lahat berfoto bersama kartu barunya, pekan lalu",
        "Yang belum terdaftar masih banyak sekali",
        "Dinas Pendidikan : 612",
        "Kecamatan Kikim Timur Kabupaten Lahat 310 Orang",
        "- Kota Batam 20.000 orang",
        "Kota Tanjungpinang nihil",
        "Ketua Paguyuban Lurah Sukarjo Wiyono menunjukkan kartu, beberapa waktu lalu - Harini/Lugas",
        "T: Berapa sebenarnya jumlah mereka?",
        "1. Unduh aplikasi JMO lalu daftar pakai NIK",
        "Sekretaris Daerah Kabupaten Lahat, Chandra Wijaya",
    ],
)
def test_text_that_looks_like_furniture_stays(line: str) -> None:
    assert cleaned(MORE, line) == [LEAD, MORE, line, LAST]


@pytest.mark.parametrize(
    ("line", "left"),
    [
        (f"{MORE} Baca juga: Muara Enim Bagikan 900 Sembako", MORE),
        (f"{MORE}Baca juga: Muara Enim Bagikan 900 Sembako", MORE),
        (f"{MORE} BACA JUGA: Muara Enim Bagikan 900 Sembako Selain itu, kata dia, desa diminta ikut.",
         f"{MORE} Selain itu, kata dia, desa diminta ikut."),
        (f"Baca juga: Muara Enim Bagikan 900 Sembako Sementara itu desa diminta ikut membayar. {MORE}",
         f"Sementara itu desa diminta ikut membayar. {MORE}"),
        (f"{MORE} ADVERTISEMENT {LAST[:-1]} juga.", f"{MORE} {LAST[:-1]} juga."),
        (f"{MORE} (Baca juga: Muara Enim Panen Raya) {LAST[:-1]} juga.", f"{MORE} {LAST[:-1]} juga."),
        (f"{MORE} Baca Juga Muara Enim Bagikan 900 Sembako Dari 40 orang yang ikut, dua batal datang.",
         f"{MORE} Dari 40 orang yang ikut, dua batal datang."),
        (f'{MORE} Baca juga: Muara Enim Bagikan 900 Sembako "Kami siap," kata dia menutup rapat itu.',
         f'{MORE} "Kami siap," kata dia menutup rapat itu.'),
        (f"{MORE} Baca juga : Bupati Muara Enim bagikan sembako Sementara itu desa diminta ikut membayar.",
         f"{MORE} Sementara itu desa diminta ikut membayar."),
        (f"-487 Dilihat {MORE}", MORE),
        (f"{MORE} [Foto: Humas Pemkab]", MORE),
    ],
)  # fmt: skip
def test_inserts_inside_a_line(line: str, left: str) -> None:
    assert cleaned(line) == [LEAD, left, LAST]


@pytest.mark.parametrize(
    "tail",
    [
        "Pos terkait\n\nTinggalkan Balasan\n\nAlamat email Anda tidak akan dipublikasikan.",
        "0 Komentar\n\nPosting Komentar\n\nAdvertisement\n\nType and hit Enter to search\n\nClose",
        "Tidak ada komentar",
        "Diposting oleh Suara Bukit di 14.07  Tidak ada komentar:",
        "Berita Terkait\nTernate Salurkan 1.000 Paket Sembako",
        "Berita Lainnya\nGubernur Riau Lepas 500 Jemaah Umrah\nDisnaker Kepri Studi Tiru ke Riau",
        "spot_img\nARTIKEL TERKAIT\nBima Siapkan 2.000 Kartu untuk Nelayan",
        "BAGIKAN\n\nREKOMENDASI\n\nBERITA LAINNYA\n\nData BEI menunjukkan jumlah investor syariah tumbuh 647% "
        "dari tahun 2016 sebesar 12.283 investor di seluruh Indonesia.\n\nEKONOMI | 8 April 2021",
        "COPYRIGHT © SUARABUKIT 2023\nPlaza Lantai 11 Kav. 35\nTelp: +62 21 2995 7500",
        "Rakyat Bukit Grup tidak bertanggung jawab atas isi komentar",
        "Komentar ditutup",
        "Dilarang keras mengambil konten, melakukan crawling atau pengindeksan otomatis untuk AI di situs web ini "
        "tanpa izin tertulis dari Kantor Berita.",
        "Beranda | Pengumuman | Agenda | Kontak",
        "Previous articleBupati Panen Raya\nNext articleKapolres Ringkus 3 Maling",
        'Related\n\nBupati Panen Raya\n12 Mei 2024\nIn "Daerah"',
        "Share this:\n\nClick to share on Facebook (Opens in new window)\nLike this:\nLike Loading...",
        "Populer\nBupati Panen Raya\nKapolres Ringkus 3 Maling",
        "Pewarta Made Widana/Editor Ketut",
        "Red/LHT",
        "[red]",
        "-red-",
        "lahat, bpjs",
        "lahat, bpjs ketenagakerjaan, pekerja rentan, muara enim, sumsel",
        "Suara Bukit Portal Berita Muara Enim Terpercaya dan Terdepan",
        "(lmhr/kmf)",
        "(Tim)",
        "( Suarabukit / Dodi Kurnia )",
        "Penulis : Bunga\nTag : jht, tegal, surabaya",
        "Source: JambiKito\nOriginal link",
    ],
)
def test_the_tail_is_cut(tail: str) -> None:
    text = "\n\n".join([LEAD, MORE, LAST, tail])
    assert document_from_text(text, id="t", title=TITLE).text == "\n".join([TITLE, LEAD, MORE, LAST])


@pytest.mark.parametrize(
    "code",
    [
        " (fbn/yos)",
        " (ARG)",
        "(Mul)",
        " (*/nia)",
        " (cup/*)",
        " || Dik",
        " (jrp/**)",
        "kominfo/iksan",
        " (abd)",
    ],
)
def test_the_reporters_code_goes(code: str) -> None:
    assert (
        cleaned(MORE)[-1]
        == document_from_text(f"{LEAD}\n{LAST}{code}", id="t", title=TITLE).text.split("\n")[-1]
    )


def test_an_article_that_goes_on_below_related_stories_is_kept_whole() -> None:
    last = "Bupati Lahat menambahkan, Disnaker dan BPJS Ketenagakerjaan akan keliling ke semua kecamatan di Lahat."
    kept = cleaned(MORE, "Berita Terkait\nTernate Salurkan 1.000 Paket Sembako", last)
    assert kept[0] == LEAD
    assert kept[-2:] == [last, LAST]


@pytest.mark.parametrize(
    "head",
    [
        "Breaking News",
        "DAERAH NEWS",
        "Home › Sosial › Lahat",
        "Beranda / Kabupaten Lahat / Wawancara",
        "Home > Sumsel > Lahat",
        "BerandaSUMSELLAHAT" + TITLE,
        "16 September 2025, 14:22 WIT",
        "Suara Bukit | Selasa, 16 Juni 2021 | Dibaca 96 kali",
        "Redaksi - 19/11/2025 - 0 Komentar",
        "Laporan Reporter Suara Bukit Dodi Kurnia",
        "date 2025-10-02",
        "Sunday, 13 October 2024 10:42:15",
        "Logo SuaraBukit",
        "• Whatsapp",
        f"{TITLE} I Suara Bukit",
        f"{TITLE}\n{TITLE}",
        "LAHAT MEDIA CENTER\nDilihat 214 kali",
        "Made Widana - Radar Bukit",
        "Posted on 12 Maret 2025 by Admin",
        "Rabu, 12 Maret 2025 10:22 Reporter : Made Widana",
        "Ilustrasi (Foto: Ist)",
        "Suara Bukit Portal Berita Muara Enim Terpercaya",
    ],
)
def test_the_head_goes(head: str) -> None:
    document = document_from_text(f"{head}\n\n{LEAD}\n\n{LAST}", id="t", title=TITLE, today=TODAY)
    assert document.text == "\n".join([TITLE, LEAD, LAST])


def test_a_caption_of_the_articles_own_picture_stays_once() -> None:
    caption = "Bupati Lahat menyerahkan kartu kepada penyadap di Kikim Timur, Selasa 15 Juni 2021."
    text = f"{TITLE}\n\n  • Whatsapp\n{caption}\n{caption}\n\n{LEAD}\n\n{LAST}"
    assert document_from_text(text, id="t").text == "\n".join([TITLE, caption, LEAD, LAST])


CAPTION = "Bupati Lahat menyerahkan kartu kepada penyadap karet di Kikim Timur."


@pytest.mark.parametrize(
    "head",
    [
        f"{CAPTION}\n\n{CAPTION}{LEAD}",
        f"{CAPTION}\n\n{CAPTION} {LEAD}",
        f"{CAPTION}{CAPTION}\n\n{LEAD}",
        f"{CAPTION} (Foto: Humas){LEAD}",
        f"{TITLE}{TITLE}\n\n{CAPTION}\n{LEAD}",
        f"{CAPTION}\n\n{TITLE} {LEAD}",
    ],
)
def test_captions_and_headlines_glued_to_the_lead(head: str) -> None:
    document = document_from_text(f"{TITLE}\n\n{head}\n\n{LAST}", id="t")
    assert document.text == "\n".join([TITLE, CAPTION, LEAD, LAST])


@pytest.mark.parametrize(
    ("first", "title"),
    [
        (TITLE, TITLE),
        (f"Breaking News\n\n{TITLE}", TITLE),
        (f"DAERAH NEWS\n\n{TITLE}\n\nAdmin\n-487 Dilihat", TITLE),
        (f"date 2025-10-02\n{TITLE}", TITLE),
        (f"{TITLE} | Suara Bukit", TITLE),
        (f"{TITLE} - Radar Bukit", TITLE),
        (f"{TITLE} – SuaraBukit.com", TITLE),
        ("Pemkab Lahat - BPJS Lindungi Penyadap Karet", "Pemkab Lahat - BPJS Lindungi Penyadap Karet"),
        ("Penyadap Karet Terlindungi", "Penyadap Karet Terlindungi"),
        ("", "LAHAT, SUARA BUKIT – Pemkab Lahat mendaftarkan 400 penyadap karet ke BPJS Ketenagakerjaan…"),
    ],
)  # fmt: skip
def test_the_title_without_a_callers_word(first: str, title: str) -> None:
    document = document_from_text(f"{first}\n\n{LEAD}\n\n{LAST}", id="t")
    assert document.title == title
    assert document.text.endswith(f"{LEAD}\n{LAST}")
    assert document.text.count(title.rstrip("…")) == 1


@pytest.mark.parametrize(
    ("head", "published"),
    [
        ("Kamis, 8 April 2021 | 14:29 WIB", date(2021, 4, 8)),
        ("16 September 2025, 14:22 WIT", date(2025, 9, 16)),
        ("Sabtu, 11 April 2026\nspot_img\nBy Redaksi 21 Februari 2026", date(2026, 2, 21)),
        ("Redaksi - 19/11/2025 - 0 Komentar", date(2025, 11, 19)),
        ("October 31, 2022 10:12 am", date(2022, 10, 31)),
        ("Senin, Januari 13, 2025", date(2025, 1, 13)),
        ("Kamis 21-08-2025, 09:15 WIB", date(2025, 8, 21)),
        ("Jumat, 18 April | Dibaca 133 kali", None),
        ("Kamis, 8 April 2031 | 14:29 WIB", None),
        ("Bupati tiba pada 8 April 2021 di balai desa untuk menyerahkan kartu.", None),
    ],
)
def test_the_date_printed_above_the_article(head: str, published: date | None) -> None:
    document = document_from_text(f"{TITLE}\n{head}\n\n{LEAD}\n\n{LAST}", id="t", today=TODAY)
    assert document.published == published
    assert document.published_basis == ("byline" if published else None)


def test_the_callers_date_outranks_the_text_and_the_address_comes_last() -> None:
    text = f"{TITLE}\nKamis, 8 April 2021 | 14:29 WIB\n\n{LEAD}\n\n{LAST}"
    given_date = document_from_text(text, id="t", published=date(2021, 4, 9), today=TODAY)
    assert (given_date.published, given_date.published_basis) == (date(2021, 4, 9), "given")
    future = document_from_text(text, id="t", published=date(2030, 1, 1), today=TODAY)
    assert (future.published, future.published_basis) == (date(2021, 4, 8), "byline")
    bare = document_from_text(
        f"{TITLE}\n{LEAD}\n{LAST}", id="t", url="https://x.example/2024/03/07/a", today=TODAY
    )
    assert (bare.published, bare.published_basis) == (date(2024, 3, 7), "url")


@pytest.mark.parametrize(
    ("lead", "published"),
    [
        (
            "Lahat, 3 Juli 2024 – Kejaksaan Negeri Lahat menggelar rapat kepatuhan bersama pemkab.",
            date(2024, 7, 3),
        ),
        (
            "LAHAT (03/07/2024) - Kejaksaan Negeri Lahat menggelar rapat kepatuhan bersama pemkab.",
            date(2024, 7, 3),
        ),
        ("Lahat, (25/09) - Kejaksaan Negeri Lahat menggelar rapat kepatuhan bersama pemkab.", None),
        ("LAHAT – Kejaksaan Negeri Lahat menggelar rapat kepatuhan, Rabu (3/7/2024) - kata jaksa.", None),
    ],
)
def test_the_date_in_the_dateline(lead: str, published: date | None) -> None:
    document = document_from_text(f"{TITLE}\n\n{lead}\n{LAST}", id="t", today=TODAY)
    assert (document.published, document.published_basis) == (published, "dateline" if published else None)


@pytest.mark.parametrize(
    ("line", "author"),
    [("Oleh : Whisnu Bagus / WBP", "Whisnu Bagus"), ("Penulis : H. Said Kadir, S.Sos", "H. Said Kadir, S.Sos"),
     ("By Redaksi 21 Februari 2026", "Redaksi"), ("Editor: Imam", None), ("Tags: a, b", None)],
)  # fmt: skip
def test_the_author(line: str, author: str | None) -> None:
    assert document_from_text(f"{TITLE}\n{line}\n\n{LEAD}\n{LAST}", id="t").author == author


@pytest.mark.parametrize(
    ("damaged", "mended"),
    [
        ("kemÂ\u00adbali masuk MekÂ\u00adkah", "kembali masuk Mekkah"),
        ("Kabu\u00adpaten Lima", "Kabupaten Lima"),
        ("Kabu\u00ad\npaten Lima", "Kabupaten Lima"),
        ("â€œSiapâ€\u009d, kata dia", "“Siap”, kata dia"),
        ("“Siap”, kata A’yam – ya", "“Siap”, kata A’yam – ya"),
        ("Rp\u00a042\u202fjuta", "Rp 42 juta"),
        ("a\u200bb\ufeffc", "abc"),
        ("Dinas &amp; BPJS &#8211; dua", "Dinas & BPJS – dua"),
        ("R&D dan AT&T", "R&D dan AT&T"),
        ("KabupatenBangkalan dan PemkabLahat", "Kabupaten Bangkalan dan Pemkab Lahat"),
        ("PemerintahKabupatenSampang", "Pemerintah Kabupaten Sampang"),
        ("keluarga almarhum SulihatPemkab Teken", "keluarga almarhum Sulihat\nPemkab Teken"),
        ("BPJamsostek di KotaMobile, PostKota", "BPJamsostek di Kota Mobile, PostKota"),
        ("satu\r\ndua\rtiga", "satu\ndua\ntiga"),
        ("Ã© di caf\u00e9", "é di café"),
    ],
)
def test_damage_is_mended(damaged: str, mended: str) -> None:
    assert mend(damaged) == mended


@pytest.mark.parametrize(
    ("lines", "paragraphs"),
    [
        (
            "Kabar itu disampaikan Bupati Lahat saat|menyerahkan santunan di Aula Pemkab, Kamis|(11/9/2025).",
            "Kabar itu disampaikan Bupati Lahat saat menyerahkan santunan di Aula Pemkab, Kamis (11/9/2025).",
        ),
        (
            "Hadir Sonny Hartono dan Camat Kikim|Timur Bahrul. Mereka datang lebih|awal daripada yang diatur|panitia.",
            "Hadir Sonny Hartono dan Camat Kikim Timur Bahrul. Mereka datang lebih awal daripada yang diatur panitia.",
        ),
        (
            "- Kota Batam 20.000 orang|- Karimun 6.250 orang|Total 26.250 orang.",
            "- Kota Batam 20.000 orang|- Karimun 6.250 orang|Total 26.250 orang.",
        ),
        (
            "Nama-nama para pekerja itu di-|kumpulkan dari desa-|desa oleh camat.",
            "Nama-nama para pekerja itu dikumpulkan dari desa-desa oleh camat.",
        ),
    ],
)
def test_hard_line_breaks_are_undone(lines: str, paragraphs: str) -> None:
    assert cleaned(lines.replace("|", "\n")) == [LEAD, *paragraphs.split("|"), LAST]


def test_a_sentence_broken_by_rank_lines_is_whole_again() -> None:
    broken = (
        "Kepala Dinas Nakertrans Haltim, Irfan, S.STP.,M.Si\nPembina TK.I/IV-b\nNIP. 19790412 199810 1 003"
    )
    assert cleaned(broken, "merinci jumlah pekerja.")[1] == (
        "Kepala Dinas Nakertrans Haltim, Irfan, S.STP.,M.Si merinci jumlah pekerja."
    )


def test_a_dateline_on_a_line_of_its_own_joins_the_lead() -> None:
    text = f"{TITLE}\n\nLombok Timur (postkotantb.com) -\n{LEAD[22:]}\n\n{LAST}"
    assert (
        document_from_text(text, id="t").text.split("\n")[1]
        == f"Lombok Timur (postkotantb.com) - {LEAD[22:]}"
    )


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "empty"),
        ("  \n\n ", "empty"),
        ("%PDF-1.7\n%âãÏÓ 1 0 obj", "binary"),
        ("\x00\x01\x02\x00\x00" * 30, "binary"),
        ("Beranda\nMenu\n0 Komentar", "no article"),
        ("404", "no article"),
        ("x" * 1_000_001, "longer"),
    ],
)
def test_what_is_no_article_is_refused_in_one_line(text: str, reason: str) -> None:
    with pytest.raises(DocumentError, match=reason) as caught:
        document_from_text(text, id="t")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Harga Sawit di Sanggau Turun Lagi, 300 Petani Datangi DPRD", True),
        ("Bima Siapkan 2.000 Kartu untuk Nelayan", True),
        ("Sekretaris Daerah Kabupaten Lahat, Chandra Wijaya", False),
        ("Kepala Cabang BPJS Ketenagakerjaan Lahat", False),
        ("Raja Ampat gandeng lembaga lindungi pemandu wisata", False),
        ("Harga Sawit Naik Lagi.", False),
    ],
)
def test_headlines_are_told_from_captions(line: str, expected: bool) -> None:
    assert is_headline(Line(line, gap=True)) is expected


def test_running_text_is_found_behind_a_headline() -> None:
    assert resume("Harga Sawit di Sanggau Turun Lagi Sementara itu bupati meminta desa ikut membayar.") == (
        "Sementara itu bupati meminta desa ikut membayar."
    )
    assert resume("Harga Sawit di Sanggau Turun Lagi") == ""
    assert resume("Harga Sawit Turun Lagi Kata Ahli. Petani cemas.") == "Petani cemas."


@settings(deadline=None, max_examples=120)
@given(
    st.lists(
        st.one_of(
            st.text(max_size=80),
            st.sampled_from(
                ["", LEAD, MORE, "Baca juga:", "Baca juga: A B", "Pos terkait", "0 Komentar", "- satu", TITLE]
            ),
        ),
        max_size=12,
    ),
    st.one_of(st.none(), st.text(max_size=60)),
)
def test_any_text_gives_a_clean_document_or_one_clear_line(lines: list[str], title: str | None) -> None:
    try:
        document = document_from_text("\n".join(lines), id="t", title=title)
    except DocumentError as error:
        assert "\n" not in str(error)
        return
    assert document.text.strip()
    assert not any(char in document.text for char in "\u00ad\u200b\ufeff\x00\r")
    assert all(line == line.strip() and line for line in document.text.split("\n"))
    again = document_from_text(document.text, id="t", title=document.title)
    assert len(again.text) <= len(document.text) + len(document.title) + 1


@pytest.mark.parametrize(
    "unit",
    ["a ", "Baca juga: ", "(", "kata\n", "Kabupaten", "- x\n", "A b C. ", "\u00ad", "Foto . ", "a-\n", "1 "],
)
def test_hostile_lengths_take_linear_time(unit: str) -> None:
    seconds = []
    for size in (40_000, 160_000):
        text = f"{LEAD}\n" + unit * (size // len(unit)) + f"\n{LAST}"
        begun = time.process_time()
        document_from_text(text, id="t", title=TITLE)
        seconds.append(time.process_time() - begun)
    assert seconds[1] < 10 * seconds[0] + 0.5  # four times is linear, sixteen times quadratic


def test_text_that_is_html_is_read_as_html() -> None:
    markup = f"<p>{LEAD}</p>\n<p>Baca juga: <a href='/x'>Muara Enim Panen</a></p><p>{LAST}<br/></p>"
    assert document_from_text(markup, id="t", title=TITLE).text == "\n".join([TITLE, LEAD, LAST])
    plain = f"{TITLE}\n\n{LEAD} Nilainya < 5 persen, kata dia <br>.\n\n{LAST}"
    assert "< 5 persen" in document_from_text(plain, id="t").text


@pytest.mark.parametrize(
    "last",
    [
        "Ia berharap semua desa di Lahat ikut serta dalam program ini",
        "Berikut daerah yang menyusul:\nKabupaten Empat Lawang\nKota Pagar Alam",
        "1. Kikim Timur 310 orang\n2. Kikim Barat 90 orang",
        "Ia setuju.",
    ],
)
def test_a_last_line_that_is_the_articles_own_stays(last: str) -> None:
    text = "\n\n".join([TITLE, LEAD, MORE, last])
    assert document_from_text(text, id="t").text == "\n".join([TITLE, LEAD, MORE, last])
