"""Articles with their facts, their story groups, and the log of changes that the projection follows."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import Connection, Engine, Row, delete, func, insert, select, update

from domain.articles import Article, StoredArticle
from domain.contract import from_json, to_json
from domain.errors import NotFoundError
from domain.sources import WIB
from store.database import put, reading, writing
from store.pages import mark
from store.schema import articles, changes, story_bands

_MEMBERS_AT_ONCE = 500  # story groups in one question; databases bound the number of parameters


@dataclass(frozen=True, slots=True)
class Change:
    """An article was written (or deleted). ``number`` only ever grows."""

    number: int
    article_id: str
    deleted: bool


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """What near-duplicates are found by: the signature, and its bands for look-up."""

    signature: bytes
    bands: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class NewArticle:
    """An article on its way into the store. ``published_at`` is the moment that its outlet's feed told, if any;
    ``kin`` are the ids of its near-duplicates already there."""

    article: Article
    page: int
    source: str
    source_name: str
    published_at: datetime | None
    first_seen: datetime
    backfill: bool
    fingerprint: Fingerprint
    kin: tuple[str, ...]
    version: int


class Articles:
    """Reads and writes articles; every write is logged as a change in the same transaction."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def save(self, new: NewArticle) -> None:
        """Write the article, put it into its story group and settle its page, all or nothing."""
        article_id = new.article.id
        with writing(self._engine) as connection:
            stories = _stories_of(connection, (*new.kin, article_id))
            put(
                connection,
                articles,
                {
                    "id": article_id,
                    "page": new.page,
                    "url": new.article.document.url,
                    "source": new.source,
                    "source_name": new.source_name,
                    "published": new.article.document.published,
                    "published_at": new.published_at,
                    "first_seen": new.first_seen,
                    "backfill": new.backfill,
                    "story": article_id,
                    "original": True,
                    "body": _pack(new.article),
                    "signature": new.fingerprint.signature,
                    "extraction_version": new.version,
                    "change": _log(connection, article_id),
                },
            )
            connection.execute(delete(story_bands).where(story_bands.c.article == article_id))
            rows = [{"band": band, "article": article_id} for band in dict.fromkeys(new.fingerprint.bands)]
            if rows:
                connection.execute(insert(story_bands), rows)
            _regroup(connection, article_id, stories)
            mark(connection, new.page, "extracted", None, new.version)

    def leave_out(self, page: int, article_id: str, reason: str, version: int) -> None:
        """The page gave no article (any more): settle it with the reason, and drop what stood for it."""
        with writing(self._engine) as connection:
            story = connection.scalar(select(articles.c.story).where(articles.c.id == article_id))
            if story is not None:
                connection.execute(delete(articles).where(articles.c.id == article_id))
                connection.execute(delete(story_bands).where(story_bands.c.article == article_id))
                _log(connection, article_id, deleted=True)
                _regroup(connection, None, (story,))
            mark(connection, page, "left_out", reason, version)

    def near(self, bands: Sequence[int], *, without: str) -> tuple[tuple[str, bytes], ...]:
        """(id, signature) of the articles that share a band: candidates for one story group."""
        statement = (
            select(articles.c.id, articles.c.signature)
            .where(
                articles.c.id.in_(select(story_bands.c.article).where(story_bands.c.band.in_(bands))),
                articles.c.id != without,
            )
            .order_by(articles.c.id)
        )
        with reading(self._engine) as connection:
            return tuple((row.id, row.signature) for row in connection.execute(statement))

    def get(self, article_id: str) -> StoredArticle:
        """One article. Raises NotFoundError."""
        found = self.load_many((article_id,))
        if not found:
            raise NotFoundError(f"There is no article {article_id!r}.")
        return found[0]

    def load_many(self, ids: Sequence[str]) -> tuple[StoredArticle, ...]:
        """Those of the articles that are there, by id."""
        statement = select(articles).where(articles.c.id.in_(ids)).order_by(articles.c.id)
        with reading(self._engine) as connection:
            return tuple(_stored(row) for row in connection.execute(statement))

    def by_story(self, story: str) -> tuple[StoredArticle, ...]:
        """The articles of a story group, the original first, then by id."""
        statement = (
            select(articles)
            .where(articles.c.story == story)
            .order_by(articles.c.original.desc(), articles.c.id)
        )
        with reading(self._engine) as connection:
            return tuple(_stored(row) for row in connection.execute(statement))

    def members(self, stories: Sequence[str]) -> dict[str, tuple[tuple[str, str], ...]]:
        """(id, source's name) of the articles of each story group, in the order of ``by_story``."""
        found: dict[str, list[tuple[str, str]]] = {story: [] for story in stories}
        for start in range(0, len(stories), _MEMBERS_AT_ONCE):
            statement = (
                select(articles.c.story, articles.c.id, articles.c.source_name)
                .where(articles.c.story.in_(stories[start : start + _MEMBERS_AT_ONCE]))
                .order_by(articles.c.original.desc(), articles.c.id)
            )
            with reading(self._engine) as connection:
                for row in connection.execute(statement):
                    found[row.story].append((row.id, row.source_name))
        return {story: tuple(ones) for story, ones in found.items()}

    def between(self, first: date, last: date, *, late_days: int = 0) -> tuple[StoredArticle, ...]:
        """The articles of these days (both included, in WIB), by publication date, or by the day they were
        first seen where that is unknown; oldest first.

        ``late_days``: also those that were first seen in these days, but published up to so many days before.
        """
        seen = articles.c.first_seen.between(_midnight(first), _midnight(last + timedelta(days=1)))
        within = articles.c.published.between(first, last) | (articles.c.published.is_(None) & seen)
        if late_days:
            earliest = first - timedelta(days=late_days)
            within = within | (articles.c.published.between(earliest, first) & seen)
        statement = select(articles).where(within).order_by(articles.c.published, articles.c.id)
        with reading(self._engine) as connection:
            return tuple(_stored(row) for row in connection.execute(statement))

    def last_day(self, until: date) -> date | None:
        """The last day up to ``until`` that has an article, counted as ``between`` counts; None for none."""
        before = _midnight(until + timedelta(days=1))
        published = select(func.max(articles.c.published)).where(articles.c.published <= until)
        undated = select(func.max(articles.c.first_seen)).where(
            articles.c.published.is_(None), articles.c.first_seen < before
        )
        with reading(self._engine) as connection:
            day, seen = connection.scalar(published), connection.scalar(undated)
        days = [one for one in (day, seen.astimezone(WIB).date() if seen else None) if one]
        return max(days, default=None)

    def all(self, *, batch: int = 200) -> Iterator[StoredArticle]:
        """Every article, by id, read in batches."""
        after = ""
        while True:
            statement = select(articles).where(articles.c.id > after).order_by(articles.c.id).limit(batch)
            with reading(self._engine) as connection:
                rows = list(connection.execute(statement))
            if not rows:
                return
            yield from (_stored(row) for row in rows)
            after = rows[-1].id

    def count(self) -> int:
        """How many articles there are."""
        with reading(self._engine) as connection:
            return connection.scalar(select(func.count()).select_from(articles)) or 0

    def changes_after(self, cursor: int, limit: int = 500) -> tuple[Change, ...]:
        """The changes after ``cursor``, in order."""
        statement = select(changes).where(changes.c.number > cursor).order_by(changes.c.number).limit(limit)
        with reading(self._engine) as connection:
            return tuple(
                Change(row.number, row.article, row.deleted) for row in connection.execute(statement)
            )

    def last_change(self) -> int:
        """The number of the newest change, 0 where there is none."""
        with reading(self._engine) as connection:
            return connection.scalar(select(func.max(changes.c.number))) or 0


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), WIB)


def _log(connection: Connection, article_id: str, *, deleted: bool = False) -> int:
    result = connection.execute(insert(changes).values(article=article_id, deleted=deleted))
    assert result.inserted_primary_key is not None
    return int(result.inserted_primary_key[0])


def _stories_of(connection: Connection, ids: Sequence[str]) -> tuple[str, ...]:
    statement = select(articles.c.story).where(articles.c.id.in_(ids)).distinct().order_by(articles.c.story)
    return tuple(connection.scalars(statement))


def _regroup(connection: Connection, article_id: str | None, stories: Sequence[str]) -> None:
    """Make one group of these stories (and the article): its id is the smallest of its members' ids, its
    original the member that was published first. So the result does not hang on the order of arrival."""
    members = list(
        connection.execute(
            select(
                articles.c.id,
                articles.c.story,
                articles.c.original,
                articles.c.published,
                articles.c.published_at,
                articles.c.first_seen,
            ).where(articles.c.story.in_(stories) | (articles.c.id == (article_id or "")))
        )
    )
    if not members:
        return
    story = min(member.id for member in members)
    first = min(members, key=_order_of_publication)
    for member in members:
        original = member.id == first.id
        if (member.story, member.original) != (story, original):
            values: dict[str, Any] = {"story": story, "original": original}
            values["change"] = _log(connection, member.id)
            connection.execute(update(articles).where(articles.c.id == member.id).values(**values))


def _order_of_publication(member: Any) -> tuple[date, bool, bool, float, str]:
    """By day, then by the moment that the outlet told; what tells nothing comes after what does."""
    day = member.published or member.first_seen.date()
    moment = member.published_at
    return day, member.published is None, moment is None, moment.timestamp() if moment else 0.0, member.id


def _pack(article: Article) -> bytes:
    return zlib.compress(json.dumps(to_json(article), ensure_ascii=False).encode())


def _stored(row: Row[Any]) -> StoredArticle:
    return StoredArticle(
        article=from_json(json.loads(zlib.decompress(row.body))),
        source=row.source,
        source_name=row.source_name,
        story_id=row.story,
        original=row.original,
        first_seen=row.first_seen,
        change=row.change,
        backfill=row.backfill,
    )
