"""Burden nobody: delays that hold, Retry-After obeyed, robots.txt as RFC 9309 has it, no private addresses.

Scrapy has most of these parts; each class here says what it does otherwise, and why.
"""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from importlib import import_module
from ipaddress import ip_address
from time import monotonic
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from protego import Protego
from scrapy import Request, Spider, signals
from scrapy.downloadermiddlewares.retry import RetryMiddleware
from scrapy.exceptions import IgnoreRequest
from scrapy.extensions.throttle import AutoThrottle
from scrapy.http import Response
from scrapy.http.request import NO_CALLBACK
from scrapy.utils.defer import maybe_deferred_to_future

from crawlers.register import is_blocked
from crawlers.urls import host_of
from domain.errors import AddressError

if TYPE_CHECKING:
    from typing import Self

    from scrapy.core.downloader import Slot
    from scrapy.crawler import Crawler

LONGEST_WAIT = (
    60.0  # seconds that a run waits on Retry-After; asked for more, it leaves the host for the next run
)
LONGEST_CRAWL_DELAY = (
    60.0  # seconds; some robots.txt ask for a day, which means "go away" and is capped, not ignored
)
BARELY = 0.001  # seconds; Scrapy looks at a slot's waiting time only where it has a delay
_ROBOTS = "pantau_robots"


class Refused(IgnoreRequest):
    """We do not ask, or the answer may not be used. ``reason`` is what it is counted under."""

    def __init__(self, reason: str, *, wait: bool = False) -> None:
        super().__init__(reason)
        self.reason = reason
        self.wait = wait  # the address stays on the work-list: it is the host that cannot be asked now


class PoliteThrottle(AutoThrottle):
    """Adaptive delay with a floor per host: Scrapy's own would lower a Crawl-delay again, and forgets Retry-After."""

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        # What the register asks for single sources holds beside the crawl's own delay.
        self._floors: dict[str, float] = dict(crawler.settings.getdict("PANTAU_DELAYS"))
        crawler.signals.connect(self._engine_started, signal=signals.engine_started)

    def _engine_started(self) -> None:
        for key, delay in tuple(self._floors.items()):
            self.slow_down(key, delay)

    def slow_down(self, key: str, delay: float) -> None:
        """At least ``delay`` seconds between two requests to the host ``key``, one at a time."""
        self._floors[key] = max(delay, self._floors.get(key, 0.0))
        slot = self._slot(key)
        slot.delay = max(slot.delay, self._floors[key])
        slot.concurrency = 1

    def hold(self, key: str, seconds: float) -> None:
        """No request to the host ``key`` in the next ``seconds``."""
        slot = self._slot(key)
        slot.delay = max(slot.delay, BARELY)
        slot.lastseen = monotonic() + seconds

    def _slot(self, key: str) -> Slot:
        assert self.crawler.engine is not None
        return self.crawler.engine.downloader._get_slot(
            Request(f"http://{key}/", meta={"download_slot": key})
        )[1]

    def _response_downloaded(self, response: Response, request: Request, spider: Spider) -> None:
        if not self.crawler.settings.getfloat("DOWNLOAD_DELAY"):
            return  # the demonstration and the tests ask loopback as fast as it answers
        super()._response_downloaded(response, request, spider)
        key, slot = self._get_slot(request, spider)
        if key in self._floors and slot is not None:
            slot.delay = max(slot.delay, self._floors[key])


class Guard:
    """Every address that is asked for, also after a redirect: http and https only, no blocked site, no private host
    but those of sources that the settings allow (PANTAU_PRIVATE_HOSTS, in the form of crawlers.urls.host_of).

    The name is resolved here and pinned by Scrapy's cache for the life of the process, so that a second look-up
    cannot give the connection another address than the one that was judged.
    """

    def __init__(self, crawler: Crawler) -> None:
        self._allowed = frozenset(crawler.settings.getlist("PANTAU_PRIVATE_HOSTS"))

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(crawler)

    async def process_request(self, request: Request) -> None:
        try:
            host = request.meta["download_slot"] = host_of(request.url)
            if is_blocked(request.url):
                raise Refused("blocklist")
        except AddressError as error:
            raise Refused("bad address") from error
        address = await _resolve(urlsplit(request.url).hostname or "")
        if _is_private(address):
            if host not in self._allowed:
                raise Refused("private address")
            request.meta["proxy"] = None  # a proxy of the environment cannot reach our loopback


class RobotsRules:
    """robots.txt by RFC 9309. Scrapy's own reads error pages as rules, allows all while a site answers 5xx or not
    at all, and parses Crawl-delay without applying it."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        self._user_agent = crawler.settings["USER_AGENT"]
        self._rules: dict[str, asyncio.Task[Protego | str]] = {}

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(crawler)

    async def process_request(self, request: Request) -> None:
        if request.meta.get(_ROBOTS):
            return
        parts = urlsplit(request.url)
        origin = f"{parts.scheme}://{parts.netloc}"
        if origin not in self._rules:
            self._rules[origin] = asyncio.ensure_future(self._read(origin))
        # A task of its own: if the first asker is cancelled, the others still get their answer.
        rules = await asyncio.shield(self._rules[origin])
        if isinstance(rules, str):
            raise Refused(rules, wait=True)
        if not rules.can_fetch(request.url, self._user_agent):
            raise Refused("robots")

    async def _read(self, origin: str) -> Protego | str:
        """The rules of ``origin``, or why it has to be left alone for now."""
        request = Request(f"{origin}/robots.txt", meta={_ROBOTS: True}, callback=NO_CALLBACK)
        assert self._crawler.engine is not None
        try:
            response = await self._crawler.engine.download_async(request)
        except Refused as refusal:
            return refusal.reason
        except IgnoreRequest:
            return Protego.parse("")  # redirects without end, too large: no rules that could be read
        except Exception as error:
            return f"robots.txt unreachable ({type(error).__name__.removesuffix('Error')})"
        if response.status >= 500 or response.status == 429:
            return f"robots.txt unreachable (http {response.status})"
        kind = (response.headers.get("Content-Type") or b"").lower()
        page = response.status != 200 or b"html" in kind or response.body.lstrip()[:1] == b"<"
        rules = Protego.parse("" if page else response.body[: 512 * 1024].decode("utf-8", errors="replace"))
        delay = rules.crawl_delay(self._user_agent)
        throttle = self._crawler.get_extension(PoliteThrottle)
        if delay and throttle is not None:
            throttle.slow_down(host_of(origin), min(float(delay), LONGEST_CRAWL_DELAY))
        return rules


class PatientRetry(RetryMiddleware):
    """Tries again, but after a 429 or 503 no sooner than the host asks, and for the whole host."""

    def process_response(
        self, request: Request, response: Response, spider: Spider | None = None
    ) -> Request | Response:
        if response.status not in {429, 503}:
            return super().process_response(request, response)
        asked = retry_after(response)
        throttle = self.crawler.get_extension(PoliteThrottle)
        if asked > LONGEST_WAIT or throttle is None:
            return response
        again = super().process_response(request, response)
        if isinstance(again, Request):
            throttle.hold(host_of(request.url), asked)
        return again


def retry_after(response: Response) -> float:
    """Seconds that the answer asks to wait: a number or a date; 0 where it asks for nothing sensible."""
    value = (response.headers.get("Retry-After") or b"").decode("latin-1").strip()
    if value.isdecimal():
        return float(min(int(value[:9]), 10**6))
    try:
        return max(0.0, (parsedate_to_datetime(value) - datetime.now(UTC)).total_seconds())
    except (ValueError, TypeError):
        return 0.0


async def _resolve(host: str) -> str:
    if ":" in host or host.replace(".", "").isdecimal():
        return host
    reactor: Any = import_module("twisted.internet.reactor")  # it exists only once Scrapy has installed it
    try:
        return str(await maybe_deferred_to_future(reactor.resolve(host)))
    except Exception as error:
        raise Refused("host not found") from error


def _is_private(address: str) -> bool:
    """Anything that is no public address: also what only looks like a number ("2130706433" is loopback)."""
    try:
        return not ip_address(address).is_global
    except ValueError:
        return True
