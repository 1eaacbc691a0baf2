"""The store as one value: what a command opens and hands to the stages."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Engine

from domain.errors import SettingsError
from store.archive import Archive
from store.articles import Articles
from store.database import connect, migrate
from store.frontier import Frontier
from store.ledger import Ledger
from store.pages import Pages
from store.sources import Sources


@dataclass(frozen=True, slots=True)
class Store:
    """The system of record. ``close`` it when done."""

    engine: Engine
    archive: Archive
    frontier: Frontier
    pages: Pages
    articles: Articles
    sources: Sources
    ledger: Ledger

    def close(self) -> None:
        """Give back files and connections."""
        self.archive.close()
        self.engine.dispose()


def open_store(data_dir: Path, database_url: str | None = None) -> Store:
    """Open (and create or migrate) the store in ``data_dir``; ``database_url`` None is SQLite there.

    Raises SettingsError where the directory cannot be made, StoreError where the database does not answer.
    """
    try:
        data_dir.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise SettingsError(
            f"The data directory {data_dir} cannot be made: {error.strerror}.", hint="Set PANTAU_DATA_DIR."
        ) from error
    engine = connect(database_url or f"sqlite:///{data_dir / 'pantau.db'}")
    migrate(engine)
    archive = Archive(data_dir / "archive")
    return Store(
        engine=engine,
        archive=archive,
        frontier=Frontier(engine),
        pages=Pages(engine, archive),
        articles=Articles(engine),
        sources=Sources(engine),
        ledger=Ledger(engine),
    )
