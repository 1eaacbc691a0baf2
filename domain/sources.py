"""Outlets and official sites: where articles come from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta, timezone
from typing import Literal

Platform = Literal["wordpress", "blogger", "feed", "sitemap", "html", "unknown"]
SourceKind = Literal["outlet", "official", "aggregator"]

WIB = timezone(timedelta(hours=7), "WIB")
WITA = timezone(timedelta(hours=8), "WITA")
WIT = timezone(timedelta(hours=9), "WIT")

# Provinces outside WIB by the first digits of the Kemendagri code (Keppres 41/1987 and the provinces split since).
_WITA = ("51", "52", "53", "63", "64", "65", "7")
_WIT = ("8", "9")


@dataclass(frozen=True, slots=True)
class Source:
    """One outlet or official site.

    ``domain`` is its host without ``www.``; ``base_url`` where its home page is. ``entry_points`` are addresses to
    begin at, in order of preference (empty: those of the platform under ``base_url``). ``home_regions`` are the
    codes of the regions it is at home in (empty: national). ``trust`` runs from 0 (copies others) to 1 (official);
    ``delay`` is in seconds between two requests, None for the crawl's own. ``verified`` says what the entry
    points rest on; ``network`` the family of sites that it shares a newsroom or a system with.
    """

    id: str
    name: str
    domain: str
    platform: Platform
    base_url: str
    entry_points: tuple[str, ...] = ()
    home_regions: tuple[str, ...] = ()
    trust: float = 0.5
    enabled: bool = True
    delay: float | None = None
    kind: SourceKind = "outlet"
    network: str = ""
    verified: str = ""
    note: str = ""

    @property
    def root(self) -> str:
        """``base_url`` with one slash at its end, so that paths can be joined to it."""
        return self.base_url.rstrip("/") + "/"

    @property
    def zone(self) -> timezone:
        """The civil time of its newsroom; WIB for a national one."""
        return zone_of(self.home_regions[0]) if self.home_regions else WIB


def zone_of(region: str) -> timezone:
    """The civil time of a region, by its Kemendagri code."""
    if region.startswith(_WITA):
        return WITA
    return WIT if region.startswith(_WIT) else WIB
