"""The canonical link of a page, where it may be believed."""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import urlsplit

from crawlers.urls import absolute, article_key, host_of
from domain.errors import AddressError

_LINK = re.compile(rb"<link\b([^>]{0,2000})>", re.IGNORECASE)
_REL = re.compile(rb"""\brel\s*=\s*["']?canonical["'\s>/]""", re.IGNORECASE)
_HREF = re.compile(rb"""\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)
HEAD = 128 * 1024  # bytes in which a page names its canonical link


def canonical_key(url: str, body: bytes) -> str | None:
    """The key of the page's canonical link if ``url`` is one by id (``?p=ID``) and the link leads to an article of
    the same host, else None: elsewhere many outlets name their home page or the first article of a section."""
    parts = urlsplit(url)
    if parts.path.strip("/") or not re.search(r"(?:^|&)(?:p|page_id|id)=\d+", parts.query):
        return None
    for attributes in _LINK.findall(body[:HEAD]):
        href = _HREF.search(attributes)
        if not href or not _REL.search(attributes + b" "):
            continue
        link = absolute(url, unescape(b"".join(href.groups(b"")).decode("utf-8", errors="replace")))
        try:
            if host_of(link) == host_of(url) and urlsplit(link).path.strip("/"):
                return article_key(link)
        except AddressError:
            return None
    return None
