"""Run extraction over a gold file and score it."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from bench.evaluation.gold import Labelled, load, read_facts
from bench.evaluation.match import SCORES, Outcome, Score, all_missed, compare
from domain.articles import Article, Document
from domain.errors import PantauError
from extract.pipeline import Extractor

BLIND = Path(__file__).with_name("blind.txt")
Read = Callable[[Document], Article]


@dataclass(frozen=True, slots=True)
class ArticleReport:
    """One article's outcomes; ``facts`` are the keys that were read, ``error`` the line of a failure."""

    id: str
    outcomes: dict[str, Outcome]
    facts: dict[str, tuple[str, ...]]
    error: str | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """The scores of one gold file. ``seconds`` is the time of extraction alone."""

    gold: str
    sha256: str
    articles: tuple[ArticleReport, ...]
    seconds: float

    def score(self, name: str, ids: Collection[str] | None = None) -> Score:
        """The sum of one score over all articles, or over those in ``ids``."""
        chosen = (a for a in self.articles if ids is None or a.id in ids)
        return sum((article.outcomes[name].score for article in chosen), Score())

    def scores(self, ids: Collection[str] | None = None) -> dict[str, Score]:
        """All scores by name."""
        return {name: self.score(name, ids) for name, _kind, _fits in SCORES}


@cache
def blind_ids() -> frozenset[str]:
    """Ids of the development articles that nobody looks at."""
    rows = BLIND.read_text("utf-8").splitlines()
    return frozenset(row.strip() for row in rows if row.strip() and not row.startswith("#"))


def evaluate(
    gold_path: Path,
    *,
    only: Collection[str] | None = None,
    without: Collection[str] = (),
    texts: Path | None = None,
    read: Read | None = None,
) -> Report:
    """Extract every article of ``gold_path`` (or ``only`` some, or all ``without`` some) and score it.

    An article on which extraction fails counts with all its facts missed. ``texts`` is the folder of articles
    kept as files. Raises InputError for a malformed gold file.
    """
    read = read or Extractor().read
    chosen = [
        item
        for item in load(gold_path, texts)
        if item.id not in without and (only is None or item.id in only)
    ]
    begun = time.perf_counter()
    articles = tuple(_score(item, read) for item in chosen)
    digest = hashlib.sha256(gold_path.read_bytes()).hexdigest()
    return Report(gold_path.name, digest, articles, time.perf_counter() - begun)


def _score(item: Labelled, read: Read) -> ArticleReport:
    try:
        facts = read_facts(read(item.document()))
    except Exception as error:
        line = str(error) if isinstance(error, PantauError) else f"{type(error).__name__}: {error}"
        return ArticleReport(item.id, all_missed(item.facts), {}, line)
    keys = {kind: tuple(sorted(item.label for item in items)) for kind, items in facts.items.items()}
    return ArticleReport(item.id, compare(item.facts, facts), keys)
