"""What every command shares: opening things by the settings, progress, one-line problems."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import orjson
from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from crawlers.register import load_register
from domain.sources import Source
from index.engine import Engine
from index.opening import open_engine
from pantau.settings import Settings
from store.store import Store, open_store

out = Console(highlight=False, soft_wrap=True)
err = Console(stderr=True, highlight=False, soft_wrap=True)


@contextmanager
def opened_store(settings: Settings) -> Iterator[Store]:
    """The store of these settings, closed at the end."""
    store = open_store(settings.data_dir, settings.database_url)
    try:
        yield store
    finally:
        store.close()


@contextmanager
def opened_engine(settings: Settings, *, write: bool = False) -> Iterator[Engine]:
    """The search engine of these settings, closed at the end."""
    engine = open_engine(settings.index_location, write=write)
    try:
        yield engine
    finally:
        engine.close()


def sources_of(settings: Settings) -> Mapping[str, Source]:
    """The register of sources by id."""
    return {source.id: source for source in load_register(settings.register_file)}


@contextmanager
def progress(label: str) -> Iterator[Callable[[], None]]:
    """Counts on a terminal; elsewhere nothing, since the caller says a plain line at the end."""
    if not sys.stderr.isatty():
        yield lambda: None
        return
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        TextColumn("{task.completed}"),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=err, transient=True) as bar:
        task = bar.add_task(label, total=None)
        yield lambda: bar.advance(task)


def print_json(body: Any) -> None:
    """The body as one JSON document on standard output."""
    sys.stdout.buffer.write(orjson.dumps(body, option=orjson.OPT_INDENT_2) + b"\n")
    sys.stdout.flush()


def problem(label: str, line: str) -> None:
    """One line on standard error; the batch goes on."""
    err.print(f"{label}: {line}", markup=False)


def say(line: str) -> None:
    """One plain line on standard output."""
    print(line)
