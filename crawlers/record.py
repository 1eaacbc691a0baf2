"""What becomes of every address of one source in one run: written to the store at once, counted for the report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, time, timedelta

from crawlers.feed_items import FeedItem
from crawlers.feed_json import BLOGGER_ENTRY, WORDPRESS_POST
from crawlers.options import CrawlOptions, SourceOutcome
from crawlers.register import is_blocked
from crawlers.relevance import is_whole, judge
from crawlers.urls import article_key, fetchable, host_of, within
from domain.articles import RawPage
from domain.errors import AddressError
from domain.sources import Source
from store.frontier import FeedState, Target
from store.store import Store

BATCH = 500  # addresses looked up at a time: a sitemap holds more than a database takes in one statement
# Outlets publish late under an earlier date, and clocks differ; a walk goes back this far behind the last one.
OVERLAP = timedelta(days=3)
_PICTURES = frozenset({"foto", "photo", "video", "videos", "galeri", "gallery", "foto-news", "infografis"})

Tell = Callable[[dict[str, object]], None]


class SourceRecord:
    """Counts and stores; knows nothing of HTTP. Every method leaves the store consistent, so that the process may
    be killed between any two calls: what is not settled is fetched again, what is stored is not stored twice."""

    def __init__(self, store: Store, source: Source, options: CrawlOptions, tell: Tell) -> None:
        self.source = source
        self.route = ""
        self.error: str | None = None
        self.requests = 0
        self.fetched = 0
        self._store = store
        self._options = options
        self._tell = tell
        self._discovered = 0
        self._skipped = 0
        self._failed = 0
        self._reasons: Counter[str] = Counter()
        self._met: set[str] = set()  # keys met in this run, also those that the store does not keep
        self._own = {source.domain, *map(host_of, (source.base_url, *source.entry_points))}
        self._started = datetime.now(UTC)
        self._run = store.frontier.run_started(source.id)

    def take(self, items: Sequence[FeedItem], payload_type: str = "") -> int:
        """Deal with what a list told: known ones are passed over, others are left out with a reason, stored (whole
        articles of ``payload_type``), or put on the work-list. Returns how many were not met before in this run."""
        fresh: dict[str, FeedItem] = {}
        for key, item in self._addressed(items):
            if key not in self._met:
                fresh.setdefault(key, item)
        self._met.update(fresh)
        for batch in _batches(list(fresh.items()), BATCH):
            self._take_batch(batch, payload_type)
        return len(fresh)

    def _take_batch(self, batch: Sequence[tuple[str, FeedItem]], payload_type: str) -> None:
        known = self._store.frontier.known([key for key, _ in batch])
        waiting: list[Target] = []
        for key, item in batch:
            if key in known or self._too_old(item):
                continue
            target = self._target(key, item)
            if reason := self._unwanted(item) or judge(item).reason:
                self.skip(target, reason)
            elif payload_type and item.payload and is_whole(item):
                self._discovered += 1
                self.keep(target, key, _payload_page(target, item, payload_type, self._options.backfill))
            else:
                waiting.append(target)
        self._discovered += self._store.frontier.add(waiting)

    def keep(self, target: Target, key: str, page: RawPage) -> None:
        """Archive the page under ``key`` and settle the address that led to it (and its final one)."""
        new = self._store.pages.add(key, page)
        if key != target.key:
            self._store.frontier.settle(Target(key, page.url, target.source), "fetched")
            self._met.add(key)
        self._store.frontier.settle(target, "fetched")
        self.fetched += new
        self._tell({"event": "page", "source": self.source.id, "url": page.url, "new": new})

    def is_settled(self, key: str) -> bool:
        """Whether this address was fetched or left out before."""
        return bool(self._store.frontier.known([key]))

    def skip(self, target: Target, reason: str) -> None:
        """Leave the address out for good."""
        self._store.frontier.settle(target, "skipped", reason)
        self._skipped += 1
        self._count(target.url, reason)

    def fail(self, target: Target, reason: str) -> None:
        """The address could not be fetched; later runs try again."""
        self._store.frontier.settle(target, "failed", reason)
        self._failed += 1
        self._count(target.url, reason)

    def note(self, url: str, reason: str) -> None:
        """Count something that went wrong with a list, or an address that the store cannot keep."""
        self._count(url, reason)

    def pending(self, limit: int) -> tuple[Target, ...]:
        """What is to be fetched of this source."""
        return self._store.frontier.pending(self.source.id, limit)

    def validators(self, url: str) -> FeedState | None:
        """What the feed at ``url`` sent along last time. None where the run reaches back on purpose."""
        return None if self._options.since else self._store.frontier.feed(url)

    def feed_read(self, url: str, etag: str | None, last_modified: str | None) -> None:
        """Remember a feed's validators, after ``take``."""
        self._store.frontier.feed_read(url, self.source.id, FeedState(etag, last_modified))

    def walk_from(self, name: str) -> datetime | None:
        """How far back the walk ``name`` (a query, a feed with pages) has to go; None: to its beginning.

        Only a walk that came to its end moves this on, so one that was killed is walked again.
        """
        if self._options.since:
            return datetime.combine(self._options.since, time.min, self.source.zone)
        state = self._store.frontier.feed(name)
        return (
            datetime.fromisoformat(state.last_modified) - OVERLAP if state and state.last_modified else None
        )

    def walk_done(self, name: str, found: int = 0) -> None:
        """The walk ``name`` came to its end, with so many items. One bounded by ``since`` proves nothing about
        earlier articles, and is not noted."""
        if self._options.since is None:
            ever = str(found) if found or not self.has_found(name) else "1"
            self.feed_read(name, ever, self._started.isoformat())

    def has_found(self, name: str) -> bool:
        """Whether the walk ``name`` ever found anything, in this run or an earlier one."""
        state = self._store.frontier.feed(name)
        return state is not None and state.etag not in {None, "0"}

    def finish(self) -> SourceOutcome:
        """Record the run's outcome for the source's health."""
        self._store.frontier.run_finished(
            self._run,
            discovered=self._discovered,
            fetched=self.fetched,
            failed=self._failed,
            error=self.error,
        )
        return SourceOutcome(
            source=self.source.id,
            name=self.source.name,
            route=self.route,
            requests=self.requests,
            discovered=self._discovered,
            fetched=self.fetched,
            skipped=self._skipped,
            failed=self._failed,
            reasons=dict(self._reasons),
            error=self.error,
        )

    def _addressed(self, items: Sequence[FeedItem]) -> Iterator[tuple[str, FeedItem]]:
        for item in items:
            try:
                yield article_key(item.url), item
            except AddressError:
                self._count(item.url, "bad address")

    def _target(self, key: str, item: FeedItem) -> Target:
        return Target(
            key, fetchable(item.url), self.source.id, item.title or None, item.author, item.published
        )

    def _too_old(self, item: FeedItem) -> bool:
        since = self._options.since
        if since is None or item.published is None:
            return False
        return item.published.astimezone(self.source.zone).date() < since

    def _unwanted(self, item: FeedItem) -> str:
        if is_blocked(item.url):
            return "blocklist"
        if not any(within(host_of(item.url), own) for own in self._own):
            return "other site"
        if _PICTURES & set(item.url.lower().split("/")[3:-1]):
            return "photo or video page"
        return ""

    def _count(self, url: str, reason: str) -> None:
        self._reasons[reason] += 1
        self._tell({"event": "left", "source": self.source.id, "url": url[:500], "reason": reason})


def _batches(items: Sequence[tuple[str, FeedItem]], size: int) -> Iterator[Sequence[tuple[str, FeedItem]]]:
    return (items[start : start + size] for start in range(0, len(items), size))


def _payload_page(target: Target, item: FeedItem, payload_type: str, backfill: bool) -> RawPage:
    assert payload_type in {WORDPRESS_POST, BLOGGER_ENTRY}
    return RawPage(
        url=target.url,
        body=item.payload,
        content_type=payload_type,
        fetched_at=datetime.now(UTC),
        source=target.source,
        charset="utf-8",
        feed_title=item.title or None,
        feed_author=item.author,
        feed_published=item.published,
        backfill=backfill,
    )
