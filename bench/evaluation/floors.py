"""Floors per score, which only rise, and the facts that were read when they were last raised.

floors.json: per gold file its digest and, per split, the floors (F1). accepted.json: per visible article the
keys of the facts read, so that a change shows what it gained and lost. Both are written by ``accept`` only.
"""

from __future__ import annotations

import json
import math
from pathlib import Path
from typing import Any

from bench.evaluation.score import Report, blind_ids

FLOORS = Path(__file__).with_name("floors.json")
ACCEPTED = Path(__file__).with_name("accepted.json")
DIGITS = 3  # floors are cut, not rounded, so that the run that set them passes


def below_floor(report: Report, floors: Path = FLOORS) -> list[str]:
    """One line per score under its floor, and one if the gold file changed since the floors were set."""
    known = _load(floors).get(report.gold)
    if known is None:
        return []
    if gold_changed(report, floors):
        return [f"{report.gold} has changed since its floors were set: look at the change, then --accept"]
    complaints: list[str] = []
    for split, ids in splits(report).items():
        for name, floor in known["floors"].get(split, {}).items():
            reached = report.score(name, ids).f1
            if reached < floor:
                complaints.append(
                    f"{report.gold} {split} {name}: F1 {reached:.3f} is below the floor {floor}"
                )
    return complaints


def gold_changed(report: Report, floors: Path = FLOORS) -> bool:
    """Whether the gold file is another than the one that its floors were set with; accepting sets them anew."""
    known = _load(floors).get(report.gold)
    return known is not None and known["sha256"] != report.sha256


def accept(report: Report, floors: Path = FLOORS, accepted: Path = ACCEPTED) -> None:
    """Raise the floors to what was reached (a floor is never lowered) and keep the facts that were read."""
    known = _load(floors)
    entry = known.setdefault(report.gold, {"sha256": report.sha256, "floors": {}})
    if entry["sha256"] != report.sha256:
        entry = known[report.gold] = {"sha256": report.sha256, "floors": {}}
    for split, ids in splits(report).items():
        held = entry["floors"].setdefault(split, {})
        for name, score in report.scores(ids).items():
            held[name] = max(held.get(name, 0.0), math.floor(score.f1 * 10**DIGITS) / 10**DIGITS)
    _save(floors, known)
    kept = _load(accepted)
    facts = {a.id: a.facts for a in report.articles if a.id not in blind_ids()}
    kept[report.gold] = {**kept.get(report.gold, {}), **facts}
    _save(accepted, kept)


def changes(report: Report, accepted: Path = ACCEPTED) -> list[str]:
    """The facts gained (+) and lost (-) per visible article since the last accepted run."""
    before = _load(accepted).get(report.gold, {})
    lines: list[str] = []
    for article in report.articles:
        if article.id in blind_ids() or article.id not in before:
            continue
        for kind, facts in article.facts.items():
            old = set(before[article.id].get(kind, ()))
            lines += [f"{article.id} {kind} lost   {fact}" for fact in sorted(old - set(facts))]
            lines += [f"{article.id} {kind} gained {fact}" for fact in sorted(set(facts) - old)]
    return lines


def splits(report: Report) -> dict[str, set[str]]:
    """The ids of the visible and of the blind articles; an empty split is left out."""
    ids = {article.id for article in report.articles}
    named = {"visible": ids - blind_ids(), "blind": ids & blind_ids()}
    return {name: members for name, members in named.items() if members}


def _load(path: Path) -> dict[str, Any]:
    if not path.exists():
        return {}
    loaded: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return loaded


def _save(path: Path, value: dict[str, Any]) -> None:
    path.write_text(json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True) + "\n", "utf-8")
