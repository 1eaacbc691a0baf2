"""Regions: every place name resolved to its code, and one fact per region that the article names.

Find (gazetteer), read the words beside each (regions_context), choose between namesakes (regions_choice).
"""

from __future__ import annotations

from domain import regions
from domain.facts import Mention, RegionFact
from extract.gazetteer import Hit, find_names
from extract.reading import Reading, RegionMention
from extract.rules.regions_choice import FACTS, Place, decide
from extract.rules.regions_context import WIDE, Context, context_of, continues_branch
from extract.rules.regions_dateline import find_dateline


def read(reading: Reading) -> None:
    """Fill ``reading.region_mentions`` and ``reading.regions``."""
    document = reading.document
    text = document.text
    dateline = find_dateline(text, document.title)
    places = _places(text, dateline)
    decide(text, document.title, document.home_regions, places)
    mentions = [mention for place in places if place.code for mention in _mentions(place)]
    reading.region_mentions = tuple(mentions)
    reading.regions = _facts(text, mentions)


def _places(text: str, dateline: tuple[int, int] | None) -> list[Place]:
    """Every name that may be a region, with its context; a wide branch takes in the provinces that follow it."""
    places: list[Place] = []
    for hit in find_names(text):
        place = _place(text, hit, dateline)
        if place is None:
            continue
        last = places[-1] if places else None
        if last and last.context.rule == WIDE and continues_branch(text, last.hit, hit):
            place = Place(hit, last.context, place.codes)
        places.append(place)
    return places


def _place(text: str, hit: Hit, dateline: tuple[int, int] | None) -> Place | None:
    if not hit.name.codes:
        return None
    context = context_of(text, hit)
    if hit.name.only is not None and context.level != hit.name.only:
        return None
    if dateline is not None and dateline[0] <= hit.start < dateline[1] and context.use != "ignored":
        context = Context("dateline", "dateline", context.level, strong=context.strong)
    fitting = hit.name.codes
    if context.level is not None:
        of_level = tuple(code for code in fitting if regions.get(code).level == context.level)
        fitting = of_level or fitting
    return Place(hit, context, fitting)


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
    facts = []
    for code, found in grouped.items():
        region = regions.get(code)
        spans = tuple(Mention(m.start, m.end, text[m.start : m.end]) for m in found)
        facts.append(RegionFact(code, region.name, region.level, spans, found[0].rule))
    return tuple(facts)
