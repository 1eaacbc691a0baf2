"""What a bare number counts: told by its neighbours, the sentence or heading before, the whole it is part of."""

from __future__ import annotations

from extract.rules.figures_candidate import COUNTED, SKIP, Candidate, is_plain_year, take, units
from extract.rules.figures_forms import FEWEST_UNKNOWN, MOST_THINGS, NO_NOUN
from extract.rules.figures_words import NUMBER, Row

_LINKS = frozenset("dari hingga sampai ke menjadi jadi dan atau - – — / s d dengan".split())
_BEFORE_NOUN = frozenset(
    "potensi total jumlah target sekitar hampir sebanyak seluruh semua kurang lebih".split()
)
_PARTS = frozenset("yang lagi di diantara lain sisa sudah belum antara".split())
_PART_BEFORE = frozenset("baru tinggal sisa hanya cuma jalan sudah sekarang kini jadi masih".split())


def carry_over(candidate: Candidate, last: Candidate) -> bool:
    """A number without noun in a new sentence goes on with the last figure's unit ("Yang sudah ikut 61.360")."""
    if candidate.unit is not None or last.unit is None:
        return False
    number = candidate.number
    if last.unit == "percent":
        fits = _looks_like_percent(candidate)
    elif last.unit in ("person", "household"):
        fits = number.value >= 100 and (
            number.scaled
            or number.bare_end - number.start > 4
            or _has_part_word(candidate)
            or _of_a_number(candidate)
        )
    elif last.unit == "village":
        fits = number.value < 1000 and _has_part_word(candidate)
    else:
        fits = False
    fits = fits or (
        last.unit in COUNTED
        and 1 <= number.value < MOST_THINGS
        and (_has_part_word(candidate) or _is_elliptic(candidate))
    )
    if fits:
        candidate.unit, candidate.noun = last.unit, last.noun
        candidate.hint, candidate.rule = last.hint, "unit of the sentence before"
    return fits


def _of_a_number(candidate: Candidate) -> bool:
    """ "Pulpis 870 dari 2.250", "masih di angka 980"."""
    words, at = candidate.row.words, candidate.at
    return words[at + 1 : at + 3] == ["dari", NUMBER] or words[at - 1 : at] == ["angka"]


def _is_elliptic(candidate: Candidate) -> bool:
    """ "BPJS TK 388.", "Selisih 128 itu": a name or a word and the number, without any noun."""
    words, at = candidate.row.words, candidate.at
    behind = words[at + 1 : at + 2]
    if candidate.number.spelled or not at or not words[at - 1].isalpha() or is_plain_year(candidate):
        return False
    return behind in (["itu"], ["tersebut"]) or (
        len(words) <= _SHORT_ROW and words.count(NUMBER) == 1 and behind in ([], ["."])
    )


_LISTED = frozenset(("person", "household", "company", "village"))
_PLACES = frozenset(("region", "village", "company", "official"))
_SHORT_ROW = 7


def by_neighbour_after(candidate: Candidate, following: Candidate) -> bool:
    """ "412 dari 609 gampong", "tiga sampai lima nelayan", "Kepahiang 3.690 dan Kaur 2.894 KK"."""
    if following.unit in (None, SKIP, "rupiah"):
        return False
    between = candidate.row.words[candidate.at + 1 : following.at]
    if not between or len(between) > 4:
        return False
    if between[0] not in _LINKS or any(word not in _LINKS and word not in _BEFORE_NOUN for word in between):
        return False
    if following.unit == "percent" and between[0] not in (
        "ke",
        "menjadi",
        "hingga",
        "sampai",
        "dan",
        "-",
        "–",
    ):
        return False
    candidate.unit, candidate.noun, candidate.hint = following.unit, following.noun, following.hint
    candidate.rule = "noun of the next number"
    return True


def by_neighbour_before(candidate: Candidate, last: Candidate) -> bool:
    """Lists ("Kota Bengkulu 4.412 KK, Kepahiang 3.690"), and parts ("Dari 141 dusun, yang jalan 88")."""
    if last.unit is None or last.unit in (SKIP, "month", "rupiah", "times"):
        return False
    if last.unit == "percent":
        fits = _looks_like_percent(candidate)
    elif last.unit in _PLACES and candidate.number.value > last.number.value:
        fits = False
    else:
        counted = not candidate.number.spelled and not is_plain_year(candidate)
        fits = (
            _has_part_word(candidate)
            or _is_part_of(candidate, last)
            or (counted and last.unit in ("person", "household", "village", "card"))
        )
    if fits:
        candidate.unit, candidate.noun, candidate.hint = last.unit, last.noun, last.hint
        part = _is_part_of(candidate, last)
        candidate.rule = "part of the whole" if part else "unit of the number before"
    return fits


def _is_part_of(candidate: Candidate, last: Candidate) -> bool:
    """ "Dari enam fraksi, empat setuju, dua menolak": a number and a verb, after the whole."""
    words, at = candidate.row.words, candidate.at
    whole = (last.at > 0 and words[last.at - 1] == "dari") or last.rule == "part of the whole"
    if not whole or candidate.number.value >= last.number.value or at + 1 >= len(words):
        return False
    if words[at - 1] not in _BEFORE_PART:
        return False
    behind = words[at + 1]
    return behind in _PART_VERBS or (len(behind) > 5 and behind.startswith(("me", "ber", "ter", "di")))


_BEFORE_PART = frozenset(", ; : dan sedangkan sementara baru hanya cuma tinggal sudah ada yang".split())
_PART_VERBS = frozenset(
    "setuju hadir absen datang mangkir lolos gugur ikut sudah belum masih lainnya lain patuh aktif lulus".split()
)


def _has_part_word(candidate: Candidate) -> bool:
    words, at = candidate.row.words, candidate.at
    return (at + 1 < len(words) and words[at + 1] in _PARTS) or (at > 0 and words[at - 1] in _PART_BEFORE)


def _looks_like_percent(candidate: Candidate) -> bool:
    number = candidate.number
    if number.spelled or number.scaled or not 0 < number.value <= 100:
        return False
    return number.grain < 1 or _after_a_name(candidate)


def _after_a_name(candidate: Candidate) -> bool:
    words, at = candidate.row.words, candidate.at
    return at > 0 and words[at - 1].isalpha() and words[at - 1] not in _LINKS | _SUMS


def by_noun_of(candidate: Candidate, heading: Row) -> bool:
    """A bare number in a list counts what the first noun of the line above it names."""
    if candidate.unit is not None or candidate.number.spelled or is_plain_year(candidate):
        return False
    for at in range(len(heading.words)):
        found = units().match(heading.words, at)
        if found is not None and found[1][0] in _LISTED:
            end, (unit, kind) = found
            take(candidate, unit, kind, at, end, "noun of the heading")
            candidate.noun = " ".join(heading.words[at:end])
            return True
    return False


def persons_of_a_list(found: list[Candidate], read: list[Candidate]) -> Candidate | None:
    """ "Sebarannya: Merauke 6.104, Asmat 2.713, Mappi 2.590": what the last persons read were, where names and great
    numbers alternate."""
    bare = [item for item in found if item.unit is None and not item.number.spelled]
    near = bool(read) and found[0].sentence - read[-1].sentence == 1 and read[-1].unit == "person"
    least = FEWEST_UNKNOWN if near else 1000
    great = [item for item in bare if item.number.value >= least and _after_a_name(item)]
    if len(great) < FEWEST_ITEMS or len(bare) < len(found[: len(great)]):
        return None
    return next((item for item in reversed(read[-8:]) if item.unit in ("person", "household")), None)


FEWEST_ITEMS = 2


def is_total(candidate: Candidate) -> bool:
    """ "Jumlahnya 3.115", "Semuanya 2.690": a bare number that sums up what the sentence before names."""
    words, at = candidate.row.words, candidate.at
    while at > 0 and words[at - 1] in _SUM_FILLERS:
        at -= 1
    behind = words[candidate.at + 1 : candidate.at + 2]
    return 0 < at < 8 and words[at - 1] in _SUMS and (not behind or behind[0] in NO_NOUN)


_SUMS = frozenset("jumlah total semua seluruh keseluruhan sebanyak angka kuota".split())
_SUM_FILLERS = frozenset(
    "ada sekitar mencapai sebanyak kurang lebih hampir kini kira adalah yakni , : itu".split()
)
