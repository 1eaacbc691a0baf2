"""A query shown back in Bahasa Indonesia: "tentang pekerja dan rentan, di Kabupaten Lahat, sejak 1 Januari 2024"."""

from __future__ import annotations

from datetime import date

from domain.query import And, Field, Node, Not, Or, Period, Phrase, Prefix, Words
from domain.query_dates import spelled
from domain.query_fields import labels

_LEADS = {"region": "di", "province": "di", "mention": "menyebut", "regulation": "mengutip"}


def describe(node: Node | None) -> str:
    """What the query asks for, in words that a reader can check."""
    if node is None:
        return "semua berita"
    parts = node.parts if isinstance(node, And) else (node,)
    words = [_inner(part) for part in parts if _is_text(part)]
    rest = [_phrase(part) for part in parts if not _is_text(part)]
    about = [f"tentang {_joined(words, 'dan')}"] if words else []
    return ", ".join(about + rest)


def _is_text(node: Node) -> bool:
    match node:
        case Words() | Phrase() | Prefix():
            return True
        case Or(parts) | And(parts):
            return all(_is_text(part) for part in parts)
        case _:
            return False


def _phrase(node: Node) -> str:
    match node:
        case Not(part):
            return f"tanpa {_inner(part)}" if _is_text(part) else f"bukan yang {_inner(part)}"
        case Or(parts):
            leads = {_LEADS.get(part.name) if isinstance(part, Field) else None for part in parts}
            if len(leads) == 1 and (lead := leads.pop()):
                return (
                    f"{lead} {_joined([_value(part) for part in parts if isinstance(part, Field)], 'atau')}"
                )
            return _joined([_inner(part) for part in parts], "atau")
        case _:
            return _inner(node)


def _inner(node: Node) -> str:
    match node:
        case Words(text):
            return text
        case Phrase(text):
            return f"“{text}”"
        case Prefix(text):
            return f"{text}…"
        case Field():
            return _field(node)
        case Period(start, end):
            return _period(start, end)
        case Not(part):
            return _phrase(Not(part))
        case And(parts):
            return f"({_joined([_inner(part) for part in parts], 'dan')})"
        case Or(parts):
            return f"({_joined([_inner(part) for part in parts], 'atau')})"


def _field(node: Field) -> str:
    return f"{_LEADS.get(node.name) or labels('field')[node.name]} {_value(node)}"


def _value(node: Field) -> str:
    return node.shown or (labels(node.name).get(node.value, node.value))


def _period(start: date | None, end: date | None) -> str:
    if start is not None and end is not None:
        return f"pada {spelled(start)}" if start == end else f"sejak {spelled(start)} sampai {spelled(end)}"
    if start is not None:
        return f"sejak {spelled(start)}"
    return f"sampai {spelled(end)}" if end is not None else "kapan saja"


def _joined(words: list[str], last: str) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} {last} {words[-1]}"
