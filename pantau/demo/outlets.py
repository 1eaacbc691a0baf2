"""The demonstration's outlets: small real web servers on loopback, one per outlet.

They answer like the platforms that regional outlets run on (DISCOVERY: WordPress REST and feeds, Blogger feeds, a
portal with RSS and a news sitemap), with the furniture of their themes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Literal
from urllib.parse import parse_qs, urlsplit

from domain.errors import SettingsError
from domain.sources import Platform as SourcePlatform
from pantau.demo.platforms import blogger, portal, wordpress
from pantau.demo.platforms.reply import Reply, Site
from pantau.demo.texts import Text, read_texts

Platform = Literal["wordpress", "wordpress-closed", "blogger", "portal"]
_IN_REGISTER: dict[Platform, SourcePlatform] = {
    "wordpress": "wordpress",
    "wordpress-closed": "wordpress",
    "blogger": "blogger",
    "portal": "feed",
}
_ANSWER = {
    "wordpress": wordpress.answer,
    "wordpress-closed": wordpress.answer_without_rest,
    "blogger": blogger.answer,
    "portal": portal.answer,
}


@dataclass(frozen=True, slots=True)
class Outlet:
    """One outlet: its id, name, platform and the regions that it is at home in."""

    id: str
    name: str
    platform: Platform
    home_regions: tuple[str, ...]
    entry_points: tuple[str, ...] = ()

    @property
    def source_platform(self) -> SourcePlatform:
        """What the register of sources calls its platform."""
        return _IN_REGISTER[self.platform]


OUTLETS = (
    Outlet("kabar-rimba", "Kabar Rimba (peragaan)", "wordpress", ("16",)),
    Outlet("warta-pesisir", "Warta Pesisir (peragaan)", "wordpress-closed", ("74",)),
    Outlet("suara-lembah", "Suara Lembah (peragaan)", "blogger", ("52",)),
    Outlet("portal-nusa", "Portal Nusa (peragaan)", "portal", (), ("/rss.xml", "/news-sitemap.xml")),
    Outlet("lensa-borneo", "Lensa Borneo (peragaan)", "wordpress", ("63",)),
)


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    allow_reuse_address = True

    def __init__(self, port: int, outlet: Outlet, texts: Sequence[Text]) -> None:
        super().__init__(("127.0.0.1", port), _Handler)
        address = f"http://127.0.0.1:{self.server_address[1]}"
        self.site = Site(outlet.name, address, tuple(text for text in texts if text.outlet == outlet.id))
        self.outlet = outlet


class _Handler(BaseHTTPRequestHandler):
    server: _Server
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Answer one request by the platform's rules."""
        parts = urlsplit(self.path)
        query = {name: values[0] for name, values in parse_qs(parts.query).items()}
        reply = _ANSWER[self.server.outlet.platform](self.server.site, parts.path, query)
        if reply.etag and self.headers.get("If-None-Match") == reply.etag:
            reply = Reply(b"", reply.content_type, 304, {"ETag": reply.etag})
        self.send_response(reply.status)
        self.send_header("Content-Type", reply.content_type)
        self.send_header("Content-Length", str(len(reply.body)))
        for name, value in reply.headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(reply.body)

    def log_message(self, format: str, *args: object) -> None:
        """The terminal belongs to the demonstration's own lines."""


@contextmanager
def running_outlets(first_port: int) -> Iterator[tuple[tuple[Outlet, str], ...]]:
    """Start all outlets on ports from ``first_port`` on; (outlet, address) of each.

    Raises SettingsError where a port is taken. They stop when the block ends.
    """
    texts = read_texts()
    servers: list[_Server] = []
    try:
        for offset, outlet in enumerate(OUTLETS):
            try:
                servers.append(_Server(first_port + offset, outlet, texts))
            except OSError as error:
                raise SettingsError(
                    f"Port {first_port + offset} is taken on this machine.",
                    hint="Stop the other demonstration, or give another --outlet-port.",
                ) from error
        for server in servers:
            Thread(target=server.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True).start()
        yield tuple((server.outlet, server.site.address) for server in servers)
    finally:
        for server in servers:
            server.shutdown()
            server.server_close()
