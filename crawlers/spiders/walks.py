"""Lists that are read page by page: feeds and sitemaps with conditional requests, searches back to a moment."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Concatenate, ParamSpec

from scrapy.http import Response

from crawlers.feed_items import FeedError, FeedItem, Listing
from crawlers.feed_xml import parse_xml
from crawlers.politeness import Refused
from crawlers.record import SourceRecord
from crawlers.spiders.base import OutletSpider, RouteError
from store.frontier import FeedState

MAX_CHILDREN = 20  # sitemaps of one index that are read in one run, those of news and the newest first
NOT_MODIFIED = 304
P = ParamSpec("P")


class ListSpider(OutletSpider):
    """A spider that reads lists."""

    async def list_page(self, url: str, record: SourceRecord, known: FeedState | None = None) -> Response:
        """A list's response; only if it changed since ``known``, else the status is 304.

        Raises RouteError, with the reason, where there is no answer.
        """
        headers = {"If-None-Match": known.etag, "If-Modified-Since": known.last_modified} if known else {}
        try:
            return await self.get(url, record, {name: value for name, value in headers.items() if value})
        except Refused as refusal:
            if refusal.wait:
                raise
            raise RouteError(refusal.reason) from refusal

    async def read_feed(self, url: str, record: SourceRecord, *, is_child: bool = False) -> None:
        """Read a feed, a sitemap or an index with its sitemaps, if it changed, and put its items on the work-list.

        Validators are kept only once everything in it is in the store. Raises RouteError.
        """
        response = await self.list_page(url, record, record.validators(url))
        if response.status == NOT_MODIFIED:
            return
        listing = parsed(response, parse_xml, response.url, record.source.zone)
        record.take(listing.items)
        if is_child or await self._read_children(listing, record):
            remember(url, response, record)

    async def _read_children(self, index: Listing, record: SourceRecord) -> bool:
        """The sitemaps of an index; whether all of them answered. A broken one does not stop the others."""
        newest = sorted(
            index.children,
            key=lambda child: ("news" in child.url, child.modified.timestamp() if child.modified else 0.0),
            reverse=True,
        )
        whole = True
        for child in newest[:MAX_CHILDREN]:
            try:
                await self.read_feed(child.url, record, is_child=True)
            except RouteError as error:
                record.note(child.url, f"list: {error.message}")
                whole = False
        return whole

    async def walk_pages(
        self, name: str, address: Callable[[int], str], record: SourceRecord, *, conditional: bool = False
    ) -> None:
        """Read the pages of a feed, the newest first, as far back as the last complete walk ``name`` has come.

        ``conditional``: only if its first page changed. Ends where a page is missing or brings nothing new. Raises
        RouteError where the first page does not answer.
        """
        back_to = record.walk_from(name)
        first = address(1)
        # Validators of a walk that was broken off are no proof that the pages behind were read.
        known = record.validators(first) if conditional and back_to else None
        response = await self.list_page(first, record, known)
        if response.status == NOT_MODIFIED:
            return
        listing = parsed(response, parse_xml, response.url, record.source.zone)
        begin, number = response, 1
        # A server that ignores the page number gives the first page for ever: then nothing in it is fresh.
        while record.take(listing.items) and not reached(listing.items, back_to):
            number += 1
            if number > self.plan.options.max_listings:
                break
            try:
                response = await self.list_page(address(number), record)
                listing = parsed(response, parse_xml, response.url, record.source.zone)
            except RouteError:
                break  # WordPress answers 404 behind the last page
        record.walk_done(name)
        if conditional:
            remember(first, begin, record)


def remember(url: str, response: Response, record: SourceRecord) -> None:
    """Keep the validators that came with a list."""
    etag, modified = (
        (response.headers.get(name) or b"").decode("latin-1") for name in ("ETag", "Last-Modified")
    )
    record.feed_read(url, etag or None, modified or None)


def parsed(
    response: Response, parse: Callable[Concatenate[bytes, P], Listing], *args: P.args, **named: P.kwargs
) -> Listing:
    """The list in a response. Raises RouteError with the status or what is wrong with it."""
    if response.status != 200:
        raise RouteError(f"http {response.status}")
    try:
        return parse(response.body, *args, **named)
    except FeedError as error:
        raise RouteError(error.message) from error


def reached(items: tuple[FeedItem, ...], moment: datetime | None) -> bool:
    """Whether a list in order of date has come to what was published before ``moment``."""
    dates = [item.published for item in items if item.published is not None]
    return moment is not None and bool(dates) and dates[-1] < moment
