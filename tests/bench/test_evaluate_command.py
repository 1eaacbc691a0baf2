"""``make evaluate``: the gold is named by argument or variable, and a mistake is one line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bench.evaluation.__main__ import run, usual_gold
from bench.evaluation.floors import below_floor
from bench.evaluation.score import evaluate

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


def test_gold_that_is_not_there_is_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("GOLD", raising=False)
    assert run(["missing.jsonl"]) == 2
    said = capsys.readouterr().err
    assert "missing.jsonl" in said and len(said.splitlines()) == 1


def test_without_a_name_our_own_gold_is_read() -> None:
    assert {path.name for path in usual_gold()} >= {"own-a.jsonl", "own-b.jsonl", "own-c.jsonl"}


@pytest.mark.parametrize("path", usual_gold(), ids=lambda path: path.name)
def test_no_score_falls_below_its_floor(path: Path) -> None:
    """The gate: floors only rise (docs/evaluation.md)."""
    assert below_floor(evaluate(path)) == []
