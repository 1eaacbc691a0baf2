"""The evaluation itself: what matches, what a crash costs, what is never shown, floors that only rise."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bench.evaluation import floors, score
from bench.evaluation.floors import accept, below_floor, changes
from bench.evaluation.gold import gold_facts, load, normalise, region_key
from bench.evaluation.match import Score
from bench.evaluation.report import main, render
from bench.evaluation.score import Report, blind_ids, evaluate
from domain.articles import Article, Document
from domain.errors import InputError
from domain.facts import (
    CommitmentFact,
    Facts,
    FigureFact,
    Mention,
    OfficialFact,
    RegionFact,
    RegulationFact,
)

TEXT = (
    "Pemkab Lahat Kejar 24 Ribu Peserta\nPemkab Lahat mendaftarkan 24.318 pekerja rentan sesuai Inpres Nomor 2 "
    "Tahun 2021, kata Bupati A’yam."
)
GOLD: dict[str, Any] = {
    "relevant": True,
    "subject_regions": ["Kabupaten Lahat"],
    "regions": ["Kabupaten Lahat", "Provinsi Sumatera Selatan"],
    "regions_optional": ["Kota Pagar Alam"],
    "regulations": [{"type": "inpres", "number": "2", "year": 2021, "region": None, "status": "cited"}],
    "officials": [
        {"name": "Halik A'yam", "role": "bupati", "position": "Bupati", "acting": None, "region": "Kabupaten Lahat"}
    ],
    "figures": [
        {"value": 24318, "unit": "person", "kind": "workers_registered", "surface": "24.318", "also": ["24 Ribu"]}
    ],
    "commitments": [
        {"kind": "enrolment", "status": "done", "region": "Kabupaten Lahat", "quote": "mendaftarkan 24.318 pekerja"}
    ],
}  # fmt: skip
RIGHT = Facts(
    relevant=True,
    relevance=0.9,
    subject_regions=("16.04",),
    regions=(
        RegionFact("16.04", "Kabupaten Lahat", "kabupaten", ()),
        RegionFact("16", "Provinsi Sumatera Selatan", "provinsi", ()),
    ),
    regulations=(
        RegulationFact("inpres-2-2021", "inpres", "2", 2021, None, "cited", None, (Mention(0, 6, "Inpres"),)),
    ),
    officials=(OfficialFact("Halik A’yam", "Halik A’yam", "bupati", "Bupati", None, "16.04", None, ()),),
    figures=(FigureFact(24318.0, "person", "workers_registered", None, None, "24.318", 0, 1, ""),),
    commitments=(
        CommitmentFact(
            "enrolment", "done", "16.04", None, (), None, None, "Pemkab Lahat mendaftarkan 24.318  pekerja.", 0, 1
        ),
    ),
)  # fmt: skip


def gold_file(folder: Path, *ids: str, gold: dict[str, Any] | None = None) -> Path:
    path = folder / "gold.jsonl"
    rows = [{"id": name, "title": TEXT.split("\n")[0], "text": TEXT, "gold": gold or GOLD} for name in ids]
    path.write_text("\n".join(json.dumps(row) for row in rows), "utf-8")
    return path


def run(folder: Path, facts: Facts, *ids: str) -> Report:
    def read(document: Document) -> Article:
        return Article(document, facts)

    return evaluate(gold_file(folder, *(ids or ("A1",))), read=read)


def test_the_right_facts_score_one_everywhere(tmp_path: Path) -> None:
    report = run(tmp_path, RIGHT)
    assert {name: value.f1 for name, value in report.scores().items()} == dict.fromkeys(report.scores(), 1.0)
    assert report.score("regions").hits == 2
    assert report.articles[0].facts["regions"] == ("kabupaten lahat", "provinsi sumatera selatan")


REGULATION, OFFICIAL, FIGURE, ACT = (
    RIGHT.regulations[0],
    RIGHT.officials[0],
    RIGHT.figures[0],
    RIGHT.commitments[0],
)


@pytest.mark.parametrize(
    ("change", "name", "expected"),
    [
        ({"regions": RIGHT.regions[:1]}, "regions", Score(1, 0, 1)),
        ({"regions": (*RIGHT.regions, RegionFact("16.71", "Kota Palembang", "kota", ()))}, "regions", Score(2, 1, 0)),
        ({"regions": (*RIGHT.regions, RegionFact("16.72", "Kota Pagar Alam", "kota", ()))}, "regions", Score(2, 0, 0)),
        ({"subject_regions": ("16",)}, "subject_regions", Score(0, 1, 1)),
        ({"regulations": (replace(REGULATION, status="enacted"),)}, "regulations", Score(1, 0, 0)),
        ({"regulations": (replace(REGULATION, status="enacted"),)}, "regulations+region+status", Score(0, 1, 1)),
        ({"regulations": (replace(REGULATION, year=2022),)}, "regulations", Score(0, 1, 1)),
        ({"officials": (replace(OFFICIAL, role="camat"),)}, "officials", Score(1, 0, 0)),
        ({"officials": (replace(OFFICIAL, role="camat"),)}, "officials+role", Score(0, 1, 1)),
        ({"officials": (replace(OFFICIAL, region=None),)}, "officials+role", Score(1, 0, 0)),
        ({"officials": (replace(OFFICIAL, acting="pj"),)}, "officials+role+region+acting", Score(0, 1, 1)),
        ({"figures": (replace(FIGURE, kind="workforce"),)}, "figures", Score(1, 0, 0)),
        ({"figures": (replace(FIGURE, kind="workforce"),)}, "figures+kind", Score(0, 1, 1)),
        ({"figures": (*RIGHT.figures, replace(FIGURE, value=24000.0, text="24 Ribu"))}, "figures", Score(1, 0, 0)),
        ({"figures": (*RIGHT.figures, replace(FIGURE, value=5.0, text="5"))}, "figures", Score(1, 1, 0)),
        ({"figures": (*RIGHT.figures, replace(FIGURE, start=9, text="24.318 orang"))}, "figures", Score(1, 0, 0)),
        ({"commitments": (replace(ACT, status="planned"),)}, "commitments", Score(1, 0, 0)),
        ({"commitments": (replace(ACT, status="planned"),)}, "commitments+status", Score(0, 1, 1)),
        ({"commitments": (replace(ACT, region=None),)}, "commitments", Score(0, 1, 1)),
        ({"commitments": (replace(ACT, sentence="Lain."),)}, "commitments+sentence", Score(0, 1, 1)),
        ({"commitments": RIGHT.commitments * 2}, "commitments", Score(1, 1, 0)),
        ({"relevant": False}, "relevance", Score(0, 0, 1)),
    ],
)  # fmt: skip
def test_what_is_wrong_costs(tmp_path: Path, change: dict[str, Any], name: str, expected: Score) -> None:
    assert run(tmp_path, replace(RIGHT, **change)).score(name) == expected


def test_the_better_pair_wins_where_several_fit(tmp_path: Path) -> None:
    other = replace(ACT, status="planned", sentence="Lain.")
    report = run(tmp_path, replace(RIGHT, commitments=(other, ACT)))
    assert report.score("commitments+sentence+status") == Score(1, 1, 0)


def test_a_crash_counts_as_all_facts_missed(tmp_path: Path) -> None:
    def crash(document: Document) -> Article:
        raise ZeroDivisionError("oh")

    report = evaluate(gold_file(tmp_path, "A1"), read=crash)
    assert report.score("regions") == Score(0, 0, 2)
    assert report.score("relevance") == Score(0, 0, 1)
    assert report.articles[0].error == "ZeroDivisionError: oh"
    assert "! A1: ZeroDivisionError: oh" in render(report)


def test_scores() -> None:
    assert (Score(3, 1, 0).precision, Score(3, 1, 0).recall) == (0.75, 1.0)
    assert Score(2, 1, 1).f1 == pytest.approx(2 / 3)
    assert (Score().precision, Score().recall, Score().f1) == (1.0, 1.0, 1.0)
    assert Score(1, 2, 3) + Score(1, 1, 1) == Score(2, 3, 4)


def test_blind_articles_are_only_ever_sums(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    blind = sorted(blind_ids())[0]
    wrong = replace(RIGHT, regions=())
    shown = render(run(tmp_path, wrong, "A1", blind), diff=True)
    assert "1 articles and 1 blind ones" in shown
    assert "A1 regions - kabupaten lahat" in shown
    assert f"{blind} " not in shown
    path = gold_file(tmp_path, "A1", blind)
    assert main([str(path), "--diff"]) == 0
    assert "blind" not in capsys.readouterr().out
    assert main([str(path), "--blind"]) == 0
    out = capsys.readouterr().out
    assert "1 blind ones" in out
    assert blind not in out


def test_the_blind_ids_are_those_drawn_by_hash() -> None:
    of_the_development_gold = {name for name in blind_ids() if "-" not in name}
    assert len(of_the_development_gold) == 20
    assert all(name[0] in "CDE" and name[1:].isdigit() for name in of_the_development_gold)
    assert blind_ids() - of_the_development_gold == {f"C-{number:02d}" for number in range(1, 27)}


def test_gold_kept_as_files_has_its_title_on_the_first_line(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "a.txt").write_text(TEXT, "utf-8")
    (tmp_path / "gold").mkdir()
    path = tmp_path / "gold" / "seeds.jsonl"
    path.write_text(json.dumps({"file": "a.txt", "gold": GOLD}) + "\n\n", "utf-8")
    (item,) = load(path)
    assert (item.id, item.document().title) == ("a.txt", "Pemkab Lahat Kejar 24 Ribu Peserta")
    assert load(path, tmp_path / "seeds")[0].document().text == item.document().text


def test_only_and_without(tmp_path: Path) -> None:
    path = gold_file(tmp_path, "A1", "A2", "A3")

    def read(document: Document) -> Article:
        return Article(document, RIGHT)

    assert [a.id for a in evaluate(path, read=read, only=["A2"]).articles] == ["A2"]
    assert [a.id for a in evaluate(path, read=read, without=["A2"]).articles] == ["A1", "A3"]


@pytest.mark.parametrize(
    "row", ["{", "[]", '{"id": "A1"}', '{"id": "A1", "text": "x", "gold": {"relevant": true, "figures": 3}}']
)
def test_a_malformed_gold_file_is_named_with_its_line(tmp_path: Path, row: str) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text("\n" + row, "utf-8")
    with pytest.raises(InputError, match=r"gold\.jsonl:2"):
        load(path)


def test_a_missing_gold_file_is_an_error_of_the_user(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot read"):
        load(tmp_path / "none.jsonl")


@pytest.mark.parametrize(
    ("one", "other"),
    [("Halik A'yam", "Halik A’yam"), ("M. Nuh", "M Nuh"), ("Yosnal\u00addi", "Yosnaldi"), ("Ali  Baal", "ali baal")],
)  # fmt: skip
def test_names_compare_by_their_words(one: str, other: str) -> None:
    assert normalise(one) == normalise(other)


def test_administrative_cities_and_gold_regions() -> None:
    assert region_key("Kota Administrasi Jakarta Barat") == region_key("Kota Jakarta Barat")
    facts = gold_facts(GOLD)
    assert facts.optional["regions"] == {"kota pagar alam"}
    assert facts.optional["figures"] == {"24 ribu"}


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    return tmp_path / "floors.json", tmp_path / "accepted.json"


def test_floors_rise_and_never_fall(tmp_path: Path, files: tuple[Path, Path]) -> None:
    poor, good = run(tmp_path, replace(RIGHT, regions=RIGHT.regions[:1])), run(tmp_path, RIGHT)
    assert below_floor(poor, files[0]) == []
    accept(poor, *files)
    assert below_floor(good, files[0]) == []
    accept(good, *files)
    assert below_floor(poor, files[0]) == ["gold.jsonl visible regions: F1 0.667 is below the floor 1.0"]
    accept(poor, *files)
    assert json.loads(files[0].read_text())["gold.jsonl"]["floors"]["visible"]["regions"] == 1.0


def test_another_gold_file_under_the_same_name_needs_a_look(tmp_path: Path, files: tuple[Path, Path]) -> None:
    accept(run(tmp_path, RIGHT), *files)
    assert "has changed" in below_floor(run(tmp_path, RIGHT, "A1", "A2"), files[0])[0]


def test_facts_gained_and_lost_since_the_last_accepted_run(tmp_path: Path, files: tuple[Path, Path]) -> None:
    blind = sorted(blind_ids())[0]
    accept(run(tmp_path, RIGHT, "A1", blind), *files)
    kept = json.loads(files[1].read_text("utf-8"))["gold.jsonl"]
    assert set(kept) == {"A1"}
    assert kept["A1"]["commitments"] == ["enrolment kabupaten lahat done"]  # keys, no words of the article
    moved = replace(RIGHT, regions=(RegionFact("16.71", "Kota Palembang", "kota", ()), RIGHT.regions[1]))
    assert changes(run(tmp_path, moved, "A1", blind), files[1]) == [
        "A1 regions lost   kabupaten lahat",
        "A1 regions gained kota palembang",
    ]


def test_the_committed_floors_name_known_scores() -> None:
    known = {name for name, _kind, _fits in score.SCORES}
    entries = json.loads(floors.FLOORS.read_text("utf-8"))
    assert entries
    for entry in entries.values():
        assert len(entry["sha256"]) == 64
        for split, held in entry["floors"].items():
            assert split in {"visible", "blind"}
            assert set(held) <= known
            assert all(0 <= value <= 1 for value in held.values())
