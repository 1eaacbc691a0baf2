"""What a figure is about (covered now, to be covered, the gap, a contribution …), weighed from the words near it.

Every cue of figure_cues.tsv gives its weight to its kind, less for each clause between it and the number, and
less still across another number. Structural rules come first; a list item without a cue of its own takes the
kind of the item before; the noun's own hint and a default for the unit come last.
"""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import NamedTuple

from extract.rules.figures_candidate import Candidate
from extract.rules.figures_words import NUMBER, Phrases, Row, phrases, table

GROUPS: dict[str, str] = {
    "person": "people",
    "household": "people",
    "card": "people",
    "rupiah": "rupiah",
    "percent": "percent",
}
# Clause borders; each one between a cue and its number halves the cue's weight.
_BORDERS = frozenset(
    ', ; : . ( ) " “ ” sedangkan sementara namun tetapi tapi padahal adapun sebab karena sehingga artinya'.split()
)
_CUTS = frozenset("dari dan atau plus serta baru hanya tinggal cuma kini disusul lalu dengan senilai".split())
_COORDINATION = frozenset(("dan", "serta", ",", "maupun"))
_PART_STARTS = frozenset(((",", "baru"), (",", "hanya"), (",", "tapi"), (",", "namun"), (",", "tetapi")))
_LIST_BREAKS = (_BORDERS | _CUTS) - _COORDINATION
OWN = 1.0
RIGHT_BEFORE = 1.3  # "peserta 74.118, belum ikut 98.245": a label
ACROSS_NUMBER = 0.35
PLAIN = 2.0  # a cue as light as "kepada" labels nothing
AFTER_ACROSS_NUMBER = 0.15
SHARED_PREDICATE = 0.7  # "79 wali nagari dan 415 wali jorong sudah terdaftar": the verb is both numbers'
BORDER = 0.6
BEFORE_SENTENCE = 0.25
ENOUGH = 1.0  # a kind needs this much to be believed without a look at the list


class Cue(NamedTuple):
    """One line of figure_cues.tsv. ``kind`` is one of the guide's, or "neutral": the words tell nothing."""

    kind: str
    weight: float
    side: str


class FoundCue(NamedTuple):
    """A cue at words first..last (last excluded) of a row."""

    first: int
    last: int
    cues: tuple[Cue, ...]


NEUTRAL = "neutral"
CLAUSE_REACH = 8  # words between "agar" and the verb, the number and its noun in between
_WISHED = frozenset("agar supaya jika bila apabila kalau andai seandainya bilamana".split())
MOOD_REACH = 3  # words between "akan" and its verb
_FUTURE = frozenset(
    """akan bakal segera hendak ingin siap rencana rencananya direncanakan berencana merencanakan berjanji
    diharapkan harus wajib perlu usul mengusulkan target menargetkan ditargetkan mau supaya agar
    diminta minta meminta minimal depan cukup menunggu dapat bisa mampu kalau jika bila apabila
    seandainya berikrar dijadwalkan digodok opsi menyuruh menaksir sekurang berharap mendorong
    mendesak dorong didorong nantinya kelak bertekad berkomitmen sanggup""".split()
)
# "sudah terlindungi": what is done weighs more than a plan in the same sentence.
_DONE = frozenset("sudah telah kini berhasil resmi".split())
DONE_WEIGHT = 1.5
_NEGATION = frozenset("belum tidak tak tanpa".split())
_TARGET_OF = {"workers_registered": "workers_target", "coverage_rate": "coverage_target"}
AHEAD = {
    "people": Cue("workers_target", 2.4, "-"),
    "percent": Cue("coverage_target", 2.0, "-"),
}


@cache
def cues(group: str) -> Phrases[tuple[Cue, ...]]:
    """figure_cues.tsv by phrase, for one group of units: a longer phrase hides the shorter ones in it."""
    by_phrase: dict[str, list[Cue]] = {}
    for phrase, owner, kind, weight, side in table("figure_cues.tsv"):
        if owner == group:
            by_phrase.setdefault(phrase, []).append(Cue(kind, float(weight), side))
    return phrases((phrase, tuple(found)) for phrase, found in by_phrase.items())


def find_cues(row: Row, group: str, year: int | None) -> list[FoundCue]:
    """The cues of a row of words, longest first, not overlapping. ``year`` is that of the publication: a later
    one in the text ("APBD 2026") points ahead."""
    found: list[FoundCue] = []
    vocabulary = cues(group)
    words = row.words
    end = 0
    for at in [index for index, word in enumerate(words) if word in vocabulary.by_first or word.isdigit()]:
        if at < end:
            continue
        match = vocabulary.match(words, at)
        if match is not None:
            end = match[0]
            found.append(FoundCue(at, end, tuple([_in_mood(words, at, cue) for cue in match[1]])))
        elif (
            year is not None and group in AHEAD and words[at].isdigit() and year < int(words[at]) < year + 10
        ):
            found.append(FoundCue(at, at + 1, (AHEAD[group],)))
    return found


def _in_mood(words: list[str], at: int, cue: Cue) -> Cue:
    """ "akan menanggung" speaks of a target, "belum mendaftarkan" of the gap."""
    if cue.kind not in _TARGET_OF:
        return cue
    before = words[max(0, at - MOOD_REACH) : at]
    clause = words[max(0, at - CLAUSE_REACH) : at]
    if NUMBER in clause:  # "agar 2.400 sopir angkot ikut dilindungi"
        number = len(clause) - 1 - clause[::-1].index(NUMBER)
        if not _WISHED.isdisjoint(clause[max(0, number - 2) : number]) and _BORDERS.isdisjoint(
            clause[number:]
        ):
            return cue._replace(kind=_TARGET_OF[cue.kind])
    if NUMBER in before:
        before = before[len(before) - before[::-1].index(NUMBER) :]
    if not _NEGATION.isdisjoint(before[-2:]):
        return cue._replace(kind="workers_unregistered")
    if not _FUTURE.isdisjoint(before) and "baru" not in before:  # "baru mampu melindungi" is done
        return cue._replace(kind=_TARGET_OF[cue.kind])
    if not _DONE.isdisjoint(before[-2:]) and cue.weight > 1:
        return cue._replace(weight=cue.weight * DONE_WEIGHT)
    return cue


def weigh(candidate: Candidate, found: list[FoundCue]) -> tuple[dict[str, float], float]:
    """The weight of every kind, and the greatest weight of one cue in the number's own clause.

    Of several cues for one kind, each lighter one counts half of the one before: five weak words never
    outweigh a plain one.
    """
    weights: dict[str, list[float]] = {}
    own = 0.0
    for cue in found:
        factor = _factor(candidate, cue)
        before = cue.last <= candidate.at
        for entry in cue.cues if factor else ():
            if entry.side == "-" or (entry.side == "before") == before:
                weight = entry.weight * factor
                weights.setdefault(entry.kind, []).append(weight)
                own = max(own, weight) if factor > ACROSS_NUMBER else own
    return {kind: _damped(found_weights) for kind, found_weights in weights.items() if kind != NEUTRAL}, own


def _damped(weights: list[float]) -> float:
    return sum(weight * 0.5**rank for rank, weight in enumerate(sorted(weights, reverse=True)))


def _factor(candidate: Candidate, cue: FoundCue) -> float:
    """How much of a cue's weight reaches the number: less over clause borders, little over another number."""
    words = candidate.row.words
    if cue.last <= candidate.at:
        between = words[cue.last : candidate.at]
        if not between:
            return RIGHT_BEFORE if cue.cues[0].weight >= PLAIN else OWN
        far = NUMBER in between or (not _CUTS.isdisjoint(between) and _belongs_to_a_number(words, cue.first))
        factor = ACROSS_NUMBER if far else OWN
    elif cue.first > candidate.at:
        between = words[candidate.at + 1 : cue.first]
        if NUMBER in between:
            far_off = float(AFTER_ACROSS_NUMBER ** between.count(NUMBER))
            factor = SHARED_PREDICATE if _is_coordination(between) else far_off
        elif (
            "dari" in between
            or ("," in between and words[cue.last : cue.last + 1] == [NUMBER])
            or _other_part(between)
            or (NUMBER in words[cue.last :] and not _CUTS.isdisjoint([*between, words[cue.first]]))
        ):
            factor = AFTER_ACROSS_NUMBER
        else:
            factor = OWN
    else:
        return 0.0
    borders = sum(word in _BORDERS for word in between) + 2 * between.count(";")
    return factor * float(BORDER**borders) * max(0.5, 1 - 0.03 * len(between))


def _belongs_to_a_number(words: list[str], at: int) -> bool:
    """Whether the word stands in the same clause as a number before it: "708.000 pekerja di Bengkulu"."""
    for word in reversed(words[:at]):
        if word == NUMBER:
            return True
        if word in _BORDERS:
            return False
    return False


def _is_coordination(between: list[str]) -> bool:
    """Whether the words up to the last number in between only list further numbers with their nouns."""
    last = len(between) - between[::-1].index(NUMBER)
    listed = between[:last]
    return (
        not _COORDINATION.isdisjoint(listed)
        and _LIST_BREAKS.isdisjoint(listed)
        and last <= 6 * listed.count(NUMBER)
    )


def _other_part(between: list[str]) -> bool:
    """ "18.323 pekerja, baru separuh terdaftar": behind ", baru" the words tell of a part."""
    return any(pair in _PART_STARTS for pair in pairwise(between))
