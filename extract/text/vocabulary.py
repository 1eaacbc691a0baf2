"""The furniture's vocabulary (extract/data/furniture.tsv), compiled once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib import resources

KINDS = ("line", "hint", "inline", "insert", "teaser", "byline", "tail", "block")
# What may stand around a line's words without changing what it is: "« Baca Juga: … »", "[ Lihat juga : … ]".
_DRESS = r"[\s\W_]*"


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """One compiled pattern per kind of furniture (``hints``: plain words); see the data file for what each is."""

    line: re.Pattern[str]
    hints: tuple[str, ...]
    inline: re.Pattern[str]
    insert: re.Pattern[str]
    teaser: re.Pattern[str]
    byline: re.Pattern[str]
    tail: re.Pattern[str]
    block: re.Pattern[str]


def _rows() -> dict[str, list[str]]:
    rows: dict[str, list[str]] = {kind: [] for kind in KINDS}
    source = resources.files("extract").joinpath("data/furniture.tsv").read_text("utf-8")
    for row in source.splitlines():
        if row and not row.startswith("#"):
            kind, pattern, _seen = row.split("\t")
            rows[kind].append(pattern if kind == "hint" else pattern.replace(" ", r"\s"))
    return rows


@cache
def vocabulary() -> Vocabulary:
    """The compiled vocabulary."""
    rows = {kind: "|".join(patterns) for kind, patterns in _rows().items()}
    hints = tuple(rows["hint"].split("|"))
    flags = re.IGNORECASE
    return Vocabulary(
        line=re.compile(rf"{_DRESS}(?:{rows['line']}){_DRESS}", flags),
        hints=hints,
        inline=re.compile(rows["inline"], flags),
        insert=re.compile(
            rf"{_DRESS}(?P<label>{rows['insert']})(?!\w)\s*(?P<sep>[:：;»>|]|[-–—]\s)?\s*", flags
        ),
        teaser=re.compile(rf"{_DRESS}(?:{rows['teaser']})\s*[:：»]\s*", flags),
        byline=re.compile(rf"{_DRESS}(?P<label>{rows['byline']})\s*[:：;|/]\s*(?P<who>.*)", flags),
        tail=re.compile(rf"{_DRESS}(?:{rows['tail']}){_DRESS}", flags),
        block=re.compile(rf"{_DRESS}(?:{rows['block']}){_DRESS}", flags),
    )
