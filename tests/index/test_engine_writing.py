"""What every engine does when articles change: replaced, forgotten, and nothing seen before its time."""

from __future__ import annotations

from domain.query_parser import parse_query
from index.engine import StatementQuery
from index.statements import statements_of


def found(engine, text=""):
    return {hit.article_id for hit in engine.search(parse_query(text, size=100)).hits}


def test_an_update_replaces_the_article_and_all_its_statements(engine, write, told):
    promises = (("enrolment", "planned", "16.04", "Satu"), ("budget", "done", "16.04", "Dua"))
    write(told("a", "Satu.\nDua.", "Lama", subjects=("16.04",), promises=promises))
    write(told("b", "Lain."))
    assert engine.statements(StatementQuery()).total == 2
    write(
        told("a", "Satu.\nTiga.", "Baru", subjects=("52.03",), promises=(("award", "done", "52.03", "Tiga"),))
    )
    assert found(engine) == {"a", "b"}
    assert found(engine, "lama") == set()
    assert found(engine, "wilayah:Lahat") == set()
    assert found(engine, "baru wilayah:52.03") == {"a"}
    assert [item.commitment for item in engine.statements(StatementQuery()).items] == ["award"]
    assert engine.count() == (2, 1)


def test_the_same_write_twice_is_the_same_as_once(engine, write, library):
    write(*library)
    before = engine.count(), engine.search(parse_query("rentan"))
    write(*library)
    assert (engine.count(), engine.search(parse_query("rentan"))) == before


def test_of_one_article_twice_in_a_batch_the_last_counts(engine, write, told):
    first, second = told("a", "Lama.", figures=((1, "count", None, "Lama"),)), told("a", "Baru.")
    write(first, second)
    assert engine.count()[0] == 1
    assert found(engine, "baru") == {"a"}


def test_delete_forgets_article_and_statements(engine, write, library):
    write(*library)
    engine.delete(["lahat-1", "bogor-1", "never-there"])
    engine.commit(100)
    assert found(engine, "-nelayan") == {"lahat-2", "kota-bogor-1"}
    assert {item.article_id for item in engine.statements(StatementQuery()).items} == {"lahat-2"}
    assert engine.cursor() == 100


def test_nothing_is_seen_before_the_commit(engine, told):
    stored = told("a", "Dua.", figures=((2, "count", None, "Dua"),)).stored()
    engine.upsert([stored], statements_of(stored))
    engine.refresh()
    assert engine.count() == (0, 0)
    assert engine.cursor() == 0
    engine.commit(7)
    assert engine.count() == (1, 1)
    assert engine.cursor() == 7
