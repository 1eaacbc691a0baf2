"""The vocabulary of commitments, read once: word classes and the triggers made of them (extract/data)."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import cast

from domain.facts import CommitmentKind, CommitmentStatus

_DATA = Path(__file__).parent.parent / "data"
_SUFFIX = re.compile(r"(?<=\w{3})(?:kan|i)$")
Classes = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sequence:
    """Word classes one after the other: ``gaps[i]`` is the most characters between step i and i + 1."""

    steps: tuple[Classes, ...]
    gaps: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Trigger:
    """One rule: any of ``sequences`` in a sentence tells a commitment of ``kind``.

    ``status`` is what it is if no other word tells; with ``fixed`` no other word is asked. ``veto``: classes
    that undo it where they stand in the clause; ``unless``: where they stand within the sequence.
    """

    name: str
    kind: CommitmentKind
    status: CommitmentStatus
    fixed: bool
    sequences: tuple[Sequence, ...]
    veto: Classes
    unless: Classes


def _rows(name: str) -> Iterator[dict[str, str]]:
    with (_DATA / name).open(encoding="utf-8", newline="") as file:
        lines = (line for line in file if line.strip() and not line.startswith("#"))
        yield from csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)


@cache
def words() -> dict[str, Classes]:
    """Word (with its "*", if any) to the classes that it belongs to."""
    found: dict[str, list[str]] = {}
    for row in _rows("commitment_words.tsv"):
        for word in row["words"].split("|"):
            for form in forms(word[1:]) if word.startswith("@") else (word,):
                found.setdefault(form, []).append(row["class"])
    return {word: tuple(dict.fromkeys(classes)) for word, classes in found.items()}


def forms(stem: str) -> list[str]:
    """A verb's active, passive, bare and nominal forms: "daftarkan" gives "mendaftarkan", "pendaftaran" …

    Nasalisation as in Tata Bahasa Baku Bahasa Indonesia; p, t, k, s are also kept, as outlets do with loans
    ("memproteksi", "mengcover", "meng-cover").
    """
    root = _SUFFIX.sub("", stem)
    found = [stem, f"di{stem}", f"di-{stem}"]
    for nasal, cut in _nasals(stem):
        found += [f"me{nasal}{stem[cut:]}", f"me{nasal}-{stem}", f"pe{nasal}{root[cut:]}an"]
    if stem.endswith("kan"):
        found += [form[:-2] + "n" for form in found if form.endswith("kan")]  # "mendaftarkn"
    return list(dict.fromkeys(found))


def _nasals(stem: str) -> list[tuple[str, int]]:
    """The nasals that "me" and "pe" may take before the stem, each with the letters that it swallows."""
    first = stem[0]
    if first in "pts":
        return [({"p": "m", "t": "n", "s": "ny"}[first], 1), ({"p": "m", "t": "n", "s": "n"}[first], 0)]
    if first == "k":
        return [("ng", 1), ("ng", 0)]
    if first in "lrmnwy":
        return [("", 0)]
    return [({**dict.fromkeys("bfv", "m"), **dict.fromkeys("djcz", "n")}.get(first, "ng"), 0)] + (
        [("ng", 0)] if first == "c" else []  # "mengcover"
    )


@cache
def triggers() -> tuple[Trigger, ...]:
    """All triggers, in the order in which they are tried."""
    return tuple(
        Trigger(
            name=row["name"],
            kind=cast(CommitmentKind, row["kind"]),
            status=cast(CommitmentStatus, row["status"].rstrip("!")),
            fixed=row["status"].endswith("!"),
            sequences=tuple(_sequence(part) for part in row["sequences"].split(";")),
            veto=_classes(row["veto"]),
            unless=_classes(row["unless"]),
        )
        for row in _rows("commitment_triggers.tsv")
    )


def _sequence(source: str) -> Sequence:
    parts = source.split()
    return Sequence(tuple(_classes(part) for part in parts[::2]), tuple(int(gap) for gap in parts[1::2]))


def _classes(source: str | None) -> Classes:
    return tuple(part for part in (source or "").split("+") if part)
