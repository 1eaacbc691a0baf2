"""A page's lines to its title, its clean paragraphs and its notes. The same for HTML and plain text."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from extract.text.head import (
    HEAD_LINES,
    PageNote,
    cut_title,
    find_title,
    is_byline,
    is_date_line,
    is_head_furniture,
    note,
    reads_as_lead,
    strip_outlet,
)
from extract.text.inserts import cut_tail, drop_inserts, trim_end
from extract.text.lines import Line, is_title_case, split_lines
from extract.text.paragraphs import join
from extract.text.vocabulary import vocabulary

# "(fbn/yos)", "(Tim)", "(*/nia)", "(MM-3)", "|| Dik", ".kominfo/iksan": the reporter's code ends the article.
_CODE_LINE = re.compile(
    r"\(\s?[\w.*]+(?:[ /+.,*-]{1,3}[\w.*]+){0,4}[/*]*\s?\)|\|\|\s?\w+|-\s?[\w/]{2,14}\s?-"
)
_CODE = re.compile(r"(?<=[.!?…\"”])\s*(?:\(\s?[\w.*+-]+(?:\s?/\s?[\w.* -]+)*\s?\)|\|\|\s?\w+)[.*]*$")
_CODE_BARE = re.compile(r"(?<=\w\.)\s?[a-z]{2,12}(?:/[a-z]{2,12}){1,3}$")
_CODE_OPEN = re.compile(r"(?<=[a-z])\s\((?:[A-Z]?[a-z]{1,5}|[\w*]{1,6}/[\w*/]{1,12})\)$")
CODE_ZONE = 60  # characters at the article's end in which a code may stand
MAX_FURNITURE = 320  # characters; what is longer is read as text (and keeps matching cheap)
TITLED_LINES = 3  # paragraphs at the top that may begin with the headline: a caption, then the lead
LONG_KEY = 15  # letters; a shorter part of a headline may be a line of its own
MIN_CAPTION = 30  # characters; shorter beginnings may rightly be the same
_DOUBLED = re.compile(rf"(.{{{MIN_CAPTION},250}}?)\s*\1")
SAME_WORDS = 3  # blanks; shorter lines may rightly stand twice


@dataclass(frozen=True, slots=True)
class Cleaned:
    """``title`` may be empty only if the page is; ``paragraphs`` do not repeat it."""

    title: str
    titled: bool
    paragraphs: tuple[str, ...]
    note: PageNote


def clean(text: str, title: str | None = None) -> Cleaned:
    """The article in ``text``, which is mended already. ``title`` is what feed or caller say it is."""
    lines = split_lines(text)
    if _hints_at_inline(text):
        lines = [line for line in map(_without_inline, lines) if line.text]
    lines, heading = _take_title(lines, title)
    dropped: list[Line] = []
    lines = _drop_head(lines, heading, dropped)
    lines = cut_tail(lines)
    lines = _drop_repeated(drop_inserts(_drop_lines(lines, dropped)), heading)
    lines = _drop_code(trim_end(lines))
    paragraphs = join(lines)
    titled = bool(heading)
    if not heading and paragraphs:
        heading = cut_title(paragraphs[0])
    return Cleaned(heading, titled, tuple(paragraphs), note(dropped))


def _hints_at_inline(text: str) -> bool:
    lower = text.lower()
    return any(hint in lower for hint in vocabulary().hints)


def _without_inline(line: Line) -> Line:
    if not _hints_at_inline(line.text):
        return line
    text = vocabulary().inline.sub(" ", line.text)
    return line if text == line.text else replace(line, text=" ".join(text.split()))


def _take_title(lines: list[Line], title: str | None) -> tuple[list[Line], str]:
    """The lines without their headline, and the headline ("" where there is none)."""
    if title is None or not title.strip():
        index = find_title(lines)
        if index is None:
            return lines, ""
        title = lines[index].text
        lines = lines[:index] + lines[index + 1 :]
    return lines, strip_outlet(" ".join(title.split()), lines)


def _drop_head(lines: list[Line], title: str, dropped: list[Line]) -> list[Line]:
    """``lines`` without what stands between the page's top and the first paragraph."""
    first = next((i for i in range(len(lines)) if _begins_prose(lines, i)), len(lines))
    head: list[Line] = []
    for line in lines[: min(first, HEAD_LINES)]:
        if is_head_furniture(line):
            dropped.append(line)
        else:
            rest = _past_title(line, title)
            if rest.text:
                head.append(rest)
    below = lines[min(first, HEAD_LINES) :]
    below[:TITLED_LINES] = [_past_title(line, title) for line in below[:TITLED_LINES]]
    return head + [line for line in below if line.text]


def _begins_prose(lines: list[Line], index: int) -> bool:
    """Whether the article's first paragraph begins here, on one line or on several hard-wrapped ones."""
    line = lines[index]
    if is_date_line(line) or is_byline(line):
        return False
    if line.is_prose:
        return True
    if len(line.words) < 7 or is_title_case(line.words) or line.is_row:
        return False
    run = [line]
    for after in lines[index + 1 : index + HEAD_LINES]:
        if after.gap:
            break
        run.append(after)
    return run[-1].stops and sum(len(part.words) for part in run) >= 16


def _past_title(line: Line, title: str) -> Line:
    """The line without the headline, or itself, repeated at its beginning (or with nothing left)."""
    doubled = _DOUBLED.match(line.text)
    if doubled is not None:
        line = replace(line, text=line.text[doubled.end(1) :].lstrip())
    if title and len(line.text) <= 3 * len(title) + 40 and _says_title(line, title):
        return replace(line, text="")
    if title and line.text.lower().startswith(title.lower()):
        return replace(line, text=line.text[len(title) :].lstrip(" -–—|:.,"))
    return line


def _says_title(line: Line, title: str) -> bool:
    """Whether the line says no more than the headline: once or more often, cut, or with a few words about it."""
    key, own = Line(title).key, line.key
    if own in (key, key * 2, key * 3):
        return True
    if reads_as_lead(line) or min(len(own), len(key)) < LONG_KEY:
        return False
    return own in key or (key in own and len(own) < len(key) + 40)


def _drop_lines(lines: list[Line], dropped: list[Line]) -> list[Line]:
    """``lines`` without furniture that stands in a line of its own."""
    kept: list[Line] = []
    for line in lines:
        if any(char.isalnum() for char in line.text):
            (dropped if _is_furniture(line) else kept).append(line)
    return kept


def _is_furniture(line: Line) -> bool:
    if is_byline(line):
        return True
    if len(line.text) > MAX_FURNITURE:
        return False
    if vocabulary().line.fullmatch(line.text):
        return True
    return line.gap and not line.stops and is_date_line(line)


def _drop_repeated(lines: list[Line], title: str) -> list[Line]:
    """``lines`` each once: captions and headlines are often printed two or three times."""
    seen = {_said(title)}
    kept: list[Line] = []
    for line in lines:
        key = _said(line.text)
        if key in seen and (line.text.count(" ") >= SAME_WORDS or len(kept) == 0):
            continue
        seen.add(key)
        kept.append(_past_caption(line, kept[-1].text) if kept else line)
    return kept


def _past_caption(line: Line, before: str) -> Line:
    """The line without the caption above it, where a template printed that again glued to the lead."""
    if len(before) < MIN_CAPTION or len(line.text) <= len(before) or not line.text.startswith(before):
        return line
    return replace(line, text=line.text[len(before) :].lstrip(" -–—|:.,)"))


def _said(text: str) -> str:
    return text.lower().strip(' .!?:-–—"“”')


def _drop_code(lines: list[Line]) -> list[Line]:
    """``lines`` without the reporter's code at the end."""
    while len(lines) > 1 and _CODE_LINE.fullmatch(lines[-1].text):
        lines = lines[:-1]
    if not lines:
        return lines
    text, end = lines[-1].text[:-CODE_ZONE], lines[-1].text[-CODE_ZONE:]
    for pattern in (_CODE, _CODE_BARE, _CODE_OPEN):
        end = pattern.sub("", end)
    return [*lines[:-1], replace(lines[-1], text=(text + end).rstrip())] if text + end else lines[:-1]
