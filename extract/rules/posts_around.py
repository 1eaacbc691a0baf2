"""What is known of an article while its posts are read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What else is known of the article while its posts are read.

    ``regions`` maps the start of every region mention to its end; ``spoken`` holds words that stand alone where
    only a person can ("kata Afrian"): they end a place's or a company's name; ``located`` words and pairs of words
    that stand where only a place can ("di Lotim"), for regions under a name that no list knows.
    """

    regions: Mapping[int, int] = field(default_factory=dict)
    spoken: frozenset[str] = frozenset()
    located: frozenset[str] = frozenset()
