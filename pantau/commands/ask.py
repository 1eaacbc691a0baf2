"""Asking from the terminal: search, citations."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from api import answers
from pantau.commands.console import opened_engine, opened_store, print_json, say
from pantau.settings import load_settings

Json = Annotated[bool, typer.Option("--json", help="Print the body of the HTTP endpoint instead.")]
Limit = Annotated[int, typer.Option(min=1, max=10_000, help="How many at the most.")]


def search_command(
    words: Annotated[list[str], typer.Argument(metavar="QUERY...", help='Words, "phrases", wilayah:lahat …')],
    as_json: Json = False,
    limit: Limit = 20,
    sort: Annotated[str, typer.Option(help="relevance, newest or oldest.")] = "relevance",
) -> None:
    """Search the articles."""
    settings = load_settings()
    with opened_store(settings), opened_engine(settings) as engine:
        body = answers.articles(engine, q=" ".join(words), sort=sort, size=limit)
    if as_json:
        print_json(body)
        return
    say(_count(body["total"], "article"))
    for item in body["items"]:
        _print_hit(item)


def citations_command(
    regulation: Annotated[list[str], typer.Argument(metavar="REGULATION...", help="In any spelling.")],
    as_json: Json = False,
    limit: Limit = 600,
) -> None:
    """Which regions cited a regulation, each with the sentence that proves it."""
    settings = load_settings()
    with opened_store(settings), opened_engine(settings) as engine:
        body = answers.citations(engine, " ".join(regulation), limit=limit)
    if as_json:
        print_json(body)
        return
    say(f"{body['regulation']['label']}: {_count(body['total'], 'region')}")
    for item in body["items"]:
        _print_citation(item)


def _count(number: int, one: str, many: str = "") -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"


def _print_hit(item: dict[str, Any]) -> None:
    say("")
    say(item["title"])
    say(f"  {item['published'] or 'undated'} · {item['source_name']} · {item['url'] or item['id']}")
    if item.get("snippet"):
        say(f"  {item['snippet']}")


def _print_citation(item: dict[str, Any]) -> None:
    evidence = item["evidence"]
    name = item["name"] or "(no region)"
    say("")
    say(f"{name} · {item['first'] or 'undated'} · {_count(item['stories'], 'story', 'stories')}")
    say(f"  “{evidence['sentence']}”")
    say(f"  {evidence['title']}")
    say(f"  {evidence['source_name']} · {evidence['url'] or evidence['article_id']}")
