"""Giving out: serve, digest."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer
import uvicorn

from digest import deliver
from digest.compose import compose
from digest.deliver import Letterhead
from digest.relay import parse_relay
from digest.select import current_week, latest_week, parse_week, select_week
from domain.errors import SettingsError
from domain.sources import WIB, Source
from index.engine import Engine
from pantau.commands.console import opened_engine, opened_store, problem, say, sources_of
from pantau.settings import Settings, load_settings
from store.store import Store


def serve_command(
    host: Annotated[str, typer.Option(help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port to listen on.")] = 8000,
) -> None:
    """Serve the API and the web pages until Ctrl-C."""
    settings = load_settings()
    serve(settings, host, port, sources_of(settings))


def serve(settings: Settings, host: str, port: int, sources: Mapping[str, Source]) -> None:
    """Run the web server in this process; returns when it was told to stop."""
    from api.app import create_app  # FastAPI takes a second to load, which other commands should not wait for

    with opened_store(settings) as store, opened_engine(settings) as engine:
        base_url = settings.base_url
        if "base_url" not in settings.model_fields_set:
            base_url = f"http://{host}:{port}"
        app = create_app(store=store, engine=engine, base_url=base_url, sources=sources)
        server = uvicorn.Server(
            uvicorn.Config(app, host=host, port=port, log_level="warning", server_header=False)
        )
        say(f"Pantau: http://{host}:{port}/  (Ctrl-C stops it)")
        with suppress(KeyboardInterrupt):  # it has shut down in order and raises what it was told to stop by
            server.run()


def digest_command(
    week: Annotated[
        str | None,
        typer.Option(metavar="WEEK", help="ISO week, as 2024-W27; the latest with articles if unset."),
    ] = None,
    preview: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Write digest.html, digest.txt and digest.eml there.")
    ] = None,
    send: Annotated[
        bool, typer.Option("--send", help="Send it to PANTAU_DIGEST_TO, once per address.")
    ] = False,
) -> None:
    """Compose the week's mail; show it, write it to a folder, send it."""
    settings = load_settings()
    sources = sources_of(settings)
    with opened_store(settings) as store, opened_engine(settings) as engine:
        chosen = _week(store, week)
        if preview is not None:
            paths = deliver.preview(preview, engine, store, chosen, _letterhead(settings), sources=sources)
            for path in paths:
                say(str(path))
        if send and not send_digest(settings, store, engine, chosen, sources):
            raise typer.Exit(1)
        if preview is None and not send:
            week_of_news = select_week(engine, store, chosen, sources=sources)
            say(compose(week_of_news, base_url=settings.base_url).text)


def send_digest(
    settings: Settings, store: Store, engine: Engine, week: str, sources: Mapping[str, Source]
) -> bool:
    """Send the week's digest to every address that has not got it, and say what became of each.

    True where every address has it now. Raises SettingsError where no relay or no address is set.
    """
    if not settings.smtp_url:
        raise SettingsError("There is no mail relay.", hint="Set PANTAU_SMTP_URL, as smtp://host:25.")
    if not settings.recipients:
        raise SettingsError("There is nobody to send to.", hint="Set PANTAU_DIGEST_TO.")
    relay = parse_relay(settings.smtp_url)
    summary = deliver.send_week(
        engine, store, week, _letterhead(settings), relay, settings.recipients, sources=sources
    )
    say(
        f"{week}: {len(summary.sent)} sent, {len(summary.known)} had it already, {len(summary.failed)} failed"
    )
    for address, line in summary.failed:
        problem(address, line)
    return not summary.failed


def _week(store: Store, week: str | None) -> str:
    if week is not None:
        parse_week(week)
        return week
    now = datetime.now(WIB)
    return latest_week(store, now.date()) or current_week(now)


def _letterhead(settings: Settings) -> Letterhead:
    return Letterhead(settings.digest_from, settings.base_url)
