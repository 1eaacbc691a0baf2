"""Numbers in Indonesian news text, each with its span and value, as pure functions.

Read are 1.331.533 and 2,5; comma thousands (8,674) and decimal points (45.94 persen); stray spaces (1. 557,
Rp.2, 016 miliar); no separator (2000); scales, also abbreviated or doubled (13 ribu, 42 Jt, Rp 1,9 M,
44.259 ribu = 44.259, 1 miliar 200 juta); the tails ",-" and ",00"; number words (lima ribu, seratus dua puluh,
setengah juta, dua koma lima); a bracketed repetition (3 (tiga)); and ranges, whose first end takes the scale
and the mark of the second (3-5 juta, dari 28,4 ke 57,9 persen). A malformed amount (24.000.0000) is read as
its digits stand. Vague words (ribuan, belasan) are no numbers.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from extract.rules.numbers_words import SCALES, goes_on, roundness, value_of

Mark = Literal["rupiah", "percent"]

# Only after "Rp": a bare M is a metre or an initial.
_MONEY_SCALES = {"m": 1e9, "t": 1e12, "b": 1e9, "k": 1e3}
# Two searches are a third faster than one with an alternative; the first letters are factored out likewise.
_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
_SPELLED = re.compile(
    r"\b(?:nol|s(?:atu|embilan|e(?:puluh|belas|ratus|ribu|juta|tengah))|d(?:ua|elapan)|t(?:iga|ujuh)|empat|lima"
    r"|enam)\b"
)
_NEXT_WORD = re.compile(r"[\s-]{1,2}([^\W\d_]+)")
_SPACED = re.compile(r"([.,])\s(\d{3}(?:\.\d{3})*)(?!\d|[.,]\d)")
_THOUSANDS = re.compile(r"\s000(?![\d.,]\d|\d)")  # "5 000 orang"
_TAIL = re.compile(r"\s?[,.]\s?[-–—]+(?!\d)")
_SCALE = re.compile(r"\s{0,2}-?([^\W\d_]{1,8}?)((?:-|(?<=[^\W\d_]))an)?(?![^\W\d_])")
_PERCENT = re.compile(r"\s{0,2}(?:%|(?:persen|prosen|percent|pct|per\sseratus)(?:nya)?(?![^\W\d_]))")
# "sepanjang 2024 Rp61 miliar": an "Rp" before digits is that of the next number.
_RUPIAH_AFTER = re.compile(r"\s{0,2}(?:rupiah|perak|rp(?![.:\s]{0,3}\d))(?![^\W\d_])")
_RUPIAH_BEFORE = re.compile(r"\b(?:rp|idr)\s?[.,:]?\s?$")
_VAGUE = re.compile(r"\s?-?an\b")
_REPEATED = re.compile(r"\s?\(\s?([^()]{1,60}?)\s?\)")
_RANGE = re.compile(r"\s{0,2}(?:[-–—]|s/d|s\.d\.?|sampai(?:\sdengan)?|hingga|ke|menjadi)\s{0,2}(?:rp\.?\s?)?")
_MILLION = 1e6
MOST_PERCENT = 1000  # ends of a range of percentages
_LONGEST_RANGE_WORD = 20  # characters: " sampai dengan Rp. "
_DOTTED = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?")
_COMMAED = re.compile(r"[1-9]\d{0,2}(?:,\d{3})+(?:\.\d{1,2})?")


class Number(NamedTuple):
    """A number: ``text[start:end]``, "Rp", scale, "%" and repetition included.

    ``value`` is plain (rupiah, persons, percent). ``grain`` tells how finely it is printed (1000 for
    "13 ribu", 0.01 for "27,39"). ``spelled``: in words. ``vague``: "5 ribuan". ``bare_end``: where the digits
    end, before scale and mark.
    """

    start: int
    end: int
    value: float
    grain: float = 1.0
    mark: Mark | None = None
    spelled: bool = False
    vague: bool = False
    scaled: bool = False
    bare_end: int = 0


def find_numbers(text: str) -> tuple[Number, ...]:
    """All numbers of ``text`` in order; what they count, or whether they are dates, is not judged here."""
    lower = lowered(text)
    found: list[Number] = []
    end = 0
    starts = [*_DIGITS.finditer(lower), *_SPELLED.finditer(lower)]
    starts.sort(key=re.Match.start)
    for match in starts:
        if match.start() < end:
            continue
        number = _digits(lower, match) if match.group()[0] <= "9" else _spelled(lower, match)
        if number is None:
            continue
        if lower[number.end : number.end + 2].lstrip()[:1] == "(":
            number = _with_repetition(lower, number)
        if number.scaled and not number.spelled and number.mark != "percent":
            number = _with_small_part(lower, number)
        if found and number.start - found[-1].end <= _LONGEST_RANGE_WORD:
            _join_range(lower, found, number)
        else:
            found.append(number)
        end = number.end
    return tuple(found)


def parse_number(text: str) -> float | None:
    """The value of a text that is one number and nothing else, or None."""
    numbers = find_numbers(text.strip())
    if len(numbers) == 1 and numbers[0].start == 0 and numbers[0].end == len(text.strip()):
        return numbers[0].value
    return None


def lowered(text: str) -> str:
    """Lower case of the same length, so that offsets stay those of ``text``."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(low if len(low := char.lower()) == 1 else char for char in text)


def _digits(text: str, match: re.Match[str]) -> Number | None:
    start, end = match.span()
    printed = match.group()
    money = _money_start(text, start)
    if len(printed) <= 3 and _THOUSANDS.match(text, end) and printed[0] != "0":
        printed, end = f"{printed}.000", end + 4
    elif len(printed) <= 3 and text[end : end + 1] in (".", ","):
        spaced = _SPACED.match(text, end)
        if spaced and _joins(text, start, spaced, money=money < start):
            printed += spaced.group(1) + spaced.group(2)
            end = spaced.end()
    bare_end = end
    tail = _TAIL.match(text, end) if money < start else None
    end = tail.end() if tail else end
    factor, end, vague = _scales(text, end, money=money < start)
    percent = _PERCENT.match(text, end)
    value, decimals = _read_digits(printed, scaled=factor > 1, percent=percent is not None)
    if factor > 1 and _already_scaled(printed, factor):
        factor = 1.0
    mark: Mark | None = None
    if percent:
        mark, end = "percent", percent.end()
    else:
        after = _RUPIAH_AFTER.match(text, end)
        if money < start or after:
            mark = "rupiah"
        end = after.end() if after else end
    return Number(
        start=start if percent else money,
        end=end,
        value=_exact(value * factor),
        grain=factor * 10.0**-decimals,
        mark=mark,
        vague=vague,
        scaled=factor > 1,
        bare_end=bare_end,
    )


def _money_start(text: str, start: int) -> int:
    """Where the "Rp" before these digits begins; ``start`` where there is none."""
    near = text[max(0, start - 6) : start]
    if "rp" not in near and "idr" not in near:
        return start
    before = _RUPIAH_BEFORE.search(text, max(0, start - 6), start)
    return before.start() if before else start


def _joins(text: str, start: int, spaced: re.Match[str], *, money: bool) -> bool:
    """Whether "1. 557" is one number: not where "1." numbers a line; "2, 016" only as money."""
    if spaced.group(1) == ",":
        return money
    return bool(text[text.rfind("\n", 0, start) + 1 : start].strip(" \t-•*"))


def _read_digits(printed: str, *, scaled: bool, percent: bool) -> tuple[float, int]:
    """Value and number of decimals of digits with separators.

    Three digits after a single comma are thousands ("8,674"), but decimals before a scale or per cent
    ("Rp178,912 juta").
    """
    if printed.isdigit():
        return float(printed), 0
    if _DOTTED.fullmatch(printed) and not (percent and printed.count(".") == 1):
        whole, _, rest = printed.partition(",")
        return float(f"{whole.replace('.', '')}.{rest or 0}"), len(rest.rstrip("0"))
    if _COMMAED.fullmatch(printed) and not scaled and not percent:
        whole, _, rest = printed.partition(".")
        return float(f"{whole.replace(',', '')}.{rest or 0}"), len(rest.rstrip("0"))
    parts = printed.replace(",", ".").split(".")
    if len(parts) == 2:
        return float(f"{parts[0]}.{parts[1]}"), len(parts[1])
    last = printed[len(printed) - len(parts[-1]) - 1] if len(parts) > 2 else ""
    if len(parts) > 2 and last == "," and len(parts[-1]) <= 2:
        return float(f"{''.join(parts[:-1])}.{parts[-1]}"), len(parts[-1])
    return float("".join(parts)), 0


def _already_scaled(printed: str, factor: float) -> bool:
    """ "44.259 ribu" and "1.225.627.200 miliar": the digits hold the scale already."""
    groups = printed.count(".") if _DOTTED.fullmatch(printed) else 0
    return groups >= 2 or (groups == 1 and factor == SCALES["ribu"])


def _scales(text: str, end: int, *, money: bool) -> tuple[float, int, bool]:
    """The product of the scale words that follow, where they end, and whether they say "-an"."""
    factor = 1.0
    vague = bool(match := _VAGUE.match(text, end))
    if match:
        return factor, match.end(), vague
    while match := _SCALE.match(text, end):
        scale = SCALES.get(match.group(1))
        if scale is None and money and factor == 1.0:
            scale = _MONEY_SCALES.get(match.group(1))
        if scale is None:
            break
        factor *= scale
        end = match.end()
        if match.group(2):
            return factor, end, True
    return factor, end, vague


def _spelled(text: str, match: re.Match[str]) -> Number | None:
    """A number in words. "satu-satunya", "salah satu", "kedua" and the like never come here or give None."""
    start, end = match.span()
    words = [match.group()]
    vague = False
    while following := _NEXT_WORD.match(text, end):
        word = following.group(1)
        if word.endswith("an") and word[:-2] in SCALES:
            word, vague = word[:-2], True
        if not goes_on(words, word):
            vague = False
            break
        words.append(word)
        end = following.end()
        if vague:
            break
    if text[end : end + 1] == "-" and text[end + 1 : end + 2].isalpha():
        return None
    value = value_of(words)
    if value < 1:  # "setengah hati": a fraction without a scale is vague
        return None
    percent = _PERCENT.match(text, end)
    rupiah = None if percent else _RUPIAH_AFTER.match(text, end)
    mark: Mark | None = "percent" if percent else "rupiah" if rupiah else None
    marked = percent or rupiah
    return Number(
        start=start,
        end=marked.end() if marked else end,
        value=_exact(value),
        grain=roundness(value),
        mark=mark,
        spelled=True,
        vague=vague,
        scaled=value >= 1000,
        bare_end=end,
    )


def _with_repetition(text: str, number: Number) -> Number:
    """ "3 (tiga)" and "tiga (3)" are one number."""
    match = _REPEATED.match(text, number.end)
    if match is None or number.vague:
        return number
    digits, spelled = _DIGITS.match(match.group(1)), _SPELLED.match(match.group(1))
    again = _digits(match.group(1), digits) if digits else None
    again = _spelled(match.group(1), spelled) if spelled else again
    if again is None or again.value != number.value or again.end != len(match.group(1)):
        return number
    mark = number.mark or again.mark
    after = _PERCENT.match(text, match.end())
    if after and mark is None:
        return number._replace(end=after.end(), mark="percent")
    return number._replace(end=match.end(), mark=mark)


def _with_small_part(text: str, number: Number) -> Number:
    """ "1 miliar 200 juta", "10 ribu 800 perak": a smaller number of money that follows at once is added."""
    following = _DIGITS.match(text, number.end + 1)
    if following is None or not text[number.end].isspace():
        return number
    part = _digits(text, following)
    if part is None or part.value >= number.grain or part.mark == "percent":
        return number
    if (
        not (part.mark == "rupiah" or (part.scaled and number.grain >= _MILLION))
        or part.start < following.start()
    ):
        return number
    return number._replace(
        end=part.end, value=number.value + part.value, grain=part.grain, mark=number.mark or part.mark
    )


def _join_range(text: str, found: list[Number], second: Number) -> None:
    """Append ``second``; in a range, each end takes over the scale or mark that only the other one has."""
    first = found[-1]
    between = _RANGE.match(text, first.end)
    if between is None or between.end() < second.start or (first.end != first.bare_end and not first.mark):
        found.append(second)
        return
    if second.scaled and not (first.scaled or second.spelled or first.spelled):
        factor = _leading_scale(text, second)
        if first.value * factor < second.value and second.mark != "percent":
            first = first._replace(
                value=_exact(first.value * factor), grain=first.grain * factor, scaled=True
            )
    if "percent" in (first.mark, second.mark) and max(first.value, second.value) > MOST_PERCENT:
        found.append(second)  # "melonjak 60 % menjadi 2.790 orang"
        return
    found[-1] = first._replace(mark=first.mark or second.mark)
    found.append(second._replace(mark=second.mark or first.mark))


def _leading_scale(text: str, number: Number) -> float:
    match = _SCALE.match(text, number.bare_end)
    return SCALES.get(match.group(1), 1.0) if match else 1.0


def _exact(value: float) -> float:
    """Without the dust of binary fractions: 1.289 * 1e6 is 1289000."""
    return float(round(value, 6))
