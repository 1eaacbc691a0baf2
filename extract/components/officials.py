"""Officials: every named person with a post, one entry each (gold guide, "officials")."""

from __future__ import annotations

import re

from domain.facts import Mention, OfficialFact
from extract.components.officials_mentions import find_mentions
from extract.components.officials_pair import pair_all
from extract.components.officials_people import Person, gather
from extract.components.officials_posts import Pair
from extract.components.officials_region import RegionOfPosts
from extract.components.officials_scene import Scene
from extract.reading import Reading
from extract.rules.names_speech import located_words, spoken_words
from extract.rules.names_words import Words, unwrapped
from extract.rules.posts import OWNED, Post, find_posts
from extract.rules.posts_around import Surroundings

_OFFICE = re.compile(
    r"\b(?:BPJS|BP ?Jamsostek|Jamsostek|DPR\w?|Dis\w+|Dinas|Badan|Biro|Kantor|Pemkab|Pemkot|Pemprov|Setda|Inspektorat"
    r"|Satpol|Satuan|Bappeda|UPTD?|Kejari|Kejati|Kejaksaan|Polres\w*|Polda|RSUD|Puskesmas|PT|CV|Bank|KPU|Bawaslu|Baznas"
    r"|MUI|Pengadilan|Komisi|Fraksi)\b",
    re.IGNORECASE,
)
# An office by its full name, for a post that only points at it ("Bawaslu … selaku ketuanya").
_OFFICE_NAME = re.compile(rf"{_OFFICE.pattern}(?: [A-Z][\w-]+)*")
_OF_AN_OFFICE = frozenset({"kepala_dinas", "head", "chair", "director", "secretary", "unit_head", "dprd"})
_OFFICE_NEAR = 300  # characters: this sentence and the one before
_UNITS = frozenset({"unit_head", "secretary", "jaksa", "staff", "asisten"})


def read(reading: Reading) -> None:
    """Fill ``reading.officials``."""
    words = Words(unwrapped(reading.text))
    around = Surroundings(_region_words(reading, words), spoken_words(words), located_words(words))
    posts = find_posts(words, around)
    if not posts:
        reading.officials = ()
        return
    pairs = pair_all(Scene(reading, words, posts, around.spoken))
    positions = [pair.position or _position(reading.text, pair.post) for pair in pairs]
    people = gather(pairs, positions, reading, health_story=_health_story(words.lowered))
    mentions = find_mentions(words, people, pairs, reading)
    regions = RegionOfPosts(reading, pairs)
    reading.officials = tuple(
        _fact(reading, person, mentions[index], regions) for index, person in enumerate(people)
    )


def _region_words(reading: Reading, words: Words) -> dict[int, int]:
    """Where each word of a region mention starts, with where the mention ends ("Sekda | Provinsi Bengkulu")."""
    starts: dict[int, int] = {}
    for mention in reading.region_mentions:
        index = words.at(mention.start)
        while index < len(words) and words.starts[index] < mention.end:
            starts[words.starts[index]] = mention.end
            index += 1
    return starts


def _health_story(lowered: str) -> bool:
    """Whether bare "BPJS" and "BPJS-K" mean BPJS Kesehatan here."""
    health = sum(lowered.count(word) for word in ("bpjs kesehatan", "jkn", "uhc"))
    work = sum(
        lowered.count(word)
        for word in ("ketenagakerjaan", "ketenaga kerjaan", "jamsostek", "bpjstk", "bpjs tk")
    )
    return health > 2 * work


def _position(text: str, post: Post) -> str:
    """The post as written; "Kadisnya" with the office that was named last before it."""
    if text[post.head_end - 3 : post.head_end].lower() == OWNED and post.end == post.head_end:
        office = _office_before(text, post)
        head = "Kepala" if post.kind == "kepala_dinas" else post.surface.capitalize()
        return f"{head} {office}" if office else text[post.start : post.end]
    return " ".join(text[post.start : post.end].replace("\u00ad", "").split()).rstrip(" ,")


def _office_before(text: str, post: Post) -> str | None:
    """The office named last before the post, for a "Kadis" a dinas; BPJS only where nothing else is."""
    if post.kind not in _OF_AN_OFFICE:
        return None
    begin = max(0, post.start - _OFFICE_NEAR)
    named = [match.group() for match in _OFFICE_NAME.finditer(text, begin, post.start)]
    if post.kind == "kepala_dinas":
        return next((name for name in reversed(named) if name.startswith("Di")), None)
    others = [name for name in named if not name.lower().startswith(("bp", "jamsostek"))]
    return next(reversed(others or named), None)


def _fact(
    reading: Reading, person: Person, mentions: tuple[Mention, ...], regions: RegionOfPosts
) -> OfficialFact:
    main = person.main
    named = main.pair.name or person.name
    written = reading.text[person.name.start : person.name.end]
    return OfficialFact(
        name=person.name.name,
        name_as_written=" ".join(written.split()),
        role=main.role,
        position=_all_positions(person),
        organization=_organization(reading, main.pair),
        region=regions.region_of(main.pair, main.role, main.position),
        acting=person.acting,
        mentions=mentions,
        sentence=reading.sentence_text(named.core_start),
        rule=main.pair.rule,
    )


def _all_positions(person: Person) -> str:
    """The main position first, then further posts of another role."""
    main = person.main
    positions = [main.position]
    if not main.pair.fresh:
        for holding in person.holdings:
            if holding.role != main.role and holding.position not in positions:
                positions.append(holding.position)
    return ", ".join(positions)


def _organization(reading: Reading, pair: Pair) -> str | None:
    """What the post is a post of: the words after its head, unless they are only a region's."""
    post = pair.post
    if post.family in {"region", "village", "national"} or pair.position is not None:
        return None
    inside = _OFFICE.search(reading.text, post.start, post.head_end)  # "Kepala | BPJS", "Ketua | DPRD"
    if inside is None and post.kind in _UNITS:  # "Kabid Hubungan Industrial | Disnaker Lotim"
        inside = _OFFICE.search(reading.text, post.head_end, post.end)
    begin = inside.start() if inside else post.head_end
    named = " ".join(reading.text[begin : post.end].split()).strip(" ,()")
    mentions = reading.mentions_between(begin, post.end)
    only_region = mentions and mentions[0].start - begin <= 1 and mentions[-1].end >= post.end - 1
    return None if not named or only_region else named
