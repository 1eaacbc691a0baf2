"""Errors as answers: application/problem+json (RFC 9457) for machines, a page in Bahasa Indonesia for readers.

One table says what each error of ours is called; one table says who handles which exception.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any

import orjson
from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.models import ProblemBody
from domain import errors
from domain.errors import PantauError, QueryError

log = logging.getLogger(__name__)
MEDIA_TYPE = "application/problem+json"
_SHOWN_INPUT = 200  # characters of a refused value that are echoed


@dataclass(frozen=True, slots=True)
class Problem:
    """What went wrong with one request. ``slug`` names the kind; ``extra`` are further members."""

    status: int
    slug: str
    title: str
    detail: str
    extra: Mapping[str, Any] = field(default_factory=dict)

    def body(self, instance: str) -> dict[str, Any]:
        """The members of the problem document."""
        return {
            "type": f"urn:pantau:problem:{self.slug}",
            "title": self.title,
            "status": self.status,
            "detail": self.detail,
            "instance": instance,
            **self.extra,
        }


# The most specific class that matches gives slug and title; the status is the error's own.
KINDS: dict[type[PantauError], tuple[str, str]] = {
    PantauError: ("internal", "Something went wrong here"),
    errors.InputError: ("input", "The request cannot be used"),
    errors.QueryError: ("query", "The query cannot be understood"),
    errors.CitationError: ("citation", "The text names no regulation"),
    errors.RegionError: ("region", "There is no such region"),
    errors.DocumentError: ("document", "The document cannot be read"),
    errors.AddressError: ("address", "The address cannot be used"),
    errors.NotFoundError: ("not-found", "There is no such thing"),
    errors.SettingsError: ("settings", "The service is not set up"),
    errors.StoreError: ("store", "The store does not answer"),
    errors.ArchiveError: ("archive", "The archive cannot give the page back"),
    errors.SearchIndexError: ("index", "The search index does not answer"),
    errors.DeliveryError: ("delivery", "The mail could not be handed over"),
}


def problem_of(error: PantauError) -> Problem:
    """The problem that stands for one of our own errors."""
    slug, title = next(KINDS[kind] for kind in type(error).__mro__ if kind in KINDS)
    extra: dict[str, Any] = {"hint": error.hint} if error.hint else {}
    if isinstance(error, QueryError):
        extra["position"] = error.position
    return Problem(error.http_status, slug, title, error.message, extra)


async def _ours(request: Request, error: Exception) -> Response:
    assert isinstance(error, PantauError)
    if error.http_status >= 500:
        log.warning("%r failed: %s", request.url.path, error)
    return _answer(request, problem_of(error))


async def _invalid(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    found = [
        {
            "parameter": ".".join(str(part) for part in item["loc"][1:]),
            "in": str(item["loc"][0]),
            "detail": item["msg"],
            "value": str(item.get("input", ""))[:_SHOWN_INPUT],
        }
        for item in error.errors()
    ]
    first = found[0]
    detail = f"{first['parameter']}: {first['detail']}."
    return _answer(request, Problem(422, "validation", "A parameter is not valid", detail, {"errors": found}))


async def _http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    slug = "not-found" if error.status_code == 404 else "http"
    title = HTTPStatus(error.status_code).phrase
    detail = f"There is nothing at {request.url.path}." if error.status_code == 404 else str(error.detail)
    return _answer(request, Problem(error.status_code, slug, title, detail), error.headers)


async def _unexpected(request: Request, error: Exception) -> Response:
    log.error("%r failed unexpectedly", request.url.path, exc_info=error)
    detail = "The error has been logged; the request can be tried again."
    return _answer(request, Problem(500, "internal", "Something went wrong here", detail))


HANDLERS = {
    PantauError: _ours,
    RequestValidationError: _invalid,
    HTTPException: _http,
}


def documented(**said: str) -> dict[int | str, dict[str, Any]]:
    """The errors of an endpoint for OpenAPI: ``documented(s404="No such region.")``. Any endpoint may also answer
    that a parameter is not valid, or that store or index do not answer."""
    both = {"s422": "A parameter is not valid.", "s503": "Store or index does not answer.", **said}
    content = {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/ProblemBody"}}}
    return {
        int(status[1:]): {"model": ProblemBody, "content": content, "description": text}
        for status, text in sorted(both.items())
    }


class LastResort:
    """ASGI middleware: what no handler of the table took. Starlette's own place for it raises the error again
    behind the answer, and the server then cuts the connection that the answer went out on."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on; answer for what it raises, unless an answer has begun."""
        begun = False

        async def send_noting(message: Message) -> None:
            nonlocal begun
            begun = True
            await send(message)

        try:
            await self._app(scope, receive, send_noting)
        except Exception as error:
            if begun or scope["type"] != "http":
                raise
            answer = await _unexpected(Request(scope), error)
            await answer(scope, receive, send)


def install(app: FastAPI) -> None:
    """Make every error of ``app`` answer through this module."""
    for kind, handler in HANDLERS.items():
        app.add_exception_handler(kind, handler)
    app.add_middleware(LastResort)


def _answer(request: Request, problem: Problem, headers: Mapping[str, str] | None = None) -> Response:
    sent = dict(headers or {})
    if problem.status == 503:
        sent.setdefault("Retry-After", "30")
    is_page = not request.url.path.startswith(("/api/", "/feeds/", "/healthz", "/readyz", "/metrics"))
    if is_page and "text/html" in request.headers.get("accept", ""):
        from api.pages.errors import error_page  # pages import this module for their own errors

        return error_page(request, problem, sent)
    body = orjson.dumps(problem.body(request.url.path))
    return Response(body, problem.status, sent, media_type=MEDIA_TYPE)
