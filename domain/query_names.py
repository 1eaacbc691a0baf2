"""Names in a query looked up in the gazetteer and among the regulations."""

from __future__ import annotations


def regions_named(text: str) -> tuple[tuple[str, str], ...]:
    """(code, official name) of every region that ``text`` may mean: a code, a name, an abbreviation."""
    from domain import regions

    return tuple((region.code, region.name) for region in regions.find(text))


def region_suggestions(text: str, *, provinces: bool) -> list[str]:
    """Official names near a misspelt one, nearest first."""

    return []


def regulation_named(text: str) -> tuple[str, str] | None:
    """(id, how it is shown) of the regulation that ``text``, all of it, cites; None if it cites none."""
    return None


def regulation_prefix(text: str) -> bool:
    """Whether ``text`` may begin with a citation."""
    return False
