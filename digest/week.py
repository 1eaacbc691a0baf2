"""A week as values: its stories, what they hold, who was silent.

A story (a group of near-duplicates) appears once: under the region it is first about, with every region named.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime

from domain import regions
from domain.articles import StoredArticle
from domain.errors import RegionError
from domain.statements import Statement

TOP_STORIES = 5
FIGURES = 12
# Figures that answer "how many, how much"; the rest stays on the region's page.
_TELLING = (
    "workers_registered",
    "workers_target",
    "coverage_rate",
    "coverage_target",
    "workers_unregistered",
    "budget",
    "benefit_paid",
    "contribution",
    "recipients",
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One story as the week tells it, by its first article. ``members`` are the ids of all its articles;
    ``first_citations`` the (region, regulation) pairs that had not been heard before this week."""

    story: str
    article: StoredArticle
    members: tuple[str, ...]
    outlets: tuple[str, ...]
    regions: tuple[str, ...]
    citations: tuple[Statement, ...]
    commitments: tuple[Statement, ...]
    figures: tuple[Statement, ...]
    first_citations: frozenset[tuple[str, str]] = frozenset()

    @property
    def published(self) -> date | None:
        """The publication date, or None."""
        return self.article.article.document.published

    @property
    def title(self) -> str:
        """The headline, never empty."""
        return self.article.article.document.title or "(tanpa judul)"

    @property
    def sentence(self) -> str:
        """The sentence that tells most: of a commitment, else of a citation, else of a figure."""
        for found in (*self.commitments, *self.citations, *self.figures):
            if found.sentence:
                return found.sentence
        return ""


@dataclass(frozen=True, slots=True)
class Section:
    """A province ("" for stories without a region) and its stories."""

    code: str
    name: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class FailedSource:
    """A source whose last run ended in an error."""

    id: str
    name: str
    error: str
    last_success: datetime | None


@dataclass(frozen=True, slots=True)
class Week:
    """One week. ``silent`` are the kabupaten and kota that nothing was heard from in it."""

    week: str
    first: date
    last: date
    entries: tuple[Entry, ...]
    silent: tuple[str, ...]
    failed: tuple[FailedSource, ...]
    articles: int

    @property
    def top(self) -> tuple[Entry, ...]:
        """Stories that more than one outlet ran, the most reprinted first."""
        shared = [entry for entry in self.entries if len(entry.outlets) > 1]
        return tuple(sorted(shared, key=lambda entry: (-len(entry.outlets), entry.story))[:TOP_STORIES])

    def sections(self, without: Iterable[Entry] = ()) -> tuple[Section, ...]:
        """The stories by province, in the order of codes; those without a region come last."""
        left_out = {entry.story for entry in without}
        found: dict[str, list[Entry]] = defaultdict(list)
        for entry in self.entries:
            if entry.story not in left_out:
                found[entry.regions[0][:2] if entry.regions else ""].append(entry)
        codes = sorted(found, key=lambda code: (code == "", code))
        return tuple(Section(code, _province_name(code), tuple(found[code])) for code in codes)

    @property
    def figures(self) -> tuple[Statement, ...]:
        """The figures that say most, one per region and kind, largest groups first."""
        best: dict[tuple[str | None, str | None], Statement] = {}
        for entry in self.entries:
            for found in entry.figures:
                if found.figure in _TELLING and found.region:
                    best.setdefault((found.region, found.figure), found)
        ordered = sorted(best.values(), key=lambda one: (_TELLING.index(one.figure or ""), one.region or ""))
        return tuple(ordered[:FIGURES])

    @property
    def citations(self) -> int:
        """How many (region, regulation) pairs were cited."""
        return len({(one.region, one.regulation) for entry in self.entries for one in entry.citations})

    @property
    def commitments(self) -> int:
        """How many commitments were reported."""
        return sum(len(entry.commitments) for entry in self.entries)

    @property
    def heard(self) -> int:
        """How many kabupaten and kota something was heard from."""
        return sum(1 for one in regions.all_regions() if one.level != "provinsi") - len(self.silent)

    def unsent(self, sent: frozenset[str]) -> Week:
        """The same week without the stories of which any article has been sent already."""
        left = tuple(entry for entry in self.entries if not sent.intersection(entry.members))
        return replace(self, entries=left)


def _province_name(code: str) -> str:
    if not code:
        return "Tanpa wilayah"
    try:
        return regions.get(code).name
    except RegionError:
        return code
