"""The facts of an article as spans with a label in Bahasa Indonesia."""

from __future__ import annotations

from api.answers.shapes import region_name, regulation_label
from api.pages.marks import Span
from domain import wording
from domain.facts import Facts, Mention

KINDS = (
    ("wilayah", "Wilayah"),
    ("peraturan", "Peraturan"),
    ("pejabat", "Pejabat"),
    ("angka", "Angka"),
    ("komitmen", "Komitmen"),
    ("kutipan", "Kutipan"),
)


def fact_spans(facts: Facts) -> list[Span]:
    """Every place in the text that a fact rests on."""
    spans: list[Span] = []
    for region in facts.regions:
        spans += _of(region.mentions, "wilayah", f"Wilayah: {region.name} ({region.code})")
    for regulation in facts.regulations:
        status = wording.REGULATION_STATUSES[regulation.status].lower()
        label = f"Peraturan: {regulation_label(regulation.id)}, {status}"
        spans += _of(regulation.mentions, "peraturan", label)
    for official in facts.officials:
        spans += _of(official.mentions, "pejabat", f"Pejabat: {official.name}, {official.position}")
    for figure in facts.figures:
        value = wording.amount(figure.value, figure.unit)
        label = f"Angka: {wording.FIGURES[figure.kind]}, {value}"
        spans.append(Span(figure.start, figure.end, "angka", label))
    for commitment in facts.commitments:
        words = f"{wording.COMMITMENTS[commitment.kind]} · {wording.STATUSES[commitment.status].lower()}"
        place = f" ({region_name(commitment.region)})" if commitment.region else ""
        spans.append(Span(commitment.start, commitment.end, "komitmen", f"Komitmen: {words}{place}", words))
    for quote in facts.quotes:
        label = f"Kutipan: {quote.speaker}" if quote.speaker else "Kutipan"
        spans.append(Span(quote.start, quote.end, "kutipan", label))
    return spans


def _of(mentions: tuple[Mention, ...], kind: str, label: str) -> list[Span]:
    return [Span(one.start, one.end, kind, label) for one in mentions]
