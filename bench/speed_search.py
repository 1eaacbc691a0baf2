"""How long answers take, as a page or an endpoint gives them: parsed, found, marked, as a body of JSON."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import combinations
from statistics import median

from api import answers
from bench.generate import TRADES, WORKERS
from bench.tables import Table, number
from domain import regions
from index.engine import Engine, StatementQuery

RUNS = 200  # questions of a kind, so that two stand above p99 and p95 is no accident
HITS = 20
# What the search page counts beside the hits.
FACETS = ("region", "regulation", "kind", "source", "month")
_FREQUENT = ("pekerja", "iuran", "program", "jaminan", "kecamatan", "kepala", "bulan", "daerah")
_REGULATIONS = (
    "Inpres Nomor 2 Tahun 2021",
    "Inpres No. 4 Tahun 2022",
    "UU 24/2011",
    "PP 44 Tahun 2015",
    "Inpres 8/2025",
)
Ask = Callable[[Engine], int]


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of question: an example for people, and questions that each tell how much they found."""

    name: str
    example: str
    asks: tuple[Ask, ...]


def measure_search(engine: Engine, articles: int) -> Table:
    """Ask every kind of question ``RUNS`` times, after each of its questions was asked once."""
    return Table(
        "Search",
        ("question", "example", "found", "p50 ms", "p95 ms"),
        tuple(_measure(engine, kind) for kind in kinds()),
        f"{articles:,} articles; {RUNS} questions of each kind one after the other, by the clock; {HITS} hits with "
        "highlights. Found is the median of what matched: articles, for citations regions, for commitments "
        "statements.",
    )


def kinds() -> tuple[Kind, ...]:
    """The kinds of questions, each with its variants."""
    places = [region for region in regions.all_regions() if region.level != "provinsi"][::9]
    workers = [word for word in WORKERS if " " in word]
    return (
        _words("two rare words", [f"{a} {b}" for a, b in combinations(TRADES[:8], 2)]),
        _words("two frequent words", [f"{a} {b}" for a, b in combinations(_FREQUENT, 2)]),
        _words("phrase", [f'"{word}"' for word in workers]),
        _words("word and region", [f'pekerja wilayah:"{place.name}"' for place in places]),
        _words("word and citation", [f"{word} {act}" for word in WORKERS for act in _REGULATIONS]),
        _words("either, but not", [f"{a} OR {b} -sawit" for a, b in combinations(WORKERS[:5], 2)]),
        _words("frequent words, facets", [f"{a} {b}" for a, b in combinations(_FREQUENT, 2)], facets=FACETS),
        _words("everything, newest first, facets", [""], sort="newest", facets=FACETS),
        Kind("citations", _REGULATIONS[0], tuple(partial(_citations, act) for act in _REGULATIONS)),
        Kind(
            "citations in a province",
            f"{_REGULATIONS[0]}, 16",
            tuple(
                partial(_citations, act, province=province)
                for act in _REGULATIONS
                for province in ("16", "35", "52", "73")
            ),
        ),
        Kind(
            "commitments of a region, facets",
            places[0].name,
            tuple(partial(_commitments, place.code) for place in places),
        ),
    )


def _words(
    name: str, queries: Sequence[str], *, sort: str = "relevance", facets: tuple[str, ...] = ()
) -> Kind:
    asks = tuple(partial(_search, query, sort=sort, facets=facets) for query in queries)
    return Kind(name, queries[0] or "–", asks)


def _search(query: str, engine: Engine, *, sort: str, facets: tuple[str, ...]) -> int:
    body = answers.articles(engine, query, sort=sort, size=HITS, facets=facets)
    return int(body["total"])


def _citations(regulation: str, engine: Engine, *, province: str | None = None) -> int:
    return int(answers.citations(engine, regulation, province=province)["total"])


def _commitments(region: str, engine: Engine) -> int:
    asked = StatementQuery(
        kinds=("commitment",), regions=(region,), size=HITS, facets=("commitment", "status", "province")
    )
    return engine.statements(asked).total


def _measure(engine: Engine, kind: Kind) -> tuple[str, ...]:
    found = [ask(engine) for ask in kind.asks]
    took = []
    for run in range(RUNS):
        ask = kind.asks[run % len(kind.asks)]
        begun = time.perf_counter()
        ask(engine)
        took.append(1000 * (time.perf_counter() - begun))
    took.sort()
    p95 = took[int(0.95 * len(took))]
    return (kind.name, kind.example, f"{median(found):,.0f}", number(median(took)), number(p95))
