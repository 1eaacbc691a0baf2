"""The head of an article before its first sentence: "JAKARTA, KabarJaminan - ", "Timika (TimikaPos) - ".

The town there says where the reporter sat, the outlet's name nothing at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

MAX_HEAD = 80  # characters before the mark; longer heads are sentences
MAX_WORDS = 8
LINES = 5  # non-empty lines looked at: title, caption, byline may stand above
_DASHES = re.compile(r"\s?(?:\|\||[–—―]|--?|\|)\s?[-–—]?")
_COLON = re.compile(r":\s(?=[A-Z\"“])")
_BAR = re.compile(r"\sI\s(?=[A-Z\"“])")
_LOWER = re.compile(r"(?<![\w.@])[a-z]{2,}(?![\w.]*\.(?:com|id|net|co))\b")
_DOMAIN = re.compile(r"\b[\w-]+\.(?:com|co\.id|id|net|news|org|info|tv|example)\b")
_LONE_OUTLET = re.compile(r"(?:^|,\s*)[a-z]\w+\s*(?=,|$)")  # "jurnalpolitika, JAKARTA"
_ACTOR = re.compile(
    r"\b(?:pemkab|pemkot|pemko|pemprov|pemerintah|bupati|wabup|wali\s?kota|wako|gubernur|bpjs\w*|bpjamsostek|dprd|"
    r"kejari|dinas|sekda|kadis\w*)\b",
    re.IGNORECASE,
)
_GENTLE = frozenset("com id co net news dan di".split())


def find_dateline(text: str, title: str) -> tuple[int, int] | None:
    """The span of the dateline, its mark included; None if the article has none."""
    heading = " ".join(title.split()).lower()
    for start, end in _first_lines(text):
        line = text[start:end]
        if heading and " ".join(line.split()).lower() == heading:
            continue
        length = _head_length(line)
        if length:
            return start, start + length
    return None


def _first_lines(text: str) -> Iterator[tuple[int, int]]:
    position, seen = 0, 0
    while position < len(text) and seen < LINES:
        end = text.find("\n", position)
        end = len(text) if end < 0 else end
        if text[position:end].strip():
            seen += 1
            yield position, end
        position = end + 1


def _head_length(line: str) -> int:
    """How many characters of ``line`` are a dateline (0: none)."""
    best = 0
    for match in _marks(line[: MAX_HEAD + 4]):
        head = line[: match.start()]
        behind = line[match.end() :].lstrip()
        if len(behind) < 40 or not _is_head(head):
            break
        best = match.end()
    return best


def _marks(line: str) -> Iterator[re.Match[str]]:
    """Marks that may end a dateline, in order; a colon or a bar only behind one or two words."""
    found = [match for match in _DASHES.finditer(line) if _is_mark(line, match)]
    for pattern in (_COLON, _BAR):
        match = pattern.search(line)
        if match is not None and len(line[: match.start()].split()) <= 3:
            found.append(match)
    return iter(sorted(found, key=lambda match: match.start()))


def _is_mark(line: str, match: re.Match[str]) -> bool:
    """Whether the dash stands free, and not inside a word ("Pare-Pare", "Una-Una")."""
    mark = match.group()
    if mark.strip() != "-" or mark != mark.strip():
        return True
    before = line[match.start() - 1 : match.start()]
    return not before.isalnum()


def _is_head(head: str) -> bool:
    """Whether only names, outlets and dates stand in ``head``."""
    bare = _LONE_OUTLET.sub(" ", _DOMAIN.sub(" ", re.sub(r"\([^)]*\)", " ", head)).strip())
    words = bare.split()
    if len(words) > MAX_WORDS or (not words and not head.strip(" ,")):
        return False
    if re.search(r"[!?\"“”;]", bare) or _ACTOR.search(bare):
        return False
    return all(word in _GENTLE for word in _LOWER.findall(bare))
