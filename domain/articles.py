"""Pages as fetched, documents as handed to extraction, articles as read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from domain.facts import Facts


@dataclass(frozen=True, slots=True)
class RawPage:
    """What an outlet sent for one URL, or what a user handed in as a file.

    ``source`` is the id in the register of sources ("" for a file of the user's). The ``feed_*`` fields are
    what the outlet's feed or API told about the page; they outrank what the page says of itself.
    ``fetched_at`` carries a zone.
    """

    url: str
    body: bytes
    content_type: str
    fetched_at: datetime
    source: str = ""
    status: int = 200
    charset: str | None = None
    feed_title: str | None = None
    feed_author: str | None = None
    feed_published: datetime | None = None
    backfill: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """Plain text on its way to the rules: furniture already gone, damage mended.

    ``home_regions`` are the codes of the regions that the outlet is at home in; they settle ambiguous names.
    """

    id: str
    text: str
    title: str = ""
    url: str | None = None
    author: str | None = None
    published: date | None = None
    published_basis: str | None = None
    outlet: str | None = None
    home_regions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Article:
    """A document and the facts read from it."""

    document: Document
    facts: Facts

    @property
    def id(self) -> str:
        """The document's id."""
        return self.document.id


@dataclass(frozen=True, slots=True)
class StoredArticle:
    """An article as the store keeps it: with its story group and its place in the order of changes.

    ``story_id`` groups near-duplicates; ``original`` is false for a copy of an earlier article of the group.
    ``change`` is the number of the last change to it (the projection's cursor counts these).
    """

    article: Article
    source: str
    source_name: str
    story_id: str
    original: bool
    first_seen: datetime
    change: int
    backfill: bool = False
