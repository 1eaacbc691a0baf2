"""`pantau sources …`: the register of outlets and how they fare."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from pantau.commands.console import opened_store, print_json, say, sources_of
from pantau.settings import load_settings

app = typer.Typer(help="The register of outlets.", no_args_is_help=True)
Json = Annotated[bool, typer.Option("--json", help="Print JSON.")]


@app.command("list")
def list_command(
    as_json: Json = False,
    platform: Annotated[str | None, typer.Option(help="Only this platform.")] = None,
) -> None:
    """Every source of the register: id, platform, home regions, whether it is crawled."""
    items: list[dict[str, Any]] = [
        {
            "id": source.id,
            "url": source.base_url,
            "name": source.name,
            "platform": source.platform,
            "home_regions": list(source.home_regions),
            "enabled": source.enabled,
        }
        for source in sources_of(load_settings()).values()
        if platform is None or source.platform == platform
    ]
    if as_json:
        print_json({"total": len(items), "items": items, "next": None})
        return
    for item in items:
        mark = "crawled" if item["enabled"] else "off"
        home = ",".join(item["home_regions"]) or "national"
        say(f"{item['id']:40} {item['platform']:10} {home:12} {mark:8} {item['name']}")


@app.command("health")
def health_command(as_json: Json = False) -> None:
    """How each source that was crawled fares: last success, what it yielded, what went wrong."""
    with opened_store(load_settings()) as store:
        states = store.sources.states()
    if as_json:
        items = [
            {
                "id": state.source,
                "name": state.name,
                "last_success": state.last_success,
                "error": state.error,
                "failed_pages": state.failed_pages,
                "articles": state.articles,
            }
            for state in states
        ]
        print_json({"total": len(items), "items": items, "next": None})
        return
    if not states:
        say("No source has been crawled yet.")
    for state in states:
        last = f"{state.last_success:%Y-%m-%d %H:%M}" if state.last_success else "never"
        trouble = state.error or (f"{state.failed_pages} pages failed" if state.failed_pages else "well")
        say(f"{state.source:40} last success {last:17} {state.articles:5} articles  {trouble}")
