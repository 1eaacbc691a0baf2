"""The frontier and the pages: states, reasons, nothing twice."""

from __future__ import annotations

from datetime import UTC, datetime

from domain.articles import RawPage
from store.frontier import MAX_ATTEMPTS, FeedState, Target
from store.store import Store

NOW = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


def target(number: int, source: str = "outlet") -> Target:
    return Target(
        f"k{number}", f"https://outlet.example/{number}", source, title=f"Judul {number}", published=NOW
    )


def page(body: bytes = b"<p>isi</p>") -> RawPage:
    return RawPage("https://outlet.example/1", body, "text/html", NOW, source="outlet", feed_published=NOW)


def test_a_url_is_discovered_once(store: Store) -> None:
    assert store.frontier.add([target(1), target(2), target(1)]) == 2
    assert store.frontier.add([target(2), target(3)]) == 1
    assert [found.key for found in store.frontier.pending("outlet")] == ["k1", "k2", "k3"]
    assert store.frontier.pending("outlet")[0] == target(1)
    assert store.frontier.pending("another") == ()


def test_settled_urls_leave_the_list_and_failed_ones_come_again(store: Store) -> None:
    store.frontier.add([target(1), target(2), target(3)])
    store.frontier.settle(target(1), "fetched")
    store.frontier.settle(target(2), "skipped", "not about the programme")
    store.frontier.settle(target(3), "failed", "http 500")
    assert [found.key for found in store.frontier.pending("outlet")] == ["k3"]
    assert store.frontier.known(["k1", "k2", "k3", "k4"]) == {"k1", "k2"}
    for _ in range(MAX_ATTEMPTS - 1):
        store.frontier.settle(target(3), "failed", "http 500")
    assert store.frontier.pending("outlet") == ()
    assert store.frontier.counts("outlet")[("failed", "http 500")] == 1


def test_what_a_feed_sent_is_remembered(store: Store) -> None:
    assert store.frontier.feed("https://outlet.example/feed") is None
    for etag in ("a", "b"):
        store.frontier.feed_read("https://outlet.example/feed", "outlet", FeedState(etag, None))
    assert store.frontier.feed("https://outlet.example/feed") == FeedState("b", None)


def test_the_same_bytes_are_stored_once(store: Store) -> None:
    assert store.pages.add("k1", page())
    assert not store.pages.add("k1", page())
    (number,) = store.pages.waiting(1)
    assert store.pages.load(number).page == page()


def test_a_newer_copy_replaces_the_older(store: Store) -> None:
    store.pages.add("k1", page())
    store.pages.add("k1", page(b"<p>isi baru</p>"))
    (number,) = store.pages.waiting(1)
    assert store.pages.load(number).page.body == b"<p>isi baru</p>"
    assert store.pages.counts()[("superseded", "a newer copy has come")] == 1


def test_a_quarantined_page_waits_for_a_later_version(store: Store) -> None:
    store.pages.add("k1", page())
    (number,) = store.pages.waiting(1)
    store.pages.set_aside(number, "regions: broke", 1)
    assert store.pages.waiting(1) == ()
    assert store.pages.waiting(2) == (number,)


def test_how_a_source_fares(store: Store) -> None:
    run = store.frontier.run_started("outlet")
    store.frontier.run_finished(run, discovered=3, fetched=2, failed=1, error=None)
    broken = store.frontier.run_started("outlet")
    store.frontier.run_finished(broken, discovered=0, fetched=0, failed=0, error="no answer")
    (state,) = store.sources.states()
    assert (state.source, state.error, state.articles) == ("outlet", "no answer", 0)
    assert state.last_success is not None and state.last_run > state.last_success.replace(year=2000)
