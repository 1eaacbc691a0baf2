"""The crawling process: killed, stopped, orphaned, misdirected, and started again."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from crawler_harness import held, run, source_of
from crawler_outlets import TEXT, Blogger, Outlet, Portal, Reply, Request, WordPress, article, posts, serving

from crawlers.options import CrawlOptions, from_json, summary_from_json, summary_to_json, to_json
from crawlers.run import crawl
from domain.errors import SettingsError
from domain.sources import Source


def slowly(text: str) -> object:
    def answer(_request: Request) -> Reply:
        time.sleep(0.02)
        return article("Rapat", text)

    return answer


def newsroom() -> tuple[Outlet, ...]:
    """Three outlets on three platforms, a failing and a moving page among theirs."""
    pages: dict[str, object] = {f"/berita/{number}/rapat": slowly(f"{TEXT} {number}") for number in range(12)}
    pages["/berita/12/pindah"] = Reply(b"", 301, {"Location": "/baru/12", "Content-Type": "text/html"})
    pages["/baru/12"] = article("Pindah")
    pages["/berita/13/hilang"] = Reply(b"", 404)
    return (
        Portal(pages),  # type: ignore[arg-type]
        WordPress(posts(12, 5), rest=401),
        Blogger(posts(12, 5), cut=frozenset({2, 3})),
    )


def sources_of(outlets: tuple[Outlet, ...]) -> tuple[Source, ...]:
    return (
        source_of(outlets[0], "feed", id="portal", routes=("rss.xml",)),
        source_of(outlets[1], "wordpress", id="wordpress"),
        source_of(outlets[2], "blogger", id="blogger"),
    )


OPTIONS = CrawlOptions(delay=0.0, timeout=10.0, allow_private=True)


def start(data_dir: Path, sources: tuple[Source, ...]) -> subprocess.Popen[str]:
    """The crawling process itself, so that it can be killed."""
    pipe, nowhere = subprocess.PIPE, subprocess.DEVNULL
    command = [sys.executable, "-m", "crawlers"]
    process = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=nowhere, text=True)
    assert process.stdin is not None
    process.stdin.write(json.dumps(to_json(sources, OPTIONS, str(data_dir))) + "\n")
    process.stdin.flush()
    return process


def killed_after(events: int, data_dir: Path, sources: tuple[Source, ...]) -> bool:
    """Whether the process was still at work when it had told of so many events; then it is killed."""
    process = start(data_dir, sources)
    assert process.stdout is not None and process.stdin is not None
    for told, _ in enumerate(process.stdout, start=1):
        if told == events:
            process.kill()
            break
    process.wait()
    process.stdin.close()
    process.stdout.close()
    return process.returncode == -signal.SIGKILL


@pytest.mark.server
def test_killed_at_any_moment_and_started_again_it_ends_the_same(tmp_path: Path) -> None:
    outlets = newsroom()
    with serving(*outlets):
        sources = sources_of(outlets)
        run(tmp_path / "undisturbed", *sources)
        for outlet in outlets:
            outlet.seen.clear()
        for events in (1, 2, 3, 5, 8, 11):
            assert killed_after(events, tmp_path / "killed", sources)
        run(tmp_path / "killed", *sources)
        asked = [
            path for outlet in outlets for path in outlet.asked if "/berita" in path and "hilang" not in path
        ]
        calm, rough = held(tmp_path / "undisturbed"), held(tmp_path / "killed")
        assert run(tmp_path / "killed", *sources).fetched == 0
    assert rough.pages == calm.pages
    assert rough.frontier == calm.frontier
    assert len(asked) <= len(set(asked)) + 6 * len(sources), "only what was under way is asked for twice"


@pytest.mark.server
def test_a_signal_ends_it_in_order(tmp_path: Path) -> None:
    outlets = newsroom()
    with serving(*outlets):
        process = start(tmp_path, sources_of(outlets))
        assert process.stdout is not None and process.stdin is not None
        process.stdout.readline()
        process.send_signal(signal.SIGINT)
        last = json.loads(process.stdout.read().splitlines()[-1])
        assert process.wait() == 0
        process.stdin.close()
        process.stdout.close()
    summary = summary_from_json(last["summary"])
    assert summary.stopped
    assert {outcome.error for outcome in summary.sources} <= {"stopped before its end", None}
    assert "stopped before its end" in {outcome.error for outcome in summary.sources}


@pytest.mark.server
def test_an_interrupt_goes_on_to_the_caller_and_leaves_no_process(tmp_path: Path) -> None:
    outlets = newsroom()

    def interrupt(_event: object) -> None:
        raise KeyboardInterrupt

    with serving(*outlets):
        with pytest.raises(KeyboardInterrupt):
            crawl(tmp_path, sources_of(outlets), OPTIONS, listen=interrupt)
        assert children(os.getpid()) == []
        assert run(tmp_path, *sources_of(outlets)).fetched > 0


@pytest.mark.server
def test_it_does_not_outlive_its_parent(tmp_path: Path) -> None:
    outlets = newsroom()
    program = (
        "import json, sys; from pathlib import Path\n"
        "from crawlers.options import from_json; from crawlers.run import crawl\n"
        "sources, options, data_dir = from_json(json.loads(sys.argv[1]))\n"
        "crawl(Path(data_dir), sources, options, listen=lambda event: print(event, flush=True))"
    )
    with serving(*outlets):
        order = json.dumps(to_json(sources_of(outlets), OPTIONS, str(tmp_path)))
        parent = subprocess.Popen([sys.executable, "-c", program, order], stdout=subprocess.PIPE, text=True)
        assert parent.stdout is not None
        parent.stdout.readline()
        (child,) = children(parent.pid)
        parent.kill()
        parent.wait()
        parent.stdout.close()
        deadline = time.monotonic() + 5
        while Path(f"/proc/{child}").exists() and _state(child) != "Z" and time.monotonic() < deadline:
            time.sleep(0.05)
        assert not Path(f"/proc/{child}").exists() or _state(child) == "Z"


def children(pid: int) -> list[int]:
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def _state(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0]
    except OSError:
        return "Z"


def test_what_a_user_can_mend_comes_back_as_its_own_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    source = Source("a", "A", "127.0.0.1:9", "feed", "http://127.0.0.1:9/")
    with pytest.raises(SettingsError, match="cannot be made"):
        crawl(tmp_path / "file" / "data", [source], OPTIONS)


def test_nothing_to_crawl_is_no_crawl(tmp_path: Path) -> None:
    assert crawl(tmp_path / "none", [], OPTIONS).sources == ()
    assert not (tmp_path / "none").exists()


def test_orders_and_reports_survive_the_way(tmp_path: Path) -> None:
    from datetime import date

    outlet = Portal({"/berita/1/rapat": article()})
    with serving(outlet):
        source = source_of(outlet, "feed", routes=("rss.xml",), home_regions=("16.04",), delay=0.5)
        summary = run(tmp_path, source)
    options = CrawlOptions(since=date(2024, 7, 3), contact="a@b.id")
    order = json.loads(json.dumps(to_json((source,), options, "data")))
    assert from_json(order) == ((source,), options, "data")
    assert summary_from_json(json.loads(json.dumps(summary_to_json(summary)))) == summary


def test_a_contact_cannot_write_headers() -> None:
    assert CrawlOptions(contact="a@b.id\r\nX-Evil: 1").user_agent == "Pantau/0.1.0 (+a@b.idX-Evil: 1)"
    assert CrawlOptions().user_agent == "Pantau/0.1.0"
