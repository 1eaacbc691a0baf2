"""Where Indonesian sentences end."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.sentences import split_sentences


@pytest.mark.parametrize(
    "text",
    [
        "Iurannya dibayar APBD.|Desa ikut patungan.",
        "Bupati H. M. Sukamta dan Ir. Budi hadir.|Rapat usai.",
        "Kepala Dinas Rusdi, S.STP., M.Si. mengatakan iuran dibayar.|Ia pulang.",
        "Kadis Rusdi, S.H., M.H. menyebut Inpres No. 2 Tahun 2021.|Itu dasar kami.",
        "Iuran Rp. 16.800 per orang.|Totalnya Rp1,2 miliar.",
        "“Kami siap,” kata dia.|“Desa juga.”|Ia lalu pergi.",
        '"Sudah?" tanya warga.|"Belum!" jawabnya.|Semua tertawa.',
        "Judul tanpa titik|Isinya begini.",
        "Ada tukang ojek, petani, dll. yang terdaftar.|Sisanya belum.",
        "Ketua DPRD Drs. H. Abd. Rahim hadir.|Ia setuju.",
        "Rapat dihadiri Pj. Bupati dan Plt. Sekda.|Keduanya setuju.",
        "Nilainya 31.4 persen.|Target 50.",
        "Pesertanya naik…|Lalu turun.",
        "Camat Kab. Lahat dan Kec. Kikim hadir.|Warga senang.",
        "Alm. Sukarno dan Almh. Siti menerima santunan.|Keluarga menangis.",
        "Nomor B-1127/L.1.21/Gs.2/06/2022 diteken.|Selesai.",
        "Ia lahir di Jl. Merdeka No. 5.|Lalu pindah.",
        "Wali Kota A. Muhlis bicara.|Warga mendengar.",
        "Dia (Rudi Hartono, S.E.) pulang.|Rapat bubar.",
        "Peserta 1.538 orang: pecalang, petani, dan lain-lain.|Itu tahap satu.",
        "Petani kopi, dsb. ikut.|Yang lain menunggu.",
        "Sdr. Yogi dan Tgk. Bustami hadir.|Mereka pulang.",
        "Kapolres AKBP. Wahyu dan Letkol. Inf. Sugeng hadir.|Rapat bubar.",
        "Iurannya, kata Fery, gratis!|Warga bersorak.",
        "Ia bekerja di PT. Maju Jaya Tbk. sejak lama.|Kini pensiun.",
        "Hadir Kepala BPJS Cab. Lahat.|Kartu dibagikan.",
        "Program itu dimulai pukul 09.00 WIB.|Selesai pukul 12.00.",
        "Kegiatan dibuka Bupati Rusdi, SH.|Ia memukul gong.",
        "Turut hadir Camat Nurhasan, S.IP.|Acara ditutup doa.",
        "Rapat dipimpin Drs. Marwazi Effendi, M.Si.|Turut hadir para camat.",
        "Anggarannya Rp 5 M.|Cukup setahun.",
        "UU No. 24 Tahun 2011 Jo. PP 44 Tahun 2015 berlaku.|Semua wajib.",
        "Bupati Kab. Kep. Meranti H. Asmar hadir.|Ia senang.",
    ],
)
def test_sentences(text: str) -> None:
    parts = text.split("|")
    joined = parts[0]
    for before, part in pairwise(parts):
        joined += (" " if before[-1] in '.!?…"”)' else "\n") + part
    assert [joined[s.start : s.end] for s in split_sentences(joined)] == parts


@given(st.text(alphabet="aB1 .!?…\n\"”(),;:'“", max_size=120))
def test_every_character_but_space_is_in_exactly_one_sentence(text: str) -> None:
    covered = "".join(text[s.start : s.end] for s in split_sentences(text))
    assert "".join(covered.split()) == "".join(text.split())
    found = split_sentences(text)
    assert [s.index for s in found] == list(range(len(found)))
    assert all(a.end <= b.start and a.paragraph <= b.paragraph for a, b in pairwise(found))


def test_an_empty_text_has_one_empty_sentence() -> None:
    assert [(s.start, s.end) for s in split_sentences("")] == [(0, 0)]
