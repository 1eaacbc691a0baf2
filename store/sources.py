"""How each source fares: its last runs and what it has yielded."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Engine, func, select

from store.database import reading
from store.schema import articles, source_runs


@dataclass(frozen=True, slots=True)
class SourceState:
    """One source that has been crawled or has yielded an article.

    ``last_success`` is the end of the last run without an error; ``error`` the last run's, if it had one.
    """

    source: str
    name: str | None
    last_run: datetime | None
    last_success: datetime | None
    error: str | None
    failed_pages: int
    articles: int
    last_article: datetime | None


class Sources:
    """Reads the history of the sources."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def states(self) -> tuple[SourceState, ...]:
        """Every source that is known to the store, by id."""
        with reading(self._engine) as connection:
            runs = list(connection.execute(select(source_runs).order_by(source_runs.c.id)))
            yields = {
                row.source: row
                for row in connection.execute(
                    select(
                        articles.c.source,
                        func.max(articles.c.source_name).label("name"),
                        func.count().label("number"),
                        func.max(articles.c.first_seen).label("last"),
                    ).group_by(articles.c.source)
                )
            }
        last = {run.source: run for run in runs}
        success = {run.source: run.finished_at for run in runs if run.finished_at and run.error is None}
        found = []
        for source in sorted(set(last) | set(yields)):
            run, got = last.get(source), yields.get(source)
            found.append(
                SourceState(
                    source=source,
                    name=got.name if got else None,
                    last_run=run.started_at if run else None,
                    last_success=success.get(source),
                    error=run.error if run else None,
                    failed_pages=run.failed if run else 0,
                    articles=got.number if got else 0,
                    last_article=got.last if got else None,
                )
            )
        return tuple(found)
