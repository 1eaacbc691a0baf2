"""Crawl from any program, as often as it likes: each crawl runs in a process of its own (crawlers.child)."""

from __future__ import annotations

import contextlib
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from crawlers.options import CrawlOptions, CrawlSummary, SourceOutcome, summary_from_json, to_json
from domain import errors
from domain.sources import Source

__all__ = ["CrawlOptions", "CrawlSummary", "SourceOutcome", "crawl"]

# After Ctrl-C the requests under way may still end; a host that hangs is given up by its own time-out.
_GRACE = 10.0

Listen = Callable[[Mapping[str, Any]], None]


def crawl(
    data_dir: Path, sources: Sequence[Source], options: CrawlOptions, *, listen: Listen | None = None
) -> CrawlSummary:
    """Fetch what ``sources`` offer into the store in ``data_dir``, and say what became of it.

    ``listen`` is told of every page ({"event": "page", "source", "url", "new"}), of what is left out ("left", with
    "reason") and of every source that is through ("source", with "error"). Raises the errors of the store; on
    KeyboardInterrupt the crawl ends cleanly and the interrupt goes on to the caller.
    """
    if not sources:
        return CrawlSummary()
    with tempfile.TemporaryFile() as log:
        process = subprocess.Popen(
            [sys.executable, "-W", "ignore", "-m", "crawlers"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=log,
            encoding="utf-8",
        )
        try:
            last = _converse(process, to_json(tuple(sources), options, str(data_dir)), listen)
            process.wait()
        except BaseException:
            _end(process)
            raise
        finally:
            for pipe in (process.stdin, process.stdout):
                if pipe is not None:
                    with contextlib.suppress(OSError):
                        pipe.close()
        return _report(last, process.returncode, log)


def _converse(
    process: subprocess.Popen[str], order: Mapping[str, Any], listen: Listen | None
) -> Mapping[str, Any]:
    """Give the order and pass on what is told; the last thing told."""
    assert process.stdin is not None and process.stdout is not None
    # The pipe stays open: its end tells the child that we are gone.
    with contextlib.suppress(BrokenPipeError):
        process.stdin.write(json.dumps(order) + "\n")
        process.stdin.flush()
    last: Mapping[str, Any] = {}
    for line in process.stdout:
        last = json.loads(line)
        if listen is not None and last["event"] not in {"summary", "error"}:
            listen(last)
    return last


def _end(process: subprocess.Popen[str]) -> None:
    """Let the child finish what it has begun; a terminal's Ctrl-C has reached it already."""
    with contextlib.suppress(ProcessLookupError):
        process.terminate()
    try:
        process.wait(_GRACE)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _report(last: Mapping[str, Any], code: int, log: Any) -> CrawlSummary:
    if last.get("event") == "summary":
        return summary_from_json(last["summary"])
    if last.get("event") == "error":
        kind: type[errors.PantauError] = getattr(errors, str(last["kind"]), errors.PantauError)
        raise kind(str(last["message"]), hint=str(last["hint"]))
    log.seek(0)
    lines = [line for line in log.read().decode("utf-8", errors="replace").splitlines() if line.strip()]
    said = f" Its last words: {lines[-1][:300]}" if lines else ""
    raise errors.PantauError(
        f"The crawl ended before its time (exit code {code}).{said}",
        hint="Start it again: it goes on where it was.",
    )
