"""The stages, wired to the store: take in, extract, index. Each takes its work-list from the store."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from domain.articles import Article, Document
from domain.errors import ArchiveError, DocumentError
from domain.sources import Source
from extract.fingerprint import bands, signature, similar
from extract.pipeline import Extractor
from extract.version import EXTRACTION_VERSION
from pantau.intake import document_of, read_paths
from store.articles import Fingerprint, NewArticle
from store.pages import StoredPage
from store.store import Store

FACT_KINDS = ("regions", "regulations", "officials", "figures", "commitments", "quotes")
FILES = "files"  # the source of what a user handed in without an address
NOT_RELEVANT = "not about the programme"
Tick = Callable[[], None]


@dataclass(slots=True)
class IntakeSummary:
    """What `pantau ingest` took in. ``problems`` are (label, one line)."""

    taken: int = 0
    known: int = 0
    problems: list[tuple[str, str]] = field(default_factory=list)


@dataclass(slots=True)
class ExtractSummary:
    """What extraction made of its work-list."""

    articles: int = 0
    left_out: int = 0
    quarantined: int = 0
    facts: Counter[str] = field(default_factory=Counter)
    problems: list[tuple[str, str]] = field(default_factory=list)


def take_in(store: Store, paths: tuple[Path, ...], tick: Tick) -> IntakeSummary:
    """Archive the pages in these files and put them on the work-list of extraction."""
    summary = IntakeSummary()
    for intake in read_paths(paths):
        if intake.page is None:
            summary.problems.append((intake.label, intake.problem or "cannot be read"))
            continue
        if store.pages.add(intake.key, intake.page):
            summary.taken += 1
        else:
            summary.known += 1
        tick()
    return summary


def extract_waiting(
    store: Store, extractor: Extractor, sources: Mapping[str, Source], tick: Tick, *, again: bool = False
) -> ExtractSummary:
    """Read every waiting page; the outcome of each is recorded before the next is begun."""
    summary = ExtractSummary()
    while numbers := store.pages.waiting(EXTRACTION_VERSION, again=again):
        for number in numbers:
            _extract_one(store, extractor, sources, number, summary)
            tick()
    return summary


def article_id(key: str) -> str:
    """An article's id: it follows from its address, so that reading a page again changes no link."""
    return hashlib.sha256(key.encode()).hexdigest()[:20]


def _extract_one(
    store: Store, extractor: Extractor, sources: Mapping[str, Source], number: int, summary: ExtractSummary
) -> None:
    try:
        stored = store.pages.load(number)
        article = extractor.read(_document(stored, sources))
    except (DocumentError, ArchiveError) as error:
        store.pages.set_aside(number, str(error), EXTRACTION_VERSION)
        summary.quarantined += 1
        summary.problems.append((f"page {number}", str(error)))
        return
    if not article.facts.relevant:
        store.articles.leave_out(number, article.id, NOT_RELEVANT, EXTRACTION_VERSION)
        summary.left_out += 1
        return
    store.articles.save(_new_article(store, stored, article, sources))
    summary.articles += 1
    for kind in FACT_KINDS:
        summary.facts[kind] += len(getattr(article.facts, kind))


def _document(stored: StoredPage, sources: Mapping[str, Source]) -> Document:
    source = sources.get(stored.page.source)
    return document_of(
        stored.page,
        id=article_id(stored.key),
        outlet=source.name if source else None,
        home_regions=source.home_regions if source else (),
    )


def _new_article(
    store: Store, stored: StoredPage, article: Article, sources: Mapping[str, Source]
) -> NewArticle:
    page = stored.page
    source = sources.get(page.source)
    marks = signature(article.document.text)
    keys = bands(marks)
    kin = tuple(
        other for other, theirs in store.articles.near(keys, without=article.id) if similar(marks, theirs)
    )
    return NewArticle(
        article=article,
        page=stored.id,
        source=page.source or _host(page.url) or FILES,
        source_name=source.name if source else _host(page.url) or page.url,
        published_at=page.feed_published,
        first_seen=store.pages.first_seen(stored.key),
        backfill=page.backfill,
        fingerprint=Fingerprint(marks, keys),
        kin=kin,
        version=EXTRACTION_VERSION,
    )


def _host(url: str) -> str:
    return (urlsplit(url).hostname or "").removeprefix("www.")
