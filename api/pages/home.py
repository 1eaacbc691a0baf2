"""The front page: this week, or the last one that has something."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response

from api.answers.shapes import region_ref, regulation_ref, statement
from api.house import Asked
from api.pages.rendering import render
from digest.select import current_week, latest_week, parse_week
from digest.week import Entry, Week
from domain import wording

router = APIRouter(include_in_schema=False)
SHOWN_PER_PROVINCE = 12  # stories of one province on the page; the rest is a search away


@router.get("/")
def get_home(request: Request, house: Asked, minggu: Annotated[str, Query(max_length=40)] = "") -> Response:
    """What regions said and promised in a week."""
    this = current_week(datetime.now(UTC))
    asked = minggu or this
    week = house.week(asked)
    empty = not week.entries
    if empty and not minggu:
        latest = latest_week(house.store, parse_week(this)[1])
        if latest is not None and latest != this:
            week = house.week(latest)
    context = {
        "title": "Minggu ini" if week.week == this else f"Minggu {wording.span(week.first, week.last)}",
        "description": "Apa yang dikatakan dan dijanjikan pemerintah daerah tentang jaminan sosial pekerja.",
        "week": week,
        "is_current": week.week == this,
        "fallback": empty and not minggu,
        "this_week": wording.span(*parse_week(this)),
        "dates": wording.span(week.first, week.last),
        "top": [_entry(one) for one in week.top],
        "sections": _sections(week),
        "week_figures": [statement(one) for one in week.figures],
        "silent_total": len(week.silent) + week.heard,
        "previous": wording.week_of(week.first - timedelta(days=7)),
        "following": None if week.week >= this else wording.week_of(week.last + timedelta(days=1)),
    }
    return render(request, "home.html", context)


def _sections(week: Week) -> list[dict[str, Any]]:
    return [
        {
            "code": section.code,
            "name": section.name,
            "total": len(section.entries),
            "entries": [_entry(one) for one in section.entries[:SHOWN_PER_PROVINCE]],
        }
        for section in week.sections(without=week.top)
    ]


def _entry(entry: Entry) -> dict[str, Any]:
    return {
        "id": entry.article.article.id,
        "title": entry.title,
        "source_name": entry.article.source_name,
        "published": entry.published,
        "outlets": entry.outlets,
        "regions": [region_ref(code) for code in entry.regions[:6]],
        "more_regions": max(0, len(entry.regions) - 6),
        "citations": _citations(entry),
        "commitments": list(dict.fromkeys((one.commitment, one.status) for one in entry.commitments)),
        "sentence": entry.sentence,
    }


def _citations(entry: Entry) -> list[dict[str, Any]]:
    new = {regulation for _, regulation in entry.first_citations}
    ids = dict.fromkeys(one.regulation for one in entry.citations if one.regulation)
    return [{**(regulation_ref(id_) or {}), "first": id_ in new} for id_ in ids]
