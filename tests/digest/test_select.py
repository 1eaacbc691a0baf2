"""What a week holds."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from digest.select import current_week, latest_week, select_week
from domain.errors import InputError
from index.embedded import open_engine
from index.engine import Engine
from store.store import Store


def stories(week: Any) -> set[str]:
    return {entry.story for entry in week.entries}


@pytest.mark.parametrize(
    ("week", "expected"),
    [
        ("2024-W27", {"lahat1", "bogor1"}),  # bogor1 is undated and was first seen in that week
        ("2024-W24", {"lotim1"}),
        ("2024-W18", {"jahat1"}),
        ("2023-W01", set()),
    ],
)
def test_articles_belong_to_the_week_they_were_published_in(
    engine: Engine, store: Store, week: str, expected: set[str]
) -> None:
    assert stories(select_week(engine, store, week)) == expected


def test_who_follows_is_told_of_late_finds_and_of_the_rest_of_the_week_before(
    engine: Engine, store: Store
) -> None:
    assert stories(select_week(engine, store, "2024-W27", catch_up=True)) == {"lahat1", "bogor1", "lotim1"}
    assert stories(select_week(engine, store, "2024-W25", catch_up=True)) == {"lotim1"}
    assert stories(select_week(engine, store, "2024-W28", catch_up=True)) == {"lahat1", "bogor1"}


def test_a_backfill_is_no_news_but_can_be_looked_at(engine: Engine, store: Store) -> None:
    assert "lama1" not in stories(select_week(engine, store, "2024-W27"))
    assert "lama1" in stories(select_week(engine, store, "2024-W27", backfill=True))


def test_a_story_appears_once_with_all_its_outlets(engine: Engine, store: Store) -> None:
    week = select_week(engine, store, "2024-W27")
    (lahat,) = (entry for entry in week.entries if entry.story == "lahat1")
    assert lahat.members == ("lahat1", "lahat2")
    assert lahat.outlets == ("Kabar Uji", "Suara Uji")
    assert lahat.regions == ("16.04",)
    assert [one.commitment for one in lahat.commitments] == ["enrolment"]
    assert week.top == (lahat,)
    told = [entry.story for section in week.sections(without=week.top) for entry in section.entries]
    assert sorted(told) == ["bogor1"]


def test_sections_are_provinces_in_the_order_of_codes(engine: Engine, store: Store) -> None:
    week = select_week(engine, store, "2024-W27")
    assert [section.name for section in week.sections()] == [
        "Provinsi Sumatera Selatan",
        "Provinsi Jawa Barat",
    ]


def test_a_first_citation_is_told_apart(engine: Engine, store: Store) -> None:
    week = select_week(engine, store, "2024-W27")
    first = {pair for entry in week.entries for pair in entry.first_citations}
    assert first == {("16.04", "inpres-2-2021")}
    assert week.citations == 1


def test_who_was_heard_and_who_was_not(engine: Engine, store: Store) -> None:
    week = select_week(engine, store, "2024-W27")
    assert week.heard == 2
    assert len(week.silent) == 512
    assert "16.04" not in week.silent


def test_figures_that_say_something(engine: Engine, store: Store) -> None:
    week = select_week(engine, store, "2024-W27")
    assert [(one.region, one.figure, one.value) for one in week.figures] == [
        ("16.04", "workers_target", 21600.0)
    ]


def test_what_an_address_has_had_is_left_out(engine: Engine, store: Store) -> None:
    week = select_week(engine, store, "2024-W27").unsent(frozenset({"lahat2"}))
    assert stories(week) == {"bogor1"}


def test_sources_that_failed_are_named(engine: Engine, store: Store, newsroom: ModuleType) -> None:
    run = store.frontier.run_started("suara-uji")
    store.frontier.run_finished(run, discovered=0, fetched=0, failed=1, error="403: robot page")
    week = select_week(engine, store, "2024-W27", sources=newsroom.SOURCES)
    assert [(one.name, one.error) for one in week.failed] == [("Suara Uji", "403: robot page")]


@pytest.mark.parametrize("text", ["", "2024", "2024-W99", "minggu ini"])
def test_what_is_no_week(engine: Engine, store: Store, text: str) -> None:
    with pytest.raises(InputError):
        select_week(engine, store, text)


def test_the_latest_week_with_something(engine: Engine, store: Store) -> None:
    assert latest_week(store, date(2024, 12, 31)) == "2024-W27"
    assert latest_week(store, date(2024, 6, 30)) == "2024-W24"
    assert latest_week(store, date(2020, 1, 1)) is None


def test_the_week_turns_at_midnight_in_jakarta() -> None:
    assert current_week(datetime(2024, 6, 30, 16, 59, tzinfo=UTC)) == "2024-W26"
    assert current_week(datetime(2024, 6, 30, 17, 0, tzinfo=UTC)) == "2024-W27"


def test_more_articles_than_a_page_of_statements(tmp_path: Path, store: Store, newsroom: ModuleType) -> None:
    many = [
        newsroom.Told(
            f"m{number:03}",
            f"Berita {number}",
            f"LAHAT - Kabupaten Lahat mengutip Inpres 2/2021 untuk {number} desa.",
            subjects=("16.04",),
            laws=(("Inpres 2/2021", "Inpres 2/2021"),),
        )
        for number in range(230)
    ]
    newsroom.fill(store, tmp_path / "many", many)
    engine = open_engine(tmp_path / "many", write=False)
    week = select_week(engine, store, "2024-W27")
    engine.close()
    assert len(week.entries) == 230
    assert all(entry.citations for entry in week.entries)
