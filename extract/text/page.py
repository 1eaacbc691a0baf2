"""Pages as outlets send them: whole HTML pages, HTML fragments, and posts as their platform's API gives them."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

import trafilatura
from lxml import etree, html

from domain.articles import Document, RawPage
from domain.errors import DocumentError
from extract.text.blocks import container, lines_of, prune
from extract.text.compose import Origin, compose
from extract.text.metadata import Metadata, read_metadata
from extract.text.zones import local_date

MAX_HTML = 2_000_000  # bytes; the longest article page seen has 900,000, nearly all of it scripts
_META_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{3,20})", re.IGNORECASE)
_XML_HEAD = re.compile(r"^\s*<\?xml[^>]*\?>")
_WHOLE = re.compile(r"<(?:html|body|!doctype)[\s>]", re.IGNORECASE)
_BINARY = (
    b"%PDF",
    b"\x89PNG",
    b"GIF8",
    b"PK\x03\x04",
    b"\xff\xd8\xff",
    b"\x1f\x8b",
    b"RIFF",
    b"\xd0\xcf\x11\xe0",
)
_CHALLENGE = re.compile(
    r"<title>[^<]{0,40}(?:just a moment|attention required|access denied|captcha|are you human|403 forbidden|"
    r"404 not found|page not found|halaman tidak ditemukan|service unavailable|bad gateway)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Found:
    """What was found in a page: lines of text, and what the page says of itself."""

    text: str
    metadata: Metadata


def document_from_page(
    page: RawPage, *, id: str, outlet: str | None = None, home_regions: tuple[str, ...] = ()
) -> Document:
    """The document in a page as fetched.

    What the outlet's feed said (``page.feed_*``) outranks the page. Dates later than the day of fetching are
    not believed. Raises DocumentError: empty, too large, binary, blocked, or no article in it.
    """
    _refuse(page)
    found = _reader(page.content_type)(page, home_regions)
    metadata = found.metadata
    fed = page.feed_published
    dated: tuple[date | None, str | None] = (
        (local_date(fed, home_regions), "feed") if fed else (metadata.published, metadata.published_basis)
    )
    return compose(
        found.text,
        Origin(id, page.url, outlet or metadata.site, home_regions),
        title=page.feed_title or metadata.title,
        author=page.feed_author or metadata.author,
        dated=dated,
        today=page.fetched_at.date(),
    )


def _refuse(page: RawPage) -> None:
    body = page.body
    if not body.strip():
        raise DocumentError("the page is empty")
    if len(body) > MAX_HTML:
        raise DocumentError(f"the page is larger than {MAX_HTML:,} bytes")
    if body.startswith(b"%PDF"):
        raise DocumentError("this is a PDF, not a page", hint="Save its text as .txt and take that in.")
    if body.startswith(_BINARY) or (
        body[:2000].count(b"\x00") > 2 and body[:2] not in (b"\xff\xfe", b"\xfe\xff")
    ):
        raise DocumentError("this is a binary file, not a page")


def _reader(content_type: str) -> Callable[[RawPage, tuple[str, ...]], Found]:
    kind = content_type.lower().replace(" ", "")
    if "profile=wordpress-post" in kind:
        return _wordpress
    if "profile=blogger-entry" in kind:
        return _blogger
    if kind.startswith("text/plain"):
        return lambda page, _home: Found(decode(page), Metadata())
    if kind.startswith(
        ("application/pdf", "image/", "video/", "audio/", "application/octet", "application/zip")
    ):
        raise DocumentError(f"this is {content_type.split(';')[0]}, not a page")
    if kind.startswith("application/json"):
        raise DocumentError("this is JSON of a kind that holds no article")
    return _html


def decode(page: RawPage) -> str:
    """The page's characters: by its byte order mark, the server's word, its own, UTF-8, else Windows-1252."""
    body = page.body
    declared = _META_CHARSET.search(body[:4096])
    named = [page.charset, declared.group(1).decode("ascii") if declared else None]
    if body.startswith((b"\xff\xfe", b"\xfe\xff")):
        named.insert(0, "utf-16")
    for charset in ["utf-8-sig", *named]:
        try:
            if charset:
                return body.decode(charset)
        except (UnicodeDecodeError, LookupError):
            continue
    # UTF-8 with a few bytes broken still holds more whole characters than broken ones; else an old Windows page.
    text = body.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    whole = sum(not char.isascii() for char in text) - broken
    return text if whole > broken else body.decode("cp1252", errors="replace")


def _html(page: RawPage, home_regions: tuple[str, ...]) -> Found:
    markup = decode(page)
    if _CHALLENGE.search(markup[:5000]):
        raise DocumentError("the page is an error or challenge page, not an article")
    return found_in(markup, home_regions)


def found_in(markup: str, home_regions: tuple[str, ...]) -> Found:
    """The article's lines in a whole page, a fragment, or text without any markup. Raises DocumentError."""
    if "<" not in markup:
        return Found(markup, Metadata())
    tree = _parse(markup)
    if _WHOLE.search(markup[:5000]) is None:
        return Found(lines_of(tree), Metadata())
    metadata = read_metadata(tree, home_regions)
    body = container(tree)
    return Found(lines_of(body) if body is not None else _by_trafilatura(tree), metadata)


def _parse(markup: str) -> html.HtmlElement:
    try:
        return html.document_fromstring(_XML_HEAD.sub("", markup).replace("\x00", ""))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise DocumentError("no HTML can be read from this page") from error


def _by_trafilatura(tree: html.HtmlElement) -> str:
    """The main text where nothing tells its place. Precision is favoured: on 31 portal pages F1 .900 by
    words, .855 with the default settings."""
    prune(tree)
    try:
        text = trafilatura.extract(tree, include_comments=False, favor_precision=True, with_metadata=False)
        text = text or trafilatura.extract(tree, include_comments=False, favor_recall=True)
    except (RecursionError, ValueError, TypeError, AttributeError) as error:
        raise DocumentError(f"no article text found ({type(error).__name__} in trafilatura)") from error
    if not text:
        raise DocumentError("no article text found", hint="The page may be built by scripts.")
    # It gives one line per paragraph.
    return str(text).replace("\n", "\n\n")


def _wordpress(page: RawPage, home_regions: tuple[str, ...]) -> Found:
    """A post object of the WordPress REST API. ``date_gmt`` is UTC; ``date`` is the site's own time."""
    post = _record(page)
    content = post.get("content")
    markup = _inner(content, "rendered")
    if isinstance(content, dict) and content.get("protected") and not markup.strip():
        raise DocumentError("the post is protected by a password")
    gmt = post.get("date_gmt")
    published = local_date(f"{gmt}+00:00", home_regions) if isinstance(gmt, str) and gmt else None
    if published is None and isinstance(post.get("date"), str):
        published = local_date(post["date"], home_regions)
    found = found_in(markup, home_regions) if markup.strip() else Found("", Metadata())
    title = _plain(_inner(post.get("title"), "rendered"))
    return Found(found.text, Metadata(title=title, published=published, published_basis="feed"))


def _blogger(page: RawPage, home_regions: tuple[str, ...]) -> Found:
    """An entry of Blogger's JSON feed. A blog left on its defaults writes Pacific time, with its offset."""
    entry = _record(page)
    markup = _inner(entry.get("content"), "$t") or _inner(entry.get("summary"), "$t")
    authors = entry.get("author")
    author = _inner(authors[0].get("name"), "$t") if isinstance(authors, list) and authors else ""
    found = found_in(markup, home_regions) if markup.strip() else Found("", Metadata())
    return Found(
        found.text,
        Metadata(
            title=_plain(_inner(entry.get("title"), "$t")),
            author=author if author not in ("", "Unknown", "Anonymous") else None,
            published=local_date(_inner(entry.get("published"), "$t"), home_regions),
            published_basis="feed",
        ),
    )


def _record(page: RawPage) -> dict[str, Any]:
    try:
        record = json.loads(decode(page))
    except (ValueError, RecursionError) as error:
        raise DocumentError("the post is no JSON") from error
    if not isinstance(record, dict):
        raise DocumentError("the post is no JSON object")
    return record


def _inner(value: Any, key: str) -> str:
    inner = value.get(key) if isinstance(value, dict) else value
    return inner if isinstance(inner, str) else ""


def _plain(markup: str) -> str | None:
    """A title without its markup and entities."""
    if "<" not in markup and "&" not in markup:
        return markup.strip() or None
    if not markup.strip():
        return None
    return " ".join(str(_parse(f"<p>{markup}</p>").xpath("string()")).split()) or None
