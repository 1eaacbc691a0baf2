"""What the evaluation says: tables, differences per article, floors, and facts gained or lost.

    python -m bench.evaluation.report GOLD… [--diff] [--kind figures] [--ids C01 C02] [--blind] [--accept]

The blind articles of the development gold are only ever reported as sums.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Collection, Iterable
from pathlib import Path

from bench.evaluation.floors import accept, below_floor, changes, gold_changed
from bench.evaluation.match import SCORES, Score
from bench.evaluation.score import Report, blind_ids, evaluate


def render(report: Report, *, diff: bool = False, kinds: Collection[str] | None = None) -> str:
    """The report as text: one table, visible and blind articles side by side, and below it the differences."""
    blind = blind_ids() & {article.id for article in report.articles}
    visible = {article.id for article in report.articles} - blind
    lines = [f"{report.gold}: {len(visible)} articles" + (f" and {len(blind)} blind ones" if blind else "")]
    columns = [report.scores(visible)] + ([report.scores(blind)] if blind else [])
    head = f"{'':30}" + "   ".join(f"{'prec':>6}{'rec':>6}{'F1':>6}{'n':>5}" for _ in columns)
    lines.append(head)
    for name, _kind, _fits in SCORES:
        lines.append(f"{name:30}" + "   ".join(_cells(column[name]) for column in columns))
    per_article = 1000 * report.seconds / max(1, len(report.articles))
    lines.append(f"{per_article:.1f} ms an article")
    lines += [
        f"! {article.id}: {article.error}"
        for article in report.articles
        if article.error and article.id in visible
    ]
    failed = sum(article.error is not None for article in report.articles if article.id in blind)
    if failed:
        lines.append(f"! {failed} blind articles could not be read")
    if diff:
        lines += differences(report, visible, kinds)
    return "\n".join(lines)


def _cells(score: Score) -> str:
    return f"{score.precision:6.3f}{score.recall:6.3f}{score.f1:6.3f}{score.hits + score.missed:5d}"


def differences(
    report: Report, visible: Collection[str], kinds: Collection[str] | None = None
) -> Iterable[str]:
    """Missed (-) and spurious (+) facts of every visible article."""
    for article in report.articles:
        if article.id not in visible:
            continue
        for name, _kind, _fits in SCORES:
            if kinds and name not in kinds:
                continue
            outcome = article.outcomes[name]
            yield from (f"{article.id} {name} - {item}" for item in outcome.missed)
            yield from (f"{article.id} {name} + {item}" for item in outcome.spurious)


def main(argv: list[str] | None = None) -> int:
    """Print the reports; 1 if a score fell below its floor."""
    parser = argparse.ArgumentParser(prog="bench.evaluation.report", description=__doc__)
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("--texts", type=Path, help="folder of the articles that are kept as files")
    parser.add_argument(
        "--diff", action="store_true", help="list missed and spurious facts of visible articles"
    )
    parser.add_argument("--kind", action="append", help="only this score in the differences")
    parser.add_argument("--ids", nargs="*", help="only these articles")
    parser.add_argument("--blind", action="store_true", help="score the blind articles too (as sums)")
    parser.add_argument("--accept", action="store_true", help="raise the floors to what was reached")
    options = parser.parse_args(argv)
    fallen = False
    for path in options.gold:
        report = evaluate(
            path,
            only=options.ids or None,
            without=() if options.blind else blind_ids(),
            texts=options.texts,
        )
        print(render(report, diff=options.diff, kinds=options.kind))
        print("\n".join(changes(report)))
        complaints = [] if options.ids else below_floor(report)
        print("\n".join(complaints))
        fallen = fallen or bool(complaints)
        if options.accept and not options.ids and (not complaints or gold_changed(report)):
            accept(report)
    return int(fallen)


if __name__ == "__main__":
    sys.exit(main())
