"""The many names of the programme, BPJS Ketenagakerjaan, as one pattern."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

_SHORT = 8  # names up to this length are abbreviations and end where they end ("BPJS TK", not "BPJS tkw")


@cache
def programme_names() -> tuple[str, ...]:
    """The names in data/programme_names.tsv, in its order."""
    lines = files("domain").joinpath("data/programme_names.tsv").read_text("utf-8").splitlines()
    return tuple(line.split("\t")[0] for line in lines[1:] if line)


@cache
def programme_pattern() -> re.Pattern[str]:
    """Matches any of the names, in any case, glued, hyphenated or spaced (also "BPJS  Ketenaga-kerjaan")."""
    forms = []
    for name in sorted(programme_names(), key=len, reverse=True):
        words = re.findall(r"\w+", name)
        form = r"[\W_]{0,3}".join(map(re.escape, words))
        forms.append(form + (r"(?![^\W_])" if len(name) <= _SHORT else ""))
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(forms)})", re.IGNORECASE)
