"""Statements by kind: commitments, figures, officials."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from api.answers.shapes import Body, facets, statement
from domain import regions
from domain.errors import QueryError
from domain.query import MAX_SIZE
from domain.query_dates import period_of
from domain.regulations import parse_citation
from domain.statements import StatementKind
from index.engine import Engine, StatementQuery


@dataclass(frozen=True, slots=True)
class StatementFilters:
    """What may be asked for. Values of one field are alternatives; fields must all hold.

    ``region`` and ``province`` take codes or names; a province stands for everything in it. ``since`` and
    ``until`` are dates as the query language reads them ("2024", "2024-03", "2024-03-05").
    """

    region: tuple[str, ...] = ()
    province: tuple[str, ...] = ()
    regulation: tuple[str, ...] = ()
    commitment: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    role: tuple[str, ...] = ()
    figure: tuple[str, ...] = ()
    name: tuple[str, ...] = ()
    source: tuple[str, ...] = ()
    article: tuple[str, ...] = ()
    story: tuple[str, ...] = ()
    since: str = ""
    until: str = ""

    def query(self, *kinds: StatementKind) -> StatementQuery:
        """As the engine asks it. Raises RegionError, CitationError, QueryError for values that are none."""
        return StatementQuery(
            kinds=kinds,
            regions=tuple(code for value in self.region if value for code in within(region_code(value))),
            provinces=tuple(region_code(value) for value in self.province if value),
            regulations=tuple(parse_citation(value).id for value in self.regulation if value),
            commitments=tuple(filter(None, self.commitment)),
            statuses=tuple(filter(None, self.status)),
            roles=tuple(filter(None, self.role)),
            figures=tuple(filter(None, self.figure)),
            names=tuple(filter(None, self.name)),
            sources=tuple(filter(None, self.source)),
            articles=tuple(filter(None, self.article)),
            stories=tuple(filter(None, self.story)),
            since=iso_day(self.since, last=False),
            until=iso_day(self.until, last=True),
        )


def region_code(text: str) -> str:
    """The code that a code or a name stands for. Raises RegionError for none, or for more than one."""
    return regions.find(text).code


def within(code: str) -> tuple[str, ...]:
    """A region and, if it is a province, the kabupaten and kota in it."""
    found = regions.get(code)
    inside = regions.members(code) if found.level == "provinsi" else ()
    return (code, *(one.code for one in inside))


def read_day(text: str, *, last: bool) -> date | None:
    """The first (or last) day of the period that ``text`` names; None for none. Raises QueryError."""
    if not text.strip():
        return None
    found = period_of(text)
    if found is None:
        raise QueryError(f'"{text}" is no date.', hint="Write 2024, 2024-03 or 2024-03-05.")
    return found[1 if last else 0]


def iso_day(text: str, *, last: bool) -> str | None:
    """The same as an ISO date."""
    found = read_day(text, last=last)
    return None if found is None else found.isoformat()


def statements(engine: Engine, query: StatementQuery, *, size: int = 50) -> Body:
    """Statements that match, newest first. ``size`` beyond a page is paged through.

    Raises QueryError for a cursor that is none.
    """
    page = engine.statements(replace(query, size=min(size, MAX_SIZE)))
    found, following = list(page.items), page.next
    while following and len(found) < size:
        step = min(size - len(found), MAX_SIZE)
        more = engine.statements(replace(query, cursor=following, size=step, facets=()))
        found += more.items
        following = more.next
    body: Body = {"total": page.total, "items": [statement(one) for one in found], "next": following}
    if query.facets:
        body["facets"] = facets(page.facets)
    return body


def commitments(
    engine: Engine,
    filters: StatementFilters | None = None,
    *,
    size: int = 50,
    cursor: str | None = None,
    facets: tuple[str, ...] = (),
) -> Body:
    """What regions did, do or say they will do, newest first."""
    asked = (filters or StatementFilters()).query("commitment")
    return statements(engine, replace(asked, cursor=cursor, facets=facets), size=size)


def figures(
    engine: Engine,
    filters: StatementFilters | None = None,
    *,
    size: int = 50,
    cursor: str | None = None,
    facets: tuple[str, ...] = (),
) -> Body:
    """Numbers with their unit, region and date, newest first."""
    asked = (filters or StatementFilters()).query("figure")
    return statements(engine, replace(asked, cursor=cursor, facets=facets), size=size)


def officials(
    engine: Engine,
    filters: StatementFilters | None = None,
    *,
    size: int = 50,
    cursor: str | None = None,
    facets: tuple[str, ...] = (),
) -> Body:
    """Appearances of officials, newest first."""
    asked = (filters or StatementFilters()).query("official")
    return statements(engine, replace(asked, cursor=cursor, facets=facets), size=size)
