"""Feeds, APIs and sitemaps as outlets really send them."""

import gzip
import json
from datetime import UTC, datetime

import pytest

from crawlers.feed_items import FeedError, FeedItem
from crawlers.feed_json import is_end_of_pages, parse_blogger, parse_wordpress
from crawlers.feed_xml import MAX_BYTES, parse_xml
from domain.sources import WITA

BASE = "https://contoh.id/feed/"


DECLARED = '<?xml version="1.0" encoding="UTF-8"?>'
SPACES = (
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" '
    'xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0"'
)


def rss(items: str, head: str = DECLARED) -> bytes:
    return f'{head}<rss version="2.0" {SPACES}><channel><title>Contoh</title>{items}</channel></rss>'.encode()


ITEM = """<item><title>Pemkab Lahat &amp; BPJS Ketenagakerjaan</title><link>https://contoh.id/a-b/</link>
<dc:creator><![CDATA[Sari]]></dc:creator><pubDate>Thu, 29 Apr 2021 07:29:00 +0000</pubDate>
<guid isPermaLink="false">https://contoh.id/?p=7</guid>
<description><![CDATA[<p>Rapat &hellip; bersama</p>]]></description>
<content:encoded><![CDATA[<p>Isi & <a href="x">tautan</a></p>
<link rel="x" type="application/atom+xml" href="/y">]]></content:encoded></item>"""


def only(body: bytes) -> FeedItem:
    (item,) = parse_xml(body, BASE).items
    return item


def test_an_rss_item_with_everything() -> None:
    item = only(rss(ITEM))
    assert item.url == "https://contoh.id/a-b/"
    assert item.title == "Pemkab Lahat & BPJS Ketenagakerjaan"
    assert item.author == "Sari"
    assert item.published == datetime(2021, 4, 29, 7, 29, tzinfo=UTC)
    assert item.summary == "Rapat … bersama"
    assert item.content_html.startswith("<p>Isi & <a")
    assert item.ident == "https://contoh.id/?p=7"


URLS = [
    ("<item><link>https://contoh.id/?a=1&b=2</link></item>", "https://contoh.id/?a=1&b=2"),
    ("<item><link>https://contoh.id/?a=1&amp;b=2</link></item>", "https://contoh.id/?a=1&b=2"),
    ("<item><link><![CDATA[https://contoh.id/?a=1&b=2]]></link></item>", "https://contoh.id/?a=1&b=2"),
    ("<item><link> /a-b/ </link></item>", "https://contoh.id/a-b/"),
    ("<item><guid>https://contoh.id/c</guid></item>", "https://contoh.id/c"),
    ("<item><title>x &nbsp; &raquo; y</title><link>https://contoh.id/d</link></item>", "https://contoh.id/d"),
    ("<item><title>\x0bx\x00</title><link>https://contoh.id/e</link></item>", "https://contoh.id/e"),
    (
        "<item><link>https://feedproxy.id/1</link><feedburner:origLink>https://contoh.id/f</feedburner:origLink></item>",
        "https://contoh.id/f",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("items", "url"), URLS)
def test_links_of_rss(items: str, url: str) -> None:
    assert only(rss(items)).url == url


ENCODINGS = [
    ("utf-8", '<?xml version="1.0" encoding="ISO-8859-1"?>'),  # declared wrongly: valid UTF-8 is UTF-8
    ("latin-1", '<?xml version="1.0" encoding="iso-8859-1"?>'),
    ("cp1252", '<?xml version="1.0" encoding="windows-1252"?>'),
    ("utf-16", '<?xml version="1.0" encoding="utf-16"?>'),
    ("utf-8-sig", '<?xml version="1.0" encoding="utf-8"?>'),
    ("latin-1", '<?xml version="1.0" encoding="tidak-ada"?>'),
    ("utf-8", '\n\n  <?xml version="1.0"?>'),
    ("utf-8", ""),
]


@pytest.mark.parametrize(("encoding", "head"), ENCODINGS)
def test_encodings(encoding: str, head: str) -> None:
    body = rss("<item><title>Desa Café</title><link>https://contoh.id/a</link></item>", head)
    assert only(body.decode("utf-8").encode(encoding)).title == "Desa Café"


def test_atom() -> None:
    body = b"""<feed xmlns="http://www.w3.org/2005/Atom" xmlns:o="http://a9.com/-/spec/opensearchrss/1.0/"><o:totalResults>9</o:totalResults>
    <link rel="next" href="/feed?start=2"/><entry><id>tag:1</id><title type="html">A &amp;amp; B</title>
    <link rel="replies" href="https://contoh.id/a#comment-form"/><link rel="alternate" type="text/html" href="/a.html"/>
    <published>2012-06-30T23:16:00-07:00</published><updated>2012-07-02T00:00:00Z</updated><author><name>Budi</name></author>
    <content type="html">&lt;p&gt;Isi&lt;/p&gt;</content></entry></feed>"""
    listing = parse_xml(body, BASE)
    (item,) = listing.items
    assert (listing.next_url, listing.total) == ("https://contoh.id/feed?start=2", 9)
    assert (item.url, item.title, item.author, item.ident) == (
        "https://contoh.id/a.html",
        "A & B",
        "Budi",
        "tag:1",
    )
    assert item.published == datetime(2012, 7, 1, 6, 16, tzinfo=UTC)
    assert item.modified == datetime(2012, 7, 2, tzinfo=UTC)
    assert item.content_html == "<p>Isi</p>"


NEWS = b"""<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
 xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://contoh.id/read?a=1&b=2&copy=3</loc>
 <lastmod>2030-01-01</lastmod><news:news><news:publication_date>2021-04-29T14:29:00</news:publication_date>
 <news:title><![CDATA[Pekerja & BPJS]]></news:title><news:keywords>bpjs, lahat</news:keywords></news:news></url>
 <url><loc/></url></urlset>"""


@pytest.mark.parametrize("body", [NEWS, gzip.compress(NEWS)], ids=["plain", "gz"])
def test_news_sitemap(body: bytes) -> None:
    listing = parse_xml(body, BASE, WITA)
    (item,) = listing.items
    assert item.url == "https://contoh.id/read?a=1&b=2&copy=3"
    assert item.title == "Pekerja & BPJS"
    assert item.published == datetime(2021, 4, 29, 6, 29, tzinfo=UTC)
    assert item.modified is None, "a lastmod in the future is a mistake"
    assert item.summary == "bpjs, lahat"
    assert listing.received == 2


def test_sitemap_index() -> None:
    body = b"<sitemapindex><sitemap><loc>https://contoh.id/s.php?y=2021&m=4</loc><lastmod>2021-04-29</lastmod></sitemap></sitemapindex>"
    (child,) = parse_xml(body, BASE).children
    assert child.url == "https://contoh.id/s.php?y=2021&m=4"
    assert child.modified == datetime(2021, 4, 28, 17, 0, tzinfo=UTC)


REFUSED = [
    b"",
    b"   ",
    b"bukan feed",
    b"<!DOCTYPE html><html><body>Just a moment...</body></html>",
    b"<html><rss/></html>",
    b"<svg></svg>",
    b'{"feed": {}}',
    b'<!DOCTYPE r [<!ENTITY a "b"><!ENTITY c "&a;&a;">]><rss><channel><item><link>&c;</link></item></channel></rss>',
    b'<!DOCTYPE r [<!ENTITY a SYSTEM "file:///etc/passwd">]><rss/>',
    gzip.compress(b"a" * (MAX_BYTES + 1)),
    b"\x1f\x8bkein gzip",
    b"<![CDATA[" * 10,
]


@pytest.mark.parametrize("body", REFUSED, ids=range(len(REFUSED)))
def test_what_is_no_feed(body: bytes) -> None:
    with pytest.raises(FeedError):
        parse_xml(body, BASE)


def test_a_cut_feed_gives_what_it_still_holds() -> None:
    whole = rss(ITEM + "<item><link>https://contoh.id/zweite</link></item>")
    assert parse_xml(whole[: len(whole) - 40], BASE).items[0].url == "https://contoh.id/a-b/"


def post(**changes: object) -> dict[str, object]:
    return {
        "id": 7, "link": "https://contoh.id/a-b/", "date": "2021-04-29T15:29:00", "date_gmt": "2021-04-29T07:29:00",
        "modified_gmt": "2021-04-30T00:00:00", "title": {"rendered": "Rapat &#8211; BPJS"},
        "excerpt": {"rendered": "<p>Ringkas</p>"}, "content": {"rendered": "<p>Isi</p>", "protected": False}, **changes,
    }  # fmt: skip


def test_wordpress_posts() -> None:
    listing = parse_wordpress(json.dumps([post(), {"id": 8}, "x"]).encode(), BASE, WITA)
    (item,) = listing.items
    assert listing.received == 3
    assert (item.title, item.summary, item.content_html, item.ident) == (
        "Rapat – BPJS",
        "Ringkas",
        "<p>Isi</p>",
        "7",
    )
    assert item.published == datetime(2021, 4, 29, 7, 29, tzinfo=UTC)
    assert json.loads(item.payload)["id"] == 7


def test_wordpress_without_gmt_reads_the_time_of_the_site() -> None:
    (item,) = parse_wordpress(json.dumps([post(date_gmt="0000-00-00T00:00:00")]).encode(), BASE, WITA).items
    assert item.published == datetime(2021, 4, 29, 7, 29, tzinfo=UTC)


def test_a_protected_post_has_no_content() -> None:
    (item,) = parse_wordpress(
        json.dumps([post(content={"rendered": "x", "protected": True})]).encode(), BASE
    ).items
    assert item.content_html == ""


def test_payloads_do_not_hang_on_the_order_of_keys() -> None:
    turned = dict(reversed(list(post().items())))
    one, two = (
        parse_wordpress(json.dumps([value]).encode(), BASE).items[0].payload for value in (post(), turned)
    )
    assert one == two


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (b"<html>blocked</html>", "no JSON"),
        (b'{"code": "rest_forbidden", "message": "x"}', "rest_forbidden"),
        (b'{"name": "site"}', "no list of posts"),
        (b"[" * 100_000, "no JSON"),
    ],
)
def test_what_is_no_list_of_posts(body: bytes, message: str) -> None:
    with pytest.raises(FeedError, match=message):
        parse_wordpress(body, BASE)


def test_the_end_of_pages() -> None:
    assert is_end_of_pages(b'{"code":"rest_post_invalid_page_number","data":{"status":400}}')
    assert not is_end_of_pages(b'{"code":"rest_forbidden"}')
    assert not is_end_of_pages(b"<html>")


def test_blogger() -> None:
    entry = {
        "id": {"$t": "tag:blogger.com,1999:blog-1.post-2"},
        "title": {"$t": "Rapat"},
        "published": {"$t": "2024-07-02T20:00:00.000-07:00"},
        "updated": {"$t": "2024-07-03T20:00:00-07:00"},
        "content": {"$t": "<p>Isi</p>"},
        "author": [{"name": {"$t": "Admin"}}],
        "link": [
            {"rel": "replies", "href": "x"},
            {"rel": "alternate", "href": "https://contoh.id/2024/07/r.html"},
        ],
    }
    feed = {
        "openSearch$totalResults": {"$t": "31"},
        "entry": [entry, {"link": []}],
        "link": [{"rel": "next", "href": "https://www.blogger.com/n"}],
    }
    listing = parse_blogger(json.dumps({"feed": feed}).encode(), BASE)
    (item,) = listing.items
    assert (listing.total, listing.next_url, listing.received) == (31, "https://www.blogger.com/n", 2)
    assert item.url == "https://contoh.id/2024/07/r.html"
    assert item.published == datetime(2024, 7, 3, 3, 0, tzinfo=UTC)
    assert (item.author, item.content_html, item.summary) == ("Admin", "<p>Isi</p>", "")


@pytest.mark.parametrize("body", [b"[]", b"{}", b"<html>", b'{"feed": []}', b'{"feed": {"entry": "x"}}'])
def test_what_is_no_blogger_feed(body: bytes) -> None:
    with pytest.raises(FeedError):
        parse_blogger(body, BASE)


def test_an_empty_blogger_feed_has_no_entries() -> None:
    assert parse_blogger(b'{"feed": {"openSearch$totalResults": {"$t": "0"}}}', BASE).items == ()
