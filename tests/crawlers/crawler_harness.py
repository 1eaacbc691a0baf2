"""Crawling the local outlets, and looking at what the store holds afterwards."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from crawler_outlets import Outlet
from sqlalchemy import select

from crawlers.options import CrawlOptions, CrawlSummary
from crawlers.run import crawl
from domain.sources import Platform, Source
from store.schema import frontier, pages
from store.store import open_store


@dataclass(frozen=True)
class Held:
    """What the store holds: (state, reason) by path of every address, and (path, digest, state) of every page."""

    frontier: dict[str, tuple[str, str | None]]
    pages: frozenset[tuple[str, str, str]]

    @property
    def paths(self) -> set[str]:
        return {path for path, _, state in self.pages if state == "new"}


def held(data_dir: Path, source: str | None = None) -> Held:
    """Read the store (of one source). Keys without their host, since ports differ from run to run."""
    store = open_store(data_dir)
    try:
        with store.engine.connect() as connection:
            addresses = {
                _path(row.key): (row.state, row.reason)
                for row in connection.execute(select(frontier))
                if source in (None, row.source)
            }
            kept = frozenset(
                (_path(row.key), row.digest, row.state)
                for row in connection.execute(select(pages))
                if source in (None, row.source)
            )
    finally:
        store.close()
    return Held(addresses, kept)


def _path(key: str) -> str:
    return "/" + key.split("/", 3)[3]


def source_of(
    outlet: Outlet, platform: Platform, *, id: str = "", routes: tuple[str, ...] = (), **more: object
) -> Source:
    """A register line for a local outlet."""
    base = outlet.base
    return Source(
        id=id or f"{platform}-{base.rsplit(':', 1)[1].strip('/')}",
        name="Contoh",
        domain=outlet.host,
        platform=platform,
        base_url=base,
        entry_points=tuple(base + route for route in routes),
        **more,  # type: ignore[arg-type]
    )


def run(data_dir: Path, *sources: Source, **options: object) -> CrawlSummary:
    """Crawl without delay, loopback allowed."""
    settings = {
        "delay": 0.0,
        "timeout": 10.0,
        "allow_private": True,
        "contact": "redaksi@contoh.id",
        **options,
    }
    return crawl(data_dir, sources, CrawlOptions(**settings))  # type: ignore[arg-type]
