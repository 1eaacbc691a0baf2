"""The head of a page: headline, date line, byline, breadcrumbs, category, captions."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from extract.rules.dates import WEEKDAYS, find_dates
from extract.text.lines import Line, is_slogan
from extract.text.vocabulary import vocabulary

HEAD_LINES = 14  # no page seen has more lines than this above its first paragraph
MAX_TITLE = 300  # characters
MAX_CUT_TITLE = 90  # characters of the lead that stand in for a title that is missing
_SUFFIX = re.compile(r"^(?P<core>.{15,}?)\s(?P<sep>\||–|—|-|»|::|•|I)\s(?P<outlet>[^|»]{2,45})$")
_PRESS = re.compile(
    r"\.(?:com|co|id|net|news|org|info|tv)\b|news|media|kabar|warta|berita|suara|radar|tribun|pos\b|post|harian|"
    r"kompas|detik|express|ekspres|online|portal|redaksi|diskominfo|pemerintah\s(?:kabupaten|kota|provinsi)",
    re.IGNORECASE,
)
_SIGNED = re.compile(r"(?:\S+\s){1,3}[-–—|]\s")  # "Made Widana - Radar Bukit"
_CRUMBS = re.compile(r"\s[›»>/→]\s|^(?:Beranda|Home)(?=[A-Z ]|\b)")
_CLOCK = re.compile(r"\b\d{1,2}[:.]\d{2}(?::\d{2})?\s?(?:WIB|WITA|WIT|am|pm|AM|PM)?\b|\b(?:WIB|WITA|WIT)\b")
_MAKER = re.compile(
    r"\b(?:by|oleh|redaksi|admin|diposting|dipublikasikan|diterbitkan|terbit|posted|published|penulis|editor|"
    r"reporter|rilis|tayang|WIB|WITA|WIT)\b",
    re.IGNORECASE,
)
_REPORTER = re.compile(r"(?:Laporan|Liputan)\s(?:Reporter|Wartawan|Kontributor|Jurnalis)\b.{0,80}")
_BY = re.compile(r"^\W*(?:by|oleh)\s+(?P<who>[^\d|–—]{2,40})", re.IGNORECASE)
_DATELINE = re.compile(r"^[^.!?]{2,70}?(?:\s?[-–—]{1,2}\s?|:\s)[A-Z\"“]")


@dataclass(frozen=True, slots=True)
class PageNote:
    """What a page's own lines say of it: when it was published and by whom."""

    published: date | None = None
    author: str | None = None


def is_date_line(line: Line) -> bool:
    """Whether the line is little more than a date: "Kamis, 8 April 2021 | 14:29 WIB"."""
    if len(line.text) > 110 or line.text.count(" ") > 14:
        return False
    found = find_dates(line.text)
    if not found or (line.stops and line.text.count(" ") > 6):
        return False
    rest = line.text[: found[0].start] + " " + line.text[found[-1].end :]
    words = [
        word for word in re.findall(r"[^\W\d_]{2,}", _CLOCK.sub(" ", rest)) if word.lower() not in WEEKDAYS
    ]
    made = any(item.year for item in found) or _CLOCK.search(rest) is not None or "|" in rest
    return made and len(words) <= (8 if _MAKER.search(rest) or "|" in rest else 3)


def is_head_furniture(line: Line) -> bool:
    """Whether a line above the article is none of it. Captions of the article's own picture are kept."""
    text = line.text
    if not any(char.isalpha() for char in text) or is_byline(line) or is_date_line(line):
        return True
    if len(text) <= 160 and (vocabulary().line.fullmatch(text) or _REPORTER.fullmatch(text)):
        return True
    if _CRUMBS.search(text) and not line.stops and text.count(" ") < 26:
        return True
    if line.stops or text[-1] in "-–—":
        return False
    words = text.count(" ") + 1
    if is_slogan(line) and words <= 10:
        return True
    return words <= 4 or (words <= 8 and _SIGNED.match(text) is not None and _PRESS.search(text) is not None)


def is_byline(line: Line) -> bool:
    """Whether the line names the page's makers or tags ("Editor: …", "Tag: …")."""
    match = vocabulary().byline.match(line.text) if len(line.text) <= 400 else None
    if match is None:
        return False
    return match["who"].count(" ") < 12 or match["label"].lower() in {
        "tag",
        "tags",
        "topik",
        "label",
        "labels",
    }


def find_title(lines: list[Line]) -> int | None:
    """Where the headline stands, if the page has one above its first paragraph."""
    for index, line in enumerate(lines[:HEAD_LINES]):
        if is_head_furniture(line) and not _is_short_title(lines, index):
            continue
        return None if reads_as_lead(line) else index
    return None


def _is_short_title(lines: list[Line], index: int) -> bool:
    """A headline of two to four words: the very first line, with prose right below it."""
    line = lines[index]
    if index or not 1 <= line.text.count(" ") <= 3 or is_date_line(line) or is_byline(line):
        return False
    if vocabulary().line.fullmatch(line.text) or _CRUMBS.search(line.text):
        return False
    return len(lines) == 1 or lines[1].is_prose


def reads_as_lead(line: Line) -> bool:
    """Whether the line is the article's first paragraph rather than its headline."""
    if len(line.text) > MAX_TITLE:
        return True
    words = line.text.count(" ") + 1
    if line.stops and words >= 14 and not line.text.rstrip('"”').endswith(("?", "!")):
        return True
    return words >= 18 and _DATELINE.match(line.text) is not None and line.text.endswith(".")


def cut_title(lead: str) -> str:
    """A stand-in for a missing title: the beginning of the lead."""
    if len(lead) <= MAX_CUT_TITLE:
        return lead.rstrip(" .")
    return lead[:MAX_CUT_TITLE].rsplit(" ", 1)[0].rstrip(" ,.;:–-") + "…"


def strip_outlet(title: str, lines: list[Line]) -> str:
    """The title without the outlet's name behind it ("… | Radar Bogor", "… - Suara.com")."""
    match = _SUFFIX.match(title)
    if match is None:
        return title
    core = match["core"].strip()
    key = Line(core).key
    if any(line.key == key for line in lines[:HEAD_LINES]):
        return core
    named = match["sep"] in {"|", "»", "::"} and match["outlet"].count(" ") < 4
    return core if named or _PRESS.search(match["outlet"]) else title


def note(dropped: list[Line]) -> PageNote:
    """When and by whom, from the date lines and bylines that were taken out of a page.

    Of several dates that of a byline or with a clock counts; else the earliest, for pages also print the
    day on which they are read.
    """
    dated: list[tuple[bool, date]] = []
    author: str | None = None
    for line in dropped:
        match = vocabulary().byline.match(line.text)
        if match is not None and match["label"].lower() not in _NOT_AUTHORS and author is None:
            author = _name(match["who"])
        by = _BY.match(line.text)
        if by is not None and author is None:
            author = _name(by["who"])
        values = [found.value for found in find_dates(line.text[:300]) if found.value is not None]
        if values:
            dated.append((_MAKER.search(line.text) is None and _CLOCK.search(line.text) is None, values[0]))
    return PageNote(published=min(dated)[1] if dated else None, author=author)


_NOT_AUTHORS = frozenset(
    "tag,tags,tagar,topik,label,labels,kategori,category,sumber,source,fotografer,editor,publisher,penerbit,"
    "uploader,redaktur,teks,kata kunci,filed under,posted in,posted on,pewarta foto".split(",")
)


def _name(who: str) -> str | None:
    name = re.split(
        r"\s*[|/]\s*|\s{2,}|,\s(?=Editor)|\s(?=(?:Senin|Selasa|Rabu|Kamis|Jum|Sabtu|Minggu)\w*\b)", who
    )[0]
    name = name.strip(" .,:-–")
    return name if 2 <= len(name) <= 60 else None
