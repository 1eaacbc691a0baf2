"""What every engine checks of a query before it answers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from domain.errors import QueryError
from domain.query import MAX_SIZE, SORTS, Query
from index.engine import ARTICLE_FACETS, MOST_STATEMENTS, STATEMENT_FACETS, StatementQuery


def check_query(query: Query) -> None:
    """Raises QueryError for a size, an order or a facet that there is not."""
    if query.sort not in SORTS:
        raise QueryError(f'There is no order "{query.sort}".', hint=f"Orders are {', '.join(SORTS)}.")
    _check(query.size, MAX_SIZE, query.facets, ARTICLE_FACETS)


def check_statement_query(query: StatementQuery) -> None:
    """Raises QueryError for a size, a facet or a date that there is not."""
    for day in (query.since, query.until):
        try:
            date.fromisoformat(day or "2024-01-01")
        except ValueError as error:
            raise QueryError(f'"{day}" is no date.', hint="Write 2024-03-05.") from error
    _check(query.size, MOST_STATEMENTS, query.facets, STATEMENT_FACETS)


def _check(size: int, most: int, facets: Sequence[str], known: Sequence[str]) -> None:
    if not 1 <= size <= most:
        raise QueryError(f"A page cannot hold {size} results.", hint=f"Ask for 1 to {most}.")
    for name in facets:
        if name not in known:
            raise QueryError(f'There is no facet "{name}".', hint=f"Facets are {', '.join(known)}.")
