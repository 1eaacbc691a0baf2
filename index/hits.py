"""What an engine stored of an article, made into the hit that is shown."""

from __future__ import annotations

from typing import Any

import orjson

from index.engine import Hit
from index.highlight import Marker, merged, snippet


def hit_of(stored: dict[str, Any], marker: Marker, *, copies: int, score: float) -> Hit:
    """The hit of a stored document (documents.py), with its marks and its snippet."""
    title, text = stored["title"], stored["text"]
    facts = [(name, (start, end)) for name, spans in stored["places"].items() for start, end in spans]
    in_title = marker.marks(title)
    piece = snippet(text, marker.marks(text, facts))
    return Hit(
        article_id=stored["id"],
        url=stored["url"],
        title=title,
        title_marks=merged(in_title),
        snippet=piece.text,
        snippet_marks=piece.marks,
        source=stored["source"],
        source_name=stored["source_name"],
        published=stored["published"],
        story_id=stored["story"],
        copies=copies,
        subject_regions=tuple(stored["regions"]),
        regulations=tuple(stored["regulations"]),
        score=score,
    )


def stored_of(body: bytes) -> dict[str, Any]:
    """What documents.py put into "stored"."""
    values: dict[str, Any] = orjson.loads(body)
    return values
