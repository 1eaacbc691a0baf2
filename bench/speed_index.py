"""How fast articles get into the store and the search index, and how large both grow."""

from __future__ import annotations

import json
import time
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bench.generate import documents
from bench.tables import Table, number
from domain.articles import Article, Document, RawPage, StoredArticle
from domain.contract import from_json, to_json
from extract.pipeline import Extractor
from index.opening import open_engine
from index.projection import ProjectionSummary, project
from pantau.intake import DOCUMENT_TYPE
from pantau.stages import extract_waiting
from store.store import open_store

SOURCES = 300  # outlets that the generated articles come from


class _Clock:
    """Measures a block: seconds by the clock, and those that this process had the processor."""

    def __enter__(self) -> _Clock:
        self._begun = time.perf_counter(), time.process_time()
        return self

    def __exit__(self, *_: object) -> None:
        self.seconds = time.perf_counter() - self._begun[0]
        self.busy = time.process_time() - self._begun[1]

    def cells(self, count: int) -> tuple[str, ...]:
        """Milliseconds a piece, those on the processor, and pieces a second."""
        return (
            number(1000 * self.seconds / count),
            number(1000 * self.busy / count),
            number(count / self.seconds),
        )


@dataclass(frozen=True, slots=True)
class _Change:
    number: int
    article_id: str
    deleted: bool = False


class GeneratedArticles:
    """Articles with their facts in memory, packed as the store packs them (index.projection.ArticleChanges)."""

    def __init__(self, articles: Iterable[Article]) -> None:
        self._packed = [(article.id, _pack(article)) for article in articles]
        self._place = {article_id: place for place, (article_id, _) in enumerate(self._packed)}

    def changes_after(self, cursor: int, limit: int = 500) -> Sequence[_Change]:
        """One change per article, in their order."""
        part = self._packed[cursor : cursor + limit]
        return [_Change(cursor + place, article_id) for place, (article_id, _) in enumerate(part, start=1)]

    def load_many(self, ids: Sequence[str]) -> Sequence[StoredArticle]:
        """The articles, unpacked anew each time."""
        return [self._stored(self._place[article_id]) for article_id in ids]

    def _stored(self, place: int) -> StoredArticle:
        article_id, packed = self._packed[place]
        source = f"outlet{place % SOURCES}"
        return StoredArticle(
            article=from_json(json.loads(zlib.decompress(packed))),
            source=source,
            source_name=source,
            story_id=article_id,
            original=True,
            first_seen=datetime.now(UTC),
            change=place + 1,
        )


def measure_stages(count: int, extractor: Extractor, directory: Path) -> Table:
    """The stages over a real store: pages to the archive, out of it and read, articles and story groups written."""
    store = open_store(directory)
    try:
        with _Clock() as taking:
            for document in documents(count, seed=13):
                store.pages.add(document.url or document.id, _record(document))
        with _Clock() as reading:
            summary = extract_waiting(store, extractor, {}, lambda: None)
    finally:
        store.close()
    if summary.articles != count:
        raise RuntimeError(f"{count - summary.articles} generated articles were left out or set aside")
    rows = (
        ("taking a page in: archive and row", *taking.cells(count)),
        ("reading it: archive, facts, story group, store", *reading.cells(count)),
    )
    sizes = {name: _size(directory / name) / count / 1000 for name in ("archive", "pantau.db")}
    return Table(
        "The store",
        ("stage", "ms an article", "of them on the processor", "articles/s"),
        rows,
        f"{count:,} articles, by the clock, in one process. On disk an article takes {sizes['archive']:.1f} kB in "
        f"the archive (of raw text of {_raw_size():.1f} kB) and {sizes['pantau.db']:.1f} kB in the database. "
        "Generated articles repeat each other's sentences, so many are looked at as candidates for one story "
        "group; with real ones reading costs less.",
    )


def measure_indexing(articles: GeneratedArticles, directory: Path) -> tuple[Table, ProjectionSummary]:
    """Project the articles into an empty index under ``directory``."""
    engine = open_engine(directory, write=True)
    try:
        with _Clock() as clock:
            summary = project(articles, engine)
    finally:
        engine.close()
    size = _size(directory)
    rows = (
        ("articles", f"{summary.articles:,}"),
        ("statements", f"{summary.statements:,}"),
        ("articles/s, with their statements", number(summary.articles / clock.seconds)),
        ("seconds in all", f"{clock.seconds:.1f}"),
        ("size in MB", f"{size / 1e6:.1f}"),
        ("size in kB an article", f"{size / 1000 / summary.articles:.1f}"),
    )
    return Table("Indexing", ("projection into the embedded engine", ""), rows), summary


def _record(document: Document) -> RawPage:
    record = {
        "url": document.url,
        "title": document.title,
        "text": document.text,
        "published": document.published.isoformat() if document.published else None,
    }
    body = json.dumps(record, ensure_ascii=False).encode()
    return RawPage(
        url=document.url or "", body=body, content_type=DOCUMENT_TYPE, fetched_at=datetime.now(UTC)
    )


def _raw_size() -> float:
    bodies = [len(_record(document).body) for document in documents(100, seed=13)]
    return sum(bodies) / len(bodies) / 1000


def _pack(article: Article) -> bytes:
    return zlib.compress(json.dumps(to_json(article), ensure_ascii=False).encode())


def _size(path: Path) -> int:
    files = path.rglob("*") if path.is_dir() else path.parent.glob(f"{path.name}*")
    return sum(file.stat().st_size for file in files if file.is_file())
