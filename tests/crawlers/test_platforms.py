"""Each platform's spider against a local counterpart: all relevant articles, few others, few requests."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest
from crawler_harness import Held, held, run, source_of
from crawler_outlets import Blogger, Portal, Post, Reply, WordPress, article, posts, serving

from crawlers.options import SourceOutcome
from store.store import open_store

RELEVANT, OTHERS = 25, 40


class Crawled(NamedTuple):
    outcome: SourceOutcome
    held: Held
    outlet: WordPress


def relevant_paths(content: list[Post], form: str) -> set[str]:
    return {form.format(post.number) for post in content if post.number <= RELEVANT}


# What is closed or odd about a WordPress, and the way in that is left.
WORDPRESSES: dict[str, tuple[dict[str, object], str]] = {
    "open": ({}, "rest"),
    "no totals": ({"totals": False}, "rest"),
    "in a folder": ({"root": "/web/wp-json/wp/v2/posts"}, "rest"),
    "in a folder, found": ({"root": "/web/wp-json/wp/v2/posts", "search_feed": 404}, "rest"),
    "plain permalinks": ({"root": "/wp/v2/posts"}, "rest"),
    "firewall": ({"rest": "html"}, "search feed"),
    "login": ({"rest": 401}, "search feed"),
    "switched off": ({"rest": 404}, "search feed"),
    "closed": ({"rest": 403, "search_feed": 403}, "feed"),
}


@pytest.fixture(scope="module")
def wordpresses(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Crawled]]:
    outlets = {name: WordPress(posts(RELEVANT, OTHERS), **how) for name, (how, _) in WORDPRESSES.items()}  # type: ignore[arg-type]
    data_dir = tmp_path_factory.mktemp("wordpress")
    with serving(*outlets.values()):
        routes = {"in a folder": ("web/wp-json/wp/v2/posts",)}
        sources = [
            source_of(outlet, "wordpress", id=name, routes=routes.get(name, ()))
            for name, outlet in outlets.items()
        ]
        sources = [
            replace(source, base_url=f"{source.base_url}web") if source.id == "in a folder, found" else source
            for source in sources
        ]
        summary = run(data_dir, *sources)
    yield {
        outcome.source: Crawled(outcome, held(data_dir, outcome.source), outlets[outcome.source])
        for outcome in summary.sources
    }


@pytest.mark.parametrize("name", WORDPRESSES)
def test_wordpress(wordpresses: dict[str, Crawled], name: str) -> None:
    outcome, store, outlet = wordpresses[name]
    assert outcome.error is None
    assert outcome.route == WORDPRESSES[name][1]
    assert store.paths >= relevant_paths(outlet.content, "/2024/07/berita-{}")
    pages = [int(path.split("-")[-1].strip("/")) for path in outlet.asked if "berita" in path]
    if outcome.route != "feed":
        assert len(store.paths) == RELEVANT, "nothing irrelevant is kept"
        assert max(pages, default=0) <= RELEVANT, "nor asked for"
    if outcome.route == "rest":
        assert not pages, "posts of the API are whole"
        assert outcome.requests <= 25


def test_posts_of_the_api_are_kept_as_they_came(data_dir: Path) -> None:
    outlet = WordPress(posts(1, 0))
    with serving(outlet):
        run(data_dir, source_of(outlet, "wordpress", home_regions=("52",)))
    store = open_store(data_dir)
    try:
        (number,) = store.pages.waiting(1)
        page = store.pages.load(number).page
    finally:
        store.close()
    assert page.content_type.startswith("application/json; profile=wordpress-post")
    assert b'"content":{"protected":false,"rendered":"<p>Pemerintah' in page.body
    assert page.feed_title == "Berita nomor 1"
    assert page.feed_published is not None and page.feed_published.isoformat() == "2024-07-28T02:59:00+00:00"
    assert page.url == f"{outlet.base}2024/07/berita-1/"


def test_the_second_run_asks_only_for_what_is_new(data_dir: Path) -> None:
    outlet = WordPress(posts(RELEVANT, OTHERS))
    with serving(outlet):
        source = source_of(outlet, "wordpress")
        run(data_dir, source)
        before = held(data_dir)
        outlet.seen.clear()
        outlet.content.insert(0, Post(900, published="2099-01-01T00:00:00"))
        del outlet.content[5:7]
        summary = run(data_dir, source)
    assert all("after" in request.query for request in outlet.seen if request.query)
    assert summary.fetched == 1
    assert len(outlet.asked) <= 6
    assert held(data_dir).paths == before.paths | {"/2024/07/berita-900"}


def test_since_leaves_older_articles_for_later(data_dir: Path) -> None:
    outlet = WordPress(posts(30, 0))
    with serving(outlet):
        source = source_of(outlet, "wordpress")
        run(data_dir, source, since=date(2024, 7, 28))
        some = held(data_dir).paths
        run(data_dir, source)
    assert some == {f"/2024/07/berita-{number}" for number in range(1, 21)}
    assert len(held(data_dir).paths) == 30


@pytest.mark.parametrize("q", [True, False], ids=["search", "search ignored"])
def test_blogger(data_dir: Path, q: bool) -> None:
    outlet = Blogger(posts(RELEVANT, OTHERS), cut=frozenset({1, 2, 3, 60}), q=q)
    with serving(outlet):
        summary = run(data_dir, source_of(outlet, "blogger"))
        again = run(data_dir, source_of(outlet, "blogger"))
    (outcome,) = summary.sources
    assert (outcome.error, outcome.route) == (None, "json feed")
    store = held(data_dir)
    assert relevant_paths(outlet.content, "/2024/07/berita-{}.html") <= store.paths
    assert {path for path in outlet.asked if path.endswith(("-1.html", "-2.html", "-3.html"))}, (
        "summaries are completed"
    )
    assert len(store.paths) <= RELEVANT + 1, "of the others only the one whose feed tells too little"
    assert again.fetched == 0


def test_blogger_moments_are_right_in_spite_of_pacific_time(data_dir: Path) -> None:
    outlet = Blogger([Post(1, published="2024-07-02T20:00:00")])
    with serving(outlet):
        run(data_dir, source_of(outlet, "blogger"))
    store = open_store(data_dir)
    try:
        page = store.pages.load(store.pages.waiting(1)[0]).page
    finally:
        store.close()
    assert page.content_type.startswith("application/json; profile=blogger-entry")
    assert page.feed_published is not None and page.feed_published.isoformat() == "2024-07-03T03:00:00+00:00"


SITEMAP = """<?xml version="1.0"?><urlset xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc>{base}baca?id=1&judul=rapat</loc><news:news><news:title>Rapat & BPJS</news:title>
<news:publication_date>2024-07-03T09:00:00+07:00</news:publication_date></news:news></url></urlset>"""


def test_a_news_sitemap_below_an_index(data_dir: Path) -> None:
    def index(_request: object) -> Reply:
        listed = "".join(
            f"<sitemap><loc>{outlet.base}{name}</loc></sitemap>" for name in ("lama.xml", "news.xml")
        )
        return Reply(f"<sitemapindex>{listed}</sitemapindex>".encode())  # served as text/html

    def news(_request: object) -> Reply:
        return Reply(SITEMAP.format(base=outlet.base).encode())

    outlet = Portal({"/sitemap.xml": index, "/news.xml": news, "/baca?id=1&judul=rapat": article()})
    with serving(outlet):
        summary = run(data_dir, source_of(outlet, "sitemap", routes=("sitemap.xml",)))
    assert held(data_dir).paths == {"/baca?id=1&judul=rapat"}
    assert summary.reasons == {"list: http 404": 1}


def test_feeds_are_asked_whether_they_changed(data_dir: Path) -> None:
    outlet = Portal({f"/berita/{number}/rapat": article() for number in range(3)})
    with serving(outlet):
        source = source_of(outlet, "feed", routes=("rss.xml",))
        assert run(data_dir, source).fetched == 3
        outlet.seen.clear()
        summary = run(data_dir, source)
        (feed,) = (request for request in outlet.seen if request.path == "/rss.xml")
        assert feed.headers["If-None-Match"] and feed.headers["If-Modified-Since"]
        assert summary.fetched == 0 and outlet.asked == ["/rss.xml"]
        outlet.pages["/berita/9/baru"] = article("Baru")
        outlet.links.append("/berita/9/baru")
        assert run(data_dir, source).fetched == 1


def test_one_broken_list_does_not_stop_the_others(data_dir: Path) -> None:
    outlet = Portal({"/berita/1/rapat": article()})
    with serving(outlet):
        summary = run(data_dir, source_of(outlet, "feed", routes=("tidak-ada.xml", "rss.xml")))
    assert summary.fetched == 1
    assert summary.sources[0].error is None
    assert summary.reasons == {"list: http 404": 1}


def test_a_source_without_any_way_in_says_so(data_dir: Path) -> None:
    outlet = Portal({})
    with serving(outlet):
        summary = run(
            data_dir,
            source_of(outlet, "wordpress", id="a"),
            source_of(outlet, "blogger", id="b"),
            source_of(outlet, "feed", id="c", routes=("x.xml",)),
            source_of(outlet, "html", id="d"),
        )
    errors = {outcome.source: outcome.error for outcome in summary.sources}
    assert errors["a"] == "no way in: rest: http 404; search feed: http 404; feed: http 404"
    assert errors["b"] == "json feed: http 404; rss feed: http 404"
    assert errors["c"] is not None and errors["c"].startswith("no list answers:")
    assert summary.left_out == {"no way yet into platform html": 1}
    store = open_store(data_dir)
    try:
        states = {state.source: state for state in store.sources.states()}
    finally:
        store.close()
    assert states["a"].error == errors["a"]
    assert states["a"].last_success is None
