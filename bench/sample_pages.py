"""Generated documents as outlets send them: HTML pages with the furniture of a theme around the text."""

from __future__ import annotations

from html import escape

from domain.articles import Document

_RELATED = (
    "Harga cabai di pasar induk mulai turun",
    "Jadwal kapal akhir pekan",
    "Jalan lingkar selesai diaspal",
)
_MENU = "".join(
    f'<li class="item-{number}"><a href="/kanal/{number}">Kanal {number}</a></li>' for number in range(40)
)
_SCRIPT = "<script>" + "window.layar=window.layar||[];layar.push({kanal:'daerah'});" * 40 + "</script>"


def wordpress_page(document: Document) -> str:
    """A page of the wpberita theme, whose article stands in an element that cleaning knows."""
    return _page(
        document,
        '<article class="post hentry"><h1 class="entry-title">{title}</h1>'
        '<div class="entry-content entry-content-single">{body}</div></article>',
    )


def unknown_page(document: Document) -> str:
    """A page of a theme that nothing is known about: trafilatura has to find the article in it."""
    return _page(
        document,
        '<div class="kol-8"><h1>{title}</h1><div class="x1"><div class="x2">{body}</div></div></div>',
    )


def _page(document: Document, frame: str) -> str:
    paragraphs = [f"<p>{escape(line)}</p>" for line in document.text.split("\n")[1:]]
    inside = f'<p>Baca juga: <a href="/?p=1">{_RELATED[0]}</a></p>'
    body = "\n".join([*paragraphs[:2], inside, *paragraphs[2:]])
    side = "".join(f'<li><a href="/?p={at}">{title}</a></li>' for at, title in enumerate(_RELATED * 6))
    return (
        f'<!doctype html><html lang="id"><head><meta charset="utf-8"><title>{escape(document.title)}</title>'
        f'<meta property="article:published_time" content="{document.published}T08:00:00+07:00">{_SCRIPT}</head>'
        f"<body><header><nav><ul>{_MENU}</ul></nav></header><main>"
        + frame.format(title=escape(document.title), body=body)
        + f"</main><aside><h3>Terpopuler</h3><ul>{side}</ul></aside><footer>Hak cipta</footer></body></html>"
    )
