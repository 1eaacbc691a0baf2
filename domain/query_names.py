"""Names in a query looked up in the gazetteer and among the regulations."""

from __future__ import annotations

from collections.abc import Sequence

from domain import regions
from domain.errors import CitationError
from domain.query import Field
from domain.regulations import find_citations, parse_citation

_ISSUER_WORDS = 6  # behind a citation: "Perbup 44/2025 Kabupaten Kepulauan Siau Tagulandang Biaro"


def regions_named(text: str) -> tuple[tuple[str, str], ...]:
    """(code, official name) of every region that ``text`` may mean: a code, a name, an abbreviation."""
    return tuple((region.code, region.name) for region in regions.candidates(text))


def region_suggestions(text: str, *, provinces: bool) -> tuple[str, ...]:
    """Official names near a misspelt one, nearest first."""
    near = regions.suggestions(text)
    return tuple(name for name in near if name.startswith("Provinsi")) if provinces else near


def regulation_named(text: str) -> Field:
    """The node of the one regulation that ``text`` cites. Raises CitationError."""
    key = parse_citation(text)
    return Field("regulation", key.id, key.label())


def citation_at(text: str, words: Sequence[tuple[int, int]]) -> tuple[int, Field] | None:
    """The regulation that the words (their places in ``text``) cite from the first on: how many of them it
    takes, and its node. Only a citation with a year counts: "perda 5 desa" may be plain words."""
    start = words[0][0]
    cited = next(iter(find_citations(text[start : words[-1][1]], loose=True)), None)
    if cited is None or cited.start > 0 or cited.year is None or cited.number == str(cited.year):
        return None
    count = sum(1 for place in words if place[0] < start + cited.end)
    # The issuer may stand behind; the longest reading that has one wins.
    for last in (*range(min(count + _ISSUER_WORDS, len(words)), count, -1), count):
        try:
            key = parse_citation(text[start : words[last - 1][1]])
        except CitationError:
            continue
        behind = " ".join(text[first:end] for first, end in words[count:last])
        if not behind or (
            key.region is not None and any(code == key.region for code, _ in regions_named(behind))
        ):
            return last, Field("regulation", key.id, key.label())
    return None
