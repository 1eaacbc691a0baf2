"""Posts in a text: acting prefix, head ("Kepala Dinas"), tail ("Sosial Kabupaten Lahat"), and the role they give.

Only the words of a post are read here; who holds it is decided in extract/components/officials*.py.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from domain.facts import Acting
from extract.rules.names_words import Words, read_table
from extract.rules.posts_around import Surroundings
from extract.rules.posts_tail import read_tail

# Acting prefixes, longest first; Pps counts as pjs (gold guide).
ACTING: tuple[tuple[str, Acting], ...] = (
    ("pejabat pengganti sementara", "pjs"),
    ("penjabat pengganti sementara", "pjs"),
    ("pengganti sementara", "pjs"),
    ("pelaksana tugas harian", "plh"),
    ("pelaksana tugas", "plt"),
    ("pelaksana harian", "plh"),
    ("penjabat sementara", "pjs"),
    ("pejabat sementara", "pjs"),
    ("penjabat", "pj"),
    ("pejabat", "pj"),
    ("pgs", "pjs"),
    ("pjs", "pjs"),
    ("pps", "pjs"),
    ("plt", "plt"),
    ("plh", "plh"),
    ("pj", "pj"),
)
_ACTING_FIRST = frozenset(form.split()[0] for form, _ in ACTING)
_BETWEEN = re.compile(r"[ \u00a0]*[.(]?[ \u00a0]*|[.)]*[ ]+|[ ]?\)[.,]?[ ]?")
_PLACE_BEFORE = frozenset(
    """
    kantor rumah dinas rujab rumdin pendopo pendapa aula ruang gedung halaman edaran peraturan instruksi keputusan sk
    se perda gedung bagian kediaman kantornya calon cagub cabup cawagub cabub cawabup pilkada pemilihan
    """.split()
)
OWNED = "nya"  # "Kadisnya, X": the head of the agency just named
_CLIPPED = re.compile(r"(?P<head>kad(?:is|in)\w{3,})|sek(?:dis|din)\w{3,}")
_PLACE_POSTS = frozenset({"region", "village", "agency", "company", "bpjs", "force"})
FORMER = re.compile(
    r"(?:\b(?:mantan|eks|bekas|semula|sebelumnya(?:\s+(?:adalah|selaku|sebagai|menjabat(?:\s+sebagai)?|menjadi|merupakan))?|"
    r"dulunya|dahulunya|(?:dari\s+)?jabatan\s+lama(?:nya)?\s+(?:sebagai|selaku)|pernah\s+(?:menjabat|menjadi|jadi)(?:\s+sebagai)?|masih\s+(?:menjabat|jadi|menjadi)"
    r"(?:\s+sebagai)?|(?:pendahulunya|pensiunan)(?:\s+sebagai)?|semasa(?:\s+menjabat)?|lepas\s+dari\s+jabatan|"
    r"meninggalkan\s+(?:jabatan|kursi)|dari\s+jabatan(?:nya)?(?:\s+sebagai)?)[\s,]*|\bex[\s-]+)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Post:
    """A post at text[start:end]: its words ``first``..``last``, ``kind`` (column 2 of posts.tsv) and family."""

    start: int
    end: int
    first: int
    last: int
    head_end: int  # where the head ends: "Kepala Dinas" | " Sosial Lahat"
    surface: str
    kind: str
    family: str
    acting: Acting | None
    former: bool
    placed: bool  # what stands before it makes it a place or a regulation ("Kantor Bupati", "SE Bupati")


@lru_cache(maxsize=1)
def _heads() -> dict[str, Any]:
    """posts.tsv as a tree of words; the key "" holds (surface, kind, family)."""
    tree: dict[str, Any] = {}
    for surfaces, kind, family in read_table("posts.tsv"):
        for surface in surfaces.split("|"):
            node = tree
            for word in surface.split():
                node = node.setdefault(word, {})
            node.setdefault("", (surface, kind, family))
    for form, _ in ACTING:
        tree.setdefault(form.split()[0], {})
    return tree


def find_posts(words: Words, around: Surroundings) -> list[Post]:
    """The posts of the text in order, not overlapping."""
    tree = _heads()
    posts: list[Post] = []
    index = 0
    low = words.low
    count = len(low)
    while index < count:
        word = low[index]
        if word in tree or word[:-3] in tree or _CLIPPED.match(word):
            post = _read_post(words, index, around)
            if post is not None:
                posts.append(post)
                index = post.last + 1
                continue
        index += 1
    return posts


def _read_post(words: Words, first: int, around: Surroundings) -> Post | None:
    acting, index = _read_acting(words, first)
    found = _read_head(words, index)
    if found is None:
        return None
    (surface, kind, family), head_last = found
    if (
        acting == "pj"
        and words.low[first] == "pejabat"
        and kind not in {"sekda", "bupati", "wali_kota", "gubernur"}
    ):
        return None
    owned = words.low[head_last].endswith(OWNED)
    last = head_last if owned else read_tail(words, head_last, family, around)
    if last == head_last and kind == "head" and not owned:
        return None
    start = words.starts[first]
    before = words.text[max(0, start - 48) : start]
    previous = words.low[first - 1] if first else ""
    placed = (
        previous in _PLACE_BEFORE
        and family in _PLACE_POSTS
        and not before.rstrip().endswith((",", ".", ":", ";"))
    )
    end = _close(words, last)
    return Post(
        start,
        end,
        first,
        last,
        words.ends[head_last],
        surface,
        kind,
        family,
        acting,
        FORMER.search(before) is not None,
        placed,
    )


def _close(words: Words, last: int) -> int:
    """Where the post ends, with the bracket that its last word stands in."""
    end = words.ends[last]
    return end + 1 if words.text[end : end + 1] == ")" else end


def _read_acting(words: Words, index: int) -> tuple[Acting | None, int]:
    """The acting prefix at word ``index`` and the word after it (two in a row: "Penjabat (Pj)")."""
    acting: Acting | None = None
    if words.low[index] not in _ACTING_FIRST:
        return None, index
    matched = True
    while matched:
        matched = False
        for form, value in ACTING:
            parts = form.split()
            if words.low[index : index + len(parts)] == parts and _near(words, index, len(parts)):
                acting, index, matched = acting or value, index + len(parts), True
                break
    return acting, index


def _near(words: Words, index: int, count: int) -> bool:
    last = index + count - 1
    return last + 1 < len(words) and all(
        _BETWEEN.fullmatch(words.gap(position)) is not None for position in range(index, last + 1)
    )


def _read_head(words: Words, index: int) -> tuple[tuple[str, str, str], int] | None:
    """The longest surface of posts.tsv at word ``index`` and its last word."""
    node: dict[str, Any] | None = _heads() if index < len(words) else None
    best: tuple[tuple[str, str, str], int] | None = None
    while node is not None:
        low = words.low[index]
        if low.endswith(OWNED) and low not in node and "" in (owned := node.get(low[:-3], {})):
            return owned[""], index
        node = node.get(low)
        if node is None:
            break
        if "" in node:
            best = (node[""], index)
        if index + 1 >= len(words) or not _head_gap(words, index):
            break
        index += 1
    return best or _clipped_head(words, index)


def _clipped_head(words: Words, index: int) -> tuple[tuple[str, str, str], int] | None:
    """Heads of agencies clipped in a way that no list holds: "Kadisnakerkopumkm", "Sekdispermades"."""
    match = _CLIPPED.fullmatch(words.low[index]) if index < len(words) and words.capital(index) else None
    if match is None:
        return None
    head = ("kadis", "kepala_dinas", "agency") if match.group("head") else ("sekdis", "secretary", "agency")
    return head, index


def _head_gap(words: Words, index: int) -> bool:
    gap = words.gap(index)
    return gap in {" ", "-", "\u00a0", "  "}
