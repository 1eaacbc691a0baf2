"""The frontier: every URL that was ever discovered, with what became of it.

States: ``pending`` (to be fetched), ``fetched``, ``skipped`` (left out, with the reason), ``failed`` (tried, with
the reason; tried again until ``MAX_ATTEMPTS``).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Engine, and_, func, or_, select, update

from store.database import insert_new, put, reading, writing
from store.schema import feeds, frontier, source_runs

MAX_ATTEMPTS = 5  # a URL that failed this often is left alone until somebody asks for it


@dataclass(frozen=True, slots=True)
class Target:
    """A URL to fetch. ``key`` is its normal form; the other fields are what the feed told."""

    key: str
    url: str
    source: str
    title: str | None = None
    author: str | None = None
    published: datetime | None = None


@dataclass(frozen=True, slots=True)
class FeedState:
    """What a feed sent along last time, for a conditional request."""

    etag: str | None
    last_modified: str | None


class Frontier:
    """The work-list of the crawl."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def add(self, targets: Sequence[Target]) -> int:
        """Remember these URLs as pending; those known already are left as they are. The number of new ones."""
        now = datetime.now(UTC)
        rows = [
            {
                "key": target.key,
                "url": target.url,
                "source": target.source,
                "state": "pending",
                "attempts": 0,
                "title": target.title,
                "author": target.author,
                "published": target.published,
                "discovered_at": now,
                "updated_at": now,
            }
            for target in targets
        ]
        with writing(self._engine) as connection:
            return insert_new(connection, frontier, rows)

    def known(self, keys: Sequence[str]) -> frozenset[str]:
        """Those of ``keys`` that are settled: fetched or skipped."""
        if not keys:
            return frozenset()
        statement = select(frontier.c.key).where(
            frontier.c.key.in_(keys), frontier.c.state.in_(("fetched", "skipped"))
        )
        with reading(self._engine) as connection:
            return frozenset(connection.scalars(statement))

    def pending(self, source: str, limit: int = 1000) -> tuple[Target, ...]:
        """What is still to be fetched of this source, oldest discovery first, failed ones among them."""
        again = and_(frontier.c.state == "failed", frontier.c.attempts < MAX_ATTEMPTS)
        statement = (
            select(frontier)
            .where(frontier.c.source == source, or_(frontier.c.state == "pending", again))
            .order_by(frontier.c.attempts, frontier.c.discovered_at, frontier.c.key)
            .limit(limit)
        )
        with reading(self._engine) as connection:
            return tuple(
                Target(row.key, row.url, row.source, row.title, row.author, row.published)
                for row in connection.execute(statement)
            )

    def settle(self, target: Target, state: str, reason: str | None = None) -> None:
        """Record the outcome for one URL (``fetched``, ``skipped`` or ``failed``), known before or not."""
        self.add([target])
        statement = (
            update(frontier)
            .where(frontier.c.key == target.key)
            .values(
                state=state,
                reason=reason,
                attempts=frontier.c.attempts + 1,
                updated_at=datetime.now(UTC),
            )
        )
        with writing(self._engine) as connection:
            connection.execute(statement)

    def counts(self, source: str | None = None) -> dict[tuple[str, str | None], int]:
        """How many URLs per (state, reason)."""
        statement = select(frontier.c.state, frontier.c.reason, func.count()).group_by(
            frontier.c.state, frontier.c.reason
        )
        if source is not None:
            statement = statement.where(frontier.c.source == source)
        with reading(self._engine) as connection:
            return {(state, reason): number for state, reason, number in connection.execute(statement)}

    def feed(self, url: str) -> FeedState | None:
        """What this feed sent along when it was last read, or None."""
        statement = select(feeds.c.etag, feeds.c.last_modified).where(feeds.c.url == url)
        with reading(self._engine) as connection:
            row = connection.execute(statement).first()
        return None if row is None else FeedState(row.etag, row.last_modified)

    def feed_read(self, url: str, source: str, state: FeedState) -> None:
        """Remember what this feed sent along; call it once its items are stored."""
        row = {
            "url": url,
            "source": source,
            "etag": state.etag,
            "last_modified": state.last_modified,
            "checked_at": datetime.now(UTC),
        }
        with writing(self._engine) as connection:
            put(connection, feeds, row)

    def run_started(self, source: str) -> int:
        """A crawl of this source begins; the run's id."""
        with writing(self._engine) as connection:
            result = connection.execute(
                source_runs.insert().values(
                    source=source, started_at=datetime.now(UTC), discovered=0, fetched=0, failed=0
                )
            )
            assert result.inserted_primary_key is not None
            return int(result.inserted_primary_key[0])

    def run_finished(
        self, run: int, *, discovered: int, fetched: int, failed: int, error: str | None
    ) -> None:
        """That crawl has ended; ``error`` is one line where the source as a whole failed."""
        statement = (
            update(source_runs)
            .where(source_runs.c.id == run)
            .values(
                finished_at=datetime.now(UTC),
                discovered=discovered,
                fetched=fetched,
                failed=failed,
                error=error,
            )
        )
        with writing(self._engine) as connection:
            connection.execute(statement)
