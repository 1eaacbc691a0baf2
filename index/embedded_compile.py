"""The query tree compiled to tantivy's queries. Built in code throughout: its parser reads ``word*`` as nothing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TypeAlias

import tantivy

from domain.query import And, Field, Node, Not, Or, Period, Phrase, Prefix, Words
from index.analysis import Analyser
from index.documents import without_region
from index.engine import StatementQuery
from index.fields import ARTICLE_FIELDS, STATEMENT_FIELDS, IndexField
from index.ordering import day_number

TQuery: TypeAlias = "tantivy.Query"
_MUST, _SHOULD, _NOT = tantivy.Occur.Must, tantivy.Occur.Should, tantivy.Occur.MustNot
# A word of the title counts as three in the text, one of the first sentences as one and a half: headlines of this
# genre name the region and the deed, and BM25 already favours their text's length.
_TITLE, _LEAD = 2.0, 0.5


def schema_of(fields: Sequence[IndexField]) -> tantivy.Schema:
    """tantivy's schema for a table of fields."""
    builder = tantivy.SchemaBuilder()
    for field in fields:
        match field.kind:
            case "key":
                builder.add_text_field(field.name, tokenizer_name="raw", index_option="basic", fast=True)
            case "text":
                builder.add_text_field(field.name, tokenizer_name="whitespace", index_option="position")
            case "bag":
                builder.add_text_field(field.name, tokenizer_name="whitespace", index_option="basic")
            case "number":
                builder.add_unsigned_field(field.name, indexed=True, fast=True)
            case "real":
                builder.add_float_field(field.name, fast=True)
            case "stored":
                builder.add_bytes_field(field.name, stored=True)
    return builder.build()


ARTICLES = schema_of(ARTICLE_FIELDS)
STATEMENTS = schema_of(STATEMENT_FIELDS)


def everything(schema: tantivy.Schema, kind: str) -> TQuery:
    """All documents of a kind: the engine's own record of its cursor is none."""
    return tantivy.Query.const_score_query(tantivy.Query.term_query(schema, "type", kind), 0.0)


class ArticleCompiler:
    """Compiles the tree over articles; ``scored`` gives words their weights, else they only match."""

    def __init__(self, analyser: Analyser, *, scored: bool) -> None:
        self._analyser = analyser
        self._scored = scored

    def compile(self, node: Node | None) -> TQuery:
        """The query for a tree; every article for None."""
        return (self._node(node) if node is not None else None) or _all()

    def _node(self, node: Node) -> TQuery | None:
        """The query for a node; None if it asks for nothing ("–" alone)."""
        match node:
            case Words(text):
                return _every([self._term(term) for term in self._analyser.query_terms(text)])
            case Phrase(text):
                return self._phrase(self._analyser.phrase_terms(text))
            case Prefix(text):
                return self._prefix(self._analyser.words(text))
            case Field(name, value):
                return tantivy.Query.const_score_query(self._field(name, value), 0.0)
            case Period(start, end):
                return tantivy.Query.const_score_query(
                    days(ARTICLES, day_number(start), day_number(end)), 0.0
                )
            case Not(part):
                return _without([self._node(part)])
            case Or(parts):
                return _either([self._node(part) or _all() for part in parts])
            case And(parts):
                return self._and(parts)

    def _and(self, parts: tuple[Node, ...]) -> TQuery | None:
        wanted = [self._node(part) for part in parts if not isinstance(part, Not)]
        excluded = [self._node(part.part) for part in parts if isinstance(part, Not)]
        found = [query for query in wanted if query is not None]
        if not any(query is not None for query in excluded):
            return _every(found)
        return _without(excluded, found)

    def _term(self, term: str) -> TQuery:
        query = tantivy.Query.term_query(ARTICLES, "text", term)
        if not self._scored:
            return query
        return self._weighted(
            query, *(tantivy.Query.term_query(ARTICLES, name, term) for name in ("title", "lead"))
        )

    def _phrase(self, terms: tuple[str, ...]) -> TQuery | None:
        if len(terms) < 2:
            return self._term(terms[0]) if terms else None
        text, title, lead = (
            tantivy.Query.phrase_query(ARTICLES, name, list(terms)) for name in ("text", "title", "lead")
        )
        return self._weighted(text, title, lead) if self._scored else text

    def _weighted(self, text: TQuery, title: TQuery, lead: TQuery) -> TQuery:
        return tantivy.Query.boolean_query(
            [
                (_MUST, text),
                (_SHOULD, tantivy.Query.boost_query(title, _TITLE)),
                (_SHOULD, tantivy.Query.boost_query(lead, _LEAD)),
            ]
        )

    def _prefix(self, words: tuple[str, ...]) -> TQuery | None:
        if not words:
            return None
        whole = [tantivy.Query.term_query(ARTICLES, "surface", word) for word in words[:-1]]
        # Folded words hold nothing but letters and digits: no character of a pattern.
        begun = tantivy.Query.regex_query(ARTICLES, "surface", f"{words[-1]}.*")
        return tantivy.Query.const_score_query(_every([*whole, begun]) or begun, 1.0)

    def _field(self, name: str, value: str) -> TQuery:
        if name in ("region", "mention") and "." not in value:
            name = {"region": "province", "mention": "mention_province"}[name]
        if name == "official":
            return person(ARTICLES, "official", self._analyser.words(value))
        if name == "regulation":
            return regulation(ARTICLES, value)
        return tantivy.Query.term_query(ARTICLES, name, value)


def compile_statements(query: StatementQuery, analyser: Analyser) -> TQuery:
    """The query over statements: every list that is not empty must hold."""
    lists = {
        "kind": query.kinds,
        "region": query.regions,
        "province": query.provinces,
        "commitment": query.commitments,
        "status": query.statuses,
        "role": query.roles,
        "figure": query.figures,
        "story": query.stories,
        "article": query.articles,
        "source": query.sources,
        "original": ("yes",) if query.originals_only else (),
    }
    parts = [everything(STATEMENTS, "statement")]
    parts += [
        tantivy.Query.term_set_query(STATEMENTS, name, list(values))
        for name, values in lists.items()
        if values
    ]
    if query.regulations:
        parts.append(_either([regulation(STATEMENTS, id) for id in query.regulations]))
    if query.names:
        parts.append(_either([person(STATEMENTS, "name", analyser.words(name)) for name in query.names]))
    if query.since or query.until:
        parts.append(days(STATEMENTS, _day(query.since), _day(query.until)))
    return _every(parts) or everything(STATEMENTS, "statement")


def person(schema: tantivy.Schema, field: str, words: tuple[str, ...]) -> TQuery:
    """Persons whose name holds these words beside each other."""
    if len(words) > 1:
        return tantivy.Query.phrase_query(schema, field, list(words))
    return tantivy.Query.term_query(schema, field, words[0]) if words else tantivy.Query.empty_query()


def regulation(schema: tantivy.Schema, id: str) -> TQuery:
    """A regulation; where its id names no region, that of any region."""
    exact = tantivy.Query.term_query(schema, "regulation", id)
    if without_region(id) != id:
        return exact
    return _either([exact, tantivy.Query.term_query(schema, "regulation_any", id)])


def days(schema: tantivy.Schema, first: int | None, last: int | None) -> TQuery:
    """Dated within these days (ordering.day_number), both included."""
    return tantivy.Query.range_query(schema, "day", tantivy.FieldType.Unsigned, first or 1, last)


def _day(text: str | None) -> int | None:
    return day_number(date.fromisoformat(text)) if text else None


def _all() -> TQuery:
    return everything(ARTICLES, "article")


def _every(parts: Sequence[TQuery]) -> TQuery | None:
    if len(parts) < 2:
        return parts[0] if parts else None
    return tantivy.Query.boolean_query([(_MUST, part) for part in parts])


def _either(parts: Sequence[TQuery]) -> TQuery:
    return parts[0] if len(parts) == 1 else tantivy.Query.boolean_query([(_SHOULD, part) for part in parts])


def _without(excluded: Sequence[TQuery | None], wanted: Sequence[TQuery] = ()) -> TQuery:
    """What is wanted (everything, by default) and none of the excluded."""
    return tantivy.Query.boolean_query(
        [(_MUST, part) for part in wanted or (_all(),)]
        + [(_NOT, part) for part in excluded if part is not None]
    )
