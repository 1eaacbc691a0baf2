"""One article, one key: the normal form of a URL, and the paging that hides in it.

The key is for comparing, not for fetching: it forgets scheme, ``www.`` and everything else that leads to the same
article. The cases were read off stored pages of Indonesian outlets (docs/architecture.md names the survey).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from ipaddress import ip_address
from posixpath import normpath
from urllib.parse import SplitResult, parse_qsl, quote, unquote, urlencode, urljoin, urlsplit

from domain.errors import AddressError

MAX_LENGTH = 2000  # longer addresses are traps or data; browsers and servers draw the line near here too
MAX_PAGE = 99  # a number above is an id or a year, not the page of an article

_TRACKING = frozenset(
    "fbclid gclid gclsrc dclid msclkid yclid igshid _ga _gl mc_cid mc_eid pgrelated print replytocom share "
    "showcomment amp noamp".split()
)
_TRACKING_PREFIXES = ("utm_", "gad_")
_BUST = re.compile(r"page\d{6,}")  # ?page28332434234= defeats caches and says nothing

# The same pages under another name; stripped only where a whole domain remains.
_HOST_PREFIXES = frozenset({"www", "m", "amp", "beta"})
_SECOND_LEVEL = frozenset("ac biz co desa go mil my net or ponpes sch web".split())

# Hosts whose query pages a side block or a listing beside the same article (Drupal, Joomla).
_SIDE_PAGING = {
    "balitribune.co.id": frozenset({"page"}),
    "jatimpos.co": frozenset({"start"}),
    "kpi.go.id": frozenset({"start", "limitstart"}),
    "berita.sulbarprov.go.id": frozenset({"start", "limitstart"}),
}

_READ = re.compile(r"^/(?:amp/(?:read/)?|read/)(\d+)(?:/(?!\d{1,2}$)[^/]*)?(/\d{1,2})?$")

# Hosts that know an article by its id and ignore the slug: (domain, what to find in the path, what to keep).
_KEYED_BY_ID = (
    ("antaranews.com", re.compile(r"^/(?:amp/)?berita/(\d+)(?:/[^/]*)?$"), r"/berita/\1"),
    ("disway.id", _READ, r"/read/\1\2"),
    ("bacakoran.co", _READ, r"/read/\1\2"),
    ("detik.com", re.compile(r"^/(?:[^/]+/)*(d-\d+)(?:/[^/]*)?$"), r"/\1"),
)

# Paging in the path, as group 1, with its number as group 2.
_PAGED_PATHS = (
    re.compile(r"(?<=.)(/(?:halaman|page)/(\d{1,2})/?)$"),
    re.compile(r"^/(?:read|amp)/\d+/[^/]+(/(\d{1,2})/?)$"),
    re.compile(r"/[^/]*[a-z][^/]*(?:-|\.html?)[^/]*(/(\d{1,2})/?)$", re.IGNORECASE),
)

_ESCAPED_AMPERSAND = re.compile(r"&(?:amp|#0*38|#[xX]0*26);")
_SAFE_PATH = "/!$&'()*+,;=:@~-._"


@dataclass(frozen=True, slots=True)
class Paged:
    """A URL without its paging, and the page that it named: a number, "all", or None for the article itself."""

    first: str
    page: int | str | None


def normalise(url: str) -> str:
    """The key of ``url``. Raises AddressError for what is no http or https address."""
    parts = _split(url)
    host = _host_key(parts)
    path = _path_key(host, parts.path)
    query = _query_key(host, parts.query)
    return f"https://{host}{path}" + (f"?{query}" if query else "")


def article_key(url: str) -> str:
    """The key of the article that ``url`` is a page of: ``normalise`` of its first page."""
    return normalise(page_suffix(url).first)


def fetchable(url: str) -> str:
    """``url`` as it may be asked for: no fragment, no tracking, no credentials, nothing unencoded.

    Unlike the key it still leads to the very page. Raises AddressError.
    """
    parts = _split(url)
    port = f":{parts.port}" if parts.port and parts.port != _default_port(parts.scheme) else ""
    # The rest of the query stays as it is written: some servers tell "?id" from "?id=".
    pieces = [piece for piece in parts.query.split("&") if piece and not _says_nothing(*_named(piece))]
    query = quote("&".join(pieces), safe=_SAFE_PATH + "?%")
    path = quote(parts.path or "/", safe=_SAFE_PATH + "%")
    return f"{parts.scheme}://{_ascii_host(parts)}{port}{path}" + (f"?{query}" if query else "")


def page_suffix(url: str) -> Paged:
    """Take the paging off: ``/2``, ``/halaman/2``, ``/page/2``, ``?page=2``, ``?page=all``.

    A bare number counts only behind a slug, so that ``/berita/12`` and ``/2024/07/03`` stay what they are.
    """
    parts = _split(url)
    pieces = parts.query.split("&")
    asked = dict(map(_named, pieces)).get("page", "")
    if asked == "all" or (asked.isdigit() and 1 <= int(asked) <= MAX_PAGE):
        rest = "&".join(piece for piece in pieces if _named(piece)[0] != "page")
        return Paged(parts._replace(query=rest).geturl(), "all" if asked == "all" else int(asked))
    for pattern in _PAGED_PATHS:
        if found := pattern.search(parts.path):
            return Paged(parts._replace(path=parts.path[: found.start(1)]).geturl(), int(found[2]))
    return Paged(parts.geturl(), None)


def unescaped(url: str) -> str:
    """``url`` with its ampersands as they are. (``html.unescape`` would also make © of ``&copy=1``.)"""
    return _ESCAPED_AMPERSAND.sub("&", url)


def absolute(base: str, link: str) -> str:
    """``link`` as seen from ``base``; as it is where it is broken, for ``normalise`` to refuse."""
    try:
        return urljoin(base, link)
    except ValueError:
        return link


def host_of(url: str) -> str:
    """The host (with a port that is not the usual one) as the key knows it. Raises AddressError."""
    return _host_key(_split(url))


def within(host: str, domain: str) -> bool:
    """Whether ``host`` is ``domain`` or lies under it; both in the form of ``host_of``."""
    return host == domain or host.endswith("." + domain)


def _split(url: str) -> SplitResult:
    cleaned = re.sub(r"[\t\r\n]", "", url.strip())
    cleaned = unescaped(cleaned)  # feeds that escape twice
    try:
        parts = urlsplit(cleaned)
        _ = parts.port
    except ValueError as error:
        raise AddressError(f"This is no address: {url[:200]!r} ({error}).") from error
    if parts.scheme.lower() not in {"http", "https"}:
        raise AddressError(
            f"Only http and https addresses can be fetched, not {url[:200]!r}.",
            hint="Write it with http:// or https:// in front.",
        )
    if not parts.hostname or not parts.hostname.strip("."):
        raise AddressError(f"This address names no host: {url[:200]!r}.")
    if len(cleaned) > MAX_LENGTH:
        raise AddressError(f"This address is longer than {MAX_LENGTH} characters: {url[:80]!r}…")
    return parts._replace(scheme=parts.scheme.lower(), fragment="")


def _default_port(scheme: str) -> int:
    return 443 if scheme == "https" else 80


def _ascii_host(parts: SplitResult) -> str:
    host = (parts.hostname or "").lower().rstrip(".")
    if _is_address(host):
        return f"[{host}]" if ":" in host else host
    try:
        host = host.encode("idna").decode("ascii")
    except UnicodeError as error:
        raise AddressError(f"This is no host name: {host[:200]!r}.") from error
    if not re.fullmatch(r"[a-z0-9_]([a-z0-9_.-]*[a-z0-9_])?", host) or ".." in host:
        raise AddressError(f"This is no host name: {host[:200]!r}.")
    return host


def _is_address(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True


def _host_key(parts: SplitResult) -> str:
    host = _ascii_host(parts)
    port = f":{parts.port}" if parts.port not in (None, 80, 443) else ""
    if _is_address(host.strip("[]")):
        return host + port
    labels = host.split(".")
    while labels[0] in _HOST_PREFIXES and _whole_domain(labels[1:]):
        labels = labels[1:]
    return ".".join(labels) + port


def _whole_domain(labels: list[str]) -> bool:
    """Whether these labels are a domain somebody can own: not "com", not "co.id"."""
    return len(labels) > 2 or (len(labels) == 2 and not (labels[1] == "id" and labels[0] in _SECOND_LEVEL))


def _path_key(host: str, path: str) -> str:
    path = quote(unquote(path, errors="surrogateescape"), safe=_SAFE_PATH, errors="surrogateescape")
    path = re.sub(r"/{2,}", "/", path or "/")
    path = normpath(path) if path != "/" else path
    for domain, pattern, kept in _KEYED_BY_ID:
        if within(host, domain) and pattern.match(path):
            return pattern.sub(kept, path)
    path = re.sub(r"^/amp(?=/)", "", path)
    path = re.sub(r"/amp$", "", path)
    return path or "/"


def _query_key(host: str, query: str) -> str:
    side = _SIDE_PAGING.get(host, frozenset())
    return _join(sorted(pair for pair in _parameters(query) if pair[0] not in side))


def _parameters(query: str) -> list[tuple[str, str]]:
    """The parameters that tell one page from another."""
    return [pair for pair in parse_qsl(query, keep_blank_values=True) if not _says_nothing(*pair)]


def _named(piece: str) -> tuple[str, str]:
    name, _, value = piece.partition("=")
    return unquote(name), unquote(value)


def _says_nothing(name: str, value: str) -> bool:
    name = name.lower()
    if name == "m":  # Blogger's view for phones and its opposite
        return value in {"0", "1"}
    return name in _TRACKING or name.startswith(_TRACKING_PREFIXES) or bool(_BUST.fullmatch(name))


def _join(pairs: list[tuple[str, str]]) -> str:
    return urlencode(pairs)
