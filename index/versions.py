"""The directory of the embedded index: versions beside each other, one of them current.

::

    current            the name of the version that serves; replaced by renaming, so readers see the old or the new
    v000001/           articles/ and statements/ (one tantivy index each), manifest.json, stems.tsv
    write.lock         held by the one process that writes to the current version
    rebuild.lock       held while a new version is built beside it

Locks are flock(2): the system lets go of them when a process dies.
"""

from __future__ import annotations

import fcntl
import json
import os
import re
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from domain.errors import SearchIndexError
from index.analysis import analysis_version
from index.fields import SCHEMA_VERSION

REBUILD_HINT = "Run `pantau index --rebuild`."
_NAME = re.compile(r"v(\d{6,})")


class Versions:
    """The versions under one directory."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def current(self) -> Path | None:
        """The version that serves; None where there is none yet. Raises SearchIndexError if it is not there."""
        try:
            name = (self.root / "current").read_text("utf-8").strip()
        except FileNotFoundError:
            return None
        except (OSError, UnicodeDecodeError) as error:
            raise SearchIndexError(
                f"The search index in {self.root} cannot be read.", hint=REBUILD_HINT
            ) from error
        path = self.root / name
        if not _NAME.fullmatch(name) or not path.is_dir():
            raise SearchIndexError(
                f"The search index in {self.root} is damaged: {name[:40]!r} is missing.", hint=REBUILD_HINT
            )
        return path

    def create(self) -> Path:
        """A new, empty version, not yet current."""
        self.root.mkdir(parents=True, exist_ok=True)
        path = self.root / f"v{max(self._numbers(), default=0) + 1:06}"
        path.mkdir()
        (path / "manifest.json").write_text(json.dumps(_manifest()), "utf-8")
        return path

    def publish(self, version: Path) -> None:
        """Make this version the one that serves, in one step."""
        new = self.root / "current.new"
        with new.open("w", encoding="utf-8") as file:
            file.write(version.name)
            file.flush()
            os.fsync(file.fileno())
        new.replace(self.root / "current")

    def is_current(self, version: Path) -> bool:
        """Whether this version serves; false also where the pointer cannot be read."""
        try:
            return self.current() == version
        except SearchIndexError:
            return False

    def prune(self) -> None:
        """Remove what is neither current nor the one before it (readers may still be turning to the new one)."""
        current = self.current()
        if current is not None:
            serving = _number(current.name)
            keep = {serving, max((n for n in self._numbers() if n < serving), default=serving)}
            for number in self._numbers():
                if number not in keep:
                    shutil.rmtree(self.root / f"v{number:06}", ignore_errors=True)

    @contextmanager
    def locked(self, name: str, *, wait: float) -> Iterator[None]:
        """Hold a lock. Raises SearchIndexError if another process still holds it after ``wait`` seconds."""
        self.root.mkdir(parents=True, exist_ok=True)
        until = time.monotonic() + wait
        with (self.root / f"{name}.lock").open("w") as file:
            while True:
                try:
                    fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
                    break
                except OSError as error:
                    if time.monotonic() >= until:
                        raise SearchIndexError(
                            f"Another process holds the {name} lock of the search index in {self.root}.",
                            hint="Wait for it to end.",
                        ) from error
                    time.sleep(0.05)
            yield

    def _numbers(self) -> list[int]:
        if not self.root.is_dir():
            return []
        return [_number(path.name) for path in self.root.iterdir() if _NAME.fullmatch(path.name)]


def check_manifest(version: Path) -> None:
    """Raises SearchIndexError for a version made with another schema or analysis than this programme's."""
    try:
        found = json.loads((version / "manifest.json").read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise SearchIndexError(
            f"The search index {version} is damaged: no manifest.", hint=REBUILD_HINT
        ) from error
    if found != _manifest():
        raise SearchIndexError(
            f"The search index {version} was made by another version of Pantau.", hint=REBUILD_HINT
        )


def _manifest() -> dict[str, str | int]:
    return {"engine": "tantivy 0.27", "schema": SCHEMA_VERSION, "analysis": analysis_version()}


def _number(name: str) -> int:
    return int(name.removeprefix("v"))
