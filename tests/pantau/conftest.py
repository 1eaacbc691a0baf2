"""The helper beside the tests (pantau_command) is imported by name."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from pantau_command import command, environment

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def pantau(tmp_path: Path) -> Run:
    """Runs the command as a user would, in a directory and with data of its own."""

    def run(*args: str, **settings: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            command(*args),
            cwd=tmp_path,
            env={**environment(tmp_path / "data"), **settings},
            capture_output=True,
            text=True,
            timeout=120,
        )

    return run
