"""Counts out of tantivy: facets and months, exact, since every value is asked for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from index.engine import FacetCount

MOST_VALUES = 50_000  # of one field; sources, regions, regulations and months are some thousands


def terms(field: str) -> dict[str, Any]:
    """An aggregation of all values of a field. tantivy reads only ten times ``size`` per segment by itself."""
    return {"terms": {"field": field, "size": MOST_VALUES, "segment_size": MOST_VALUES}}


def facet_aggregations(names: Sequence[str]) -> dict[str, Any]:
    """The aggregations for these facets; the months come with any of them."""
    return {name: terms(name) for name in dict.fromkeys((*names, "month"))}


def counts(found: Mapping[str, Any]) -> tuple[FacetCount, ...]:
    """The counts of one field, the most frequent first, then by value."""
    values = [FacetCount(bucket["key"], bucket["doc_count"]) for bucket in found["buckets"]]
    return tuple(sorted(values, key=lambda each: (-each.count, each.value)))


def months(found: Mapping[str, Any]) -> tuple[FacetCount, ...]:
    """The histogram out of the answers for facets, oldest first; empty if nothing was asked."""
    if "month" not in found:
        return ()
    return tuple(sorted(counts(found["month"]), key=lambda each: each.value))
