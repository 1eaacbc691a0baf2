"""Where an official is referred to: full names, short forms, nicknames, and the bare post."""

from __future__ import annotations

from collections import Counter

from domain.facts import Mention
from extract.components.officials_people import Person, tokens_of
from extract.components.officials_posts import Pair
from extract.reading import Reading
from extract.rules.names import STOPS, read_name
from extract.rules.names_words import Words
from extract.rules.posts_roles import role_of


def find_mentions(
    words: Words, people: list[Person], pairs: list[Pair], reading: Reading
) -> list[tuple[Mention, ...]]:
    """The mentions of each person, in order, not overlapping; also lengthens names that the text gives in full."""
    if "sapaan" in words.lowered:
        _add_bynames(words, people)
    owners = _owners(people)
    spans = [{name.core_start: name.core_end for name in person.names} for person in people]
    blocked = _blocked(pairs, reading)
    done = -1
    for index, low in enumerate(words.low):
        owner = owners.get(low)
        if owner is None or index <= done or not words.caps[index]:
            continue
        if words.starts[index] in blocked and not _in_name(people[owner], words.starts[index]):
            continue
        done = _extent(words, index, people[owner])
        _lengthen(words, index, people[owner])
        if not _in_name(people[owner], words.starts[index]):
            spans[owner][words.starts[index]] = words.ends[done]
    _add_bare_posts(people, pairs, spans)
    text = reading.text
    return [tuple(Mention(start, end, text[start:end]) for start, end in sorted(s.items())) for s in spans]


def _add_bynames(words: Words, people: list[Person]) -> None:
    """ "…," kata Ita, sapaan akrabnya: a byname of whoever was named last before."""
    for index, low in enumerate(words.low):
        if low != "sapaan" or index == 0 or words.gap(index - 1) != ", " or not words.caps[index - 1]:
            continue
        place = words.starts[index]
        earlier = [(name.start, person) for person in people for name in person.names if name.start < place]
        if earlier:
            max(earlier, key=lambda item: item[0])[1].nicknames.append(words.word(index - 1))


def _owners(people: list[Person]) -> dict[str, int]:
    """The words of names that belong to one person only."""
    count: Counter[str] = Counter()
    owners: dict[str, int] = {}
    for number, person in enumerate(people):
        tokens = {token for name in person.names for token in tokens_of(name.name)}
        tokens |= {token for nickname in person.nicknames for token in tokens_of(nickname)}
        for token in tokens:
            if len(token) > 2 and token not in STOPS:
                count[token] += 1
                owners[token] = number
    return {token: number for token, number in owners.items() if count[token] == 1}


def _blocked(pairs: list[Pair], reading: Reading) -> set[int]:
    """Starts of words that are regions or parts of posts."""
    starts = {m.start for m in reading.region_mentions}
    return starts | {pair.post.start for pair in pairs}


def _in_name(person: Person, start: int) -> bool:
    return any(name.start <= start < name.end for name in person.names)


def _extent(words: Words, index: int, person: Person) -> int:
    tokens = {token for name in person.names for token in tokens_of(name.name)}
    last = index
    while last + 1 < len(words) and words.gap(last) in {" ", ". ", "."} and words.low[last + 1] in tokens:
        if words.gap(last) != " " and len(words.low[last]) > 4:
            break
        last += 1
    return last


def _lengthen(words: Words, index: int, person: Person) -> None:
    """ "Bupati Riko" here, "Riko Pratama" there: the fuller one is the name."""
    if person.name.last > person.name.first or words.low[index] != person.tokens[0]:
        return
    found = read_name(words, index)
    if found is not None and found.last > found.first and not found.name.isupper():
        person.name = found
        person.names.append(found)


def _add_bare_posts(people: list[Person], pairs: list[Pair], spans: list[dict[int, int]]) -> None:
    """ "kata Bupati": the only person of that role, or the nearest before."""
    for pair in pairs:
        if pair.name is not None:
            continue
        role = role_of(pair.post.kind, pair.post.surface)
        holders = [
            number for number, person in enumerate(people) if any(h.role == role for h in person.holdings)
        ]
        same = [
            n
            for n in holders
            if any(
                h.pair.post.surface.split()[-1] == pair.post.surface.split()[-1] for h in people[n].holdings
            )
        ]
        chosen = same or holders
        if len(chosen) == 1:
            spans[chosen[0]].setdefault(pair.post.start, pair.post.end)
            if pair.nickname is not None:
                people[chosen[0]].nicknames.append(pair.nickname.name)
