"""Other stories inside the article: "Baca juga" and its kin, embedded headlines, blocks of teasers."""

from __future__ import annotations

import re
from dataclasses import replace

from extract.text.lines import (
    Line,
    ends_in_count,
    is_headline,
    is_slogan,
    is_title_case,
    is_word_list,
)
from extract.text.vocabulary import vocabulary

# Inside a line a label needs its colon, or its capitals after a sentence's end; glued to the word before it as
# well ("hari kerjaBaca juga: …").
_INLINE = re.compile(
    r"(?:BACA|[Bb]aca|SIMAK|[Ss]imak|LIHAT|[Ll]ihat)\s?(?:JUGA|[Jj]uga|PULA|[Pp]ula)\s?[:：»]|"
    r"Berita [Tt]erkait\s?[:：»]|"
    r"(?<=[.!?\"”]\s)(?:Baca(?:\s(?:selengkapnya|selanjutnya))?\s?:|(?:BACA JUGA|Baca Juga)\s(?=[A-Z]))"
)
_SENTENCE_END = re.compile(r"[.!?][\"”’)]?\s+(?=[A-Z\"“‘'(])")
_TOKEN = re.compile(r"\S+")
_CONTENT = re.compile(r"[a-zà-ÿ][a-zà-ÿ'’-]+")
_OPENING = re.compile(r"[\"“‘(]?[A-Z][^\d]*$")
# Small words that stand in headlines between capitals.
_IN_HEADLINES = frozenset(
    "dan di ke dari untuk yang dengan pada bagi hingga oleh soal dalam atau jadi se demi saat".split()
)
# Words that open sentences; behind a headline in small letters only these tell where the text goes on.
_OPENERS = frozenset(
    """
    adapun bahkan bupati dalam dari demikian dengan di dia gubernur hal hingga ia ini itu jika kami kata karena kegiatan
    kemudian kepala ketua kita lalu lebih melalui menurut menurutnya mereka namun oleh pada padahal para pemerintah
    penyerahan pihaknya program saat sebab sebagai sebanyak sebelumnya sedangkan sejak sekda selain sementara seperti
    setelah sisanya tahun total turut untuk wakil wali
    """.split()
)
_NAMES = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{2,}|\b[A-Z]{3,}\b")
_SPOKEN = re.compile(
    r"[\"”]\s?(?:kata|ujar|ucap|tutur|jelas|tegas|imbuh|tambah|ungkap|papar|sambung|pungkas|tandas|harap|beber|tutup)"
    r"(?:nya|\s(?:dia|ia))\b"
)
# Captions of the article's own pictures keep the verbs' prefixes, which headlines drop.
_CAPTION = re.compile(
    r"\b(?:me(?:n|m|ng|ny|l|r|w)[a-z]{3,}|ber[a-z]{4,}|saat|ketika|usai|sela|foto|dok)\b|\s-\s\S+/\S+$", re.I
)
MIN_STRANGER, MAX_STRANGER = 6, 16  # words of a headline in small letters between two paragraphs
MAX_SCRAP = 6  # words; a longer line below the last paragraph may be a sentence without its full stop
MAX_LISTED = 8  # headlines under one empty label; longer lists are menus, and those have block headings


def drop_inserts(lines: list[Line]) -> list[Line]:
    """``lines`` without announcements of other stories, also those inside a line."""
    kept: list[Line] = []
    listed = 0
    wrapped = False
    for line in lines:
        if listed and _is_listed(line, first=listed == MAX_LISTED):
            listed -= 1
            continue
        if wrapped and _is_rest_of_headline(line):
            continue
        listed = 0
        rest = _announced(line)
        wrapped = bool(rest)
        if rest is None:
            text = cut_inline(line.text)
        elif rest:
            text = resume(rest)
        else:
            text, listed = "", MAX_LISTED
        if text:
            kept.append(line if text == line.text else replace(line, text=text))
    return drop_embedded(kept)


def _announced(line: Line) -> str | None:
    """What stands after the label that opens the line; None where the line opens with none."""
    match = vocabulary().insert.match(line.text)
    if match is None:
        teaser = vocabulary().teaser.match(line.text)
        if teaser is None:
            return None
        rest = line.text[teaser.end() :]
        return None if line.stops and not is_title_case(rest.split()) else rest
    rest = line.text[match.end() :].strip(" »]).")
    if match["sep"] is not None:
        running = rest[:1].islower() and line.stops
        return None if running else line.text[match.end() :].rstrip(" »])")
    if not rest:
        return ""
    # Without a colon it may be a sentence: "Baca juga bagian dari program literasi …"
    announces = not line.stops or (not rest[0].islower() and is_title_case(rest.split()))
    return rest if announces else None


def _is_listed(line: Line, *, first: bool) -> bool:
    """Whether the line is one of the headlines under an empty label (the first may stand after a gap)."""
    if (
        line.stops
        or line.text[-1] == ":"
        or line.text[0].islower()
        or len(line.text) > 160
        or line.text[0] in '"“'
    ):
        return False
    if _SENTENCE_END.search(line.text) or (line.is_row and not is_title_case(line.words)):
        return False
    return first or not line.gap or is_headline(line)


def _is_rest_of_headline(line: Line) -> bool:
    """Whether a line goes on with another story's headline that was broken at the line's end."""
    if line.gap or line.stops or line.is_row or any(char.isdigit() for char in line.text):
        return False
    return line.text.count(" ") < 8 and is_title_case(line.words)


def cut_inline(text: str) -> str:
    """``text`` without an announcement that stands inside it."""
    match = (
        _INLINE.search(text, 1)
        if ":" in text or "»" in text or " Juga " in text or " JUGA " in text
        else None
    )
    if match is None:
        return text
    before, rest = text[: match.start()].rstrip(), text[match.end() :].strip()
    close = {"(": ")", "[": "]"}.get(before[-1:])
    bracketed = close is not None and close in rest
    after = rest.partition(close or "")[2].strip() if bracketed else resume(rest)
    return f"{before.rstrip(' «([•>-')} {after}".rstrip()


def resume(rest: str) -> str:
    """The running text that goes on after another story's headline, or "" where the line ends with it."""
    tokens = list(_TOKEN.finditer(rest))
    if not rest.rstrip('"”)').endswith((".", "!", "?")) or len(tokens) < 6:
        return ""
    words = [token.group() for token in tokens]
    titled = is_title_case(words[:7])
    for index in range(3, len(words) - 1):
        if _opens(words, index, titled=titled):
            return rest[tokens[index].start() :]
    end = _SENTENCE_END.search(rest)
    return rest[end.end() :] if end is not None else ""


def _opens(words: list[str], index: int, *, titled: bool) -> bool:
    """Whether a sentence begins at this word, in a row of words that began with a headline."""
    word = words[index]
    if _OPENING.match(word) is None:
        return False
    if word[0] in '"“':
        return True
    bare = word.strip('"“‘(,.').lower()
    following = next((w for w in words[index + 1 : index + 3] if not w[0].isdigit()), "")
    small = _CONTENT.match(following) is not None
    if not titled:
        return bare in _OPENERS and (
            small or bare in {"kepala", "bupati", "wali", "menurut", "kata", "gubernur"}
        )
    return small and (bare in _OPENERS or following.strip(".,") not in _IN_HEADLINES)


def drop_embedded(lines: list[Line]) -> list[Line]:
    """``lines`` without headlines of other stories that stand alone between two paragraphs."""
    if len(lines) < 4:
        return lines
    first = next((index for index, line in enumerate(lines) if line.is_prose), len(lines))
    alone = [
        index
        for index, line in enumerate(lines)
        if index > first and line.gap and not line.stops and (index + 1 == len(lines) or lines[index + 1].gap)
    ]
    if not alone:
        return lines
    others = set(alone)
    names = {name for i, line in enumerate(lines) if i not in others for name in _NAMES.findall(line.text)}
    return [line for i, line in enumerate(lines) if i not in others or not _is_embedded(line, names)]


def _is_embedded(line: Line, names: set[str]) -> bool:
    """Whether a line of its own is another story's headline: by its shape, or because it names only strangers."""
    if is_headline(line):
        return True
    if (
        line.is_row
        or ends_in_count(line)
        or _CAPTION.search(line.text)
        or not MIN_STRANGER <= len(line.words) <= MAX_STRANGER
    ):
        return False
    named = set(_NAMES.findall(line.text))
    return bool(named) and not named & names and not is_title_case(line.words)


def cut_tail(lines: list[Line]) -> list[Line]:
    """``lines`` up to the first mark that the article is over; marks above the article only go themselves."""
    words = vocabulary()
    kept: list[Line] = []
    prose = 0
    for index, line in enumerate(lines):
        short = len(line.text) <= 160
        if short and (words.tail.fullmatch(line.text) or words.block.fullmatch(line.text)):
            if prose and not _goes_on(lines[:index], lines[index + 1 :]):
                break
            continue
        prose += line.is_prose
        kept.append(line)
    return kept


def trim_end(lines: list[Line]) -> list[Line]:
    """``lines`` without the scraps below the last paragraph: headlines, menu words, names of page makers.

    Rows of a list stay, and so does everything below a line that announces a list with a colon.
    """
    last = next(
        (i for i in range(len(lines) - 1, -1, -1) if lines[i].is_prose or lines[i].text.endswith(":")), None
    )
    if last is None or lines[last].text.endswith(":"):
        return lines
    end = len(lines)
    while end > last + 1 and _is_scrap(lines[end - 1]):
        end -= 1
    return lines[:end]


def _is_scrap(line: Line) -> bool:
    if line.stops or line.is_row or line.text.endswith(","):
        return False
    if is_slogan(line) or is_word_list(line):
        return True
    return is_headline(line) or (len(line.words) <= MAX_SCRAP and not ends_in_count(line))


def _goes_on(before: list[Line], after: list[Line]) -> bool:
    """Whether the article continues below a mark such as "Berita Terkait" or "Tulis komentar".

    Its own later paragraphs repeat its names, or quote without bringing new ones; teasers of other stories
    bring new names.
    """
    later = [line.text for line in after if line.is_prose]
    if not later:
        return False
    known = set(_NAMES.findall(" ".join(line.text for line in before)))
    named = {name for text in later for name in _NAMES.findall(text)}
    shared = len(named & known)
    if shared >= 2 and shared >= 0.3 * len(named):
        return True
    return len(named) - shared <= 1 and any(_SPOKEN.search(text) for text in later)
