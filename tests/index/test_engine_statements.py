"""Statements out of every engine, and the answer they are there for: who cited a regulation."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date

import pytest

from domain.errors import QueryError
from domain.statements import Evidence
from index.engine import MOST_STATEMENTS, STATEMENT_FACETS, StatementQuery
from index.statements import statements_of

INPRES = "inpres-2-2021"
LAW = "Inpres Nomor 2 Tahun 2021"


@pytest.mark.parametrize(
    ("asked", "articles"),
    [
        ({}, {"lahat-1", "lahat-2", "bogor-1"}),
        ({"kinds": ("citation",)}, {"lahat-1", "bogor-1"}),
        ({"kinds": ("citation", "figure")}, {"lahat-1", "bogor-1"}),
        ({"regions": ("16.04",)}, {"lahat-1", "lahat-2"}),
        ({"provinces": ("32",)}, {"bogor-1"}),
        ({"regulations": (INPRES,)}, {"lahat-1"}),
        ({"regulations": ("perbup-5-2023",)}, {"bogor-1"}),
        ({"regulations": ("perbup-32.01-5-2023", INPRES)}, {"lahat-1", "bogor-1"}),
        ({"commitments": ("enrolment",)}, {"lahat-1", "lahat-2"}),
        ({"statuses": ("done",)}, {"lahat-2"}),
        ({"roles": ("bupati",)}, {"lahat-1"}),
        ({"figures": ("workers_target",)}, {"lahat-1"}),
        ({"names": ("sentosa",)}, {"lahat-1"}),
        ({"names": ("Budi A'yam", "nobody")}, {"bogor-1"}),
        ({"names": ("",)}, set()),
        ({"stories": ("lahat-1",)}, {"lahat-1", "lahat-2"}),
        ({"articles": ("lahat-2",)}, {"lahat-2"}),
        ({"sources": ("suara",)}, {"lahat-2"}),
        ({"since": "2024-01-01"}, {"lahat-1", "lahat-2"}),
        ({"until": "2023-11-20"}, {"bogor-1"}),
        ({"since": "2024-03-06", "until": "2024-03-06"}, {"lahat-2"}),
        ({"originals_only": True, "kinds": ("commitment",)}, {"lahat-1"}),
        ({"kinds": ("citation",), "roles": ("bupati",)}, set()),
    ],
)
def test_every_filter(engine, write, library, asked, articles):
    write(*library)
    page = engine.statements(StatementQuery(**asked))
    assert {item.article_id for item in page.items} == articles
    assert page.total == len(page.items)


def test_statements_come_back_as_they_went_in(engine, write, library):
    write(*library)
    made = {each.id: each for told in library for each in statements_of(told.stored())}
    assert {item.id: asdict(item) for item in engine.statements(StatementQuery()).items} == {
        id: asdict(each) for id, each in made.items()
    }


@pytest.mark.parametrize("size", [1, 2, 5])
def test_newest_first_and_a_walk_gives_everything_once(engine, write, library, told, size):
    many = [
        told(
            f"m{step}",
            "Satu 10.\nDua 20.\nTiga 30.",
            day="2024-03-05" if step % 3 else None,
            figures=((10, "count", None, "10"), (20, "count", None, "20"), (30, "count", None, "30")),
        )
        for step in range(8)
    ]
    write(*library, *many)
    whole = engine.statements(StatementQuery(size=MOST_STATEMENTS))
    days = [item.published or date.min for item in whole.items]
    assert days == sorted(days, reverse=True)
    for each in many:  # of one article together, in the order of its text
        places = [at for at, item in enumerate(whole.items) if item.article_id == each.id]
        assert places == list(range(places[0], places[0] + 3))
        assert [whole.items[at].value for at in places] == [10, 20, 30]
    found, cursor = [], None
    while True:
        page = engine.statements(StatementQuery(size=size, cursor=cursor))
        found += [item.id for item in page.items]
        assert page.total == whole.total
        if (cursor := page.next) is None:
            break
    assert found == [item.id for item in whole.items]


def test_facets(engine, write, library):
    write(*library)
    facets = engine.statements(StatementQuery(facets=STATEMENT_FACETS, size=1)).facets
    counted = {name: {each.value: each.count for each in counts} for name, counts in facets.items()}
    assert counted["kind"] == {"citation": 2, "commitment": 2, "official": 2, "figure": 1}
    assert counted["region"] == {"16.04": 5, "32.01": 2}
    assert counted["level"] == {"kabupaten": 7}
    assert counted["commitment"] == {"enrolment": 2}
    assert counted["month"] == {"2024-03": 5, "2023-11": 2}


@pytest.mark.parametrize(
    "query",
    [
        StatementQuery(size=0),
        StatementQuery(size=MOST_STATEMENTS + 1),
        StatementQuery(facets=("colour",)),
        StatementQuery(since="5 Maret"),
        StatementQuery(cursor="AAAA"),
    ],
)
def test_what_there_is_not_is_a_query_error(engine, query):
    with pytest.raises(QueryError):
        engine.statements(query)


def cited(told, id, region, day, **more):
    text = more.pop("text", f"Daerah melaksanakan {LAW}.")
    return told(id, text, day=day, subjects=(region,) if region else (), laws=((INPRES, LAW),), **more)


def test_citations_count_stories_not_copies(engine, write, told):
    write(
        cited(told, "a", "16.04", "2024-02-01"),
        cited(told, "b", "16.04", "2024-02-02", story="a", original=False),
        cited(told, "c", "16.04", "2024-02-03", story="a", original=False),
        cited(told, "d", "16.04", None),
        cited(told, "e", "52.03", "2024-01-01"),
        cited(told, "f", "52.03", "2024-05-01"),
        cited(told, "g", "11.01", "2024-01-01"),
        cited(told, "h", "11.02", None),
        cited(told, "i", "16", "2023-01-01"),
        cited(told, "j", None, "2024-01-01"),  # of no region: no line
        told(
            "k",
            "Inpres Nomor 4 Tahun 2022.",
            laws=(("inpres-4-2022", "Inpres Nomor 4 Tahun 2022"),),
            subjects=("12.01",),
        ),
    )
    lines = engine.citations(INPRES, StatementQuery())
    assert [(line.region, line.first, line.last, line.articles, line.stories) for line in lines] == [
        ("52.03", date(2024, 1, 1), date(2024, 5, 1), 2, 2),
        ("16.04", date(2024, 2, 1), date(2024, 2, 3), 4, 2),
        ("16", date(2023, 1, 1), date(2023, 1, 1), 1, 1),
        ("11.01", date(2024, 1, 1), date(2024, 1, 1), 1, 1),
        ("11.02", None, None, 1, 1),
    ]
    assert [line.region for line in engine.citations(INPRES, StatementQuery(provinces=("16",)))] == [
        "16.04",
        "16",
    ]
    assert [line.region for line in engine.citations(INPRES, StatementQuery(since="2024-02-02"))] == [
        "16.04",
        "52.03",
    ]
    assert [line.stories for line in engine.citations(INPRES, StatementQuery(originals_only=True))][:2] == [
        2,
        2,
    ]
    assert engine.citations("uu-24-2011", StatementQuery()) == ()


@pytest.mark.parametrize(
    ("best", "other"),
    [
        # an original before a copy
        (("a", "2024-05-01", {}), ("b", "2024-01-01", {"original": False, "story": "a"})),
        # who speaks for the region, before one who only names it
        (
            (
                "a",
                "2024-05-01",
                {"people": (("Rahmat", "bupati", "16.04", "Rahmat"),), "text": f"Rahmat patuh pada {LAW}."},
            ),
            ("b", "2024-01-01", {"named": (("16.04", "Lahat"),), "text": f"Di Lahat ada {LAW}."}),
        ),
        (
            ("a", "2024-05-01", {"named": (("16.04", "Lahat"),), "text": f"Pemkab Lahat menjalankan {LAW}."}),
            ("b", "2024-01-01", {"named": (("16.04", "Lahat"),), "text": f"Di Lahat ada {LAW}."}),
        ),
        # one that names the region before one that does not
        (
            ("a", "2024-05-01", {"named": (("16.04", "Lahat"),), "text": f"Di Lahat ada {LAW}."}),
            ("b", "2024-01-01", {}),
        ),
        # a dated one before an undated one, the earlier before the later
        (("a", "2024-05-01", {}), ("b", None, {})),
        (("a", "2024-01-01", {}), ("b", "2024-05-01", {})),
    ],
)
def test_the_best_evidence(engine, write, told, best, other):
    write(*(cited(told, id, "16.04", day, **more) for id, day, more in (other, best)))
    (line,) = engine.citations(INPRES, StatementQuery())
    assert line.evidence.article_id == "a"


def test_the_evidence_is_the_sentence_with_its_source(engine, write, library):
    write(*library)
    (line,) = engine.citations(INPRES, StatementQuery())
    assert line.evidence == Evidence(
        article_id="lahat-1",
        url="https://kabar.example/lahat-1",
        title="Pemkab Lahat Lindungi Pekerja Rentan",
        source_name="Kabar",
        published=date(2024, 3, 5),
        sentence="“Kami melaksanakan Inpres Nomor 2 Tahun 2021 di Lahat,” kata Rahmat.",
        speaker="Rahmat Sentosa",
    )


def test_a_regional_regulation_without_its_region_is_that_of_any(engine, write, told):
    write(
        told("a", "Perbup 5/2023.", laws=(("perbup-32.01-5-2023", "Perbup 5/2023"),), subjects=("32.01",)),
        told("b", "Perbup 5/2023.", laws=(("perbup-16.04-5-2023", "Perbup 5/2023"),), subjects=("16.04",)),
    )
    assert {line.region for line in engine.citations("perbup-5-2023", StatementQuery())} == {"32.01", "16.04"}
    assert {line.region for line in engine.citations("perbup-16.04-5-2023", StatementQuery())} == {"16.04"}
