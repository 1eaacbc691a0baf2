"""``python -m bench.evaluation [GOLD…]``, or ``make evaluate [GOLD="…"]``: scores, floors, what was gained and lost.

Without GOLD: our own articles (bench/gold) and, where they lie beside the project, ../shared/gold.

Blind articles are scored too, as sums. The options of bench.evaluation.report may follow the files.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from bench.evaluation.report import main
from domain.errors import PantauError

ROOT = Path(__file__).parents[2]


def usual_gold() -> tuple[Path, ...]:
    """The gold there is: our own, and the seeds and development articles where they lie beside the project."""
    beside = [ROOT.parent / "shared" / "gold" / name for name in ("seeds.jsonl", "dev.jsonl")]
    return (*(path for path in beside if path.is_file()), *sorted((ROOT / "bench" / "gold").glob("*.jsonl")))


def run(arguments: list[str]) -> int:
    """0 if every floor holds, 1 if a score fell below its own, 2 where the gold cannot be read."""
    named = any(not argument.startswith("-") for argument in arguments)
    gold = [] if named else os.environ.get("GOLD", "").split() or [str(path) for path in usual_gold()]
    try:
        return main([*gold, *arguments, "--blind"])
    except PantauError as error:
        print(error, file=sys.stderr)
        return error.exit_code


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
