"""How fast extraction is on one core: cleaning, every component of the pipeline, all facts together.

Times are this process's time on a processor, so that others on the machine count little. Beside every rate stand
its ratios to two parts that anyone can run: the tokenizer of spaCy's blank("id"), and trafilatura with its defaults.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import TypeVar

import spacy
import trafilatura

from bench.generate import documents
from bench.sample_pages import unknown_page, wordpress_page
from bench.tables import Table, number
from domain.articles import Document, RawPage
from extract.fingerprint import bands, signature
from extract.pipeline import COMPONENTS, Extractor, build_pipeline
from extract.reading import Reading
from extract.text import document_from_page, document_from_text

T = TypeVar("T")
WARM_UP = 30  # documents: gazetteers load and patterns compile with the first ones
_HEAD = ("stage", "ms an article", "articles/s", "× spaCy's tokenizer", "× trafilatura")


def measure_extraction(count: int, extractor: Extractor) -> Table:
    """Measure over ``count`` generated articles. Those that warm up are others, so that no cache helps."""
    warm, chosen = tuple(documents(WARM_UP, seed=11)), tuple(documents(count, seed=12))
    tokenize = spacy.blank("id").tokenizer
    for document in warm:
        extractor.read(document)
    stages = {
        "spaCy's tokenizer alone": _after_warming(tokenize, _texts(warm), _texts(chosen)),
        "trafilatura alone, unknown theme": _after_warming(_trafilatura, _pages(warm), _pages(chosen)),
        "cleaning: plain text": _after_warming(_from_text, warm, chosen),
        "cleaning: page of a known theme": _after_warming(
            _from_page, _pages(warm, wordpress_page), _pages(chosen, wordpress_page)
        ),
        "cleaning: page of an unknown theme": _after_warming(_from_page, _pages(warm), _pages(chosen)),
        **_components(chosen),
        "facts: all together": _timed(extractor.read, chosen),
        "fingerprint for story groups": _after_warming(_fingerprint, warm, chosen),
    }
    references = tuple(stages.values())[:2]
    return Table(
        "Extraction on one core",
        _HEAD,
        tuple(_row(name, seconds, references) for name, seconds in stages.items()),
        f"{count:,} generated articles of {_words(chosen)} words on average. A ratio of 2 is twice as fast as the "
        "reference. A page of an unknown theme goes through trafilatura and then our filter; one of a known theme "
        "needs no trafilatura.",
    )


def _row(name: str, seconds: float, references: Sequence[float]) -> tuple[str, ...]:
    ratios = tuple(number(reference / seconds) for reference in references)
    return (name, number(seconds * 1000), number(1 / seconds), *ratios)


def _timed(work: Callable[[T], object], chosen: Sequence[T]) -> float:
    """Seconds a piece."""
    begun = time.process_time()
    for each in chosen:
        work(each)
    return (time.process_time() - begun) / len(chosen)


def _after_warming(work: Callable[[T], object], warm: Sequence[T], chosen: Sequence[T]) -> float:
    _timed(work, warm)
    return _timed(work, chosen)


def _components(chosen: Sequence[Document]) -> dict[str, float]:
    """Seconds an article per component, each run on what those before it found."""
    pipeline = build_pipeline()
    spent = {"facts: tokens": 0.0} | {f"facts: {name}": 0.0 for name, _ in COMPONENTS}
    for document in chosen:
        begun = time.process_time()
        pipeline.make_doc(document.text)
        spent["facts: tokens"] += time.process_time() - begun
        reading = Reading(document)
        for name, component in COMPONENTS:
            begun = time.process_time()
            component(reading)
            spent[f"facts: {name}"] += time.process_time() - begun
    return {name: seconds / len(chosen) for name, seconds in spent.items()}


def _pages(
    chosen: Sequence[Document], theme: Callable[[Document], str] = unknown_page
) -> tuple[RawPage, ...]:
    now = datetime.now(UTC)
    return tuple(
        RawPage(
            url=document.url or "", body=theme(document).encode(), content_type="text/html", fetched_at=now
        )
        for document in chosen
    )


def _texts(chosen: Sequence[Document]) -> tuple[str, ...]:
    return tuple(document.text for document in chosen)


def _trafilatura(page: RawPage) -> object:
    return trafilatura.extract(page.body.decode(), include_comments=False)


def _from_page(page: RawPage) -> object:
    return document_from_page(page, id="bench")


def _from_text(document: Document) -> object:
    return document_from_text(document.text, id=document.id, published=document.published)


def _fingerprint(document: Document) -> object:
    return bands(signature(document.text))


def _words(chosen: Sequence[Document]) -> int:
    return sum(len(document.text.split()) for document in chosen) // len(chosen)
