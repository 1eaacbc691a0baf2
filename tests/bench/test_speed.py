"""The benchmark runs, measures what it says, and its tables say it."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench import __main__ as bench
from bench.generate import documents
from bench.sample_pages import unknown_page, wordpress_page
from bench.tables import Table, number
from extract.pipeline import COMPONENTS, Extractor


def test_a_small_run_measures_every_component_and_writes_the_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(bench, "PAGE", tmp_path / "performance.md")
    monkeypatch.setattr("bench.speed_search.RUNS", 5)
    monkeypatch.setattr("bench.speed_extraction.WARM_UP", 2)
    assert bench.main(["--articles", "12", "--markdown"]) == 0
    printed, written = capsys.readouterr().out, (tmp_path / "performance.md").read_text("utf-8")
    for name, _component in COMPONENTS:
        assert f"| facts: {name} |" in written
    for name in ("## Extraction on one core", "## The store", "## Indexing", "## Search"):
        assert name in written and name.removeprefix("## ") in printed
    rows = [line.split(" | ") for line in written.splitlines() if line.startswith("| citations |")]
    assert len(rows) == 1 and int(rows[0][2]) >= 1, "the citations that are measured find something"


@pytest.mark.parametrize("argument", ["0", "-5", "many"])
def test_a_number_of_articles_that_is_none_is_refused(
    argument: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit, match="2"):
        bench.main([f"--articles={argument}"])
    assert "--articles" in capsys.readouterr().err


def test_generated_articles_are_the_same_each_time_and_about_the_programme() -> None:
    extractor = Extractor()
    first, again = list(documents(40, seed=3)), list(documents(40, seed=3))
    assert first == again
    assert all(extractor.read(document).facts.relevant for document in first)


@pytest.mark.parametrize("theme", [wordpress_page, unknown_page])
def test_a_sample_page_holds_the_article_and_furniture(theme: object) -> None:
    (document,) = documents(1)
    page = theme(document)  # type: ignore[operator]
    assert all(line in page for line in document.text.split("\n")[1:] if '"' not in line)
    assert "Baca juga" in page and "<aside>" in page


@pytest.mark.parametrize(
    ("value", "shown"), [(12345.6, "12,346"), (99.96, "100.0"), (4.123, "4.12"), (0.04123, "0.041")]
)
def test_numbers_show_the_digits_that_count(value: float, shown: str) -> None:
    assert number(value) == shown


def test_a_table_is_aligned_as_text_and_a_table_in_markdown() -> None:
    table = Table("Speed", ("stage", "ms"), (("cleaning", "1.20"), ("all", "10.4")), "Note.")
    assert table.text().splitlines() == [
        "Speed",
        "--------------",
        "stage       ms",
        "cleaning  1.20",
        "all       10.4",
        "Note.",
    ]
    assert table.markdown().splitlines()[2:6] == [
        "| stage | ms |",
        "| --- | ---: |",
        "| cleaning | 1.20 |",
        "| all | 10.4 |",
    ]
