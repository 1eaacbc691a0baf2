"""A portal of its own making: RSS, a news sitemap, article pages; one page that moved and one that fails."""

from __future__ import annotations

from collections.abc import Mapping

from pantau.demo.platforms.reply import Reply, Site, feed, not_found, page, robots
from pantau.demo.texts import Text


def link(site: Site, text: Text) -> str:
    """The address as the feeds give it; for a page that moved, the old one."""
    return f"{site.address}{'/lama' if text.fate == 'moved' else ''}/berita/{text.number}/{text.slug}"


def answer(site: Site, path: str, query: Mapping[str, str]) -> Reply:
    """One request to the portal."""
    if path == "/robots.txt":
        return robots(site, sitemap="/news-sitemap.xml")
    if path == "/rss.xml":
        return feed("rss.xml", site, site.texts[:15], link, contents={})
    if path == "/news-sitemap.xml":
        return feed("news-sitemap.xml", site, site.texts, link)
    if path == "/":
        return page("home.html", site, links=[(text.title, link(site, text)) for text in site.texts[:20]])
    for text in site.texts:
        if path == f"/lama/berita/{text.number}/{text.slug}" and text.fate == "moved":
            return Reply(
                b"", "text/html", 301, {"Location": f"{site.address}/berita/{text.number}/{text.slug}"}
            )
        if path == f"/berita/{text.number}/{text.slug}":
            return _article(site, text)
    return not_found(site)


def _article(site: Site, text: Text) -> Reply:
    if text.fate == "broken":
        return Reply(b"<h1>Internal Server Error</h1>", "text/html", 500)
    others = [(other.title, link(site, other)) for other in site.texts if other is not text][:5]
    return page(
        "portal.html",
        site,
        text=text,
        others=others,
        url=f"{site.address}/berita/{text.number}/{text.slug}",
    )
