"""The main job from end to end, on the demonstration: real outlets, real HTTP, real files; and kill -9."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import time
from pathlib import Path

import pytest
from pantau_command import command, environment, free_ports

from index.engine import StatementQuery
from index.opening import open_engine
from pantau.demo.texts import read_texts
from store.store import open_store

pytestmark = pytest.mark.server
REGULATION = "inpres-2-2021"


def demo(data_dir: Path, port: int) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command("demo", "--once", "--outlet-port", str(port)),
        cwd=data_dir.parent,
        env=environment(data_dir),
        capture_output=True,
        text=True,
        timeout=180,
    )


def end_state(data_dir: Path) -> dict[str, object]:
    """Everything that a user could notice, without the moments at which it happened."""
    store = open_store(data_dir)
    engine = open_engine(data_dir / "index", write=False)
    try:
        return {
            "articles": [
                (one.article, one.source, one.story_id, one.original, one.backfill)
                for one in store.articles.all()
            ],
            "pages": store.pages.counts(),
            "frontier": store.frontier.counts(),
            "index": engine.count(),
            "citations": engine.citations(REGULATION, StatementQuery()),
            "caught up": engine.cursor() == store.articles.last_change(),
        }
    finally:
        engine.close()
        store.close()


@pytest.fixture(scope="module")
def port() -> int:
    return free_ports(5)


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory, port: int) -> tuple[Path, str]:
    data_dir = tmp_path_factory.mktemp("demo") / "data"
    result = demo(data_dir, port)
    assert result.returncode == 0, result.stderr
    return data_dir, result.stdout


def test_the_texts_are_as_many_and_as_wide_as_they_should_be() -> None:
    texts = read_texts()
    assert len({text.slug for text in texts}) >= 60
    assert any(text.reprint for text in texts)
    assert {text.fate for text in texts} == {"normal", "moved", "broken"}


def test_the_whole_way(undisturbed: tuple[Path, str]) -> None:
    data_dir, printed = undisturbed
    for part in ("pages fetched", "articles", "officials", "regions that cited a regulation", "time: crawl"):
        assert part in printed
    state = end_state(data_dir)
    regions = {code for one in state["articles"] for code in one[0].facts.subject_regions}
    assert len({code for code in regions if len(code) > 2}) >= 25
    assert len({code[:2] for code in regions}) >= 10
    assert len(state["citations"]) >= 20
    assert state["caught up"]


def test_what_must_stay_out_stays_out(undisturbed: tuple[Path, str]) -> None:
    state = end_state(undisturbed[0])
    titles = [article.document.title for article, *_ in state["articles"]]
    assert not [
        title for title in titles if "JKN" in title or "Dayung" in title or "BPJS Kesehatan bagi" in title
    ]
    assert ("failed", "http 500") in state["frontier"]


def test_a_page_that_moved_is_kept_under_its_new_address(undisturbed: tuple[Path, str]) -> None:
    (moved,) = [
        article
        for article, *_ in end_state(undisturbed[0])["articles"]
        if "Banjarnegara" in article.document.title
    ]
    assert "/lama/" not in moved.document.url


def test_reprints_are_one_story_with_one_original(undisturbed: tuple[Path, str]) -> None:
    stories: dict[str, list[bool]] = {}
    for _article, _source, story, original, _backfill in end_state(undisturbed[0])["articles"]:
        stories.setdefault(story, []).append(original)
    assert sorted(len(members) for members in stories.values())[-4:] == [2, 2, 2, 2]
    assert all(members.count(True) == 1 for members in stories.values())


def test_inserts_of_the_theme_are_no_text(undisturbed: tuple[Path, str]) -> None:
    related = [text.related for text in read_texts() if text.related]
    for article, *_ in end_state(undisturbed[0])["articles"]:
        assert not [headline for headline in related if headline in article.document.text]
        assert "Dilihat" not in article.document.text


def test_running_it_twice_adds_nothing_twice(undisturbed: tuple[Path, str], port: int) -> None:
    data_dir, _ = undisturbed
    before = end_state(data_dir)
    result = demo(data_dir, port)
    assert result.returncode == 0, result.stderr
    assert "0 pages fetched" in result.stdout
    after = end_state(data_dir)
    assert after == before


KILLS = [
    ("crawling", 0.0),
    ("crawling", 1.2),
    ("crawling", 2.0),
    ("extracting", 0.6),
    ("extracting", 1.0),
    ("indexing", 0.0),
]


@pytest.mark.parametrize(("stage", "delay"), KILLS)
def test_killed_and_started_again_it_ends_the_same(
    tmp_path: Path, undisturbed: tuple[Path, str], port: int, stage: str, delay: float
) -> None:
    data_dir = tmp_path / "data"
    process = subprocess.Popen(
        command("demo", "--once", "--outlet-port", str(port)),
        cwd=tmp_path,
        env={**environment(data_dir), "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        start_new_session=True,
    )
    assert process.stdout is not None
    for line in process.stdout:
        if line.startswith(stage):
            break
    time.sleep(delay)
    os.killpg(process.pid, signal.SIGKILL)
    process.communicate()

    result = demo(data_dir, port)
    assert result.returncode == 0, result.stderr
    assert end_state(data_dir) == end_state(undisturbed[0])


def test_two_demonstrations_at_once_are_told_apart(tmp_path: Path, port: int) -> None:
    import socket

    with socket.socket() as taken:
        taken.bind(("127.0.0.1", port))
        taken.listen()
        result = demo(tmp_path / "data", port)
    assert result.returncode == 1 or result.returncode == 2
    assert f"Port {port} is taken" in result.stderr and "Traceback" not in result.stderr


def test_ctrl_c_is_clean(tmp_path: Path) -> None:
    first = free_ports(6)
    process = subprocess.Popen(
        command("demo", "--outlet-port", str(first), "--port", str(first + 5)),
        cwd=tmp_path,
        env={**environment(tmp_path / "data"), "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    for line in process.stdout:
        if line.startswith("Pantau: http"):
            break
    import httpx

    for _ in range(100):
        try:
            body = httpx.get(f"http://127.0.0.1:{first + 5}/api/v1/regulations/{REGULATION}/citations").text
            break
        except httpx.TransportError:
            time.sleep(0.1)
    assert json.loads(body)["total"] >= 20
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=20)
    assert process.returncode == 0
    assert errors == ""
