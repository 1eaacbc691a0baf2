"""Answers that are no article although they say 200."""

import pytest

from crawlers.blocks import challenge, no_page

TEXT = b"<p>" + b"Pemerintah kabupaten membahas perlindungan pekerja bersama warga. " * 10 + b"</p>"
ARTICLE = b"<!doctype html><html><head><title>Rapat</title></head><body>" + TEXT + b"</body></html>"

CASES = [
    (ARTICLE, "text/html; charset=utf-8", None),
    (ARTICLE, "image/svg+xml", None),  # a wrong type on a real page
    (ARTICLE, "", None),
    (ARTICLE.replace(b"<p>", b"<p>Access Denied, kata warga. "), "text/html", None),
    (b"<script src='/cdn-cgi/challenge-platform/scripts/jsd/main.js'></script>" + ARTICLE, "text/html", None),
    (b"", "text/html", "empty"),
    (b"  \n", "text/html", "empty"),
    (b"%PDF-1.7 \x00\x01" + b"x" * 999, "application/pdf", "not text"),
    (b"\x89PNG\r\n\x1a\n\x00\x00" + b"x" * 999, "text/html", "not text"),
    (b'{"a": 1}' + b" " * 10, "application/json", "not text"),
    (
        b"<html><title>Just a moment...</title><body>" + b"Enable JavaScript and cookies to continue. " * 20,
        "text/html",
        "challenge page (Cloudflare)",
    ),
    (
        b'<html><script src="/_Incapsula_Resource?x=1"></script>' + TEXT,
        "text/html",
        "challenge page (Incapsula)",
    ),
    (
        b"<html><script>document.cookie='a=1';location.reload()</script>",
        "text/html",
        "challenge page (cookie wall)",
    ),
    (
        b"<html><body><div id=root></div><script>" + b"var a=1;" * 999 + b"</script></body></html>",
        "text/html",
        "empty shell",
    ),
]


@pytest.mark.parametrize(("body", "content_type", "reason"), CASES, ids=range(len(CASES)))
def test_reasons(body: bytes, content_type: str, reason: str | None) -> None:
    assert no_page(body, content_type) == reason


def test_an_article_about_cloudflare_is_an_article() -> None:
    assert challenge(ARTICLE.replace(b"Rapat", b"Cloudflare down, kata pakar")) is None
