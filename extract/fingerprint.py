"""Fingerprints that tell a reprint from another story, by MinHash.

Reprints change headline and lead and drop paragraphs; a press release templated for many regions keeps its
sentences and changes names and numbers. So a fingerprint has two parts: runs of words, and particulars (names
and numbers), and one story has to agree in both.
"""

from __future__ import annotations

import re
import struct

from rensa import RMinHash

WORDS = 120  # values for runs of words; standard error of a similarity about .045
PARTICULARS = 72  # values for names and numbers; about .055
SEED = 42
ROWS = 3  # values per band: 40 bands find a pair of similarity .4 with probability .93, one of .05 with .005
SHINGLE = 3  # words
# Measured on 53 articles of 200 to 400 words. Shared runs of words, and shared particulars (median, lowest):
# reprints with another headline and lead .76/.64 and .73/.52, with a fifth of the paragraphs gone as well
# .54/.33 and .56/.20, with two fifths gone .39/.21 and .39/.18. One release filled in for three regions: .71 and
# .27. Other stories: at most .06.
SAME_WORDS = 0.28
SAME_PARTICULARS = 0.6  # of the similarity in words: a reprint keeps about as many names as it keeps words
MAX_TEXT = 40_000  # characters of one article; the rest of a longer text tells no more
_FORM = f">{WORDS + PARTICULARS}I"
_WORD = re.compile(r"[^\W_]+")
_PARTICULAR = re.compile(r"\d[\d.,]*\d|\d{2,}|(?<=[a-z,–—-]\s)[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)*")
# Names and numbers that any release on the programme holds: contribution, benefits, the Inpres and its years.
_COMMON = re.compile(
    r"BPJS|Jamsostek|Inpres|Instruksi|Presiden|Nomor|Tahun|Jaminan|Ketenagakerjaan|APBD|JK[KM]|"
    r"16[.,]?800$|20[12]\d$|42$|48$|70$|174$"
)


def signature(text: str) -> bytes:
    """The fingerprint of ``text``: 192 unsigned 32-bit numbers, big-endian. Equal texts give equal bytes."""
    text = text[:MAX_TEXT]
    words = _WORD.findall(text.lower())
    runs = {" ".join(words[i : i + SHINGLE]) for i in range(max(1, len(words) - SHINGLE + 1))}
    particulars = {found.lower() for found in _PARTICULAR.findall(text) if _COMMON.match(found) is None}
    return struct.pack(_FORM, *_minhash(runs, WORDS), *_minhash(particulars, PARTICULARS))


def _minhash(features: set[str], size: int) -> list[int]:
    minhash = RMinHash(num_perm=size, seed=SEED)
    minhash.update(sorted(features))
    digest: list[int] = minhash.digest()
    return digest


def bands(marks: bytes) -> tuple[int, ...]:
    """Keys of which two fingerprints of one story share at least one; signed 64-bit, one per band."""
    values = struct.unpack(_FORM, marks)
    keys = []
    for band in range(WORDS // ROWS):
        key = band
        for value in values[band * ROWS : (band + 1) * ROWS]:
            key = (key * 0x9E3779B97F4A7C15 + value + 1) & 0xFFFFFFFFFFFFFFFF
        keys.append(key - (1 << 64) if key >> 63 else key)
    return tuple(keys)


def similarity(marks: bytes, other: bytes) -> float:
    """How close two texts are, 0 to 1: the lower of what they share in words and in particulars."""
    return min(_shares(marks, other))


def similar(marks: bytes, other: bytes) -> bool:
    """Whether two articles tell one story."""
    words, particulars = _shares(marks, other)
    return words >= SAME_WORDS and particulars >= SAME_PARTICULARS * words


def _shares(marks: bytes, other: bytes) -> tuple[float, float]:
    """The estimated shares (Jaccard) of words and of particulars in common."""
    ours, theirs = struct.unpack(_FORM, marks), struct.unpack(_FORM, other)
    equal = [a == b for a, b in zip(ours, theirs, strict=True)]
    return sum(equal[:WORDS]) / WORDS, sum(equal[WORDS:]) / PARTICULARS
