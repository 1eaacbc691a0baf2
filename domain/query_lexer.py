"""Query text to tokens. Knows quotes, brackets, operators and where a field begins; no meaning."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from domain.errors import QueryError

MAX_LENGTH = 1_000  # characters; the longest pasted regulation title in the seeds has 190
TokenKind = Literal["word", "phrase", "field", "open", "close", "or", "and", "not"]

_QUOTES = '"“”„«»‟＂'  # people paste any of these for a plain quote, and close with another
_QUOTE = re.compile(f"[{_QUOTES}]")
_MINUS = "-−–"
_FIELD = re.compile(r"([^\W\d_][\w-]{0,30}):(?!//)")
_WORD = re.compile(rf"[^\s(){_QUOTES}]+")
_OPERATORS: dict[str, TokenKind] = {
    "OR": "or",
    "|": "or",
    "||": "or",
    "AND": "and",
    "&&": "and",
    "NOT": "not",
}
_INDONESIAN: dict[str, TokenKind] = {"ATAU": "or", "DAN": "and", "TANPA": "not"}


@dataclass(frozen=True, slots=True)
class Token:
    """``text`` is what it says (without quotes); ``start`` and ``end`` its place in the query."""

    kind: TokenKind
    text: str
    start: int
    end: int


def tokens_of(text: str) -> tuple[Token, ...]:
    """The tokens of a query. Raises QueryError for a query that is too long or a quote left open."""
    if len(text) > MAX_LENGTH:
        raise QueryError(
            f"The query has {len(text)} characters.",
            position=MAX_LENGTH,
            hint=f"At most {MAX_LENGTH} are allowed: leave some words out.",
        )
    # In a headline pasted in capitals DAN and ATAU are words.
    operators = _OPERATORS | _INDONESIAN if any(map(str.islower, text)) else _OPERATORS
    found: list[Token] = []
    position = 0
    while position < len(text):
        if _blank(text[position]):
            position += 1
            continue
        token = _token(text, position, operators, after_field=bool(found) and found[-1].kind == "field")
        found.append(token)
        position = token.end
    return tuple(found)


def _blank(character: str) -> bool:
    return character.isspace() or unicodedata.category(character) in ("Cc", "Cf", "Cs")


def _token(text: str, start: int, operators: Mapping[str, TokenKind], *, after_field: bool) -> Token:
    first = text[start]
    if first in "()":
        return Token("open" if first == "(" else "close", first, start, start + 1)
    if first in _QUOTES:
        return _phrase(text, start)
    if not after_field:
        if (
            first in _MINUS
            and start + 1 < len(text)
            and not _blank(text[start + 1])
            and text[start + 1] != ")"
        ):
            return Token("not", first, start, start + 1)
        field = _FIELD.match(text, start)
        if field:
            return Token("field", field[1], start, field.end())
    found = _WORD.match(text, start)
    assert found is not None  # not blank, no bracket, no quote: at least one character matches
    return Token(operators.get(found[0], "word"), found[0], start, found.end())


def _phrase(text: str, start: int) -> Token:
    closing = _QUOTE.search(text, start + 1)
    if closing is None:
        raise QueryError(
            f"The quotation mark at position {start + 1} is never closed.",
            position=start,
            hint='Write a second one after the phrase: "kerja sama".',
        )
    return Token("phrase", text[start + 1 : closing.start()].strip(), start, closing.end())
