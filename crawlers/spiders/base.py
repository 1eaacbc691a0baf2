"""What all spiders share: each source is read in one coroutine, from its lists to its last page.

First ``discover`` (the platform's part) puts what the source offers on the work-list in the store; then the
work-list is fetched, also what an earlier run left there. One request at a time per source; many sources at once.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import scrapy
from scrapy import exceptions
from scrapy.http import Response
from scrapy.http.request import NO_CALLBACK

from crawlers.blocks import no_page
from crawlers.canonical import canonical_key
from crawlers.options import CrawlOptions, SourceOutcome
from crawlers.politeness import Refused
from crawlers.record import SourceRecord, Tell
from crawlers.urls import article_key
from domain.articles import RawPage
from domain.errors import AddressError, PantauError, StoreError
from domain.sources import Source
from store.frontier import Target
from store.store import Store

BATCH = 100  # addresses taken from the work-list at a time
# Pages in a row without any answer after which a host is left for the next run: each costs up to three time-outs.
SILENT = 3
_NO_ANSWER = frozenset({"timeout", "connection refused", "connection lost", "host not found"})
logger = logging.getLogger(__name__)

# What the downloader raises, and what it is counted under.
_FAILURES: tuple[tuple[type[Exception], str], ...] = (
    (exceptions.DownloadTimeoutError, "timeout"),
    (exceptions.CannotResolveHostError, "host not found"),
    (exceptions.DownloadConnectionRefusedError, "connection refused"),
    (exceptions.DownloadCancelledError, "too large"),
    (exceptions.ResponseDataLossError, "truncated"),
    (exceptions.UnsupportedURLSchemeError, "bad address"),
    (exceptions.DownloadFailedError, "connection lost"),
)


class RouteError(PantauError):
    """A way into the source that does not answer as it should; the next one is tried."""


class StoppedError(Exception):
    """The crawl was asked to stop; what was not settled stays on the work-list."""


@dataclass(slots=True)
class Plan:
    """One crawl: what the spiders work with, and where they put what came of it."""

    store: Store
    options: CrawlOptions
    tell: Tell
    outcomes: list[SourceOutcome] = field(default_factory=list)
    stopping: bool = False
    failure: StoreError | None = None

    def __post_init__(self) -> None:
        self.places = asyncio.Semaphore(self.options.parallel)

    places: asyncio.Semaphore = field(init=False)


class OutletSpider(scrapy.Spider):
    """Base of the spiders. Subclasses write ``discover``."""

    name = "outlet"

    def __init__(self, sources: tuple[Source, ...], plan: Plan, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.sources = sources
        self.plan = plan

    async def start(self) -> AsyncIterator[Any]:
        """Read all sources. Nothing is handed to Scrapy's scheduler: the frontier is in the store."""
        await asyncio.gather(*(self._read(source) for source in self.sources))
        nothing: tuple[Any, ...] = ()
        for item in nothing:
            yield item

    async def discover(self, source: Source, record: SourceRecord) -> None:
        """Put what the source offers on the work-list. Raises RouteError where none of its ways answers."""
        raise NotImplementedError

    async def _read(self, source: Source) -> None:
        async with self.plan.places:
            if self.plan.stopping:
                return
            try:
                await self._read_source(source)
            except StoreError as error:  # no use to go on where nothing can be recorded
                self.plan.failure = error
                self.plan.stopping = True

    async def _read_source(self, source: Source) -> None:
        record = SourceRecord(self.plan.store, source, self.plan.options, self.plan.tell)
        try:
            try:
                await self.discover(source, record)
            except RouteError as error:
                record.error = str(error)
            await self._fetch_pending(record)
        except StoppedError:
            record.error = record.error or "stopped before its end"
        except Refused as refusal:
            record.error = record.error or f"the host asks to wait: {refusal.reason}"
        except StoreError:
            raise
        except Exception as error:
            logger.exception("reading %s failed", source.id)
            record.error = f"internal error: {type(error).__name__}: {error}"
        outcome = record.finish()
        self.plan.outcomes.append(outcome)
        self.plan.tell({"event": "source", "source": source.id, "error": outcome.error})

    async def _fetch_pending(self, record: SourceRecord) -> None:
        tried: set[str] = set()
        asked = silent = 0
        while True:
            targets = [target for target in record.pending(BATCH + len(tried)) if target.key not in tried][
                :BATCH
            ]
            if not targets:
                return
            for target in targets:
                if asked >= self.plan.options.max_pages:
                    record.note(target.url, "left for the next run")
                    return
                tried.add(target.key)
                asked += 1
                silent = silent + 1 if await self._fetch(target, record) in _NO_ANSWER else 0
                if silent >= SILENT:
                    raise Refused("no answer", wait=True)

    async def _fetch(self, target: Target, record: SourceRecord) -> str | None:
        """Fetch and settle one address; the reason if it could not be fetched."""
        try:
            response = await self.get(target.url, record)
        except Refused as refusal:
            if refusal.wait:
                raise
            if refusal.reason in {"robots", "blocklist", "private address", "bad address"}:
                record.skip(target, refusal.reason)
            else:
                record.fail(target, refusal.reason)
            return refusal.reason
        reason = _unusable(response)
        if reason == "not text":
            record.skip(target, reason)
        elif reason:
            record.fail(target, reason)
        else:
            self._keep(target, response, record)
        return reason

    def _keep(self, target: Target, response: Response, record: SourceRecord) -> None:
        key = _final_key(target, response)
        if key != target.key and record.is_settled(key):
            record.skip(target, "same page as another address")
            return
        content_type = (response.headers.get("Content-Type") or b"text/html").decode("latin-1")
        page = RawPage(
            url=response.url,
            body=response.body,
            content_type=content_type[:200],
            fetched_at=datetime.now(UTC),
            source=target.source,
            status=response.status,
            feed_title=target.title,
            feed_author=target.author,
            feed_published=target.published,
            backfill=self.plan.options.backfill,
        )
        record.keep(target, key, page)

    async def get(self, url: str, record: SourceRecord, headers: Mapping[str, str] | None = None) -> Response:
        """Ask for ``url`` by all rules of politeness. Any status is an answer, but 429 and a 503 that names a time.

        Raises Refused with the reason where there is none, StoppedError.
        """
        if self.plan.stopping:
            raise StoppedError
        record.requests += 1
        request = scrapy.Request(url, headers=dict(headers or {}), callback=NO_CALLBACK)
        assert self.crawler.engine is not None
        try:
            response = await self.crawler.engine.download_async(request)
        except Refused:
            raise
        except exceptions.IgnoreRequest as error:
            raise Refused("too many redirects" if "redirect" in str(error) else "too large") from error
        except Exception as error:
            for kind, reason in _FAILURES:
                if isinstance(error, kind):
                    raise Refused(reason) from error
            raise
        if response.status == 429 or (response.status == 503 and response.headers.get("Retry-After")):
            raise Refused(f"http {response.status}", wait=True)
        return response


def _unusable(response: Response) -> str | None:
    content_type = (response.headers.get("Content-Type") or b"").decode("latin-1")
    reason = no_page(response.body, content_type)
    if response.status != 200:
        blocked = reason if reason and reason.startswith("challenge") else None
        return blocked or f"http {response.status}"
    return reason


def _final_key(target: Target, response: Response) -> str:
    """The key of the page that came: after redirects, and by its canonical link where the address is only an id."""
    try:
        return canonical_key(response.url, response.body) or article_key(response.url)
    except AddressError:
        return target.key
