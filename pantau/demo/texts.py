"""The demonstration's articles, read from ``articles/*.md``.

A file is a head of ``key: value`` lines, an empty line, and paragraphs. Keys:

- ``outlet``: which outlet publishes it; ``also``: outlets that reprint it (with commas between)
- ``title``, ``author``, ``published`` (ISO 8601 with zone), ``dateline`` (the town before the dash)
- ``related``: a headline that the theme puts into the text ("Baca juga")
- ``fate``: ``normal`` (default), ``moved`` (its old address redirects), ``broken`` (its page answers 500)
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Text:
    """One article as one outlet publishes it. ``number`` is its id there; ``reprint`` if another wrote it."""

    number: int
    slug: str
    outlet: str
    title: str
    author: str
    published: datetime
    dateline: str
    related: str
    fate: str
    paragraphs: tuple[str, ...]
    reprint: bool = False


def read_texts() -> tuple[Text, ...]:
    """Every article, reprints included, the newest first."""
    found: list[Text] = []
    folder = files("pantau.demo") / "articles"
    names = sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(".md"))
    for number, name in enumerate(names, start=1):
        found += _read(number, name.removesuffix(".md"), (folder / name).read_text(encoding="utf-8"))
    return tuple(sorted(found, key=lambda text: (text.published, text.number), reverse=True))


def _read(number: int, name: str, source: str) -> list[Text]:
    head, _, body = source.partition("\n\n")
    fields = dict(line.split(": ", 1) for line in head.splitlines())
    first = Text(
        number=1000 + number,
        slug=re.sub(r"^\d+-", "", name),
        outlet=fields["outlet"],
        title=fields["title"],
        author=fields.get("author", "Redaksi"),
        published=datetime.fromisoformat(fields["published"]),
        dateline=fields.get("dateline", ""),
        related=fields.get("related", ""),
        fate=fields.get("fate", "normal"),
        paragraphs=tuple(part.strip() for part in body.strip().split("\n\n")),
    )
    return [
        first,
        *(_reprint(first, outlet.strip()) for outlet in fields.get("also", "").split(",") if outlet),
    ]


def _reprint(text: Text, outlet: str) -> Text:
    """What a second outlet makes of a press release: its own dateline and last line, the rest word for word."""
    return Text(
        number=text.number,
        slug=text.slug,
        outlet=outlet,
        title=text.title,
        author="Siaran Pers",
        published=text.published.replace(hour=min(23, text.published.hour + 3)),
        dateline=text.dateline,
        related="",
        fate="normal",
        paragraphs=(*text.paragraphs, "(rls/red)"),
        reprint=True,
    )
