"""What a week holds: stories by province, figures, who was silent, which sources failed.

A story (a group of near-duplicates) appears once: under the region it is first about, with every region named.
An article belongs to the week of its publication date; where that is unknown, to the week it was first seen in.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from domain import regions, wording
from domain.articles import StoredArticle
from domain.errors import InputError, RegionError
from domain.query import MAX_SIZE
from domain.sources import WIB, Source
from domain.statements import Statement
from index.engine import Engine, StatementQuery
from store.store import Store

# A crawl may find an article weeks late; it is told of once then. Older finds are the archive's, not news.
LATE_DAYS = 28
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


def parse_week(text: str) -> tuple[date, date]:
    """Monday and Sunday of "2024-W27". Raises InputError."""
    try:
        return wording.week_days(text)
    except ValueError as error:
        raise InputError(f'"{text[:40]}" is no week.', hint="Write it as 2024-W27.") from error


def select_week(
    engine: Engine,
    store: Store,
    week: str,
    *,
    sources: Mapping[str, Source] | None = None,
    backfill: bool = False,
    catch_up: bool = False,
) -> Week:
    """What the week ("2024-W27") holds. Articles from a backfill are left out, unless ``backfill``;
    ``catch_up`` adds the week before (for an address that may have had it when it was not over yet).

    Raises InputError for a week that is none.
    """
    first, last = parse_week(week)
    begin = first - timedelta(days=7) if catch_up else first
    found = store.articles.between(begin, last, late_days=LATE_DAYS)
    fresh = [one for one in found if backfill or not one.backfill]
    groups: dict[str, list[StoredArticle]] = defaultdict(list)
    for one in fresh:
        groups[one.story_id].append(one)
    leads = {story: _lead(members) for story, members in groups.items()}
    told = _statements(engine, [one.article.id for one in leads.values()])
    new = _first_citations(engine, told, first)
    entries = [_entry(store, story, lead, told[lead.article.id], new) for story, lead in leads.items()]
    entries.sort(key=_weight)
    heard = {code for entry in entries for code in entry.regions}
    return Week(
        week=week,
        first=first,
        last=last,
        entries=tuple(entries),
        silent=tuple(
            one.code for one in regions.all_regions() if one.level != "provinsi" and one.code not in heard
        ),
        failed=failed_sources(store, sources or {}),
        articles=len(fresh),
    )


def latest_week(store: Store, today: date) -> str | None:
    """The last week up to today that has an article; None for an empty store."""
    day = store.articles.last_day(today)
    return None if day is None else wording.week_of(day)


def current_week(now: datetime) -> str:
    """The week that it is in Jakarta."""
    return wording.week_of(now.astimezone(WIB).date())


def failed_sources(store: Store, sources: Mapping[str, Source]) -> tuple[FailedSource, ...]:
    """Sources whose last run ended in an error, by name. Disabled ones do not count."""
    failed = []
    for state in store.sources.states():
        known = sources.get(state.source)
        if state.error and (known is None or known.enabled):
            name = known.name if known else state.name or state.source
            failed.append(FailedSource(state.source, name, state.error, state.last_success))
    return tuple(sorted(failed, key=lambda one: one.name.casefold()))


def _lead(members: Sequence[StoredArticle]) -> StoredArticle:
    return min(members, key=lambda one: (not one.original, one.first_seen, one.article.id))


def _statements(engine: Engine, ids: Sequence[str]) -> dict[str, list[Statement]]:
    told: dict[str, list[Statement]] = defaultdict(list)
    for start in range(0, len(ids), MAX_SIZE):
        query = StatementQuery(articles=tuple(ids[start : start + MAX_SIZE]), size=MAX_SIZE)
        for one in _every(engine, query):
            told[one.article_id].append(one)
    return told


def _every(engine: Engine, query: StatementQuery) -> Iterator[Statement]:
    cursor: str | None = None
    while True:
        page = engine.statements(replace(query, cursor=cursor))
        yield from page.items
        cursor = page.next
        if cursor is None:
            return


def _first_citations(
    engine: Engine, told: Mapping[str, Sequence[Statement]], first: date
) -> frozenset[tuple[str, str]]:
    """(region, regulation) pairs of these statements that no dated article before ``first`` has."""
    cited = {
        one.regulation
        for found in told.values()
        for one in found
        if one.kind == "citation" and one.regulation
    }
    new = set()
    for regulation in cited:
        for line in engine.citations(regulation, StatementQuery()):
            if line.region and (line.first is None or line.first >= first):
                new.add((line.region, regulation))
    return frozenset(new)


def _entry(
    store: Store,
    story: str,
    lead: StoredArticle,
    told: Sequence[Statement],
    new: frozenset[tuple[str, str]],
) -> Entry:
    members = store.articles.by_story(story)
    citations = _distinct(told, "citation", lambda one: (one.region, one.regulation))
    pairs = {(one.region or "", one.regulation or "") for one in citations}
    return Entry(
        story=story,
        article=lead,
        members=tuple(one.article.id for one in members),
        outlets=tuple(dict.fromkeys(one.source_name for one in members)),
        regions=_regions(lead, told),
        citations=citations,
        commitments=_distinct(told, "commitment", lambda one: (one.region, one.commitment, one.status)),
        figures=_distinct(told, "figure", lambda one: (one.region, one.figure, one.value, one.unit)),
        first_citations=new & pairs,
    )


def _regions(lead: StoredArticle, told: Sequence[Statement]) -> tuple[str, ...]:
    subjects = lead.article.facts.subject_regions
    found = [
        *subjects,
        *(one.region for one in told if one.region and one.kind in ("citation", "commitment")),
    ]
    return tuple(dict.fromkeys(found))


def _distinct(
    told: Sequence[Statement], kind: str, key: Callable[[Statement], tuple[object, ...]]
) -> tuple[Statement, ...]:
    found: dict[tuple[object, ...], Statement] = {}
    for one in told:
        if one.kind == kind:
            found.setdefault(key(one), one)
    return tuple(found.values())


def _weight(entry: Entry) -> tuple[object, ...]:
    """First citations, then commitments, then citations; the most reprinted, then the newest first."""
    day = entry.published or entry.article.first_seen.date()
    return (
        -len(entry.first_citations),
        -len(entry.commitments),
        -len(entry.citations),
        -len(entry.outlets),
        -day.toordinal(),
        entry.story,
    )


def _province_name(code: str) -> str:
    if not code:
        return "Tanpa wilayah"
    try:
        return regions.get(code).name
    except RegionError:
        return code
