"""How the tests run the command, as a user would: in a process and a directory of its own."""

from __future__ import annotations

import os
import socket
import sys
from pathlib import Path


def free_ports(count: int) -> int:
    """The first of ``count`` ports in a row that nothing listens on."""
    for first in range(20000 + os.getpid() % 20000, 60000, 7):
        try:
            for port in range(first, first + count):
                with socket.socket() as probe:
                    probe.bind(("127.0.0.1", port))
        except OSError:
            continue
        return first
    raise RuntimeError("no free ports")


def command(*args: str) -> list[str]:
    return [sys.executable, "-c", "from pantau.cli import main; main()", *args]


def environment(data_dir: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PANTAU_")}
    return {**kept, "PANTAU_DATA_DIR": str(data_dir), "COLUMNS": "120"}
