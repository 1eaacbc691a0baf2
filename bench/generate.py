"""Articles for benchmarks, generated: the same frequent words in nearly all of them, as in the genre.

Deterministic by seed. Sentences are patterns of our own; regions are real, persons and numbers are not.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta

from domain import regions
from domain.articles import Document

_OPENING = (
    "{government} bersama BPJS Ketenagakerjaan menggelar rapat koordinasi perlindungan {workers} di {capital}, "
    "{day}.",
    "{government} mendaftarkan {count} {workers} ke program BPJS Ketenagakerjaan, {day}.",
    "Sebanyak {count} {workers} di {region} kini terlindungi program BPJAMSOSTEK.",
    "{government} menganggarkan {money} untuk iuran BPJS Ketenagakerjaan {workers} tahun depan.",
)
_MIDDLE = (
    "{head} {region}, {person}, mengatakan langkah itu menindaklanjuti {regulation}.",
    '"Kami berharap semua {workers} di {region} segera terlindungi," ujar {person}.',
    "Kepala Cabang BPJS Ketenagakerjaan {branch}, {other}, menyebut cakupan baru {rate} persen dari {total} pekerja.",
    "Iuran sebesar Rp16.800 per orang per bulan dibayar dari APBD {region}.",
    "Pemerintah daerah akan mendata {count} {workers} melalui desa dan kelurahan.",
    "{regulation} menugaskan kepala daerah menyusun regulasi dan mengalokasikan anggaran.",
    "Ahli waris peserta yang meninggal dunia menerima santunan kematian sebesar Rp42 juta.",
    "{head} menargetkan {total} pekerja terdaftar paling lambat akhir tahun.",
    "Dinas Tenaga Kerja {region} mencatat {count} {workers} belum menjadi peserta.",
    "Program ini meliputi Jaminan Kecelakaan Kerja dan Jaminan Kematian bagi pekerja bukan penerima upah.",
    "Kegiatan tersebut dihadiri para camat, kepala desa, dan perwakilan serikat pekerja di {region}.",
    "Sosialisasi serupa akan digelar di kecamatan lain dengan melibatkan {workers} dan pelaku usaha {trade}.",
)
WORKERS = (
    "petani",
    "nelayan",
    "pekerja rentan",
    "perangkat desa",
    "guru ngaji",
    "pengemudi ojek",
    "kader posyandu",
    "buruh tani",
    "pekerja sawit",
    "pedagang pasar",
)
TRADES = (
    "karet kopi lada kakao garam rotan sagu cengkih pala batik tenun ukir mebel tambak udang kelapa".split()
)
_FIRST = (
    "Bagus Rina Arif Sulastri Wahyu Dewi Hendra Lina Yusuf Maria Agus Fitri Joko Nurul Petrus Sari".split()
)
_LAST = "Pranata Kusumo Lubis Tandi Wenas Saragi Mahendra Yulianti Baskara Rumengan Latif Hidayah".split()
_REGULATIONS = (
    "Inpres Nomor 2 Tahun 2021",
    "Instruksi Presiden (Inpres) Nomor 2 Tahun 2021",
    "Inpres No. 4 Tahun 2022",
    "Undang-Undang Nomor 24 Tahun 2011",
    "PP Nomor 44 Tahun 2015",
    "Inpres 8/2025",
)


def documents(count: int, *, words: int = 250, seed: int = 7) -> Iterator[Document]:
    """``count`` documents of about ``words`` words."""
    chance = random.Random(seed)
    places = [region for region in regions.all_regions() if region.level != "provinsi"]
    for number in range(count):
        yield _document(chance, places, number, words)


def _document(chance: random.Random, places: list[regions.Region], number: int, words: int) -> Document:
    place = chance.choice(places)
    kabupaten = place.level == "kabupaten"
    values = {
        "region": place.name,
        "government": ("Pemkab " if kabupaten else "Pemkot ") + place.short,
        "head": "Bupati" if kabupaten else "Wali Kota",
        "capital": place.capital or place.short,
        "branch": place.short,
        "regulation": chance.choice(_REGULATIONS),
        "day": chance.choice(("Senin (3/8)", "Rabu (12/5)", "Kamis, 9 Juli 2026", "belum lama ini")),
    }
    lines = [_fill(chance, chance.choice(_OPENING), values)]
    length = len(lines[0].split())
    while length < words:
        line = _fill(chance, chance.choice(_MIDDLE), values)
        lines.append(line)
        length += len(line.split())
    worker = chance.choice(WORKERS).title()
    title = f"{values['government']} Lindungi {worker} lewat BPJS Ketenagakerjaan, Berita {number}"
    published = date(2021, 4, 1) + timedelta(days=chance.randrange(2000))
    return Document(
        id=f"g{number:07d}",
        text="\n".join([title, *lines]),
        title=title,
        url=f"https://outlet{chance.randrange(300)}.example/{number}",
        published=published,
        published_basis="feed",
    )


def _fill(chance: random.Random, pattern: str, values: dict[str, str]) -> str:
    return pattern.format(
        **values,
        workers=chance.choice(WORKERS),
        trade=chance.choice(TRADES),
        person=f"{chance.choice(_FIRST)} {chance.choice(_LAST)}",
        other=f"{chance.choice(_FIRST)} {chance.choice(_LAST)}",
        count=f"{chance.randrange(1, 99)}.{chance.randrange(1000):03d}",
        total=f"{chance.randrange(100, 900)}.{chance.randrange(1000):03d}",
        money=f"Rp{chance.randrange(1, 20)},{chance.randrange(10)} miliar",
        rate=f"{chance.randrange(5, 90)},{chance.randrange(10)}",
    )
