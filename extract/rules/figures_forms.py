"""What a number counts where no list knows its noun: told by the verb, the noun's form, people in the sentence."""

from __future__ import annotations

import re

from extract.rules.figures_candidate import Candidate, is_plain_year
from extract.rules.figures_words import NUMBER

_PEOPLE = frozenset(
    """peserta pekerja orang terdaftar terlindungi tercover terkover buruh nelayan petani pegawai karyawan honorer
    warga kepesertaan didaftarkan dilindungi ditanggung kelompok kuota ojol honorer kader rt rw anggota informal
    formal segmen""".split()
)
NO_NOUN = frozenset(
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


def names_a_person(words: list[str], at: int) -> bool:
    """Whether an unknown noun by its form is one of a person: "40 relawati"."""
    return at < len(words) and _PERSON.fullmatch(words[at]) is not None and words[at] not in _NO_PERSON


def by_people_words(candidate: Candidate) -> bool:
    """A great number without any noun in a sentence about people counts people ("hanya 3,1 juta dari kelompok ini")."""
    number, words = candidate.number, candidate.row.words
    great = number.value >= 100 and (number.scaled or number.bare_end - number.start > 4)
    bare = candidate.at + 1 >= len(words) or words[candidate.at + 1] in NO_NOUN
    great = great or (number.spelled and number.value >= FEWEST_SPELLED)
    if candidate.unit is not None or not great or not bare or _PEOPLE.isdisjoint(words):
        return False
    candidate.unit, candidate.rule = "person", "people in the sentence"
    return True


def by_class(candidate: Candidate) -> bool:
    """A noun that no list knows, by its form: "12 pemancing" and "40 relawati" are persons, other things count."""
    number, words, at = candidate.number, candidate.row.words, candidate.at
    if candidate.unit is not None or number.mark or at + 1 >= len(words) or number.value < 2:
        return False
    noun = words[at + 1]
    if len(noun) < 3 or not noun.isalpha() or noun in NO_NOUN or is_plain_year(candidate):
        return False
    if at and (words[at - 1] == NUMBER or words[at - 1] in _LABELS):
        return False
    if names_a_person(words, at + 1):
        candidate.unit, candidate.rule = "person", "noun of a person"
    elif not number.spelled and number.value < MOST_THINGS and not _VERBAL.match(noun):
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
MOST_THINGS = 100_000
_LABELS = frozenset("pukul jam nomor no pasal ayat halaman usia umur peringkat urutan".split())


def by_enrolment(candidate: Candidate) -> bool:
    """A noun that the vocabulary does not know, beside a verb of enrolment: an occupation ("1.360 pemuka agama")."""
    number, words, at = candidate.number, candidate.row.words, candidate.at
    if candidate.unit is not None or number.value < FEWEST_UNKNOWN or number.mark or at + 1 >= len(words):
        return False
    noun = words[at + 1]
    near = words[max(0, at - 6) : at + 9]
    if len(noun) < 4 or not noun.isalpha() or noun in NO_NOUN or _ENROLLING.isdisjoint(near):
        return False
    candidate.unit, candidate.noun, candidate.after, candidate.rule = (
        "person",
        noun,
        at + 2,
        "verb of enrolment",
    )
    return True
