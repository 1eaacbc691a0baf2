"""Blogger: the JSON feed stepped by the count received, and post pages."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup

from pantau.demo.platforms.reply import Reply, Site, as_json, matches, not_found, page, robots
from pantau.demo.texts import Text

MOST = 10  # entries an answer holds, whatever was asked for


def link(site: Site, text: Text) -> str:
    """The permalink: /YYYY/MM/slug.html."""
    return f"{site.address}/{text.published:%Y/%m}/{text.slug}.html"


def answer(site: Site, path: str, query: Mapping[str, str]) -> Reply:
    """One request to the blog."""
    if path == "/robots.txt":
        return robots(site)
    if path == "/feeds/posts/default":
        return _feed(site, query)
    if path == "/":
        return page("home.html", site, links=[(text.title, link(site, text)) for text in site.texts[:20]])
    for text in site.texts:
        if link(site, text) == f"{site.address}{path}":
            return page("blogger.html", site, text=text, body=body(text), url=link(site, text))
    return not_found(site)


def body(text: Text) -> Markup:
    """The post's body: line breaks instead of paragraphs, the insert as plain text."""
    parts: list[Markup] = []
    for number, paragraph in enumerate(text.paragraphs):
        lead = f"{text.dateline} - " if number == 0 and text.dateline else ""
        parts.append(Markup("{}{}").format(lead, paragraph))
        if number == 1 and text.related:
            parts.append(Markup("<b>BACA JUGA: {}</b>").format(text.related))
    return Markup("<br /><br />\n").join(parts)


def _feed(site: Site, query: Mapping[str, str]) -> Reply:
    found = [text for text in site.texts if matches(text, query.get("q", ""))]
    start = int(query.get("start-index", "1"))
    part = found[start - 1 : start - 1 + min(MOST, int(query.get("max-results", "25")))]
    return as_json(
        {
            "version": "1.0",
            "encoding": "UTF-8",
            "feed": {
                "title": {"$t": site.name},
                "openSearch$totalResults": {"$t": str(len(found))},
                "openSearch$startIndex": {"$t": str(start)},
                "openSearch$itemsPerPage": {"$t": str(len(part))},
                "entry": [_entry(site, text) for text in part],
            },
        }
    )


def _entry(site: Site, text: Text) -> dict[str, object]:
    return {
        "id": {"$t": f"tag:blogger.com,1999:blog-1.post-{text.number}"},
        "published": {"$t": text.published.isoformat(timespec="milliseconds")},
        "updated": {"$t": text.published.isoformat(timespec="milliseconds")},
        "title": {"type": "text", "$t": text.title},
        "content": {"type": "html", "$t": str(body(text))},
        "link": [{"rel": "alternate", "type": "text/html", "href": link(site, text), "title": text.title}],
        "author": [{"name": {"$t": text.author}}],
    }
