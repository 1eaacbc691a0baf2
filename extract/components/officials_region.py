"""The region of a post: named in it, or the one whose government the sentence, the paragraph, the article is about."""

from __future__ import annotations

from collections import Counter
from functools import cache

from domain import regions
from domain.facts import Role
from extract.components.officials_posts import Pair
from extract.reading import Reading, RegionMention
from extract.rules.posts import Post

_PROVINCE: frozenset[Role] = frozenset({"gubernur", "wakil_gubernur", "kajati"})
_CITY: frozenset[Role] = frozenset({"wali_kota", "wakil_wali_kota"})
_KABUPATEN: frozenset[Role] = frozenset({"bupati", "wakil_bupati"})
_DISTRICT: frozenset[Role] = _CITY | _KABUPATEN | {"camat", "kepala_desa", "kajari"}
# Roles that always belong to a region's government or to an office in it; a post without a region has the article's.
_GOVERNMENT: frozenset[Role] = (
    _PROVINCE
    | _DISTRICT
    | {
        "sekda",
        "asisten",
        "staf_ahli",
        "kepala_dinas",
        "pejabat_dinas",
        "dprd",
        "jaksa",
        "polisi_tni",
        "asosiasi",
    }
)
_BPJS: frozenset[Role] = frozenset({"bpjs_cabang", "bpjs_kanwil", "bpjs_staf", "bpjs_direksi"})
_REGIONAL_COMPANIES = ("pdam", "perumda", "perusda", "bumd", "perseroda")
_WEIGHT = {"government": 4, "office": 3, "place": 1}
# A place this near to a sentence's beginning is what it is about: "Kota Pariaman lain lagi."
_HEAD = 25


class RegionOfPosts:
    """Answers for the posts of one article."""

    def __init__(self, reading: Reading, pairs: list[Pair]) -> None:
        self.reading = reading
        self.mentions = [m for m in reading.region_mentions if m.use in _WEIGHT]
        self.weights: Counter[str] = Counter()
        for mention in self.mentions:
            self.weights[mention.code] += _WEIGHT[mention.use]
        self.offices = {
            mention.start
            for pair in pairs
            for mention in reading.mentions_between(pair.post.start, pair.post.end)
        }

    def region_of(self, pair: Pair, role: Role) -> str | None:
        """The code of the region of this post, or None."""
        post = pair.post
        inside = self.reading.mentions_between(post.start, post.end)
        if role in _BPJS:
            return self._bpjs_region(inside) if role == "bpjs_cabang" else None
        position = self.reading.text[post.start : post.end].lower()
        if role == "lainnya" and "bpjs" in position:
            return None
        fitting = [m.code for m in inside if _fits(m.code, role, position)]
        if fitting:
            return fitting[0]
        if role in _GOVERNMENT or (
            role == "perusahaan" and any(word in position for word in _REGIONAL_COMPANIES)
        ):
            return self._governing(post, role, position)
        return None

    def _bpjs_region(self, inside: tuple[RegionMention, ...]) -> str | None:
        """Only where the office bears the name of the region whose story it is, or of its province (gold guide)."""
        own = self._dominant()
        for mention in inside:
            named = self.reading.text[mention.start : mention.end].lower() in _names(mention.code)
            acts = own is not None and mention.code in {own, own[:2]}
            if named and acts:
                return mention.code
        return None

    def _dominant(self) -> str | None:
        return max(self.weights, key=lambda code: self.weights[code]) if self.weights else None

    def _governing(self, post: Post, role: Role, position: str) -> str | None:
        """The region last named in the sentence, else in the paragraph, else the article's."""
        fitting = {code: weight for code, weight in self.weights.items() if _fits(code, role, position)}
        near = self._nearby(post, fitting)
        if near is not None:
            return near
        return max(fitting, key=lambda code: fitting[code]) if fitting else None

    def _nearby(self, post: Post, fitting: dict[str, int]) -> str | None:
        sentence = self.reading.sentence_at(post.start)
        found = None
        for mention in self.mentions:
            if mention.start >= post.start:
                break
            if mention.code not in fitting:
                continue
            other = self.reading.sentence_at(mention.start)
            if other.index == sentence.index:
                found = mention.code
            elif other.paragraph == sentence.paragraph:
                leads = other.index == sentence.index - 1 and mention.start - other.start <= _HEAD
                governs = mention.use != "place" or mention.start in self.offices
                found = mention.code if leads or governs else found
        return found


def _fits(code: str, role: Role, position: str) -> bool:
    """Whether a post of this role can be one of that region, by its level."""
    if role in _DISTRICT:
        if len(code) != 5:
            return False
    elif role in _PROVINCE or "prov" in position:
        return len(code) == 2
    city = code[3:4] == "7" or code[:2] == "31"
    if role in _CITY:
        return city
    return not (role in _KABUPATEN and city)


@cache
def _names(code: str) -> frozenset[str]:
    """The region's own name and its abbreviations, lower case; not its capital's."""
    region = regions.get(code)
    short = {
        alias.text.lower()
        for alias in regions.aliases()
        if code in alias.codes and alias.kind == "abbreviation"
    }
    return frozenset({region.name.lower(), region.short.lower()} | short)
