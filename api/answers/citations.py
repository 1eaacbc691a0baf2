"""Which regions cited a regulation, and which of them all have not."""

from __future__ import annotations

from collections.abc import Iterable

from api.answers.shapes import (
    Body,
    evidence,
    iso,
    next_offset,
    offset_of,
    region_page,
    region_ref,
    regulation_page,
    regulation_title,
)
from domain import regions
from domain.regions import Region
from domain.regulations import RegulationKey, parse_citation
from domain.statements import RegionCitations
from index.engine import Engine, StatementQuery


def citations(
    engine: Engine,
    regulation: str,
    *,
    since: str | None = None,
    until: str | None = None,
    province: str | None = None,
    limit: int = 600,
    cursor: str | None = None,
) -> Body:
    """Per region that cited ``regulation``: dates, articles, independent stories, the sentence that proves it;
    and the regions that are silent, of 514 kabupaten/kota and 38 provinces.

    Raises CitationError where ``regulation`` names none, RegionError for an unknown ``province``, QueryError for
    a cursor that is none.
    """
    start = offset_of(cursor)
    key = parse_citation(regulation)
    provinces = (regions.find(province).code,) if province else ()
    asked = StatementQuery(provinces=provinces, since=since, until=until)
    lines = tuple(line for line in engine.citations(key.id, asked) if line.region)
    spoke = {line.region for line in lines}
    scope = [one for one in regions.all_regions() if not provinces or one.province == provinces[0]]
    silent = [one for one in scope if one.code not in spoke]
    return {
        "regulation": describe_key(key),
        "total": len(lines),
        "items": [_line(line) for line in lines[start : start + limit]],
        "next": next_offset(start, limit, len(lines)),
        "coverage": {
            "kabupaten_kota": _coverage((one for one in scope if one.level != "provinsi"), spoke),
            "provinces": _coverage((one for one in scope if one.level == "provinsi"), spoke),
        },
        "silent": [_silent(one) for one in silent],
    }


def describe_key(key: RegulationKey) -> Body:
    """A regulation: its parts, its label and, where we know it, what it is about."""
    return {
        "id": key.id,
        "url": regulation_page(key.id),
        "label": key.label(),
        "title": regulation_title(key.id),
        "type": key.type,
        "number": key.number,
        "year": key.year,
        "region": region_ref(key.region),
    }


def _line(line: RegionCitations) -> Body:
    found = regions.get(line.region)
    return {
        "id": found.code,
        "url": region_page(found.code),
        "region": found.code,
        "name": found.name,
        "level": found.level,
        "province": region_ref(found.province),
        "first": iso(line.first),
        "last": iso(line.last),
        "articles": line.articles,
        "stories": line.stories,
        "evidence": evidence(line.evidence),
    }


def _silent(region: Region) -> Body:
    return {
        "id": region.code,
        "url": region_page(region.code),
        "name": region.name,
        "level": region.level,
        "province": region.province,
    }


def _coverage(scope: Iterable[Region], spoke: set[str]) -> Body:
    codes = [one.code for one in scope]
    heard = sum(code in spoke for code in codes)
    return {"total": len(codes), "spoke": heard, "silent": len(codes) - heard}
