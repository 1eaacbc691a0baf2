"""Regions: the list with what was heard from each, one region, its timeline."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from api.answers.shapes import Body, region_page, region_ref
from api.answers.statements import StatementFilters, region_code, statements, within
from domain import regions as gazetteer
from domain.regions import Region
from index.engine import Engine, StatementQuery


def statement_counts(engine: Engine, query: StatementQuery | None = None) -> Mapping[str, int]:
    """Statements per region, by code; regions without any are left out."""
    asked = replace(query or StatementQuery(), size=1, cursor=None, facets=("region",))
    return {one.value: one.count for one in engine.statements(asked).facets.get("region", ())}


def regions(engine: Engine, *, province: str | None = None, level: str | None = None) -> Body:
    """All regions (of a province, of a level) with the number of statements on each, by code; a province's
    include those on the kabupaten and kota in it.

    Raises RegionError for an unknown ``province``.
    """
    parent = region_code(province) if province else None
    counts = statement_counts(engine)
    found = [
        one
        for one in gazetteer.all_regions()
        if (parent is None or one.province == parent) and (level is None or one.level == level)
    ]
    items = [{**region_body(one), "statements": _total(one.code, counts)} for one in found]
    return {"total": len(items), "items": items, "next": None}


def region(engine: Engine, code: str) -> Body:
    """One region: what was heard from it, by kind and by regulation; of a province, from everything in it.

    Raises RegionError for an unknown one, or a name that several have.
    """
    found = gazetteer.get(region_code(code))
    page = engine.statements(
        StatementQuery(
            regions=within(found.code), size=1, facets=("kind", "regulation", "commitment", "status")
        )
    )
    counts = {name: {one.value: one.count for one in values} for name, values in page.facets.items()}
    body = {
        **region_body(found),
        "statements": page.total,
        "kinds": counts.get("kind", {}),
        "regulations": counts.get("regulation", {}),
        "commitments": counts.get("commitment", {}),
        "statuses": counts.get("status", {}),
    }
    if found.level == "provinsi":
        members = statement_counts(engine, StatementQuery(provinces=(found.code,)))
        body["members"] = [
            {**region_body(one), "statements": members.get(one.code, 0)}
            for one in gazetteer.members(found.code)
        ]
    return body


def timeline(engine: Engine, code: str, *, size: int = 50, cursor: str | None = None) -> Body:
    """Everything heard from one region (and, of a province, in it), newest first. Raises RegionError."""
    found = gazetteer.get(region_code(code))
    asked = replace(StatementFilters().query(), regions=within(found.code), cursor=cursor)
    return {"region": region_body(found), **statements(engine, asked, size=size)}


def _total(code: str, counts: Mapping[str, int]) -> int:
    return sum(counts.get(one, 0) for one in within(code))


def region_body(one: Region) -> Body:
    """A region by itself."""
    return {
        "id": one.code,
        "url": region_page(one.code),
        "name": one.name,
        "level": one.level,
        "province": region_ref(one.province),
        "capital": one.capital,
        "latitude": one.latitude,
        "longitude": one.longitude,
    }
