"""Every error as application/problem+json, or as a page in Bahasa Indonesia for a browser."""

from __future__ import annotations

import inspect
from typing import Any

import httpx
import pytest
from fastapi import FastAPI

from api import problems
from api.security import HEADERS
from domain import errors
from domain.errors import PantauError, SearchIndexError, StoreError


@pytest.mark.parametrize(
    ("path", "status", "slug"),
    [
        ("/api/v1/nothing", 404, "not-found"),
        ("/api/v1/articles/none", 404, "not-found"),
        ("/api/v1/stories/none", 404, "not-found"),
        ("/api/v1/regions/99.99", 404, "region"),
        ("/api/v1/regions/99.99/timeline", 404, "region"),
        ("/api/v1/regions?province=Atlantis", 404, "region"),
        ("/api/v1/commitments?region=99", 404, "region"),
        ("/api/v1/regulations/anything/citations", 422, "citation"),
        ("/api/v1/regulations/inpres-2-2021/citations?from=kemarin", 400, "query"),
        ("/api/v1/articles?regulation=resep+rendang", 400, "query"),
        ('/api/v1/articles?q="tanpa+penutup', 400, "query"),
        ("/api/v1/articles?q=(", 400, "query"),
        ("/api/v1/articles?cursor=xx", 400, "query"),
        ("/api/v1/commitments?cursor=xx", 400, "query"),
        ("/api/v1/regulations?cursor=xx", 400, "query"),
        ("/api/v1/articles?size=0", 422, "validation"),
        ("/api/v1/articles?size=abc", 422, "validation"),
        ("/api/v1/articles?sort=random", 422, "validation"),
        ("/api/v1/articles?facets=colour", 422, "validation"),
    ],
)
def test_what_cannot_be_answered(client: httpx.Client, path: str, status: int, slug: str) -> None:
    answer = client.get(path)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    body = answer.json()
    assert body["type"] == f"urn:pantau:problem:{slug}"
    assert body["status"] == status
    assert body["instance"] == path.split("?")[0]
    assert body["detail"]
    assert "Traceback" not in answer.text


def test_a_query_error_says_where(client: httpx.Client) -> None:
    body = client.get("/api/v1/articles", params={"q": 'nelayan "tanpa penutup'}).json()
    assert body["position"] == 8
    assert body["hint"]


def test_an_invalid_parameter_is_named(client: httpx.Client) -> None:
    body = client.get("/api/v1/articles?size=1000").json()
    assert body["errors"][0]["parameter"] == "size"
    assert body["errors"][0]["in"] == "query"


def test_a_method_that_is_not_allowed(client: httpx.Client) -> None:
    answer = client.post("/api/v1/articles")
    assert answer.status_code == 405
    assert answer.headers["content-type"] == "application/problem+json"
    assert "GET" in answer.headers["allow"]


def test_every_error_of_ours_has_a_name() -> None:
    every = {kind for _, kind in inspect.getmembers(errors, inspect.isclass) if issubclass(kind, PantauError)}
    assert set(problems.KINDS) == every


class _Broken:
    """An engine or a store that fails whatever it is asked."""

    def __init__(self, error: Exception) -> None:
        self._error = error

    def refresh(self) -> None:
        """A refresh that fails would hide where the error comes from."""

    def __getattr__(self, name: str) -> Any:
        raise self._error


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (SearchIndexError("The index is gone."), 503),
        (StoreError("The database does not answer."), 503),
        (RuntimeError("secret detail"), 500),
    ],
)
def test_what_fails_behind_us(app: FastAPI, client: httpx.Client, error: Exception, status: int) -> None:
    house = app.state.house
    engine, house.engine = house.engine, _Broken(error)
    try:
        answer = client.get("/api/v1/articles?q=x")
        page = client.get("/cari?q=x", headers={"accept": "text/html"})
        ready = client.get("/readyz")
    finally:
        house.engine = engine
    assert answer.status_code == page.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert "secret" not in answer.text + page.text
    assert page.headers["content-type"].startswith("text/html")
    assert page.headers["content-security-policy"] == HEADERS["Content-Security-Policy"]
    assert ready.status_code == status
    if status == 503:
        assert answer.headers["retry-after"] == "30"
        assert answer.json()["status"] == 503


@pytest.mark.parametrize(
    ("path", "status", "words"),
    [
        ("/tidak-ada", 404, "Halaman tidak ditemukan"),
        ("/artikel/tidak-ada", 404, "Halaman tidak ditemukan"),
        ("/wilayah/99.99", 404, "Wilayah tidak dikenal"),
        ("/peraturan/bukan-peraturan", 422, "Peraturan tidak dikenali"),
        ("/?minggu=kemarin", 422, "Permintaan tidak dapat dibaca"),
        ("/komitmen?cursor=xx", 400, "Permintaan tidak dapat dibaca"),
        ('/cari?q="tanpa', 400, "Pencarian ini belum dapat dibaca"),
        ("/cari?q=a&sort=acak", 400, "Pencarian ini belum dapat dibaca"),
    ],
)
def test_a_reader_gets_a_page(client: httpx.Client, path: str, status: int, words: str) -> None:
    answer = client.get(path, headers={"accept": "text/html,*/*"})
    assert answer.status_code == status
    assert answer.headers["content-type"].startswith("text/html")
    assert words in answer.text
