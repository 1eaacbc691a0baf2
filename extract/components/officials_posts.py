"""A post and who holds it, as one place of the text gives them."""

from __future__ import annotations

from dataclasses import dataclass

from extract.rules.names import PersonName
from extract.rules.posts import Post


@dataclass(frozen=True, slots=True)
class Pair:
    """A post and its holder. ``name`` is None where the post stands without one. ``fresh``: newly taken up."""

    post: Post
    name: PersonName | None
    rule: str
    fresh: bool = False
    nickname: PersonName | None = None
    position: str | None = None  # where the text at the post does not say it
