"""The search page: words, facets, months, hits with their marks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response

from api.answers.articles import ArticleFilters, articles_of, build_query
from api.answers.shapes import facet_label
from api.house import Asked, House
from api.pages.charts import BARS_HEIGHT, BARS_WIDTH, bars
from api.pages.marks import highlighted
from api.pages.rendering import render, with_query
from api.parameters import ArticleQuery, Cursor
from domain.errors import InputError, QueryError
from domain.query_fields import labels
from domain.query_parser import describe

router = APIRouter(include_in_schema=False)
FACETS = ("province", "regulation", "kind", "source")
_HEADINGS = {"province": "Provinsi", "regulation": "Peraturan", "kind": "Isi berita", "source": "Sumber"}
_FIELDS = ("region", "province", "regulation", "official", "role", "kind", "status", "source", "story")
_SHOWN = 8  # values of one facet; the rest by words
PAGE = 20


@dataclass(frozen=True, slots=True)
class Asking:
    """What the reader asked, and links to what he may ask next."""

    q: str
    sort: str
    filters: ArticleFilters

    def pairs(self) -> list[tuple[str, str]]:
        """Every parameter, for a link that changes one of them."""
        found = [("q", self.q)]
        found += [(name, value) for name in _FIELDS for value in getattr(self.filters, name) if value]
        found += [("from", self.filters.since), ("to", self.filters.until)]
        return [*found, ("sort", "" if self.sort == "relevance" else self.sort)]

    def link(self, *more: tuple[str, str]) -> str:
        """The same question with these parameters added; single ones replaced."""
        single = {name for name, _ in more if name in ("q", "from", "to", "sort", "cursor")}
        return with_query("/cari", *(pair for pair in self.pairs() if pair[0] not in single), *more)

    def link_at(self, path: str) -> str:
        """The same question at another address: an export, a feed."""
        return with_query(path, *self.pairs())

    def link_without(self, name: str, value: str) -> str:
        """The same question without this filter."""
        return with_query("/cari", *(pair for pair in self.pairs() if pair != (name, value)))


@router.get("/cari")
def get_search(
    request: Request,
    house: Asked,
    filters: ArticleQuery,
    q: Annotated[str, Query(max_length=2000)] = "",
    sort: Annotated[str, Query(max_length=20)] = "relevance",
    cursor: Cursor = None,
) -> Response:
    """Search the articles."""
    asking = Asking(q, sort, filters)
    context = _context(house, asking)
    try:
        query = build_query(
            q,
            filters,
            sort=sort,
            size=PAGE,
            cursor=cursor,
            facets=(*FACETS, "month"),
            collapse=not filters.story,  # whoever asks for a story wants all its copies
        )
        body = articles_of(house.engine, query, PAGE)
    except InputError as error:
        context["error"] = _friendly(q, error)
        return render(request, "search.html", context, status=400)
    context |= {
        "body": body,
        "described": describe(query.where),
        "items": [_item(one) for one in body["items"]],
        "facets": _facets(house, asking, body),
        "bars": bars(body.get("months", [])),
        "next": asking.link(("cursor", body["next"])) if body["next"] else None,
        "is_first": cursor is None,
    }
    return render(request, "search.html", context)


def _context(house: House, asking: Asking) -> dict[str, Any]:
    hidden = [pair for pair in asking.pairs() if pair[1] and pair[0] not in ("q", "from", "to", "sort")]
    return {
        "title": f"Cari: {asking.q}" if asking.q else "Cari",
        "search_text": asking.q,
        "asking": asking,
        "chips": [
            {"label": _chip(house, name, value), "remove": asking.link_without(name, value)}
            for name, value in hidden
        ],
        "hidden": hidden,
        "error": None,
        "bars_width": BARS_WIDTH,
        "bars_height": BARS_HEIGHT,
    }


def _chip(house: House, name: str, value: str) -> str:
    if name == "source":
        return house.source_name(value)
    if name in ("kind", "status", "role"):
        return labels(name).get(value, value)
    return facet_label(name, value)


def _item(item: dict[str, Any]) -> dict[str, Any]:
    return {
        **item,
        "title_html": highlighted(
            item["title"] or "(tanpa judul)", item["title_marks"] if item["title"] else ()
        ),
        "snippet_html": highlighted(item["snippet"], item["snippet_marks"]),
    }


def _facets(house: House, asking: Asking, body: dict[str, Any]) -> list[dict[str, Any]]:
    found = []
    for name in FACETS:
        chosen = getattr(asking.filters, name)
        values = [
            {
                "label": _chip(house, name, one["value"]),
                "count": one["count"],
                "add": asking.link((name, one["value"])),
            }
            for one in body.get("facets", {}).get(name, [])
            if one["value"] not in chosen
        ]
        if values:
            found.append(
                {"heading": _HEADINGS[name], "values": values[:_SHOWN], "more": len(values) - _SHOWN}
            )
    return found


def _friendly(q: str, error: InputError) -> dict[str, Any]:
    """What could not be read: the words before, at and behind the place, and the parser's own words."""
    position = error.position if isinstance(error, QueryError) else None
    where = None
    if position is not None and q and 0 <= position < len(q):
        end = next((at for at in range(position + 1, len(q)) if q[at].isspace()), len(q))
        where = {"before": q[:position], "at": q[position:end], "after": q[end:]}
    return {"where": where, "detail": error.message, "hint": error.hint}
