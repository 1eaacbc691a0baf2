"""``python -m bench.evaluation GOLD…``, or ``make evaluate GOLD="…"``: scores, floors, what was gained and lost.

Blind articles are scored too, as sums. The options of bench.evaluation.report may follow the files.
"""

from __future__ import annotations

import os
import sys

from bench.evaluation.report import main
from domain.errors import PantauError


def run(arguments: list[str]) -> int:
    """0 if every floor holds, 1 if a score fell below its own, 2 where there is no gold to read."""
    gold = arguments or os.environ.get("GOLD", "").split()
    if not gold:
        print('Name the gold: make evaluate GOLD="gold.jsonl". See docs/evaluation.md.', file=sys.stderr)
        return 2
    try:
        return main([*gold, "--blind"])
    except PantauError as error:
        print(error, file=sys.stderr)
        return error.exit_code


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
