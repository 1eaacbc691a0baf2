"""Matching the facts that were read with those of gold, one to one, and counting."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bench.evaluation.gold import Facts, Item, distinct, normalise, squeeze

Fits = Callable[[Item, Item], bool]


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of hits, spurious and missed facts."""

    hits: int = 0
    spurious: int = 0
    missed: int = 0

    def __add__(self, other: Score) -> Score:
        return Score(self.hits + other.hits, self.spurious + other.spurious, self.missed + other.missed)

    @property
    def precision(self) -> float:
        """Share of what was read that is right; 1 where nothing was read."""
        read = self.hits + self.spurious
        return self.hits / read if read else 1.0

    @property
    def recall(self) -> float:
        """Share of what stands there that was read; 1 where nothing stands there."""
        there = self.hits + self.missed
        return self.hits / there if there else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        total = 2 * self.hits + self.spurious + self.missed
        return 2 * self.hits / total if total else 1.0


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one kind of fact in one article."""

    score: Score
    missed: tuple[Item, ...] = ()
    spurious: tuple[Item, ...] = ()


def _key(gold: Item, read: Item) -> bool:
    return gold.key == read.key


def _all(gold: Item, read: Item) -> bool:
    return gold.key == read.key and gold.rest == read.rest


def _first(gold: Item, read: Item) -> bool:
    return gold.key == read.key and gold.rest[:1] == read.rest[:1]


def _quoted(gold: Item, read: Item) -> bool:
    """Same kind and region, and the gold's quote stands in the sentence (or the sentence in the quote)."""
    wanted, sentence = squeeze(gold.words), squeeze(read.words)
    return gold.key == read.key and (wanted in sentence or (len(sentence) > 15 and sentence in wanted))


def _quoted_all(gold: Item, read: Item) -> bool:
    return _quoted(gold, read) and gold.rest == read.rest


# name of the score, kind of fact, what makes a match. The order is that of the report.
SCORES: tuple[tuple[str, str, Fits], ...] = (
    ("relevance", "relevance", _key),
    ("regions", "regions", _key),
    ("subject_regions", "subject_regions", _key),
    ("regulations", "regulations", _key),
    ("regulations+region+status", "regulations", _all),
    ("officials", "officials", _key),
    ("officials+role", "officials", _first),
    ("officials+role+region+acting", "officials", _all),
    ("figures", "figures", _key),
    ("figures+kind", "figures", _all),
    ("commitments", "commitments", _key),
    ("commitments+status", "commitments", _all),
    ("commitments+sentence", "commitments", _quoted),
    ("commitments+sentence+status", "commitments", _quoted_all),
)


def compare(gold: Facts, read: Facts) -> dict[str, Outcome]:
    """Every score of one article. Facts are sets: one read twice counts once, acts alone may repeat."""
    outcomes: dict[str, Outcome] = {}
    for name, kind, fits in SCORES:
        found = list(read.items[kind] if kind == "commitments" else distinct(read.items[kind]))
        outcomes[name] = _pair(list(gold.items[kind]), found, fits, gold.optional.get(kind, frozenset()))
    # An article is one decision: right (a hit) or wrong, where only "relevant" is the positive class.
    outcomes["relevance"] = _decision(gold.items["relevance"][0], read.items["relevance"][0])
    return outcomes


def _decision(gold: Item, read: Item) -> Outcome:
    wanted, got = gold.key[0], read.key[0]
    score = Score(int(wanted and got), int(got and not wanted), int(wanted and not got))
    return Outcome(score, (gold,) if score.missed else (), (read,) if score.spurious else ())


def _pair(gold: list[Item], read: list[Item], fits: Fits, optional: frozenset[str]) -> Outcome:
    """Match one to one, best fits first, so that an exact pair is never split by a loose one."""
    hits = 0
    for better in (_quoted_all, _all, fits):
        for item in list(gold):
            partner = next((other for other in read if better(item, other) and fits(item, other)), None)
            if partner is not None:
                gold.remove(item)
                read.remove(partner)
                hits += 1
    spurious = tuple(item for item in read if not _is_optional(item, optional))
    return Outcome(Score(hits, len(spurious), len(gold)), tuple(gold), spurious)


def _is_optional(item: Item, optional: frozenset[str]) -> bool:
    if not optional:
        return False
    if item.words:
        words = normalise(item.words)
        return any(words in other or other in words for other in optional)
    return str(item.key[0]) in optional


def all_missed(gold: Facts) -> dict[str, Outcome]:
    """The outcome of an article on which extraction failed: every fact of it is missed."""
    outcomes = {
        name: Outcome(Score(missed=len(gold.items[kind])), gold.items[kind]) for name, kind, _fits in SCORES
    }
    wanted = gold.items["relevance"]
    outcomes["relevance"] = Outcome(Score(missed=1), wanted)
    return outcomes
