"""The engine that the settings name."""

from __future__ import annotations

from pathlib import Path

from domain.errors import SettingsError
from index.embedded import open_engine as open_embedded
from index.engine import Engine


def open_engine(location: str | Path, *, write: bool) -> Engine:
    """The engine at ``location``: a directory for the embedded one. Where nothing was indexed yet, an empty one.

    Raises SettingsError for a location of an engine that there is not, SearchIndexError as that engine does.
    """
    if isinstance(location, str) and "://" in location:
        raise SettingsError(
            f"There is no search engine for {location!r}.",
            hint="Set PANTAU_INDEX_URL to a directory, or unset it.",
        )
    directory = Path(location)
    if not write and not directory.exists():
        open_embedded(directory, write=True).close()
    return open_embedded(directory, write=write)
