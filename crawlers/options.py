"""How to crawl, and what came of it: plain values that cross the border to the crawling process as JSON."""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from domain.sources import Source


@dataclass(frozen=True, slots=True)
class CrawlOptions:
    """``since``: nothing published before it. ``delay`` and ``timeout`` are in seconds, ``max_bytes`` is the largest
    answer read (packed and unpacked), ``max_pages`` and ``max_listings`` bound one source in one run, ``parallel``
    is how many sources are read at the same time. ``contact`` is the address or page that the user agent names.
    ``allow_private``: hosts on private and loopback addresses may be fetched.
    """

    database_url: str | None = None
    since: date | None = None
    delay: float = 2.0
    timeout: float = 30.0
    max_bytes: int = 5 * 1024 * 1024
    max_pages: int = 500
    max_listings: int = 200
    parallel: int = 32
    contact: str = ""
    allow_private: bool = False
    backfill: bool = False

    @property
    def user_agent(self) -> str:
        """An honest name with a way to complain: "Pantau/0.1.0 (+https://…)"."""
        try:
            number = version("pantau")
        except PackageNotFoundError:
            number = "0"
        # Header values are latin-1 and one line; a setting must not be able to write a header of its own.
        contact = "".join(sign for sign in self.contact if 32 <= ord(sign) < 127)
        return f"Pantau/{number} (+{contact})" if contact else f"Pantau/{number}"


@dataclass(frozen=True, slots=True)
class SourceOutcome:
    """One source in one run. ``route`` is the way that answered ("rest", "search feed", …), "" where none did;
    ``error`` is one line where the source as a whole failed. ``reasons`` counts what was left out or failed.
    ``requests`` counts those for lists and pages, without robots.txt and repetitions."""

    source: str
    name: str
    route: str = ""
    requests: int = 0
    discovered: int = 0
    fetched: int = 0
    skipped: int = 0
    failed: int = 0
    reasons: Mapping[str, int] = field(default_factory=dict)
    error: str | None = None


@dataclass(frozen=True, slots=True)
class CrawlSummary:
    """What a crawl did. ``stopped``: it was asked to stop before it was through."""

    sources: tuple[SourceOutcome, ...] = ()
    left_out: Mapping[str, int] = field(default_factory=dict)
    stopped: bool = False

    @property
    def fetched(self) -> int:
        """New pages in the store."""
        return sum(source.fetched for source in self.sources)

    @property
    def skipped(self) -> int:
        """Addresses left out, under ``reasons``."""
        return sum(source.skipped for source in self.sources)

    @property
    def failed(self) -> int:
        """Addresses that could not be fetched, under ``reasons``."""
        return sum(source.failed for source in self.sources)

    @property
    def reasons(self) -> Mapping[str, int]:
        """Why what was left out, failed or not visited at all; how often."""
        counted: Counter[str] = Counter(self.left_out)
        for source in self.sources:
            counted.update(source.reasons)
        return dict(counted)


def to_json(sources: tuple[Source, ...], options: CrawlOptions, data_dir: str) -> dict[str, Any]:
    """The order for the crawling process."""
    settings = dataclasses.asdict(options)
    settings["since"] = options.since.isoformat() if options.since else None
    return {
        "data_dir": data_dir,
        "options": settings,
        "sources": [dataclasses.asdict(source) for source in sources],
    }


def from_json(order: Mapping[str, Any]) -> tuple[tuple[Source, ...], CrawlOptions, str]:
    """The order as the crawling process reads it."""
    settings = dict(order["options"])
    settings["since"] = date.fromisoformat(settings["since"]) if settings["since"] else None
    sources = tuple(_source(row) for row in order["sources"])
    return sources, CrawlOptions(**settings), order["data_dir"]


def _source(row: Mapping[str, Any]) -> Source:
    values: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value for name, value in row.items()
    }
    return Source(**values)


def summary_to_json(summary: CrawlSummary) -> dict[str, Any]:
    """The report of the crawling process."""
    return dataclasses.asdict(summary)


def summary_from_json(report: Mapping[str, Any]) -> CrawlSummary:
    """That report, read."""
    return CrawlSummary(
        sources=tuple(SourceOutcome(**row) for row in report["sources"]),
        left_out=report["left_out"],
        stopped=report["stopped"],
    )
