"""`pantau evaluate`: how true extraction is, against articles whose facts people have marked."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from domain.errors import DocumentError
from pantau.commands.console import say


def evaluate_command(
    gold: Annotated[list[Path], typer.Argument(metavar="GOLD...", help="JSON Lines with a key gold.")],
    diff: Annotated[bool, typer.Option("--diff", help="List missed (-) and spurious (+) facts.")] = False,
    texts: Annotated[
        Path | None,
        typer.Option(help="Folder of the articles that GOLD names by file; ../seeds beside it if unset."),
    ] = None,
) -> None:
    """Precision, recall and F1 per kind of fact."""
    from bench.evaluation.report import render
    from bench.evaluation.score import evaluate

    for path in gold:
        if not path.is_file():
            raise DocumentError(f"{path} is no file.")
        try:
            report = evaluate(path, texts=texts)
        except (ValueError, KeyError, UnicodeDecodeError) as error:
            raise DocumentError(f"{path} holds no gold ({error}).", hint="See docs/evaluation.md.") from error
        say(render(report, diff=diff))
