"""The web application: the JSON API, the pages, health and metrics. Settings are read in pantau/, never here."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from fastapi import FastAPI
from starlette.staticfiles import StaticFiles

from api import problems
from api.house import House
from api.metrics import MeasuredRequests, Metrics
from api.pages import browse, home, look, search
from api.routes import exports, service, v1
from api.security import SecurityHeaders
from domain.sources import Source
from index.engine import Engine
from store.store import Store

STATIC = Path(__file__).parent / "static"
_ABOUT = (
    "What Indonesia's regional governments say and do about workers' social security: articles, the regions "
    "that cited a regulation, commitments, figures, officials. Errors are application/problem+json (RFC 9457)."
)


def create_app(
    *, engine: Engine, store: Store, base_url: str, sources: Mapping[str, Source] | None = None
) -> FastAPI:
    """The application over this engine and store. ``base_url`` is the address that readers reach it under;
    ``sources`` is the register, by id."""
    app = FastAPI(
        title="Pantau",
        version="1",
        description=_ABOUT,
        docs_url=None,  # the usual documentation pages load scripts from elsewhere
        redoc_url=None,
        openapi_url="/api/v1/openapi.json",
    )
    app.state.house = House(engine, store, base_url.rstrip("/"), sources or {})
    app.state.metrics = Metrics()
    problems.install(app)
    for part in (v1, exports, service, home, search, look, browse):
        app.include_router(part.router)
    app.mount("/static", StaticFiles(directory=STATIC), name="static")
    app.add_middleware(MeasuredRequests, metrics=app.state.metrics)
    app.add_middleware(SecurityHeaders)
    return app
