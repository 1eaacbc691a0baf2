"""Other stories inside the article: "Baca juga" and its kin, embedded headlines, blocks of teasers."""

from __future__ import annotations

import re
from dataclasses import replace

from extract.text.lines import Line, is_headline, is_title_case
from extract.text.vocabulary import vocabulary

# Inside a line a label needs its colon; glued to the word before it as well ("hari kerjaBaca juga: …").
_INLINE = re.compile(
    r"(?:BACA|[Bb]aca|SIMAK|[Ss]imak|LIHAT|[Ll]ihat)\s?(?:JUGA|[Jj]uga|PULA|[Pp]ula)\s?[:：»]"
    r"|Berita [Tt]erkait\s?[:：»]"
)
_SENTENCE_END = re.compile(r"[.!?][\"”’)]?\s+(?=[A-Z\"“‘'(])")
_TOKEN = re.compile(r"\S+")
_CONTENT = re.compile(r"[\"“‘'(]?[a-z]{3,}")
_OPENING = re.compile(r"[\"“]?[A-Z]")
_NAMES = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{2,}|\b[A-Z]{3,}\b")
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
    if line.stops or line.text[0].islower() or len(line.text) > 160 or line.text[0] in '"“':
        return False
    return first or not line.gap or is_headline(line)


def _is_rest_of_headline(line: Line) -> bool:
    """Whether a line goes on with another story's headline that was broken at the line's end."""
    if line.gap or line.stops or line.is_row or any(char.isdigit() for char in line.text):
        return False
    return line.text.count(" ") < 8 and is_title_case(line.words)


def cut_inline(text: str) -> str:
    """``text`` without an announcement that stands inside it."""
    match = _INLINE.search(text, 1) if ":" in text or "»" in text else None
    if match is None:
        return text
    after = resume(text[match.end() :].strip())
    return f"{text[: match.start()].rstrip(' «([•>-')} {after}".rstrip()


def resume(rest: str) -> str:
    """The running text that goes on after another story's headline, or "" where the line ends with it."""
    tokens = list(_TOKEN.finditer(rest))
    if not rest.rstrip('"”)').endswith((".", "!", "?")) or len(tokens) < 8:
        return ""
    words = [token.group() for token in tokens]
    for index in range(4, len(words) - 3):
        lower = sum(_CONTENT.match(word) is not None for word in words[index + 1 : index + 5])
        before = words[index - 1]
        opens = _OPENING.match(words[index]) is not None and words[index + 1][0].islower()
        if opens and lower >= 3 and (before[0].isupper() or before[0].isdigit()):
            return rest[tokens[index].start() :]
    end = _SENTENCE_END.search(rest)
    return rest[end.end() :] if end is not None else ""


def drop_embedded(lines: list[Line]) -> list[Line]:
    """``lines`` without headlines of other stories that stand alone between two paragraphs."""
    if len(lines) < 4:
        return lines
    prose = [index for index, line in enumerate(lines) if line.is_prose]
    if not prose:
        return lines
    return [line for index, line in enumerate(lines) if not _is_embedded(lines, index, prose[0])]


def _is_embedded(lines: list[Line], index: int, first_prose: int) -> bool:
    line = lines[index]
    if index <= first_prose or not line.gap or not is_headline(line):
        return False
    return index + 1 == len(lines) or lines[index + 1].gap


def cut_tail(lines: list[Line]) -> list[Line]:
    """``lines`` up to the first mark that the article is over; marks above the article only go themselves."""
    words = vocabulary()
    kept: list[Line] = []
    prose = 0
    for index, line in enumerate(lines):
        short = len(line.text) <= 160
        if short and words.tail.fullmatch(line.text):
            if prose:
                break
            continue
        if short and words.block.fullmatch(line.text):
            if prose and not _goes_on(lines[:index], lines[index + 1 :]):
                break
            continue
        prose += line.is_prose
        kept.append(line)
    return kept


def _goes_on(before: list[Line], after: list[Line]) -> bool:
    """Whether the article continues below a heading such as "Berita Terkait".

    Its own later paragraphs repeat its names; teasers of other stories bring new ones.
    """
    known = set(_NAMES.findall(" ".join(line.text for line in before)))
    later = {name for line in after if line.is_prose for name in _NAMES.findall(line.text)}
    return len(later & known) >= 2 and len(later & known) >= 0.3 * len(later)
