"""The JSON of an article: what `pantau extract` prints, what the store keeps, what the API gives.

``to_json`` writes the contract (docs/architecture.md); ``from_json`` reads it back to the same values.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, fields
from datetime import date
from typing import Any, TypeVar

from domain.articles import Article, Document
from domain.facts import (
    Amount,
    CommitmentFact,
    Facts,
    FigureFact,
    Mention,
    OfficialFact,
    QuoteFact,
    RegionFact,
    RegulationFact,
)

_Fact = TypeVar("_Fact")


def to_json(article: Article) -> dict[str, Any]:
    """The article as the contract's object, values ready for any JSON writer."""
    document, facts = article.document, article.facts
    body: dict[str, Any] = {
        "id": document.id,
        "url": document.url,
        "title": document.title,
        "published": _iso(document.published),
        "published_basis": document.published_basis,
        "author": document.author,
        "outlet": document.outlet,
        "home_regions": list(document.home_regions),
        "text": document.text,
        "relevant": facts.relevant,
        "relevance": round(facts.relevance, 3),
        "subject_regions": list(facts.subject_regions),
    }
    for name in ("regions", "regulations", "officials", "figures", "commitments", "quotes"):
        body[name] = [_fact_json(fact) for fact in getattr(facts, name)]
    body["event_date"] = _iso(facts.event_date)
    body["event_date_basis"] = facts.event_date_basis
    return body


def from_json(body: Mapping[str, Any]) -> Article:
    """The article that ``to_json`` wrote."""
    document = Document(
        id=body["id"],
        text=body["text"],
        title=body["title"],
        url=body["url"],
        author=body.get("author"),
        published=_date(body["published"]),
        published_basis=body["published_basis"],
        outlet=body.get("outlet"),
        home_regions=tuple(body.get("home_regions", ())),
    )
    facts = Facts(
        relevant=body["relevant"],
        relevance=body["relevance"],
        subject_regions=tuple(body["subject_regions"]),
        regions=tuple(_read(RegionFact, item) for item in body["regions"]),
        regulations=tuple(_read(RegulationFact, item) for item in body["regulations"]),
        officials=tuple(_read(OfficialFact, item) for item in body["officials"]),
        figures=tuple(_read(FigureFact, item) for item in body["figures"]),
        commitments=tuple(_read(CommitmentFact, item) for item in body["commitments"]),
        quotes=tuple(_read(QuoteFact, item) for item in body["quotes"]),
        event_date=_date(body["event_date"]),
        event_date_basis=body.get("event_date_basis"),
    )
    return Article(document, facts)


def _iso(value: date | None) -> str | None:
    return None if value is None else value.isoformat()


def _date(value: str | None) -> date | None:
    return None if value is None else date.fromisoformat(value)


def _fact_json(fact: Any) -> dict[str, Any]:
    body = asdict(fact)
    if "due" in body:
        body["due"] = _iso(body["due"])
    if isinstance(body.get("value"), float) and body["value"].is_integer():
        body["value"] = int(body["value"])
    for amount in body.get("figures", ()):
        if isinstance(amount["value"], float) and amount["value"].is_integer():
            amount["value"] = int(amount["value"])
    return body


def _read(kind: type[_Fact], item: Mapping[str, Any]) -> _Fact:
    known = {field.name for field in fields(kind)}  # type: ignore[arg-type]
    values = {name: value for name, value in item.items() if name in known}
    if "mentions" in values:
        values["mentions"] = tuple(Mention(**mention) for mention in values["mentions"])
    if "due" in values:
        values["due"] = _date(values["due"])
    if "figures" in values:
        values["figures"] = tuple(Amount(**amount) for amount in values["figures"])
    return kind(**values)
