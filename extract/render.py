"""One article's facts for the eye: an HTML page with every span marked in the text (spaCy's displaCy)."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from spacy import displacy
from spacy.tokens import Doc, Span
from spacy.util import filter_spans
from spacy.vocab import Vocab

from domain.articles import Article
from domain.facts import Facts
from extract.pipeline import PlainTokenizer, spans

SPANS_KEY = "facts"
COLORS = {
    "regions": "#bfe3c0",
    "regulations": "#f6d186",
    "officials": "#b9d6f2",
    "figures": "#f4b6c2",
    "commitments": "#d9c8f0",
}
_PAGE = """<!DOCTYPE html>
<html lang="id"><head><meta charset="utf-8"><title>{title}</title>
<style>body {{ font: 16px/1.5 system-ui, sans-serif; max-width: 60em; margin: 2em auto; padding: 0 1em }}
.entities {{ line-height: 2.4 !important; white-space: pre-line }} td, th {{ text-align: left; padding: .2em 1em .2em 0;
vertical-align: top }}</style></head>
<body><h1>{title}</h1><p>{about}</p>
{text}
{tables}
</body></html>
"""


def render_page(article: Article) -> str:
    """A complete HTML page, without scripts or anything loaded from elsewhere."""
    doc = mark(article)
    ents = [
        {"start": span.start_char, "end": span.end_char, "label": span.label_}
        for span in doc.spans[SPANS_KEY]
    ]
    ents.sort(key=lambda ent: ent["start"])
    text = displacy.render(
        {"text": article.document.text, "ents": ents, "title": None},
        style="ent",
        manual=True,
        page=False,
        jupyter=False,
        options={"colors": COLORS},
    )
    document, facts = article.document, article.facts
    about = (
        f"{document.published or 'tanpa tanggal'} ({document.published_basis or '-'}), {document.author or '-'}; "
        f"relevansi {facts.relevance:.2f}; {', '.join(facts.subject_regions) or 'tanpa wilayah'}"
    )
    return _PAGE.format(
        title=escape(document.title), about=escape(about), text=text, tables="\n".join(_tables(facts))
    )


def mark(article: Article) -> Doc:
    """The text as a spaCy document, the facts in ``doc.spans["facts"]`` (the longest of overlapping ones)."""
    doc = PlainTokenizer(Vocab())(article.document.text)
    found: list[Span] = []
    for kind, mention in spans(article.facts):
        if kind in COLORS:
            span = doc.char_span(mention.start, mention.end, label=kind, alignment_mode="expand")
            found += [span] if span is not None else []
    doc.spans[SPANS_KEY] = filter_spans(found)
    return doc


def _tables(facts: Facts) -> Iterable[str]:
    rows: dict[str, list[tuple[object, ...]]] = {
        "regions": [(r.code, r.name, r.rule) for r in facts.regions],
        "regulations": [(r.id, r.status, r.region, r.rule) for r in facts.regulations],
        "officials": [(o.name, o.role, o.acting, o.region, o.position, o.rule) for o in facts.officials],
        "figures": [(f.value, f.unit, f.kind, f.region, f.text, f.rule) for f in facts.figures],
        "commitments": [(c.kind, c.status, c.region, c.sentence, c.rule) for c in facts.commitments],
        "quotes": [(q.speaker, q.text) for q in facts.quotes],
    }
    for kind, items in rows.items():
        cells = "".join(
            "<tr>"
            + "".join(f"<td>{escape(str(cell)) if cell is not None else '–'}</td>" for cell in item)
            + "</tr>"
            for item in items
        )
        if cells:
            yield f"<h2>{kind}</h2><table>{cells}</table>"
