"""Names that stand before their post: in apposition, across "selaku", in the sentence before."""

from __future__ import annotations

import re

from extract.components import officials_links as links
from extract.components.officials_posts import Pair
from extract.components.officials_scene import Scene
from extract.rules.names import PARTICLES, PersonName, read_name
from extract.rules.posts import FORMER, Post

_REACH = 70  # characters between a name and the link's end; the longest link seen has 46
_LEFT = re.compile(r"[,\s]*(?:\byang\b|\bdari\b)?[\s,]*$")
_BACK_WORDS = 14  # a name with its degrees


def before(scene: Scene, post: Post) -> Pair | None:
    """NAME, POST; NAME selaku POST; NAME yang kini menjabat POST."""
    if post.placed or scene.in_headline(post.start):
        return None
    match = links.BEFORE.search(scene.text, max(0, post.start - _REACH), post.start)
    if match is None or match.end() != post.start:
        return None
    fresh = match.group("new") is not None
    name = name_ending(scene, _skip_former(scene, match.start()))
    if name is None:
        return _pronoun(scene, post, match, fresh=fresh)
    loose = match.group("comma") is not None or match.group("bare") is not None
    if loose and (name.first in scene.taken or not _in_apposition(scene, post)):
        return None
    if match.group("bare") is not None and not _opens_clause(scene, name):
        return None
    return Pair(post, name, "post_after_name", fresh=fresh)


def _opens_clause(scene: Scene, name: PersonName) -> bool:
    """Whether a name of two words or more begins a sentence or a list's item ("Sunardi Jaya Kepala Satpol PP.")."""
    before_name = scene.text[max(0, name.start - 3) : name.start].rstrip(" ")
    return name.last > name.first and (name.start == 0 or before_name[-1:] in {".", "\n", ")", "•", "-"})


def name_ending(scene: Scene, position: int) -> PersonName | None:
    """The name, degrees included, that ends at ``position``."""
    words = scene.words
    last = words.at(position) - 1
    best = None
    for first in range(last, max(-1, last - _BACK_WORDS), -1):
        if first < last and not (
            _name_gap(words.gap(first)) and _may_stand(words.low[first], words.caps[first])
        ):
            break
        if scene.in_post(first):
            break
        name = read_name(words, first, last=last)
        if name is not None and abs(name.end - position) <= 2 and not scene.is_region(name):
            best = name
    if best is not None and best.first and words.low[best.first - 1] in links.DEAD:
        return None
    return best


def _may_stand(low: str, capital: bool) -> bool:
    return capital or low in PARTICLES


def _name_gap(gap: str) -> bool:
    return len(gap) <= 3 and gap.strip(" .,\u00a0()") == "" and "\n" not in gap


def _skip_former(scene: Scene, position: int) -> int:
    """Over "yang semula Kepala X", "mantan Y", "dari Camat Z" between the name and the link."""
    for post in reversed(scene.posts):
        if post.end > position:
            continue
        between = scene.text[post.end : position].strip(" ,")
        left = scene.text[max(0, post.start - 40) : post.start]
        if between in {"", "yang", "dan", "yang kini"} and (post.former or left.endswith("dari ")):
            former = FORMER.search(left)
            left = left[: former.start()] if former else left
            match = _LEFT.search(left)
            return (
                post.start
                - len(scene.text[max(0, post.start - 40) : post.start])
                + (match.start() if match else 0)
            )
        break
    return position


def _in_apposition(scene: Scene, post: Post) -> bool:
    if links.LISTED.match(scene.text, post.end):
        return False
    place = scene.text[post.end : post.end + 2] == ", " and post.end + 2 in scene.regions
    return place or links.APPOSED.match(scene.text, post.end) is not None


def _pronoun(scene: Scene, post: Post, match: re.Match[str], *, fresh: bool) -> Pair | None:
    """… pria yang juga menjabat POST: the person last named."""
    begin = max(0, match.start() - 60)
    if (
        match.group("comma")
        or match.group("bare")
        or not links.PRONOUN.search(scene.text, begin, match.start() + 1)
    ):
        return None
    name = scene.last_named(post.start) or _subject_before(scene, post)
    return Pair(post, name, "post_of_last_named", fresh=fresh) if name is not None else None


def anaphoric(scene: Scene, post: Post) -> Pair | None:
    """NAME … . POST itu …: the unpaired name of the sentence before."""
    if post.placed or not links.ANAPHOR.match(scene.text, post.end):
        return None
    name = _subject_before(scene, post)
    return Pair(post, name, "post_in_next_sentence") if name is not None else None


def _subject_before(scene: Scene, post: Post) -> PersonName | None:
    """The last name of two words or more, without a post, in this sentence or the one before."""
    reading = scene.reading
    sentence = reading.sentence_at(post.start)
    earlier = reading.sentences[max(0, sentence.index - 1)]
    words = scene.words
    index = words.at(earlier.start if earlier.paragraph == sentence.paragraph else sentence.start)
    best = None
    while index < post.first:
        name = read_name(words, index, last=post.first - 1) if words.caps[index] else None
        if name is not None and _is_subject(scene, name):
            best = name if name.first not in scene.taken else None
        index = name.last + 1 if name is not None else index + 1
    return best


def _is_subject(scene: Scene, name: PersonName) -> bool:
    """A name of two words or more that is no region, no dateline and part of no post."""
    words = scene.words
    previous = name.first - 1
    alone = previous < 0 or words.gap(previous).strip(" ") != "" or not words.caps[previous]
    return (
        alone
        and name.last > name.first
        and not words.word(name.first).isupper()
        and not scene.is_region(name)
        and not any(scene.in_post(word) for word in range(name.first, name.last + 1))
    )
