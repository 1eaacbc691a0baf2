"""The small bodies that the larger ones are made of."""

from __future__ import annotations

from datetime import date
from typing import Any
from urllib.parse import quote

from domain import regions
from domain.errors import CitationError, QueryError, RegionError
from domain.regulations import KNOWN, RegulationKey
from domain.statements import Evidence, Statement
from index.engine import FacetCount

Body = dict[str, Any]
_OF_KIND = {
    "citation": ("regulation_status", "speaker"),
    "commitment": ("commitment", "status", "due", "speaker"),
    "figure": ("value", "unit", "figure", "hedge", "speaker"),
    "official": ("name", "role", "position", "acting"),
}


def region_ref(code: str | None) -> Body | None:
    """``{"code", "name", "page"}`` of a region; None for none. A code we do not know stands for itself."""
    if not code:
        return None
    return {"code": code, "name": region_name(code), "page": region_page(code)}


def region_name(code: str) -> str:
    """The official name of a region; the code itself where we do not know it."""
    try:
        return regions.get(code).name
    except RegionError:
        return code


def region_page(code: str) -> str:
    """The path of our page on a region."""
    return f"/wilayah/{quote(code, safe='')}"


def regulation_ref(id_: str | None) -> Body | None:
    """``{"id", "label", "page"}`` of a regulation; None for none."""
    if not id_:
        return None
    return {"id": id_, "label": regulation_label(id_), "page": regulation_page(id_)}


def regulation_label(id_: str) -> str:
    """How a regulation is shown; the id itself where it cannot be read."""
    try:
        return RegulationKey.from_id(id_).label()
    except CitationError:
        return id_


def regulation_title(id_: str) -> str | None:
    """The official title, for regulations that are known by it."""
    return KNOWN[id_].title if id_ in KNOWN else None


def regulation_page(id_: str) -> str:
    """The path of our page on a regulation."""
    return f"/peraturan/{quote(id_, safe='~')}"


def offset_of(cursor: str | None) -> int:
    """Where a page begins, for lists that are made whole and cut. Raises QueryError for what is no cursor."""
    if cursor is None:
        return 0
    if not (cursor.isascii() and cursor.isdigit() and len(cursor) < 8):
        raise QueryError(f'"{cursor[:40]}" is no cursor.', hint="Take it from the page before.")
    return int(cursor)


def next_offset(start: int, size: int, total: int) -> str | None:
    """The cursor of the page behind, None on the last."""
    return str(start + size) if start + size < total else None


def article_page(id_: str) -> str:
    """The path of our page on an article."""
    return f"/artikel/{quote(id_, safe='')}"


def iso(value: date | None) -> str | None:
    """The day as ISO 8601; None for none."""
    return None if value is None else value.isoformat()


def plain(value: float | None) -> float | int | None:
    """A number without a fraction that says nothing."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


def statement(item: Statement) -> Body:
    """One statement: what every kind has, then what its own kind has."""
    body: Body = {
        "id": item.id,
        "url": item.url,
        "page": article_page(item.article_id),
        "kind": item.kind,
        "article": item.article_id,
        "story": item.story_id,
        "original": item.original,
        "title": item.title,
        "source": item.source,
        "source_name": item.source_name,
        "published": iso(item.published),
        "sentence": item.sentence,
        "start": item.start,
        "end": item.end,
        "rule": item.rule,
        "region": region_ref(item.region),
        "province": region_ref(item.province),
        "regulation": regulation_ref(item.regulation),
    }
    for name in _OF_KIND[item.kind]:
        value = getattr(item, name)
        body[name] = iso(value) if name == "due" else plain(value) if name == "value" else value
    return body


def evidence(item: Evidence) -> Body:
    """The sentence that proves an answer, with where it stands."""
    return {
        "article_id": item.article_id,
        "url": item.url,
        "page": article_page(item.article_id),
        "title": item.title,
        "source_name": item.source_name,
        "published": iso(item.published),
        "sentence": item.sentence,
        "speaker": item.speaker,
    }


def facets(found: dict[str, tuple[FacetCount, ...]]) -> dict[str, list[Body]]:
    """Counts by field: ``[{"value", "label", "count"}]``, the most frequent first."""
    return {
        name: [
            {"value": one.value, "label": facet_label(name, one.value), "count": one.count} for one in counts
        ]
        for name, counts in found.items()
        if name != "month"
    }


def facet_label(name: str, value: str) -> str:
    """How a value of a facet reads: a region's name, a regulation's label."""
    if name in ("region", "province", "mention"):
        return region_name(value)
    return regulation_label(value) if name == "regulation" else value


def months(found: tuple[FacetCount, ...]) -> list[Body]:
    """The histogram: ``[{"month": "2024-07", "count"}]``, oldest first."""
    return [{"month": one.value, "count": one.count} for one in found]
