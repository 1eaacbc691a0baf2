"""Whether what a feed tells already settles that an item is, or is not, about the programme.

This only spares requests and storage: "yes" and "unknown" are fetched or kept, and extraction decides. "no" is said
only where the whole article was there to look at, or where a sitemap tells nothing but an address in words, and none
of them points this way: an archive of 50,000 pages cannot be fetched to be read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from crawlers.feed_items import FeedItem
from crawlers.feed_xml import plain
from domain.programme import programme_pattern

# A feed that cuts articles off gives fewer characters, or says that there is more. An API names the excerpt apart
# from the content, so that a short content there is a short article.
WHOLE = 500
WHOLE_IN_API = 80
_CUT = re.compile(
    r"(\[?(…|\.\.\.)\]?|selengkapnya|read more|continue reading|lanjut(kan)? membaca)\W*$", re.IGNORECASE
)
_KESEHATAN = re.compile(
    r"\bBPJS\W{0,3}Kesehatan|\bJKN\b|Jaminan Kesehatan Nasional|Kartu Indonesia Sehat", re.IGNORECASE
)
_BARE = re.compile(r"\bBPJS\b(?!\W{0,3}Kesehatan)|\bJamsos\b", re.IGNORECASE)
_INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
# Other stories inside this one: themes and editors insert them, in the API's answers too.
_INSERTS = re.compile(
    r"<div[^>]{0,200}\bgmr-related-post[^>]{0,200}>.{0,3000}?</div>"
    r"|<(p|li|h[2-6]|blockquote|strong)\b[^>]{0,200}>(?:\s|<[^>]{1,300}>|&nbsp;)*Baca\s+juga\b.{0,800}?</\1>",
    re.IGNORECASE | re.DOTALL,
)

# What the address of a story about the programme holds, by the slugs of 161 such stories.
_HINTS = re.compile(
    r"bpjs|bpjam|jamsos|naker|ketenagakerjaan|tenaga-kerja|pekerja|buruh|jaminan|santunan|perlindungan|iuran|klaim"
    r"|inpres|\bjk[kmp]\b|\bjht\b|\bphk\b|honorer|non-asn|ojek|nelayan|petani|perangkat-desa|universal"
)

NOT_NAMED = "programme not named"
KESEHATAN_ONLY = "BPJS Kesehatan only"
ADDRESS_ONLY = "address on another subject"


@dataclass(frozen=True, slots=True)
class Verdict:
    """``answer`` and, for "no", the reason under which the item is counted."""

    answer: Literal["yes", "no", "unknown"]
    reason: str = ""


def judge(item: FeedItem) -> Verdict:
    """What title, summary and content tell; if they are all empty, the address."""
    if not (item.title or item.summary or item.content_html):
        slug = _slug(item.url)
        return (
            Verdict("no", ADDRESS_ONLY)
            if slug.count("-") > 1 and not _HINTS.search(slug)
            else Verdict("unknown")
        )
    content = _INVISIBLE.sub("", plain(_INSERTS.sub(" ", item.content_html)))
    told = _INVISIBLE.sub("", f"{item.title}\n{item.summary}\n{content}")
    if programme_pattern().search(told):
        return Verdict("yes")
    if not is_whole(item):
        return Verdict("unknown")
    if _KESEHATAN.search(told):
        return Verdict("no", KESEHATAN_ONLY)
    return Verdict("unknown") if _BARE.search(told) else Verdict("no", NOT_NAMED)


def _slug(url: str) -> str:
    """The words of an address: its longest part, in lower case."""
    return max(url.lower().split("/")[3:], key=len, default="").replace("_", "-")


def is_whole(item: FeedItem) -> bool:
    """Whether the feed carries the whole article, so that its page need not be fetched."""
    content = plain(item.content_html)
    enough = WHOLE_IN_API if item.payload else WHOLE
    return len(content) >= enough and not _CUT.search(content)
