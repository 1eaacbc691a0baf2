"""Numbers spelled out in Indonesian: "lima ribu", "seratus dua puluh", "dua koma lima", "satu setengah juta"."""

from __future__ import annotations

SCALES: dict[str, float] = {
    "puluh": 1e1,
    "ratus": 1e2,
    "ribu": 1e3,
    "rb": 1e3,
    "juta": 1e6,
    "jt": 1e6,
    "miliar": 1e9,
    "milyar": 1e9,
    "milliar": 1e9,
    "miliyar": 1e9,
    "mliar": 1e9,
    "triliun": 1e12,
    "trilyun": 1e12,
    "trilliun": 1e12,
}
UNITS = {
    word: value
    for value, word in enumerate("nol satu dua tiga empat lima enam tujuh delapan sembilan".split())
}
WHOLE = {
    "sepuluh": 10.0,
    "sebelas": 11.0,
    "seratus": 100.0,
    "seribu": 1000.0,
    "sejuta": 1e6,
    "setengah": 0.5,
}


def goes_on(words: list[str], word: str) -> bool:
    """Whether ``word`` goes on with the number: no two digits in a row ("dua tiga orang" is two numbers)."""
    last = words[-1]
    if word in SCALES or word == "belas":
        return word in ("juta", "ribu", "miliar", "milyar", "triliun") or last in UNITS
    if word == "koma":
        return True
    if word == "setengah":
        return last in UNITS
    if word in UNITS:
        return last not in UNITS or "koma" in words
    return word in ("sepuluh", "sebelas", "seratus") and last in SCALES


def value_of(words: list[str]) -> float:
    """The value of the words of one number, as ``goes_on`` let them through."""
    if "koma" in words:
        at = words.index("koma")
        digits = [str(UNITS[word]) for word in words[at + 1 :] if word in UNITS]
        rest = [word for word in words[at + 1 :] if word in SCALES]
        value = value_of(words[:at]) + float(f"0.{''.join(digits) or 0}")
        for word in rest:
            value *= SCALES[word]
        return value
    total = group = last = 0.0
    for word in words:
        if word in UNITS:
            last = float(UNITS[word])
            group += last
        elif word in WHOLE:
            last = WHOLE[word]
            group += last
        elif word == "belas":
            group += 10
        elif SCALES[word] < 1000:
            group += last * (SCALES[word] - 1)
        else:
            total += (group or 1) * SCALES[word]
            group = 0.0
    return total + group


def roundness(value: float) -> float:
    """The greatest power of ten, from 1 on, that divides the value: 100 million for 800 million."""
    grain = 1.0
    while value >= grain * 10 and value % (grain * 10) == 0:
        grain *= 10
    return grain
