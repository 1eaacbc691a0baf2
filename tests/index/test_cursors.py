"""Cursors and orders: what goes in comes out, and sorts as days do."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.errors import QueryError
from index import ordering
from index.cursors import Cursor, decode, encode

DAYS = st.none() | st.dates(date(1945, 1, 1), date(2078, 12, 31))
IDS = st.text(min_size=1, max_size=20)


@given(
    st.builds(
        Cursor,
        sort=st.just("newest"),
        key=st.integers(0, 2**64 - 1),
        given=st.lists(IDS.filter(lambda text: text.isprintable()), max_size=3).map(tuple),
        seen=st.integers(0, 2**31),
        score=st.floats(allow_nan=False, allow_infinity=False, width=32),
    )
)
def test_a_cursor_comes_back_as_it_was(cursor):
    text = encode(cursor)
    assert text.isascii()
    assert text.replace("-", "").replace("_", "").isalnum()
    assert decode(text, "newest") == cursor


@given(st.text(max_size=100) | st.binary(max_size=60).map(lambda body: body.hex()))
def test_anything_else_is_a_query_error(text):
    with pytest.raises(QueryError):
        decode(text, "newest")


@pytest.mark.parametrize(
    "text", ["W10", "bnVsbA", "eyJhIjoxfQ", "WyJuZXdlc3QiLC0xLFtdLDAsMC4wXQ", "A" * 5000]
)
def test_json_that_is_no_cursor_is_a_query_error(text):
    with pytest.raises(QueryError):
        decode(text, "newest")


@given(st.lists(st.tuples(IDS, DAYS), unique_by=lambda pair: pair[0], min_size=2, max_size=10))
def test_orders_follow_the_days_and_the_undated_come_last(pairs):
    by_newest = [day for _, day in sorted(pairs, key=lambda pair: -ordering.newest(*pair))]
    by_oldest = [day for _, day in sorted(pairs, key=lambda pair: ordering.oldest(*pair))]
    dated = sorted((day for _, day in pairs if day), reverse=True)
    undated = [None] * (len(pairs) - len(dated))
    assert by_newest == dated + undated
    assert by_oldest == dated[::-1] + undated


@given(DAYS, IDS)
def test_days_and_articles_are_in_the_numbers(day, id):
    number = ordering.newest_statement(id, day, 3)
    assert ordering.article_in(number) == ordering.article_in(ordering.newest_statement(id, day, 4))
    assert number > ordering.newest_statement(id, day, 4)
    assert 0 <= number < 2**63
    found = ordering.day_in(number)
    assert (ordering.day_of(found) if found else None) == day


@pytest.mark.parametrize("region", ["16", "16.04", "96.71", "11.01", None])
def test_the_region_is_in_its_story(region):
    number = ordering.region_story(region, "a story")
    assert ordering.region_code(number >> ordering.STORY_BITS) == region
    assert number != ordering.region_story(region, "another")
    assert 0 <= number < 2**63


def test_proof_is_exact_as_a_double():
    best = ordering.proof("a", date(1945, 1, 1), original=True, strength=3)
    assert best < 2**53
    assert best > ordering.proof("a", date(1945, 1, 2), original=True, strength=3)
    assert ordering.proof("a", None, original=True, strength=1) > ordering.proof(
        "a", date(2024, 1, 1), original=False, strength=3
    )


def test_recency_is_mild():
    assert ordering.recency(None) == ordering.recency(date(1999, 1, 1)) == 1.0
    assert ordering.recency(date(2025, 1, 1)) / ordering.recency(date(2024, 1, 1)) == pytest.approx(
        1.06, abs=0.001
    )
