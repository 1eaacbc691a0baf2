"""Hand-labelled articles: reading the files, and one comparable key per fact of gold and of extraction."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

from domain.articles import Article, Document
from domain.errors import DocumentError, InputError
from domain.facts import CommitmentFact, FigureFact, OfficialFact, RegulationFact
from extract.text import document_from_text

_PUNCTUATION = re.compile(r"[^\w\s/%+-]|_")
_LEVEL = re.compile(r"\b(?:kota|kabupaten) administrasi\b", re.IGNORECASE)
_LISTS = ("subject_regions", "regions", "regulations", "officials", "figures", "commitments")


@dataclass(frozen=True, slots=True)
class Item:
    """One fact, comparable: ``key`` decides a match, ``rest`` what is scored apart, ``words`` is evidence."""

    key: tuple[Any, ...]
    rest: tuple[Any, ...] = ()
    words: str = ""

    @property
    def label(self) -> str:
        """The fact without any words of the article."""
        return " ".join("-" if part is None else str(part) for part in (*self.key, *self.rest))

    def __str__(self) -> str:
        return f"{self.label}  «{self.words[:90]}»" if self.words else self.label


@dataclass(frozen=True, slots=True)
class Facts:
    """Comparable facts of one article. ``optional`` are keys that may be reported and need not be."""

    items: dict[str, tuple[Item, ...]]
    optional: dict[str, frozenset[str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Labelled:
    """One gold article: the record to read, and its facts."""

    id: str
    record: dict[str, Any]
    folder: Path
    facts: Facts

    def document(self) -> Document:
        """The article on its way to extraction, as ``pantau extract`` would take it in."""
        if "text" in self.record:
            text, title = str(self.record["text"]), self.record.get("title")
        else:
            text, title = (self.folder / str(self.record["file"])).read_text("utf-8"), None
        return document_from_text(text, id=self.id, title=title, url=self.record.get("url"))


def normalise(text: str) -> str:
    """Words alone: white space, soft hyphens, quotes and full stops do not count (gold guide)."""
    text = text.replace("\u00c2\u00ad", "").replace("\u00ad", "")
    return " ".join(_PUNCTUATION.sub(" ", text.lower()).split())


def squeeze(text: str) -> str:
    """Letters and digits only: for finding a quote in a sentence whatever the spaces and quotes."""
    return re.sub(r"[\W_]+", "", text.replace("\u00c2\u00ad", "")).lower()


def load(path: Path, folder: Path | None = None) -> list[Labelled]:
    """The gold articles of a JSON Lines file; texts kept in files stand in ``folder``, by default ../seeds."""
    folder = folder or path.parent.parent / "seeds"
    labelled: list[Labelled] = []
    try:
        lines = path.read_text("utf-8").splitlines()
    except OSError as error:
        raise DocumentError(f"cannot read {path}: {error.strerror}") from error
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
            name = str(record.get("id") or record["file"])
            labelled.append(Labelled(name, record, folder, gold_facts(record["gold"])))
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise InputError(f"{path}:{number} is no gold article: {error!r}") from error
    return labelled


def gold_facts(gold: dict[str, Any]) -> Facts:
    """The comparable facts of one gold record."""
    figures = gold.get("figures", [])
    items = {
        "relevance": (Item((bool(gold["relevant"]),)),),
        "regions": tuple(Item((region_key(name),)) for name in gold.get("regions", [])),
        "subject_regions": tuple(Item((region_key(name),)) for name in gold.get("subject_regions", [])),
        "regulations": tuple(
            Item((r["type"], r["number"].lower(), r["year"]), (_region(r["region"]), r["status"]))
            for r in gold.get("regulations", [])
        ),
        "officials": tuple(
            Item((normalise(o["name"]),), (o["role"], _region(o["region"]), o["acting"]))
            for o in gold.get("officials", [])
        ),
        "figures": tuple(
            Item((float(f["value"]), f["unit"]), (f["kind"],), f.get("surface", "")) for f in figures
        ),
        "commitments": tuple(
            Item((c["kind"], _region(c["region"])), (c["status"],), c["quote"])
            for c in gold.get("commitments", [])
        ),
    }
    optional = {name: frozenset(map(region_key, gold.get(f"{name}_optional", []))) for name in _LISTS[:2]}
    optional["figures"] = frozenset(normalise(surface) for f in figures for surface in f.get("also", ()))
    return Facts(items, optional)


def read_facts(article: Article) -> Facts:
    """The comparable facts that extraction read."""
    facts = article.facts
    return Facts(
        {
            "relevance": (Item((facts.relevant,)),),
            "regions": tuple(Item((region_key(region.name),)) for region in facts.regions),
            "subject_regions": tuple(Item((_named(code),)) for code in facts.subject_regions),
            "regulations": tuple(map(_regulation, facts.regulations)),
            "officials": tuple(map(_official, facts.officials)),
            "figures": tuple(map(_figure, facts.figures)),
            "commitments": tuple(map(_commitment, facts.commitments)),
        }
    )


def _regulation(fact: RegulationFact) -> Item:
    return Item(
        (fact.type, fact.number.lower(), fact.year), (_named(fact.region), fact.status), fact.mentions[0].text
    )


def _official(fact: OfficialFact) -> Item:
    return Item((normalise(fact.name),), (fact.role, _named(fact.region), fact.acting))


def _figure(fact: FigureFact) -> Item:
    return Item((float(fact.value), fact.unit), (fact.kind,), fact.text)


def _commitment(fact: CommitmentFact) -> Item:
    return Item((fact.kind, _named(fact.region)), (fact.status,), fact.sentence)


def region_key(name: str) -> str:
    """A region's official name, lower case ("kota administrasi jakarta barat" is "kota jakarta barat")."""
    return _LEVEL.sub(lambda match: match.group().split()[0], normalise(name))


def _region(name: str | None) -> str | None:
    return None if name is None else region_key(name)


@cache
def _names() -> dict[str, str]:
    source = resources.files("domain").joinpath("data/regions.tsv").read_text("utf-8")
    rows = csv.DictReader((row for row in source.splitlines() if not row.startswith("#")), delimiter="\t")
    return {row["code"]: region_key(row["name"]) for row in rows}


def _named(code: str | None) -> str | None:
    return None if code is None else _names().get(code, code)


def distinct(items: Iterable[Item]) -> tuple[Item, ...]:
    """The items, each once whatever the words it was read from."""
    return tuple({(item.key, item.rest): item for item in items}.values())
