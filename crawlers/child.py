"""The crawling process: reads its order from standard input, reports on standard output, one JSON object a line.

Twisted's reactor starts once in a process and fills it with threads and warnings of its own; so a crawl is a process.
It lives no longer than the one that ordered it: the end of standard input is the parent's death.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import threading
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from scrapy.crawler import AsyncCrawlerProcess

from crawlers.options import CrawlOptions, CrawlSummary, from_json, summary_to_json
from crawlers.settings import scrapy_settings
from crawlers.spiders.base import OutletSpider, Plan
from crawlers.spiders.blogger import BloggerSpider
from crawlers.spiders.feed import FeedSpider
from crawlers.spiders.wordpress import WordPressSpider
from domain.errors import PantauError
from domain.sources import Platform, Source
from store.store import Store, open_store

SPIDERS: dict[Platform, type[OutletSpider]] = {
    "wordpress": WordPressSpider,
    "blogger": BloggerSpider,
    "feed": FeedSpider,
    "sitemap": FeedSpider,
}
PARENT_GONE = 3


def main() -> int:
    """Crawl as ordered; the exit code: 0, or that of the error that was reported."""
    line = sys.stdin.readline()
    if not line:
        return PARENT_GONE
    sources, options, data_dir = from_json(json.loads(line))
    threading.Thread(target=_die_with_parent, daemon=True).start()
    try:
        store = open_store(Path(data_dir), options.database_url)
        try:
            summary = _crawl(store, sources, options)
        finally:
            store.close()
    except PantauError as error:
        _tell({"event": "error", "kind": type(error).__name__, "message": error.message, "hint": error.hint})
        return error.exit_code
    _tell({"event": "summary", "summary": summary_to_json(summary)})
    return 0


def _crawl(store: Store, sources: Sequence[Source], options: CrawlOptions) -> CrawlSummary:
    plan = Plan(store, options, _tell)
    _stop_on_signals(plan)
    process = AsyncCrawlerProcess(scrapy_settings(options, sources))
    for spider in dict.fromkeys(SPIDERS.values()):
        mine = tuple(source for source in sources if SPIDERS.get(source.platform) is spider)
        if mine:
            process.crawl(spider, sources=mine, plan=plan)
    process.start(install_signal_handlers=False)
    if plan.failure is not None:
        raise plan.failure
    left_out = Counter(
        f"no way yet into platform {source.platform}" for source in sources if source.platform not in SPIDERS
    )
    order = {source.id: number for number, source in enumerate(sources)}
    outcomes = tuple(sorted(plan.outcomes, key=lambda outcome: order[outcome.source]))
    return CrawlSummary(outcomes, dict(left_out), stopped=plan.stopping)


def _stop_on_signals(plan: Plan) -> None:
    """The first signal ends the crawl after the requests under way, a second Ctrl-C at once."""
    asked = False

    def stop(number: int, _frame: Any) -> None:
        nonlocal asked
        if number == signal.SIGINT and asked:
            os._exit(130)
        asked = asked or number == signal.SIGINT
        plan.stopping = True

    signal.signal(signal.SIGINT, stop)
    signal.signal(signal.SIGTERM, stop)


def _die_with_parent() -> None:
    """Everything worth keeping is in the store already; nobody is there to hear the rest."""
    # Not through sys.stdin: its lock, held by a waiting thread, would abort the interpreter when it ends.
    while os.read(sys.stdin.fileno(), 4096):
        pass
    os._exit(PARENT_GONE)


def _tell(event: dict[str, object]) -> None:
    sys.stdout.write(json.dumps(event, ensure_ascii=True) + "\n")
    sys.stdout.flush()
