"""The documentation keeps up: each command, option, route, page, setting, file and make target, and no other."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, cast
from urllib.parse import unquote

import click
import pytest
import typer

from api.app import create_app
from extract.pipeline import COMPONENTS
from pantau.cli import app
from pantau.settings import Settings

ROOT = Path(__file__).parents[1]
PAGES = {path.name: path.read_text("utf-8") for path in (ROOT / "README.md", *(ROOT / "docs").glob("*.md"))}
COMMANDS = PAGES["commands.md"]
# What the documentation writes of data directories, backups and examples lies in no tree.
EXAMPLES = re.compile(
    r"^(?:data|backup|out|articles|clippings|archive|index)/|^(?:article|gold|export|crawl|facts|digest|a|b|own|pantau|robots)\."
)
FILE = re.compile(
    r"(?<![\w./-])((?:[\w.-]+/)*[\w.-]+\.(?:py|tsv|md|json|jsonl|txt|toml|yml|svg|png))(?![\w/])"
)


def commands() -> Iterator[tuple[str, click.Command]]:
    """Every command with its whole name ("sources list")."""

    def walk(command: click.Command, name: str) -> Iterator[tuple[str, click.Command]]:
        inner: Mapping[str, click.Command] = getattr(command, "commands", {})
        for part, each in inner.items():
            yield from walk(each, f"{name} {part}".strip())
        if not inner:
            yield name, command

    yield from walk(cast(click.Command, typer.main.get_command(app)), "")


ALL = dict(commands())


def routes() -> set[str]:
    """Every path that the application answers, without converters and static files."""

    def walk(parts: Any) -> Iterator[str]:
        for route in parts:
            router = getattr(route, "original_router", None)
            if router is not None:
                yield from walk(router.routes)
            elif hasattr(route, "methods"):
                yield re.sub(r":\w+}", "}", route.path)

    return set(walk(create_app(engine=cast(Any, None), store=cast(Any, None), base_url="").routes))


def sections(page: str) -> dict[str, str]:
    """The text below each heading of second order."""
    parts = re.split(r"^## (.+)$", page, flags=re.MULTILINE)[1:]
    return dict(zip(parts[::2], parts[1::2], strict=True))


@pytest.mark.parametrize("name", ALL)
def test_a_command_has_a_section_with_its_options_and_an_example(name: str) -> None:
    text = sections(COMMANDS)[f"pantau {name}"]
    options = [
        option for parameter in ALL[name].params for option in parameter.opts if option.startswith("--")
    ]
    assert [option for option in options if option not in text] == []
    assert f"pantau {name}" in text


def test_no_command_is_documented_that_is_not_there() -> None:
    assert {f"pantau {name}" for name in ALL} == set(sections(COMMANDS))


def examples() -> Iterator[tuple[str, str]]:
    for name, page in PAGES.items():
        for block in re.findall(r"^```\w*\n(.*?)^```", page, re.MULTILINE | re.DOTALL):
            for line in re.split(r"\n| && | \| ", block):
                called = re.search(r"(?:^|[\s/])pantau ([a-z].*)", re.sub(r"\s+(?:#|>>).*", "", line))
                if called and called[1].split()[0] in {each.split()[0] for each in ALL}:
                    yield name, called[1]


@pytest.mark.parametrize(("page", "line"), list(examples()))
def test_an_example_can_be_typed(page: str, line: str) -> None:
    words = shlex.split(line)
    name = " ".join(words[:2]) if " ".join(words[:2]) in ALL else words[0]
    # Parsing complains of options that are not there; nothing is run.
    ALL[name].make_context(name, words[len(name.split()) :])


def test_there_are_examples() -> None:
    assert len(list(examples())) >= 30


@pytest.mark.parametrize("route", sorted(routes()))
def test_a_route_is_documented(route: str) -> None:
    assert f"| `{route}` |" in PAGES["api.md"] or f"`{route}`" in PAGES["api.md"].partition("\n## ")[0]


def test_no_route_is_documented_that_is_not_there() -> None:
    assert set(re.findall(r"^\| `(/[^`]*)` \|", PAGES["api.md"], re.MULTILINE)) <= routes()


def test_every_setting_has_its_line_with_its_default() -> None:
    for name, field in Settings.model_fields.items():
        default = field.get_default()
        shown = (
            "–" if default in (None, "") else f"`{int(default) if isinstance(default, bool) else default}`"
        )
        assert f"| `PANTAU_{name.upper()}` | {shown} |" in PAGES["settings.md"]


@pytest.mark.parametrize("page", PAGES)
def test_a_page_names_only_settings_that_there_are(page: str) -> None:
    known = {f"PANTAU_{name.upper()}" for name in Settings.model_fields}
    assert set(re.findall(r"PANTAU_[A-Z]+(?:_[A-Z]+)*", PAGES[page])) <= known


@pytest.mark.parametrize("page", PAGES)
def test_files_that_a_page_names_are_there(page: str) -> None:
    named = {
        path
        for code in re.findall(r"`([^`\n]+)`", PAGES[page])
        for path in FILE.findall(code)
        if not EXAMPLES.match(path)
    }
    assert sorted(path for path in named if not (ROOT / path).exists() and not is_a_name(path)) == []


def is_a_name(path: str) -> bool:
    """Whether it is only a file's name, of one that is somewhere in the tree."""
    rooms = ("bench", "crawlers", "docs", "domain", "extract", "index", "tests")
    return "/" not in path and any(next((ROOT / room).rglob(path), None) for room in rooms)


@pytest.mark.parametrize("page", PAGES)
def test_links_of_a_page_lead_somewhere(page: str) -> None:
    folder = ROOT if page == "README.md" else ROOT / "docs"
    links = re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", PAGES[page])
    assert [link for link in links if "://" not in link and not (folder / unquote(link)).exists()] == []


@pytest.mark.parametrize("page", PAGES)
def test_make_targets_that_a_page_names_are_there(page: str) -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    assert set(re.findall(r"`make ([a-z-]+)", PAGES[page])) <= targets


def test_the_readme_leads_to_every_page() -> None:
    assert {
        name for name in PAGES if name != "README.md" and f"(docs/{name})" not in PAGES["README.md"]
    } == set()


def test_the_measurements_are_those_of_todays_components() -> None:
    assert [name for name, _ in COMPONENTS if f"| facts: {name} |" not in PAGES["performance.md"]] == []


@pytest.mark.parametrize("page", PAGES)
def test_no_page_names_a_place_on_somebodys_machine(page: str) -> None:
    assert re.search(r"(?:^|[\s`(])/(?:work|root|home|Users|tmp)/", PAGES[page]) is None
