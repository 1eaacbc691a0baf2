"""Posts of the WordPress REST API and entries of Blogger's JSON feed.

Both carry whole articles; the JSON object of each post is kept as the raw page (``payload``), in a form that does
not change with the order of keys, so that the same post is the same bytes.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, timezone
from typing import Any

from crawlers.feed_dates import moment
from crawlers.feed_items import MAX_ITEMS, FeedError, FeedItem, Listing
from crawlers.feed_xml import plain
from crawlers.urls import absolute
from domain.sources import WIB

WORDPRESS_FIELDS = "id,link,date,date_gmt,modified_gmt,title,excerpt,content"
WORDPRESS_POST = "application/json; profile=wordpress-post"
BLOGGER_ENTRY = "application/json; profile=blogger-entry"
END_OF_PAGES = "rest_post_invalid_page_number"  # how WordPress says that there are no more pages


def parse_wordpress(body: bytes, base_url: str, zone: timezone = WIB) -> Listing:
    """A page of /wp/v2/posts. ``date_gmt`` counts; ``date`` (civil time of the site) is read in ``zone``.

    Raises FeedError where it is no list of posts, as where a firewall answers in HTML, or with the code of the
    error that WordPress names.
    """
    data = _load(body)
    if isinstance(data, dict) and "code" in data:
        raise FeedError(f"WordPress says {str(data['code'])[:80]}.")
    if not isinstance(data, list):
        raise FeedError("This is no list of posts.")
    posts = [post for post in data[:MAX_ITEMS] if isinstance(post, dict)]
    found = tuple(item for post in posts if (item := _post(post, base_url, zone)) is not None)
    return Listing(found, received=len(data))


def is_end_of_pages(body: bytes) -> bool:
    """Whether this answer says that the page asked for lies behind the last one."""
    try:
        data = _load(body)
    except FeedError:
        return False
    return isinstance(data, dict) and data.get("code") == END_OF_PAGES


def parse_blogger(body: bytes, base_url: str) -> Listing:
    """A page of /feeds/posts/default?alt=json. Raises FeedError where it is none."""
    feed = _load(body)
    feed = feed.get("feed") if isinstance(feed, dict) else None
    if not isinstance(feed, dict):
        raise FeedError("This is no Blogger feed.")
    entries = feed.get("entry") or []
    if not isinstance(entries, list):
        raise FeedError("This is no Blogger feed: its entries are no list.")
    whole = [entry for entry in entries[:MAX_ITEMS] if isinstance(entry, dict)]
    found = tuple(item for entry in whole if (item := _entry(entry, base_url)) is not None)
    total = _inner(feed, "openSearch$totalResults")
    return Listing(
        found,
        _blogger_link(feed, "next") or None,
        total=int(total) if total.isdecimal() else None,
        received=len(entries),
    )


def _load(body: bytes) -> Any:
    try:
        return json.loads(body.decode("utf-8-sig", errors="replace"))
    except (ValueError, RecursionError) as error:
        raise FeedError("This is no JSON.") from error


def _post(post: Mapping[str, Any], base_url: str, zone: timezone) -> FeedItem | None:
    link = post.get("link")
    if not isinstance(link, str) or not link.strip():
        return None
    content = post.get("content")
    protected = isinstance(content, dict) and content.get("protected") is True
    return FeedItem(
        url=absolute(base_url, link.strip()),
        title=plain(_rendered(post, "title")),
        published=moment(_string(post, "date_gmt"), UTC) or moment(_string(post, "date"), zone),
        summary=plain(_rendered(post, "excerpt")),
        content_html="" if protected else _rendered(post, "content"),
        modified=moment(_string(post, "modified_gmt"), UTC),
        ident=str(post.get("id", "")),
        payload=_canonical(post),
    )


def _entry(entry: Mapping[str, Any], base_url: str) -> FeedItem | None:
    link = _blogger_link(entry, "alternate")
    if not link:
        return None
    authors = entry.get("author")
    author = authors[0] if isinstance(authors, list) and authors and isinstance(authors[0], dict) else {}
    return FeedItem(
        url=absolute(base_url, link),
        title=plain(_inner(entry, "title")),
        author=plain(_inner(author, "name")) or None,
        # A blog left on the default settings writes Pacific time with its offset: UTC makes it right.
        published=moment(_inner(entry, "published")),
        summary=plain(_inner(entry, "summary")),
        content_html=_inner(entry, "content"),
        modified=moment(_inner(entry, "updated")),
        ident=_inner(entry, "id"),
        payload=_canonical(entry),
    )


def _canonical(value: Mapping[str, Any]) -> bytes:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode(
        "utf-8", errors="replace"
    )


def _string(value: Mapping[str, Any], name: str) -> str:
    found = value.get(name)
    return found if isinstance(found, str) else ""


def _rendered(post: Mapping[str, Any], name: str) -> str:
    found = post.get(name)
    return _string(found, "rendered") if isinstance(found, dict) else _string(post, name)


def _inner(value: Mapping[str, Any], name: str) -> str:
    found = value.get(name)
    return _string(found, "$t") if isinstance(found, dict) else ""


def _blogger_link(value: Mapping[str, Any], rel: str) -> str:
    links = value.get("link")
    for link in links if isinstance(links, list) else []:
        if isinstance(link, dict) and link.get("rel") == rel:
            return _string(link, "href").strip()
    return ""
