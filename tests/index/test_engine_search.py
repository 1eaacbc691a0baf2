"""What every engine answers to every form of query: the same articles, whoever answers."""

from __future__ import annotations

import pytest

from domain.errors import QueryError
from domain.query import MAX_SIZE, Field, Not, Or, Query, Words
from domain.query_parser import parse, parse_query
from index.engine import ARTICLE_FACETS, FacetCount

NELAYAN = {f"n{step:02}" for step in range(36)}
HAND = {"lahat-1", "lahat-2", "bogor-1", "kota-bogor-1"}


def ids(engine, text, **asked):
    page = engine.search(parse_query(text, size=MAX_SIZE, **asked))
    found = [hit.article_id for hit in page.hits]
    assert page.total == len(found) == len(set(found))
    assert page.next is None
    return set(found)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", HAND | NELAYAN),
        ("pekerja rentan", {"lahat-1", "lahat-2"}),
        ("rentan lahat perjanjian", {"lahat-1"}),  # words of title and text together
        ("terlindung", {"bogor-1", "kota-bogor-1", "lahat-1"}),  # any inflection
        ("MENDAFTARKAN", {"lahat-1", "lahat-2"}),
        ("bpjs ketenagakerjaan", {"lahat-1", "lahat-2"}),  # BPJamsostek is the same
        ("bpjstk", {"lahat-1", "lahat-2"}),
        ("bpjs", {"lahat-1", "lahat-2"}),  # and a part of the name is found in it
        ("kerja sama", {"lahat-1"}),  # one term, not two words of "bersama kerja"
        ("kerjasama", {"lahat-1"}),
        ("mou", {"bogor-1"}),
        ("ojek daring", {"kota-bogor-1"}),
        ("lotim", {"n07"}),  # the text says Lombok Timur
        ('"di NTB"', set()),
        ("21600", {"lahat-1", "lahat-2"}),
        ("21.600", {"lahat-1", "lahat-2"}),
        ('"pekerja rentan"', {"lahat-1", "lahat-2"}),
        ('"rentan pekerja"', set()),
        ('"dengan BPJS Ketenagakerjaan"', {"lahat-1"}),  # a phrase, in another spelling
        ('"ke BPJSTK"', {"lahat-2"}),
        ('"pekerja rentan sebanyak"', set()),  # no phrase spans title and text
        ('"kerja sama"', {"lahat-1"}),
        ("petani OR ojol", {"bogor-1", "kota-bogor-1"}),
        ("rentan -suara", {"lahat-1", "lahat-2"}),
        ("rentan -perjanjian", {"lahat-2"}),
        ("-nelayan", {"lahat-1", "lahat-2", "kota-bogor-1"}),
        ("-(nelayan OR rentan)", {"kota-bogor-1"}),
        ("petani OR -nelayan", HAND),
        ("sosialis*", {"bogor-1"}),
        ("pekerj*", {"lahat-1", "lahat-2"}),  # its stem would have lost the r
        ("menyosialis* ojek", {"kota-bogor-1"}),
        ("zzz*", set()),
        ("zzz", set()),
        ("wilayah:Lahat", {"lahat-1", "lahat-2"}),
        ("menyebut:Lahat", {"lahat-1", "lahat-2", "bogor-1"}),
        ("wilayah:Bogor", {"bogor-1", "kota-bogor-1"}),
        ("wilayah:32", {"bogor-1", "kota-bogor-1"}),  # a province and everything in it
        ("provinsi:Jabar", {"bogor-1", "kota-bogor-1"}),
        ("menyebut:16", {"lahat-1", "lahat-2", "bogor-1"}),
        ("-wilayah:52.03", HAND),
        ("inpres nomor 2 tahun 2021", {"lahat-1"}),
        ("inpres 2/2021 -wilayah:Lahat", set()),
        ("perbup bogor 5/2023", {"bogor-1"}),
        ("perbup 5/2023", {"bogor-1"}),  # no issuer named: of any region
        ("perbup lahat 5/2023", set()),
        ("pejabat:rahmat", {"lahat-1"}),
        ('pejabat:"Rahmat Sentosa"', {"lahat-1"}),
        ('pejabat:"Sentosa Rahmat"', set()),
        ("pejabat:A'yam", {"bogor-1"}),
        ("peran:bupati", {"lahat-1"}),
        ("sumber:suara", {"lahat-2", "kota-bogor-1"}),
        ("jenis:pengutipan", {"lahat-1", "bogor-1"}),
        ("jenis:pendaftaran", {"lahat-1", "lahat-2"}),
        ("jenis:angka", {"lahat-1"}),
        ("status:terlaksana", {"lahat-2"}),
        ("cerita:lahat-1", {"lahat-1", "lahat-2"}),
        ("sampai:2023", {"bogor-1"}),
        ("sejak:2024-03-05 sampai:2024-03-05", {"lahat-1"}),
        ("sejak:2024-03-06", {"lahat-2"}),
        ("rentan sejak:2024-03 sumber:kabar", {"lahat-1"}),
    ],
)
def test_every_form_finds_what_it_says(engine, write, library, text, found):
    write(*library)
    assert ids(engine, text) == found
    assert ids(engine, text, sort="newest") == found
    assert ids(engine, text, sort="oldest") == found


def test_words_that_ask_for_nothing_find_everything(engine, write, library):
    write(*library)
    assert engine.search(Query(where=Words("—"))).total == len(library)
    assert engine.search(Query(where=Or((Words("—"), Words("petani"))))).total == len(library)
    assert engine.search(Query(where=Not(Words("—")))).total == len(library)
    assert engine.search(Query(where=Field("official", "—"))).total == 0


def test_the_best_comes_first(engine, write, told):
    write(
        told("body", "Hari ini ada berita. " * 30 + "Santunan dibayarkan.", "Kabar biasa", "2024-01-01"),
        told(
            "title",
            "Hari ini ada berita. " * 30 + "Santunan dibayarkan.",
            "Santunan untuk Ahli Waris",
            "2024-01-01",
        ),
        told("old", "Hari ini ada berita. " * 30 + "Santunan dibayarkan.", "Kabar biasa", "2014-01-01"),
        told("lead", "Santunan dibayarkan. " + "Hari ini ada berita. " * 30, "Kabar biasa", "2024-01-01"),
    )
    assert [hit.article_id for hit in engine.search(parse_query("santunan")).hits] == [
        "title",
        "lead",
        "body",
        "old",
    ]


def test_by_date_the_undated_come_last_either_way(engine, write, library):
    write(*library)
    for sort, first in (("newest", "lahat-2"), ("oldest", "bogor-1")):
        page = engine.search(parse_query("", sort=sort, size=MAX_SIZE))
        days = [hit.published for hit in page.hits]
        assert page.hits[0].article_id == first
        assert days[-3:] == [None, None, None]
        dated = [day for day in days if day]
        assert dated == sorted(dated, reverse=sort == "newest")


@pytest.mark.parametrize("sort", ["relevance", "newest", "oldest"])
@pytest.mark.parametrize("text", ["", "nelayan", "nelayan OR rentan", "wilayah:Lombok Timur"])
@pytest.mark.parametrize("size", [1, 3, 7])
@pytest.mark.parametrize("collapse", [False, True])
def test_a_walk_gives_everything_exactly_once(engine, write, library, told, sort, text, size, collapse):
    twins = [told(f"twin{step}", "Nelayan kembar.", story="twin0", subjects=("52.03",)) for step in range(9)]
    write(*library, *twins)  # nine that differ in nothing but their ids
    whole = engine.search(parse_query(text, sort=sort, size=MAX_SIZE, collapse=collapse))
    found, cursor = [], None
    while True:
        page = engine.search(parse_query(text, sort=sort, size=size, cursor=cursor, collapse=collapse))
        assert page.total == whole.total
        assert 1 <= len(page.hits) <= size
        found += [hit.article_id for hit in page.hits]
        cursor = page.next
        if cursor is None:
            break
    assert found == [hit.article_id for hit in whole.hits]
    assert len(set(found)) == len(found) == whole.total


def test_collapsed_stories_count_their_copies(engine, write, library):
    write(*library)
    page = engine.search(parse_query("rentan wilayah:Lahat", collapse=True))
    assert page.total == 1
    assert [(hit.story_id, hit.copies) for hit in page.hits] == [("lahat-1", 1)]
    assert {hit.copies for hit in engine.search(parse_query("ojol")).hits} == {0}
    # a copy stands for its story where the original does not match
    assert [
        hit.article_id for hit in engine.search(parse_query("sumber:suara rentan", collapse=True)).hits
    ] == ["lahat-2"]


def test_facets_and_months_count_what_matches(engine, write, library):
    write(*library)
    page = engine.search(parse_query("-sumber:pantai", facets=ARTICLE_FACETS, size=1))
    facets = {name: {each.value: each.count for each in counts} for name, counts in page.facets.items()}
    assert facets["region"] == {"16.04": 2, "32.01": 1, "32.71": 1}
    assert facets["province"] == {"16": 2, "32": 2}
    assert facets["mention"] == {"16.04": 3, "32.01": 1, "32.71": 1}
    assert facets["regulation"] == {"inpres-2-2021": 1, "perbup-32.01-5-2023": 1}
    assert facets["source"] == {"kabar": 2, "suara": 2}
    assert facets["kind"] == {"commitment": 2, "enrolment": 2, "citation": 2, "official": 2, "figure": 1}
    assert facets["status"] == {"planned": 1, "done": 1}
    assert facets["role"] == {"bupati": 1, "kepala_dinas": 1}
    assert page.months == (FacetCount("2023-11", 1), FacetCount("2024-03", 2))
    assert "month" not in page.facets
    assert engine.search(parse_query("rentan")).months == ()


def test_facets_are_exact_and_in_order_over_hundreds_of_values(engine, write, told):
    many = [told(f"a{step}", source=f"s{step % 317:03}") for step in range(700)]
    for start in range(0, 700, 140):  # several segments
        write(*many[start : start + 140])
    counts = engine.search(parse_query("", facets=("source",))).facets["source"]
    assert len(counts) == 317
    assert sum(each.count for each in counts) == 700
    assert list(counts) == sorted(counts, key=lambda each: (-each.count, each.value))


@pytest.mark.parametrize(
    "query",
    [
        Query(size=0),
        Query(size=MAX_SIZE + 1),
        Query(sort="best"),
        Query(facets=("colour",)),
        Query(cursor="§"),
        Query(cursor="AAAA"),
        Query(cursor="x" * 9999),
    ],
)
def test_what_there_is_not_is_a_query_error(engine, query):
    with pytest.raises(QueryError):
        engine.search(query)


def test_a_cursor_of_another_order_is_none(engine, write, library):
    write(*library)
    cursor = engine.search(parse_query("", sort="newest", size=2)).next
    with pytest.raises(QueryError, match="cursor"):
        engine.search(parse_query("", sort="oldest", cursor=cursor))


def test_an_empty_index_answers(engine):
    page = engine.search(Query(where=parse("pekerja wilayah:Lahat"), facets=("region",)))
    assert (page.total, page.hits, page.next, page.months) == (0, (), None, ())
    assert page.facets == {"region": ()}
    assert engine.count() == (0, 0)
    assert engine.cursor() == 0


def test_a_walk_by_date_goes_on_while_articles_come_and_go(engine, write, library, told):
    write(*library)
    first = engine.search(parse_query("", sort="newest", size=10))
    write(told("later", day="2024-06-01"), told("undated", day=None))
    engine.delete([first.hits[3].article_id])
    engine.commit(99)
    found = [hit.article_id for hit in first.hits]
    cursor = first.next
    while cursor:
        page = engine.search(parse_query("", sort="newest", size=10, cursor=cursor))
        found += [hit.article_id for hit in page.hits]
        cursor = page.next
    assert len(found) == len(set(found))
    assert set(found) == {each.id for each in library} | {"undated"}
