"""Who may import whom: the arrows of the house (docs/architecture.md)."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MAY_IMPORT = {
    "domain": set(),
    "store": {"domain"},
    "crawlers": {"domain", "store"},
    "extract": {"domain"},
    "index": {"domain", "store"},
    "digest": {"domain", "store", "index"},
    "api": {"domain", "store", "index", "digest"},
    "pantau": {"domain", "store", "crawlers", "extract", "index", "digest", "api", "bench"},
}
FILES = sorted(path for room in MAY_IMPORT for path in (ROOT / room).rglob("*.py"))


def imported_rooms(source: str) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            names.add(node.module.split(".")[0])
    return names & {*MAY_IMPORT, "bench", "tests"}


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_stage_imports_domain_and_no_other_stage(path: Path) -> None:
    room = path.relative_to(ROOT).parts[0]
    assert imported_rooms(path.read_text(encoding="utf-8")) <= MAY_IMPORT[room] | {room}


@pytest.mark.parametrize(
    "source", ["import extract.pipeline", "from crawlers import run", "def f():\n    from api import app"]
)
def test_the_check_sees_every_form_of_import(source: str) -> None:
    assert imported_rooms(source) & {"extract", "crawlers", "api"}


def test_domain_needs_the_standard_library_only() -> None:
    import sys

    for path in (ROOT / "domain").rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            modules = (
                [alias.name for alias in node.names]
                if isinstance(node, ast.Import)
                else [node.module or ""]
                if isinstance(node, ast.ImportFrom)
                else []
            )
            for module in modules:
                assert module.split(".")[0] in {"domain", *sys.stdlib_module_names}, (path, module)
