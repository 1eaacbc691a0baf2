"""The regulations that were cited, with how often and where."""

from __future__ import annotations

from api.answers.shapes import (
    Body,
    next_offset,
    offset_of,
    region_ref,
    regulation_label,
    regulation_page,
    regulation_title,
)
from domain.errors import CitationError
from domain.regulations import RegulationKey
from index.engine import Engine, StatementQuery


def regulations(engine: Engine, *, size: int = 50, cursor: str | None = None) -> Body:
    """Regulations with a citation, the most cited first; each with the regions that cited it.

    Raises QueryError for a cursor that is none.
    """
    start = offset_of(cursor)
    asked = StatementQuery(kinds=("citation",), size=1, facets=("regulation",))
    counts = engine.statements(asked).facets.get("regulation", ())
    shown = counts[start : start + size]
    return {
        "total": len(counts),
        "items": [_item(engine, one.value, one.count) for one in shown],
        "next": next_offset(start, size, len(counts)),
    }


def _item(engine: Engine, id_: str, count: int) -> Body:
    lines = [line for line in engine.citations(id_, StatementQuery()) if line.region]
    days = [day for line in lines for day in (line.first, line.last) if day]
    return {
        "id": id_,
        "url": regulation_page(id_),
        "label": regulation_label(id_),
        "title": regulation_title(id_),
        **_parts(id_),
        "citations": count,
        "regions": len(lines),
        "first": min(days).isoformat() if days else None,
        "last": max(days).isoformat() if days else None,
    }


def _parts(id_: str) -> Body:
    try:
        key = RegulationKey.from_id(id_)
    except CitationError:
        return {"type": "", "number": "", "year": None, "region": None}
    return {"type": key.type, "number": key.number, "year": key.year, "region": region_ref(key.region)}
