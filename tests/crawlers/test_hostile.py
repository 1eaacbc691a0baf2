"""One crawl over outlets at their worst: every failure has its reason, and the rest goes on."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from crawler_harness import Held, held, run, source_of
from crawler_outlets import (
    BOMB,
    CHALLENGE,
    HTML,
    OTHER,
    TEXT,
    Portal,
    Reply,
    Request,
    article,
    cut_off,
    endless,
    hang,
    hang_up,
    page,
    serving,
)

from crawlers.options import CrawlSummary
from store.frontier import MAX_ATTEMPTS
from store.store import open_store

TEXT_PLAIN = {"Content-Type": "text/plain"}


def moved(to: str, status: int = 301) -> Reply:
    return Reply(b"", status, {**HTML, "Location": to})


PAGES = {
    "/berita/1/baik": article("Rapat pertama"),
    "/berita/2/hilang": Reply(page("Tidak ada"), 404),
    "/berita/3/rusak": Reply(page("Galat"), 500),
    "/berita/4/pindah": moved("/baru/4"),
    "/baru/4": article("Pindah"),
    "/berita/5/putar": moved("/berita/5/putar?lagi=1", 302),
    "/berita/6/dalam": moved("http://127.0.0.1:9/rahasia"),
    "/berita/7/skema": moved("file:///etc/passwd"),
    "/berita/8/tantangan": Reply(CHALLENGE),
    "/berita/9/ditolak": Reply(CHALLENGE, 403, {**HTML, "Server": "cloudflare"}),
    "/berita/10/bom": BOMB,
    "/berita/11/tanpa-akhir": Reply(raw=endless),
    "/berita/12/diam": Reply(raw=hang),
    "/berita/13/putus": Reply(raw=cut_off),
    "/berita/14/tutup": Reply(raw=hang_up),
    "/berita/15/berkas": Reply(b"%PDF-1.7 \x00" + b"0" * 999, 200, {"Content-Type": "application/pdf"}),
    "/berita/16/kosong": Reply(b""),
    "/berita/17/cangkang": Reply(
        b"<html><body><div id='root'></div><script>var a = 1</script></body></html>"
    ),
    "/berita/18/tipe-salah": Reply(page("Tipe salah"), 200, {"Content-Type": "image/svg+xml"}),
    "/berita/19/sandi-salah": Reply(
        page("Sandi", TEXT + "\u2013").decode().encode("cp1252"),
        200,
        {"Content-Type": "text/html; charset=utf-99"},
    ),
    "/berita/20/terlarang/rahasia": article("Terlarang"),
    "/berita/21/pindah-ke-satu": moved("/berita/1/baik?utm_source=x"),
    "/berita/22/pindah-jauh": moved("http://jateng.antaranews.co/berita/1"),
    "/?p=77": Reply(page("Lewat nomor", head='<link rel="canonical" href="/berita/77/lewat-nomor">')),
}
LISTED = (
    "/?p=77",
    "/berita/1/baik?utm_source=rss#komentar",
    "/berita/1/baik/amp",
    "/video/berita/1",
    "http://contoh.invalid/lain",
    "http://jateng.antaranews.co/berita/2",
    "http://[rusak",
)
ROBOTS = Reply(b"User-agent: *\nDisallow: /*/rahasia\n", 200, TEXT_PLAIN)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[CrawlSummary, Held, Portal]]:
    outlet = Portal(PAGES, robots=ROBOTS)
    outlet.links += LISTED
    data_dir = tmp_path_factory.mktemp("hostile")
    with serving(outlet):
        summary = run(
            data_dir, source_of(outlet, "feed", routes=("rss.xml",)), timeout=2.0, max_bytes=2_000_000
        )
    yield summary, held(data_dir), outlet


OUTCOMES = [
    ("/berita/1/baik", "fetched", None),
    ("/berita/2/hilang", "failed", "http 404"),
    ("/berita/3/rusak", "failed", "http 500"),
    ("/berita/4/pindah", "fetched", None),
    ("/baru/4", "fetched", None),
    ("/berita/5/putar", "failed", "too many redirects"),
    ("/berita/6/dalam", "skipped", "private address"),
    ("/berita/7/skema", "failed", "http 301"),
    ("/berita/8/tantangan", "failed", "challenge page (Cloudflare)"),
    ("/berita/9/ditolak", "failed", "challenge page (Cloudflare)"),
    ("/berita/10/bom", "failed", "too large"),
    ("/berita/11/tanpa-akhir", "failed", "too large"),
    ("/berita/12/diam", "failed", "timeout"),
    ("/berita/13/putus", "failed", "truncated"),
    ("/berita/14/tutup", "failed", "connection lost"),
    ("/berita/15/berkas", "skipped", "not text"),
    ("/berita/16/kosong", "failed", "empty"),
    ("/berita/17/cangkang", "failed", "empty shell"),
    ("/berita/18/tipe-salah", "fetched", None),
    ("/berita/19/sandi-salah", "fetched", None),
    ("/berita/20/terlarang/rahasia", "skipped", "robots"),
    ("/berita/21/pindah-ke-satu", "skipped", "same page as another address"),
    ("/berita/22/pindah-jauh", "skipped", "blocklist"),
    ("/?p=77", "fetched", None),
    ("/berita/77/lewat-nomor", "fetched", None),
    ("/video/berita/1", "skipped", "photo or video page"),
    ("/lain", "skipped", "other site"),
    ("/berita/2", "skipped", "blocklist"),
]


@pytest.mark.parametrize(("path", "state", "reason"), OUTCOMES, ids=[row[0] for row in OUTCOMES])
def test_what_became_of_it(
    hostile: tuple[CrawlSummary, Held, Portal], path: str, state: str, reason: str | None
) -> None:
    assert hostile[1].frontier[path] == (state, reason)


def test_nothing_else_is_known(hostile: tuple[CrawlSummary, Held, Portal]) -> None:
    assert set(hostile[1].frontier) == {path for path, _, _ in OUTCOMES}


def test_only_articles_are_stored(hostile: tuple[CrawlSummary, Held, Portal]) -> None:
    summary, store, _ = hostile
    kept = {path for path, state, _ in OUTCOMES if state == "fetched"} - {"/berita/4/pindah", "/?p=77"}
    assert store.paths == kept
    assert summary.fetched == len(kept)


def test_the_summary_counts_reasons(hostile: tuple[CrawlSummary, Held, Portal]) -> None:
    summary = hostile[0]
    assert summary.reasons["bad address"] == 1
    assert summary.reasons["http 404"] == 1
    assert summary.failed == sum(state == "failed" for _, state, _ in OUTCOMES)
    assert summary.sources[0].error is None


def test_what_robots_forbid_was_not_asked_for(hostile: tuple[CrawlSummary, Held, Portal]) -> None:
    outlet = hostile[2]
    assert "/berita/20/terlarang/rahasia" not in outlet.asked
    assert outlet.seen[0].path == "/robots.txt"
    assert sum(request.path == "/robots.txt" for request in outlet.seen) == 1


def test_the_user_agent_is_honest(hostile: tuple[CrawlSummary, Held, Portal]) -> None:
    assert {request.headers["User-Agent"] for request in hostile[2].seen} == {
        "Pantau/0.1.0 (+redaksi@contoh.id)"
    }


def test_failures_are_tried_again_by_later_runs_but_not_for_ever(data_dir: Path) -> None:
    outlet = Portal({"/berita/1/rusak": Reply(page("Galat"), 404)})
    with serving(outlet):
        source = source_of(outlet, "feed", routes=("rss.xml",))
        run(data_dir, source)
        run(data_dir, source)
        assert outlet.asked.count("/berita/1/rusak") == 2
        store = open_store(data_dir)
        (target,) = store.frontier.pending(source.id)
        for _ in range(MAX_ATTEMPTS - 2):
            store.frontier.settle(target, "failed", "http 404")
        store.close()
        run(data_dir, source)
    assert outlet.asked.count("/berita/1/rusak") == 2


def test_a_host_that_falls_silent_is_left_for_the_next_run(data_dir: Path) -> None:
    outlet = Portal({f"/berita/{number}/tutup": Reply(raw=hang_up) for number in range(6)})
    with serving(outlet):
        summary = run(data_dir, source_of(outlet, "feed", routes=("rss.xml",)))
    assert summary.sources[0].error == "the host asks to wait: no answer"
    assert summary.failed == 3
    assert len(set(outlet.asked)) == 1 + 3


def test_private_addresses_are_refused_unless_allowed(data_dir: Path) -> None:
    outlet = Portal({"/berita/1/baik": article()})
    with serving(outlet):
        for name, base in (("angka", outlet.base), ("nama", outlet.base.replace("127.0.0.1", "localhost"))):
            source = source_of(outlet, "feed", id=name, routes=("rss.xml",))
            summary = run(
                data_dir,
                source.__class__(**{**_fields(source), "entry_points": (f"{base}rss.xml",)}),
                allow_private=False,
            )
            assert summary.sources[0].error == f"no list answers: {base}rss.xml: private address"
    assert outlet.seen == []


def _fields(source: object) -> dict[str, object]:
    return {name: getattr(source, name) for name in source.__dataclass_fields__}  # type: ignore[attr-defined]


def test_where_robots_cannot_be_read_the_host_waits(data_dir: Path) -> None:
    outlets = {
        str(status): Portal({"/berita/1/baik": article()}, robots=Reply(b"", status, TEXT_PLAIN))
        for status in (500, 503, 429)
    }
    with serving(*outlets.values()):
        sources = [
            source_of(outlet, "feed", id=name, routes=("rss.xml",)) for name, outlet in outlets.items()
        ]
        summary = run(data_dir, *sources)
        for outcome in summary.sources:
            assert outcome.error == f"the host asks to wait: robots.txt unreachable (http {outcome.source})"
            assert outlets[outcome.source].asked == []
        for outlet in outlets.values():
            outlet.robots = Reply(b"", 404)
        assert run(data_dir, *sources).fetched == 3


def test_rules_for_us_by_name(data_dir: Path) -> None:
    closed = Reply(b"User-agent: *\nAllow: /\n\nUser-agent: Pantau\nDisallow: /berita/\n", 200, TEXT_PLAIN)
    opened = Reply(b"User-agent: *\nDisallow: /\n\nUser-agent: pantau\nAllow: /\n", 200, TEXT_PLAIN)
    outlets = {
        name: Portal({"/berita/1/baik": article()}, robots=robots)
        for name, robots in (("closed", closed), ("opened", opened))
    }
    with serving(*outlets.values()):
        summary = run(
            data_dir,
            *(source_of(outlet, "feed", id=name, routes=("rss.xml",)) for name, outlet in outlets.items()),
        )
    assert {outcome.source: outcome.fetched for outcome in summary.sources} == {"closed": 0, "opened": 1}


NO_RULES = {
    "404": Reply(b"", 404),
    "403": Reply(page("Terlarang"), 403),
    "html as text": Reply(b"<html>Disallow: /</html>\nUser-agent: *\nDisallow: /", 200, TEXT_PLAIN),
    "html": Reply(page("User-agent: *"), 200),
    "endless redirect": moved("/robots.txt", 302),
}


def test_an_error_page_is_no_rule(data_dir: Path) -> None:
    outlets = {
        name: Portal({"/berita/1/baik": article()}, robots=robots) for name, robots in NO_RULES.items()
    }
    with serving(*outlets.values()):
        sources = [
            source_of(outlet, "feed", id=name, routes=("rss.xml",)) for name, outlet in outlets.items()
        ]
        summary = run(data_dir, *sources)
    assert {outcome.source: outcome.fetched for outcome in summary.sources} == dict.fromkeys(NO_RULES, 1)


def gaps(outlet: Portal) -> list[float]:
    times = [request.at for request in outlet.seen]
    return [later - earlier for earlier, later in pairwise(times)]


def test_crawl_delay_is_kept(data_dir: Path) -> None:
    robots = Reply(b"User-agent: *\nCrawl-delay: 0.4\n", 200, TEXT_PLAIN)
    outlet = Portal({f"/berita/{number}/baik": article() for number in range(3)}, robots=robots)
    with serving(outlet):
        assert run(data_dir, source_of(outlet, "feed", routes=("rss.xml",))).fetched == 3
    assert min(gaps(outlet)) >= 0.29  # a quarter of jitter


def test_the_delay_of_the_crawl_and_of_the_source(data_dir: Path) -> None:
    outlets = [Portal({f"/berita/{number}/baik": article() for number in range(2)}) for _ in range(2)]
    with serving(*outlets):
        run(
            data_dir,
            source_of(outlets[0], "feed", routes=("rss.xml",)),
            source_of(outlets[1], "feed", routes=("rss.xml",), delay=0.8),
            delay=0.3,
        )
    assert min(gaps(outlets[0])) >= 0.22
    assert min(gaps(outlets[1])) >= 0.59


def test_retry_after_is_obeyed(data_dir: Path) -> None:
    def busy_once(request: Request) -> Reply:
        first = sum(seen.path == request.path for seen in outlet.seen) == 1
        return Reply(page("Sibuk"), 429, {**HTML, "Retry-After": "1"}) if first else article()

    outlet = Portal({"/berita/1/sibuk": busy_once, "/berita/2/baik": article()})
    with serving(outlet):
        assert run(data_dir, source_of(outlet, "feed", routes=("rss.xml",))).fetched == 2
    asked = [request.at for request in outlet.seen if request.path == "/berita/1/sibuk"]
    assert asked[1] - asked[0] >= 0.9


def test_a_host_that_asks_for_an_hour_is_left_alone(data_dir: Path) -> None:
    def busy(_request: Request) -> Reply:
        return Reply(page("Sibuk"), 429, {**HTML, "Retry-After": "3600"})

    outlet = Portal({"/berita/1/sibuk": busy, "/berita/2/sibuk": busy})
    other = Portal({"/berita/1/baik": article()})
    with serving(outlet, other):
        summary = run(
            data_dir,
            source_of(outlet, "feed", id="sibuk", routes=("rss.xml",)),
            source_of(other, "feed", id="lain", routes=("rss.xml",)),
        )
    assert len(outlet.asked) == 2, "the list and one page"
    assert summary.sources[0].error == "the host asks to wait: http 429"
    assert summary.sources[1].fetched == 1
    assert held(data_dir).frontier["/berita/2/sibuk"] == ("pending", None)


def test_a_slow_host_holds_nobody_up(data_dir: Path) -> None:
    slow = Portal({f"/berita/{number}/diam": Reply(raw=hang) for number in range(2)})
    quick = Portal({f"/berita/{number}/baik": article() for number in range(20)})
    with serving(slow, quick):
        run(
            data_dir,
            source_of(slow, "feed", id="lambat", routes=("rss.xml",)),
            source_of(quick, "feed", id="cepat", routes=("rss.xml",)),
            timeout=1.5,
        )
        done = quick.seen[-1].at
    assert max(request.at for request in slow.seen) > done


def test_irrelevant_stories_are_skipped_before_a_page_is_asked_for(data_dir: Path) -> None:
    def feed(_request: Request) -> Reply:
        content = f"<encoded><![CDATA[<p>{OTHER}</p>]]></encoded>"
        whole = f"<item><title>Jalan</title><link>{outlet.base}a</link>{content}</item>"
        health = whole.replace(f"{outlet.base}a", f"{outlet.base}b").replace(
            "Jalan", "Layanan BPJS Kesehatan"
        )
        return Reply(f"<rss><channel>{whole}{health}</channel></rss>".encode())

    outlet = Portal({"/feed.xml": feed})
    with serving(outlet):
        summary = run(data_dir, source_of(outlet, "feed", routes=("feed.xml",)))
    assert summary.reasons == {"programme not named": 1, "BPJS Kesehatan only": 1}
    assert outlet.asked == ["/feed.xml"]
