"""Selecting a week: its stories, what was silent, which sources failed.

An article belongs to the week of its publication date; where that is unknown, to the week it was first seen in.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from digest.week import Entry, FailedSource, Week
from domain import regions, wording
from domain.articles import StoredArticle
from domain.errors import InputError
from domain.query import MAX_SIZE
from domain.sources import WIB, Source
from domain.statements import Statement
from index.engine import Engine, StatementQuery
from store.store import Store

# A crawl may find an article weeks late; it is told of once then. Older finds are the archive's, not news.
LATE_DAYS = 28


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
    ``catch_up`` adds, for an address that got the week before, what it may have missed: the rest of that week,
    and older articles (LATE_DAYS) that were found only now.

    Raises InputError for a week that is none.
    """
    first, last = parse_week(week)
    found = store.articles.between(first, last, late_days=LATE_DAYS if catch_up else 0)
    if catch_up:
        known = {one.article.id for one in found}
        before = store.articles.between(first - timedelta(days=7), first - timedelta(days=1))
        found += tuple(one for one in before if one.article.id not in known)
    fresh = [one for one in found if backfill or not one.backfill]
    groups: dict[str, list[StoredArticle]] = defaultdict(list)
    for one in fresh:
        groups[one.story_id].append(one)
    leads = {story: _lead(members) for story, members in groups.items()}
    told = _statements(engine, [one.article.id for one in leads.values()])
    new = _first_citations(engine, told, first)
    members = store.articles.members(tuple(leads))
    entries = [_entry(lead, members[story], told[lead.article.id], new) for story, lead in leads.items()]
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
    lead: StoredArticle,
    members: Sequence[tuple[str, str]],
    told: Sequence[Statement],
    new: frozenset[tuple[str, str]],
) -> Entry:
    citations = _distinct(told, "citation", lambda one: (one.region, one.regulation))
    pairs = {(one.region or "", one.regulation or "") for one in citations}
    return Entry(
        story=lead.story_id,
        article=lead,
        members=tuple(id_ for id_, _ in members),
        outlets=tuple(dict.fromkeys(name for _, name in members)),
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
