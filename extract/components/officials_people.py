"""From pairs of post and name to persons: one entry per person, under the fullest form of the name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from rapidfuzz import fuzz

from domain.facts import Acting, Role
from extract.components.officials_posts import Pair
from extract.reading import Reading
from extract.rules.names import PersonName
from extract.rules.posts_roles import role_of

# Two spellings of one person ("Bobby"/"Boby", "Syarifuddin"/"Sarifudin") reach this ratio; two brothers rarely do.
SAME_SPELLING = 86.0
# Of several posts of one person the most public one gives the role.
_RANK: dict[Role, int] = {
    "presiden": 0,
    "menteri": 1,
    "gubernur": 1,
    "bupati": 1,
    "wali_kota": 1,
    "wakil_gubernur": 2,
    "wakil_bupati": 2,
    "wakil_wali_kota": 2,
    "sekda": 3,
    "bpjs_direksi": 3,
    "kajati": 3,
    "kajari": 3,
    "dprd": 4,
    "kepala_dinas": 4,
    "bpjs_kanwil": 4,
    "bpjs_cabang": 4,
    "camat": 4,
    "asosiasi": 8,
    "lainnya": 9,
}
# Words of a position that do not tell one office from another.
_GENERIC = frozenset(
    """
    kepala wakil ketua anggota sekretaris dinas badan biro bagian bidang seksi kadis kaban kabid kabag kasi kepada dan
    pj pjs plt plh pps penjabat kabupaten kota provinsi kab prov bpjs ketenagakerjaan cabang kantor direktur deputi
    asisten staf ahli camat kades lurah desa bupati wali walikota gubernur daerah sekda kepolisian polres
    """.split()
)
_MARKS = str.maketrans("(),./&-", "       ")


@dataclass(slots=True)
class Holding:
    """One post of a person as one place in the text gives it."""

    pair: Pair
    role: Role
    position: str
    office: frozenset[str]


@dataclass(slots=True)
class Person:
    """A person with the posts found, in the order of the text."""

    name: PersonName
    holdings: list[Holding] = field(default_factory=list)
    names: list[PersonName] = field(default_factory=list)
    nicknames: list[str] = field(default_factory=list)

    @property
    def tokens(self) -> tuple[str, ...]:
        """The words of the name, lower case."""
        return tokens_of(self.name.name)

    @property
    def main(self) -> Holding:
        """The holding that gives the role: a post newly taken up, else the most public, else the first."""
        fresh = [holding for holding in self.holdings if holding.pair.fresh]
        if fresh:
            return fresh[-1]
        return min(self.holdings, key=lambda h: (_RANK.get(h.role, 5), h.pair.post.start))

    @property
    def acting(self) -> Acting | None:
        """pj, pjs, plt or plh, wherever the article says so of this post."""
        main = self.main
        if main.pair.fresh:
            return main.pair.post.acting
        for holding in self.holdings:
            if holding.role == main.role and holding.pair.post.acting is not None:
                return holding.pair.post.acting
        return None


def tokens_of(name: str) -> tuple[str, ...]:
    """The words of a name, lower case, without full stops."""
    cleaned = name.lower().replace("’", "'").replace("`", "'").replace(".", " ")
    return tuple(cleaned.split())


def gather(
    pairs: Iterable[Pair], positions: Iterable[str], reading: Reading, *, health_story: bool
) -> list[Person]:
    """The persons of the article, merged over full names, short forms and spellings."""
    people: list[Person] = []
    for pair, position in zip(pairs, positions, strict=True):
        if pair.name is None:
            continue
        office = office_words(reading.text, pair, reading)
        role = role_of(pair.post.kind, position, health_story=health_story)
        holding = Holding(pair, role, position, office)
        person = _find(people, pair.name, role, office)
        if person is None:
            person = Person(pair.name)
            people.append(person)
        _join(person, holding, pair)
    return people


def _join(person: Person, holding: Holding, pair: Pair) -> None:
    name = pair.name
    if name is None:
        return
    person.holdings.append(holding)
    person.names.append(name)
    if len(tokens_of(name.name)) > len(person.tokens):
        person.name = name
    if pair.nickname is not None:
        person.nicknames.append(pair.nickname.name)


def _find(people: list[Person], name: PersonName, role: Role, office: frozenset[str]) -> Person | None:
    tokens = tokens_of(name.name)
    for person in people:
        same_role = any(h.role == role for h in person.holdings)
        # A fuller name after a shorter one is another person if it holds another office; a shorter one after a
        # fuller one refers back to it.
        if same_role and len(tokens) > len(person.tokens):
            same_role = any(h.role == role and _one_office(h.office, office) for h in person.holdings)
        if same_person(person.tokens, tokens, same_role):
            return person
    return None


def _one_office(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether two posts of one role can be one: "Dinas Sosial" and "Dinas Kesehatan" cannot."""
    return not ours or not theirs or bool(ours & theirs)


def office_words(text: str, pair: Pair, reading: Reading) -> frozenset[str]:
    """The words of a position that tell its office from others: no region, no "Kepala Dinas"."""
    post = pair.post
    position = text[post.start : post.end]
    for mention in reversed(reading.mentions_between(post.start, post.end)):
        position = position[: mention.start - post.start] + position[mention.end - post.start :]
    cleaned = position.lower().translate(_MARKS)
    return frozenset(word for word in cleaned.split() if word not in _GENERIC)


def same_person(one: tuple[str, ...], other: tuple[str, ...], same_role: bool) -> bool:
    """Whether two names are one person's: equal, one contained in the other, or two spellings under one role."""
    if one == other or "".join(one).replace("'", "") == "".join(other).replace("'", ""):
        return True
    short, long = sorted((one, other), key=len)
    if _contained(short, long) and (same_role or len(short) > 1):
        return True
    if not same_role:
        return False
    if len(short) == len(long):
        return fuzz.ratio(" ".join(one), " ".join(other)) >= SAME_SPELLING
    return (
        len(short) == 1
        and len(short[0]) > 3
        and any(fuzz.ratio(short[0], word) >= SAME_SPELLING for word in long)
    )


def _contained(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Every word of the short form stands in the long one; an initial stands for a word that begins with it."""
    rest = list(long)
    for word in short:
        found = next((w for w in rest if w == word), None)
        if found is None and len(word) == 1:
            found = next((w for w in rest if w.startswith(word)), None)
        if found is None:
            return False
        rest.remove(found)
    return len(max(short, key=len, default="")) > 2
