"""The query: one tree, parsed once (domain.query_parser), compiled by each engine.

The same tree stands behind the search page, the API and the terminal. Engines never see query text.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

Sort = Literal["relevance", "newest", "oldest"]
FieldName = Literal[
    "region",  # a Kemendagri code; a province's code matches the province and everything in it
    "province",  # a province's code
    "mention",  # like region, but the article need only name it, not be about it
    "regulation",  # a canonical regulation id (domain.regulations)
    "official",  # words of a person's name
    "role",  # domain.facts.Role
    "source",  # the id of a source
    "kind",  # "citation" | "commitment" | "figure" | "official", or a commitment kind
    "status",  # a commitment's status
    "story",  # a story group's id
]
MAX_SIZE = 100  # results a page may hold; exports page through
SORTS: tuple[Sort, ...] = ("relevance", "newest", "oldest")


@dataclass(frozen=True, slots=True)
class Words:
    """Words that must all occur, anywhere and in any inflection; a name among them counts as one word."""

    text: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that must stand beside each other, in this order."""

    text: str


@dataclass(frozen=True, slots=True)
class Prefix:
    """A word's beginning (``pekerj*``)."""

    text: str


@dataclass(frozen=True, slots=True)
class Field:
    """A field that must hold this normalised value; ``shown`` is how it is named to people ("" : as it is)."""

    name: FieldName
    value: str
    shown: str = ""


@dataclass(frozen=True, slots=True)
class Period:
    """Published in this period, both ends included; None is open."""

    start: date | None = None
    end: date | None = None


@dataclass(frozen=True, slots=True)
class And:
    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Or:
    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Not:
    part: Node


Node = Words | Phrase | Prefix | Field | Period | And | Or | Not


@dataclass(frozen=True, slots=True)
class Query:
    """What to find and how to give it back. ``where`` None finds everything.

    ``cursor`` is opaque, from the page before. ``facets`` are field names to count. ``collapse`` gives each
    story group once, by its best-placed article.
    """

    where: Node | None = None
    sort: Sort = "relevance"
    size: int = 20
    cursor: str | None = None
    facets: tuple[str, ...] = field(default=())
    collapse: bool = False


def conjoin(*parts: Node | None) -> Node | None:
    """All of these together: None stands for "everything" and falls away."""
    flat: list[Node] = []
    for part in parts:
        if isinstance(part, And):
            flat.extend(part.parts)
        elif part is not None:
            flat.append(part)
    if len(flat) < 2:
        return flat[0] if flat else None
    return And(tuple(flat))
