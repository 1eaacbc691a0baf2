"""A week as a mail: HTML that mail programs keep, and the same in plain text.

The styles are inlined, there are no images, and the HTML stays under MAX_HTML: what does not fit is left out of the
mail with "… dan N lagi" and a link to the page that has it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import css_inline
from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

from digest.week import Entry, Week
from domain import regions, wording
from domain.errors import CitationError, RegionError
from domain.regulations import RegulationKey

MAX_HTML = 100_000  # bytes; Gmail cuts a message off at 102 kB
_QUOTE = 320  # characters of a sentence in the mail
_PER_PROVINCE = (40, 20, 10, 5, 3, 2, 1, 0)  # stories of one province, tried until the mail fits
_SILENT_NAMES = 12
_ROOM = Path(__file__).parent / "templates"


@dataclass(frozen=True, slots=True)
class Composed:
    """A mail without its envelope. ``items`` are the keys for the ledger: every article of every story that the
    mail shows or counts."""

    subject: str
    html: str
    text: str
    items: tuple[str, ...]


def compose(week: Week, *, base_url: str) -> Composed:
    """The mail of this week. It is also composed, and says so, when there is nothing to tell."""
    base = base_url.rstrip("/")
    for limit in _PER_PROVINCE:
        context = _context(week, base, limit)
        html = _inlined(_environment().get_template("digest.html").render(context))
        if len(html.encode()) < MAX_HTML:
            break
    text = _environment().get_template("digest.txt").render(context)
    return Composed(
        subject=_subject(week),
        html=html,
        text=text.strip() + "\n",
        items=tuple(dict.fromkeys(member for entry in week.entries for member in entry.members)),
    )


def _subject(week: Week) -> str:
    dates = wording.span(week.first, week.last)
    if not week.entries:
        return f"Pantau {dates}: tidak ada berita baru"
    told = [f"{wording.number(len(week.entries))} berita"]
    if week.citations:
        told.append(f"{wording.number(week.citations)} pengutipan")
    if week.commitments:
        told.append(f"{wording.number(week.commitments)} komitmen")
    return f"Pantau {dates}: {', '.join(told)}"


def _context(week: Week, base: str, limit: int) -> dict[str, Any]:
    top = week.top if limit else ()
    sections = [
        {
            "code": section.code,
            "name": section.name,
            "link": f"{base}/wilayah/{section.code}" if section.code else f"{base}/?minggu={week.week}",
            "entries": [_entry(one, base) for one in section.entries[:limit]],
            "total": len(section.entries),
            "more": max(0, len(section.entries) - limit),
            "more_link": _more_link(week, base, section.code),
        }
        for section in week.sections(without=top)
    ]
    return {
        "base": base,
        "week": week,
        "dates": wording.span(week.first, week.last),
        "subject": _subject(week),
        "top": [_entry(one, base) for one in top],
        "sections": sections,
        "figures": [
            {
                "place": _region(one.region),
                "link": f"{base}/wilayah/{one.region}",
                "about": wording.FIGURES.get(one.figure or "", one.figure),
                "value": wording.amount(one.value or 0, one.unit),
            }
            for one in week.figures
        ],
        "silent_total": len(week.silent) + week.heard,
        "quiet_provinces": _quiet_provinces(week),
        "failed": [
            {"name": one.name, "error": _cut(one.error), "since": wording.moment(one.last_success)}
            for one in week.failed[:_SILENT_NAMES]
        ],
        "failed_more": max(0, len(week.failed) - _SILENT_NAMES),
    }


def _entry(entry: Entry, base: str) -> dict[str, Any]:
    return {
        "title": entry.title,
        "link": f"{base}/artikel/{entry.article.article.id}",
        "date": wording.day(entry.published),
        "source": entry.article.source_name,
        "outlets": len(entry.outlets),
        "places": [_region(code) for code in entry.regions[:4]],
        "more_places": max(0, len(entry.regions) - 4),
        "facts": list(_facts(entry)),
        "sentence": _cut(entry.sentence),
    }


def _facts(entry: Entry) -> Iterator[str]:
    """What the story holds: "mengutip … (pertama kali), …"; "komitmen: kepesertaan (terlaksana), …"."""
    new = {regulation for _, regulation in entry.first_citations}
    cited = dict.fromkeys(one.regulation for one in entry.citations if one.regulation)
    if cited:
        named = [_label(one) + (" (pertama kali)" if one in new else "") for one in cited]
        yield f"mengutip {', '.join(named)}"
    promised: dict[str, list[str]] = {}
    for kind, status in dict.fromkeys((one.commitment, one.status) for one in entry.commitments):
        name = wording.COMMITMENTS.get(kind or "", kind or "").lower()
        promised.setdefault(name, []).append(wording.STATUSES.get(status or "", status or "").lower())
    if promised:
        told = [f"{name} ({', '.join(statuses)})" for name, statuses in promised.items()]
        yield f"komitmen: {', '.join(told)}"


def _quiet_provinces(week: Week) -> list[str]:
    """Names of the provinces from which nothing at all was heard."""
    heard = {code[:2] for entry in week.entries for code in entry.regions}
    return [one.short for one in regions.provinces() if one.code not in heard]


def _more_link(week: Week, base: str, code: str) -> str:
    where = f"province={code}&" if code else ""
    return f"{base}/cari?{where}from={week.first}&to={week.last}&sort=newest"


def _region(code: str | None) -> str:
    try:
        return regions.get(code or "").name
    except RegionError:
        return code or ""


def _label(regulation: str) -> str:
    try:
        return RegulationKey.from_id(regulation).label()
    except CitationError:
        return regulation


def _cut(text: str) -> str:
    """The text as one line of bounded length, cut between words."""
    line = " ".join(text.split())
    if len(line) <= _QUOTE:
        return line
    return line[:_QUOTE].rsplit(" ", 1)[0] + " …"


def _inlined(html: str) -> str:
    return str(css_inline.inline(html, load_remote_stylesheets=False, keep_style_tags=False))


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_ROOM),
        autoescape=select_autoescape(("html",), default=False),  # the text part is no HTML
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["angka"] = wording.number
    return environment
