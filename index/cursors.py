"""Cursors: where a page ended, as an opaque text for addresses."""

from __future__ import annotations

import binascii
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass

import orjson

from domain.errors import QueryError

_LONGEST = 4_000  # characters; a page of one day's ties needs a tenth of it


@dataclass(frozen=True, slots=True)
class Cursor:
    """The page before ended at ``key`` of the order ``sort``. ``given`` are the ids with this very key that were
    given already; ``seen`` says how many results were, as far as the order needs it; ``score`` is the score at
    that place, for relevance."""

    sort: str
    key: int
    given: tuple[str, ...] = ()
    seen: int = 0
    score: float = 0.0


def encode(cursor: Cursor) -> str:
    """The cursor as text; only letters, digits, "-" and "_"."""
    body = orjson.dumps([cursor.sort, cursor.key, cursor.given, cursor.seen, cursor.score])
    return urlsafe_b64encode(body).decode().rstrip("=")


def decode(text: str, sort: str) -> Cursor:
    """The cursor in a text. Raises QueryError for anything that ``encode`` did not write for this order."""
    try:
        if len(text) > _LONGEST:
            raise ValueError("too long")
        name, key, given, seen, score = orjson.loads(urlsafe_b64decode(text + "=" * (-len(text) % 4)))
        if name != sort or not (isinstance(key, int) and isinstance(seen, int) and 0 <= key < 1 << 64):
            raise ValueError("of another order")
        if not (isinstance(score, float) and all(isinstance(id, str) for id in given)):
            raise ValueError("malformed")
    except (ValueError, TypeError, binascii.Error) as error:
        raise QueryError(
            "This cursor is none of this query's.",
            hint="Take it from “next” of the page before, or leave it out.",
        ) from error
    return Cursor(name, key, tuple(given), seen, score)
