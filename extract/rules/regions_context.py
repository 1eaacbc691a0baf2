"""What a place name does where it stands, and what the words beside it say of its level.

Each rule looks at a handful of words before or behind the name, nothing else; the first that speaks decides.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from domain.facts import Level
from extract.gazetteer import Hit
from extract.reading import RegionUse
from extract.rules import regions_words as words_of

LOOK_BACK = 72  # characters: "Kepala Kantor Cabang Perintis BPJS Ketenagakerjaan Kabupaten" and a little more
LOOK_AHEAD = 24
REACH = 8  # words of it
_STOPS = frozenset('.,;:!?"”')
_OPENING = frozenset('("“‘[')
_MARKS = "()[]\"“”'‘’.*•"
_RULER = r"kota|kabupaten|kab|pemkab|pemkot|pemko|bupati|wali\s?kota"
_BOTH_TAIL = re.compile(
    rf"\b(?P<first>{_RULER})\b\.?\s*(?:/|dan|maupun|&|serta|atau|,)\s*"
    rf"(?:pemerintah\s)?(?P<second>{_RULER})\b\.?\s*$",
    re.IGNORECASE,
)
_IDIOM = re.compile(
    r"\bsabang\s(?:sampai|hingga|ke)\s(?:dengan\s)?merauke|miangas\s(?:sampai|hingga|ke)\s(?:pulau\s)?rote",
    re.I,
)
_FOLLOWS = re.compile(r"[ .]?(\w+)")
_NEXT = re.compile(r" (\w+)")
_SURNAME = re.compile(r" [A-Z][a-z]")
_KOTA_BEHIND = re.compile(r" Kota\b(?! [A-Z])|\s\(Kota\)")
_AGENCY = re.compile(r"(?:ka|sek)?dis(?!trik)|kadin|dinas")
WIDE = "regional office"
LOCAL = "local office"  # of a kabupaten or kota, never of a province
_ZONE_GAP = re.compile(
    r"(?:[\s,&/–-]|\bdan\b|\bserta\b|\bNusa Tenggara\b|\bSulawesi\b|\bKalimantan\b|\bdaratan\b)+",
    re.IGNORECASE,
)
_NUMBER_TAIL = re.compile(r"[\w.]*\d[\w.-]*(?:/[\w.-]+)*/$")


@dataclass(frozen=True, slots=True)
class Context:
    """``level`` the words fix, if any; ``also``: the span of a level word that names a second region of the
    same name ("[Kota] dan Kabupaten Sorong"); ``strong``: a level word or a preposition of place vouches for it.
    """

    use: RegionUse
    rule: str
    level: Level | None = None
    strong: bool = False
    also: tuple[int, int, Level] | None = None


@dataclass(frozen=True, slots=True)
class Before:
    """The words that run into a name without a stop or a comma, nearest first: lower case, and as written."""

    low: tuple[str, ...]
    written: tuple[str, ...]

    def word(self, index: int = 0) -> str:
        """The ``index``-th word before the name, "" if there is none."""
        return self.low[index] if index < len(self.low) else ""

    def shape(self, index: int = 0) -> str:
        """The same word as written."""
        return self.written[index] if index < len(self.written) else ""


def words_before(text: str, start: int) -> Before:
    """The words before text[start] in its phrase."""
    begin = max(0, start - LOOK_BACK)
    piece = text[begin:start].rpartition("\n")[2]
    written: list[str] = []
    if piece[-1:] not in _OPENING:
        for token in reversed(piece.replace("-", " ").replace("–", " ").replace("/", " ").split()):
            if token[-1] in _STOPS and (token[-1] != "." or len(token) > 5 or token[-2:-1] == ")"):
                break
            word = token.strip(_MARKS)
            if word:
                written.append(word)
            if len(written) == REACH or token[0] in '"“‘':
                break
    return Before(tuple([word.lower() for word in written]), tuple(written))


def context_of(text: str, hit: Hit) -> Context:
    """What ``hit`` does in ``text``."""
    before = words_before(text, hit.start)
    behind = text[hit.end : hit.end + LOOK_AHEAD]
    if hit.glued is not None:
        return Context("government", "glued", hit.glued, strong=True)
    if _in_number(text, hit):
        return Context("ignored", "inside a number")
    if hit.name.text in {"Sabang", "Merauke", "Rote"} and _IDIOM.search(
        text[max(0, hit.start - 24) : hit.end + 24]
    ):
        return Context("ignored", "the whole country")
    for rule in (_press, _branch, _smaller, _person, _level, _organ):
        found = rule(text, hit, before, behind)
        if found is not None:
            return found
    strong = before.word() in words_of.PLACE_WORDS or (
        before.word() in {"dan", "serta"} and before.word(2) in words_of.PLACE_WORDS  # "dari Parimo dan Sigi"
    )
    if hit.name.homonym == "person" and not strong and (_spoken(before) or _SURNAME.match(behind)):
        return Context("ignored", "person")
    return Context("place", "bare", _suffix_level(behind), strong=strong)


def _in_number(text: str, hit: Hit) -> bool:
    """ "415.4/09/MoU/TUBABA/2024"."""
    slash = text[hit.start - 1 : hit.start] == "/"
    return slash and _NUMBER_TAIL.search(text[max(0, hit.start - 30) : hit.start]) is not None


def _spoken(before: Before) -> bool:
    return before.word() in words_of.SPEECH


def _suffix_level(behind: str) -> Level | None:
    """ "Probolinggo Kota" is the city."""
    return "kota" if _KOTA_BEHIND.match(behind) else None


def _press(text: str, hit: Hit, before: Before, behind: str) -> Context | None:
    """An outlet: "Radar Bogor", "Kabar Lampung Raya", "Sulbar Express", "malangtimes.com"."""
    follows = _FOLLOWS.match(behind)
    after = follows.group(1) if follows else ""
    if after.lower() in words_of.PRESS_AFTER and (after[:1].isupper() or behind.startswith(".")):
        return Context("ignored", "outlet")
    if after.lower() in words_of.CLUBS and after[:1].isupper():
        return Context("ignored", "club or building")
    if before.word() in words_of.PRESS_BEFORE and before.shape()[:1].isupper():
        return Context("ignored", "outlet")
    return None


def _branch(text: str, hit: Hit, before: Before, behind: str) -> Context | None:
    """A BPJS office: "Kepala BPJS Ketenagakerjaan Cabang Makassar", "Kacab Lahat", "Deputi Wilayah Bali"."""
    chain = before.low[:7]
    wide = not words_of.WIDE_BRANCH.isdisjoint(chain)
    for index, word in enumerate(chain):
        if word in words_of.BPJS or (word in words_of.BRANCH_ALONE and index < 3):
            return Context("branch", WIDE if wide else "branch office")
        if wide and index and word in words_of.HEADS_OF_WIDE and chain[index - 1] in words_of.WIDE_BRANCH:
            return Context("branch", WIDE)
        known = word in words_of.BRANCH or word in words_of.BPJS_TAIL
        if not known and not (wide and word in words_of.ZONES):
            return None
    return None


def continues_branch(text: str, last: Hit, hit: Hit) -> bool:
    """Whether ``hit`` goes on with the provinces of a wide branch: "Wilayah Bali, Nusa Tenggara dan [Papua]"."""
    gap = text[last.end : hit.start]
    return len(gap) <= 40 and _ZONE_GAP.fullmatch(gap) is not None


def _smaller(text: str, hit: Hit, before: Before, behind: str) -> Context | None:
    """A kecamatan, a desa, a street, a university: "Camat Kalianda", "Jl. Jakarta", "Kupang Timur"."""
    if before.low:
        word = before.word()
        harvest = before.low[:2] in words_of.HARVESTS  # "petani rumput laut Nunukan"
        if (word in words_of.SMALLER or word in words_of.THINGS) and not harvest:
            return Context("ignored", "smaller place or thing")
        if before.low[:2] == ("sakit", "rumah") or _of_institution(before):
            return Context("ignored", "smaller place or thing")
        if hit.name.codes and hit.name.text == "Papua" and word in words_of.PEOPLE:
            return Context("ignored", "a people")
    follows = _NEXT.match(behind)
    if follows and hit.name.kind in {"name", "spelling"}:
        after = follows.group(1)
        if after.lower() in words_of.DIRECTIONS and (after[:1].isupper()):
            return Context("ignored", "smaller place or thing")
    return None


def _of_institution(before: Before) -> bool:
    """Whether the name ends that of a university or hospital, with nothing but capitalised words between."""
    for word, written in zip(before.low[:5], before.written, strict=False):
        if word in words_of.INSTITUTIONS and written[:1].isupper():
            return True
        if word in words_of.LEVELS or not (written[:1].isupper() or word in {"dr", "prof", "dan"}):
            return False
    return False


def _person(text: str, hit: Hit, before: Before, behind: str) -> Context | None:
    """Part of a person's name: "Bapak Bima", "Deni Lingga"."""
    if not before.low:
        return None
    word, written = before.word(), before.shape()
    if word in words_of.HONORIFICS and written[:1].isupper():
        return Context("ignored", "person")
    if hit.name.homonym != "person":
        return None
    known = word in words_of.GOVERNMENT or word in words_of.LEVELS or word in words_of.ORGANS
    known = (
        known
        or word in words_of.OFFICES
        or word in words_of.LOCAL_OFFICES
        or _agency(written)
        or word in words_of.PLACE_WORDS
    )
    if written[:1].isupper() and not written.isupper() and not known:
        return Context("ignored", "person")
    return None


def _level(text: str, hit: Hit, before: Before, behind: str) -> Context | None:
    """A level word: "Kabupaten X", "Pemkab X", "Wali Kota X", "Kota dan Kabupaten X"."""
    word, second = before.word(), before.word(1)
    level = words_of.GOVERNMENT.get(word)
    if level is not None:
        also = _both(text, hit, before, level)
        return Context(_government_use(word, second), "government", level, strong=True, also=also)
    level = words_of.PAIRS.get((second, word))
    if level is None:
        level = words_of.LEVELS.get(word)
        if level is None:
            return None
        if (second in words_of.SMALLER and word == "kota") or second in words_of.INSTITUTIONS:
            return Context("ignored", "smaller place or thing")
    both = _both(text, hit, before, level)
    use: RegionUse = "government" if second in words_of.RULERS or second in words_of.ORGANS else "place"
    if second in words_of.REGULATIONS or (word == "kota" and before.word(2) in words_of.PAPERS):
        use = "regulation"
    elif second in words_of.OFFICES or second in words_of.LOCAL_OFFICES or _agency(before.shape(1)):
        use = "office"
    return Context(use, "level word", level, strong=True, also=both)


def _government_use(word: str, second: str) -> RegionUse:
    """ "Perbup X" and "Peraturan Bupati X" are paper; "Kejati X" and "Polda X" belong to the state."""
    if word in words_of.REGULATIONS or second in words_of.PAPERS:
        return "regulation"
    return "office" if word in words_of.STATE else "government"


def _both(text: str, hit: Hit, before: Before, level: Level) -> tuple[int, int, Level] | None:
    if level == "provinsi" or not any(
        word in words_of.LEVELS or word in words_of.GOVERNMENT for word in before.low[1:4]
    ):
        return None
    begin = max(0, hit.start - LOOK_BACK)
    match = _BOTH_TAIL.search(text[begin : hit.start])
    if match is None:
        return None
    first: Level = "kota" if match["first"].lower().endswith(("kota", "kot", "ko")) else "kabupaten"
    if first == level:
        return None
    return begin + match.start("first"), begin + match.end("first"), first


def _organ(text: str, hit: Hit, before: Before, behind: str) -> Context | None:
    """An organ or office without a level: "Sekda X", "Disnaker X", "Kejari X", "Dinas Tenaga Kerja X"."""
    word = before.word()
    level = _suffix_level(behind)
    if word in words_of.REGULATIONS or before.low[:2] == ("daerah", "peraturan"):
        return Context("regulation", "regulation", level, strong=True)
    if word in words_of.ORGANS:
        return Context("government", "organ", level, strong=True)
    if word in words_of.LOCAL_OFFICES or before.low[:2] == ("negeri", "kejaksaan"):
        return Context("office", LOCAL, level, strong=True)
    if word in words_of.OFFICES or _agency(before.shape()):
        return Context("office", "office", level, strong=True)
    return None


def _agency(written: str) -> bool:
    """ "Disperindagker", "Kadiskominfo", "DPUPRPKP": agencies and their heads in one word."""
    if not written[:1].isupper() or len(written) < 4:
        return False
    return _AGENCY.match(written.lower()) is not None or (written.startswith("DP") and written.isupper())
