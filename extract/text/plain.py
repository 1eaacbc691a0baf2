"""Plain text as users and .jsonl files hand it in; texts that turn out to be HTML are read as HTML."""

from __future__ import annotations

import re
from datetime import date

from domain.articles import Document
from extract.text.compose import MAX_TEXT, Origin, compose
from extract.text.page import found_in

_TAG = re.compile(
    r"</?(?:p|br|div|span|strong|em|ul|li|h[1-6]|html|body)(?:\s[^<>]{0,500})?/?>", re.IGNORECASE
)
SOME_TAGS = 3  # fewer are a slip or a quotation, not a page


def document_from_text(
    text: str,
    *,
    id: str,
    title: str | None = None,
    url: str | None = None,
    author: str | None = None,
    published: date | None = None,
    published_basis: str | None = None,
    outlet: str | None = None,
    home_regions: tuple[str, ...] = (),
    today: date | None = None,
) -> Document:
    """The document in plain text. Without ``title`` its first line that is no furniture is the title.

    Raises DocumentError if there is no readable text in it. ``published`` of the caller outranks the text;
    dates later than ``today`` (by default the clock's) are not believed.
    """
    if "<" in text and len(text) <= MAX_TEXT and sum(1 for _ in _TAG.finditer(text[:20_000])) >= SOME_TAGS:
        found = found_in(text, home_regions)
        text, title = found.text, title or found.metadata.title
        author = author or found.metadata.author
        if published is None:
            published, published_basis = found.metadata.published, found.metadata.published_basis
    origin = Origin(id, url, outlet, home_regions)
    basis = (published_basis or "given") if published else None
    return compose(text, origin, title=title, author=author, dated=(published, basis), today=today)
