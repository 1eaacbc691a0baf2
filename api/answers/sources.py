"""The sources: what is watched, and how each fares."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from api.answers.shapes import Body, region_ref
from domain.sources import Source
from store.sources import SourceState
from store.store import Store


def sources(store: Store, register: Mapping[str, Source]) -> Body:
    """Every source of the register, and every other one that gave an article, by name."""
    states = {state.source: state for state in store.sources.states()}
    ids = sorted(set(register) | set(states), key=lambda id_: (_name(id_, register, states).casefold(), id_))
    items = [_item(id_, register, states) for id_ in ids]
    return {"total": len(items), "items": items, "next": None}


def _name(id_: str, register: Mapping[str, Source], states: Mapping[str, SourceState]) -> str:
    if id_ in register:
        return register[id_].name
    return states[id_].name or id_ or "(file)"


def _item(id_: str, register: Mapping[str, Source], states: Mapping[str, SourceState]) -> Body:
    source, state = register.get(id_), states.get(id_)
    return {
        "id": id_,
        "url": source.base_url if source else None,
        "name": _name(id_, register, states),
        "platform": source.platform if source else None,
        "enabled": source.enabled if source else None,
        "registered": source is not None,
        "regions": [region_ref(code) for code in source.home_regions] if source else [],
        "health": health(source, state),
        "last_run": _iso(state.last_run if state else None),
        "last_success": _iso(state.last_success if state else None),
        "error": state.error if state else None,
        "failed_pages": state.failed_pages if state else 0,
        "articles": state.articles if state else 0,
        "last_article": _iso(state.last_article if state else None),
    }


def health(source: Source | None, state: SourceState | None) -> str:
    """``working``, ``failing`` (the last run ended in an error), ``new`` (never run), ``off``, or ``given``
    (articles handed in, no crawl)."""
    if source is not None and not source.enabled:
        return "off"
    if state is None or state.last_run is None:
        return "given" if state is not None and state.articles else "new"
    return "failing" if state.error else "working"


def _iso(value: datetime | None) -> str | None:
    return None if value is None else value.isoformat()
