"""The register of sources: which outlets there are, as data (crawlers/data/sources.tsv, or a file of the user's).

One line a source, tab-separated, with a line of column names. ``id``, ``name``, ``platform`` and ``base_url`` have to
be there; the other columns may be missing or empty:

===========  =========================================================================================
domain       host without www. (default: that of base_url)
type         outlet, official, aggregator (default: outlet)
regions      codes of the home regions, separated by spaces; empty is national
routes       addresses to begin at, separated by spaces; empty: those of the platform under base_url
trust        0 … 1 (default 0.5)
delay        seconds between two requests (default: the crawl's)
network      the family of sites that it belongs to
enabled      yes, no (default: yes)
verified     what the line rests on: seed, corpus, github, probe, none
note         anything else
===========  =========================================================================================
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import cast, get_args

from crawlers.urls import host_of, within
from domain.errors import AddressError, InputError, NotFoundError
from domain.sources import Platform, Source, SourceKind

NEEDED = ("id", "name", "platform", "base_url")


def load_register(path: Path | None = None) -> tuple[Source, ...]:
    """The register in ``path``, or the built-in one, in its order.

    Raises InputError, naming the line, for a register that cannot be used.
    """
    if path is None:
        return _built_in()
    try:
        return parse(path.read_text("utf-8"), str(path))
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"The register {path} cannot be read: {error}.") from error


def parse(text: str, name: str = "register") -> tuple[Source, ...]:
    """The sources in ``text``; ``name`` is for messages. Raises InputError."""
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    reader = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
    missing = [column for column in NEEDED if column not in (reader.fieldnames or ())]
    if missing:
        raise InputError(
            f"{name} is no register of sources: it has no column {', '.join(missing)}.",
            hint=f"The first line names the columns; needed are {', '.join(NEEDED)}.",
        )
    found: dict[str, Source] = {}
    for number, row in enumerate(reader, start=1):
        try:
            source = _source({key: (value or "").strip() for key, value in row.items() if key})
        except (ValueError, AddressError) as error:
            raise InputError(f"{name}, source {number} ({row.get('id')}): {error}") from error
        if source.id in found:
            raise InputError(f"{name}: the source {source.id} is there twice.")
        found[source.id] = source
    return tuple(found.values())


def choose(sources: Sequence[Source], ids: Iterable[str]) -> tuple[Source, ...]:
    """Those of ``sources`` with these ids or domains, in the order asked for; all enabled ones where none is asked.

    Raises NotFoundError for an id that is not there.
    """
    asked = tuple(ids)
    if not asked:
        return tuple(source for source in sources if source.enabled)
    by_name = {source.domain: source for source in sources} | {source.id: source for source in sources}
    for name in asked:
        if name not in by_name:
            raise NotFoundError(
                f"There is no source {name!r} in the register.", hint="See `pantau sources list`."
            )
    return tuple(by_name[name] for name in dict.fromkeys(asked))


@cache
def _built_in() -> tuple[Source, ...]:
    return parse(files("crawlers").joinpath("data/sources.tsv").read_text("utf-8"), "sources.tsv")


@cache
def _blocklist() -> tuple[str, ...]:
    lines = files("crawlers").joinpath("data/blocklist.tsv").read_text("utf-8").splitlines()
    return tuple(line.split("\t")[0] for line in lines[1:] if line)


def is_blocked(url: str) -> bool:
    """Whether ``url`` lies on a copy, mirror or spam site that is never fetched (data/blocklist.tsv)."""
    host = host_of(url)
    for entry in _blocklist():
        domain, _, path = entry.partition("/")
        if within(host, domain) and (not path or f"/{path}" in url):
            return True
    return False


def _source(row: Mapping[str, str]) -> Source:
    if not row["id"] or not row["name"]:
        raise ValueError("a source needs an id and a name.")
    enabled = _yes(row.get("enabled", "") or "yes")
    domain = row.get("domain", "")
    if row["base_url"]:
        domain = domain or host_of(row["base_url"])
    elif enabled:
        raise ValueError("an enabled source needs a base_url.")
    return Source(
        id=row["id"],
        name=row["name"],
        domain=domain,
        platform=cast(Platform, _one_of(row["platform"], get_args(Platform))),
        base_url=row["base_url"],
        entry_points=tuple(row.get("routes", "").split()),
        home_regions=tuple(row.get("regions", "").split()),
        trust=float(row.get("trust") or 0.5),
        enabled=enabled,
        delay=float(row["delay"]) if row.get("delay") else None,
        kind=cast(SourceKind, _one_of(row.get("type") or "outlet", get_args(SourceKind))),
        network=row.get("network", ""),
        verified=row.get("verified", ""),
        note=row.get("note", ""),
    )


def _one_of(value: str, allowed: Sequence[str]) -> str:
    if value not in allowed:
        raise ValueError(f"{value!r} is none of {', '.join(allowed)}.")
    return value


def _yes(value: str) -> bool:
    return _one_of(value, ("yes", "no")) == "yes"
