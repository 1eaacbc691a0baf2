"""A handful of articles of our own with facts given by hand, stored and indexed as the pipeline would do it.

Every person and outlet is invented. The tests of the digest use the same newsroom (loaded by path).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from domain import regions, regulations
from domain.articles import Article, Document
from domain.facts import (
    CommitmentFact,
    Facts,
    FigureFact,
    Mention,
    OfficialFact,
    QuoteFact,
    RegionFact,
    RegulationFact,
)
from domain.sources import Source
from index.embedded import open_engine
from index.projection import project
from store.articles import Fingerprint, NewArticle
from store.store import Store

SEEN = datetime(2024, 7, 3, 8, 0, tzinfo=UTC)
SOURCES = {
    one.id: one
    for one in (
        Source("kabar-uji", "Kabar Uji", "kabar.example", "wordpress", "https://kabar.example/", (), ("16",)),
        Source("suara-uji", "Suara Uji", "suara.example", "blogger", "https://suara.example/", (), ("52",)),
        Source("mati", "Media Mati", "mati.example", "feed", "https://mati.example/", enabled=False),
    )
}


@dataclass(frozen=True)
class Told:
    """One article to store. Facts are written as the words that stand for them in the text."""

    id: str
    title: str
    text: str
    published: date | None = date(2024, 7, 2)
    url: str | None = None
    source: str = "kabar-uji"
    subjects: tuple[str, ...] = ()
    regions: tuple[tuple[str, str], ...] = ()  # code, words
    laws: tuple[tuple[str, str], ...] = ()  # citation, words
    people: tuple[tuple[str, str, str, str], ...] = ()  # name, role, position, region
    figures: tuple[tuple[float, str, str, str, str], ...] = ()  # value, unit, kind, region, words
    promises: tuple[tuple[str, str, str, str], ...] = ()  # kind, status, region, words
    quotes: tuple[tuple[str, str], ...] = ()  # speaker, words
    kin: tuple[str, ...] = ()
    seen: datetime = SEEN
    backfill: bool = False
    extra: dict[str, Any] = field(default_factory=dict)

    def mention(self, words: str) -> Mention:
        start = self.text.index(words)
        return Mention(start, start + len(words), words)

    def sentence(self, words: str) -> str:
        return next(line for line in self.text.split("\n") if words in line)

    def article(self) -> Article:
        document = Document(
            self.id, self.text, self.title, self.url, published=self.published, published_basis="feed"
        )
        return Article(document, self._facts())

    def _facts(self) -> Facts:
        return Facts(
            relevant=True,
            relevance=1.0,
            subject_regions=self.subjects,
            regions=tuple(
                RegionFact(code, regions.get(code).name, regions.get(code).level, (self.mention(words),), "uji")
                for code, words in self.regions
            ),
            regulations=tuple(self._law(citation, words) for citation, words in self.laws),
            officials=tuple(
                OfficialFact(
                    name, name, role, position, None, code or None, None, (self.mention(name),),
                    self.sentence(name), "uji",
                )
                for name, role, position, code in self.people
            ),
            figures=tuple(
                FigureFact(
                    value, unit, kind, code or None, None, words, self.mention(words).start,
                    self.mention(words).end, self.sentence(words), "uji",
                )
                for value, unit, kind, code, words in self.figures
            ),
            commitments=tuple(
                CommitmentFact(
                    kind, status, code, None, (), None, None, self.sentence(words), self.mention(words).start,
                    self.mention(words).end, "uji",
                )
                for kind, status, code, words in self.promises
            ),
            quotes=tuple(
                QuoteFact(speaker, words, self.mention(words).start, self.mention(words).end)
                for speaker, words in self.quotes
            ),
        )  # fmt: skip

    def _law(self, citation: str, words: str) -> RegulationFact:
        key = regulations.parse_citation(citation)
        return RegulationFact(
            key.id, key.type, key.number, key.year, key.region, "cited", None, (self.mention(words),),
            self.sentence(words), "uji",
        )  # fmt: skip


LAHAT = Told(
    "lahat1",
    "Pemkab Lahat daftarkan 21.600 pekerja rentan",
    "LAHAT - Pemerintah Kabupaten Lahat mendaftarkan pekerja rentan sesuai Inpres Nomor 2 Tahun 2021.\n"
    "Bupati Lahat Harjo Wibisana mengatakan 21.600 pekerja rentan akan didaftarkan tahun ini.\n"
    "“Kami siapkan anggarannya,” kata Harjo Wibisana.",
    url="https://kabar.example/lahat-1",
    subjects=("16.04",),
    regions=(("16.04", "Kabupaten Lahat"),),
    laws=(("Inpres 2/2021", "Inpres Nomor 2 Tahun 2021"),),
    people=(("Harjo Wibisana", "bupati", "Bupati Lahat", "16.04"),),
    figures=((21600, "person", "workers_target", "16.04", "21.600"),),
    promises=(("enrolment", "planned", "16.04", "21.600 pekerja rentan akan didaftarkan"),),
    quotes=(("Harjo Wibisana", "Kami siapkan anggarannya"),),
)
LAHAT_COPY = Told(
    "lahat2",
    "Lahat daftarkan puluhan ribu pekerja rentan",
    LAHAT.text,
    url="https://suara.example/lahat",
    source="suara-uji",
    published=date(2024, 7, 3),
    subjects=("16.04",),
    laws=LAHAT.laws,
    kin=("lahat1",),
)
LOTIM = Told(
    "lotim1",
    "Lombok Timur kutip Inpres 2/2021",
    "SELONG - Kabupaten Lombok Timur menyusun peraturan bupati sebagai tindak lanjut Inpres 2/2021.\n"
    "Nelayan dan petani di Kabupaten Lombok Timur didata oleh desa.",
    url="https://suara.example/lotim",
    source="suara-uji",
    published=date(2024, 6, 12),
    subjects=("52.03",),
    regions=(("52.03", "Kabupaten Lombok Timur"),),
    laws=(("Inpres 2/2021", "Inpres 2/2021"),),
    promises=(
        ("regulation", "in_progress", "52.03", "menyusun peraturan bupati"),
        ("data_collection", "done", "52.03", "didata oleh desa"),
    ),
)
UNDATED = Told(
    "bogor1",
    "Kota Bogor serahkan santunan",
    "BOGOR - Pemerintah Kota Bogor menyerahkan santunan kepada ahli waris pekerja.",
    published=None,
    subjects=("32.71",),
    regions=(("32.71", "Kota Bogor"),),
)
HOSTILE = Told(
    "jahat1",
    '<script>alert("judul")</script> & <b>tebal</b>',
    'Teks <script>alert("isi")</script> dari <img src=x onerror=alert(1)> Kabupaten Lahat.\n\n'
    "Baris kedua </p><h1>besar</h1> dengan 7.000 pekerja rentan.",
    url="javascript:alert(document.domain)",
    published=date(2024, 5, 1),
    subjects=("16.04",),
    regions=(("16.04", "Kabupaten Lahat"),),
    people=(("<img src=x onerror=alert(1)>", "lainnya", "<i>jabatan</i>", ""),),
    figures=((7000, "person", "workers_registered", "16.04", "7.000"),),
)
BACKFILLED = Told(
    "lama1",
    "Arsip lama tentang Provinsi Jambi",
    "JAMBI - Provinsi Jambi menindaklanjuti Inpres 2/2021 bagi pekerja.",
    published=date(2024, 7, 1),
    subjects=("15",),
    laws=(("Inpres 2/2021", "Inpres 2/2021"),),
    backfill=True,
)
REPEATED = Told(
    "ulang1",
    "Berita yang mengulang judulnya",
    "Berita yang mengulang judulnya\nAMBON - Kota Ambon melindungi buruh.",
    published=date(2024, 3, 1),
    subjects=("81.71",),
    regions=(("81.71", "Kota Ambon"),),
)
NEWSROOM = (LAHAT, LAHAT_COPY, LOTIM, UNDATED, HOSTILE, BACKFILLED, REPEATED)


def fill(store: Store, index: Path, told: Iterable[Told] = NEWSROOM) -> None:
    """Store the articles and bring the index up to date."""
    for page, one in enumerate(told, 1):
        source = SOURCES.get(one.source)
        store.articles.save(
            NewArticle(
                article=one.article(),
                page=page,
                source=one.source,
                source_name=source.name if source else one.source,
                published_at=None,
                first_seen=one.seen,
                backfill=one.backfill,
                fingerprint=Fingerprint(one.id.encode(), ()),
                kin=one.kin,
                version=1,
            )
        )
    engine = open_engine(index, write=True)
    try:
        project(store.articles, engine)
    finally:
        engine.close()
