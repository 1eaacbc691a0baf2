"""What a feed, an API or a sitemap tells about articles, in one shape for all of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from domain.errors import PantauError

MAX_ITEMS = 50_000  # what the sitemap protocol allows in one file; no feed needs more


class FeedError(PantauError):
    """A response that is not the feed it should be."""


@dataclass(frozen=True, slots=True)
class FeedItem:
    """One article as a feed tells it.

    ``summary`` and ``title`` are plain text. ``content_html`` is the whole article where the feed carries it, else
    "". Moments carry a zone, or are None. ``ident`` is the feed's own id; ``payload`` the JSON object of an API
    that holds the article, as bytes, else b"".
    """

    url: str
    title: str = ""
    author: str | None = None
    published: datetime | None = None
    summary: str = ""
    content_html: str = ""
    modified: datetime | None = None
    ident: str = ""
    payload: bytes = b""


@dataclass(frozen=True, slots=True)
class Listing:
    """One response: its items, the next page if it names one, the children of a sitemap index, the total if told.

    ``received`` counts what the response held, also what could not be used.
    """

    items: tuple[FeedItem, ...]
    next_url: str | None = None
    children: tuple[SitemapChild, ...] = ()
    total: int | None = None
    received: int = 0


@dataclass(frozen=True, slots=True)
class SitemapChild:
    """A sitemap that an index names. ``modified`` may be stale or missing."""

    url: str
    modified: datetime | None = None
