"""The projection: resumable, never ahead of the store, and the same index however often it was interrupted."""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap
import threading
from pathlib import Path

import pytest

from domain.errors import SearchIndexError
from domain.query_parser import parse_query
from index.embedded import building, open_engine
from index.engine import StatementQuery
from index.projection import project, rebuild
from index.versions import Versions

ROOT = Path(__file__).parents[2]


def contents(engine):
    page = engine.search(parse_query("", sort="newest", size=100))
    return [hit.article_id for hit in page.hits], [
        item.id for item in engine.statements(StatementQuery()).items
    ]


def test_it_follows_the_changes(engine, log, library, told):
    log.put(*library)
    seen = []
    summary = project(log, engine, batch=7, on_progress=seen.append)
    assert (summary.changes, summary.articles, summary.deleted) == (40, 40, 0)
    assert summary.statements == engine.count()[1] == 7
    assert seen == [7, 14, 21, 28, 35, 40]
    assert engine.cursor() == summary.cursor == 40
    assert project(log, engine).changes == 0

    log.put(told("lahat-1", "Berubah.", subjects=("52.03",)))
    log.drop("bogor-1")
    log.put(told("kota-bogor-1", relevant=False))
    summary = project(log, engine)
    assert (summary.changes, summary.articles, summary.deleted, summary.cursor) == (3, 1, 2, 43)
    assert engine.count()[0] == 38
    assert engine.search(parse_query("wilayah:Lahat")).total == 1


def test_what_was_not_committed_is_done_again(tmp_path, log, library):
    log.put(*library)
    with_crash, without = open_engine(tmp_path / "a", write=True), open_engine(tmp_path / "b", write=True)
    project(log, without)

    def fail() -> None:
        if with_crash.cursor() == 0 and len(calls) == 3:
            raise SearchIndexError("stop")
        calls.append(1)

    calls: list[int] = []
    log.on_read = fail
    with pytest.raises(SearchIndexError, match="stop"):
        project(log, with_crash, batch=10)
    with_crash.close()
    with_crash = open_engine(tmp_path / "a", write=True)
    assert with_crash.cursor() == 0
    log.on_read = None
    project(log, with_crash, batch=10)
    assert contents(with_crash) == contents(without)
    assert with_crash.cursor() == 40
    with_crash.close()
    without.close()


def test_killed_between_the_two_commits_it_stands_at_the_smaller_cursor(tmp_path, log, told):
    log.put(told("a", "Satu.", promises=(("award", "done", None, "Satu"),)))
    with_index = open_engine(tmp_path, write=True)
    project(log, with_index)
    with_index.close()
    script = """
        import os, sys
        from pathlib import Path
        from index.embedded import open_engine
        engine = open_engine(Path(sys.argv[1]), write=True)
        engine.delete(["a"])
        articles = engine._writers._articles
        class Killed:
            def __getattr__(self, name):
                return (lambda: os._exit(9)) if name == "commit" else getattr(articles, name)
        engine._writers._articles = Killed()
        engine.commit(2)
    """
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(script), str(tmp_path)],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )
    assert done.returncode == 9
    reopened = open_engine(tmp_path, write=True)
    assert reopened.cursor() == 1
    log.put(told("b"))
    project(log, reopened)
    assert reopened.cursor() == 2
    reopened.delete([])
    log.put(told("a", "Satu.", promises=(("award", "done", None, "Satu"),)))
    project(log, reopened)
    assert reopened.count() == (2, 1)
    reopened.close()


def test_a_reader_sees_both_indexes_change_at_once(tmp_path, log, told):
    log.put(told("a", "Satu.", promises=(("award", "done", None, "Satu"),)))
    writer = open_engine(tmp_path, write=True)
    project(log, writer)
    reader = open_engine(tmp_path, write=False)
    writer.delete(["a"])
    writer._writers._statements.commit()  # as in the middle of a commit: the cursor is not written yet
    reader.refresh()
    assert reader.count()[0] == 1
    writer.commit(2)
    assert reader.count()[0] == 1
    reader.refresh()
    assert (reader.count(), reader.cursor()) == ((0, 0), 2)
    reader.close()
    writer.close()


def test_a_rebuild_swaps_while_readers_read(tmp_path, log, library, told):
    log.put(*library)
    writer = open_engine(tmp_path, write=True)
    project(log, writer)
    writer.close()
    reader = open_engine(tmp_path, write=False)
    before = contents(reader)
    wrong, stop = [], threading.Event()

    def read() -> None:
        while not stop.is_set():
            reader.refresh()
            if contents(reader) != before:
                wrong.append(contents(reader))

    thread = threading.Thread(target=read)
    thread.start()
    try:
        for _ in range(3):
            summary = rebuild(log, tmp_path, batch=9)
            assert (summary.articles, summary.cursor) == (40, 40)
    finally:
        stop.set()
        thread.join()
    assert wrong == []
    reader.refresh()
    log.put(told("new"))
    writer = open_engine(tmp_path, write=True)
    project(log, writer)
    writer.close()
    reader.refresh()
    assert reader.count()[0] == 41
    assert sorted(path.name for path in tmp_path.glob("v*")) == ["v000003", "v000004"]
    reader.close()


def test_what_is_written_to_the_old_one_meanwhile_is_in_the_new_one(tmp_path, log, library, told):
    log.put(*library)
    writer = open_engine(tmp_path, write=True)
    project(log, writer)
    with building(tmp_path) as new:
        project(log, new.engine)
        log.put(told("meanwhile"))
        project(log, writer)
        writer.close()
        with new.swapping():
            project(log, new.engine)
    reader = open_engine(tmp_path, write=False)
    assert reader.count()[0] == 41
    reader.close()


def test_a_rebuild_that_fails_leaves_the_old_one(tmp_path, log, library):
    log.put(*library)
    writer = open_engine(tmp_path, write=True)
    project(log, writer)
    writer.close()

    def fail() -> None:
        raise SearchIndexError("the store is gone")

    log.on_read = fail
    with pytest.raises(SearchIndexError, match="store is gone"):
        rebuild(log, tmp_path)
    assert [path.name for path in tmp_path.glob("v*")] == ["v000001"]
    reader = open_engine(tmp_path, write=False)
    assert reader.count()[0] == 40
    reader.close()
    assert Versions(tmp_path).current() == tmp_path / "v000001"
