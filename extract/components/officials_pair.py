"""Who holds which post: the patterns that join a name to a post, in the order in which they are trusted."""

from __future__ import annotations

from itertools import pairwise

from extract.components import officials_links as links
from extract.components.officials_before import anaphoric, before
from extract.components.officials_joint import deputies, joint, seats, successor
from extract.components.officials_posts import Pair
from extract.components.officials_scene import Scene
from extract.rules.names import PersonName
from extract.rules.names_words import Words
from extract.rules.posts import Post

# Families whose own names can look like a person's: "Ketua Kelompok Tani Sumber Rejeki, Sukarno".
_OWN_NAMED = frozenset({"association", "village", "company", "agency", "bpjs"})


def pair_all(scene: Scene) -> list[Pair]:
    """All pairs in the order of the text; posts without a holder too."""
    holding = [post for post in scene.posts if not post.former]
    for first, second in pairwise(holding):
        if second.start - first.end < 10:
            for pair in joint(scene.text, first, second, scene.name_at) or ():
                scene.add(pair)
    for pattern in (after, shared, before, anaphoric):
        for post in holding:
            if post.start not in scene.pairs:
                scene.add(pattern(scene, post))
    for pair in deputies(scene.text, scene.posts, scene.name_at):
        scene.add(pair)
    for pair in list(scene.pairs.values()):
        replaced = successor(scene.text, pair, scene.name_at)
        if replaced is not None:
            scene.replace(replaced)
    extra = [
        p for p in seats(scene.text, scene.posts, scene.name_at) if p.name and p.name.first not in scene.taken
    ]
    for post in holding:
        scene.add(Pair(post, None, "unnamed", nickname=nickname(scene, post.end)))
    found = [*scene.pairs.values(), *extra]
    return sorted(found, key=lambda pair: pair.name.start if pair.name else pair.post.start)


def after(scene: Scene, post: Post) -> Pair | None:
    """POST NAME, POST, NAME and POST adalah NAME."""
    if post.placed or (scene.text[post.start - 1 : post.start] == "(" and scene.text[post.end - 1] == ")"):
        return None  # "Budi Santoso (Kadisnaker Lahat), Siti Aisyah (…)"
    match = links.AFTER.match(scene.text, post.end)
    name = scene.name_at(match.end()) if match else None
    if match is None or name is None or not _plausible(scene, post, match.group(), name):
        return None
    name = _second(scene, post, name) or name
    if ":" in match.group() and not name.titled and _quoted_in_title(scene, post, name):
        return None  # "Wawancara Wali Kota Tegal: Tukang Becak Kita Bayari": what he says
    if scene.in_headline(post.start) and not _sure_in_headline(scene, post, name):
        return None
    return Pair(post, name, "post_before_name", nickname=nickname(scene, name.end))


def _quoted_in_title(scene: Scene, post: Post, name: PersonName) -> bool:
    return scene.in_title(post.start) and not scene.whole_line(post.start, name.end)


def _sure_in_headline(scene: Scene, post: Post, name: PersonName) -> bool:
    """In a headline a name must show itself: an honorific, a degree, or an end before small letters."""
    if name.titled or name.end > name.core_end or scene.whole_line(post.start, name.end):
        return True
    return "\n" in scene.text[: post.start] and not links.CAPITAL_NEXT.match(scene.text, name.end)


def _plausible(scene: Scene, post: Post, link: str, name: PersonName) -> bool:
    """One word alone is a name only where the post is sure to be one person's."""
    if name.first < name.last or name.titled:
        return True
    if ":" in link or ("," in link and scene.text[post.start].islower()):
        return False
    return post.family != "national" or "," in link or len(scene.words.low[name.first]) > 3


def _second(scene: Scene, post: Post, name: PersonName) -> PersonName | None:
    """ "Ketua Kelompok Tani Sumber Rejeki, Sukarno, …": what seemed the name is the group's or the place's."""
    text = scene.text
    if post.family not in _OWN_NAMED or name.titled or text[name.end : name.end + 2] != ", ":
        return None
    if text[post.end : name.start].strip() or any(
        scene.words.low[index] in scene.spoken for index in range(name.first, name.last + 1)
    ):
        return None
    second = scene.name_at(name.end + 2)
    return second if second is not None and links.GOES_ON.match(text, second.end) else None


def shared(scene: Scene, post: Post) -> Pair | None:
    """POST yang juga POST, NAME: the holder of the second holds the first too."""
    match = links.ALSO.match(scene.text, post.end)
    other = scene.pairs.get(match.end()) if match else None
    if other is None or other.name is None:
        return None
    return Pair(post, other.name, "posts_of_one_person")


def nickname(scene: Scene, position: int) -> PersonName | None:
    """… yang akrab disapa X: one to three capitalised words ("HBM", "Cak Ji", "Bunda Eva")."""
    match = links.NICKNAME.match(scene.text, position)
    return _short(scene.words, match.end()) if match else None


def _short(words: Words, position: int) -> PersonName | None:
    first = words.at(position)
    if first >= len(words) or not words.caps[first]:
        return None
    last = first
    while last + 1 < len(words) and last - first < 2 and words.gap(last) == " " and words.caps[last + 1]:
        last += 1
    start, end = words.starts[first], words.ends[last]
    return PersonName(start, end, first, last, words.text[start:end], start, end, False)
