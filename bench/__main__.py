"""``python -m bench`` (``make bench``): how fast Pantau is on this machine.

About four minutes at 10,000 articles. ``--markdown`` also writes docs/performance.md.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from bench.generate import documents
from bench.machine import others, processor, versions
from bench.speed_extraction import measure_extraction
from bench.speed_index import GeneratedArticles, measure_indexing, measure_stages
from bench.speed_search import measure_search
from bench.tables import Table
from extract.pipeline import Extractor
from index.opening import open_engine

PAGE = Path(__file__).parents[1] / "docs" / "performance.md"
SAMPLE = 500  # articles of the measurements that need no large corpus
SHARED = 0.5  # other processes on average, from which on the machine counts as shared


def main(argv: list[str] | None = None) -> int:
    """Measure, print the tables as they come, write the page if asked."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__.splitlines()[0])
    parser.add_argument("--articles", type=int, default=10_000, help="articles in the index (10,000)")
    parser.add_argument("--markdown", action="store_true", help="also write docs/performance.md")
    options = parser.parse_args(argv)
    if options.articles < 1:
        parser.error("--articles must be at least 1")
    begun, busy = time.monotonic(), [others()]
    print(f"{versions()}\n{processor()}\n")
    tables = []
    for table in measure(options.articles):
        print(table.text(), end="\n\n", flush=True)
        tables.append(table)
        busy.append(others())
    circumstances = _circumstances(busy, time.monotonic() - begun)
    print(circumstances)
    if options.markdown:
        PAGE.write_text(page(tables, circumstances), encoding="utf-8")
        print(f"written: docs/{PAGE.name}")
    return 0


def measure(articles: int) -> Iterator[Table]:
    """Every table, one after the other."""
    extractor = Extractor()
    sample = min(SAMPLE, articles)
    yield measure_extraction(sample, extractor)
    with tempfile.TemporaryDirectory(prefix="pantau-bench-") as folder:
        yield measure_stages(sample, extractor, Path(folder) / "store")
        generated = GeneratedArticles(extractor.read(document) for document in documents(articles))
        table, summary = measure_indexing(generated, Path(folder) / "index")
        yield table
        engine = open_engine(Path(folder) / "index", write=False)
        try:
            yield measure_search(engine, summary.articles)
        finally:
            engine.close()


def page(tables: list[Table], circumstances: str) -> str:
    """The page of the documentation."""
    head = (
        "# Performance\n\n"
        "Written by `python -m bench --markdown`; `make bench` prints the same tables for your machine. The "
        "articles are\ngenerated (`bench/generate.py`), with the same frequent words in nearly all of them, as in "
        "the real ones.\n\n"
        f"- {date.today():%Y-%m-%d}, {processor()}\n- {versions()}\n- {circumstances}\n"  # noqa: DTZ011
    )
    return "\n\n".join([head.rstrip(), *(table.markdown() for table in tables)]) + "\n"


def _circumstances(busy: list[float], seconds: float) -> str:
    mean = sum(busy) / len(busy)
    alone = (
        "The machine was quiet."
        if mean < SHARED
        else (
            f"The machine was shared: {mean:.1f} other processes wanted a core on average, so times by the clock are "
            "longer than on a quiet one."
        )
    )
    return f"The whole run took {seconds:.0f} s. {alone}"


if __name__ == "__main__":
    sys.exit(main())
