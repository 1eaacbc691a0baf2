"""Whole answers as tables: CSV, Excel, JSON Lines; every hit, page by page, never more than one page in memory.

What outlets write may begin like a formula; a spreadsheet would run it, so such cells get an apostrophe in front
(OWASP, "CSV Injection").
"""

from __future__ import annotations

import csv
import io
import re
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any, Literal

import orjson
from openpyxl import Workbook

from api.answers.articles import hit
from api.answers.shapes import Body, statement
from domain.query import MAX_SIZE, Query
from index.engine import Engine, StatementQuery

Format = Literal["csv", "xlsx", "jsonl"]
MEDIA_TYPES = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "jsonl": "application/x-ndjson",
}
ARTICLE_COLUMNS = (
    "id", "published", "title", "source", "source_name", "url", "page", "story", "copies", "subject_regions",
    "regulations", "snippet",
)  # fmt: skip
STATEMENT_COLUMNS = (
    "id", "kind", "published", "region", "region_name", "province", "province_name", "regulation",
    "regulation_label", "commitment", "status", "due", "value", "unit", "figure", "hedge", "name", "role",
    "position", "acting", "speaker", "sentence", "title", "source", "source_name", "url", "page", "article",
    "story", "original",
)  # fmt: skip
MAX_SHEET_ROWS = 1_048_575  # Excel's 1,048,576 without the heading
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_CHUNK = 65_536
_LONGEST_CELL = 32_767  # characters that Excel takes


def article_rows(engine: Engine, query: Query, base_url: str) -> Iterator[Body]:
    """Every article that matches, flat; ``page`` with the address of our pages."""
    asked: Query | None = replace(query, size=MAX_SIZE, cursor=None, facets=())
    while asked is not None:
        page = engine.search(asked)
        for found in page.hits:
            body = hit(found)
            body["page"] = base_url + body["page"]
            body["subject_regions"] = "; ".join(one["name"] for one in body["subject_regions"])
            body["regulations"] = "; ".join(one["label"] for one in body["regulations"])
            yield {name: body[name] for name in ARTICLE_COLUMNS}
        asked = replace(asked, cursor=page.next) if page.next else None


def statement_rows(engine: Engine, query: StatementQuery, base_url: str) -> Iterator[Body]:
    """Every statement that matches, flat, with the same columns for every kind."""
    asked: StatementQuery | None = replace(query, size=MAX_SIZE, cursor=None, facets=())
    while asked is not None:
        page = engine.statements(asked)
        for found in page.items:
            body = statement(found)
            body["page"] = base_url + body["page"]
            for name, label in (("region", "name"), ("province", "name"), ("regulation", "label")):
                reference = body[name] or {}
                body[f"{name}_{label}"] = reference.get(label)
                body[name] = reference.get("code") or reference.get("id")
            yield {name: body.get(name) for name in STATEMENT_COLUMNS}
        asked = replace(asked, cursor=page.next) if page.next else None


def as_jsonl(rows: Iterable[Body]) -> Iterator[bytes]:
    """One JSON object per line."""
    for row in rows:
        yield orjson.dumps(row) + b"\n"


def as_csv(rows: Iterable[Body], columns: Sequence[str]) -> Iterator[bytes]:
    """Comma-separated, RFC 4180, with a heading, UTF-8."""
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    writer.writerow(columns)
    for row in rows:
        writer.writerow([_cell(row[name]) for name in columns])
        if buffer.tell() > _CHUNK:
            yield buffer.getvalue().encode()
            buffer.seek(0)
            buffer.truncate()
    yield buffer.getvalue().encode()


def as_xlsx(rows: Iterable[Body], columns: Sequence[str]) -> Iterator[bytes]:
    """An Excel workbook of one sheet, at most MAX_SHEET_ROWS rows; made on disk, then sent in pieces."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Pantau")
    sheet.freeze_panes = "A2"
    sheet.append(list(columns))
    for number, row in enumerate(rows):
        if number == MAX_SHEET_ROWS:
            break
        sheet.append([_sheet_cell(row[name]) for name in columns])
    with tempfile.TemporaryFile() as file:
        book.save(file)
        file.seek(0)
        while piece := file.read(_CHUNK):
            yield piece


def _cell(value: Any) -> Any:
    if isinstance(value, str) and value.startswith(_FORMULA):
        return "'" + value
    return value


def _sheet_cell(value: Any) -> Any:
    found = _cell(value)
    return _NOT_IN_XML.sub("", found)[:_LONGEST_CELL] if isinstance(found, str) else found
