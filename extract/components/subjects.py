"""Subject regions: whose government acts, or whose workers the story is about.

The headline says it nearly always; where it names nobody, the government that the text speaks of most. Regions
that are only compared with, listed, visited, or named as not taking part are no subjects.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from domain import regions
from domain.facts import Level
from extract.reading import Reading, RegionMention
from extract.rules.regions_choice import FACTS

# Shares of the leading region's weight, measured on the visible gold: second subjects of a headline stand at
# .44 and above, regions that a headline only compares with at .24 and below.
TITLE_SHARE = 0.3
MEMBER_SHARE = 0.35  # of a region whose province stands in the headline as well
# A kabupaten or kota outside the headline is a second subject only where its own government acts and it is
# spoken of nearly as much: regions that are merely compared with stand at up to .55 on the visible gold.
EQUAL_SHARE = 0.8
PROVINCE_SHARE = 0.4  # of a member's weight that a headline's province needs to stay beside it
PROVINCES_OF_A_NATIONAL_STORY = 3  # this many provinces side by side, none with half the weight
LATE = 0.45  # a text that names its first region behind this share of its length speaks of the country
ACTING = frozenset({"government", "office"})
CAPITAL = "31"  # "di Jakarta": where ministers speak
_OUT = re.compile(
    r"\s*(?:absen|menyusul|terendah|terbawah|tertinggal|belum|nihil|nol|tidak ikut|tak ikut|bolos|mangkir)\b",
    re.IGNORECASE,
)
_RANKED = re.compile(r"\s*(?:tertinggi|terbaik|teratas)\b", re.IGNORECASE)
_COMPARED = re.compile(
    r"\b(?:belajar|studi|tiru|meniru|contoh|mencontoh|kunjung\w*|berkunjung|kalah\w*|ungguli|jejak|seperti|saing\w*|"
    r"susul|setelah|usai|selain)\s+(?:\w+\s+){0,3}$"
    r"|\b(?:pelamar|pengunjung|tamu|rombongan|delegasi|kontingen|datang|pendatang)\s(?:dari|asal)\s"
    r"(?:\w+(?:,|\sdan)\s)*$",
    re.IGNORECASE,
)
# A prize's own level is the stage, not the actor: "Juara Paritrana Sulbar", "Juara Tingkat Provinsi Bali".
_STAGE = re.compile(
    r"\bjuara\s(?:(?:i|ii|iii|[1-3]|satu|dua|tiga|umum)\s)?(?:paritrana(?:\saward)?|tingkat)\s(?:20\d\d\s)?(?:provinsi\s)?$",
    re.IGNORECASE,
)
_AND = re.compile(r"\s(?:dan|serta|&)\s")
# "Dua Kupang Dua Cerita: Kota 43 Persen, Kabupaten 11 Persen": namesakes side by side.
_TWO = re.compile(r"\b(?:dua|kedua|duo)\s$", re.IGNORECASE)
_BARE_KOTA = re.compile(r"\b(?:kota|pemkot|wali\s?kota)\b", re.IGNORECASE)
_BARE_KABUPATEN = re.compile(r"\b(?:kabupaten|kab|pemkab|bupati)\b", re.IGNORECASE)
_TITLE_LEVEL: tuple[tuple[Level, re.Pattern[str]], ...] = (
    ("provinsi", re.compile(r"\b(?:pemprov|gubernur|wagub|sekda?prov|kejati|pergub|provinsi)\b", re.I)),
    ("kota", re.compile(r"\b(?:pemkot|pemko|wali\s?kota|wako|wawako|wawali|perwali|perwako)\b", re.I)),
    ("kabupaten", re.compile(r"\b(?:pemkab|bupati|wabup|perbup)\b", re.I)),
)
_SEVERAL = re.compile(
    r"\b(?P<count>dua|tiga|empat|lima|2|3|4|5)\s(?:kabupaten|kota|daerah|pemda|pemkab|pemkot|pemerintah|kepala daerah|"
    r"bupati|kejari)\b(?!(?:\s\w+){0,3}\s(?:belum|tak|tidak|absen|menunggak))",
    re.IGNORECASE,
)
_COUNTS: Mapping[str, int] = {"dua": 2, "tiga": 3, "empat": 4, "lima": 5}


def read(reading: Reading) -> None:
    """Fill ``reading.subject_regions``, the leading region first."""
    facts = [mention for mention in reading.region_mentions if mention.use in FACTS]
    title_end = _title_end(reading)
    titled = [mention for mention in facts if mention.end <= title_end]
    weights = _weights(reading, facts, title_end)
    if _is_national(reading, titled, weights):
        reading.subject_regions = ()
    elif titled:
        reading.subject_regions = _of_title(reading, titled, weights)
    else:
        reading.subject_regions = _of_body(reading, weights)


def _title_end(reading: Reading) -> int:
    """Where the title ends in the text, 0 if the text does not begin with it."""
    title = " ".join(reading.document.title.split())
    first = reading.text.split("\n", 1)[0]
    return len(first) if title and " ".join(first.split()).startswith(title[:40]) else 0


def _weights(reading: Reading, facts: Sequence[RegionMention], title_end: int) -> Counter[str]:
    """How much the text below its title speaks of each region; what a government does weighs double."""
    weights: Counter[str] = Counter()
    body = reading.sentence_at(title_end + 1).paragraph if title_end else 0
    for mention in facts:
        if mention.start < title_end or (mention.code == CAPITAL and mention.use not in ACTING):
            continue
        weight = 4 if mention.use in ACTING else 1 if mention.use == "regulation" else 2
        weights[mention.code] += weight + 2 * (reading.sentence_at(mention.start).paragraph <= body + 1)
    for mention in reading.region_mentions:
        if mention.use in {"dateline", "branch"} and mention.code in weights:
            weights[mention.code] += 1
    return weights


def _is_national(reading: Reading, titled: Sequence[RegionMention], weights: Counter[str]) -> bool:
    """Whether the story is nobody's own: many provinces side by side, or examples late in the text."""
    title = reading.document.title
    if not titled and not any(pattern.search(title) for _level, pattern in _TITLE_LEVEL):
        spoken_of = [m.start for m in reading.region_mentions if m.code in weights and m.use != "ignored"]
        first = min(spoken_of, default=len(reading.text))
        if first > LATE * len(reading.text):
            return True
    by_province: Counter[str] = Counter()
    for code, weight in weights.items():
        by_province[code[:2]] += weight
    named = {mention.code for mention in titled}
    if len(by_province) < PROVINCES_OF_A_NATIONAL_STORY:
        return False
    if len(named) == 1 and weights.most_common(1)[0][0] in named:
        return False
    return by_province.most_common(1)[0][1] < 0.5 * sum(by_province.values())


def _of_title(reading: Reading, titled: Sequence[RegionMention], weights: Counter[str]) -> tuple[str, ...]:
    """Those regions of the headline that the text goes on to speak of."""
    kept = [mention for mention in titled if not _set_aside(reading, mention)]
    winners = [m for m in kept if not (len(m.code) == 2 and _STAGE.search(reading.text[: m.start][-40:]))]
    kept = winners or kept
    named = list(dict.fromkeys(mention.code for mention in kept))
    if not named:
        return _of_body(reading, weights) or (titled[0].code,)
    most = max(weights[code] for code in named)
    chosen = [
        code for code in named if weights[code] >= (MEMBER_SHARE if code[:2] in named else TITLE_SHARE) * most
    ]
    if kept[0].start == 0 and weights[named[0]]:  # what the headline begins with is what it says something of
        chosen = list(dict.fromkeys([named[0], *chosen]))
    chosen = _coordinated(reading.text, kept, chosen)
    acting = {mention.code for mention in kept if mention.use in ACTING}
    if all(len(code) == 2 for code in named) and not acting:
        chosen = list(_several(reading.document.title, weights)) or chosen
    for province in [code for code in chosen if len(code) == 2 and code not in acting]:
        chosen = _beside_province(province, chosen, weights)
    chosen += _namesakes(reading, kept, weights)
    chosen += _equals(reading, titled, chosen, weights)
    chosen = list(dict.fromkeys(chosen))
    return tuple(sorted(chosen, key=lambda code: -weights[code]))


def _set_aside(reading: Reading, mention: RegionMention) -> bool:
    """ "Raja Ampat Absen", "Kabupaten Gorontalo Menyusul", "Belajar ke Bantul"; and
    "Banjarbaru Tertinggi" where the headline speaks of its province."""
    before = reading.text[max(0, mention.start - 40) : mention.start]
    if _OUT.match(reading.text, mention.end) or _COMPARED.search(before):
        return True
    if len(mention.code) == 2:
        return False
    province = any(
        other.code == mention.code[:2] and other.use != "ignored" and other.start < mention.start
        for other in reading.region_mentions
    )
    return province and _RANKED.match(reading.text, mention.end) is not None


def _coordinated(text: str, kept: Sequence[RegionMention], chosen: list[str]) -> list[str]:
    """ "Lamandau dan Sukamara Serap Penuh": of two that one verb joins, both are chosen or none."""
    joined = list(chosen)
    for one, other in pairwise(kept):
        pair = {one.code, other.code}
        if len(one.code) > 2 and len(other.code) > 2 and _AND.fullmatch(text, one.end, other.start):
            joined += [code for code in pair if code not in joined and pair & set(chosen)]
    return joined


def _namesakes(reading: Reading, kept: Sequence[RegionMention], weights: Counter[str]) -> list[str]:
    """The other one of a kabupaten and a kota of one name, where the headline speaks of both."""
    title = reading.document.title
    both = _BARE_KOTA.search(title) and _BARE_KABUPATEN.search(title)
    found = []
    for mention in kept:
        if not (both or _TWO.search(reading.text[max(0, mention.start - 8) : mention.start])):
            continue
        short, level = regions.get(mention.code).short, regions.get(mention.code).level
        for code in weights:
            other = regions.get(code)
            if other.short == short and {other.level, level} == {"kabupaten", "kota"}:
                found.append(code)
    return found


def _equals(
    reading: Reading, titled: Sequence[RegionMention], chosen: Sequence[str], weights: Counter[str]
) -> list[str]:
    """Kabupaten and kota that the headline leaves out though their governments act as much as the chosen one's."""
    known = {mention.code for mention in titled}
    if any(len(code) == 2 for code in known) or not chosen:
        return []
    floor = EQUAL_SHARE * max(weights[code] for code in chosen)
    acting = {mention.code for mention in reading.region_mentions if mention.use == "government"}
    often = Counter(mention.code for mention in reading.region_mentions if mention.use in FACTS)
    return [
        code
        for code, weight in weights.items()
        if weight >= floor and len(code) > 2 and code in acting and code not in known and often[code] > 1
    ]


def _beside_province(province: str, chosen: list[str], weights: Counter[str]) -> list[str]:
    """What is left of ``chosen`` where the headline names a province only as the place of the story."""
    members = {code: weight for code, weight in weights.items() if code[:2] == province and code != province}
    if not members:
        return chosen
    leading = max(members, key=lambda code: members[code])
    if members[leading] <= weights[province]:
        return chosen
    rest = [code for code in chosen if code not in {province, leading}]
    stays = weights[province] >= PROVINCE_SHARE * members[leading] and leading not in chosen
    return [leading, *([province] if stays else []), *rest]


def _several(title: str, weights: Counter[str]) -> tuple[str, ...]:
    """ "Tiga Kabupaten Teken MoU": so many of the leading kabupaten and kota, if the text has them."""
    announced = _SEVERAL.search(title)
    below = Counter({code: weight for code, weight in weights.items() if len(code) > 2})
    if announced is None or not below:
        return ()
    count = _COUNTS.get(announced["count"].lower()) or int(announced["count"])
    floor = TITLE_SHARE * max(below.values())
    leading = tuple(code for code, weight in below.most_common(count) if weight >= floor)
    return leading if len(leading) == count else ()


def _of_body(reading: Reading, weights: Counter[str]) -> tuple[str, ...]:
    """The region that the text speaks of most, of the level that the headline speaks of."""
    if not weights:
        return ()
    title = reading.document.title
    several = _several(title, weights)
    if several:
        return several
    for level, pattern in _TITLE_LEVEL:
        if pattern.search(title):
            fitting = {code: weights[code] for code in weights if regions.get(code).level == level}
            if fitting:
                return (max(fitting, key=lambda code: fitting[code]),)
    return (weights.most_common(1)[0][0],)
