"""Charts as plain geometry for inline SVG: the map of the regions, the bars of the months.

Widths and positions are attributes, not styles: the content security policy allows no inline style.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from domain import regions
from domain.wording import month

# Indonesia's frame in degrees, with half a degree to spare: Sabang to Merauke, Miangas to Rote.
_WEST, _EAST, _NORTH, _SOUTH = 94.6, 141.6, 6.6, -11.5
MAP_WIDTH = 940.0
MAP_HEIGHT = MAP_WIDTH * (_NORTH - _SOUTH) / (_EAST - _WEST)
MAX_MONTHS = 48
BARS_WIDTH = 280.0
BARS_HEIGHT = 64
_LABEL_WIDTH = 32.0  # a year, in the chart's units
_WIDEST = 24.0  # a chart of two months is no wall


@dataclass(frozen=True, slots=True)
class Dot:
    """One kabupaten or kota at its place."""

    code: str
    name: str
    x: float
    y: float
    on: bool
    note: str = ""


@dataclass(frozen=True, slots=True)
class Bar:
    """One month. ``x``, ``y``, ``width``, ``height`` in the chart's units; ``label`` where the axis has one."""

    month: str
    name: str
    count: int
    x: float
    y: float
    width: float
    height: float
    label: str


def dots(notes: Mapping[str, str]) -> list[Dot]:
    """All 514, those of ``notes`` (code to what is to be said of it) on and drawn last."""
    found = [
        Dot(
            one.code,
            one.name,
            round((one.longitude - _WEST) / (_EAST - _WEST) * MAP_WIDTH, 1),
            round((_NORTH - one.latitude) / (_NORTH - _SOUTH) * MAP_HEIGHT, 1),
            one.code in notes,
            notes.get(one.code, ""),
        )
        for one in regions.all_regions()
        if one.level != "provinsi"
    ]
    return sorted(found, key=lambda dot: (dot.on, dot.code))


def bars(counts: Sequence[Mapping[str, object]]) -> list[Bar]:
    """The months from the first to the last with an article, empty ones too; the newest MAX_MONTHS of them."""
    by_month = {str(one["month"]): int(str(one["count"])) for one in counts}
    if not by_month:
        return []
    wanted = _months(min(by_month), max(by_month))[-MAX_MONTHS:]
    highest = max(by_month.get(one, 0) for one in wanted) or 1
    width = min(_WIDEST, BARS_WIDTH / len(wanted))
    result = []
    labelled = -BARS_WIDTH
    for index, one in enumerate(wanted):
        count = by_month.get(one, 0)
        height = max(2.0, count / highest * BARS_HEIGHT) if count else 0.0
        x = index * width
        label = one[:4] if (index == 0 or one.endswith("-01")) and x - labelled > _LABEL_WIDTH else ""
        labelled = x if label else labelled
        x, y, wide, high = (round(each, 2) for each in (x, BARS_HEIGHT - height, width, height))
        result.append(Bar(one, month(one), count, x, y, wide, high, label))
    return result


def _months(first: str, last: str) -> list[str]:
    start, end = (int(one[:4]) * 12 + int(one[5:7]) - 1 for one in (first, last))
    return [f"{number // 12}-{number % 12 + 1:02}" for number in range(start, end + 1)]
