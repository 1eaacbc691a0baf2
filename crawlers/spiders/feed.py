"""Outlets with RSS, Atom or a news sitemap: the lists by conditional requests, then the article pages."""

from __future__ import annotations

from urllib.parse import urljoin

from crawlers.record import SourceRecord
from crawlers.spiders.base import RouteError
from crawlers.spiders.walks import ListSpider
from domain.sources import Source

# Where the register names no address.
USUAL = {
    "feed": ("feed/", "rss.xml", "rss/"),
    "sitemap": ("news-sitemap.xml", "sitemap_index.xml", "sitemap.xml"),
}


class FeedSpider(ListSpider):
    """Platforms ``feed`` and ``sitemap``."""

    name = "feed"

    async def discover(self, source: Source, record: SourceRecord) -> None:
        """Read every list that the register names; without names, the first usual one that answers."""
        named = source.entry_points
        addresses = named or tuple(urljoin(source.root, path) for path in USUAL[source.platform])
        refusals = []
        for address in addresses:
            try:
                await self.read_feed(address, record)
            except RouteError as error:
                refusals.append(f"{address}: {error.message}")
                record.note(address, f"list: {error.message}")
                continue
            record.route = record.route or source.platform
            if not named:
                return
        if not record.route:
            raise RouteError("no list answers: " + "; ".join(refusals))
