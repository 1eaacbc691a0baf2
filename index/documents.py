"""Articles and statements as flat documents of the fields in fields.py, the same for every engine."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from typing import Any, TypeAlias

import orjson

from domain.articles import StoredArticle
from domain.errors import CitationError
from domain.facts import Mention
from domain.regulations import RegulationKey
from domain.statements import Statement
from index import ordering
from index.analysis import GAP, Analyser

_LEAD = 60  # terms; the two or three sentences that a news story begins with
_MOST_PLACES = 5  # of one fact, kept for highlights
Value: TypeAlias = "str | int | float | bytes | list[str]"
Fields: TypeAlias = dict[str, Value]


def article_fields(stored: StoredArticle, statements: Iterable[Statement], analyser: Analyser) -> Fields:
    """The document of an article. ``statements`` are its own: what kinds there are can be filtered by."""
    document, facts = stored.article.document, stored.article.facts
    title = analyser.analyse(document.title)
    text = analyser.analyse(document.text)
    title_terms = title.sequence()
    mentioned = [region.code for region in facts.regions]
    regulations = [regulation.id for regulation in facts.regulations]
    kinds = [kind for each in statements for kind in (each.kind, each.commitment) if kind]
    fields: Fields = {
        "id": document.id,
        "type": "article",
        "change": stored.change,
        "text": f"{title_terms} {GAP} {text.sequence()}",
        "title": title_terms,
        "lead": " ".join(text.terms[:_LEAD]),
        "surface": " ".join({*title.folded, *text.folded}),
        "official": names_text((official.name for official in facts.officials), analyser),
        "region": _unique(facts.subject_regions),
        "province": _unique(code[:2] for code in facts.subject_regions),
        "mention": _unique((*facts.subject_regions, *mentioned)),
        "mention_province": _unique(code[:2] for code in (*facts.subject_regions, *mentioned)),
        "regulation": _unique(regulations),
        "regulation_any": _unique(without_region(id) for id in regulations),
        "kind": _unique(kinds),
        "status": _unique(commitment.status for commitment in facts.commitments),
        "role": _unique(official.role for official in facts.officials),
        "source": stored.source,
        "story": stored.story_id,
        "story_number": ordering.hashed(stored.story_id, 63),
        "newest": ordering.newest(document.id, document.published),
        "oldest": ordering.oldest(document.id, document.published),
        "recency": ordering.recency(document.published),
        "stored": orjson.dumps(_shown(stored)),
    }
    return fields | _dated(document.published)


def statement_fields(statement: Statement, ordinal: int, analyser: Analyser) -> Fields:
    """The document of a statement; ``ordinal`` is its place among those of its article."""
    keys = {
        "kind": statement.kind,
        "region": statement.region,
        "province": statement.province,
        "level": statement.level,
        "regulation": statement.regulation,
        "regulation_any": without_region(statement.regulation) if statement.regulation else None,
        "commitment": statement.commitment,
        "status": statement.status,
        "role": statement.role,
        "figure": statement.figure,
    }
    fields: Fields = {
        "id": statement.id,
        "type": "statement",
        "article": statement.article_id,
        "name": names_text([statement.name] if statement.name else [], analyser),
        "story": statement.story_id,
        "source": statement.source,
        "original": "yes" if statement.original else "no",
        "newest": ordering.newest_statement(statement.article_id, statement.published, ordinal),
        "region_story": ordering.region_story(statement.region, statement.story_id),
        "proof": ordering.proof(
            statement.id,
            statement.published,
            original=statement.original,
            strength=statement.strength,
        ),
        "stored": orjson.dumps(statement),
        **{name: value for name, value in keys.items() if value is not None},
    }
    return fields | _dated(statement.published)


def statement_of(body: bytes) -> Statement:
    """The statement that ``statement_fields`` put into "stored"."""
    return Statement(**statement_values(body))


def statement_values(body: bytes) -> dict[str, Any]:
    """The same as values by name."""
    values: dict[str, Any] = orjson.loads(body)
    for name in ("published", "due"):
        if values[name] is not None:
            values[name] = date.fromisoformat(values[name])
    return values


def names_text(names: Iterable[str], analyser: Analyser) -> str:
    """Persons' names, unstemmed, parted so that no phrase spans two of them."""
    return f" {GAP} ".join(" ".join(analyser.words(name)) for name in names)


@lru_cache(maxsize=4_096)
def without_region(regulation: str) -> str:
    """The id of a regional regulation without its region; a citation that names no issuer asks for that. An id
    that is none (a correction by hand may write one) stays as it is."""
    try:
        key = RegulationKey.from_id(regulation)
    except CitationError:
        return regulation
    return RegulationKey(key.type, key.number, key.year).id


def _dated(day: date | None) -> Fields:
    number = ordering.day_number(day)
    return {} if day is None or number is None else {"day": number, "month": day.isoformat()[:7]}


def _unique(values: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(values))


def _shown(stored: StoredArticle) -> dict[str, Any]:
    """What a hit is made from; the places of facts are marked where a query asks for the fact."""
    document, facts = stored.article.document, stored.article.facts
    places = {f"region:{fact.code}": fact.mentions for fact in facts.regions}
    places |= {f"regulation:{fact.id}": fact.mentions for fact in facts.regulations}
    return {
        "id": document.id,
        "url": document.url,
        "title": document.title,
        "text": document.text,
        "source": stored.source,
        "source_name": stored.source_name,
        "published": document.published,
        "story": stored.story_id,
        "regions": facts.subject_regions,
        "regulations": [fact.id for fact in facts.regulations],
        "places": {name: _spans(mentions) for name, mentions in places.items()},
    }


def _spans(mentions: Iterable[Mention]) -> list[tuple[int, int]]:
    return [(mention.start, mention.end) for mention in list(mentions)[:_MOST_PLACES]]
