"""Blogger, on its own host or an outlet's: the JSON feed, stepped by the count received."""

from __future__ import annotations

from datetime import UTC
from urllib.parse import urlencode, urljoin

from crawlers.feed_json import BLOGGER_ENTRY, parse_blogger
from crawlers.record import SourceRecord
from crawlers.spiders.base import RouteError
from crawlers.spiders.queries import queries
from crawlers.spiders.walks import ListSpider, parsed, reached
from domain.sources import Source

ASKED = 150  # entries a request; Blogger gives no more whatever is asked, and some blogs give fewer
_PATH = "feeds/posts/default"


class BloggerSpider(ListSpider):
    """Platform ``blogger``. Entries that the owner cut to summaries are completed from their pages."""

    name = "blogger"

    async def discover(self, source: Source, record: SourceRecord) -> None:
        """Search by every spelling; where the search finds nothing at all, walk the whole feed, since some blogs
        ignore or refuse ``q``. If the JSON feed is closed, take the RSS feed."""
        feed = next(iter(source.entry_points), urljoin(source.root, _PATH))
        try:
            searchable = False
            for query in queries():
                searchable |= await self._walk(feed, query, record)
            await self._walk(feed, "", record, only_first=searchable)
            record.route = "json feed"
        except RouteError as error:
            await self._read_rss(source, record, error)

    async def _walk(self, feed: str, query: str, record: SourceRecord, *, only_first: bool = False) -> bool:
        """Step through the feed; whether it has any entries, now or on an earlier visit."""
        name = f"{feed}#{query}"
        back_to = record.walk_from(name)
        parameters = {"alt": "json", "max-results": str(ASKED), "orderby": "published"}
        if query:
            parameters["q"] = query
        if back_to:
            parameters["published-min"] = back_to.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        start = 1
        for _ in range(self.plan.options.max_listings):
            response = await self.list_page(
                f"{feed}?{urlencode({**parameters, 'start-index': start})}", record
            )
            listing = parsed(response, parse_blogger, response.url)
            record.take(listing.items, BLOGGER_ENTRY)
            start += listing.received
            ended = listing.received == 0 or (listing.total is not None and start > listing.total)
            if ended or only_first or reached(listing.items, back_to):
                break
        record.walk_done(name, start - 1)
        return start > 1 or record.has_found(name)

    async def _read_rss(self, source: Source, record: SourceRecord, refusal: RouteError) -> None:
        try:
            await self.read_feed(urljoin(source.root, f"{_PATH}?alt=rss"), record)
        except RouteError as error:
            raise RouteError(f"json feed: {refusal.message}; rss feed: {error.message}") from error
        record.route = "rss feed"
