"""The region of a post: named in it, or the one whose government the sentence, the paragraph, the article is about."""

from __future__ import annotations

from collections import Counter
from functools import cache

from domain import regions
from domain.facts import Role
from extract.components.officials_posts import Pair
from extract.reading import Reading, RegionMention
from extract.rules.posts import Post
from extract.rules.posts_roles import in_zone

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
_REGIONAL_BODIES = ("pdam", "perumda", "perusda", "bumd", "perseroda", "rsud", "kpu", "bawaslu", "baznas")
_WEIGHT = {"government": 4, "office": 3, "place": 1}
# A place this near to a sentence's beginning is what it is about: "Kota Pariaman lain lagi."
_HEAD = 36


class RegionOfPosts:
    """Answers for the posts of one article."""

    def __init__(self, reading: Reading, pairs: list[Pair]) -> None:
        self.reading = reading
        self.mentions = [m for m in reading.region_mentions if m.use in _WEIGHT]
        self.weights: Counter[str] = Counter()
        for mention in self.mentions:
            self.weights[mention.code] += _WEIGHT[mention.use]
        self.governments = {m.code for m in self.mentions if m.use == "government"}
        self.offices = {
            mention.start
            for pair in pairs
            for mention in reading.mentions_between(pair.post.start, pair.post.end)
        }

    def region_of(self, pair: Pair, role: Role, position: str) -> str | None:
        """The code of the region of this post, in full words ``position``, or None."""
        post = pair.post
        inside = self.reading.mentions_between(post.start, post.end)
        position = position.lower()
        if role in _BPJS or (role == "lainnya" and "bpjs" in position):
            return self._bpjs_region(post, inside, role, position)
        if role == "akademisi":  # a place in a university's name is no region (gold guide)
            return None
        fitting = [m.code for m in inside if _fits(m.code, role, position)]
        if fitting:
            return fitting[0]
        if role in _GOVERNMENT or (
            role in {"perusahaan", "lainnya"} and any(word in position for word in _REGIONAL_BODIES)
        ):
            return self._governing(post, role, position)
        return None

    def _bpjs_region(
        self, post: Post, inside: tuple[RegionMention, ...], role: Role, position: str
    ) -> str | None:
        """Only where the office bears the name of a region that acts in the story, or of its province (gold guide)."""
        if role not in {"bpjs_cabang", "bpjs_kanwil", "lainnya"} or in_zone(position):
            return None
        own = self._dominant()
        for mention in inside:
            named = self.reading.text[mention.start : mention.end].lower() in _names(mention.code)
            province = len(mention.code) == 2
            if province and self.reading.text[mention.end : post.end].strip(" ()"):
                return None  # "Bali Denpasar": the office of a town in that province
            acts = own is not None and (
                mention.code in {own, own[:2]} or self._acts_beside(mention.code, own)
            )
            if named and acts and not self._two_of_a_name(mention.code):
                return mention.code
        return None

    def _two_of_a_name(self, code: str) -> bool:
        """Whether the story is about the kota and the kabupaten of one name, which one office serves."""
        short = regions.get(code).short
        return len(code) > 2 and any(
            other != code and regions.get(other).short == short and 2 * weight >= self.weights[code]
            for other, weight in self.weights.items()
        )

    def _acts_beside(self, code: str, own: str) -> bool:
        """Whether a kabupaten or kota acts in a story that names region ``own`` most: half as much, or more."""
        return len(code) > 2 and code in self.governments and 2 * self.weights[code] >= self.weights[own]

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
        before = {  # in the sentence before: if it speaks of one region only, that is the one
            mention.code
            for mention in self.mentions
            if mention.code in fitting and self.reading.sentence_at(mention.start).index == sentence.index - 1
        }
        for mention in self.mentions:
            if mention.start >= post.start:
                break
            if mention.code not in fitting:
                continue
            other = self.reading.sentence_at(mention.start)
            if other.index == sentence.index:
                found = mention.code
            elif other.paragraph == sentence.paragraph:
                alone = before == {mention.code}
                leads = other.index == sentence.index - 1 and (alone or mention.start - other.start <= _HEAD)
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
