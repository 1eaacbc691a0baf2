"""Pages that are lists: regulations, regions, commitments, officials, sources; a regulation, a region."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response

from api import answers
from api.answers.regions import statement_counts
from api.answers.shapes import facet_label
from api.answers.statements import StatementFilters
from api.house import Asked
from api.pages.charts import MAP_HEIGHT, MAP_WIDTH, dots
from api.pages.rendering import render, with_query
from api.parameters import Cursor
from domain import regions, wording
from domain.query_fields import labels

router = APIRouter(include_in_schema=False)
Choice = Annotated[str, Query(max_length=200)]


@router.get("/peraturan")
def get_regulations(request: Request, house: Asked, cursor: Cursor = None) -> Response:
    """The regulations that were cited."""
    body = answers.regulations(house.engine, size=40, cursor=cursor)
    following = with_query("/peraturan", ("cursor", body["next"])) if body["next"] else None
    return render(request, "regulations.html", {"title": "Peraturan", "body": body, "next": following})


@router.get("/peraturan/{id:path}")
def get_regulation(request: Request, house: Asked, id: str) -> Response:
    """Who cited a regulation, who has not, and where they lie."""
    body = answers.citations(house.engine, id)
    notes = {
        one["id"]: f"{one['stories']} berita, terakhir {wording.day(one['last'])}" for one in body["items"]
    }
    context = {
        "title": body["regulation"]["label"],
        "body": body,
        "provinces": _by_province(body["items"], lambda one: one["id"][:2]),
        "silent": _by_province(
            [one for one in body["silent"] if one["level"] != "provinsi"], lambda one: one["province"]
        ),
        "silent_provinces": [one for one in body["silent"] if one["level"] == "provinsi"],
        **_map(notes),
    }
    return render(request, "regulation.html", context)


@router.get("/wilayah")
def get_regions(request: Request, house: Asked) -> Response:
    """All regions by province, with how much was heard from each."""
    counts = statement_counts(house.engine)
    sections = []
    for province in regions.provinces():
        inside = regions.members(province.code)
        sections.append(
            {
                "code": province.code,
                "name": province.name,
                "count": counts.get(province.code, 0),
                "heard": sum(1 for one in inside if counts.get(one.code)),
                "members": [(one, counts.get(one.code, 0)) for one in inside],
            }
        )
    notes = {code: f"{wording.number(count)} catatan" for code, count in counts.items() if "." in code}
    context = {"title": "Wilayah", "sections": sections, "heard": len(notes), **_map(notes)}
    return render(request, "regions.html", context)


@router.get("/wilayah/{code}")
def get_region(request: Request, house: Asked, code: str) -> Response:
    """One region: citations, commitments, figures, officials, and everything in order of time."""
    body = answers.region(house.engine, code)
    only = StatementFilters(region=(body["id"],))
    timeline = answers.timeline(house.engine, body["id"], size=60)
    context = {
        "title": body["name"],
        "body": body,
        "cited": [(facet_label("regulation", id_), id_, n) for id_, n in body["regulations"].items()],
        "commitments_body": answers.commitments(house.engine, only, size=30),
        "figures_body": answers.figures(house.engine, only, size=30),
        "people": _people(answers.officials(house.engine, only, size=60)["items"]),
        "timeline": _stories(timeline["items"]),
        "timeline_total": timeline["total"],
    }
    return render(request, "region.html", context)


@router.get("/komitmen")
def get_commitments(
    request: Request,
    house: Asked,
    provinsi: Choice = "",
    jenis: Choice = "",
    status: Choice = "",
    cursor: Cursor = None,
) -> Response:
    """What regions did, do or say they will do."""
    filters = StatementFilters(province=(provinsi,), commitment=(jenis,), status=(status,))
    body = answers.commitments(
        house.engine, filters, size=30, cursor=cursor, facets=("commitment", "status", "province")
    )
    pairs = (("provinsi", provinsi), ("jenis", jenis), ("status", status))
    following = with_query("/komitmen", *pairs, ("cursor", body["next"])) if body["next"] else None
    context = {
        "title": "Komitmen",
        "body": body,
        "next": following,
        "provinces": regions.provinces(),
        "chosen": {"provinsi": provinsi, "jenis": jenis, "status": status},
        "kinds": {one["value"]: one["count"] for one in body["facets"].get("commitment", [])},
        "export": (("kind", "commitment"), ("province", provinsi), ("commitment", jenis), ("status", status)),
    }
    return render(request, "commitments.html", context)


@router.get("/pejabat")
def get_officials(
    request: Request,
    house: Asked,
    nama: Choice = "",
    peran: Choice = "",
    provinsi: Choice = "",
    cursor: Cursor = None,
) -> Response:
    """Who spoke or appeared, newest first."""
    filters = StatementFilters(province=(provinsi,), role=(peran,), name=(nama,))
    body = answers.officials(house.engine, filters, size=100, cursor=cursor)
    pairs = (("nama", nama), ("peran", peran), ("provinsi", provinsi))
    following = with_query("/pejabat", *pairs, ("cursor", body["next"])) if body["next"] else None
    context = {
        "title": "Pejabat",
        "body": body,
        "people": _people(body["items"]),
        "next": following,
        "provinces": regions.provinces(),
        "role_choices": labels("role"),
        "chosen": {"nama": nama, "peran": peran, "provinsi": provinsi},
    }
    return render(request, "officials.html", context)


@router.get("/sumber")
def get_sources(request: Request, house: Asked) -> Response:
    """The sources and how each fares."""
    body = answers.sources(house.store, house.sources)
    order = ("failing", "working", "given", "new", "off")
    groups = [(health, [one for one in body["items"] if one["health"] == health]) for health in order]
    context = {"title": "Sumber", "body": body, "groups": [one for one in groups if one[1]]}
    return render(request, "sources.html", context)


def _map(notes: dict[str, str]) -> dict[str, Any]:
    return {"dots": dots(notes), "map_width": MAP_WIDTH, "map_height": round(MAP_HEIGHT, 1)}


def _by_province(
    items: list[dict[str, Any]], province_of: Callable[[dict[str, Any]], str]
) -> list[tuple[str, str, list[dict[str, Any]]]]:
    """(code, name, items) in the order of codes."""
    found: dict[str, list[dict[str, Any]]] = {}
    for one in items:
        found.setdefault(province_of(one), []).append(one)
    return [(code, facet_label("province", code), found[code]) for code in sorted(found)]


def _people(items: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Appearances as people: one line per name, post and region, with how often and the newest article."""
    found: dict[tuple[object, ...], dict[str, Any]] = {}
    for one in items:
        place = one["region"]["code"] if one["region"] else None
        key = ((one["name"] or "").casefold(), one["role"], place)
        known = found.setdefault(key, {**one, "times": 0})
        known["times"] += 1
    return list(found.values())


def _stories(items: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Statements in order of time as one line per article, with what it held."""
    found: dict[str, dict[str, Any]] = {}
    for one in items:
        known = found.setdefault(one["article"], {**one, "kinds": {}})
        known["kinds"][one["kind"]] = known["kinds"].get(one["kind"], 0) + 1
    return list(found.values())
