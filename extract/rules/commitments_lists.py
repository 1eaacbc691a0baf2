"""Lists: "yang menganggarkan iuran, yakni Manokwari 18.323 orang, Kaimana 14.714 orang": one act per region."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from extract.reading import Reading, RegionMention
from extract.rules.commitments_scan import Scan
from extract.rules.commitments_select import Candidate

_BETWEEN = re.compile(r"^[^.;]{0,24}$")
_LISTABLE = frozenset({"enrolment", "budget"})


def listed(reading: Reading, scan: Scan, candidates: Iterable[Candidate]) -> Iterator[Candidate]:
    """For every sentence with an enrolment or budget act: the regions in it that carry a count of their own."""
    seen: set[tuple[int, str]] = set()
    for one in candidates:
        key = (one.sentence.index, one.kind)
        if one.kind not in _LISTABLE or one.status == "none" or one.title or key in seen:
            continue
        seen.add(key)
        counted = _counted(reading, scan, one)
        if len(counted) < 2:
            continue
        for mention in counted:
            for kind in {one.kind, "enrolment"}:
                yield replace(
                    one,
                    kind=kind,
                    region=mention.code,
                    span=(mention.start, mention.end),
                    rule=f"{kind}.listed",
                )


def _counted(reading: Reading, scan: Scan, one: Candidate) -> list[RegionMention]:
    """Mentions in the sentence with a number of people right behind them."""
    mentions = [
        mention
        for mention in reading.mentions_between(one.sentence.start, one.sentence.end)
        if mention.use in ("place", "government", "office")
    ]
    counted = []
    for index, mention in enumerate(mentions):
        limit = mentions[index + 1].start if index + 1 < len(mentions) else one.sentence.end
        numbers = scan.between(("number",), mention.end, min(limit, mention.end + 60))
        if numbers and scan.holds(("workers",), numbers[0][1], min(limit, numbers[0][1] + 24)):
            counted.append(mention)
    return counted
