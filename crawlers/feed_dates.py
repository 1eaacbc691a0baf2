"""Moments as feeds write them: RFC 822 with Indonesian zones and month names, ISO 8601 with and without a zone."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime

from domain.sources import WIB

EARLIEST = 1995  # no Indonesian outlet published on the web before
_AHEAD = timedelta(days=2)  # a clock may be wrong by a day and a zone; more is a mistake

_ZONES = {"WIB": "+0700", "WITA": "+0800", "WIT": "+0900"}
_MONTHS = {
    "jan": "Jan", "peb": "Feb", "feb": "Feb", "mar": "Mar", "apr": "Apr", "mei": "May", "may": "May", "jun": "Jun",
    "jul": "Jul", "agu": "Aug", "agt": "Aug", "ags": "Aug", "aug": "Aug", "sep": "Sep", "okt": "Oct", "oct": "Oct",
    "nop": "Nov", "nov": "Nov", "des": "Dec", "dec": "Dec",
}  # fmt: skip
_RFC822 = re.compile(
    r"(?:[^\W\d_]+\.?,?\s+)?(?P<day>\d{1,2})[\s-]+(?P<month>[^\W\d_]{3,})\.?[\s-]+(?P<year>\d{4}|\d{2})(?P<rest>.*)",
    re.DOTALL,
)


def moment(text: str | None, zone: timezone = WIB) -> datetime | None:
    """The moment that ``text`` names, in UTC, or None; ``zone`` is taken where it names none.

    Moments before the web or in the future are mistakes, and None.
    """
    cleaned = " ".join((text or "").split())[:64]
    if not cleaned:
        return None
    found = _iso(cleaned) or _rfc822(cleaned)
    if found is None:
        return None
    if found.tzinfo is None:
        found = found.replace(tzinfo=zone)
    try:
        found = found.astimezone(UTC)
    except (OverflowError, ValueError):
        return None
    return found if found.year >= EARLIEST and found <= datetime.now(UTC) + _AHEAD else None


def _iso(text: str) -> datetime | None:
    for name, offset in _ZONES.items():
        text = re.sub(rf"\s*\b{name}$", offset, text)
    try:
        return datetime.fromisoformat(re.sub(r"\s+(?=[+-]\d{2}:?\d{2}$)", "", text))
    except ValueError:
        return None


def _rfc822(text: str) -> datetime | None:
    parts = _RFC822.fullmatch(text)
    month = _MONTHS.get(parts["month"][:3].lower()) if parts else None
    if parts is None or month is None:
        return None
    rest = re.sub(r"\b(WITA|WIT|WIB)\b", lambda zone: _ZONES[zone[0]], parts["rest"])
    rest = rest if ":" in rest else f" 00:00:00{rest}"
    try:
        return parsedate_to_datetime(f"{parts['day']} {month} {parts['year']}{rest}")
    except ValueError:
        return None
