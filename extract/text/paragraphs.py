"""Paragraphs from lines: hard line breaks inside a sentence are undone, real ones stay."""

from __future__ import annotations

import re
from itertools import pairwise

from extract.text.lines import Line

_LOWER = re.compile(r"[\"“‘'(]?[a-zà-ÿ]|\(\d{1,2}/")
_OUTLET = re.compile(r"\S+\.(?:com|co\.id|id|net|news|my\.id|org)\b|[a-z]\w*,\s?[A-Z]{3}")
# A line that ends with one of these cannot be a whole one.
_OPEN_END = re.compile(
    r"(?:,|[^\s-]-|\s[-–—]|\b(?:dan|atau|yang|di|ke|dari|untuk|dengan|oleh|pada|dalam|sebagai|bahwa|tentang|serta|para|"
    r"kepada|sebanyak|sebesar|adalah|ini|Rp|No|Nomor|Tahun|Pasal|[HR]|Hj|Dr|Drs|Ir|Prof|Tgk|Sdr|Kab|Kec)\.?)$"
)
WRAPPED_AT = 2  # this many breaks before a small letter show that the whole text is hard-wrapped


def join(lines: list[Line]) -> list[str]:
    """The paragraphs of ``lines``."""
    breaks = sum(_continues_lower(a, b) and not b.gap for a, b in pairwise(lines))
    paragraphs: list[list[str]] = []
    before: Line | None = None
    for line in lines:
        if before is not None and _continues(before, line, wrapped=breaks >= WRAPPED_AT):
            _glue(paragraphs[-1], line.text)
        else:
            paragraphs.append([line.text])
        before = line
    return ["".join(parts) for parts in paragraphs]


def _continues(before: Line, line: Line, *, wrapped: bool) -> bool:
    if _continues_lower(before, line):
        return True
    if line.gap or line.is_row or before.stops:
        return False
    if before.is_row and not _OPEN_END.search(before.text[-24:]):
        return False
    return wrapped or _OPEN_END.search(before.text[-24:]) is not None


def _continues_lower(before: Line, line: Line) -> bool:
    """Whether ``line`` begins with a small letter, so that it goes on with an unfinished sentence."""
    if _LOWER.match(line.text) is None or before.stops or line.is_row:
        return False
    return _OUTLET.match(line.text) is None and len(before.text) > 20


def _glue(parts: list[str], after: str) -> None:
    """Append a line to its paragraph; a word broken with a hyphen is made whole, a doubled one keeps it."""
    before = parts[-1]
    if before.endswith("-") and after[:1].islower() and before[-2:-1].isalpha():
        left, right = re.split(r"\W", before[:-1][-30:])[-1], re.split(r"\W", after[:30])[0]
        if left.lower() != right.lower():
            parts[-1] = before[:-1]
    else:
        parts.append(" ")
    parts.append(after)
