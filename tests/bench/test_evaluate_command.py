"""``make evaluate``: the gold is named by argument or variable, and a mistake is one line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bench.evaluation.__main__ import run

TITLE = "Pemkab Lahat Daftarkan Pekerja Rentan ke BPJS Ketenagakerjaan"
TEXT = (
    f"{TITLE}\nPemerintah Kabupaten Lahat mendaftarkan pekerja rentan ke BPJS Ketenagakerjaan. "
    "Iuran BPJS Ketenagakerjaan dibayar dari APBD."
)
GOLD = {"relevant": True, "regions": ["Kabupaten Lahat"], "subject_regions": ["Kabupaten Lahat"]}


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    path = tmp_path / "own.jsonl"
    path.write_text(json.dumps({"id": "X1", "title": TITLE, "text": TEXT, "gold": GOLD}), "utf-8")
    return path


def test_gold_is_named_by_argument(gold: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([str(gold)]) == 0
    assert "own.jsonl: 1 articles" in capsys.readouterr().out


def test_or_by_variable(
    gold: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GOLD", str(gold))
    assert run([]) == 0
    assert "subject_regions" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "line"),
    [([], "Name the gold"), (["missing.jsonl"], "missing.jsonl")],
    ids=["none", "missing"],
)
def test_without_gold_one_line_says_what_to_do(
    arguments: list[str], line: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("GOLD", raising=False)
    assert run(arguments) == 2
    said = capsys.readouterr().err
    assert line in said and len(said.splitlines()) == 1
