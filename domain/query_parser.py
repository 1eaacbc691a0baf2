"""Query text to the query tree: one language for the page, the API and the terminal.

::

    pekerja rentan                     both words, in any inflection
    "kerja sama"                       these words beside each other
    petani OR nelayan                  either (also ATAU, |)
    -kesehatan                         not this (also NOT, TANPA)
    (petani OR nelayan) -honorer       brackets
    sosialis*                          words that begin so
    wilayah:Lahat  peran:bupati        a field; values of several words may stand in quotes
    sejak:2024-03  sampai:"5 Mei 2024" published in this period
    inpres nomor 2 tahun 2021          a citation, in any spelling, becomes the regulation

Names of fields and values, Indonesian and English, are listed in data/query_fields.tsv.
"""

from __future__ import annotations

from collections.abc import Callable

from domain.errors import QueryError
from domain.query import And, Node, Not, Or, Period, Phrase, Prefix, Query, Sort, Words, conjoin
from domain.query_description import describe
from domain.query_fields import FieldKey, field_key, value_node
from domain.query_lexer import Token, tokens_of
from domain.query_names import citation_at

__all__ = ["MAX_DEPTH", "MAX_PARTS", "describe", "filter_node", "parse", "parse_query"]

MAX_DEPTH = 12  # brackets within brackets; people use two
MAX_PARTS = 64  # words, phrases and fields in one query; a pasted headline has twenty
_FILLERS = frozenset("dan serta di tentang mengutip and in about".split())
_LONGEST_VALUE = 16  # words that an unquoted value may have: a regulation written out with its title


def parse(text: str) -> Node | None:
    """The tree of a query; None for an empty one, which finds everything.

    Raises QueryError with the position of what cannot be understood.
    """
    return _Parser(text).parse()


def parse_query(
    text: str,
    *,
    filters: tuple[Node | None, ...] = (),
    sort: Sort = "relevance",
    size: int = 20,
    cursor: str | None = None,
    facets: tuple[str, ...] = (),
    collapse: bool = False,
) -> Query:
    """A whole query: the text and the filters given beside it, all of which must hold."""
    where = conjoin(parse(text), *filters)
    return Query(where=where, sort=sort, size=size, cursor=cursor, facets=facets, collapse=collapse)


def filter_node(name: str, value: str) -> Node:
    """The node of one field given apart from the text (a parameter of the API, an option of the terminal),
    with the same names and the same errors: ``filter_node("region", "Lahat")``."""
    key = field_key(name, 0)
    return value_node(key, value.strip(), 0)


class _Parser:
    """Recursive descent; each method reads from the current token on and leaves the rest."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._tokens = tokens_of(text)
        self._at = 0
        self._parts = 0
        self._depth = 0

    def parse(self) -> Node | None:
        node = self._either()
        if self._at < len(self._tokens):
            stray = self._tokens[self._at]
            raise QueryError(
                f"The bracket at position {stray.start + 1} closes nothing.",
                position=stray.start,
                hint="Remove it, or write ( before the part that it ends.",
            )
        return node

    def _kind(self) -> str:
        return self._tokens[self._at].kind if self._at < len(self._tokens) else "end"

    def _either(self) -> Node | None:
        parts = [self._all()]
        while self._kind() == "or":
            operator = self._tokens[self._at]
            self._at += 1
            parts.append(self._all())
            if parts[-2] is None or parts[-1] is None:
                raise QueryError(
                    f"{operator.text} at position {operator.start + 1} needs something on both sides.",
                    position=operator.start,
                    hint="Example: petani OR nelayan.",
                )
        if len(parts) == 1:
            return parts[0]
        return Or(tuple(part for part in parts if part is not None))

    def _all(self) -> Node | None:
        parts: list[Node | None] = []
        while (kind := self._kind()) not in ("end", "or", "close"):
            if kind == "word":
                parts.extend(self._words())
            elif kind == "and":
                self._at += 1
            else:
                parts.append(self._one())
        return _merge_periods(conjoin(*_glued([part for part in parts if part is not None])))

    def _one(self) -> Node | None:
        token = self._tokens[self._at]
        self._at += 1
        match token.kind:
            case "phrase":
                return self._phrase(token)
            case "field":
                return self._field(token)
            case "not":
                return self._negated(token)
            case "open":
                return self._group(token)
            case _:
                self._at -= 1
                return conjoin(*self._words(one=True))

    def _words(self, *, one: bool = False) -> list[Node]:
        """A run of plain words (or just the first of it) ; citations among them become fields."""
        nodes: list[Node] = []
        while self._kind() == "word":
            run = self._run()
            cited = citation_at(self._text, [(token.start, token.end) for token in run])
            if cited is not None:
                count, node = cited
                self._count(run[0])
                self._at += count
                nodes.append(node)
            else:
                self._at += 1
                nodes.extend(self._word(run[0]))
            if one:
                break
        return nodes

    def _run(self) -> list[Token]:
        end = self._at
        while end < min(len(self._tokens), self._at + _LONGEST_VALUE) and self._tokens[end].kind == "word":
            end += 1
        return list(self._tokens[self._at : end])

    def _word(self, token: Token) -> list[Node]:
        self._count(token)
        body = token.text.rstrip(".,;:!?")
        if body.endswith("*"):
            return [_prefix(token, body)]
        return [Words(body)] if _has_letters(body) else []

    def _phrase(self, token: Token) -> Node | None:
        self._count(token)
        inner = token.text
        start = self._text.index(inner, token.start)
        spans = [(start, start + len(inner))]
        cited = citation_at(self._text, spans) if inner else None
        if cited is not None:
            return cited[1]
        return Phrase(inner) if _has_letters(inner) else None

    def _field(self, token: Token) -> Node | None:
        following = self._tokens[self._at] if self._at < len(self._tokens) else None
        spaced = following is not None and following.start > token.end
        key = field_key(token.text, token.start, optional=following is None or spaced)
        if key is None:  # no field at all: a colon in a pasted headline
            self._count(token)
            return Words(token.text)
        if following is None or following.kind not in ("word", "phrase", "or", "and", "not"):
            raise QueryError(
                f"The field {token.text}: at position {token.start + 1} has no value.",
                position=token.start,
                hint=f'Write it right after the colon: {token.text}:"…".',
            )
        self._count(token)
        if following.kind == "phrase":
            self._at += 1
            return value_node(key, following.text, following.start)
        return self._unquoted_value(key)

    def _unquoted_value(self, key: FieldKey) -> Node:
        """The longest run of words that is a value of this field; at the least the first word."""
        run = self._run() or [self._tokens[self._at]]
        if key.name == "regulation":
            return self._unquoted_citation(key, run)
        for count in range(min(len(run), key.longest), 1, -1):
            try:
                node = value_node(key, self._text[run[0].start : run[count - 1].end], run[0].start)
            except QueryError:
                continue
            self._at += count
            return node
        node = value_node(key, run[0].text, run[0].start)
        self._at += 1
        return node

    def _unquoted_citation(self, key: FieldKey, run: list[Token]) -> Node:
        """As few words as make a citation: a citation is found in a longer text as well."""
        cited = citation_at(self._text, [(token.start, token.end) for token in run])
        if cited is not None:
            self._at += cited[0]
            return cited[1]
        for token in run:
            try:
                node = value_node(key, self._text[run[0].start : token.end], run[0].start)
            except QueryError:
                continue
            self._at += run.index(token) + 1
            return node
        return value_node(key, self._text[run[0].start : run[-1].end], run[0].start)

    def _negated(self, token: Token) -> Node:
        if self._kind() in ("end", "or", "close", "and"):
            raise QueryError(
                f"Nothing follows the {token.text} at position {token.start + 1}.",
                position=token.start,
                hint="Write what to leave out right after it: -kesehatan.",
            )
        part = self._deeper(token, self._one)
        if part is None:
            raise QueryError(
                f"The {token.text} at position {token.start + 1} excludes nothing.",
                position=token.start,
                hint="Write what to leave out right after it: -kesehatan.",
            )
        return part.part if isinstance(part, Not) else Not(part)

    def _group(self, token: Token) -> Node | None:
        node = self._deeper(token, self._either)
        if self._kind() != "close":
            raise QueryError(
                f"The bracket at position {token.start + 1} is never closed.",
                position=token.start,
                hint="Write ) after the part that it begins.",
            )
        self._at += 1
        return node

    def _deeper(self, token: Token, read: Callable[[], Node | None]) -> Node | None:
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise QueryError(
                f"More than {MAX_DEPTH} brackets stand within each other.",
                position=token.start,
                hint="Ask it in simpler words.",
            )
        node = read()
        self._depth -= 1
        return node

    def _count(self, token: Token) -> None:
        self._parts += 1
        if self._parts > MAX_PARTS:
            raise QueryError(
                f"The query has more than {MAX_PARTS} words.",
                position=token.start,
                hint="Leave some out.",
            )


def _prefix(token: Token, body: str) -> Prefix:
    start = body.rstrip("*")
    if "*" in start or sum(map(str.isalnum, start)) < 2:
        raise QueryError(
            f'"{token.text}" is no beginning of a word (position {token.start + 1}).',
            position=token.start,
            hint="Write at least two letters and one * at the end: sosialis*.",
        )
    return Prefix(start)


def _glued(nodes: list[Node]) -> list[Node]:
    """Neighbouring words as one node, so that the analyser sees a name of several words as the name it is.
    A bare "dan" between two citations says nothing."""
    out: list[Node] = []
    for node in nodes:
        if out and isinstance(node, Words) and isinstance(before := out[-1], Words):
            out[-1] = Words(f"{before.text} {node.text}")
        else:
            out.append(node)
    said = [
        node
        for node in out
        if not (isinstance(node, Words) and _FILLERS.issuperset(node.text.lower().split()))
    ]
    return said or out


def _has_letters(text: str) -> bool:
    return any(map(str.isalnum, text))


def _merge_periods(node: Node | None) -> Node | None:
    """Periods that must hold together become one. Raises QueryError if no day lies in it."""
    if not isinstance(node, And):
        return node
    periods = [part for part in node.parts if isinstance(part, Period)]
    if len(periods) < 2:
        return node
    start = max((period.start for period in periods if period.start), default=None)
    end = min((period.end for period in periods if period.end), default=None)
    if start is not None and end is not None and start > end:
        raise QueryError(
            f"The period ends ({end}) before it begins ({start}).",
            position=0,
            hint="Exchange sejak: and sampai:.",
        )
    rest = [part for part in node.parts if not isinstance(part, Period)]
    return conjoin(*rest, Period(start, end))
