"""Finds every numbered regulation that a text names, in whatever form outlets and users write it.

A citation is a type word ("Inpres", "Surat Edaran"), perhaps with its issuer ("Bupati Lahat"), a number and,
mostly, a year. Further numbers chained to it ("dan Nomor 4 Tahun 2022", "304 sampai 306 tahun 2022") share its
type. Nothing here knows regions: the issuer's words are handed out as they stand.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from domain.regulation_types import type_of, type_pattern

_WORD = r"\b(?:ber)?(?:nomor|nomer|nomr|nmr|no|n0)(?![a-z])\s?[.:]*\s*"
_SEGMENT = r"[A-Za-z0-9](?:[\w.\-–]*\w)?"
# 400.10.2.4/6/DPMD/IV/2024, B-1127/L.1.21/Gs.2/06/2022, 842.2/5193/SJ; that it holds a digit is checked later
_LETTER = rf"(?P<letter>{_SEGMENT}(?:\s?/\s?{_SEGMENT}){{2,9}})"
_YEAR = r"(?:19|20)\d\d(?!\d)"
_WORDS = "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh".split()
_SPELT = rf"(?:{'|'.join(_WORDS)})(?=\s+tahun\s+\d{{4}})"  # "nomor dua tahun 2021"
_PLAIN = (
    rf"(?P<plain>{_SPELT}|\d{{1,4}}(?:\.\d{{1,4}})*[a-z]?(?:/(?!{_YEAR})\w(?:[\w.\-]*\w)?)?)(?![\w%]|[.,]\d)"
)
_AFTER = (
    rf"(?:(?:\s*\([a-z ]{{2,24}}\))?\s*,?\s*(?:tahun|thn|th|tahn|tahum)\.?\s*(?P<year>{_YEAR})"
    rf"|\s?[/\-–]\s?(?P<slash>{_YEAR}))"
)
_NUMBER = rf"(?:{_LETTER}|{_PLAIN}){_AFTER}?"
_NUMBERED = re.compile(rf"(?P<word>{_WORD}){_NUMBER}", re.IGNORECASE)
_ORPHAN = re.compile(rf"(?P<word>\bbernom[oe]r\s?[.:]*\s*){_NUMBER}", re.IGNORECASE)
# "…nota kesepakatan. Dokumen bernomor X": the paper is named, its type in the sentence before
_PAPER = re.compile(
    rf"\b(?:dokumen|naskah|berkas)(?:nya|\situ|\stersebut)?\s(?P<word>{_WORD}){_NUMBER}",
    re.IGNORECASE,
)
_ISSUERS = (
    r"(?:ri|republik|indonesia|gubernur|bupati|wali\s?kota|kabupaten|kota|provinsi|prov|kab|mendagri|menaker"
    r"|menkeu|menteri|menpanrb|dprd|sekda|sekretaris|daerah|bersama|kepala|dinas|desa|nagari|kemendagri)\.?"
)
_DIRECT = re.compile(
    rf"(?:\s+(?:(?i:{_ISSUERS})|[A-Z][\w’'\-]*)(?!\w)){{0,5}}[\s.:\-]*(?P<word>)(?i:{_NUMBER})"
)
_LOOSE = re.compile(rf"[^\d]{{0,60}}?(?P<word>){_NUMBER}(?:[\s,\-]+(?P<apart>{_YEAR}))?", re.IGNORECASE)
_CHAIN = re.compile(
    r"(?P<title>\s*\([^()\d]{2,80}\)|,?\s+tentang\s[^.;:\d\n]{3,160}?)?\s*"
    r"(?:,?\s*(?:dan(?:\s+juga)?|serta(?:\s+juga)?|jo|juncto|hingga|sampai(?:\s+dengan)?|s\.?/?d|maupun|atau)\b"
    rf"\.?|[,&\-–])\s*(?P<word>{_WORD})?{_NUMBER}",
    re.IGNORECASE,
)
_PAREN = re.compile(r"\s*\([^()\d]{2,40}\)")
_STOP = re.compile(
    r"(?<!\bR)(?<!\bI)(?<!\bKab)(?<!\bProv)[.!?]\s+(?=[A-Z“\"])|[;!?]|\n\s*\n"
    r"|\b(?:[Jj]alan|[Jj]l|[Jj]ln|rekening|telepon)\b"
)
_GAP_YEAR = re.compile(rf"\btahun\s+({_YEAR})[\s,]*$", re.IGNORECASE)
_FOREIGN_DIGITS = re.compile(r"(?<![\d.,])(?!(?:19|20)\d\d(?![\d.,]))\d")
_DRAFT = re.compile(r"\b(?:rancangan|draf|draft|konsep|calon)\s+$", re.IGNORECASE)
_NUMBER_NEXT = re.compile(rf"\s+{_WORD}{_LETTER}", re.IGNORECASE)  # a letter is cited by its number alone
_DATE = re.compile(r"\d{1,2}/\d{1,2}/\d{2,4}")
_YEAR_SEGMENT = re.compile(rf"(?:^|[/-])({_YEAR})(?=/|$)")
_GLUED = re.compile(rf"(/{_YEAR})\.[A-Z][a-z].*$")
_SENTENCE_END = re.compile(r"[.!?]\s+[A-Z“\"]|\n")
_MAX_GAP = 110  # characters between the type and its number ("SE Bupati X tentang … Nomor 5")
_MAX_ORPHAN = 200  # characters from one number to a later "bernomor …" of the same sentence


@dataclass(frozen=True, slots=True)
class CitationMatch:
    """One citation: ``text[start:end]`` names it. ``number`` is as printed (blanks and leading zeros gone).

    ``issuer_text`` is what stands between the type word and the number ("Bupati Lahat", "Provinsi Bali");
    ``chained`` tells that the type word was taken over from the citation before.
    """

    start: int
    end: int
    type: str
    number: str
    year: int | None
    issuer_text: str = ""
    chained: bool = False


def find_citations(text: str, *, loose: bool = False) -> tuple[CitationMatch, ...]:
    """All citations in ``text``, in order, not overlapping.

    ``loose`` is for what a user types ("Perbup Lahat 44", "inpres 2 2021"): no number word and no year needed.
    Never raises.
    """
    found: list[CitationMatch] = []
    kinds = _type_words(text)
    limits = [kind.start() for kind, _ in kinds] + [len(text)]
    for (kind, after), limit in zip(kinds, limits[1:], strict=True):
        name = type_of(kind.group(1))
        if name is None or (found and kind.start() < found[-1].end):
            continue
        numbered = _number_after(text, after, limit, loose)
        if numbered is None:
            continue
        issuer = " ".join(text[after : numbered.start("word")].split()).strip(" ,.:-")
        found.append(_match(text, kind.start(), numbered, name, issuer, chained=False))
        found.extend(_chained(text, found[-1], limit))
        found[:] = _years_shared(found)
    found = _with_papers(text, found, [kind for kind, _ in kinds])
    return _with_orphans(text, found, [kind.start() for kind, _ in kinds])


def _type_words(text: str) -> list[tuple[re.Match[str], int]]:
    """Type words with the place where their number may begin: behind an abbreviation in brackets."""
    kinds: list[tuple[re.Match[str], int]] = []
    for kind in type_pattern().finditer(text):
        if kinds and kind.start() < kinds[-1][1]:
            continue
        if text[max(0, kind.start() - 3) : kind.start()].rstrip().endswith("/"):  # inside 560/12/SK/2024
            continue
        if kind.group().lower() == "surat" and not _NUMBER_NEXT.match(text, kind.end()):
            continue
        if _DRAFT.search(text, max(0, kind.start() - 12), kind.start()):
            continue
        paren = _PAREN.match(text, kind.end())
        kinds.append((kind, paren.end() if paren else kind.end()))
    return kinds


def _number_after(text: str, start: int, limit: int, loose: bool) -> re.Match[str] | None:
    """The number that belongs to a type word ending at ``start``; the next type word is at ``limit``."""
    numbered = _NUMBERED.search(text, start, min(limit, start + _MAX_GAP + 60))
    if numbered and numbered.start() - start <= _MAX_GAP:
        gap = (start, numbered.start())
        stopped = _STOP.search(text, gap[0], gap[1] + 1) or _FOREIGN_DIGITS.search(text, *gap)
        if not stopped and _is_number(numbered):
            return numbered
    if loose:
        free = _LOOSE.match(text, start, limit)
        return free if free and _is_number(free) else None
    direct = _DIRECT.match(text, start, limit)
    if direct is None or not _is_number(direct):
        return None
    if direct["letter"]:
        return None if _DATE.fullmatch(direct["letter"]) else direct
    return direct if direct["year"] or direct["slash"] else None


def _is_number(match: re.Match[str]) -> bool:
    return bool(match["plain"]) or any(letter.isdigit() for letter in match["letter"])


def _match(
    text: str, start: int, found: re.Match[str], name: str, issuer: str, *, chained: bool
) -> CitationMatch:
    printed = found["letter"] or found["plain"]
    number = "".join(printed.split())
    end = found.end()
    glued = _GLUED.search(number)
    if glued:
        number = number[: glued.end(1)]
        end = found.start("letter") + printed.rindex(".", 0, len(printed))
    if number.lower() in _WORDS:
        number = str(_WORDS.index(number.lower()) + 1)
    if number.isdigit():
        number = number.lstrip("0") or "0"
    groups = found.groupdict()
    year = groups["year"] or groups["slash"] or groups.get("apart")
    if year is None:
        segments = _YEAR_SEGMENT.findall(number)
        before = _GAP_YEAR.search(text, max(0, found.start("word") - 30), found.start("word"))
        year = segments[-1] if segments else before and before.group(1)
    return CitationMatch(start, end, name, number, int(year) if year else None, issuer, chained)


def _chained(text: str, first: CitationMatch, limit: int) -> list[CitationMatch]:
    """The further numbers that share the first one's type word; bare ones only where a year follows."""
    members: list[CitationMatch] = []
    kept = 0
    last = first
    while (chain := _CHAIN.match(text, last.end, limit)) and _is_number(chain):
        if not chain["word"] and not _continues(last, chain):
            break
        start = (
            chain.start("word") if chain["word"] else chain.start("letter" if chain["letter"] else "plain")
        )
        last = _match(text, start, chain, first.type, first.issuer_text, chained=True)
        members.append(last)
        if chain["word"] or last.year or chain["letter"]:
            kept = len(members)
    return members[:kept]


def _continues(last: CitationMatch, chain: re.Match[str]) -> bool:
    """Whether a number without a word of its own goes on from ``last``: with its year, or as the other party's
    number of one paper ("nomor 415.4/19/B.1/2021 dan PER/77/10/2021")."""
    if chain["title"]:
        return False
    if chain["letter"]:
        return "/" in last.number and _DATE.fullmatch(chain["letter"]) is None
    return bool(not last.year or chain["year"] or chain["slash"])


def _years_shared(found: Sequence[CitationMatch]) -> list[CitationMatch]:
    """ "Nomor 304 sampai 306 tahun 2022": the year stands only behind the last number."""
    shared: list[CitationMatch] = []
    year: int | None = None
    for match in reversed(found):
        if match.year is None and year is not None and "/" not in match.number:
            match = replace(match, year=year)
        shared.append(match)
        year = match.year if match.chained else None
    return shared[::-1]


def _with_papers(
    text: str, found: list[CitationMatch], kinds: Sequence[re.Match[str]]
) -> list[CitationMatch]:
    """Adds "Dokumen bernomor X" where the type of paper was named shortly before, without a number."""
    for paper in _PAPER.finditer(text):
        named = [kind for kind in kinds if 0 < paper.start() - kind.end() <= _MAX_ORPHAN]
        name = type_of(named[-1].group(1)) if named else None
        if (
            name is None
            or not paper["letter"]
            or not _is_number(paper)
            or any(_overlaps(match, paper) for match in found)
        ):
            continue
        if not any(named[-1].start() <= match.start < paper.start() for match in found):
            found.append(_match(text, paper.start(), paper, name, "", chained=True))
    return sorted(found, key=lambda match: match.start)


def _with_orphans(text: str, found: list[CitationMatch], kinds: list[int]) -> tuple[CitationMatch, ...]:
    """Adds "…, sedangkan milik Kabupaten Sorong bernomor X": the type stands earlier in the sentence."""
    for orphan in _ORPHAN.finditer(text) if found else ():
        before = [match for match in found if match.end <= orphan.start()]
        if not before or not _is_number(orphan) or any(_overlaps(match, orphan) for match in found):
            continue
        last = before[-1]
        between = text[last.end : orphan.start()]
        if len(between) > _MAX_ORPHAN or _SENTENCE_END.search(between):
            continue
        if any(last.end <= kind < orphan.start() for kind in kinds):
            continue
        issuer = " ".join(between.split()).strip(" ,")
        match = _match(text, orphan.start(), orphan, last.type, issuer, chained=True)
        found.insert(found.index(last) + 1, match)
    return tuple(found)


def _overlaps(match: CitationMatch, other: re.Match[str]) -> bool:
    return match.start < other.end() and other.start() < match.end
