"""What each number of a sentence counts: read off its mark, the noun behind it or before it, or a word of money."""

from __future__ import annotations

from extract.rules.figures_candidate import COUNTED, PLACES, SKIP, Candidate, is_plain_year, take, units
from extract.rules.figures_forms import names_a_person
from extract.rules.figures_parts import by_neighbour_after, by_neighbour_before
from extract.rules.figures_words import NUMBER, Row

# The sets hold words as figures_words.plain makes them, without "-nya".
# Between a number and its noun: "12 ribu lebih pekerja", "30 orang", "27 unit puskesmas".
_FILLERS = frozenset("lebih an sekian para buah unit total jumlah calon".split())
# After the head noun "orang" comes what they are: "6 orang eselon II", "28.500 orang nelayan".
_HEADS = frozenset(("orang",))
# Nouns that stand before their number in lists: "formal 22.307", "laki-laki 30", "NPP 211", "OPD 12".
_LEADING_ADJECTIVES = frozenset("formal informal jakon pu bpu aktif mandiri honorer rentan perempuan".split())
_NEVER_LEADING = frozenset("undangan kpj kepala anak perwakilan pt cv bank hotel toko usaha koperasi".split())
_LEADING_UNITS = frozenset(("person", "company", "household"))
_YEAR_BEFORE = frozenset(
    "selama sepanjang pada hingga sampai sejak akhir awal per tahun dan di dari mulai untuk apbd periode".split()
)
_VICTIMS = frozenset("meninggal tewas luka".split())
_LASTING = frozenset("berlaku durasi masa jangka kepesertaan".split())  # "berlaku dua tahun"
LONGEST_YEARS = 120  # "naik dari 45.766 tahun lalu": no duration
_MULTIPLIED = frozenset("upah gaji penghasilan ump umk santunan manfaat".split())
_MONEY_WORDS = frozenset(
    """santunan beasiswa dana anggaran klaim upah iuran premi biaya bantuan senilai manfaat gaji saldo
    nilai rupiah tabungan uang insentif honor bayar membayar dibayar""".split()
)
_MILLIONS = 1e6
LEAST_BARE_MONEY = 1e8  # "setengah miliar": so many persons are never without a noun
_PER_MONTH = frozenset("bulan perbulan sebulan bulanan".split())
_PER_BEGINS = frozenset("per perbulan sebulan / tiap setiap".split())
_STOPS = frozenset((NUMBER, PLACES, ",", ";", ":"))


def counts_something(row: Row, at: int) -> bool:
    """Whether a noun stands right behind the number at index ``at``, and no "sepanjang" before: it is no year."""
    if at > 0 and row.words[at - 1] in _YEAR_BEFORE:
        return False
    match = units().match(row.words, at + 1) if at + 1 < len(row.words) else None
    return match is not None and match[1][0] != SKIP


def hide_places(candidates: list[Candidate]) -> None:
    """Counts of villages and regions do not come between words and the number of people they tell of
    ("18.744 pekerja di 51 kelurahan yang belum terlindungi"), nor does the same as a share ("48.318 atau 46,2
    persen")."""
    for index, candidate in enumerate(candidates):
        words = candidate.row.words
        if candidate.unit in ("village", "region", "month"):
            words[candidate.at] = PLACES
        elif index and {candidate.unit, candidates[index - 1].unit} == {"percent", "person"}:
            between = words[candidates[index - 1].after : candidate.at]
            if len(between) <= 2 and between[:1] in (["atau"], ["("], ["alias"], ["setara"]):
                words[candidate.at] = PLACES


def find_units(candidates: list[Candidate]) -> None:
    """Fill the units of one sentence's numbers; None stays where nothing tells."""
    for index, candidate in enumerate(candidates):
        if candidate.unit is None:
            _out_of_hundred(candidate, candidates[index + 1 : index + 2]) or _by_mark(candidate)
        if candidate.unit is None:
            _by_noun_after(candidate)
    for index in range(len(candidates) - 2, -1, -1):
        if candidates[index].unit is None:
            by_neighbour_after(candidates[index], candidates[index + 1])
    for index, candidate in enumerate(candidates):
        if candidate.unit is None and not _by_money_word(candidate):
            _by_noun_before(candidate) or (
                index > 0 and by_neighbour_before(candidate, candidates[index - 1])
            )


def _out_of_hundred(candidate: Candidate, following: list[Candidate]) -> bool:
    """ "24 dari setiap 100 orang yang bekerja" is 24 per cent, "7 dari 10 pekerja" 70."""
    if candidate.number.mark or not following or following[0].number.value not in (10, 100, 1000):
        return False
    base, words = following[0], candidate.row.words
    between = [word for word in words[candidate.at + 1 : base.at] if word not in ("setiap", "tiap", "orang")]
    if between != ["dari"] or base.number.value <= candidate.number.value:
        return False
    if words[base.at + 1 : base.at + 2] not in (["orang"], ["pekerja"], ["tenaga"]):
        return False
    share = round(candidate.number.value * 100 / base.number.value, 6)
    candidate.number = candidate.number._replace(value=share)
    candidate.unit, candidate.rule = "percent", "share of a hundred"
    base.unit = SKIP  # type: ignore[assignment]  # no figure of its own
    return True


def _by_mark(candidate: Candidate) -> bool:
    mark = candidate.number.mark
    if mark is None:
        return False
    candidate.unit = mark
    candidate.rule = "printed mark"
    return True


def _by_noun_after(candidate: Candidate) -> bool:
    words = candidate.row.words
    at = candidate.at + 1
    if words[at : at + 1] == ["tahun"] and not _LASTING.isdisjoint(words[max(0, at - 4) : at]):
        take(candidate, "other", "other", at, at + 1, "noun after")
        return candidate.number.value <= LONGEST_YEARS
    while at < len(words) and words[at] in _FILLERS:
        at += 1
    if words[at : at + 2] == ["di", "antara"] and not _VICTIMS.isdisjoint(words[at + 2 : at + 3]):
        at += 2  # "23 kasus, 4 di antaranya meninggal"
    found = units().match(words, at) if at < len(words) else None
    if found is None and at < len(words) and words[at] == "(" and candidate.number.value:
        return False
    if found is None:
        return False
    end, (unit, kind) = found
    if words[at] == "tahun" and candidate.number.value > LONGEST_YEARS:
        return False
    if unit == "times" and end < len(words) and words[end] == NUMBER:
        return False
    if unit == "times" and _MULTIPLIED.isdisjoint(words) and words[at] not in ("x",):
        unit, kind = SKIP, "-"  # "naik dua kali lipat", "dua kali dibahas"
    if unit == "other" and candidate.number.spelled and candidate.number.value == 1:
        unit = SKIP  # "bergeser satu langkah"
    if words[at] in _HEADS and end < len(words):
        inner = units().match(words, end)
        if inner is not None and inner[1][0] == "official":
            end, (unit, kind) = inner
    take(candidate, unit, kind, at, end, "noun after")
    return True


def _by_noun_before(candidate: Candidate) -> bool:
    words = candidate.row.words
    if names_a_person(words, candidate.at + 1):
        return False
    if words[max(0, candidate.at - 2) : candidate.at] == ["yang", "jumlah"]:
        return _by_noun_of_the_clause(candidate)
    for at in range(candidate.at - 1, max(-1, candidate.at - 7), -1):
        if words[at] in _STOPS:
            return False
        if words[at] in _LEADING_ADJECTIVES and at >= candidate.at - 2:
            take(candidate, "person", "-", at, at + 1, "noun before")
            return True
        found = units().match(words, at)
        if found and found[0] <= candidate.at and found[1][0] in _LEADING_UNITS:
            if words[at] in _NEVER_LEADING:
                continue
            if candidate.number.value < 20 and (found[1][0] == "person" or candidate.number.spelled):
                return False
            take(candidate, *found[1], at, found[0], "noun before")
            return True
    return False


def _by_noun_of_the_clause(candidate: Candidate) -> bool:
    """ "seluruh camat, yang jumlahnya 23,": the last noun before the comma."""
    words = candidate.row.words
    for at in range(candidate.at - 3, max(-1, candidate.at - 9), -1):
        found = units().match(words, at)
        if found is not None and found[1][0] in COUNTED:
            take(candidate, *found[1], at, found[0], "noun before")
            return True
    return False


def _by_money_word(candidate: Candidate) -> bool:
    """ "santunan 42 jt", "iurannya cuma 16.800", "beasiswa maksimal 174 juta"."""
    number, words = candidate.number, candidate.row.words
    if number.value < 1000 or is_plain_year(candidate):
        return False
    if not _PER_MONTH.isdisjoint(words[candidate.at + 1 : candidate.at + 4]) and number.value < _MILLIONS:
        fits = words[candidate.at + 1] in _PER_BEGINS
    elif number.value >= _MILLIONS:
        fits = number.scaled and (
            number.value >= LEAST_BARE_MONEY or not _MONEY_WORDS.isdisjoint(words[: candidate.at])
        )
    else:
        near = words[max(0, candidate.at - 9) : candidate.at]
        near = near[len(near) - near[::-1].index(NUMBER) :] if NUMBER in near else near
        fits = "iuran" in near or "premi" in near
    if not fits:
        return False
    candidate.unit, candidate.rule = "rupiah", "word of money before"
    return True
