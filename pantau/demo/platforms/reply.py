"""What the platforms share: a site, a reply, pages from the theme's template."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from email.utils import format_datetime
from typing import Any

from jinja2 import Environment, PackageLoader

from pantau.demo.texts import Text

_THEMES = Environment(loader=PackageLoader("pantau.demo", "themes"), autoescape=True)


@dataclass(frozen=True, slots=True)
class Site:
    """One outlet's site: its name, address and articles, the newest first."""

    name: str
    address: str
    texts: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Reply:
    """One answer."""

    body: bytes
    content_type: str
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)

    @property
    def etag(self) -> str | None:
        """The entity tag among the headers."""
        return self.headers.get("ETag")


def page(template: str, site: Site, *, status: int = 200, **values: Any) -> Reply:
    """A page from a theme."""
    body = _THEMES.get_template(template).render(site=site, **values)
    return Reply(body.encode(), "text/html; charset=utf-8", status)


def feed(template: str, site: Site, texts: tuple[Text, ...], link: Any, **values: Any) -> Reply:
    """A feed or sitemap with an entity tag."""
    items = [(text, link(site, text), format_datetime(text.published)) for text in texts]
    body = _THEMES.get_template(template).render(site=site, items=items, **values).encode()
    tag = f'"{hashlib.sha256(body).hexdigest()[:16]}"'
    return Reply(body, "application/xml; charset=utf-8", headers={"ETag": tag})


def as_json(value: Any, status: int = 200, headers: Mapping[str, str] | None = None) -> Reply:
    """A JSON answer."""
    return Reply(json.dumps(value).encode(), "application/json; charset=utf-8", status, headers or {})


def not_found(site: Site) -> Reply:
    """The theme's 404 page."""
    return page("missing.html", site, status=404)


def robots(site: Site, sitemap: str = "") -> Reply:
    """robots.txt; an outlet without rules of its own forbids only its administration."""
    lines = ["User-agent: *", "Disallow: /wp-admin/", "Disallow: /search"]
    if sitemap:
        lines += ["", f"Sitemap: {site.address}{sitemap}"]
    return Reply("\n".join(lines).encode(), "text/plain")


def matches(text: Text, words: str) -> bool:
    """Whether every word stands in title or text, as the platforms' own searches do it."""
    inside = f"{text.title} {' '.join(text.paragraphs)}".lower()
    return all(word in inside for word in words.lower().split())
