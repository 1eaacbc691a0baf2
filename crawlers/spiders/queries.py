"""What is asked of an outlet's own search: one query per spelling, since a search knows no synonyms."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def queries() -> tuple[str, ...]:
    """The spellings in data/queries.tsv, the most frequent first."""
    lines = files("crawlers").joinpath("data/queries.tsv").read_text("utf-8").splitlines()
    return tuple(line.split("\t")[0] for line in lines[1:] if line)
