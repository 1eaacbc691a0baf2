"""`pantau demo`: the whole product on loopback, without a network."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Annotated
from urllib.parse import urlsplit

import typer

from domain.sources import Source
from index.engine import StatementQuery
from pantau.commands.collect import print_crawl, print_extract, run_crawl, update_index
from pantau.commands.console import opened_engine, opened_store, progress, say
from pantau.commands.publish import serve
from pantau.demo.outlets import Outlet, running_outlets
from pantau.settings import Settings, load_settings

OUTLET_PORT = 8701  # the first of five, unassigned by IANA


def demo_command(
    once: Annotated[
        bool, typer.Option("--once", help="Do not serve: crawl, extract, index, print a summary, exit.")
    ] = False,
    host: Annotated[str, typer.Option(help="Address to serve on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port to serve on.")] = 8000,
    outlet_port: Annotated[
        int, typer.Option(min=1024, max=65530, help="First of the ports of the demonstration outlets.")
    ] = OUTLET_PORT,
) -> None:
    """Start demonstration outlets on loopback, then crawl, extract, index and serve them."""
    settings = _demo_settings()
    with running_outlets(outlet_port) as outlets:
        sources = tuple(_source(outlet, address) for outlet, address in outlets)
        run_demo(settings, sources)
    if not once:
        serve(settings, host, port, {source.id: source for source in sources})


def run_demo(settings: Settings, sources: tuple[Source, ...]) -> None:
    """Crawl, extract and index; each stage says what it did and how long it took."""
    from extract.pipeline import Extractor
    from pantau.stages import extract_waiting

    clock = time.perf_counter()
    say("crawling …")
    fetched = run_crawl(settings, sources)
    crawl_time, clock = time.perf_counter() - clock, time.perf_counter()
    with opened_store(settings) as store:
        say("extracting …")
        register = {source.id: source for source in sources}
        with progress("extracting") as tick:
            read = extract_waiting(store, Extractor(), register, tick)
        extract_time, clock = time.perf_counter() - clock, time.perf_counter()
        say("indexing …")
        update_index(settings, store)
        index_time = time.perf_counter() - clock
        with opened_engine(settings) as engine:
            articles, statements = engine.count()
            cited = engine.statements(StatementQuery(kinds=("citation",), size=1, facets=("region",)))
    print_crawl(fetched)
    print_extract(read)
    say(f"in the index: {articles} articles, {statements} statements")
    say(f"regions that cited a regulation: {len(cited.facets['region'])}")
    say(f"time: crawl {crawl_time:.1f} s, extract {extract_time:.1f} s, index {index_time:.1f} s")


def _demo_settings() -> Settings:
    """The user's settings, in a directory of the demonstration's own, loopback allowed, without a delay."""
    settings = load_settings()
    directory = settings.data_dir
    if "data_dir" not in settings.model_fields_set:
        directory = Path("data") / "demo"
    return settings.model_copy(update={"data_dir": directory, "allow_private": True, "crawl_delay": 0.0})


def _source(outlet: Outlet, address: str) -> Source:
    return Source(
        id=outlet.id,
        name=outlet.name,
        domain=urlsplit(address).netloc,
        platform=outlet.source_platform,
        base_url=address,
        entry_points=tuple(f"{address}{path}" for path in outlet.entry_points),
        home_regions=outlet.home_regions,
    )
