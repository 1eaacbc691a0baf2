"""Local outlets that answer as real ones do at their best and at their worst. Real HTTP on loopback, no mocks."""

from __future__ import annotations

import gzip
import json
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock, Thread
from urllib.parse import parse_qs, urlsplit

TEXT = (
    "Pemerintah Kabupaten Lahat dan BPJS Ketenagakerjaan membahas perlindungan pekerja rentan di daerah itu. "
    * 8
)
OTHER = "Pemerintah kabupaten membahas perbaikan jalan dan jembatan bersama warga desa di daerah itu. " * 8
HTML = {"Content-Type": "text/html; charset=utf-8"}
XML = {"Content-Type": "application/rss+xml; charset=utf-8"}
JSON = {"Content-Type": "application/json; charset=utf-8"}


@dataclass(frozen=True)
class Request:
    """What was asked, and when."""

    path: str
    query: Mapping[str, str]
    headers: Mapping[str, str]
    at: float

    @property
    def target(self) -> str:
        return self.path + ("?" + "&".join(f"{k}={v}" for k, v in self.query.items()) if self.query else "")


@dataclass(frozen=True)
class Reply:
    """What to answer. ``raw`` writes to the connection itself, for answers that break the rules."""

    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=lambda: HTML)
    raw: Callable[[BaseHTTPRequestHandler], None] | None = None


class Outlet:
    """One site: ``answer`` says what a request gets; ``seen`` is what was asked."""

    def __init__(self) -> None:
        self.seen: list[Request] = []
        self.base = ""
        self._lock = Lock()

    def answer(self, request: Request) -> Reply:
        raise NotImplementedError

    def note(self, request: Request) -> None:
        with self._lock:
            self.seen.append(request)

    @property
    def asked(self) -> list[str]:
        """Paths asked for, without robots.txt."""
        return [request.path for request in self.seen if request.path != "/robots.txt"]

    @property
    def host(self) -> str:
        return self.base.removeprefix("http://").rstrip("/")


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    outlet: Outlet

    def handle_error(self, request: object, client_address: object) -> None:
        """Clients that hang up on us are expected here."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    wbufsize = -1  # headers and body in one segment: no delayed acknowledgement between them
    server: _Server

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        query = {name: values[0] for name, values in parse_qs(parts.query, keep_blank_values=True).items()}
        request = Request(parts.path, query, dict(self.headers.items()), time.monotonic())
        self.server.outlet.note(request)
        reply = self.server.outlet.answer(request)
        if reply.raw is not None:
            reply.raw(self)
            self.close_connection = True
            return
        self.send_response(reply.status)
        for name, value in reply.headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(reply.body)))
        self.end_headers()
        self.wfile.write(reply.body)
        self.wfile.flush()

    def log_message(self, format: str, *args: object) -> None:
        """Silence."""


@contextmanager
def serving(*outlets: Outlet) -> Iterator[None]:
    """The outlets on ports of their own; ``base`` says where."""
    servers = []
    for outlet in outlets:
        server = _Server(("127.0.0.1", 0), _Handler)
        server.outlet = outlet
        outlet.base = f"http://127.0.0.1:{server.server_address[1]}/"
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        servers.append(server)
    try:
        yield
    finally:
        for server in servers:
            server.shutdown()
            server.server_close()


def page(title: str, text: str = TEXT, head: str = "") -> bytes:
    head = f"<head><title>{title}</title>{head}</head>"
    return f"<!doctype html><html>{head}<body><h1>{title}</h1><p>{text}</p></body></html>".encode()


def article(title: str = "Rapat", text: str = TEXT) -> Reply:
    return Reply(page(title, text))


MISSING = Reply(page("Tidak ditemukan", "x " * 200), 404)


@dataclass
class Post:
    """A post of the WordPress and Blogger outlets."""

    number: int
    text: str = TEXT
    title: str = ""
    published: str = "2024-07-03T02:00:00"

    def __post_init__(self) -> None:
        self.title = self.title or f"Berita nomor {self.number}"

    def matches(self, words: str) -> bool:
        inside = f"{self.title} {self.text}".lower()
        return all(word in inside for word in words.lower().split())


def posts(relevant: int, others: int) -> list[Post]:
    """The newest first; every third one of the relevant ones uses another name of the programme."""
    names = ("BPJS Ketenagakerjaan", "BPJamsostek", "BPJS Ketenaga Kerjaan")
    found = []
    for number in range(relevant + others):
        minute = f"2024-07-{28 - number // 20:02d}T02:{59 - number % 20:02d}:00"
        text = TEXT.replace("BPJS Ketenagakerjaan", names[number % 3]) if number < relevant else OTHER
        found.append(Post(number + 1, text, published=minute))
    return sorted(found, key=lambda post: post.published, reverse=True)


class WordPress(Outlet):
    """``rest``: "open", "html" (a firewall's page, status 200), or a status. ``search_feed``, ``feed``: status."""

    def __init__(
        self,
        content: list[Post],
        *,
        rest: str | int = "open",
        root: str = "/wp-json/wp/v2/posts",
        most: int = 10,
        totals: bool = True,
        search_feed: int = 200,
        feed: int = 200,
    ) -> None:
        super().__init__()
        self.content = content
        self.totals = totals
        self.rest, self.root, self.most, self.search_feed, self.feed = rest, root, most, search_feed, feed

    def answer(self, request: Request) -> Reply:
        query = request.query
        if request.path == self.root or (query.get("rest_route") == "/wp/v2/posts" == self.root):
            return self._rest(query)
        if query.get("feed") == "rss2":
            found = [post for post in self.content if post.matches(query.get("s", ""))]
            return self._rss(found, int(query.get("paged", "1")), self.search_feed)
        if request.path == "/feed/":
            return self._rss(self.content, int(query.get("paged", "1")), self.feed)
        for post in self.content:
            if request.path == f"/2024/07/berita-{post.number}/":
                return article(post.title, post.text)
        return MISSING

    def link(self, post: Post) -> str:
        return f"{self.base}2024/07/berita-{post.number}/"

    def _rest(self, query: Mapping[str, str]) -> Reply:
        if self.rest == "html":
            return Reply(page("Access denied by firewall"))
        if isinstance(self.rest, int):
            return Reply(b'{"code":"rest_forbidden"}', self.rest, JSON)
        found = [post for post in self.content if post.matches(query.get("search", ""))]
        if after := query.get("after"):
            found = [post for post in found if post.published + "Z" > after]
        size, number = min(self.most, int(query.get("per_page", "10"))), int(query.get("page", "1"))
        if number > 1 and (number - 1) * size >= len(found):
            return Reply(b'{"code":"rest_post_invalid_page_number","data":{"status":400}}', 400, JSON)
        part = [self._post(post) for post in found[(number - 1) * size : number * size]]
        totals = {"X-WP-TotalPages": str(-(-len(found) // size))} if self.totals else {}
        return Reply(json.dumps(part).encode(), 200, {**JSON, **totals})

    def _post(self, post: Post) -> dict[str, object]:
        return {
            "id": post.number,
            "link": self.link(post),
            "date_gmt": post.published,
            "modified_gmt": post.published,
            "title": {"rendered": post.title},
            "excerpt": {"rendered": ""},
            "content": {"rendered": f"<p>{post.text}</p>", "protected": False},
        }

    def _rss(self, found: list[Post], number: int, status: int) -> Reply:
        part = found[(number - 1) * self.most : number * self.most]
        if status != 200 or (number > 1 and not part):
            return Reply(page("Error"), 404 if status == 200 else status)
        items = "".join(
            f"<item><title>{post.title}</title><link>{self.link(post)}</link><pubDate>{post.published}Z</pubDate>"
            f"<description><![CDATA[{post.text[:100]}]]></description></item>"
            for post in part
        )
        return Reply(f"<rss><channel>{items}</channel></rss>".encode(), 200, XML)


class Blogger(Outlet):
    """Gives ``most`` entries at a time, whatever was asked for; entries in ``cut`` are summaries only."""

    def __init__(
        self, content: list[Post], *, most: int = 7, cut: frozenset[int] = frozenset(), q: bool = True
    ) -> None:
        super().__init__()
        self.content, self.most, self.cut, self.q = content, most, cut, q

    def answer(self, request: Request) -> Reply:
        if request.path == "/robots.txt":
            return Reply(b"User-agent: *\nDisallow: /search\n", 200, {"Content-Type": "text/plain"})
        if request.path == "/feeds/posts/default":
            return self._feed(request.query)
        for post in self.content:
            if request.path == f"/2024/07/berita-{post.number}.html":
                return article(post.title, post.text)
        return MISSING

    def _feed(self, query: Mapping[str, str]) -> Reply:
        found = [post for post in self.content if post.matches(query.get("q", ""))]
        if "q" in query and not self.q:
            found = []
        if least := query.get("published-min"):
            found = [post for post in found if post.published + "Z" > least]
        start = int(query["start-index"])
        part = found[start - 1 : start - 1 + min(self.most, int(query["max-results"]))]
        feed = {
            "openSearch$totalResults": {"$t": str(len(found))},
            "entry": [self._entry(post) for post in part],
        }
        return Reply(json.dumps({"feed": feed}).encode(), 200, JSON)

    def _entry(self, post: Post) -> dict[str, object]:
        body = (
            {"summary": {"$t": post.text[:80]}}
            if post.number in self.cut
            else {"content": {"$t": f"<p>{post.text}</p>"}}
        )
        return {
            "id": {"$t": f"tag:blogger.com,1999:post-{post.number}"},
            "title": {"$t": post.title},
            "published": {"$t": f"{post.published}.000-07:00"},
            "link": [{"rel": "alternate", "href": f"{self.base}2024/07/berita-{post.number}.html"}],
            **body,
        }


class Portal(Outlet):
    """RSS with an entity tag, and pages by path."""

    def __init__(
        self, pages: Mapping[str, Reply | Callable[[Request], Reply]], *, robots: Reply | None = None
    ) -> None:
        super().__init__()
        self.pages = dict(pages)
        self.robots = robots or Reply(b"", 404)
        self.links: list[str] = [path for path in self.pages if path.startswith("/berita/")]

    def answer(self, request: Request) -> Reply:
        if request.path == "/robots.txt":
            return self.robots
        if request.path == "/rss.xml":
            return self._rss(request)
        found = self.pages.get(request.target) or self.pages.get(request.path) or MISSING
        return found(request) if callable(found) else found

    def _rss(self, request: Request) -> Reply:
        links = [link if link.startswith("http") else self.base.rstrip("/") + link for link in self.links]
        items = "".join(
            f"<item><title>Berita {n}</title><link>{link}</link></item>" for n, link in enumerate(links)
        )
        body = f"<rss><channel>{items}</channel></rss>".encode()
        tag = f'"{hash(body)}"'
        if request.headers.get("If-None-Match") == tag:
            return Reply(b"", 304, {"ETag": tag})
        # The type is wrong, as it was at a big agency.
        return Reply(
            body,
            200,
            {"Content-Type": "image/svg+xml", "ETag": tag, "Last-Modified": "Wed, 03 Jul 2024 02:00:00 GMT"},
        )


def hang(_handler: BaseHTTPRequestHandler) -> None:
    """Accept, and say nothing for longer than anybody waits."""
    time.sleep(8)


def endless(handler: BaseHTTPRequestHandler) -> None:
    """A body that never ends."""
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
    while True:
        handler.wfile.write(b"<p>lagi</p>" * 10_000)


def cut_off(handler: BaseHTTPRequestHandler) -> None:
    """Less than was announced."""
    handler.wfile.write(
        b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 9999\r\n\r\n<html><p>Putus"
    )
    handler.wfile.flush()


def hang_up(handler: BaseHTTPRequestHandler) -> None:
    """Close without a word."""
    handler.connection.close()


BOMB = Reply(gzip.compress(b"<p>0</p>" * 4_000_000), 200, {**HTML, "Content-Encoding": "gzip"})
CHALLENGE = (
    b"<!doctype html><html><head><title>Just a moment...</title></head><body>" + b"Enable JavaScript. " * 40
)
