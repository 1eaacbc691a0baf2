"""The tables. migrations/ creates them; a test holds both to the same shape.

Work-lists are ordinary tables with a ``state`` and a ``reason``: frontier (URLs to fetch), pages (pages to
extract), changes (articles to project), mails (digests to hand over).
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    DateTime,
    Dialect,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
)


class UtcDateTime(TypeDecorator[datetime]):
    """A moment in UTC. SQLite keeps no zone, so it is taken off going in and put back coming out."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment without a zone cannot be stored")
        return value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        return None if value is None else value.replace(tzinfo=UTC)


# SQLite only counts INTEGER PRIMARY KEY up by itself.
_Serial = BigInteger().with_variant(Integer, "sqlite")

metadata = MetaData()

feeds = Table(
    "feeds",
    metadata,
    Column("url", Text, primary_key=True),
    Column("source", String(200), nullable=False),
    Column("etag", Text),
    Column("last_modified", Text),
    Column("checked_at", UtcDateTime),
)

source_runs = Table(
    "source_runs",
    metadata,
    Column("id", _Serial, primary_key=True, autoincrement=True),
    Column("source", String(200), nullable=False),
    Column("started_at", UtcDateTime, nullable=False),
    Column("finished_at", UtcDateTime),
    Column("discovered", Integer, nullable=False, default=0),
    Column("fetched", Integer, nullable=False, default=0),
    Column("failed", Integer, nullable=False, default=0),
    Column("error", Text),
    Index("source_runs_by_source", "source", "started_at"),
)

frontier = Table(
    "frontier",
    metadata,
    Column("key", Text, primary_key=True),
    Column("url", Text, nullable=False),
    Column("source", String(200), nullable=False),
    Column("state", String(20), nullable=False),
    Column("reason", Text),
    Column("attempts", Integer, nullable=False, default=0),
    Column("title", Text),
    Column("author", Text),
    Column("published", UtcDateTime),
    Column("discovered_at", UtcDateTime, nullable=False),
    Column("updated_at", UtcDateTime, nullable=False),
    Index("frontier_by_state", "source", "state"),
)

pages = Table(
    "pages",
    metadata,
    Column("id", _Serial, primary_key=True, autoincrement=True),
    Column("key", Text, nullable=False),
    Column("url", Text, nullable=False),
    Column("source", String(200), nullable=False),
    Column("digest", String(64), nullable=False),
    Column("fetched_at", UtcDateTime, nullable=False),
    Column("warc_file", Text, nullable=False),
    Column("warc_offset", BigInteger, nullable=False),
    Column("feed_title", Text),
    Column("feed_author", Text),
    Column("feed_published", UtcDateTime),
    Column("backfill", Boolean, nullable=False, default=False),
    Column("state", String(20), nullable=False),
    Column("reason", Text),
    Column("extraction_version", Integer),
    UniqueConstraint("key", "digest", name="pages_once"),
    Index("pages_by_state", "state", "id"),
)

articles = Table(
    "articles",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("page", BigInteger, nullable=False),
    Column("url", Text),
    Column("source", String(200), nullable=False),
    Column("source_name", Text, nullable=False),
    Column("published", Date),
    Column("published_at", UtcDateTime),  # the outlet's own moment, where its feed or API told it
    Column("first_seen", UtcDateTime, nullable=False),
    Column("backfill", Boolean, nullable=False, default=False),
    Column("story", String(40), nullable=False),
    Column("original", Boolean, nullable=False),
    Column("body", LargeBinary, nullable=False),  # domain.contract JSON, zlib
    Column("signature", LargeBinary, nullable=False),
    Column("extraction_version", Integer, nullable=False),
    Column("change", BigInteger, nullable=False),
    Index("articles_by_story", "story"),
    Index("articles_by_source", "source"),
)

story_bands = Table(
    "story_bands",
    metadata,
    Column("band", BigInteger, primary_key=True, autoincrement=False),
    Column("article", String(40), primary_key=True),
    Index("story_bands_by_article", "article"),
)

changes = Table(
    "changes",
    metadata,
    Column("number", _Serial, primary_key=True, autoincrement=True),
    Column("article", String(40), nullable=False),
    Column("deleted", Boolean, nullable=False, default=False),
    sqlite_autoincrement=True,  # a number is never given twice, or a cursor would pass over a change
)

mails = Table(
    "mails",
    metadata,
    Column("id", _Serial, primary_key=True, autoincrement=True),
    Column("address", String(320), nullable=False),
    Column("period", String(20), nullable=False),
    Column("message_id", Text, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("state", String(20), nullable=False),
    Column("reason", Text),
    Column("created_at", UtcDateTime, nullable=False),
    Column("sent_at", UtcDateTime),
    UniqueConstraint("address", "period", name="mails_once"),
)

mail_items = Table(
    "mail_items",
    metadata,
    Column("address", String(320), primary_key=True),
    Column("item", String(200), primary_key=True),
    Column("mail", BigInteger, nullable=False),
)
