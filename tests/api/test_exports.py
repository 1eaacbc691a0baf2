"""Exports and the feed: complete, streamed, harmless in a spreadsheet."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from types import ModuleType
from typing import Any
from xml.etree import ElementTree

import httpx
import pytest
from openpyxl import load_workbook

from api import exports
from domain.query import MAX_SIZE, Query
from index.embedded import open_engine
from index.engine import Engine, StatementQuery
from store.store import open_store

ATOM = "{http://www.w3.org/2005/Atom}"


def table(client: httpx.Client, path: str) -> list[dict[str, Any]]:
    answer = client.get(path)
    assert answer.status_code == 200, answer.text
    if path.split("?")[0].endswith("csv"):
        assert answer.headers["content-type"] == "text/csv; charset=utf-8"
        return list(csv.DictReader(io.StringIO(answer.text, newline="")))
    if path.split("?")[0].endswith("jsonl"):
        assert answer.headers["content-type"].startswith("application/x-ndjson")
        return [json.loads(line) for line in answer.text.splitlines()]
    sheet = load_workbook(io.BytesIO(answer.content)).worksheets[0]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    return [dict(zip(rows[0], row, strict=True)) for row in rows[1:]]


@pytest.mark.parametrize("format", ["csv", "xlsx", "jsonl"])
def test_every_article_is_in_the_export(client: httpx.Client, format: str) -> None:
    rows = table(client, f"/api/v1/export/articles.{format}")
    assert {row["id"] for row in rows} == {
        "lahat1",
        "lahat2",
        "lotim1",
        "bogor1",
        "jahat1",
        "lama1",
        "ulang1",
    }
    lahat = next(row for row in rows if row["id"] == "lahat1")
    assert tuple(lahat) == exports.ARTICLE_COLUMNS
    assert lahat["page"] == "http://pantau.example/artikel/lahat1"
    assert lahat["regulations"] == "Inpres Nomor 2 Tahun 2021"
    assert lahat["published"] == "2024-07-02"


@pytest.mark.parametrize("format", ["csv", "xlsx", "jsonl"])
def test_statements_carry_sentence_and_link(client: httpx.Client, format: str) -> None:
    rows = table(client, f"/api/v1/export/statements.{format}?kind=commitment&region=16.04")
    (row,) = rows
    assert tuple(row) == exports.STATEMENT_COLUMNS
    assert (row["commitment"], row["status"], row["region"]) == ("enrolment", "planned", "16.04")
    assert row["region_name"] == "Kabupaten Lahat"
    assert "21.600 pekerja rentan akan didaftarkan" in row["sentence"]


def test_an_export_keeps_to_the_search(client: httpx.Client) -> None:
    rows = table(client, "/api/v1/export/articles.jsonl?q=nelayan&from=2024-06")
    assert [row["id"] for row in rows] == ["lotim1"]


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ('/api/v1/export/articles.csv?q="tanpa', 400),
        ("/api/v1/export/articles.pdf", 422),
        ("/api/v1/export/statements.csv?region=99", 404),
        ("/api/v1/export/statements.csv?kind=colour", 422),
        ('/feeds/search.atom?q="tanpa', 400),
    ],
)
def test_what_cannot_be_exported_is_a_problem(client: httpx.Client, path: str, status: int) -> None:
    answer = client.get(path)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory, newsroom: ModuleType) -> Iterator[Engine]:
    """An index of more articles than a page holds, with titles that a spreadsheet would run."""
    root = tmp_path_factory.mktemp("large")
    store = open_store(root)
    many = [
        newsroom.Told(
            f"m{number:03}",
            f'=HYPERLINK("http://evil.example/{number}")' if number % 2 else f'+62 \x0b{number}, "kutip"\n-1',
            f"@SUM(A1) Kabupaten Lahat mengutip Inpres 2/2021 untuk desa {number}.",
            subjects=("16.04",),
            laws=(("Inpres 2/2021", "Inpres 2/2021"),),
        )
        for number in range(2 * MAX_SIZE + 7)
    ]
    newsroom.fill(store, root / "index", many)
    engine = open_engine(root / "index", write=False)
    yield engine
    engine.close()
    store.close()


def test_exports_are_complete_beyond_a_page(large: Engine) -> None:
    articles = list(exports.article_rows(large, Query(sort="newest"), ""))
    assert len({row["id"] for row in articles}) == len(articles) == 2 * MAX_SIZE + 7
    statements = list(exports.statement_rows(large, StatementQuery(), ""))
    assert len({row["id"] for row in statements}) == len(statements) == 2 * MAX_SIZE + 7


def test_nothing_in_a_table_is_a_formula(large: Engine) -> None:
    rows = list(exports.article_rows(large, Query(), ""))
    text = b"".join(exports.as_csv(rows, exports.ARTICLE_COLUMNS)).decode()
    back = list(csv.DictReader(io.StringIO(text, newline="")))
    assert len(back) == len(rows)
    book = load_workbook(io.BytesIO(b"".join(exports.as_xlsx(rows, exports.ARTICLE_COLUMNS))))
    cells = [cell for row in book.worksheets[0].iter_rows(min_row=2) for cell in row]
    assert all(cell.data_type != "f" for cell in cells)
    values = [value for row in back for value in row.values()] + [str(cell.value or "") for cell in cells]
    assert not [value for value in values if value.startswith(("=", "+", "-", "@"))]
    assert any(value.startswith("'=HYPERLINK") for value in values)


def test_the_feed_is_atom_and_gives_each_story_once(client: httpx.Client) -> None:
    answer = client.get("/feeds/search.atom?q=pekerja&region=16.04")
    assert answer.headers["content-type"] == "application/atom+xml; charset=utf-8" or (
        answer.headers["content-type"] == "application/atom+xml"
    )
    feed = ElementTree.fromstring(answer.content)
    assert feed.tag == f"{ATOM}feed"
    assert feed.findtext(f"{ATOM}title") == "Pantau: tentang pekerja, di Kabupaten Lahat"
    entries = feed.findall(f"{ATOM}entry")
    titles = [entry.findtext(f"{ATOM}title") for entry in entries]
    assert len(titles) == 2
    assert '<script>alert("judul")</script> & <b>tebal</b>' in titles
    for entry in entries:
        assert (entry.findtext(f"{ATOM}id") or "").startswith("http://pantau.example/artikel/")
        assert entry.findtext(f"{ATOM}updated")
    assert not feed.findall(f".//{ATOM}script")


def test_an_empty_feed_is_a_feed(client: httpx.Client) -> None:
    feed = ElementTree.fromstring(client.get("/feeds/search.atom?q=tidakadabegini").content)
    assert feed.findall(f"{ATOM}entry") == []
    assert feed.findtext(f"{ATOM}updated")
