"""Articles, story groups and the log of changes."""

from __future__ import annotations

from datetime import UTC, date, datetime
from itertools import permutations

import pytest

from domain.articles import Article, Document
from domain.errors import NotFoundError
from domain.facts import (
    Amount,
    CommitmentFact,
    Facts,
    FigureFact,
    Mention,
    OfficialFact,
    QuoteFact,
    RegionFact,
    RegulationFact,
)
from store.articles import Fingerprint, NewArticle
from store.store import Store, open_store

NOW = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
TEXT = "Bupati Contoh meneken Perbup 4 Tahun 2025."
FACTS = Facts(
    relevant=True,
    relevance=0.875,
    subject_regions=("16.04",),
    regions=(RegionFact("16.04", "Kabupaten Lahat", "kabupaten", (Mention(0, 6, "Bupati"),), "r"),),
    regulations=(
        RegulationFact("x", "perbup", "4", 2025, "16.04", "enacted", None, (Mention(0, 1, "B"),), TEXT, "r"),
    ),
    officials=(
        OfficialFact("A", "H. A", "bupati", "Bupati", None, "16.04", "pj", (Mention(0, 1, "B"),), TEXT, "r"),
    ),
    figures=(FigureFact(2.5, "percent", "coverage_rate", None, "sekitar", "2,5%", 0, 4, TEXT, "r"),),
    commitments=(
        CommitmentFact(
            "budget",
            "planned",
            "16.04",
            None,
            (Amount(5.0, "rupiah", "Rp5"),),
            date(2025, 12, 31),
            None,
            TEXT,
            0,
            9,
        ),
    ),
    quotes=(QuoteFact(None, "ya", 0, 2),),
    event_date=date(2025, 1, 1),
)


def new(
    name: str,
    kin: tuple[str, ...] = (),
    published: date | None = date(2025, 1, 1),
    page: int = 1,
    published_at: datetime | None = None,
) -> NewArticle:
    document = Document(
        name, TEXT, title=f"Judul {name}", url=f"https://o.example/{name}", published=published
    )
    return NewArticle(
        article=Article(document, FACTS),
        page=page,
        source="outlet",
        source_name="Outlet",
        published_at=published_at,
        first_seen=NOW,
        backfill=False,
        fingerprint=Fingerprint(b"sig" + name.encode(), (ord(name[0]), -7)),
        kin=kin,
        version=1,
    )


def test_an_article_comes_back_as_it_was(store: Store) -> None:
    store.articles.save(new("a"))
    stored = store.articles.get("a")
    assert stored.article == new("a").article
    assert (stored.source_name, stored.story_id, stored.original) == ("Outlet", "a", True)
    assert stored.first_seen == NOW


def test_an_article_that_is_not_there(store: Store) -> None:
    with pytest.raises(NotFoundError):
        store.articles.get("zzz")


def test_candidates_share_a_band(store: Store) -> None:
    store.articles.save(new("a"))
    assert store.articles.near((-7,), without="b") == (("a", b"siga"),)
    assert store.articles.near((-7,), without="a") == ()
    assert store.articles.near((ord("b"),), without="b") == ()


@pytest.mark.parametrize("order", list(permutations("abc")))
def test_story_groups_do_not_hang_on_the_order_of_arrival(tmp_path, order: tuple[str, ...]) -> None:
    days = {"a": date(2025, 3, 3), "b": date(2025, 1, 1), "c": None}
    store = open_store(tmp_path)
    there: list[str] = []
    for name in order:
        store.articles.save(new(name, tuple(there), days[name]))
        there.append(name)
    assert [(found.article.id, found.original) for found in store.articles.by_story("a")] == [
        ("b", True),
        ("a", False),
        ("c", False),
    ]
    store.close()


def test_of_one_day_the_moment_decides(store: Store) -> None:
    store.articles.save(new("a"))
    store.articles.save(new("b", ("a",), published_at=NOW.replace(hour=9)))
    store.articles.save(new("c", ("a", "b"), published_at=NOW.replace(hour=8)))
    assert [found.article.id for found in store.articles.by_story("a")] == ["c", "a", "b"]


def test_two_groups_become_one(store: Store) -> None:
    for name in "ab":
        store.articles.save(new(name))
    cursor = store.articles.last_change()
    store.articles.save(new("c", ("a", "b"), date(2025, 2, 2)))
    assert {found.story_id for found in store.articles.all()} == {"a"}
    assert {change.article_id for change in store.articles.changes_after(cursor)} == {"b", "c"}


def test_every_write_is_a_change_and_deleting_is_one_too(store: Store) -> None:
    store.articles.save(new("a"))
    store.articles.save(new("b", ("a",)))
    store.articles.leave_out(1, "a", "not about the programme", 2)
    assert [(c.article_id, c.deleted) for c in store.articles.changes_after(0)][-2:] == [
        ("a", True),
        ("b", False),
    ]
    assert store.articles.get("b").story_id == "b" and store.articles.get("b").original
    assert store.articles.changes_after(store.articles.last_change()) == ()


def test_changes_come_in_pages(store: Store) -> None:
    for name in "abcde":
        store.articles.save(new(name))
    seen, cursor = [], 0
    while batch := store.articles.changes_after(cursor, limit=2):
        seen += [change.article_id for change in batch]
        cursor = batch[-1].number
    assert seen[0] == "a" and set(seen) == set("abcde")
