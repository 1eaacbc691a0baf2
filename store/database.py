"""Connections and migrations. SQLite (WAL) by default, PostgreSQL by URL."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, Table, create_engine, event, inspect, text
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, OperationalError

from domain.errors import SettingsError, StoreError

HEAD = "0001"  # the newest migration in migrations/versions; a test holds it to that
BUSY_TIMEOUT_MS = 30_000  # how long a writer waits for another one before it gives up


def connect(url: str) -> Engine:
    """An engine for ``url`` (``sqlite:///PATH`` or ``postgresql+psycopg://…``).

    Raises SettingsError for a URL that is none.
    """
    try:
        parsed = make_url(url)
    except ArgumentError as error:
        raise SettingsError(
            f"PANTAU_DATABASE_URL is no database address: {url!r}.",
            hint="Use sqlite:///path/to/file or postgresql+psycopg://user@host/name.",
        ) from error
    if parsed.get_backend_name() not in {"sqlite", "postgresql"}:
        raise SettingsError(
            f"PANTAU_DATABASE_URL names an unknown kind of database: {parsed.get_backend_name()}.",
            hint="SQLite and PostgreSQL are supported.",
        )
    engine = create_engine(parsed, pool_pre_ping=True)
    if engine.dialect.name == "sqlite":
        _prepare_sqlite(engine)
    return engine


def _prepare_sqlite(engine: Engine) -> None:
    @event.listens_for(engine, "connect")
    def _on_connect(connection: Any, _record: Any) -> None:
        # The driver's own transaction handling is off: we say BEGIN ourselves, below.
        connection.isolation_level = None
        cursor = connection.cursor()
        cursor.execute(f"PRAGMA busy_timeout={BUSY_TIMEOUT_MS}")
        cursor.execute("PRAGMA journal_mode=WAL")
        cursor.execute("PRAGMA synchronous=NORMAL")
        cursor.close()

    @event.listens_for(engine, "begin")
    def _on_begin(connection: Connection) -> None:
        # A write that begins as a read may find the file locked on its way up, whatever the time-out.
        writes = connection.get_execution_options().get("pantau_writes", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """A connection inside a read transaction. Raises StoreError where the database is out of reach."""
    with _translated(), engine.connect() as connection, connection.begin():
        yield connection


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """A connection inside a write transaction: all of it is stored, or nothing."""
    with (
        _translated(),
        engine.connect().execution_options(pantau_writes=True) as connection,
        connection.begin(),
    ):
        yield connection


@contextmanager
def _translated() -> Iterator[None]:
    try:
        yield
    except OperationalError as error:
        raise StoreError(
            f"The database does not answer: {error.orig}.",
            hint="Check PANTAU_DATABASE_URL or PANTAU_DATA_DIR, and that the disk is not full.",
        ) from error
    except DBAPIError as error:
        raise StoreError(f"The database refused: {error.orig}.") from error


def insert_new(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> int:
    """Insert the rows whose key is not there yet; the number that was new."""
    if not rows:
        return 0
    module: Any = postgresql if connection.dialect.name == "postgresql" else sqlite
    new = 0
    for row in rows:
        new += connection.execute(module.insert(table).values(**row).on_conflict_do_nothing()).rowcount
    return new


def put(connection: Connection, table: Table, row: Mapping[str, Any]) -> None:
    """Insert the row, or replace the one with the same primary key."""
    module: Any = postgresql if connection.dialect.name == "postgresql" else sqlite
    keys = [column.name for column in table.primary_key.columns]
    statement = module.insert(table).values(**row)
    connection.execute(
        statement.on_conflict_do_update(
            index_elements=keys, set_={name: value for name, value in row.items() if name not in keys}
        )
    )


def migrate(engine: Engine) -> None:
    """Bring the schema up to date. Raises StoreError where the database cannot be opened."""
    if _version(engine) == HEAD:
        return
    from alembic import command  # loads slowly, and is needed once in the life of a database
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    with writing(engine) as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def _version(engine: Engine) -> str | None:
    """The migration that the database stands at; None for an empty one."""
    with reading(engine) as connection:
        if not inspect(connection).has_table("alembic_version"):
            return None
        found: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
        return found
