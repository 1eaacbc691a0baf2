"""The JSON API over real HTTP: bodies, filters, paging, OpenAPI."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import httpx
import pytest
from fastapi import FastAPI
from pydantic import BaseModel

from api import answers, models

LISTS = {
    "/api/v1/articles?facets=province&facets=regulation": models.ArticleList,
    "/api/v1/stories/lahat1": models.Story,
    "/api/v1/regulations": models.Listing[models.CitedRegulation],
    "/api/v1/regulations/inpres-2-2021/citations": models.CitationsBody,
    "/api/v1/regions": models.Listing[models.CountedRegion],
    "/api/v1/regions/16.04/timeline": models.Timeline,
    "/api/v1/commitments?facets=commitment": models.StatementList[models.CommitmentStatement],
    "/api/v1/figures": models.StatementList[models.FigureStatement],
    "/api/v1/officials": models.StatementList[models.OfficialStatement],
    "/api/v1/sources": models.Listing[models.SourceBody],
}


def get(client: httpx.Client, path: str) -> Any:
    answer = client.get(path)
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"] == "application/json"
    return answer.json()


@pytest.mark.parametrize("path", LISTS)
def test_lists_have_total_items_next_and_the_documented_shape(client: httpx.Client, path: str) -> None:
    body = get(client, path)
    assert body["items"], path
    assert body["total"] >= len(body["items"])
    assert {"id", "url"} <= body["items"][0].keys()
    LISTS[path].model_validate(body)


@pytest.mark.parametrize(
    ("path", "model"),
    [
        ("/api/v1/articles/lahat1", models.ArticleBody),
        ("/api/v1/regions/16.04", models.RegionDetail),
        ("/api/v1/regions/16", models.RegionDetail),
    ],
)
def test_single_things_have_the_documented_shape(
    client: httpx.Client, path: str, model: type[BaseModel]
) -> None:
    model.model_validate(get(client, path))


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("q=nelayan", {"lotim1"}),
        ("q=wilayah:Lahat", {"lahat1", "lahat2", "jahat1"}),
        ("region=16.04", {"lahat1", "lahat2", "jahat1"}),
        ("region=16", {"lahat1", "lahat2", "jahat1"}),
        ("region=16.04&region=52.03", {"lahat1", "lahat2", "jahat1", "lotim1"}),
        ("regulation=Inpres+Nomor+2+Tahun+2021&region=52", {"lotim1"}),
        ("official=Harjo", {"lahat1"}),
        ("role=bupati", {"lahat1"}),
        ("kind=data_collection", {"lotim1"}),
        ("source=suara-uji", {"lahat2", "lotim1"}),
        ("from=2024-07-02&to=2024-07", {"lahat1", "lahat2"}),
        ("q=pekerja+-lahat&from=2024", {"lama1"}),
        ("story=lahat1", {"lahat1", "lahat2"}),
    ],
)
def test_filters(client: httpx.Client, query: str, ids: set[str]) -> None:
    body = get(client, f"/api/v1/articles?{query}")
    assert {one["id"] for one in body["items"]} == ids
    assert body["total"] == len(ids)


def test_a_story_can_be_had_once(client: httpx.Client) -> None:
    body = get(client, "/api/v1/articles?q=puluhan+OR+mendaftarkan&collapse=true")
    assert body["total"] == 1
    assert body["items"][0]["copies"] == 1


def test_paging_gives_everything_once(client: httpx.Client) -> None:
    seen: list[str] = []
    cursor = None
    while True:
        query = {"size": 2, "sort": "newest", **({"cursor": cursor} if cursor else {})}
        body = client.get("/api/v1/articles", params=query).json()
        seen += [one["id"] for one in body["items"]]
        cursor = body["next"]
        if cursor is None:
            break
    assert len(seen) == len(set(seen)) == body["total"] == 7


def test_marks_stand_on_the_words_that_matched(client: httpx.Client) -> None:
    hit = get(client, "/api/v1/articles?q=nelayan")["items"][0]
    assert {hit["snippet"][start:end].lower() for start, end in hit["snippet_marks"]} == {"nelayan"}


def test_citations_name_who_spoke_and_who_is_silent(client: httpx.Client) -> None:
    body = get(client, "/api/v1/regulations/inpres-2-2021/citations")
    by_region = {one["id"]: one for one in body["items"]}
    assert set(by_region) == {"16.04", "52.03", "15"}
    assert by_region["16.04"]["articles"] == 2
    assert by_region["16.04"]["stories"] == 1
    assert by_region["16.04"]["first"] == "2024-07-02"
    assert "Inpres Nomor 2 Tahun 2021" in by_region["16.04"]["evidence"]["sentence"]
    assert body["coverage"] == {
        "kabupaten_kota": {"total": 514, "spoke": 2, "silent": 512},
        "provinces": {"total": 38, "spoke": 1, "silent": 37},
    }
    assert len(body["silent"]) == 549
    assert "16.04" not in {one["id"] for one in body["silent"]}


@pytest.mark.parametrize(
    "spelling",
    ["inpres-2-2021", "Inpres 2/2021", "INPRES NO. 2 TAHUN 2021", "Instruksi Presiden Nomor 2 Tahun 2021"],
)
def test_any_spelling_of_a_citation_is_understood(client: httpx.Client, spelling: str) -> None:
    answer = client.get(f"/api/v1/regulations/{spelling}/citations")
    assert answer.json()["regulation"]["id"] == "inpres-2-2021"


def test_citations_of_one_province_and_period(client: httpx.Client) -> None:
    path = "/api/v1/regulations/inpres-2-2021/citations"
    body = get(client, f"{path}?province=Sumatera+Selatan")
    assert [one["id"] for one in body["items"]] == ["16.04"]
    assert body["coverage"]["kabupaten_kota"]["total"] == 17
    assert [one["id"] for one in get(client, f"{path}?to=2024-06")["items"]] == ["52.03"]


def test_citations_come_in_pages(client: httpx.Client) -> None:
    path = "/api/v1/regulations/inpres-2-2021/citations?size=2"
    first = get(client, path)
    second = get(client, f"{path}&cursor={first['next']}")
    assert first["total"] == second["total"] == 3
    assert len(first["items"]) == 2
    assert len({one["id"] for one in first["items"] + second["items"]}) == 3
    assert second["next"] is None


def test_a_province_answers_for_what_lies_in_it(client: httpx.Client) -> None:
    province = get(client, "/api/v1/regions/16")
    assert province["kinds"] == get(client, "/api/v1/regions/16.04")["kinds"]
    assert {one["id"]: one["statements"] for one in province["members"]}["16.04"] == province["statements"]


def test_a_region_may_be_asked_for_by_name(client: httpx.Client) -> None:
    assert get(client, "/api/v1/regions/Kabupaten Lahat")["id"] == "16.04"


def test_commitments_are_filtered(client: httpx.Client) -> None:
    body = get(client, "/api/v1/commitments?status=in_progress")
    assert [(one["region"]["code"], one["commitment"]) for one in body["items"]] == [("52.03", "regulation")]
    assert get(client, "/api/v1/commitments?region=52")["total"] == 2


def test_an_article_says_where_it_stands(client: httpx.Client) -> None:
    body = get(client, "/api/v1/articles/lahat1")
    assert body["original"] is True
    assert [one["id"] for one in body["copies"]] == ["lahat2"]
    assert body["commitments"][0]["sentence"] in body["text"]


def test_the_terminal_prints_the_same_bodies(client: httpx.Client, app: FastAPI) -> None:
    engine = app.state.house.engine
    assert answers.citations(engine, "Inpres 2/2021") == get(
        client, "/api/v1/regulations/inpres-2-2021/citations"
    )
    assert answers.articles(engine, "nelayan") == get(client, "/api/v1/articles?q=nelayan")
    assert answers.sources(app.state.house.store, app.state.house.sources) == get(client, "/api/v1/sources")


def test_limits_beyond_a_page_are_paged_through(app: FastAPI) -> None:
    body = answers.articles(app.state.house.engine, size=500)
    assert len(body["items"]) == body["total"] == 7


def test_openapi_documents_every_endpoint_with_its_model_and_its_errors(client: httpx.Client) -> None:
    document = get(client, "/api/v1/openapi.json")
    paths = {path for path in document["paths"] if path.startswith("/api/v1")}
    assert {path.split("?")[0] for path in LISTS} - {
        "/api/v1/stories/lahat1",
        "/api/v1/regulations/inpres-2-2021/citations",
        "/api/v1/regions/16.04/timeline",
    } <= paths
    for path in paths:
        responses = document["paths"][path]["get"]["responses"]
        assert "schema" in next(iter(responses["200"]["content"].values())), path
        assert "application/problem+json" in responses["422"]["content"], path
    assert document["components"]["schemas"]["RegionRef"]["properties"]["code"]["examples"] == ["16.04"]


def test_every_endpoint_stands_in_the_documentation(client: httpx.Client) -> None:
    told = (Path(__file__).parents[2] / "docs" / "api.md").read_text(encoding="utf-8")
    for path in get(client, "/api/v1/openapi.json")["paths"]:
        assert f"`{path}`" in told


def test_health_readiness_and_metrics(client: httpx.Client) -> None:
    assert get(client, "/healthz") == {"status": "ok"}
    ready = get(client, "/readyz")
    assert ready["lag"] == 0
    assert ready["index"]["articles"] == 7
    metrics = client.get("/metrics")
    assert 'pantau_http_requests_total{route="/readyz",status="200"}' in metrics.text
    assert "pantau_index_articles 7.0" in metrics.text
