"""Scrapy's settings for a crawl: what it leaves open, too wide (180 s, 1 GiB) or switched off by default."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from crawlers.options import CrawlOptions
from crawlers.urls import host_of
from domain.sources import Source

# 52x: an outlet behind Cloudflare that is down for a moment.
RETRIED = (429, 500, 502, 503, 504, 520, 521, 522, 523, 524)
RETRY_TIMES = 2
REDIRECTS = 5


def scrapy_settings(options: CrawlOptions, sources: Sequence[Source]) -> dict[str, Any]:
    """The settings of every crawler of one crawl.

    Where private addresses are allowed, it is those of the sources themselves: a link or redirect from one of them
    to another service inside is refused all the same.
    """
    own = {host_of(url) for source in sources for url in (source.base_url, *source.entry_points)}
    return {
        "BOT_NAME": "pantau",
        "USER_AGENT": options.user_agent,
        "DEFAULT_REQUEST_HEADERS": {
            "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,application/json;q=0.9,*/*;q=0.5",
            "Accept-Language": "id,en;q=0.5",
        },
        "PANTAU_PRIVATE_HOSTS": sorted(own) if options.allow_private else [],
        "PANTAU_DELAYS": {host_of(source.base_url): source.delay for source in sources if source.delay},
        # One request at a time to a host, the delay between two, and slower where the host is slow.
        "CONCURRENT_REQUESTS": 0,
        "CONCURRENT_REQUESTS_PER_DOMAIN": 1,
        "DOWNLOAD_DELAY": options.delay,
        "DOWNLOAD_DELAY_JITTER": 0.25,
        "AUTOTHROTTLE_ENABLED": True,
        "AUTOTHROTTLE_START_DELAY": options.delay,
        "AUTOTHROTTLE_MAX_DELAY": max(60.0, options.delay),
        "DOWNLOAD_TIMEOUT": options.timeout,
        "DNS_TIMEOUT": min(10.0, options.timeout),
        "DOWNLOAD_MAXSIZE": options.max_bytes,
        "DOWNLOAD_WARNSIZE": 0,
        "REDIRECT_MAX_TIMES": REDIRECTS,
        "METAREFRESH_ENABLED": False,
        "RETRY_TIMES": RETRY_TIMES,
        "RETRY_HTTP_CODES": list(RETRIED),
        "COOKIES_ENABLED": False,
        "TELNETCONSOLE_ENABLED": False,
        "ROBOTSTXT_OBEY": False,  # RobotsRules does it
        "EXTENSIONS": {
            "scrapy.extensions.throttle.AutoThrottle": None,
            "scrapy.extensions.logstats.LogStats": None,
            "scrapy.extensions.memusage.MemoryUsage": None,
            "crawlers.politeness.PoliteThrottle": 0,
        },
        "DOWNLOADER_MIDDLEWARES": {
            "scrapy.downloadermiddlewares.offsite.OffsiteMiddleware": None,
            "scrapy.downloadermiddlewares.retry.RetryMiddleware": None,
            "crawlers.politeness.Guard": 50,
            "crawlers.politeness.RobotsRules": 100,
            "crawlers.politeness.PatientRetry": 550,
        },
        "LOG_LEVEL": "ERROR",
        "LOG_FORMAT": "%(name)s: %(message)s",
    }
