"""Whether the service lives, is ready, and how it fares: /healthz, /readyz, /metrics."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from api.house import House, json_answer
from api.metrics import Metrics
from api.problems import MEDIA_TYPE, Problem
from domain.errors import PantauError

router = APIRouter()


@router.get("/healthz", tags=["service"])
def get_health() -> Response:
    """The process answers."""
    return json_answer({"status": "ok"})


@router.get("/readyz", tags=["service"])
def get_readiness(request: Request) -> Response:
    """Store and index answer; how far the index is behind the store, in changes."""
    house: House = request.app.state.house
    try:
        last = house.store.articles.last_change()
        house.engine.refresh()
        articles, statements = house.engine.count()
        cursor = house.engine.cursor()
    except PantauError as error:
        problem = Problem(503, "not-ready", "Not ready", error.message, {"hint": error.hint})
        answer = json_answer(problem.body("/readyz"), 503)
        answer.headers["Content-Type"] = MEDIA_TYPE
        return answer
    index = {"articles": articles, "statements": statements, "cursor": cursor}
    body = {"status": "ready", "store": {"last_change": last}, "index": index, "lag": max(0, last - cursor)}
    return json_answer(body)


@router.get("/metrics", tags=["service"], response_class=Response)
def get_metrics(request: Request) -> Response:
    """Figures for Prometheus."""
    metrics: Metrics = request.app.state.metrics
    body, media_type = metrics.render(request.app.state.house)
    return Response(body, media_type=media_type)
