"""Counts and times of requests, and the state of store and index, for Prometheus.

Each application has a registry of its own, so that two in one process (tests) do not add to each other.
"""

from __future__ import annotations

import time

from prometheus_client import (
    CONTENT_TYPE_LATEST,
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    generate_latest,
)
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.house import House
from domain.errors import PantauError

# Upper bounds in seconds: search answers in about a millisecond at 100,000 articles, pages in some tens.
_BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5)


class Metrics:
    """What is measured."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self.requests = Counter(
            "pantau_http_requests", "Requests answered.", ["route", "status"], registry=self.registry
        )
        self.seconds = Histogram(
            "pantau_http_seconds", "Time to answer.", ["route"], registry=self.registry, buckets=_BUCKETS
        )
        self._articles = Gauge("pantau_index_articles", "Articles in the index.", registry=self.registry)
        self._statements = Gauge(
            "pantau_index_statements", "Statements in the index.", registry=self.registry
        )
        self._lag = Gauge("pantau_index_lag_changes", "Changes not indexed yet.", registry=self.registry)
        self._up = Gauge("pantau_up", "1 where store and index answer.", registry=self.registry)

    def render(self, house: House) -> tuple[bytes, str]:
        """The figures as Prometheus reads them, and their media type."""
        try:
            articles, statements = house.engine.count()
            lag = house.store.articles.last_change() - house.engine.cursor()
        except PantauError:
            self._up.set(0)
        else:
            self._up.set(1)
            self._articles.set(articles)
            self._statements.set(statements)
            self._lag.set(max(0, lag))
        return generate_latest(self.registry), CONTENT_TYPE_LATEST


class MeasuredRequests:
    """ASGI middleware: counts and times every request under its route, not its address."""

    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        self._app = app
        self._metrics = metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on and note how it ended."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        status = 500
        began = time.perf_counter()

        async def send_noting(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self._app(scope, receive, send_noting)
        finally:
            route = getattr(scope.get("route"), "path", "unmatched")
            self._metrics.requests.labels(route, str(status)).inc()
            self._metrics.seconds.labels(route).observe(time.perf_counter() - began)
