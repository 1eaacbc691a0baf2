"""What the endpoints ask: engine, store, register and the address that readers reach us under."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from threading import Lock
from typing import Annotated, Any

import orjson
from fastapi import Depends, Request, Response

from digest.select import failed_sources, select_week
from digest.week import Week
from domain.sources import Source
from index.engine import Engine
from store.store import Store

WEEKS_KEPT = 8  # selecting one takes 0.4 s per 1,500 articles
REFRESH_SECONDS = 2.0  # a reader sees what another process has indexed after this long


@dataclass(slots=True)
class House:
    """Everything that a request may ask. ``base_url`` is without a slash at the end."""

    engine: Engine
    store: Store
    base_url: str
    sources: Mapping[str, Source]
    _refreshed: float = 0.0
    _weeks: dict[tuple[str, int], Week] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)

    def refresh(self) -> None:
        """Look for commits of other processes, at most once in REFRESH_SECONDS."""
        now = time.monotonic()
        if now - self._refreshed < REFRESH_SECONDS or not self._lock.acquire(blocking=False):
            return
        try:
            self.engine.refresh()
            self._refreshed = now
        finally:
            self._lock.release()

    def week(self, week: str) -> Week:
        """A week with all its articles, kept until the index changes; its sources as they are now.

        Raises InputError for a week that is none.
        """
        key = (week, self.engine.cursor())
        found = self._weeks.get(key)
        if found is None:
            found = select_week(self.engine, self.store, week, backfill=True)
            if len(self._weeks) >= WEEKS_KEPT:
                self._weeks.clear()
            self._weeks[key] = found
        return replace(found, failed=failed_sources(self.store, self.sources))

    def source_name(self, id_: str) -> str:
        """A source's name: as registered, else as its articles carry it, else its id."""
        if id_ in self.sources:
            return self.sources[id_].name
        names = {state.source: state.name for state in self.store.sources.states()}
        return names.get(id_) or id_


def house_of(request: Request) -> House:
    """The house of this application, with a fresh view of the index."""
    house: House = request.app.state.house
    house.refresh()
    return house


Asked = Annotated[House, Depends(house_of)]


def json_answer(body: Any, status: int = 200) -> Response:
    """The body as JSON."""
    return Response(orjson.dumps(body), status, media_type="application/json")
