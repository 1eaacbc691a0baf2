"""Lines of an article, and what a line looks like: prose, headline, list row."""

from __future__ import annotations

import re
from dataclasses import dataclass

_WORD = re.compile(r"[^\W_]+(?:[-'’.,/][^\W_]+)*")
_KEY = re.compile(r"[\W_]+")
_STOPS = re.compile(r"[.!?…][\"”’'»)\]]*$|[\"”]$")
_CODE_TAIL = re.compile(r"[.!?…\"”]\s*\([^()]{2,40}\)$")
_ROW = re.compile(r"(?:[-–•*·▪●►✓]|\(?\d{1,2}[.)]|[a-z][.)])\s*\S")
_LABELLED = re.compile(r"[^\W\d_][^:.!?]{1,60}\s?:\s?(?:Rp\.?\s?)?\d")
# Short verbs of headlines, which no affix gives away.
_VERBS = frozenset(
    """
    ajak akan amankan antar bagi bahas bakal bangun bantu bekuk bentuk beri bidik buka capai catat cek dapat
    desak dorong dukung gandeng gelar genjot guncang hadiri heboh hilang imbau ingatkan jadi jaring jatuh
    juara kaji kawal kejar kirim klaim kumpulkan kunjungi lantik lepas ludes masuk minta naik panen pastikan
    pecat raih raup rekrut resmi ringkus rusak sabet sambut sebut siap sidak sita soroti sumbang tagih tahan
    tangkap target tebar tekan teken tembus tenggelam terima tetapkan tewas tinjau tolak tuntut turun tutup
    ungkap usul viral wajib waspada
    """.split()
)
_AFFIXED = re.compile(r"(?:di|ter|ber|me)[a-z]{4,}$|[a-z]{3,}kan$")
_NO_VERBS = frozenset(
    """
    bersama terkait terhadap berita dinas direktur diskon distrik dinsos disnaker diskominfo terminal
    merangin merauke mentawai meranti medan berau dharmasraya ketenagakerjaan perikanan pendidikan kesehatan
    perhubungan kependudukan pemerintahan ternate tertinggi terbaru berbasis metro mesin media menteri
    pertanian balikpapan kabupaten pekan bulukan kehutanan peternakan perkebunan kelautan pelabuhan
    """.split()
)

_SLOGAN = re.compile(
    r"\b(?:portal|situs|media)\s(?:berita|online|siber|informasi|warga)\b|\b(?:terpercaya|terdepan|tepercaya)\b|"
    r"\b(?:tajam|cepat|lugas|akurat|aktual|berimbang)(?:,|\sdan|\s&)\s(?:tajam|cepat|lugas|akurat|aktual|berimbang|terpercaya)",
    re.IGNORECASE,
)
_COUNTED = frozenset(
    "orang jiwa persen kk pekerja peserta desa kelurahan nagari gampong nelayan petani rupiah".split()
)


@dataclass(frozen=True, slots=True)
class Line:
    """One line without outer space. ``gap``: a blank line (or a block's edge in HTML) stands before it."""

    text: str
    gap: bool = False

    @property
    def key(self) -> str:
        """Letters and digits only, lower case: equal for lines that say the same."""
        return _KEY.sub("", self.text).lower()

    @property
    def words(self) -> list[str]:
        """The words, as written."""
        return _WORD.findall(self.text)

    @property
    def stops(self) -> bool:
        """Whether it ends as a sentence does."""
        return _STOPS.search(self.text[-12:]) is not None or _CODE_TAIL.search(self.text[-48:]) is not None

    @property
    def is_row(self) -> bool:
        """Whether it is a row of a list: bullet, number, "Dinas Kesehatan : 488"."""
        return _ROW.match(self.text) is not None or _LABELLED.match(self.text) is not None

    @property
    def is_prose(self) -> bool:
        """Whether it is running text rather than a heading, a caption or a list row."""
        count = self.text.count(" ") + 1
        return count >= 22 or (count >= 8 and self.stops)


def split_lines(text: str) -> list[Line]:
    """The non-empty lines of ``text``."""
    lines: list[Line] = []
    gap = True
    for raw in text.split("\n"):
        stripped = raw.strip()
        if stripped:
            lines.append(Line(stripped, gap))
        gap = not stripped
    return lines


def is_title_case(words: list[str]) -> bool:
    """Whether nearly every longer word begins with a capital, as in headlines."""
    long_words = [word for word in words if len(word) >= 4 and word[0].isalpha()]
    capitals = sum(word[0].isupper() for word in long_words)
    return len(long_words) >= 3 and capitals >= 0.8 * len(long_words)


def is_headline(line: Line) -> bool:
    """Whether a line of its own reads like another story's headline: title case, a verb or a count, no full stop."""
    if line.text[-1] in '.…:;,"”)':
        return False
    words = line.words
    if not 5 <= len(words) <= 22 or not is_title_case(words):
        return False
    if any(_is_verb(word.lower()) for word in words[1:]):
        return True
    digits = any(char.isdigit() for char in line.text)
    return digits and len(words) >= 6 and not line.is_row and not ends_in_count(line)


def ends_in_count(line: Line) -> bool:
    """Whether the line ends with what its number counts, like a list's row: "Total 38.472 orang"."""
    words = line.words
    return len(words) > 1 and words[-1].lower() in _COUNTED and any(char.isdigit() for char in line.text)


def is_slogan(line: Line) -> bool:
    """Whether an outlet says what it is: "Portal Berita Bengkulu Terpercaya"."""
    return not line.stops and len(line.text) <= 110 and _SLOGAN.search(line.text) is not None


def is_word_list(line: Line) -> bool:
    """Whether the line is tags without their label: short items between commas."""
    items = line.text.split(",")
    return len(items) >= 3 and not line.stops and all(0 < item.count(" ") + bool(item) <= 4 for item in items)


def _is_verb(word: str) -> bool:
    if word in _VERBS:
        return True
    return _AFFIXED.match(word) is not None and word not in _NO_VERBS and len(word) >= 6
