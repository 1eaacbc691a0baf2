"""The migrations and the tables in code are one shape."""

from __future__ import annotations

from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from domain.errors import SettingsError, StoreError
from store import database
from store.database import HEAD, connect, migrate, reading
from store.schema import metadata
from store.store import Store


def test_migrations_give_the_tables_in_code(store: Store) -> None:
    with reading(store.engine) as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []


def test_head_is_the_newest_migration() -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(database.__file__).parent / "migrations"))
    assert ScriptDirectory.from_config(config).get_current_head() == HEAD


def test_migrating_twice_changes_nothing(store: Store) -> None:
    migrate(store.engine)
    assert store.articles.count() == 0


@pytest.mark.parametrize("url", ["nonsense", "mysql://localhost/x"])
def test_an_address_that_is_no_database_is_refused(url: str) -> None:
    with pytest.raises(SettingsError, match="PANTAU_DATABASE_URL"):
        connect(url)


def test_a_database_out_of_reach_is_one_line(tmp_path) -> None:
    with pytest.raises(StoreError, match="does not answer"):
        migrate(connect(f"sqlite:///{tmp_path}/no/such/dir/x.db"))
