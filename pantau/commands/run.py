"""`pantau run`: crawl, extract, index, and mail when due, for ever."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta
from typing import Annotated

import typer

from digest.select import current_week
from domain.errors import PantauError
from pantau.commands.collect import chosen_sources, print_crawl, run_crawl, run_extract, run_index
from pantau.commands.console import opened_engine, opened_store, problem, say, sources_of
from pantau.commands.publish import send_digest
from pantau.settings import Settings, load_settings

MAIL_HOUR = 6  # of Monday in Jakarta: the mail lies there when the office opens


def run_command(
    every: Annotated[
        int, typer.Option(min=1, metavar="MINUTES", help="From the start of one round to the next.")
    ] = 360,
    rounds: Annotated[int, typer.Option(min=0, help="How many rounds; 0 is without end.")] = 0,
) -> None:
    """Crawl, extract, index, send the digest when due; again and again until Ctrl-C."""
    settings = load_settings()
    done = 0
    while True:
        due = datetime.now(UTC) + timedelta(minutes=every)
        one_round(settings)
        done += 1
        if rounds and done >= rounds:
            return
        say(f"next round at {due:%Y-%m-%d %H:%M} UTC")
        time.sleep(max(0.0, (due - datetime.now(UTC)).total_seconds()))


def one_round(settings: Settings) -> None:
    """Every stage once; one that fails says so in a line and the next goes on."""
    stages = (("crawl", _crawl), ("extract", _extract), ("digest", _mail))
    for name, stage in stages:
        try:
            stage(settings)
        except PantauError as error:
            problem(name, str(error))


def _crawl(settings: Settings) -> None:
    print_crawl(run_crawl(settings, chosen_sources(settings)))


def _extract(settings: Settings) -> None:
    with opened_store(settings) as store:
        run_extract(settings, store)
        run_index(settings, store)


def _mail(settings: Settings) -> None:
    if not settings.smtp_url or not settings.recipients:
        return
    with opened_store(settings) as store, opened_engine(settings) as engine:
        send_digest(settings, store, engine, due_week(datetime.now(UTC)), sources_of(settings))


def due_week(now: datetime) -> str:
    """The week whose digest is due: from Monday 06.00 in Jakarta on, the week that has just ended.

    The ledger keeps it from being sent twice, so asking in every round is safe.
    """
    return current_week(now - timedelta(days=7, hours=MAIL_HOUR))
