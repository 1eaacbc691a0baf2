"""Raw pages and the work-list of extraction.

States: ``new`` (to be read), ``extracted`` (gave an article), ``left_out`` (read, not about the programme; the
reason says so), ``quarantined`` (extraction failed on it; read again by a later version), ``superseded`` (a newer
copy of the same address has come).
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Engine, Row, and_, func, or_, select, update

from domain.articles import RawPage
from store.archive import Archive, Place
from store.database import insert_new, reading, writing
from store.schema import pages


@dataclass(frozen=True, slots=True)
class StoredPage:
    """A page in the store: its number, its key (normal form of the address) and the page itself."""

    id: int
    key: str
    page: RawPage


class Pages:
    """Writes pages to the archive and the store, and gives them out for extraction."""

    def __init__(self, engine: Engine, archive: Archive) -> None:
        self._engine = engine
        self._archive = archive

    def add(self, key: str, page: RawPage) -> bool:
        """Archive the page, then note it as new. False where the same bytes are there already under ``key``.

        A crash before the row is written loses nothing but the row: the page is fetched again.
        """
        digest = hashlib.sha256(page.body).hexdigest()
        with reading(self._engine) as connection:
            if connection.scalar(select(pages.c.id).where(pages.c.key == key, pages.c.digest == digest)):
                return False
        place = self._archive.write(page)
        row = {
            "key": key,
            "url": page.url,
            "source": page.source,
            "digest": digest,
            "fetched_at": page.fetched_at,
            "warc_file": place.file,
            "warc_offset": place.offset,
            "feed_title": page.feed_title,
            "feed_author": page.feed_author,
            "feed_published": page.feed_published,
            "backfill": page.backfill,
            "state": "new",
        }
        with writing(self._engine) as connection:
            if not insert_new(connection, pages, [row]):
                return False
            connection.execute(
                update(pages)
                .where(pages.c.key == key, pages.c.digest != digest)
                .values(state="superseded", reason="a newer copy has come")
            )
            return True

    def waiting(self, version: int, *, again: bool = False, limit: int = 200) -> tuple[int, ...]:
        """Numbers of pages to read: new ones, and those quarantined by an older extraction version.

        ``again``: also every page that an older version has read.
        """
        states = ("quarantined", "extracted", "left_out") if again else ("quarantined",)
        older = and_(pages.c.state.in_(states), pages.c.extraction_version < version)
        statement = (
            select(pages.c.id).where(or_(pages.c.state == "new", older)).order_by(pages.c.id).limit(limit)
        )
        with reading(self._engine) as connection:
            return tuple(connection.scalars(statement))

    def load(self, number: int) -> StoredPage:
        """The page with its bytes. Raises ArchiveError where the archive has lost it."""
        with reading(self._engine) as connection:
            row = connection.execute(select(pages).where(pages.c.id == number)).one()
        return StoredPage(row.id, row.key, self._with_body(row))

    def set_aside(self, number: int, reason: str, version: int) -> None:
        """Extraction failed on this page; it waits for a later version."""
        with writing(self._engine) as connection:
            mark(connection, number, "quarantined", reason, version)

    def counts(self) -> dict[tuple[str, str | None], int]:
        """How many pages per (state, reason)."""
        statement = select(pages.c.state, pages.c.reason, func.count()).group_by(
            pages.c.state, pages.c.reason
        )
        with reading(self._engine) as connection:
            return {(state, reason): number for state, reason, number in connection.execute(statement)}

    def first_seen(self, key: str) -> datetime:
        """When the first copy of this address was fetched."""
        with reading(self._engine) as connection:
            found: datetime | None = connection.scalar(
                select(pages.c.fetched_at).where(pages.c.key == key).order_by(pages.c.id).limit(1)
            )
        assert found is not None
        return found

    def _with_body(self, row: Row[tuple[object, ...]]) -> RawPage:
        body, content_type = self._archive.read(Place(row.warc_file, row.warc_offset))
        return RawPage(
            url=row.url,
            body=body,
            content_type=content_type,
            fetched_at=row.fetched_at,
            source=row.source,
            feed_title=row.feed_title,
            feed_author=row.feed_author,
            feed_published=row.feed_published,
            backfill=row.backfill,
        )


def mark(connection: Connection, number: int, state: str, reason: str | None, version: int) -> None:
    """Set a page's state inside the caller's transaction."""
    connection.execute(
        update(pages)
        .where(pages.c.id == number)
        .values(state=state, reason=reason, extraction_version=version)
    )
