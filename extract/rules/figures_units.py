"""What each number of a sentence counts: read off the noun behind it, before it, or beside its neighbours."""

from __future__ import annotations

import re
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

    ``at`` is its index in the row of words, ``after`` the index behind its noun. ``hint`` is the kind that the
    noun alone tells. ``clause`` names the row for its cues: the sentence, or the cell of a table.
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
    clause: int = 0


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
_NEVER_LEADING = frozenset("undangan kpj kepala anak perwakilan pt cv bank hotel toko usaha koperasi".split())
_LEADING_UNITS = frozenset(("person", "company", "household"))
_PARTS = frozenset("yang lagi di diantara lain sisa sudah belum antara".split())
_PART_BEFORE = frozenset("baru tinggal sisa hanya cuma jalan sudah sekarang kini jadi masih".split())
_YEAR_BEFORE = frozenset(
    "selama sepanjang pada hingga sampai sejak akhir awal per tahun dan di dari mulai untuk apbd periode".split()
)
_PEOPLE = frozenset(
    """peserta pekerja orang terdaftar terlindungi tercover terkover buruh nelayan petani pegawai karyawan honorer
    warga kepesertaan didaftarkan dilindungi ditanggung kelompok kuota ojol honorer kader rt rw anggota informal
    formal segmen""".split()
)
_NO_NOUN = frozenset(
    """bila jika kalau apabila sebelum setelah sesudah sambil perbulan sebulan bulanan setahun
    pertahun perorang per tiap setiap masing secara agar supaya karena
    dengan oleh sebagai dalam bagi pun juga lagi kali serta maupun ketika saat hingga sampai bpjs kini tetapi namun
    yang dari di atau dan telah sudah belum akan ini itu pada untuk saja , . ; : ) ( " ” merupakan adalah masuk
    lebih an berasal ikut aktif lain""".split()
)
_ENROLLING = frozenset(
    """mendaftarkan didaftarkan daftarkan terdaftar melindungi dilindungi terlindungi lindungi menanggung ditanggung
    tercover terkover mengikutsertakan diikutsertakan peserta membayari dibayari""".split()
)
FEWEST_UNKNOWN = 10
FEWEST_SPELLED = 1000  # "tercatat lima puluh satu ribu lebih"
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
        last.unit in _COUNTED
        and 1 <= number.value < _MOST_THINGS
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
    if candidate.number.spelled or not at or not words[at - 1].isalpha() or _is_plain_year(candidate):
        return False
    return behind in (["itu"], ["tersebut"]) or (
        len(words) <= _SHORT_ROW and words.count(NUMBER) == 1 and behind in ([], ["."])
    )


_LISTED = frozenset(("person", "household", "company", "village"))
_PLACES = frozenset(("region", "village", "company", "official"))
_SHORT_ROW = 7
_COUNTED = frozenset(("person", "household", "company", "village", "official", "region"))


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
        _take(candidate, "other", "other", at, at + 1, "noun after")
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
    if _names_a_person(words, candidate.at + 1):
        return False
    if words[max(0, candidate.at - 2) : candidate.at] == ["yang", "jumlah"]:
        return _by_noun_of_the_clause(candidate)
    for at in range(candidate.at - 1, max(-1, candidate.at - 7), -1):
        if words[at] in _STOPS:
            return False
        if words[at] in _LEADING_ADJECTIVES and at >= candidate.at - 2:
            _take(candidate, "person", "-", at, at + 1, "noun before")
            return True
        found = units().match(words, at)
        if found and found[0] <= candidate.at and found[1][0] in _LEADING_UNITS:
            if words[at] in _NEVER_LEADING:
                continue
            if candidate.number.value < 20 and (found[1][0] == "person" or candidate.number.spelled):
                return False
            _take(candidate, *found[1], at, found[0], "noun before")
            return True
    return False


def _by_noun_of_the_clause(candidate: Candidate) -> bool:
    """ "seluruh camat, yang jumlahnya 23,": the last noun before the comma."""
    words = candidate.row.words
    for at in range(candidate.at - 3, max(-1, candidate.at - 9), -1):
        found = units().match(words, at)
        if found is not None and found[1][0] in _COUNTED:
            _take(candidate, *found[1], at, found[0], "noun before")
            return True
    return False


def _names_a_person(words: list[str], at: int) -> bool:
    """Whether an unknown noun by its form is one of a person: "40 relawati"."""
    return at < len(words) and _PERSON.fullmatch(words[at]) is not None and words[at] not in _NO_PERSON


def _by_neighbour_before(candidate: Candidate, last: Candidate) -> bool:
    """Lists ("Kota Bengkulu 4.412 KK, Kepahiang 3.690"), and parts ("Dari 141 dusun, yang jalan 88")."""
    if last.unit is None or last.unit in (SKIP, "month", "rupiah", "times"):
        return False
    if last.unit == "percent":
        fits = _looks_like_percent(candidate)
    elif last.unit in _PLACES and candidate.number.value > last.number.value:
        fits = False
    else:
        counted = not candidate.number.spelled and not _is_plain_year(candidate)
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


def _is_plain_year(candidate: Candidate) -> bool:
    number = candidate.number
    return number.bare_end - number.start == 4 and 1945 <= number.value <= 2099 and number.grain == 1


def _by_money_word(candidate: Candidate) -> bool:
    """ "santunan 42 jt", "iurannya cuma 16.800", "beasiswa maksimal 174 juta"."""
    number, words = candidate.number, candidate.row.words
    if number.value < 1000 or _is_plain_year(candidate):
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


def by_people_words(candidate: Candidate) -> bool:
    """A great number without any noun in a sentence about people counts people ("hanya 3,1 juta dari kelompok ini")."""
    number, words = candidate.number, candidate.row.words
    great = number.value >= 100 and (number.scaled or number.bare_end - number.start > 4)
    bare = candidate.at + 1 >= len(words) or words[candidate.at + 1] in _NO_NOUN
    great = great or (number.spelled and number.value >= FEWEST_SPELLED)
    if candidate.unit is not None or not great or not bare or _PEOPLE.isdisjoint(words):
        return False
    candidate.unit, candidate.rule = "person", "people in the sentence"
    return True


def by_noun_of(candidate: Candidate, heading: Row) -> bool:
    """A bare number in a list counts what the first noun of the line above it names."""
    if candidate.unit is not None or candidate.number.spelled or _is_plain_year(candidate):
        return False
    for at in range(len(heading.words)):
        found = units().match(heading.words, at)
        if found is not None and found[1][0] in _LISTED:
            end, (unit, kind) = found
            _take(candidate, unit, kind, at, end, "noun of the heading")
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
    return 0 < at < 8 and words[at - 1] in _SUMS and (not behind or behind[0] in _NO_NOUN)


_SUMS = frozenset("jumlah total semua seluruh keseluruhan sebanyak angka kuota".split())
_SUM_FILLERS = frozenset(
    "ada sekitar mencapai sebanyak kurang lebih hampir kini kira adalah yakni , : itu".split()
)


def by_class(candidate: Candidate) -> bool:
    """A noun that no list knows, by its form: "12 pemancing" and "40 relawati" are persons, other things count."""
    number, words, at = candidate.number, candidate.row.words, candidate.at
    if candidate.unit is not None or number.mark or at + 1 >= len(words) or number.value < 2:
        return False
    noun = words[at + 1]
    if len(noun) < 3 or not noun.isalpha() or noun in _NO_NOUN or _is_plain_year(candidate):
        return False
    if at and (words[at - 1] == NUMBER or words[at - 1] in _LABELS):
        return False
    if _names_a_person(words, at + 1):
        candidate.unit, candidate.rule = "person", "noun of a person"
    elif not number.spelled and number.value < _MOST_THINGS and not _VERBAL.match(noun):
        candidate.unit, candidate.hint, candidate.rule = "other", "count", "noun of a thing"
    else:
        return False
    candidate.noun, candidate.after = noun, at + 2
    return True


_PERSON = re.compile(
    r"(?:pe(?:m|n|ng|ny|r|l)?[a-z]{4,}(?<!an)|[a-z]{3,}(?:wan|wati)|juru|mantan|eks|ahli|calon|tukang)"
)
_NO_PERSON = frozenset(
    """pesantren perahu pesawat perkara peraga periode persen pertama peringkat perlu perihal percaya pesta peluru
    pesisir pemerintah persegi peristiwa pepaya perumda perseroda perusda perdana petisi peserta pergi permohon
    perak perunggu permil persero penting penuh pendek pelan petang""".split()
)
_VERBAL = re.compile(r"(?:me[mnlrwy]|ber|ter|di|se)[a-z]{4,}")
_MOST_THINGS = 100_000
_LABELS = frozenset("pukul jam nomor no pasal ayat halaman usia umur peringkat urutan".split())


def by_enrolment(candidate: Candidate) -> bool:
    """A noun that the vocabulary does not know, beside a verb of enrolment: an occupation ("1.360 pemuka agama")."""
    number, words, at = candidate.number, candidate.row.words, candidate.at
    if candidate.unit is not None or number.value < FEWEST_UNKNOWN or number.mark or at + 1 >= len(words):
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
