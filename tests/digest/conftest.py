from __future__ import annotations

import importlib.util
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from index.embedded import open_engine
from index.engine import Engine
from store.store import Store, open_store


def _load() -> ModuleType:
    """The newsroom of the API's tests: both look at the same articles."""
    path = Path(__file__).parents[1] / "api" / "newsroom.py"
    spec = importlib.util.spec_from_file_location("newsroom", path)
    assert spec is not None and spec.loader is not None
    module = sys.modules["newsroom"] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def newsroom() -> ModuleType:
    return sys.modules.get("newsroom") or _load()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = open_store(tmp_path / "data")
    yield opened
    opened.close()


@pytest.fixture
def engine(tmp_path: Path, store: Store, newsroom: ModuleType) -> Iterator[Engine]:
    newsroom.fill(store, tmp_path / "index")
    opened = open_engine(tmp_path / "index", write=False)
    yield opened
    opened.close()
