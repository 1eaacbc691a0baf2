"""The templates and what they may call. Everything is escaped unless this module or api.pages.marks made it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlencode, urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse

from domain import wording
from domain.query_fields import labels

_ROOM = Path(__file__).parent.parent
_MAX_URL = 2000
NAVIGATION = (
    ("/", "Minggu ini"),
    ("/cari", "Cari"),
    ("/peraturan", "Peraturan"),
    ("/wilayah", "Wilayah"),
    ("/komitmen", "Komitmen"),
    ("/pejabat", "Pejabat"),
    ("/sumber", "Sumber"),
)


def outlet_url(url: str | None) -> str | None:
    """The address of an outlet's page if a reader may be sent there (http, https), else None."""
    if not url or len(url) > _MAX_URL:
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.hostname else None


def with_query(path: str, *pairs: tuple[str, object]) -> str:
    """A path with these parameters; empty ones are left out."""
    kept = [(name, str(value)) for name, value in pairs if value not in (None, "")]
    return f"{path}?{urlencode(kept)}" if kept else path


@cache
def _stylesheet() -> str:
    digest = hashlib.sha256((_ROOM / "static" / "pantau.css").read_bytes()).hexdigest()[:10]
    return f"/static/pantau.css?v={digest}"


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_ROOM / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(
        angka=wording.number,
        tanggal=wording.day,
        waktu=wording.moment,
        bulan=wording.month,
        jabatan=wording.role,
    )
    environment.globals.update(
        navigation=NAVIGATION,
        commitments=wording.COMMITMENTS,
        statuses=wording.STATUSES,
        figures=wording.FIGURES,
        acting=wording.ACTING,
        regulation_statuses=wording.REGULATION_STATUSES,
        roles=labels("role"),
        nilai=wording.amount,
        rentang=wording.span,
        alamat_media=outlet_url,
        tautan=with_query,
    )
    return environment


def render(
    request: Request,
    template: str,
    context: Mapping[str, Any],
    *,
    status: int = 200,
    headers: Mapping[str, str] | None = None,
) -> HTMLResponse:
    """The page. ``context`` has at least ``title``."""
    body = (
        _environment()
        .get_template(template)
        .render(
            {
                "path": request.url.path,
                "stylesheet": _stylesheet(),
                "search_text": "",
                "description": "",
                **context,
            }
        )
    )
    return HTMLResponse(body, status, dict(headers or {}))


def render_feed(context: Mapping[str, Any]) -> str:
    """An Atom feed."""
    return _environment().get_template("feed.atom").render(context)
