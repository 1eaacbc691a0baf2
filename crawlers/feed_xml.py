"""RSS 2.0 and 1.0, Atom, sitemaps, news sitemaps and sitemap indexes, as outlets really send them.

Read by local names, so that a wrong namespace does no harm; entities are never resolved, nothing is loaded from
elsewhere, and sizes are bounded. Mended on the way in: unescaped ampersands, HTML entities, control characters,
wrong or unknown encodings, gzip under any content type, white space before the declaration.
"""

from __future__ import annotations

import codecs
import re
import zlib
from collections.abc import Iterator
from datetime import timezone
from html import unescape
from html.entities import name2codepoint

from lxml import etree

from crawlers.feed_dates import moment
from crawlers.feed_items import MAX_ITEMS, FeedError, FeedItem, Listing, SitemapChild
from crawlers.urls import absolute, unescaped
from domain.sources import WIB

MAX_BYTES = 20 * 1024 * 1024  # unpacked; the largest sitemaps of the survey had 4 MB
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*?\?>", re.DOTALL)
_ENCODING = re.compile(rb"""^\s*<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]+)["']""")
_AMPERSAND = re.compile(r"&(#\d{1,7};|#[xX][0-9a-fA-F]{1,6};|[A-Za-z][A-Za-z0-9]{1,30};)?")
_XML_ENTITIES = frozenset({"amp", "lt", "gt", "quot", "apos"})
_TAGS = re.compile(r"<[^<>]{0,2000}>")


def parse_xml(body: bytes, base_url: str, zone: timezone = WIB) -> Listing:
    """Whatever of the formats ``body`` is. Links are resolved against ``base_url``; moments without a zone are
    read in ``zone``. Raises FeedError where it is none of them."""
    root = _root(unpack(body))
    kind = _name(root)
    if kind in {"rss", "rdf", "channel"}:
        return _rss(root, base_url, zone)
    if kind == "feed":
        return _atom(root, base_url, zone)
    if kind == "urlset":
        return _sitemap(root, base_url, zone)
    if kind == "sitemapindex":
        return _index(root, base_url, zone)
    raise FeedError(f"This is no feed or sitemap: it begins with <{kind[:40]}>.")


def unpack(body: bytes) -> bytes:
    """``body`` without its gzip wrapping, if it has one. Raises FeedError over MAX_BYTES, or where it is cut."""
    if not body.startswith(b"\x1f\x8b"):
        if len(body) > MAX_BYTES:
            raise FeedError(f"This feed is larger than {MAX_BYTES} bytes.")
        return body
    unpacker = zlib.decompressobj(wbits=31)
    try:
        plain = unpacker.decompress(body, MAX_BYTES)
    except zlib.error as error:
        raise FeedError("This feed cannot be unpacked.") from error
    if unpacker.unconsumed_tail:
        raise FeedError(f"This feed is larger than {MAX_BYTES} bytes when unpacked.")
    return plain


def _root(body: bytes) -> etree._Element:
    text = _CONTROLS.sub("", _decode(body))
    text = _DECLARATION.sub("", text, count=1).lstrip()
    if not text.startswith("<"):
        raise FeedError("This is no feed or sitemap: it is no XML.")
    head = text[:4096].lower()
    if "<!entity" in head:
        raise FeedError("This feed declares entities of its own, which no honest feed does.")
    if head.startswith("<!doctype html") or head.startswith("<html"):
        raise FeedError("This is no feed or sitemap: it is an HTML page.")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=True, remove_pis=True,
        remove_comments=True, encoding="utf-8",
    )  # fmt: skip
    try:
        root = etree.fromstring(_with_sound_ampersands(text).encode("utf-8", errors="replace"), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise FeedError("This feed cannot be read: it is broken from the first element on.") from error
    if root is None:
        raise FeedError("This feed cannot be read: it holds no element.")
    return root


def _decode(body: bytes) -> str:
    """Text by byte order mark, else UTF-8 wherever it is valid UTF-8, whatever was declared; else as declared."""
    for mark, encoding in (
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if body.startswith(mark):
            return body.decode(encoding, errors="replace").lstrip("\ufeff")
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        pass
    declared = _ENCODING.match(body)
    name = declared[1].decode("ascii").lower() if declared else "cp1252"
    if name in {"utf-8", "utf8"}:  # declared, but broken in places: keep the sound ones
        return body.decode("utf-8", errors="replace")
    try:
        return body.decode("cp1252" if name == "iso-8859-1" else name, errors="replace")
    except LookupError:
        return body.decode("cp1252", errors="replace")


def _with_sound_ampersands(text: str) -> str:
    """``text`` with every stray ampersand escaped, except in CDATA sections, where it needs none."""
    parts: list[str] = []
    position = 0
    while (start := text.find("<![CDATA[", position)) >= 0 and (end := text.find("]]>", start)) >= 0:
        parts += [_AMPERSAND.sub(_mended, text[position:start]), text[start : end + 3]]
        position = end + 3
    parts.append(_AMPERSAND.sub(_mended, text[position:]))
    return "".join(parts)


def _mended(found: re.Match[str]) -> str:
    """An ampersand or entity as XML can hold it."""
    entity = found[1]
    if entity is None:
        return "&amp;"
    if entity.startswith("#") or entity[:-1] in _XML_ENTITIES:
        return found[0]
    point = name2codepoint.get(entity[:-1])
    return f"&#{point};" if point else f"&amp;{entity}"


def _name(element: etree._Element) -> str:
    return element.tag.rpartition("}")[2].lower() if isinstance(element.tag, str) else ""


def _children(element: etree._Element, *names: str) -> Iterator[etree._Element]:
    return (child for child in element if _name(child) in names)


def _text(element: etree._Element, *names: str) -> str:
    """The text of the first child of one of these names, in the order of the names."""
    for name in names:
        for child in _children(element, name):
            if found := "".join(map(str, child.itertext())).strip():
                return found
    return ""


def plain(markup: str) -> str:
    """Text without tags and entities, white space folded."""
    return " ".join(unescape(_TAGS.sub(" ", unescape(markup))).split())


def _items(root: etree._Element, name: str) -> Iterator[etree._Element]:
    for number, element in enumerate(root.iter("{*}" + name)):
        if number >= MAX_ITEMS:
            return
        yield element


def _rss(root: etree._Element, base_url: str, zone: timezone) -> Listing:
    found = []
    received = 0
    for element in _items(root, "item"):
        received += 1
        link = unescaped(_text(element, "origlink", "link") or _permalink(element))
        if not link:
            continue
        body = _text(element, "encoded")
        found.append(
            FeedItem(
                url=absolute(base_url, link),
                title=plain(_text(element, "title")),
                author=plain(_text(element, "creator", "author")) or None,
                published=moment(_text(element, "pubdate", "date", "published"), zone),
                summary=plain(_text(element, "description", "summary")),
                content_html=body,
                ident=_text(element, "guid"),
            )
        )
    return Listing(tuple(found), _next(root, base_url), received=received)


def _permalink(element: etree._Element) -> str:
    for guid in _children(element, "guid"):
        text = (guid.text or "").strip()
        if guid.get("isPermaLink", "true").lower() != "false" and text.startswith("http"):
            return text
    return ""


def _atom(root: etree._Element, base_url: str, zone: timezone) -> Listing:
    found = []
    received = 0
    for element in _items(root, "entry"):
        received += 1
        link = _link(element, "alternate")
        if not link:
            continue
        authors = [_text(author, "name") for author in _children(element, "author")]
        found.append(
            FeedItem(
                url=absolute(base_url, link),
                title=plain(_text(element, "title")),
                author=plain(next(filter(None, authors), "")) or None,
                published=moment(_text(element, "published", "issued", "updated"), zone),
                summary=plain(_text(element, "summary")),
                content_html=_text(element, "content"),
                modified=moment(_text(element, "updated", "modified"), zone),
                ident=_text(element, "id"),
            )
        )
    total = _text(root, "totalresults")
    return Listing(
        tuple(found),
        _next(root, base_url),
        total=int(total) if total.isdecimal() else None,
        received=received,
    )


def _link(element: etree._Element, rel: str) -> str:
    for link in _children(element, "link"):
        if link.get("rel", "alternate") == rel and link.get("type", "text/html") in {
            "text/html",
            "application/xhtml+xml",
            "application/atom+xml",
        }:
            return unescaped(link.get("href", "").strip())
    return ""


def _next(root: etree._Element, base_url: str) -> str | None:
    holders = [root, *_children(root, "channel")]
    for holder in holders:
        for link in _children(holder, "link"):
            if link.get("rel") == "next" and link.get("href"):
                return absolute(base_url, unescaped(link.get("href", "")))
    return None


def _sitemap(root: etree._Element, base_url: str, zone: timezone) -> Listing:
    found = []
    received = 0
    for element in _items(root, "url"):
        received += 1
        link = unescaped(_text(element, "loc"))
        if not link:
            continue
        news = next(_children(element, "news"), None)
        found.append(
            FeedItem(
                url=absolute(base_url, link),
                title=plain(_text(news, "title")) if news is not None else "",
                published=moment(_text(news, "publication_date"), zone) if news is not None else None,
                summary=plain(_text(news, "keywords")) if news is not None else "",
                # "lastmod" is often the moment of asking: good for "changed?", never for "published".
                modified=moment(_text(element, "lastmod"), zone),
            )
        )
    return Listing(tuple(found), received=received)


def _index(root: etree._Element, base_url: str, zone: timezone) -> Listing:
    found = tuple(
        SitemapChild(absolute(base_url, unescaped(link)), moment(_text(element, "lastmod"), zone))
        for element in _items(root, "sitemap")
        if (link := _text(element, "loc"))
    )
    return Listing((), children=found, received=len(found))
