"""Which region a name stands for, where it may stand for several or for none.

First the names that their own words settle; these are the view in which the others are read.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from domain import regions
from domain.facts import Level
from extract.gazetteer import Hit
from extract.rules.regions_context import Context

NEAR = 90  # characters within which regions of one province vouch for each other
LIST_GAP = 30  # characters between two names of one list, figures included
_LIST_GAP = re.compile(r"[\s\d.,%()]*(?:,|/|&|\bdan\b|\bserta\b|\bmaupun\b|\bhingga\b)[\s,]*")
_LEVEL_CLUES: Mapping[Level, re.Pattern[str]] = {
    "kabupaten": re.compile(r"\b(?:pemkab|bupati|wabup|perbup|setdakab|kabupaten)\b", re.IGNORECASE),
    "kota": re.compile(
        r"\b(?:pemkot|pemko|wali\s?kota|wako|wawako|wawali|perwali|perwako|setdako|sekdako|pak wali)\b",
        re.IGNORECASE,
    ),
    "provinsi": re.compile(r"\b(?:pemprov|gubernur|wagub|pergub|sekdaprov|provinsi|kejati)\b", re.IGNORECASE),
}
FACTS = frozenset({"place", "government", "office", "regulation"})


@dataclass(slots=True)
class Place:
    """A hit with its context, and the code once it is known. ``code`` "" is undecided."""

    hit: Hit
    context: Context
    codes: tuple[str, ...]
    code: str = ""
    explicit: bool = False


@dataclass(slots=True)
class View:
    """What is settled so far: how often each region is named, where, and which provinces are in view."""

    text: str
    title: str
    home: tuple[str, ...]
    counts: Counter[str] = field(default_factory=Counter)
    provinces: Counter[str] = field(default_factory=Counter)
    places: list[Place] = field(default_factory=list)
    _clues: dict[Level, int] = field(default_factory=dict)

    def clues(self, level: Level) -> int:
        """How often words of this level's government stand in the text, those of the title threefold."""
        if level not in self._clues:
            pattern = _LEVEL_CLUES[level]
            in_title = len(pattern.findall(self.title))
            self._clues[level] = len(pattern.findall(self.text)) + 3 * in_title
        return self._clues[level]

    def settle(self, place: Place, code: str) -> None:
        """Note that ``place`` stands for ``code``."""
        place.code = code
        if place.context.use != "ignored":
            self.counts[code] += 1
            self.provinces[code[:2]] += 1
            self.places.append(place)


def decide(text: str, title: str, home: tuple[str, ...], places: Sequence[Place]) -> None:
    """Give every place its code; those that stand for no region keep none."""
    view = View(text, title, home)
    people = {place.hit.name.text for place in places if place.context.rule == "person"}
    later: list[Place] = []
    for place in places:
        # Who is a person once ("Bima Arya") is one wherever no word of place vouches for the name.
        if place.hit.name.text in people and not (place.context.strong or place.context.rule == "person"):
            continue
        if len(place.codes) == 1 and place.hit.name.kind != "nickname" and _sure(text, place):
            view.settle(place, place.codes[0])
        else:
            later.append(place)
    doubtful = [place for place in later if len(place.codes) == 1]
    several = [place for place in later if len(place.codes) > 1 and _possible(place, view)]
    for place in _vouched(doubtful, view):
        view.settle(place, place.codes[0])
    _decide_several(several, view)


def _sure(text: str, place: Place) -> bool:
    """Whether the name's own words settle that it is a region."""
    if place.context.use == "ignored":
        return True
    name, written = place.hit.name, text[place.hit.start : place.hit.end]
    if written[:1].islower():
        return place.context.level is not None and place.context.strong
    if name.context or name.homonym or (name.exact and written != name.text):
        return place.context.strong
    return True


def _vouched(doubtful: Sequence[Place], view: View) -> list[Place]:
    """Doubtful names (common words, nicknames) that other mentions make sure of."""
    found = []
    for place in doubtful:
        code, written = place.codes[0], view.text[place.hit.start : place.hit.end]
        if written[:1].islower():
            continue
        if place.hit.name.kind == "nickname":
            if view.counts[code]:
                found.append(place)
        elif view.counts[code] or _near_kin(place, code, view):
            found.append(place)
    return found


def _possible(place: Place, view: View) -> bool:
    """Whether an ambiguous name is a region at all: written as a name, vouched for if it is a common word."""
    if _sure(view.text, place) or place.hit.name.kind == "nickname":
        return True
    written = view.text[place.hit.start : place.hit.end]
    return written[:1].isupper() and any(
        view.counts[code] or _near_kin(place, code, view) for code in place.codes
    )


def _near_kin(place: Place, code: str, view: View) -> bool:
    """Whether another region of the same province stands near, or any region beside it in a list."""
    return any(
        other.code != code
        and other.context.use != "ignored"
        and (
            (other.code[:2] == code[:2] and _distance(place, other) <= NEAR)
            or (_distance(place, other) <= LIST_GAP and _neighbours(place, other, view.text))
        )
        for other in view.places
    )


def _distance(one: Place, other: Place) -> int:
    return min(abs(other.hit.start - one.hit.end), abs(one.hit.start - other.hit.end))


def _neighbours(one: Place, other: Place, text: str) -> bool:
    """Whether nothing but a list's marks and figures stand between the two."""
    first, second = sorted((one, other), key=lambda place: place.hit.start)
    return _LIST_GAP.fullmatch(text, first.hit.end, second.hit.start) is not None


def _decide_several(several: Sequence[Place], view: View) -> None:
    for place in several:
        if place.context.use == "ignored":
            view.settle(place, place.codes[0])
    open_places = [place for place in several if not place.code]
    before: Place | None = None
    everything = sorted([*view.places, *open_places], key=lambda item: item.hit.start)
    for place in everything:
        if not place.code:
            code = _pick(place, before, view)
            if code:
                view.settle(place, code)
        before = place


def _pick(place: Place, before: Place | None, view: View) -> str:
    """The likeliest code of an ambiguous name, "" if nothing speaks for any."""
    codes = place.codes
    if place.hit.name.kind == "nickname" or place.hit.name.context:
        named = [code for code in codes if view.counts[code]]
        kin = [code for code in codes if view.provinces[code[:2]]]
        if place.hit.name.kind != "nickname" and not named and len(kin) == 1:
            return kin[0]
        return max(named, key=lambda code: view.counts[code]) if named else ""
    if len({code[:2] for code in codes}) > 1:
        codes = _of_province(codes, view)
        if not codes:
            return ""
        if len(codes) == 1:
            return codes[0]
    listed = _listed(place, before, codes, view)
    if listed:
        return listed
    named = [code for code in codes if view.counts[code]]
    if len(named) == 1:
        return named[0]
    if len(named) > 1:
        return _nearest(place, named, view)
    return _by_clues(place, codes, view)


def _of_province(codes: tuple[str, ...], view: View) -> tuple[str, ...]:
    """Those codes whose province is in view (or the outlet's home); none if no province speaks."""
    scores = {
        code: view.provinces[code[:2]] + (code[:2] in {home[:2] for home in view.home}) for code in codes
    }
    best = max(scores.values())
    return tuple(code for code in codes if scores[code] == best) if best else ()


def _listed(place: Place, before: Place | None, codes: Sequence[str], view: View) -> str:
    """ "Kota Bogor, Bekasi dan Depok": a level holds through a list."""
    if before is None or not before.code or before.context.level is None:
        return ""
    gap = view.text[before.hit.end : place.hit.start]
    if len(gap) > LIST_GAP or not _LIST_GAP.fullmatch(gap):
        return ""
    fitting = [code for code in codes if regions.get(code).level == before.context.level]
    return fitting[0] if len(fitting) == 1 and regions.get(before.code).level == before.context.level else ""


def _nearest(place: Place, codes: Sequence[str], view: View) -> str:
    """The province where its members are in view; else the one named last before this."""
    province = next((code for code in codes if len(code) == 2), "")
    members = {other.code for other in view.places if len(other.code) > 2} - set(codes)
    if province and sum(code[:2] == province for code in members) >= 2:
        return province
    earlier = [other for other in view.places if other.code in codes and other.hit.start < place.hit.start]
    if earlier:
        return max(earlier, key=lambda other: other.hit.start).code
    return max(codes, key=lambda code: view.counts[code])


def _by_clues(place: Place, codes: Sequence[str], view: View) -> str:
    """By the outlet's home, then by whose words fill the article, then the province or the city."""
    at_home = [code for code in codes if code in view.home]
    levels = {regions.get(code).level: code for code in codes}
    if "provinsi" in levels and len(levels) > 1:
        members = {other.code for other in view.places if len(other.code) > 2}
        city = next(code for level, code in levels.items() if level != "provinsi")
        if any(code[:2] == levels["provinsi"] for code in members):
            return levels["provinsi"]
        if view.clues("kota") > view.clues("provinsi"):
            return city
        return levels["provinsi"]
    if len(at_home) == 1:
        return at_home[0]
    ranked = sorted(levels, key=lambda level: view.clues(level), reverse=True)
    if len(ranked) > 1 and view.clues(ranked[0]) == view.clues(ranked[1]):
        return levels.get("kota", codes[0])
    return levels[ranked[0]]
