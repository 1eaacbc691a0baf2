"""Moments as feeds write them."""

from datetime import UTC, datetime, timedelta

import pytest

from crawlers.feed_dates import moment
from domain.sources import WIB, WIT, WITA, Source, zone_of

NEXT_YEAR = (datetime.now(UTC) + timedelta(days=400)).isoformat()

MOMENTS = [
    ("Thu, 29 Apr 2021 14:29:00 +0000", "2021-04-29T14:29:00"),
    ("Thu, 29 Apr 2021 14:29:00 GMT", "2021-04-29T14:29:00"),
    ("Thu, 29 Apr 2021 14:29:00 WIB", "2021-04-29T07:29:00"),
    ("Thu, 29 Apr 2021 14:29:00 WITA", "2021-04-29T06:29:00"),
    ("Thu, 29 Apr 2021 14:29:00 WIT", "2021-04-29T05:29:00"),
    ("Thu, 29 Apr 2021 14:29:00", "2021-04-29T07:29:00"),  # no zone: the source's own
    ("29 Apr 21 14:29:00 +0700", "2021-04-29T07:29:00"),  # two-digit years
    ("Sen, 03 Mei 2021 08:00:00 +0700", "2021-05-03T01:00:00"),
    ("Sel, 17 Agu 2021 08:00 WIB", "2021-08-17T01:00:00"),
    ("Jumat, 8 Oktober 2021", "2021-10-07T17:00:00"),
    ("12 Des 2023 23:59 +0700", "2023-12-12T16:59:00"),
    ("2021-04-29T14:29:00+07:00", "2021-04-29T07:29:00"),
    ("2021-04-29T07:29:00Z", "2021-04-29T07:29:00"),
    ("2021-04-29T07:29:00.123Z", "2021-04-29T07:29:00.123000"),
    ("2021-04-29 14:29:00", "2021-04-29T07:29:00"),
    ("2021-04-29 14:29 WIB", "2021-04-29T07:29:00"),
    ("2021-04-29 14:29:00 +0700", "2021-04-29T07:29:00"),
    ("2021-04-29", "2021-04-28T17:00:00"),
    ("2012-06-30T23:16:00-07:00", "2012-07-01T06:16:00"),  # Blogger's Pacific default
    ("  2021-04-29T07:29:00Z\n", "2021-04-29T07:29:00"),
]


@pytest.mark.parametrize(("text", "utc"), MOMENTS)
def test_moments(text: str, utc: str) -> None:
    assert moment(text, WIB) == datetime.fromisoformat(utc).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    "text",
    [None, "", "kemarin", "29/04/2021 14:29", "2021-13-40", "Thu, 99 Apr 2021 14:29:00 +0000", "1970-01-01T00:00:00Z",
     "0000-00-00 00:00:00", "9999-12-31T23:59:59-12:00", NEXT_YEAR, "x" * 9999],
    ids=range(11),
)  # fmt: skip
def test_what_is_no_moment(text: str | None) -> None:
    assert moment(text) is None


@pytest.mark.parametrize(
    ("region", "zone"),
    [("16.04", WIB), ("61", WIB), ("62", WIB), ("63", WITA), ("65", WITA), ("52.03", WITA), ("73", WITA), ("81", WIT),
     ("94", WIT), ("31", WIB)],
)  # fmt: skip
def test_zones(region: str, zone: object) -> None:
    assert zone_of(region) == zone
    assert Source("a", "A", "a.id", "feed", "https://a.id/", home_regions=(region,)).zone == zone


def test_a_national_source_keeps_jakarta_time() -> None:
    assert Source("a", "A", "a.id", "feed", "https://a.id/").zone == WIB
