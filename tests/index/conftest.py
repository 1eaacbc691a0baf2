"""Articles of our own to search: every person and outlet is invented."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from domain import regions
from domain.articles import Article, Document, StoredArticle
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
from domain.regulations import RegulationKey
from index.embedded import open_engine
from index.engine import Engine
from index.statements import statements_of

SEEN = datetime(2024, 7, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Told:
    """An article in few words. ``laws``, ``people`` … name the words of the text that they stand for."""

    id: str
    text: str = "Pekerja rentan didaftarkan."
    title: str = "Kabar daerah"
    day: str | None = "2024-03-05"
    subjects: tuple[str, ...] = ()
    named: tuple[tuple[str, str], ...] = ()  # code, words
    laws: tuple[tuple[str, str], ...] = ()  # id, words
    people: tuple[tuple[str, str, str, str], ...] = ()  # name, role, region, words
    quotes: tuple[tuple[str | None, str], ...] = ()  # speaker, words
    promises: tuple[tuple[str, str, str | None, str], ...] = ()  # kind, status, region, words
    figures: tuple[tuple[float, str, str | None, str], ...] = ()  # value, kind, region, words
    source: str = "kabar"
    story: str = ""
    original: bool = True
    change: int = 1
    relevant: bool = True

    def mention(self, words: str) -> Mention:
        start = self.text.index(words)
        return Mention(start, start + len(words), words)

    def sentence(self, words: str) -> str:
        return next(line for line in self.text.split("\n") if words in line)

    def stored(self) -> StoredArticle:
        day = date.fromisoformat(self.day) if self.day else None
        document = Document(
            self.id, self.text, self.title, f"https://{self.source}.example/{self.id}", published=day
        )
        return StoredArticle(
            article=Article(document, self._facts()),
            source=self.source,
            source_name=self.source.title(),
            story_id=self.story or self.id,
            original=self.original,
            first_seen=SEEN,
            change=self.change,
        )

    def _facts(self) -> Facts:
        return Facts(
            relevant=self.relevant,
            relevance=0.9,
            subject_regions=self.subjects,
            regions=tuple(
                RegionFact(code, regions.get(code).name, regions.get(code).level, (self.mention(words),))
                for code, words in self.named
            ),
            regulations=tuple(self._regulation(id, words) for id, words in self.laws),
            officials=tuple(
                OfficialFact(
                    name, name, role, role, None, region, None, (self.mention(words),), self.sentence(words)
                )
                for name, role, region, words in self.people
            ),
            figures=tuple(
                FigureFact(
                    value, "person", kind, region, None, words, *self._span(words), self.sentence(words)
                )
                for value, kind, region, words in self.figures
            ),
            commitments=tuple(
                CommitmentFact(
                    kind, status, region, None, (), None, None, self.sentence(words), *self._span(words)
                )
                for kind, status, region, words in self.promises
            ),
            quotes=tuple(QuoteFact(speaker, words, *self._span(words)) for speaker, words in self.quotes),
        )

    def _regulation(self, id: str, words: str) -> RegulationFact:
        key = RegulationKey.from_id(id)
        places = []
        at = self.text.find(words)
        while at >= 0:
            places.append(Mention(at, at + len(words), words))
            at = self.text.find(words, at + 1)
        return RegulationFact(
            key.id,
            key.type,
            key.number,
            key.year,
            key.region,
            "cited",
            None,
            tuple(places),
            self.sentence(words),
        )

    def _span(self, words: str) -> tuple[int, int]:
        mention = self.mention(words)
        return mention.start, mention.end


@dataclass(frozen=True)
class FakeChange:
    number: int
    article_id: str
    deleted: bool = False


@dataclass
class Log:
    """A store in memory: articles by id, and the log of their changes."""

    present: dict[str, StoredArticle] = field(default_factory=dict)
    changes: list[FakeChange] = field(default_factory=list)
    on_read: Callable[[], None] | None = None

    def put(self, *told: Told) -> None:
        for each in told:
            number = len(self.changes) + 1
            self.present[each.id] = replace(each.stored(), change=number)
            self.changes.append(FakeChange(number, each.id))

    def drop(self, article_id: str) -> None:
        del self.present[article_id]
        self.changes.append(FakeChange(len(self.changes) + 1, article_id, True))

    def changes_after(self, cursor: int, limit: int = 500) -> Sequence[FakeChange]:
        return self.changes[cursor : cursor + limit]

    def load_many(self, ids: Sequence[str]) -> Sequence[StoredArticle]:
        if self.on_read is not None:
            self.on_read()
        return [self.present[id] for id in sorted(ids) if id in self.present]


@pytest.fixture
def told() -> type[Told]:
    return Told


@pytest.fixture
def log() -> Log:
    return Log()


ENGINES: dict[str, Callable[[Path], Engine]] = {"embedded": lambda path: open_engine(path, write=True)}


@pytest.fixture(params=list(ENGINES))
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """Every engine there is, empty; the behaviour tests run over each."""
    opened = ENGINES[request.param](tmp_path / "index")
    yield opened
    opened.close()


@pytest.fixture
def write(engine: Engine) -> Callable[..., None]:
    """Put these articles with all their statements into the engine, visibly."""

    def put(*articles: Told) -> None:
        stored = [each.stored() for each in articles]
        engine.upsert(stored, [statement for each in stored for statement in statements_of(each)])
        engine.commit(engine.cursor() + len(articles))

    return put


LAHAT, BOGOR, KOTA_BOGOR, LOTIM = "16.04", "32.01", "32.71", "52.03"
DAYS = [None, None, *(str(date(2024, 1, 1) + timedelta(days=step // 4)) for step in range(34))]


@pytest.fixture
def library() -> tuple[Told, ...]:
    """Forty articles, many of one day and some without, some of one story."""
    hand = (
        Told(
            "lahat-1",
            "Bupati Lahat Rahmat Sentosa menandatangani perjanjian kerja sama dengan BPJamsostek.\n"
            "“Kami melaksanakan Inpres Nomor 2 Tahun 2021 di Lahat,” kata Rahmat.\n"
            "Sebanyak 21.600 pekerja rentan akan didaftarkan.",
            "Pemkab Lahat Lindungi Pekerja Rentan",
            "2024-03-05",
            (LAHAT,),
            named=((LAHAT, "Lahat"),),
            laws=(("inpres-2-2021", "Inpres Nomor 2 Tahun 2021"),),
            people=(("Rahmat Sentosa", "bupati", LAHAT, "Rahmat Sentosa"),),
            quotes=(("Rahmat Sentosa", "“Kami melaksanakan Inpres Nomor 2 Tahun 2021 di Lahat,”"),),
            promises=(("enrolment", "planned", LAHAT, "akan didaftarkan"),),
            figures=((21600, "workers_target", LAHAT, "21.600"),),
        ),
        Told(
            "lahat-2",
            "Sebanyak 21.600 pekerja rentan di Lahat didaftarkan ke BPJS Ketenagakerjaan.",
            "Lahat Daftarkan Pekerja Rentan",
            "2024-03-06",
            (LAHAT,),
            promises=(("enrolment", "done", LAHAT, "didaftarkan"),),
            source="suara",
            story="lahat-1",
            original=False,
        ),
        Told(
            "bogor-1",
            "Petani dan nelayan di Kabupaten Bogor belum terlindungi. Nota kesepahaman disiapkan.\n"
            "Perbup Bogor Nomor 5 Tahun 2023 menjadi dasarnya.",
            "Sosialisasi di Cibinong",
            "2023-11-20",
            (BOGOR,),
            named=((BOGOR, "Kabupaten Bogor"), (LAHAT, "Petani")),
            laws=(("perbup-32.01-5-2023", "Perbup Bogor Nomor 5 Tahun 2023"),),
            people=(("Budi A’yam", "kepala_dinas", BOGOR, "Petani"),),
        ),
        Told(
            "kota-bogor-1",
            "Wali Kota menyosialisasikan program kepada pengemudi ojek online, bersama kerja keras semua pihak.",
            "Ojol Kota Bogor Terlindungi",
            None,
            (KOTA_BOGOR,),
            source="suara",
        ),
    )
    rest = tuple(
        Told(
            f"n{step:02}",
            f"Nelayan nomor {step} menerima kartu peserta{' di Lombok Timur' * (step == 7)}.",
            day=day,
            subjects=(LOTIM,),
            source="pantai",
        )
        for step, day in enumerate(DAYS)
    )
    return (*hand, *rest)
