"""HTML to lines: the element that holds the article, what of it is not shown or not its own, and its blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree, html

# Elements that hold an article's body, most specific first. Platforms first (WordPress' wpberita, Newspaper and
# JNews themes, Blogger), then portals; `article` last.
CONTAINERS = (
    ".entry-content-single",
    "[itemprop=articleBody]",
    ".post-body.entry-content",
    ".td-post-content",
    ".tdb-block-inner.td-fix-index.articleBody",
    ".jeg_main_content .content-inner",
    ".content-inner",
    ".elementor-widget-theme-post-content",
    ".mvp-content-main",
    "#mvp-content-main",
    ".wp-block-post-content",
    ".entry-content",
    ".post-body",
    ".detail__body-text",
    ".detail-text",
    ".read__content",
    ".txt-article",
    ".article-content-body__item-content",
    ".article__content",
    ".article-content",
    ".article-body",
    ".article_body",
    ".post-content",
    ".single-content",
    ".detail-content",
    ".content-detail",
    ".detail-konten",
    ".isi-berita",
    ".isi_berita",
    ".news-content",
    ".berita-isi",
    ".read-content",
    ".content-article",
    ".content_detail",
    ".post-entry",
    ".the-content",
    ".field-name-body",
    ".field--name-body",
    ".item-page",
    "article",
)
MIN_BODY = 200  # letters; what holds fewer is a teaser or an empty shell
DROPPED_TAGS = frozenset(
    "script style noscript iframe form nav aside footer button svg select input textarea template object embed "
    "video audio canvas map dialog menu label ins amp-ad amp-embed amp-iframe head".split()
)
BLOCKS = frozenset(
    "p div h1 h2 h3 h4 h5 h6 ul ol table section article header figure figcaption blockquote pre center dl dt dd "
    "hr address main details summary caption thead tbody".split()
)
LINES = frozenset(("br", "li", "tr"))
# Parts of a container that are not the article. Whole names or parts between hyphens, so that "share" drops
# "jp-share" and not "shareholder"; a container's own wrappers ("widget Blog") stand above it and are not asked.
_NOT_OWN = re.compile(
    r"(?:^|[\s_-])(?:related(?:post|posts|news|-post|-posts|-article|-articles)?|relatedposts|terkait|"
    r"gmr-related-post(?:-onlytitle)?|gmr-social\w*|share|sharing|sharedaddy|sharer|addtoany|a2a|social|sosmed|"
    r"breadcrumbs?|comments?|komentar|disqus|fb-comments|respond|sidebar|tags?|tagcloud|tag-links|tags-links|"
    r"advertisement|advert|ads?|adsbygoogle|adslot|banner|iklan|newsletter|subscribe|author-box|authorbox|"
    r"post-nav(?:igation)?|prevnext\w*|pagination|page-links|baca-?juga|bacajuga|baca-lainnya|read-?also|"
    r"also-read|inline-related|linksisip|lihatjg|popular|trending|recommend(?:ed|ation|ations)?|rekomendasi|"
    r"post-?meta|entry-?meta|metacontent|gmr-metacontent|post-?views?|view-?count|jp-relatedposts|copyright|"
    r"screen-reader-text|sr-only|wp-block-latest-posts|yarpp\w*|crp_related|rpwe\w*|lazy-?placeholder|"
    r"td-a-rec\w*|google-auto-placed|mgid|taboola|outbrain|scroll-?to\w*|parallax\w*|code-block)(?:$|[\s_-])",
    re.IGNORECASE,
)
# Elements whose class speaks of the article itself, or that stand inside a sentence.
_NEVER = frozenset("html body main article p a strong em b i".split())
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_SPACE = re.compile(r"\s+")
LINK_SHARE = 0.8  # of a block's letters, from which on it is a link to another story and not a sentence


def container(tree: html.HtmlElement) -> html.HtmlElement | None:
    """The element that holds the article, if its place is known; the longest of several of one kind."""
    for selector in CONTAINERS:
        found = tree.xpath(_xpath(selector))
        if found:
            longest = max(found[:50], key=_letters)
            if _letters(longest) >= MIN_BODY:
                return longest
    return None


def lines_of(root: html.HtmlElement) -> str:
    """The text that ``root`` shows: a blank line between blocks, a line break for ``br`` and list rows.

    Blocks that are nothing but a link (other stories) are left out. Iterative, so that no depth of nesting
    breaks it.
    """
    pieces: list[str] = []
    block: list[str] = []
    whole = _letters(root)
    linked = 0
    inside_link = 0

    def close() -> None:
        nonlocal linked
        text = "".join(block)
        if text.strip():
            letters = len(_SPACE.sub("", text))
            if not (linked >= LINK_SHARE * letters and letters > 15):
                pieces.append(text)
            pieces.append("\n\n")
        block.clear()
        linked = 0

    skip: html.HtmlElement | None = None
    for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        if event in ("comment", "pi"):
            tail = element.tail
            if tail and skip is None:
                block.append(_SPACE.sub(" ", tail))
            continue
        tag = element.tag
        if event == "start":
            if skip is not None:
                continue
            if element is not root and is_foreign(element, whole):
                skip = element
                if tag in BLOCKS:
                    close()
                continue
            if tag in BLOCKS:
                close()
            elif tag in LINES:
                block.append("\n")
            elif tag in ("td", "th") and block and block[-1] != "\n":
                block.append(" : ")
            inside_link += tag == "a"
            text = element.text
        else:
            if skip is element:
                skip = None
            elif skip is None:
                inside_link -= tag == "a"
                if tag in BLOCKS:
                    close()
            if skip is not None or element is root:
                continue
            text = element.tail
        if text:
            shown = _SPACE.sub(" ", text)
            block.append(shown)
            linked += len(_SPACE.sub("", shown)) if inside_link else 0
    close()
    return "".join(pieces)


def is_foreign(element: html.HtmlElement, whole: int) -> bool:
    """Whether an element inside the article is not shown or not the article's.

    ``whole`` is the number of letters around it: what holds half of them is no share button, whatever its
    class says ("hentry tag-bpjs").
    """
    if element.tag in DROPPED_TAGS:
        return True
    attributes = element.attrib
    if not attributes:
        return False
    if "hidden" in attributes or attributes.get("aria-hidden") == "true":
        return True
    if _HIDDEN.search(attributes.get("style") or ""):
        return True
    if element.tag in _NEVER:
        return False
    names = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"
    return len(names) > 1 and _NOT_OWN.search(names) is not None and 2 * _letters(element) < whole


def prune(root: html.HtmlElement) -> None:
    """Take foreign elements out of ``root`` in place (before trafilatura sees it)."""
    whole = _letters(root)
    doomed = [element for element in _elements(root) if element is not root and is_foreign(element, whole)]
    for element in doomed:
        if element.getparent() is not None:
            element.drop_tree()


def _elements(root: html.HtmlElement) -> Iterator[html.HtmlElement]:
    return (element for element in root.iter() if isinstance(element.tag, str))


def _letters(element: html.HtmlElement) -> int:
    return len(_SPACE.sub("", str(element.xpath("string()"))))


def _xpath(selector: str) -> str:
    """The few forms of CSS selectors used above, as XPath (cssselect is not installed)."""
    steps = []
    for part in selector.split():
        tag = re.match(r"[a-z]*", part)
        path = (tag.group() if tag else "") or "*"
        for mark, name in re.findall(r"([.#])([\w-]+)", part):
            path += (
                f"[@id='{name}']"
                if mark == "#"
                else f"[contains(concat(' ',normalize-space(@class),' '),' {name} ')]"
            )
        for name, value in re.findall(r"\[(\w+)=(\w+)\]", part):
            path += f"[@{name}='{value}']"
        steps.append(path)
    return "//" + "//".join(steps)
