"""Getting articles in: crawl, ingest, extract, index."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import orjson
import typer

from crawlers.run import CrawlOptions, CrawlSummary, crawl
from domain.contract import to_json
from domain.errors import DocumentError, InputError, NotFoundError, SearchIndexError
from domain.sources import Source
from index.projection import ProjectionSummary, project, rebuild
from index.versions import REBUILD_HINT
from pantau.commands.console import (
    opened_engine,
    opened_store,
    out,
    problem,
    progress,
    say,
    sources_of,
)
from pantau.settings import Settings, load_settings
from store.store import Store

if TYPE_CHECKING:
    from pantau.stages import ExtractSummary


def crawl_command(
    names: Annotated[list[str] | None, typer.Argument(metavar="[SOURCE]...", help="Ids of sources.")] = None,
    since: Annotated[
        str | None, typer.Option(metavar="DATE", help="Only what was published since (YYYY-MM-DD).")
    ] = None,
) -> None:
    """Fetch from outlets: all of the register, or the sources named."""
    settings = load_settings()
    print_crawl(run_crawl(settings, chosen_sources(settings, names or []), since=_day(since)))


def ingest_command(
    paths: Annotated[list[Path], typer.Argument(metavar="PATH...", help="Files or directories.")],
) -> None:
    """Take in .html, .txt (first line is the title), .jsonl, .warc, .warc.gz; then extract and index them."""
    from pantau.stages import take_in  # loads spaCy, which commands that need none should not wait for

    settings = load_settings()
    with opened_store(settings) as store:
        with progress("taking in") as tick:
            summary = take_in(store, tuple(paths), tick)
        for label, line in summary.problems:
            problem(label, line)
        say(f"{summary.taken} taken in, {summary.known} known already, {len(summary.problems)} not readable")
        run_extract(settings, store)
        run_index(settings, store)
    if summary.problems:
        raise typer.Exit(InputError.exit_code)


def extract_command(
    paths: Annotated[list[Path] | None, typer.Argument(metavar="[PATH]...", help="Files to read.")] = None,
    again: Annotated[
        bool, typer.Option("--again", help="Also read again what an older version has read.")
    ] = False,
    view: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write an HTML page that shows the facts of one file.")
    ] = None,
) -> None:
    """Read facts from articles: the work-list, or (with PATH) JSON Lines on standard output."""
    if paths:
        if _extract_files(tuple(paths), view):
            raise typer.Exit(InputError.exit_code)
        return
    if view is not None:
        raise InputError("--view needs the PATH of an article.")
    settings = load_settings()
    with opened_store(settings) as store:
        run_extract(settings, store, again=again)
        run_index(settings, store)


def index_command(
    rebuild_all: Annotated[
        bool, typer.Option("--rebuild", help="Build the index anew from the store, then swap it in.")
    ] = False,
) -> None:
    """Bring the search index up to date with the store."""
    settings = load_settings()
    with opened_store(settings) as store:
        if rebuild_all:
            with progress("rebuilding"):
                summary = rebuild(store.articles, _directory(settings))
            say(f"rebuilt: {summary.articles} articles, {summary.statements} statements")
        else:
            run_index(settings, store)


def run_crawl(settings: Settings, sources: tuple[Source, ...], *, since: date | None = None) -> CrawlSummary:
    """Crawl these sources by the settings; every page counts on a terminal."""
    options = CrawlOptions(
        database_url=settings.database_url,
        since=since,
        delay=settings.crawl_delay,
        allow_private=settings.allow_private,
        contact=settings.contact or settings.base_url,
    )
    with progress("crawling") as tick:
        return crawl(
            settings.data_dir,
            sources,
            options,
            listen=lambda event: tick() if event["event"] == "page" else None,
        )


def print_crawl(summary: CrawlSummary) -> None:
    """What a crawl did, with the reasons of what it left out, and the sources that failed as a whole."""
    say(f"{summary.fetched} pages fetched, {summary.skipped} left out, {summary.failed} failed")
    for reason, number in sorted(summary.reasons.items()):
        say(f"  {number} × {reason}")
    for outcome in summary.sources:
        if outcome.error:
            problem(outcome.source, outcome.error)


def run_extract(settings: Settings, store: Store, *, again: bool = False) -> None:
    """Read the work-list and say what came of it."""
    from extract.pipeline import Extractor
    from pantau.stages import extract_waiting

    with progress("extracting") as tick:
        summary = extract_waiting(store, Extractor(), sources_of(settings), tick, again=again)
    print_extract(summary)


def print_extract(summary: ExtractSummary) -> None:
    """What extraction made of its work-list, with a line for each page that was set aside."""
    for label, line in summary.problems:
        problem(label, line)
    facts = ", ".join(f"{number} {kind}" for kind, number in summary.facts.items() if number)
    say(f"{summary.articles} articles, {summary.left_out} left out, {summary.quarantined} set aside")
    if facts:
        say(f"  {facts}")


def run_index(settings: Settings, store: Store) -> None:
    """Bring the index up to date and say by how much."""
    summary = update_index(settings, store)
    say(f"{summary.articles} articles indexed, {summary.statements} statements")


def update_index(settings: Settings, store: Store) -> ProjectionSummary:
    """Project what changed. An index that is damaged, or of another version, is built anew: it is disposable."""
    try:
        with progress("indexing"), opened_engine(settings, write=True) as engine:
            return project(store.articles, engine)
    except SearchIndexError as error:
        if error.hint != REBUILD_HINT:
            raise
        problem("index", f"{error.message} It is built anew.")
        with progress("rebuilding"):
            return rebuild(store.articles, _directory(settings))


def _extract_files(paths: tuple[Path, ...], view: Path | None) -> int:
    """Print one object per document; the number of those that could not be read."""
    from extract.pipeline import Extractor
    from extract.render import render_page
    from pantau.intake import document_of_intake, read_paths

    extractor = Extractor()
    failures = 0
    for intake in read_paths(paths):
        try:
            document = document_of_intake(intake)
            if view is not None:
                view.write_text(render_page(extractor.read(document)), encoding="utf-8")
                say(f"{view}: the facts of {document.title or intake.label}")
                return failures
            out.file.write(orjson.dumps(to_json(extractor.read(document))).decode() + "\n")
        except DocumentError as error:
            problem(intake.label, str(error))
            failures += 1
    out.file.flush()
    return failures


def chosen_sources(settings: Settings, names: Sequence[str] = ()) -> tuple[Source, ...]:
    """The sources with these ids or domains; all enabled ones where none is named. Raises NotFoundError."""
    register = sources_of(settings)
    by_name = {source.domain: source for source in register.values()} | dict(register)
    unknown = [name for name in names if name not in by_name]
    if unknown:
        raise NotFoundError(f"No source {unknown[0]!r} in the register.", hint="See `pantau sources list`.")
    if names:
        return tuple(by_name[name] for name in names)
    return tuple(source for source in register.values() if source.enabled)


def _directory(settings: Settings) -> Path:
    if "://" in str(settings.index_location):
        raise InputError("An index of this kind cannot be rebuilt here yet.")
    return Path(settings.index_location)


def _day(value: str | None) -> date | None:
    if value is None:
        return None
    try:
        return date.fromisoformat(value)
    except ValueError as error:
        raise InputError(f"--since {value!r} is no date.", hint="Write it as 2024-07-03.") from error
