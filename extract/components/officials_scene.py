"""What the patterns look at while they join posts and names of one article, and what they have joined so far."""

from __future__ import annotations

import re
from collections.abc import Iterable

from extract.components import officials_links as links
from extract.components.officials_posts import Pair
from extract.reading import Reading
from extract.rules.names import PersonName, read_name
from extract.rules.names_words import Words
from extract.rules.posts import Post

_ITEM = re.compile(r"\s*(?:[-•*·–]|\d{1,2}[.)]|[a-z][.)])\s")
HEADLINE_WORDS = range(5, 31)


class Scene:
    """The text, its words, posts and regions; ``pairs`` by the start of their post, ``taken`` by first word of name."""

    def __init__(self, reading: Reading, words: Words, posts: Iterable[Post], spoken: frozenset[str]) -> None:
        self.reading = reading
        self.text = words.text
        self.words = words
        self.spoken = spoken
        self.posts = [post for post in posts if not self._refused(post)]
        self._post_words = {word for post in self.posts for word in range(post.first, post.last + 1)}
        self.regions = {m.start: m.end for m in reading.region_mentions}
        self.pairs: dict[int, Pair] = {}
        self.taken: dict[int, Pair] = {}
        self._headlines: dict[int, bool] = {}

    def add(self, pair: Pair | None) -> None:
        """Keeps a pair; the first one for a post stands."""
        if pair is None or pair.post.start in self.pairs:
            return
        self.pairs[pair.post.start] = pair
        if pair.name is not None:
            self.taken.setdefault(pair.name.first, pair)

    def replace(self, pair: Pair) -> None:
        """Puts ``pair`` in the place of the one that its post had."""
        self.pairs[pair.post.start] = pair
        if pair.name is not None:
            self.taken.setdefault(pair.name.first, pair)

    def _refused(self, post: Post) -> bool:
        """Whether the post stands for many, for somebody's relative, or for someone dead."""
        if not post.first:
            return False
        previous = self.words.low[post.first - 1]
        if previous.isdigit() and self.text[post.start].islower():
            return True
        gap = self.words.gap(post.first - 1)
        joined = gap in {" ", "\u00a0"} or (
            gap == ". " and previous == "alm"
        )  # a new sentence is another matter
        return joined and previous in links.REFUSED_BEFORE

    def name_at(self, position: int) -> PersonName | None:
        """The name that begins at ``position``, unless that is a region."""
        index = self.words.at(position)
        if index >= len(self.words) or self.words.starts[index] - position > 1:
            return None
        name = read_name(self.words, index)
        return None if name is None or self.is_region(name) else name

    def is_region(self, name: PersonName) -> bool:
        """Whether what looks like a name is a place name."""
        end = self.regions.get(name.core_start)
        return end is not None and end >= name.core_end

    def in_post(self, word: int) -> bool:
        """Whether word ``word`` belongs to a post."""
        return word in self._post_words

    def in_headline(self, position: int) -> bool:
        """Whether the line at ``position`` is a headline: mostly capitals, no full stop at its end."""
        begin = self.text.rfind("\n", 0, position) + 1
        if begin not in self._headlines:
            end = self.text.find("\n", begin)
            self._headlines[begin] = is_headline(self.text[begin : end if end >= 0 else len(self.text)])
        return self._headlines[begin]

    def in_title(self, position: int) -> bool:
        """Whether ``position`` is in the text's first line, and that is no sentence."""
        end = self.text.find("\n", position)
        return "\n" not in self.text[:position].lstrip() and self.text[:end].rstrip()[-1:] != "."

    def whole_line(self, start: int, end: int) -> bool:
        """Whether text[start:end] is all that its line holds."""
        return self.text[max(0, start - 1) : start] in {"", "\n"} and self.text[end : end + 1] in {"", "\n"}

    def last_named(self, position: int) -> PersonName | None:
        """The name that was paired last before ``position``."""
        named = [p.name for p in self.pairs.values() if p.name is not None and p.name.start < position]
        return max(named, key=lambda name: name.start) if named else None


def is_headline(line: str) -> bool:
    """A line of five words or more that is mostly capitalised and ends without a full stop."""
    stripped = line.rstrip()
    if not stripped or len(stripped) > 260 or stripped[-1] in '.!?"”' or _ITEM.match(line):
        return False
    found = [word for word in stripped.split() if word[0].isalpha()]
    if len(found) not in HEADLINE_WORDS:
        return False
    lower = sum(1 for word in found if word[0].islower())
    return lower <= len(found) * 0.3 and lower <= 4
