"""Answers that are no article although they may say 200: challenge pages, files, empty shells."""

from __future__ import annotations

import re

from crawlers.feed_xml import plain

LOOKED_AT = 64 * 1024  # bytes; a challenge says so early, an article may mention anything later

ANY, SMALL = LOOKED_AT, 8 * 1024
# (what is found in the page, up to which size of page, who sends it). A pattern that an honest page's script could
# hold too counts only in a page that holds little else.
_CHALLENGES = tuple(
    (re.compile(pattern.encode(), re.IGNORECASE | re.DOTALL), largest, name)
    for pattern, largest, name in (
        (r"<title>\s*(?:Just a moment|Attention Required! \| Cloudflare|Tunggu sebentar)", ANY, "Cloudflare"),
        (r"/cdn-cgi/challenge-platform/[^\"']{0,80}orchestrate|cf[-_]chl[-_](?:opt|form)", ANY, "Cloudflare"),
        (r"Error 10(?:06|09|10|12|15|20)\b.{0,2000}Cloudflare Ray ID", ANY, "Cloudflare"),
        (r"Request unsuccessful\. Incapsula", ANY, "Incapsula"),
        (r"_Incapsula_Resource", SMALL, "Incapsula"),
        (r"<title>\s*Sucuri WebSite Firewall|sucuri_cloudproxy_js", SMALL, "Sucuri"),
        (r"<title>\s*DDoS-Guard|/\.well-known/ddos-guard/", SMALL, "DDoS-Guard"),
        (r"AwsWafIntegration|awswaf\.com/[^\"']{0,200}challenge\.js", SMALL, "AWS WAF"),
        (r"<title>\s*Access Denied\s*</title>.{0,2000}Reference #", SMALL, "Akamai"),
        (r"<title>\s*(?:Checking your browser|Verifying you are human|Security Check)", ANY, "challenge"),
        (r"document\.cookie\s*=[^;]{0,200};[^<]{0,200}location\.(?:reload|href)", SMALL, "cookie wall"),
    )
)
_CODE = re.compile(rb"<(script|style|noscript)\b.{0,200000}?</\1\s*>", re.IGNORECASE | re.DOTALL)
_MARKUP = re.compile(rb"<\s*(?:!doctype\s+html|html|head|body|title|div|p|article)\b", re.IGNORECASE)
_TEXT_TYPES = ("text/html", "application/xhtml+xml", "text/plain", "application/xml", "text/xml")
SHELL = 200  # characters of text; fewer is a page that only a browser fills


def challenge(body: bytes) -> str | None:
    """Who asks the visitor to prove that it is a browser, or None."""
    head = body[:LOOKED_AT]
    found = (name for pattern, largest, name in _CHALLENGES if len(head) <= largest and pattern.search(head))
    return next(found, None)


def no_page(body: bytes, content_type: str) -> str | None:
    """Why this body cannot be an article's page, in a few words, or None."""
    if not body.strip():
        return "empty"
    kind = content_type.partition(";")[0].strip().lower()
    if b"\x00" in body[:1024] and not body.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "not text"
    if not kind.startswith(_TEXT_TYPES) and not _MARKUP.search(body[:4096]):
        return "not text"
    if who := challenge(body):
        return f"challenge page ({who})"
    if len(plain(_CODE.sub(b" ", body).decode("utf-8", errors="replace"))) < SHELL:
        return "empty shell"
    return None
