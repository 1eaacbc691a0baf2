"""The civil date of a moment where the outlet is at home: Indonesia has three zones and no summer time."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

# Provinces on central (WITA, UTC+8) and eastern time (WIT, UTC+9); all others keep western time (WIB, UTC+7).
_CENTRAL = frozenset("51 52 53 63 64 65 71 72 73 74 75 76".split())
_EASTERN = frozenset("81 82 91 92 93 94 95 96".split())


def local_date(moment: datetime | str, home_regions: tuple[str, ...] = ()) -> date | None:
    """The date of ``moment`` on the outlet's clock, by its first home region; WIB where it has none.

    A moment without a zone is civil time already. None for a string that is no ISO date or moment.
    """
    if isinstance(moment, str):
        try:
            moment = datetime.fromisoformat(moment.strip().replace(" +", "+"))
        except ValueError:
            return None
    if moment.tzinfo is None:
        return moment.date()
    province = home_regions[0][:2] if home_regions else ""
    hours = 8 if province in _CENTRAL else 9 if province in _EASTERN else 7
    try:
        return moment.astimezone(timezone(timedelta(hours=hours))).date()
    except OverflowError:
        return None
