"""The fields of both kinds of documents, in one table: every engine makes its schema from it.

Kinds of fields: ``key`` is an exact value (several are allowed) to filter and to count; ``text`` holds analysed
terms with positions; ``bag`` terms without positions or frequencies; ``number`` an integer to sort, to limit and
to add up; ``real`` a float that only weighs; ``stored`` what a hit is shown from, not searched.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

SCHEMA_VERSION = 1  # raised with any change of these tables: an index of another version is rebuilt
FieldKind = Literal["key", "text", "bag", "number", "real", "stored"]


@dataclass(frozen=True, slots=True)
class IndexField:
    """One field of a document."""

    name: str
    kind: FieldKind


ARTICLE_FIELDS = (
    IndexField("id", "key"),
    IndexField("type", "key"),  # "article"; the engine's own record of its cursor has another
    IndexField("change", "number"),  # the store's number of the change: what is newer
    IndexField("text", "text"),  # title and text; what matches is decided here alone
    IndexField("title", "text"),  # these two only weigh
    IndexField("lead", "text"),
    IndexField("surface", "bag"),  # words as written, for prefixes: stems have lost theirs
    IndexField("official", "text"),  # persons' names, parted by gaps
    IndexField("region", "key"),  # subject regions
    IndexField("province", "key"),  # their provinces
    IndexField("mention", "key"),  # every region named
    IndexField("mention_province", "key"),
    IndexField("regulation", "key"),
    IndexField("regulation_any", "key"),  # ids of regional regulations without their region
    IndexField("kind", "key"),
    IndexField("status", "key"),
    IndexField("role", "key"),
    IndexField("source", "key"),
    IndexField("story", "key"),
    IndexField("story_number", "number"),  # the same as a number: to collapse quickly
    IndexField("month", "key"),  # YYYY-MM: tantivy counts no calendar intervals
    IndexField("day", "number"),
    IndexField("newest", "number"),
    IndexField("oldest", "number"),
    IndexField("recency", "real"),
    IndexField("stored", "stored"),
)

STATEMENT_FIELDS = (
    IndexField("id", "key"),
    IndexField("type", "key"),
    IndexField("article", "key"),
    IndexField("kind", "key"),
    IndexField("region", "key"),
    IndexField("province", "key"),
    IndexField("level", "key"),
    IndexField("regulation", "key"),
    IndexField("regulation_any", "key"),
    IndexField("commitment", "key"),
    IndexField("status", "key"),
    IndexField("role", "key"),
    IndexField("figure", "key"),
    IndexField("name", "text"),
    IndexField("story", "key"),
    IndexField("source", "key"),
    IndexField("original", "key"),  # "yes" or "no"
    IndexField("month", "key"),
    IndexField("day", "number"),
    IndexField("newest", "number"),
    IndexField("region_story", "number"),  # both as one: see ordering.region_story
    IndexField("proof", "number"),  # how good an evidence it is: see ordering.proof
    IndexField("stored", "stored"),
)
