"""One article with its facts marked in the text."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Request, Response

from api.answers.shapes import region_ref, regulation_ref
from api.house import Asked
from api.pages.marks import paragraphs
from api.pages.rendering import render
from api.pages.spans import KINDS, fact_spans
from domain.articles import Document
from domain.facts import Facts

router = APIRouter(include_in_schema=False)


@router.get("/artikel/{id}")
def get_article(request: Request, house: Asked, id: str) -> Response:
    """The article, its facts as marks and as lists, its copies."""
    stored = house.store.articles.get(id)
    document, facts = stored.article.document, stored.article.facts
    spans = fact_spans(facts)
    counted = {kind: sum(one.kind == kind for one in spans) for kind, _ in KINDS}
    others = [one for one in house.store.articles.by_story(stored.story_id) if one.article.id != id]
    context = {
        "title": document.title or "(tanpa judul)",
        "stored": stored,
        "document": document,
        "facts": facts,
        "paragraphs": paragraphs(document.text, spans)[_repeats(document) :],
        "legend": [(kind, label, counted[kind]) for kind, label in KINDS if counted[kind]],
        "subjects": [region_ref(code) for code in facts.subject_regions],
        "lists": _lists(facts),
        "others": others,
    }
    return render(request, "article.html", context)


def _repeats(document: Document) -> int:
    """1 where the text begins with its own headline, which stands above it already; else 0."""
    first = document.text.lstrip().partition("\n")[0]
    return int(" ".join(first.split()) == " ".join(document.title.split()) != "")


def _lists(facts: Facts) -> dict[str, Any]:
    return {
        "regions": [region_ref(one.code) for one in facts.regions],
        "regulations": [(regulation_ref(one.id), one) for one in facts.regulations],
        "officials": [(one, region_ref(one.region)) for one in facts.officials],
        "figures": [(one, region_ref(one.region)) for one in facts.figures],
        "commitments": [(one, region_ref(one.region)) for one in facts.commitments],
    }
