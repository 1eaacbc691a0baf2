"""The command line: `pantau …`."""

from __future__ import annotations

import sys

import typer

from domain.errors import PantauError
from pantau.commands import ask, collect, demonstrate, evaluation, publish, run, sources
from pantau.commands.console import err

app = typer.Typer(
    name="pantau",
    help="Watches what Indonesia's regional governments say and do about workers' social security.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
)
app.command("demo")(demonstrate.demo_command)
app.command("run")(run.run_command)
app.command("crawl")(collect.crawl_command)
app.command("ingest")(collect.ingest_command)
app.command("extract")(collect.extract_command)
app.command("index")(collect.index_command)
app.command("search")(ask.search_command)
app.command("citations")(ask.citations_command)
app.command("serve")(publish.serve_command)
app.command("digest")(publish.digest_command)
app.command("evaluate")(evaluation.evaluate_command)
app.add_typer(sources.app, name="sources")


def main() -> None:
    """Run a command. A user's mistake is one line on standard error and exit code 1 or 2."""
    try:
        app()
    except PantauError as error:
        err.print(f"pantau: {error}", markup=False)
        sys.exit(error.exit_code)
    except KeyboardInterrupt:
        sys.exit(130)
    except BrokenPipeError:  # `pantau search … | head`
        sys.stderr.close()
        sys.exit(0)
