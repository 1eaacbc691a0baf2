"""Tables of measurements, as text for a terminal and as Markdown for the documentation."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Table:
    """One table: the first column names what was measured, the others hold what came out."""

    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    note: str = ""

    def text(self) -> str:
        """Aligned for a terminal: names to the left, numbers to the right."""
        lines = (self.head, *self.rows)
        widths = [max(len(line[at]) for line in lines) for at in range(len(self.head))]
        body = [
            "  ".join(
                cell.ljust(width) if at == 0 else cell.rjust(width)
                for at, (cell, width) in enumerate(zip(line, widths, strict=True))
            ).rstrip()
            for line in lines
        ]
        return "\n".join([self.title, "-" * len(body[0]), *body, *([self.note] if self.note else [])])

    def markdown(self) -> str:
        """A section with the table."""
        rule = ("---", *("---:" for _ in self.head[1:]))
        body = [f"| {' | '.join(line)} |" for line in (self.head, rule, *self.rows)]
        return "\n".join([f"## {self.title}", "", *body, *(["", self.note] if self.note else [])])


def number(value: float) -> str:
    """Three digits that count, thousands apart: 12,300 · 412 · 4.12 · 0.041."""
    if value >= 100:
        return f"{value:,.0f}"
    if value >= 10:
        return f"{value:.1f}"
    return f"{value:.2f}" if value >= 1 else f"{value:.3f}"
