"""What a page says of itself in its markup: headline, author, outlet, publication date and where that stands."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from lxml import html

from extract.rules.dates import parse_date
from extract.text.head import is_date_line
from extract.text.lines import Line
from extract.text.zones import local_date

MAX_JSON_LD = 300_000  # characters of one script
NEAR_HEADING = 25  # elements after the headline among which its date line may stand
MAX_DEPTH = 6  # of nested objects in JSON-LD
_ARTICLE = re.compile(r"Article$|^BlogPosting$|^Report$|^LiveBlogPosting$")
_DATE_METAS = (
    "article:published_time",
    "og:published_time",
    "datepublished",
    "pubdate",
    "publishdate",
    "publish-date",
    "publish_date",
    "content_publisheddate",
    "dc.date",
    "dc.date.issued",
    "dcterms.created",
    "parsely-pub-date",
    "sailthru.date",
    "date",
)
_TIMES = (
    "//time[@datetime][contains(@class,'published') or contains(@class,'entry-date') or @pubdate or "
    "@itemprop='datePublished']/@datetime",
    "//abbr[contains(@class,'published')]/@title",
    "//*[@itemprop='datePublished']/@content",
    "//header//time/@datetime",
    "//article//time/@datetime",
    "//time/@datetime",
)
_HEADINGS = (
    "//h1[contains(@class,'entry-title') or contains(@class,'post-title') or @itemprop='headline']",
    "//*[self::h2 or self::h3][contains(@class,'post-title') and contains(@class,'entry-title')]",
    "//article//h1",
    "//main//h1",
    "//h1",
)


@dataclass(frozen=True, slots=True)
class Metadata:
    """``published_basis`` is "json-ld", "meta", "time" or "byline" (printed below the headline)."""

    title: str | None = None
    author: str | None = None
    site: str | None = None
    published: date | None = None
    published_basis: str | None = None


def read_metadata(tree: html.HtmlElement, home_regions: tuple[str, ...] = ()) -> Metadata:
    """The metadata of a whole page."""
    linked = next(_articles(tree), {})
    metas = _metas(tree)
    site = metas.get("og:site_name")
    published, basis = _published(tree, linked, metas, home_regions)
    title = _heading(tree) or _string(linked.get("headline")) or metas.get("og:title") or _page_title(tree)
    return Metadata(
        title=_without_site(title, site),
        author=_author(linked, metas),
        site=site,
        published=published,
        published_basis=basis,
    )


def _published(
    tree: html.HtmlElement, linked: dict[str, Any], metas: dict[str, str], home_regions: tuple[str, ...]
) -> tuple[date | None, str | None]:
    value = _date(_string(linked.get("datePublished")), home_regions)
    if value is not None:
        return value, "json-ld"
    for name in _DATE_METAS:
        value = _date(metas.get(name), home_regions)
        if value is not None:
            return value, "meta"
    for path in _TIMES:
        for found in tree.xpath(path)[:1]:
            value = _date(str(found), home_regions)
            if value is not None:
                return value, "time"
    value = _printed(tree)
    return (value, "byline") if value is not None else (None, None)


def _printed(tree: html.HtmlElement) -> date | None:
    """The date in a short line of its own below the headline."""
    for heading in tree.xpath("//h1")[:1]:
        for element in heading.xpath("following::*")[:NEAR_HEADING]:
            line = Line(" ".join(str(element.xpath("string()"))[:400].split()))
            if line.text and is_date_line(line):
                return parse_date(line.text)
    return None


def _date(text: str | None, home_regions: tuple[str, ...]) -> date | None:
    if not text or len(text) > 80:
        return None
    return local_date(text, home_regions) or parse_date(text)


def _articles(tree: html.HtmlElement) -> Iterator[dict[str, Any]]:
    """The page's JSON-LD objects that describe an article."""
    for script in tree.xpath("//script[@type='application/ld+json']")[:20]:
        text = script.text or ""
        if len(text) > MAX_JSON_LD:
            continue
        try:
            yield from _described(json.loads(text, strict=False), MAX_DEPTH)
        except (ValueError, RecursionError):
            continue


def _described(value: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth == 0:
        return
    if isinstance(value, list):
        for item in value[:50]:
            yield from _described(item, depth - 1)
    elif isinstance(value, dict):
        kinds = value.get("@type")
        names = kinds if isinstance(kinds, list) else [kinds]
        if any(isinstance(name, str) and _ARTICLE.search(name) for name in names):
            yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _described(value.get(key), depth - 1)


def _metas(tree: html.HtmlElement) -> dict[str, str]:
    """The page's meta elements by lower-case name; the first of each name counts."""
    metas: dict[str, str] = {}
    for meta in tree.xpath("//meta[@content]")[:200]:
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower()
        content = " ".join(meta.get("content").split())
        if name and content:
            metas.setdefault(name, content)
    return metas


def _heading(tree: html.HtmlElement) -> str | None:
    """The headline element; a page with several of the same rank has none that can be told."""
    for path in _HEADINGS:
        found = tree.xpath(path)
        texts = {" ".join(str(element.xpath("string()")).split()) for element in found[:5]}
        texts = {text for text in texts if len(text) >= 10}
        if len(texts) == 1:
            return texts.pop()
    return None


def _page_title(tree: html.HtmlElement) -> str | None:
    found = tree.xpath("//title")
    return " ".join(str(found[0].xpath("string()")).split()) or None if found else None


def _without_site(title: str | None, site: str | None) -> str | None:
    """The title without the outlet's name at its end."""
    if title is None or not site:
        return title
    return re.sub(rf"\s*[|\-–—»:•]\s*{re.escape(site)}\s*$", "", title, flags=re.IGNORECASE) or title


def _author(linked: dict[str, Any], metas: dict[str, str]) -> str | None:
    authors = linked.get("author")
    for author in authors if isinstance(authors, list) else [authors]:
        name = _string(author.get("name")) if isinstance(author, dict) else _string(author)
        if name:
            return name[:80]
    name = metas.get("author") or metas.get("article:author")
    return name[:80] if name and not name.startswith("http") else None


def _string(value: Any) -> str | None:
    if isinstance(value, str) and value.strip():
        return " ".join(value.split())
    return None
