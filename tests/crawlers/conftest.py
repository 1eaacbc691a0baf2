"""The helpers beside the tests (crawler_outlets, crawler_harness) are imported by name."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    """Where a crawl keeps its store."""
    return tmp_path / "data"
