"""Orders as single integers: every engine sorts and pages by them alike.

The upper bits hold what the order is about, the lower ones a hash of the id, so that ties are next to impossible;
cursors (cursors.py) carry the ids at their place, so that even a tie is given exactly once.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from hashlib import blake2b

_FIRST_DAY = date(1900, 1, 1).toordinal() - 1  # so that 0 is free for "undated"
_LAST_DAY = (1 << 16) - 1  # the year 2079
_HASH_BITS = 47  # 16 + 47 = 63 bits: a signed long in every engine
_ORDINAL_BITS = 11  # of a statement in its article, out of the hash's bits
_MOST_ORDINAL = (1 << _ORDINAL_BITS) - 1
STORY_BITS = 49  # and 14 for a region: 63; two of a million stories collide with probability 1 in 1,100
_PROOF_HASH_BITS = 32  # 4 + 16 + 32 = 52 bits: engines aggregate numbers as doubles


@lru_cache(maxsize=1_024)  # the statements of an article ask for the same again and again
def hashed(text: str, bits: int) -> int:
    """A number of that many bits that is the same in every process."""
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest()) >> (64 - bits)


def day_number(day: date | None) -> int | None:
    """The day as a small positive number; None for None."""
    return None if day is None else min(max(day.toordinal() - _FIRST_DAY, 1), _LAST_DAY)


def newest(article_id: str, day: date | None) -> int:
    """Greatest first: the latest day, the undated last."""
    return ((day_number(day) or 0) << _HASH_BITS) | hashed(article_id, _HASH_BITS)


def oldest(article_id: str, day: date | None) -> int:
    """Smallest first: the earliest day, the undated last."""
    return ((day_number(day) or _LAST_DAY) << _HASH_BITS) | hashed(article_id, _HASH_BITS)


def newest_statement(article_id: str, day: date | None, ordinal: int) -> int:
    """Greatest first: the latest day, the statements of an article together and in their order."""
    place = _MOST_ORDINAL - min(ordinal, _MOST_ORDINAL)
    article = hashed(article_id, _HASH_BITS - _ORDINAL_BITS) << _ORDINAL_BITS
    return ((day_number(day) or 0) << _HASH_BITS) | article | place


def proof(statement_id: str, day: date | None, *, original: bool, strength: int) -> int:
    """Greatest is the best evidence: an original before a copy, then how well the sentence proves it (0 to 3),
    then a dated one before an undated one, then the earliest."""
    upper = (int(original) << 2 | min(max(strength, 0), 3)) << 1 | int(day is not None)
    early = _LAST_DAY - (day_number(day) or _LAST_DAY)
    return (upper << 16 | early) << _PROOF_HASH_BITS | hashed(statement_id, _PROOF_HASH_BITS)


def region_story(region: str | None, story_id: str) -> int:
    """A region and a story group as one number, the region on top (0 for none): independent stories per region are
    counted out of these."""
    return _region_number(region) << STORY_BITS | hashed(story_id, STORY_BITS)


def region_code(number: int) -> str | None:
    """The code of the region in the bits above ``STORY_BITS`` of a ``region_story``."""
    if number == 0:
        return None
    return f"{number // 100:02}.{number % 100:02}" if number % 100 else f"{number // 100:02}"


def _region_number(code: str | None) -> int:
    """ "16" is 1600, "16.04" is 1604."""
    digits = (code or "").replace(".", "")
    return int(digits.ljust(4, "0")) if digits.isdigit() and len(digits) in (2, 4) else 0


def recency(day: date | None) -> float:
    """What a score is multiplied by: 6 % more for each year since 2010, so that of two equally good articles
    the later one comes first, and ten years make up for one more mention, not for a title."""
    if day is None:
        return 1.0
    years = max(0.0, (day.toordinal() - date(2010, 1, 1).toordinal()) / 365.25)
    return float(1.06**years)


def day_in(newest: int) -> int:
    """The day number in what ``newest`` or ``newest_statement`` gave; 0 for undated."""
    return newest >> _HASH_BITS


def article_in(newest: int) -> int:
    """The day and the article in what ``newest_statement`` gave: the same for all statements of an article."""
    return newest >> _ORDINAL_BITS


def day_of(number: int) -> date:
    """The day that ``day_number`` made a number of."""
    return date.fromordinal(number + _FIRST_DAY)
