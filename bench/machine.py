"""What was measured on: interpreter, processor, versions, and how busy the machine was."""

from __future__ import annotations

import os
import platform
from importlib.metadata import version
from pathlib import Path

_PARTS = ("spacy", "trafilatura", "tantivy", "ahocorasick-rs", "rensa", "SQLAlchemy")


def versions() -> str:
    """Python and the parts that do the work."""
    parts = ", ".join(f"{name} {version(name)}" for name in _PARTS)
    return f"Python {platform.python_version()}, {parts}"


def processor() -> str:
    """The processor's name and the number of cores that this process may use."""
    name = platform.processor() or platform.machine()
    information = Path("/proc/cpuinfo")
    if information.exists():
        lines = information.read_text("utf-8", errors="replace").splitlines()
        name = next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), name)
    return f"{name}, {len(os.sched_getaffinity(0)) if hasattr(os, 'sched_getaffinity') else os.cpu_count()} cores"


def others() -> float:
    """How many other processes wanted a core in the last minute, on average."""
    return max(0.0, os.getloadavg()[0] - 1.0)
