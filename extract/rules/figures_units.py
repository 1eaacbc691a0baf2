"""What each number of a sentence counts: read off the noun behind it, before it, or beside its neighbours."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from domain.facts import FigureKind, Unit
from extract.rules.figures_words import NUMBER, Phrases, Row, phrases, table
from extract.rules.numbers import Number

SKIP = "skip"
PLACES = "##"  # a number that words reach over (hide_places)


@dataclass(slots=True)
class Candidate:
    """A number on its way to a figure.

    ``at`` is its index in the sentence's row of words, ``after`` the index behind its noun. ``hint`` is the kind
    that the noun alone tells.
    """

    number: Number
    row: Row
    sentence: int
    at: int
    after: int
    unit: Unit | None = None
    noun: str | None = None
    hint: FigureKind | None = None
    kind: FigureKind = "other"
    rule: str = ""


@cache
def units() -> Phrases[tuple[str, str]]:
    """units.tsv: noun phrase to (unit, kind)."""
    return phrases((phrase, (unit, kind)) for phrase, unit, kind in table("units.tsv"))


# The sets hold words as figures_words.plain makes them, without "-nya".
# Between a number and its noun: "12 ribu lebih pekerja", "30 orang", "27 unit puskesmas".
_FILLERS = frozenset("lebih an sekian para buah unit total jumlah calon".split())
# After the head noun "orang" comes what they are: "6 orang eselon II", "28.500 orang nelayan".
_HEADS = frozenset(("orang",))
_LINKS = frozenset("dari hingga sampai ke menjadi jadi dan atau - – — / s d dengan".split())
_BEFORE_NOUN = frozenset(
    "potensi total jumlah target sekitar hampir sebanyak seluruh semua kurang lebih".split()
)
# Nouns that stand before their number in lists: "formal 22.307", "laki-laki 30", "NPP 211", "OPD 12".
_LEADING_ADJECTIVES = frozenset("formal informal jakon pu bpu aktif mandiri honorer rentan perempuan".split())
_LEADING_UNITS = frozenset(("person", "company", "household", "card"))
_PARTS = frozenset("yang lagi di diantara lain sisa sudah belum antara".split())
_PART_BEFORE = frozenset("baru tinggal sisa hanya cuma jalan sudah sekarang kini jadi masih".split())
_YEAR_BEFORE = frozenset(
    "selama sepanjang pada hingga sampai sejak akhir awal per tahun dan di dari mulai".split()
)
_PEOPLE = frozenset(
    """peserta pekerja orang terdaftar terlindungi tercover terkover buruh nelayan petani pegawai karyawan honorer
    warga kepesertaan didaftarkan dilindungi ditanggung kelompok""".split()
)
_NO_NOUN = frozenset(
    """yang dari di atau dan telah sudah belum akan ini itu pada untuk saja , . ; : ) ( " ” merupakan adalah masuk
    lebih an berasal ikut aktif lain""".split()
)
_ENROLLING = frozenset(
    """mendaftarkan didaftarkan daftarkan terdaftar melindungi dilindungi terlindungi lindungi menanggung ditanggung
    tercover terkover mengikutsertakan diikutsertakan peserta membayari dibayari""".split()
)
_FEWEST_UNKNOWN = 10
_MONEY_WORDS = frozenset(
    """santunan beasiswa dana anggaran klaim upah iuran premi biaya bantuan senilai manfaat gaji saldo
    nilai rupiah tabungan uang insentif honor bayar membayar dibayar""".split()
)
_MILLIONS = 1e6
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
    for candidate in candidates:
        if candidate.unit is None:
            _by_mark(candidate) or _by_noun_after(candidate)
    for index in range(len(candidates) - 2, -1, -1):
        if candidates[index].unit is None:
            _by_neighbour_after(candidates[index], candidates[index + 1])
    for index, candidate in enumerate(candidates):
        if candidate.unit is None and not _by_money_word(candidate):
            _by_noun_before(candidate) or (
                index > 0 and _by_neighbour_before(candidate, candidates[index - 1])
            )


def carry_over(candidate: Candidate, last: Candidate) -> bool:
    """A number without noun in a new sentence goes on with the last figure's unit ("Yang sudah ikut 61.360")."""
    if candidate.unit is not None or last.unit is None:
        return False
    number = candidate.number
    if last.unit == "percent":
        fits = _looks_like_percent(candidate)
    elif last.unit in ("person", "household"):
        fits = number.value >= 100 and (
            number.scaled or number.bare_end - number.start > 4 or _has_part_word(candidate)
        )
    elif last.unit == "village":
        fits = number.value < 1000 and _has_part_word(candidate)
    else:
        fits = False
    if fits:
        candidate.unit, candidate.noun = last.unit, last.noun
        candidate.hint, candidate.rule = last.hint, "unit of the sentence before"
    return fits


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
    while at < len(words) and words[at] in _FILLERS:
        at += 1
    found = units().match(words, at) if at < len(words) else None
    if found is None and at < len(words) and words[at] == "(" and candidate.number.value:
        return False
    if found is None:
        return False
    end, (unit, kind) = found
    if words[at] in _HEADS and end < len(words):
        inner = units().match(words, end)
        if inner is not None and inner[1][0] == "official":
            end, (unit, kind) = inner
    _take(candidate, unit, kind, at, end, "noun after")
    return True


def _take(candidate: Candidate, unit: str, kind: str, at: int, end: int, rule: str) -> None:
    candidate.unit = unit  # type: ignore[assignment]  # the vocabulary's test holds it to the enumeration
    candidate.hint = None if kind == "-" else kind  # type: ignore[assignment]
    candidate.noun = " ".join(candidate.row.words[at:end])
    candidate.rule = rule
    if rule == "noun after":
        candidate.after = end


def _by_neighbour_after(candidate: Candidate, following: Candidate) -> bool:
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


def _by_noun_before(candidate: Candidate) -> bool:
    words = candidate.row.words
    for at in range(candidate.at - 1, max(-1, candidate.at - 7), -1):
        if words[at] in _STOPS:
            return False
        if words[at] in _LEADING_ADJECTIVES and at >= candidate.at - 2:
            _take(candidate, "person", "-", at, at + 1, "noun before")
            return True
        found = units().match(words, at)
        if found and found[0] <= candidate.at and found[1][0] in _LEADING_UNITS:
            if candidate.number.value < 20 and (found[1][0] == "person" or candidate.number.spelled):
                return False
            _take(candidate, *found[1], at, found[0], "noun before")
            return True
    return False


def _by_neighbour_before(candidate: Candidate, last: Candidate) -> bool:
    """Lists ("Kota Bengkulu 4.412 KK, Kepahiang 3.690"), and parts ("Dari 141 dusun, yang jalan 88")."""
    if last.unit is None or last.unit in (SKIP, "month", "rupiah", "times"):
        return False
    if last.unit == "percent":
        fits = _looks_like_percent(candidate)
    else:
        counted = not candidate.number.spelled and not _is_plain_year(candidate)
        fits = _has_part_word(candidate) or (
            counted and last.unit in ("person", "household", "village", "card")
        )
    if fits:
        candidate.unit, candidate.noun, candidate.hint = last.unit, last.noun, last.hint
        candidate.rule = "unit of the number before"
    return fits


def _has_part_word(candidate: Candidate) -> bool:
    words, at = candidate.row.words, candidate.at
    return (at + 1 < len(words) and words[at + 1] in _PARTS) or (at > 0 and words[at - 1] in _PART_BEFORE)


def _looks_like_percent(candidate: Candidate) -> bool:
    number = candidate.number
    return not number.spelled and not number.scaled and 0 < number.value <= 100 and _after_a_name(candidate)


def _after_a_name(candidate: Candidate) -> bool:
    words, at = candidate.row.words, candidate.at
    return at > 0 and words[at - 1].isalpha() and words[at - 1] not in _LINKS


def _is_plain_year(candidate: Candidate) -> bool:
    number = candidate.number
    return number.bare_end - number.start == 4 and 1945 <= number.value <= 2099 and number.grain == 1


def _by_money_word(candidate: Candidate) -> bool:
    """ "santunan 42 jt", "iurannya cuma 16.800", "beasiswa maksimal 174 juta"."""
    number, words = candidate.number, candidate.row.words
    if number.value < 1000 or _is_plain_year(candidate):
        return False
    if number.value >= _MILLIONS:
        fits = number.scaled and (number.value >= 1e9 or not _MONEY_WORDS.isdisjoint(words[: candidate.at]))
    else:
        near = words[max(0, candidate.at - 9) : candidate.at]
        near = near[len(near) - near[::-1].index(NUMBER) :] if NUMBER in near else near
        fits = "iuran" in near or "premi" in near
    if not fits:
        return False
    candidate.unit, candidate.rule = "rupiah", "word of money before"
    return True


def by_people_words(candidate: Candidate) -> bool:
    """A great number without any noun in a sentence about people counts people ("hanya 3,1 juta dari kelompok ini")."""
    number, words = candidate.number, candidate.row.words
    great = number.value >= 100 and (number.scaled or number.bare_end - number.start > 4)
    bare = candidate.at + 1 >= len(words) or words[candidate.at + 1] in _NO_NOUN
    if candidate.unit is not None or number.spelled or not great or not bare or _PEOPLE.isdisjoint(words):
        return False
    candidate.unit, candidate.rule = "person", "people in the sentence"
    return True


def by_enrolment(candidate: Candidate) -> bool:
    """A noun that the vocabulary does not know, beside a verb of enrolment: an occupation ("1.360 pemuka agama")."""
    number, words, at = candidate.number, candidate.row.words, candidate.at
    if candidate.unit is not None or number.value < _FEWEST_UNKNOWN or number.mark or at + 1 >= len(words):
        return False
    noun = words[at + 1]
    near = words[max(0, at - 6) : at + 9]
    if len(noun) < 4 or not noun.isalpha() or noun in _NO_NOUN or _ENROLLING.isdisjoint(near):
        return False
    candidate.unit, candidate.noun, candidate.after, candidate.rule = (
        "person",
        noun,
        at + 2,
        "verb of enrolment",
    )
    return True
