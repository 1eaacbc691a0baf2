"""The region of a post: named in it, or the one whose government the article is about."""

from __future__ import annotations

from collections import Counter

from domain.facts import Role
from extract.components.officials_posts import Pair
from extract.reading import Reading, RegionMention
from extract.rules.posts import Post

_PROVINCE: frozenset[Role] = frozenset({"gubernur", "wakil_gubernur", "kajati"})
_DISTRICT: frozenset[Role] = frozenset(
    {"bupati", "wakil_bupati", "wali_kota", "wakil_wali_kota", "camat", "kepala_desa", "kajari"}
)
_GOVERNMENT: frozenset[Role] = (
    _PROVINCE
    | _DISTRICT
    | frozenset(
        {
            "sekda",
            "asisten",
            "staf_ahli",
            "kepala_dinas",
            "pejabat_dinas",
            "dprd",
            "jaksa",
            "polisi_tni",
            "asosiasi",
            "perusahaan",
        }
    )
)
_BPJS: frozenset[Role] = frozenset({"bpjs_cabang", "bpjs_kanwil", "bpjs_staf", "bpjs_direksi"})
_WEIGHT = {"government": 4, "office": 3, "place": 1}


class RegionOfPosts:
    """Answers for the posts of one article."""

    def __init__(self, reading: Reading, pairs: list[Pair]) -> None:
        self.reading = reading
        self.acting = Counter(
            m.code for m in reading.region_mentions if m.use in {"government", "office", "place"}
        )
        self.weights: Counter[str] = Counter()
        for mention in reading.region_mentions:
            self.weights[mention.code] += _WEIGHT.get(mention.use, 0)

    def region_of(self, pair: Pair, role: Role) -> str | None:
        """The code of the region of this post, or None."""
        post = pair.post
        inside = self.reading.mentions_between(post.start, post.end)
        if role in _BPJS:
            return self._bpjs_region(inside, role)
        inside = tuple(m for m in inside if self._fits(m.code, role, post))
        if inside:
            return inside[0].code
        if role not in _GOVERNMENT or (role == "perusahaan" and "pdam" not in self._text(post)):
            return None
        return self._governing(post, role)

    def _text(self, post: Post) -> str:
        return self.reading.text[post.start : post.end].lower()

    def _bpjs_region(self, inside: tuple[RegionMention, ...], role: Role) -> str | None:
        """Only where the office's region acts in the story (gold guide)."""
        if role != "bpjs_cabang":
            return None
        for mention in inside:
            if self.acting[mention.code] > (1 if mention.use != "branch" else 0):
                return mention.code
        return None

    def _fits(self, code: str, role: Role, post: Post) -> bool:
        if role in _PROVINCE:
            return len(code) == 2
        if role in _DISTRICT:
            return len(code) == 5 and (
                role not in {"wali_kota", "wakil_wali_kota"} or code[3] == "7" or code[:2] == "31"
            )
        return True

    def _governing(self, post: Post, role: Role) -> str | None:
        """The last government named before the post in its own or the sentence before, else the article's."""
        fitting = {
            code: weight for code, weight in self.weights.items() if weight and self._fits(code, role, post)
        }
        if role in {"bupati", "wakil_bupati"}:
            fitting = {code: weight for code, weight in fitting.items() if code[3:4] != "7"}
        subjects = [code for code in self.reading.subject_regions if code in fitting]
        if len(subjects) == 1 and len(fitting) == 1:
            return subjects[0]
        near = self._nearby(post, fitting)
        if near is not None:
            return near
        if subjects:
            return subjects[0]
        return max(fitting, key=lambda code: fitting[code]) if fitting else None

    def _nearby(self, post: Post, fitting: dict[str, int]) -> str | None:
        """A region that governs in the same paragraph before the post."""
        paragraph = self.reading.sentence_at(post.start).paragraph
        found = None
        for mention in self.reading.region_mentions:
            if mention.start > post.start:
                break
            governs = mention.use in {"government", "office"} and mention.code in fitting
            if governs and self.reading.sentence_at(mention.start).paragraph == paragraph:
                found = mention.code
        return found
