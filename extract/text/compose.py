"""From lines of text, whatever they come from, to a Document. Every way in ends here."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from domain.articles import Document
from domain.errors import DocumentError
from extract.rules.dates import parse_date
from extract.text.body import Cleaned, clean
from extract.text.damage import mend

MAX_TEXT = 1_000_000  # characters; the longest article seen has 20,000
MIN_LETTERS = 40  # fewer are an error page, a gallery or a stub
_BINARY = re.compile(r"^(?:%PDF-|\x89PNG|GIF8|PK\x03\x04|\xff\xd8\xff|ÿØÿ|II\*\x00|\x1f\x8b)")
_URL_DATE = re.compile(
    r"(?<!\d)(?P<y>20[0-4]\d)[/-]?(?P<m>0[1-9]|1[0-2])[/-]?(?P<d>0[1-9]|[12]\d|3[01])(?!\d)"
)
# "Lahat, 3 Juli 2024 – Kejaksaan …", "LAHAT (3/7/2024) - …"
_DATELINE = re.compile(r"[A-Z][^.!?“\"]{3,70}?\s[-–—]{1,2}\s")
EARLIEST = date(2000, 1, 1)
# Clocks of outlets run ahead by hours, zones by 9 more; a date further ahead is wrong.
AHEAD = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a document comes from, as its caller knows it."""

    id: str
    url: str | None = None
    outlet: str | None = None
    home_regions: tuple[str, ...] = ()


def compose(
    text: str,
    origin: Origin,
    *,
    title: str | None = None,
    author: str | None = None,
    dated: tuple[date | None, str | None] = (None, None),
    today: date | None = None,
) -> Document:
    """The document from lines of text, whatever they come from. Raises DocumentError."""
    _refuse(text)
    cleaned = clean(mend(text), mend(title).replace("\n", " ") if title else None)
    parts = (cleaned.title, *cleaned.paragraphs) if cleaned.titled else cleaned.paragraphs
    whole = "\n".join(parts)
    if sum(map(str.isalpha, whole[:400])) < MIN_LETTERS:
        raise DocumentError(
            "no article text found", hint="Only menus, pictures or an error message are left."
        )
    today = today or date.today()  # noqa: DTZ011  a day's grace is given anyway
    published, basis = dated
    if not _is_credible(published, today):
        published, basis = _fallback(cleaned, origin.url, today)
    return Document(
        id=origin.id,
        text=whole,
        title=cleaned.title,
        url=origin.url,
        author=author or cleaned.note.author,
        published=published,
        published_basis=basis,
        outlet=origin.outlet,
        home_regions=origin.home_regions,
    )


def _refuse(text: str) -> None:
    if not text.strip():
        raise DocumentError("the page is empty")
    if len(text) > MAX_TEXT:
        raise DocumentError(
            f"the text is longer than {MAX_TEXT:,} characters", hint="Split it into articles."
        )
    head = text[:2000]
    if _BINARY.match(head) or head.count("\x00") > 2 or head.count("\ufffd") > len(head) // 10:
        raise DocumentError(
            "this is a binary file, not text", hint="Give .html, .txt, .jsonl or .warc files."
        )


def _is_credible(published: date | None, today: date) -> bool:
    return published is not None and EARLIEST <= published <= today + AHEAD


def _fallback(cleaned: Cleaned, url: str | None, today: date) -> tuple[date | None, str | None]:
    """The date printed in the page's head, else in the dateline, else the one in its address, else none."""
    if _is_credible(cleaned.note.published, today):
        return cleaned.note.published, "byline"
    for paragraph in cleaned.paragraphs[:2]:
        dateline = _DATELINE.match(paragraph)
        printed = parse_date(dateline.group()) if dateline is not None else None
        if _is_credible(printed, today):
            return printed, "dateline"
    for match in _URL_DATE.finditer(url or ""):
        try:
            value = date(int(match["y"]), int(match["m"]), int(match["d"]))
        except ValueError:
            continue
        if _is_credible(value, today):
            return value, "url"
    return None, None
