"""The directory of the embedded index: what is missing, damaged, old or taken is said on one line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from domain.errors import SearchIndexError, SettingsError
from domain.query import Query
from index.embedded import building, open_engine
from index.opening import open_engine as open_by_settings
from index.versions import Versions

HINT = "pantau index --rebuild"


@pytest.fixture
def filled(tmp_path, told):
    engine = open_engine(tmp_path, write=True)
    engine.upsert([told(f"a{step}").stored() for step in range(50)], [])
    engine.commit(50)
    engine.close()
    return tmp_path


def refused(path, **asked):
    with pytest.raises(SearchIndexError) as caught:
        open_engine(path, **{"write": False} | asked)
    assert "\n" not in str(caught.value)
    return caught.value


def test_no_index_yet(tmp_path):
    assert HINT in refused(tmp_path / "none").hint


def test_a_pointer_to_nothing(filled):
    (filled / "current").write_text("v000009")
    assert HINT in refused(filled).hint
    (filled / "current").write_text("../../etc")
    assert HINT in refused(filled, write=True).hint
    (filled / "current").write_bytes(b"\xff\xfe")
    assert HINT in refused(filled).hint


@pytest.mark.parametrize("change", [{"schema": 0}, {"analysis": 99}, {"engine": "tantivy 0.1"}])
def test_an_index_of_another_version(filled, change):
    manifest = filled / "v000001" / "manifest.json"
    manifest.write_text(json.dumps(json.loads(manifest.read_text()) | change))
    error = refused(filled)
    assert "another version" in error.message
    assert HINT in error.hint
    assert HINT in refused(filled, write=True).hint


def test_a_manifest_that_is_none(filled):
    (filled / "v000001" / "manifest.json").write_text("{")
    assert "damaged" in refused(filled).message


@pytest.mark.parametrize(
    "part", ["articles/meta.json", "statements/meta.json", "articles/*.store", "articles/*.idx"]
)
@pytest.mark.parametrize("damage", ["gone", "cut", "noise"])
def test_a_damaged_file(filled, part, damage):
    (path, *_) = (filled / "v000001").glob(part)
    if damage == "gone":
        path.unlink()
    else:
        path.write_bytes(path.read_bytes()[:10] if damage == "cut" else b"\x00" * 64)
    with pytest.raises(SearchIndexError) as caught:
        open_engine(filled, write=False).search(Query())
    assert HINT in caught.value.hint
    assert "\n" not in str(caught.value)


def test_a_rebuild_mends_what_is_damaged(filled):
    (filled / "current").write_text("rubbish")
    with building(filled) as new, new.swapping():
        pass
    engine = open_engine(filled, write=False)
    assert engine.count() == (0, 0)
    engine.close()


def test_one_writer_at_a_time(filled):
    writer = open_engine(filled, write=True)
    error = refused(filled, write=True, wait=0.1)
    assert "Another process" in error.message
    open_engine(filled, write=False).close()
    writer.close()
    open_engine(filled, write=True).close()


def test_one_rebuild_at_a_time(filled):
    with building(filled), pytest.raises(SearchIndexError, match="rebuild lock"), building(filled):
        pass


def test_a_reader_does_not_write(filled, told):
    reader = open_engine(filled, write=False)
    for write in (
        lambda: reader.upsert([told("b").stored()], []),
        lambda: reader.delete(["a1"]),
        lambda: reader.commit(1),
    ):
        with pytest.raises(SearchIndexError, match="reading only"):
            write()
    reader.close()
    reader.close()


def test_old_versions_go_when_a_second_rebuild_is_done(filled):
    for _ in range(3):
        with building(filled) as new, new.swapping():
            pass
    assert sorted(path.name for path in filled.glob("v*")) == ["v000003", "v000004"]
    assert Versions(filled).current() == filled / "v000004"


def test_the_settings_name_the_engine(filled):
    engine = open_by_settings(str(filled), write=False)
    assert engine.count() == (50, 0)
    engine.close()
    with pytest.raises(SettingsError, match="no search engine"):
        open_by_settings("gopher://search", write=False)


def test_stems_outlive_the_process(filled):
    stems = (filled / "v000001" / "stems.tsv").read_text("utf-8")
    assert "didaftarkan\tdaftar\n" in stems
    Path(filled / "v000001" / "stems.tsv").write_bytes(b"\xff\tx\nno tab\n\t\n")
    open_engine(filled, write=False).close()
