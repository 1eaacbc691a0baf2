"""Who holds which post: the patterns that join a name to a post, in the order in which they are trusted."""

from __future__ import annotations

import re
from itertools import pairwise

from extract.components.officials_joint import deputies, joint, seats
from extract.components.officials_posts import Pair
from extract.reading import Reading
from extract.rules.names import PersonName, read_name
from extract.rules.names_words import Words
from extract.rules.posts import Post

# What may stand between a post and the name after it.
_AFTER = re.compile(
    r"""
    (?P<link>
      [ ]+(?:setempat|definitif|terpilih|yang[ ]baru(?:[ ]saja)?(?:[ ]dilantik)?|saat[ ]itu|baru|kita|kami|se-\w+
        |(?:periode|masa[ ]\w+)[ ]\d{4}[ ]?[-–/][ ]?\d{4})[ ]?,?[ ]?
    | [ ]?\([ ]?
    | [ ]*,?[ ]*(?:(?:saat[ ]ini|kini|sekarang|sementara|baru|yang|tetap|selanjutnya|akan)[ ])*
      (?:adalah|yakni|yaitu|ialah|atas[ ]nama|bernama|a\.n\.
        |(?:dipercayakan|diserahkan|diberikan)[ ]kepada|oleh
        |(?:dijabat|dipegang|diisi|diemban|ditempati|diduduki|dipimpin|digantikan|dikendalikan)(?:[ ]oleh)?
      )[ ]*:?[ ]*
    | [ ]*,[ \u00a0]*\n?[ ]*                                                 # "Bupati Lahat, Budi"
    | [ \u00a0]+
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
# What may stand between a name and the post after it.
_NEW = r"""(?:(?:kini|akhirnya|tetap|lalu|kemudian|baru[ ]saja|resmi|sekarang|saat[ ]ini|akan)[ ])*
    (?:jadi|menjadi|menjabat|promosi|dipromosikan|didefinitifkan|dilantik|dipercaya|dipercayakan|dikukuhkan|ditunjuk
      |digeser|bergeser|dirotasi|dimutasi|pindah|menempati|menduduki|mengisi|memimpin|ditetapkan|diangkat|naik|memegang)
    (?:[ ](?:sebagai|menjadi|jadi|menjabat|mengisi|posisi|jabatan|kursi|ke|di|selaku|menempati|menduduki))*"""
_BEFORE = re.compile(
    rf"""(?P<link>
      [ ]*\([ ]*$
    | ,?[ \n](?P<new>(?:yang[ ])?{_NEW})[ ]$
    | ,?[ \n](?:selaku|sebagai|sekaligus|merangkap|yang[ ]juga|yang[ ]merupakan|yang[ ]sekaligus|juga)
        (?:[ ](?:merupakan|menjabat|selaku|sebagai|sekaligus|menjadi|seorang|juga|adalah))*[ ]$
    | [ ](?:adalah|merupakan)[ ]$
    | (?P<comma>[.,]?,[ ]*\n?)$
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_ALSO = re.compile(
    r",? (?:yang (?:juga|sekaligus)|sekaligus|selaku|merangkap|juga)(?: (?:menjabat|sebagai|selaku|merangkap))* "
)
_GOES_ON = re.compile(r",? (?!dan\b|serta\b|hingga\b)[a-z]|,?$")
_ANAPHOR = re.compile(
    r"[ ](?:itu|ini|tersebut)\b|[ ]?,?[ ]yang[ ](?:akrab|karib|kerap|biasa|sering|lebih)\b|[ ]kelahiran|[ ]berusia"
    r"|[ ]dua[ ]periode|[ ](?:asal|dari)[ ]",
    re.VERBOSE,
)
_NICKNAME = re.compile(
    r"[ ]?,?[ ]?(?:yang[ ])?(?:lebih[ ])?(?:akrab|karib|kerap|biasa|sering|dikenal)[ ](?:(?:di)?(?:sapa|panggil|kenal)"
    r"(?:an)?[ ])?(?:(?:dengan|sebagai|nama)[ ])*",
    re.VERBOSE,
)
_REFUSED_BEFORE = frozenset(
    """
    istri isteri suami anak putra putri ibunda ayahanda keluarga almarhum almarhumah alm para seluruh semua setiap
    sejumlah beberapa calon bakal kedua ketiga keempat masing-masing per tiap ratusan puluhan ribuan
    """.split()
)
_PERSON = re.compile(
    r"\b(?:pria|perempuan|wanita|lelaki|sosok|politisi|politikus|ia|dia|beliau|tokoh|ibu|bapak)\b[^.]{0,40}$",
    re.IGNORECASE,
)
_HEADLINE_WORDS = 5


class Pairing:
    """The posts of one article and the names that belong to them."""

    def __init__(self, reading: Reading, words: Words, posts: list[Post], spoken: frozenset[str]) -> None:
        self.reading = reading
        self.text = reading.text
        self.words = words
        self.spoken = spoken
        self.posts = [post for post in posts if not self._refused(post)]
        self.regions = {m.start: m.end for m in reading.region_mentions}
        self.headlines: dict[int, bool] = {}
        self.by_post: dict[int, Pair] = {}
        self.taken: dict[int, Pair] = {}  # by the first word of the name

    def run(self) -> list[Pair]:
        """All pairs in the order of their posts; unnamed posts too."""
        holding = [post for post in self.posts if not post.former]
        self._take_joint(holding)
        for find in (self._after, self._shared, self._before, self._anaphoric):
            for post in holding:
                if post.start not in self.by_post:
                    self._add(find(post))
        for pair in (
            *deputies(self.text, self.posts, self._name_at),
            *seats(self.text, self.posts, self._name_at),
        ):
            self._add(pair)
        for post in holding:
            if post.start not in self.by_post:
                self._add(Pair(post, None, "unnamed", nickname=self._nickname(post)))
        return sorted(
            self.by_post.values(), key=lambda pair: pair.name.start if pair.name else pair.post.start
        )

    def _take_joint(self, posts: list[Post]) -> None:
        for first, second in pairwise(posts):
            if second.start - first.end < 10:
                for pair in joint(self.text, first, second, self._name_at) or ():
                    self._add(pair)

    def _add(self, pair: Pair | None) -> None:
        if pair is None:
            return
        self.by_post[pair.post.start] = pair
        if pair.name is not None:
            self.taken.setdefault(pair.name.first, pair)

    def _refused(self, post: Post) -> bool:
        previous = self.words.low[post.first - 1] if post.first else ""
        if previous.isdigit() and self.text[post.start].islower():
            return True
        return previous in _REFUSED_BEFORE and self.words.gap(post.first - 1).strip() in {"", "."}

    def _headline(self, position: int) -> bool:
        """Whether the line at ``position`` is a headline: mostly capitals, no full stop at its end."""
        begin = self.text.rfind("\n", 0, position) + 1
        if begin not in self.headlines:
            end = self.text.find("\n", begin)
            line = self.text[begin : end if end >= 0 else len(self.text)]
            self.headlines[begin] = is_headline(line)
        return self.headlines[begin]

    def _after(self, post: Post) -> Pair | None:
        """POST NAME, POST, NAME and POST adalah NAME."""
        if post.placed:
            return None
        match = _AFTER.match(self.text, post.end)
        if match is None:
            return None
        link = match.group("link")
        if "," in link and self.text[post.start].islower():
            return None
        name = self._name_at(match.end())
        if name is None or not self._plausible(post, link, name):
            return None
        name = self._second(post, name) or name
        if self._headline(post.start) and not name.titled and name.end == name.core_end:
            return None
        return Pair(post, name, "post_before_name", nickname=self._nickname_after(name))

    def _name_at(self, position: int) -> PersonName | None:
        index = self.words.at(position)
        if index >= len(self.words) or self.words.starts[index] - position > 1:
            return None
        name = read_name(self.words, index)
        if name is None or self._is_region(name):
            return None
        return name

    def _second(self, post: Post, name: PersonName) -> PersonName | None:
        """ "Ketua Kelompok Tani Sumber Rejeki, Sukarno, …": what seemed the name is the group's or the place's."""
        if post.family not in {"association", "village", "company", "agency", "bpjs"} or name.titled:
            return None
        if self.text[post.end : name.start].strip() or self.text[name.end : name.end + 2] != ", ":
            return None
        if any(self.words.low[i] in self.spoken for i in range(name.first, name.last + 1)):
            return None
        second = self._name_at(name.end + 2)
        if second is None or not re.match(
            r",? (?!dan\b|serta\b|hingga\b)[a-z]|,$", self.text[second.end : second.end + 12]
        ):
            return None
        return second

    def _is_region(self, name: PersonName) -> bool:
        end = self.regions.get(name.core_start)
        return end is not None and end >= name.core_end

    def _plausible(self, post: Post, link: str, name: PersonName) -> bool:
        """A name by itself after a comma must look like one: what follows it is no list of offices."""
        if post.family == "national" and name.first == name.last and "," not in link and not name.titled:
            return len(self.words.low[name.first]) > 3
        return True

    def _before(self, post: Post) -> Pair | None:
        """NAME, POST; NAME selaku POST; NAME yang kini menjabat POST."""
        if post.placed or self._headline(post.start):
            return None
        floor = max(0, post.start - 60)
        match = _BEFORE.search(self.text, floor, post.start)
        if match is None or match.end() != post.start:
            return None
        anchor = self._skip_former(match.start())
        name = self._name_ending(anchor, post)
        fresh = match.group("new") is not None
        if name is None:
            return self._pronoun(post, match, fresh)
        known = self.taken.get(name.first)
        if match.group("comma") is not None and (known is not None or not self._apposition(post)):
            return None
        return Pair(post, name, "post_after_name", fresh=fresh)

    def _shared(self, post: Post) -> Pair | None:
        """POST yang juga POST, NAME: the holder of the second holds the first too."""
        match = _ALSO.match(self.text, post.end)
        other = self.by_post.get(match.end()) if match else None
        return (
            Pair(post, other.name, "posts_of_one_person")
            if other is not None and other.name is not None
            else None
        )

    def _skip_former(self, position: int) -> int:
        """Over "yang semula Kepala X", "mantan Y" between the name and the link."""
        for post in reversed(self.posts):
            if (
                post.former
                and post.end <= position
                and self.text[post.end : position].strip(" ,") in {"", "yang", "dan", "yang kini"}
            ):
                head = re.search(
                    r"[,\s]*(?:yang\s+)?\w*[\s,]*$", self.text[max(0, post.start - 40) : post.start]
                )
                offset = post.start - len(head.group()) if head else post.start
                return offset
            if post.end < position - 40:
                break
        return position

    def _name_ending(self, position: int, post: Post) -> PersonName | None:
        """The name, degrees included, that ends where the link begins."""
        last = self.words.at(position) - 1
        best = None
        for first in range(last, max(-1, last - 14), -1):
            if first < last and not self._name_gap(first):
                break
            if (
                not self.words.capital(first)
                and first < last
                and self.words.low[first] not in {"bin", "binti", "van"}
            ):
                break
            if any(p.first <= first <= p.last for p in self.posts):
                break
            name = read_name(self.words, first, last=last)
            if name is not None and abs(name.end - position) <= 2 and not self._is_region(name):
                best = name
        return best

    def _name_gap(self, index: int) -> bool:
        gap = self.words.gap(index)
        return len(gap) <= 3 and gap.strip(" .,\u00a0()") == "" and "\n" not in gap

    def _pronoun(self, post: Post, match: re.Match[str], fresh: bool) -> Pair | None:
        """… pria yang juga menjabat POST: the person last named."""
        if match.group("comma") is not None or not _PERSON.search(
            self.text, max(0, match.start() - 60), match.start() + 1
        ):
            return None
        named = [
            pair for pair in self.by_post.values() if pair.name is not None and pair.name.start < post.start
        ]
        if not named:
            return None
        latest = max(named, key=lambda pair: pair.name.start if pair.name is not None else 0)
        return Pair(post, latest.name, "post_of_last_named", fresh=fresh)

    def _apposition(self, post: Post) -> bool:
        """What follows a post that stands in apposition: a comma, a full stop, a verb; no further list of posts."""
        following = self.text[post.end : post.end + 40]
        if re.match(r"\s*[.)\"”;:]", following) or following.strip() == "":
            return True
        if re.match(r",?\s+(?:dan|serta|hingga|beserta|atau|maupun)\b", following):
            return False
        return re.match(r"\s*,?\s+[a-z(\"“]", following) is not None

    def _anaphoric(self, post: Post) -> Pair | None:
        """NAME … . POST itu …: the unpaired name of the sentence before."""
        if not _ANAPHOR.match(self.text, post.end) or post.placed:
            return None
        sentence = self.reading.sentence_at(post.start)
        earlier = self.reading.sentences[max(0, sentence.index - 1)]
        begin = earlier.start if earlier.paragraph == sentence.paragraph else sentence.start
        best = None
        index = self.words.at(begin)
        while index < post.first:
            name = read_name(self.words, index, last=post.first - 1) if self.words.capital(index) else None
            if name is not None and self._subject(name):
                best = name if name.first not in self.taken else None
            index = name.last + 1 if name is not None else index + 1
        if best is None:
            return None
        return Pair(post, best, "post_in_next_sentence", nickname=self._nickname(post))

    def _subject(self, name: PersonName) -> bool:
        """A name of two words or more that is no region, no dateline and part of no post."""
        return (
            name.last > name.first
            and not self._is_region(name)
            and not self.words.word(name.first).isupper()
            and not self._in_post(name)
            and self._begins(name)
        )

    def _begins(self, name: PersonName) -> bool:
        """No capitalised word stands right before it ("Kejaksaan | Negeri Lahat")."""
        before = self.words.at(name.start) - 1
        return before < 0 or self.words.gap(before).strip(" ") != "" or not self.words.capital(before)

    def _in_post(self, name: PersonName) -> bool:
        return any(p.first <= name.last and name.first <= p.last for p in self.posts)

    def _nickname(self, post: Post) -> PersonName | None:
        match = _NICKNAME.match(self.text, post.end)
        return _short(self.words, match.end()) if match else None

    def _nickname_after(self, name: PersonName) -> PersonName | None:
        match = _NICKNAME.match(self.text, name.end)
        return _short(self.words, match.end()) if match else None


def _short(words: Words, position: int) -> PersonName | None:
    """A nickname: one to three capitalised words, capitals throughout allowed ("HBM", "Cak Ji", "Bunda Eva")."""
    first = words.at(position)
    if first >= len(words) or not words.capital(first):
        return None
    last = first
    while last + 1 < len(words) and last - first < 2 and words.gap(last) == " " and words.capital(last + 1):
        last += 1
    start, end = words.starts[first], words.ends[last]
    return PersonName(start, end, first, last, words.text[start:end], start, end, False)


def is_headline(line: str) -> bool:
    """A line of five words or more that is mostly capitalised and ends without a full stop."""
    stripped = line.rstrip()
    if not stripped or stripped[-1] in '.!?"”':
        return False
    found = [word for word in stripped.split() if word[0].isalpha()]
    if len(found) < _HEADLINE_WORDS or len(found) > 30:
        return False
    lower = sum(1 for word in found if word[0].islower())
    return lower <= len(found) * 0.3 and lower <= 4
