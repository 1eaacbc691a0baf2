"""The commands as a user runs them: what they print, and one line for whatever is wrong."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

LAHAT = (
    "Pemkab Lahat Daftarkan Pekerja Rentan\n\n"
    "LAHAT - Pemerintah Kabupaten Lahat mendaftarkan 21.600 pekerja rentan ke BPJS Ketenagakerjaan, sesuai "
    "Instruksi Presiden (Inpres) No. 02 Tahun 2021.\n\n"
    "Bupati Lahat, Rangga Pratama, mengatakan iuran BPJS Ketenagakerjaan sudah dianggarkan dalam APBD 2027.\n"
)


@pytest.fixture
def lahat(tmp_path: Path) -> str:
    path = tmp_path / "lahat.txt"
    path.write_text(LAHAT, encoding="utf-8")
    return str(path)


def test_from_a_file_to_the_answers(pantau, lahat: str, tmp_path: Path) -> None:
    taken = pantau("ingest", lahat)
    assert taken.returncode == 0, taken.stderr
    assert "1 taken in" in taken.stdout and "1 articles indexed" in taken.stdout

    for spelling in ("inpres 2/2021", "Instruksi Presiden RI Nomor 2 tahun 2021", "inpres-2-2021"):
        asked = pantau("citations", spelling)
        assert "Kabupaten Lahat" in asked.stdout and "No. 02 Tahun 2021" in asked.stdout, asked.stderr
        assert "lahat.txt" in asked.stdout

    found = json.loads(pantau("search", "pekerja", "wilayah:lahat", "--json").stdout)
    assert found["total"] == 1 and found["items"][0]["title"].startswith("Pemkab Lahat")
    assert found["next"] is None

    preview = pantau("digest", "--preview", str(tmp_path / "mail"))
    assert preview.returncode == 0, preview.stderr
    assert "Kabupaten Lahat" in (tmp_path / "mail" / "digest.html").read_text(encoding="utf-8")


def test_taking_in_twice_adds_nothing_twice(pantau, lahat: str) -> None:
    pantau("ingest", lahat)
    again = pantau("ingest", lahat)
    assert again.returncode == 0
    assert "0 taken in, 1 known" in again.stdout and "0 articles indexed" in again.stdout


def test_the_json_of_the_contract(pantau, lahat: str, tmp_path: Path) -> None:
    records = tmp_path / "in.jsonl"
    records.write_text(json.dumps({"id": "A1", "url": "https://o.example/a", "text": LAHAT}) + "\n")
    result = pantau("extract", lahat, str(records))
    assert result.returncode == 0, result.stderr
    first, second = (json.loads(line) for line in result.stdout.splitlines())
    assert (first["id"], second["id"], second["url"]) == (lahat, "A1", "https://o.example/a")
    assert first["relevant"] is True and first["subject_regions"] == ["16.04"]
    assert (
        first["regulations"][0] | {"type": "inpres", "number": "2", "year": 2021} == first["regulations"][0]
    )
    for kind in ("regions", "regulations", "officials"):
        for fact in first[kind]:
            for mention in fact["mentions"]:
                assert first["text"][mention["start"] : mention["end"]] == mention["text"]
    assert not (tmp_path / "data").exists(), "with PATH nothing is stored"


def test_rebuilding_the_index_gives_the_same_answers(pantau, lahat: str) -> None:
    pantau("ingest", lahat)
    before = pantau("citations", "inpres 2/2021", "--json").stdout
    rebuilt = pantau("index", "--rebuild")
    assert "rebuilt: 1 articles" in rebuilt.stdout, rebuilt.stderr
    assert pantau("citations", "inpres 2/2021", "--json").stdout == before


def test_an_index_of_another_version_is_built_anew(pantau, lahat: str, tmp_path: Path) -> None:
    pantau("ingest", lahat)
    (manifest,) = (tmp_path / "data" / "index").glob("v*/manifest.json")
    manifest.write_text("{}")
    refused = pantau("search", "pekerja")
    assert refused.returncode == 1 and "pantau index --rebuild" in refused.stderr
    again = pantau("ingest", lahat)
    assert again.returncode == 0 and "built anew" in again.stderr
    assert "Kabupaten Lahat" in pantau("citations", "inpres 2/2021").stdout


def test_facts_can_be_looked_at(pantau, lahat: str, tmp_path: Path) -> None:
    view = tmp_path / "view.html"
    assert pantau("extract", "--view", str(view), lahat).returncode == 0
    assert "21.600" in view.read_text(encoding="utf-8")


WRONG = [
    (["citations", "abc"], "names no regulation", 2),
    (["search", '"abc'], "quotation mark", 2),
    (["search", "wilayah:zzz"], "no province, kabupaten or kota", 2),
    (["search", "warna:merah"], "warna", 2),
    (["ingest", "none.txt"], "No such file", 2),
    (["extract", "none.txt"], "No such file", 2),
    (["digest", "--week", "2024-99"], "no week", 2),
    (["digest", "--send"], "PANTAU_SMTP_URL", 2),
    (["crawl", "nobody"], "nobody", 1),
    (["crawl", "--since", "soon"], "no date", 2),
    (["evaluate", "none.jsonl"], "no file", 2),
    (["frobnicate"], "frobnicate", 2),
]


@pytest.mark.parametrize(("args", "line", "code"), WRONG, ids=lambda value: str(value))
def test_a_mistake_is_one_clear_line(pantau, args: list[str], line: str, code: int) -> None:
    result = pantau(*args)
    assert result.returncode == code
    assert line in result.stderr and "Traceback" not in result.stderr


@pytest.mark.parametrize(
    ("name", "value"),
    [("PANTAU_CRAWL_DELAY", "soon"), ("PANTAU_DATABASE_URL", "nonsense"), ("PANTAU_INDEX_URL", "ftp://x")],
)
def test_a_wrong_setting_is_one_clear_line(pantau, name: str, value: str) -> None:
    result = pantau("search", "pekerja", **{name: value})
    assert result.returncode == 2
    assert name in result.stderr and "Traceback" not in result.stderr


def test_a_bad_file_does_not_stop_the_batch(pantau, lahat: str, tmp_path: Path) -> None:
    bad = tmp_path / "bad.txt"
    bad.write_bytes(b"\0\1\2" * 500)
    result = pantau("ingest", str(bad), lahat)
    assert result.returncode == 2
    assert "bad.txt" in result.stderr and "1 articles indexed" in result.stdout


@pytest.mark.parametrize("args", [[], ["--help"], ["sources", "--help"], ["demo", "--help"]])
def test_help_is_at_hand(pantau, args: list[str]) -> None:
    result = pantau(*args)
    assert "Usage" in result.stdout + result.stderr


def test_a_closed_pipe_is_no_error(pantau, lahat: str, tmp_path: Path) -> None:
    script = f"{sys.executable} -c 'from pantau.cli import main; main()' sources list | head -1"
    env = {**os.environ, "PANTAU_DATA_DIR": str(tmp_path / "data")}
    result = subprocess.run(["sh", "-c", script], capture_output=True, text=True, timeout=60, env=env)
    assert result.stdout.count("\n") == 1 and result.stderr == ""
