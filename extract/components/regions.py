"""Regions: every place name resolved to its code, and one fact per region that the article names.

Find (gazetteer), read the words beside each (regions_context), choose between namesakes (regions_choice).
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from domain import regions
from domain.facts import Level, Mention, RegionFact
from extract.gazetteer import Hit, find_names
from extract.reading import Reading, RegionMention
from extract.rules.regions_choice import FACTS, Place, decide
from extract.rules.regions_context import LOCAL, WIDE, Context, context_of, continues_branch
from extract.rules.regions_dateline import find_dateline

Span = tuple[int, int]
# Announcements of other stories, should any have stayed in the text.
_FURNITURE = re.compile(
    r"^\W{0,4}(?:baca (?:juga|selanjutnya|berita)|baca\s?:|lihat juga|simak juga|berita (?:terkait|lainnya|sebelumnya)"
    r"|artikel terkait|tags?\s?:).*$",
    re.IGNORECASE | re.MULTILINE,
)
_GOVERNMENT: Mapping[Level, re.Pattern[str]] = {
    "provinsi": re.compile(r"\b(?:Pemprov|Gubernur)\b"),
    "kabupaten": re.compile(r"\b(?:Pemkab|Bupati|Wabup|bupati|Perbup)\b"),
    "kota": re.compile(r"\b(?:Pemkot|Pemko|Wali\s?[Kk]ota|Wako|Wawali|wali kota|Perwali|Perwako)\b"),
}


def read(reading: Reading) -> None:
    """Fill ``reading.region_mentions`` and ``reading.regions``."""
    document = reading.document
    text = document.text
    dateline = find_dateline(text, document.title)
    places = _places(text, dateline, _elsewhere(text, document.outlet))
    decide(text, document.title, document.home_regions, places)
    _promote_dateline(text, places)
    mentions = [mention for place in places if place.code for mention in _mentions(place)]
    reading.region_mentions = tuple(mentions)
    reading.regions = _facts(text, mentions)


def _elsewhere(text: str, outlet: str | None) -> list[Span]:
    """Spans that speak of other stories, or in which the outlet names itself."""
    found = [match.span() for match in _FURNITURE.finditer(text)]
    if outlet and len(outlet) > 4:
        found += [match.span() for match in re.finditer(re.escape(outlet), text, re.IGNORECASE)]
    return found


def _places(text: str, dateline: Span | None, elsewhere: list[Span]) -> list[Place]:
    """Every name that may be a region, with its context; a wide branch takes in the provinces that follow it."""
    places: list[Place] = []
    for hit in find_names(text):
        place = _place(text, hit, dateline, elsewhere)
        if place is None:
            continue
        last = places[-1] if places else None
        beside = (
            last is not None and text[last.hit.end : hit.start] == " "
        )  # "BPJS Ketenagakerjaan Bali Denpasar"
        if last and (
            (last.context.rule == WIDE and continues_branch(text, last.hit, hit))
            or (last.context.use == "branch" and beside and place.context.rule == "bare")
        ):
            place = Place(hit, last.context, place.codes)
        places.append(place)
    return places


def _place(text: str, hit: Hit, dateline: Span | None, elsewhere: list[Span]) -> Place | None:
    if not hit.name.codes:
        return None
    context = context_of(text, hit)
    if hit.name.only is not None and context.level != hit.name.only:
        return None
    if any(start <= hit.start < end for start, end in elsewhere):
        context = Context("ignored", "furniture")
    if dateline is not None and dateline[0] <= hit.start < dateline[1] and context.use != "ignored":
        context = Context("dateline", "dateline", context.level, strong=context.strong)
    fitting = hit.name.codes
    if context.level is not None:
        of_level = tuple(code for code in fitting if regions.get(code).level == context.level)
        fitting = of_level or fitting
    elif context.rule == LOCAL:
        fitting = tuple(code for code in fitting if len(code) > 2) or fitting
    return Place(hit, context, fitting)


def _promote_dateline(text: str, places: list[Place]) -> None:
    """Where the text names no kabupaten or kota but its dateline's, and speaks of that level, it means this one.

    "SALATIGA - Pemkot mendaftarkan ...", or a dateline that the branch in the text is named after as well.
    """
    local = [place for place in places if len(place.code) > 2]
    heads = [place for place in local if place.context.use == "dateline"]
    if not heads or any(place.context.use in FACTS for place in local):
        return
    head = heads[-1]
    branches = {place.code for place in local if place.context.use == "branch"}
    if head.code in branches or _GOVERNMENT[regions.get(head.code).level].search(text):
        head.context = Context("place", "dateline of its own story", head.context.level, strong=True)


def _mentions(place: Place) -> list[RegionMention]:
    """The mention of a place; two where its words name both namesakes ("Kota dan Kabupaten Sorong")."""
    found = []
    hit, context = place.hit, place.context
    rule = f"{hit.name.kind}: {context.rule}"
    if context.also is not None:
        start, end, level = context.also
        twin = next((code for code in hit.name.codes if regions.get(code).level == level), None)
        if twin is not None:
            found.append(RegionMention(start, end, twin, context.use, rule))
    found.append(RegionMention(hit.start, hit.end, place.code, context.use, rule))
    return found


def _facts(text: str, mentions: list[RegionMention]) -> tuple[RegionFact, ...]:
    grouped: dict[str, list[RegionMention]] = {}
    for mention in mentions:
        if mention.use in FACTS:
            grouped.setdefault(mention.code, []).append(mention)
    _drop_mere_towns(grouped)
    facts = []
    for code, found in grouped.items():
        region = regions.get(code)
        spans = tuple(Mention(m.start, m.end, text[m.start : m.end]) for m in found)
        facts.append(RegionFact(code, region.name, region.level, spans, found[0].rule))
    return tuple(facts)


def _drop_mere_towns(grouped: dict[str, list[RegionMention]]) -> None:
    """A kabupaten of which only the seat's town is named ("di Sampit") is a fact only where no other is named."""
    towns = [code for code, found in grouped.items() if all(m.rule.startswith("capital") for m in found)]
    if any(len(code) > 2 and code not in towns for code in grouped):
        for code in towns:
            del grouped[code]
