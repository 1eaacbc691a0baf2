"""Patterns that give a post to someone without naming it beside the name: "wakilnya, X", "kursi itu diisi X"."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from extract.components.officials_posts import Pair
from extract.rules.names import PersonName
from extract.rules.posts import Post

_DEPUTY = re.compile(r"\b[Ww]akilnya\b,?[ ](?:yakni[ ]|yaitu[ ]|adalah[ ])?")
_DEPUTIES = {"bupati": "wakil_bupati", "gubernur": "wakil_gubernur", "wali_kota": "wakil_wali_kota"}
_SEAT = re.compile(
    r"\b(?:[Kk]ursi|[Pp]osisi|[Jj]abatan|[Tt]empat|[Pp]engganti|[Pp]enerus)(?:nya)?\b"
    r"(?:[ ](?:yang|lama|itu|tersebut|ditinggal\w*|lowong|kosong|sebelumnya|dia|beliau|kini|kemudian|lalu|sendiri"
    r"|[A-Z]\w+))*"
    r"[ ](?:adalah|(?:diisi|dijabat|ditempati|digantikan|dipegang|diduduki|diserahkan|dipercayakan)"
    r"(?:[ ](?:oleh|kepada))?)[ ]"
)
_NEAR = 240  # characters between a post that was left and the sentence that says who took it
_REPLACED = re.compile(r",? (?:(?:kini|kemudian|lalu|akan) )?digantikan (?:oleh )?")
_JOIN = re.compile(r"[ ]?(?:dan|&|-|/|bersama|serta)[ ]?")
_JOIN_NAMES = re.compile(r"[ ]?(?:dan|&|-|–|bersama|serta)[ ]")
_JOIN_GAP = re.compile(r",?[ ]|,?[ ](?:yakni|yaitu)[ ]")

NameAt = Callable[[int], PersonName | None]


def joint(text: str, first: Post, second: Post, name_at: NameAt) -> tuple[Pair, Pair] | None:
    """Bupati dan Wakil Bupati Lahat, A dan B."""
    if not _JOIN.fullmatch(text, first.end, second.start):
        return None
    gap = _JOIN_GAP.match(text, second.end)
    one = name_at(gap.end()) if gap else None
    if one is None:
        return None
    between = _JOIN_NAMES.match(text, one.end)
    other = name_at(between.end()) if between else None
    if other is None:
        return None
    return Pair(first, one, "joint_posts"), Pair(second, other, "joint_posts")


def deputies(text: str, posts: list[Post], name_at: NameAt) -> list[Pair]:
    """… wakilnya, X: deputy of the head last mentioned."""
    if "akilnya" not in text:
        return []
    pairs = []
    for match in _DEPUTY.finditer(text):
        heads = [post for post in posts if post.kind in _DEPUTIES and post.end <= match.start()]
        name = name_at(match.end())
        if heads and name is not None:
            head = heads[-1]
            post = replace(
                head, start=match.start(), end=match.start() + 8, kind=_DEPUTIES[head.kind], acting=None
            )
            position = f"Wakil {' '.join(text[head.start : head.end].split())}"
            pairs.append(Pair(post, name, "deputy_by_suffix", position=position))
    return pairs


def seats(text: str, posts: list[Post], name_at: NameAt) -> list[Pair]:
    """Kursi yang ditinggalkannya diisi X: the post that somebody is said to have left just before."""
    if not any(word in text for word in ("ursi", "osisi", "abatan", "engganti")):
        return []
    pairs = []
    for match in _SEAT.finditer(text):
        left = [post for post in posts if match.start() - _NEAR < post.end <= match.start()]
        chosen = [post for post in left if post.former] or left
        name = name_at(match.end())
        if chosen and name is not None:
            pairs.append(Pair(replace(chosen[-1], former=False, acting=None), name, "seat_taken", fresh=True))
    return pairs


def successor(text: str, pair: Pair, name_at: NameAt) -> Pair | None:
    """POST X digantikan Y: Y holds the post now."""
    match = _REPLACED.match(text, pair.name.end) if pair.name is not None else None
    name = name_at(match.end()) if match else None
    return Pair(pair.post, name, "successor", fresh=True) if name is not None else None
