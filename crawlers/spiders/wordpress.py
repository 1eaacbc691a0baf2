"""WordPress: the REST API; where that is closed, the search's feed, then the newest posts' feed."""

from __future__ import annotations

from datetime import UTC
from functools import partial
from urllib.parse import urlencode, urljoin

from scrapy.http import Response

from crawlers.feed_json import WORDPRESS_FIELDS, WORDPRESS_POST, is_end_of_pages, parse_wordpress
from crawlers.record import SourceRecord
from crawlers.spiders.base import RouteError
from crawlers.spiders.queries import queries
from crawlers.spiders.walks import ListSpider, parsed, reached
from domain.sources import Source

# Posts a request. A hundred is the most that WordPress gives; where that is more than may be read at once (posts
# made with page builders), a fifth of it.
SIZES = (100, 20)
_ROOTS = ("wp-json/wp/v2/posts?", "?rest_route=/wp/v2/posts&")  # pretty and plain permalinks


class WordPressSpider(ListSpider):
    """Platform ``wordpress``. A post of the API is whole, with all its pages, and its page is not fetched."""

    name = "wordpress"

    async def discover(self, source: Source, record: SourceRecord) -> None:
        """Take the first way in that answers. Security plugins close the API with 401, 403 or 404, firewalls answer
        it with 200 and a page."""
        refusals = []
        for route, read in (
            ("rest", self._rest),
            ("search feed", self._search_feed),
            ("feed", self._newest_feed),
        ):
            try:
                await read(source, record)
            except RouteError as error:
                refusals.append(f"{route}: {error.message}")
                record.note(source.base_url, f"{route} closed: {error.message}")
                continue
            record.route = route
            return
        raise RouteError("no way in: " + "; ".join(refusals))

    async def _rest(self, source: Source, record: SourceRecord) -> None:
        first, *others = queries()
        root = await self._first_walk(first, source, record)
        for query in others:
            await self._walk_rest(root, query, record)

    async def _first_walk(self, query: str, source: Source, record: SourceRecord) -> str:
        """Search by ``query`` and return the address that answered, up to its parameters: the register's, that of
        pretty permalinks, or where there are none, that of plain ones."""
        named = [point for point in source.entry_points if "wp/v2/posts" in point]
        roots = [f"{point}{'&' if '?' in point else '?'}" for point in named]
        *roots, last = roots or [source.root + path for path in _ROOTS]  # urljoin would lose a bare "?"
        for root in roots:
            try:
                await self._walk_rest(root, query, record)
            except RouteError as error:
                if error.message != "http 404":
                    raise
                continue
            return root
        await self._walk_rest(last, query, record)
        return last

    async def _walk_rest(self, root: str, query: str, record: SourceRecord) -> None:
        """All posts that the search finds, back to the last complete walk. Posts found by another spelling before
        are passed over by their address."""
        name = f"{root}search={query}"
        parameters = {"search": query, "orderby": "date", "order": "desc", "_fields": WORDPRESS_FIELDS}
        back_to = record.walk_from(name)
        if back_to:
            parameters["after"] = back_to.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        size, page, asked = SIZES[0], 1, 0
        while asked < self.plan.options.max_listings:
            asked += 1
            try:
                response = await self.list_page(
                    f"{root}{urlencode({**parameters, 'per_page': size, 'page': page})}", record
                )
            except RouteError as error:
                if error.message != "too large" or size == SIZES[-1]:
                    raise
                size, page = SIZES[-1], 1
                continue
            if is_end_of_pages(response.body):
                break
            listing = parsed(response, parse_wordpress, root, record.source.zone)
            record.take(listing.items, WORDPRESS_POST)
            if not listing.received or page >= _pages(response) or reached(listing.items, back_to):
                break
            page += 1
        record.walk_done(name)

    async def _search_feed(self, source: Source, record: SourceRecord) -> None:
        for query in queries():
            search = f"{source.root}?{urlencode({'s': query, 'feed': 'rss2'})}"
            await self.walk_pages(search, partial("{}&paged={}".format, search), record)

    async def _newest_feed(self, source: Source, record: SourceRecord) -> None:
        feed = urljoin(source.root, "feed/")
        pages = partial(_feed_page, feed)
        await self.walk_pages(f"{feed}#pages", pages, record, conditional=True)


def _feed_page(feed: str, number: int) -> str:
    return feed if number == 1 else f"{feed}?paged={number}"


def _pages(response: Response) -> float:
    """How many pages there are by the header, or no end: then the answer behind the last page tells."""
    told = (response.headers.get("X-WP-TotalPages") or b"").decode("latin-1").strip()
    return int(told) if told.isdecimal() else float("inf")
