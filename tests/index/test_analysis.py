"""Text to terms: folding, numbers, stems, and names of many spellings."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.programme import programme_names
from index.analysis import GAP, Analyser
from index.stems import Stems, fold

ANALYSER = Analyser()
BEHIND = f" {GAP} "


@pytest.mark.parametrize(
    ("text", "sequence"),
    [
        ("", ""),
        ("Didaftarkan, pendaftaran; MENDAFTARKAN!", "daftar daftar daftar"),
        ("A’yam a'yam Ayam", "ayam ayam ayam"),
        ("José ＢＰＪＳ e\u0301cole ke\u00adrja", "jose bpjs ecole kerja"),
        ("1.331.533 1,331,533 2,5 2.5 10.30 1.000.000,50", "1331533 1331533 2_5 2_5 10_30 1000000_50"),
        ("Rp1,2 miliar 2/2021 50%", "rp 1_2 miliar 2 2021 50"),
        ("pekerja-pekerja", "kerja kerja"),
        ("kerja sama, kerjasama", "kerjasama kerjasama"),
        ("BPJS Ketenagakerjaan", f"bpjs ketenagakerjaan{BEHIND}bpjstk"),
        ("BPJS-TK", f"bpjs ketenagakerjaan{BEHIND}bpjstk bpjs tk"),
        ("BPJamsostek Lahat", f"bpjs ketenagakerjaan lahat{BEHIND}bpjstk bpjamsostek"),
        (
            "Badan Penyelenggara Jaminan Sosial (BPJS) Ketenagakerjaan",
            f"bpjs ketenagakerjaan{BEHIND}bpjstk badan selenggara jamin sosial bpjs ketenagakerjaan",
        ),
        ("BPJS Kesehatan", f"bpjs sehat{BEHIND}bpjskes"),
        ("di Lotim", f"di lombok timur{BEHIND}0r5203 lotim"),
        ("Lombok Timur, Kota Bogor", f"lombok timur kota bogor{BEHIND}0r5203"),
        ("Dinas Tenaga Kerja dan Transmigrasi", None),
        ("Badan Penyelenggara Jaminan", "badan selenggara jamin"),  # the beginning of a name is none
    ],
)
def test_the_sequence(text, sequence):
    found = ANALYSER.analyse(text).sequence()
    if sequence is None:
        assert found.endswith("disnakertrans dinas tenaga kerja dan transmigrasi")
    else:
        assert found == sequence


@pytest.mark.parametrize("name", [name for name in programme_names() if name.split()[0].lower() != "jaminan"])
def test_every_name_of_the_programme_is_one_term(name):
    assert ANALYSER.query_terms(name) in {("bpjstk",), ("jamsosnaker",)}
    assert ANALYSER.query_terms(f"kantor {name.upper()} Lahat")[1] in {"bpjstk", "jamsosnaker"}


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("bpjamsostek lahat lahat", ("bpjstk", "lahat")),
        ("undang-undang kerja sama", ("uu", "kerjasama")),
        ("2/2021", ("2", "2021")),
        ("—", ()),
    ],
)
def test_query_terms(text, terms):
    assert ANALYSER.query_terms(text) == terms


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("kantor BPJSTK Lahat", ("kantor", "bpjs", "ketenagakerjaan", "lahat")),
        ("BP Jamsostek", ("bpjstk",)),
        ("pekerja", ("kerja",)),
        ("", ()),
    ],
)
def test_phrase_terms(text, terms):
    assert ANALYSER.phrase_terms(text) == terms


ODD = ["A’yam", "—", "É", "٣", "\x1c", "\n\n", "²", "İ", "ß", "x\u200by"]
WORDS = st.lists(
    st.sampled_from(
        "BPJS Ketenagakerjaan BPJS-TK kerja sama Badan Penyelenggara Jaminan Sosial (BPJS) 1.000,5".split()
    )
    | st.sampled_from(ODD),
    max_size=12,
).map(" ".join)


@given(st.one_of(WORDS, st.text(max_size=60)))
def test_terms_hold_letters_and_digits_only_and_places_point_at_their_words(text):
    analysed = ANALYSER.analyse(text)
    places = analysed.places()
    assert len(places) == len(analysed.terms) == len(analysed.folded)
    for (start, end), word in zip(places, analysed.folded, strict=True):
        assert 0 <= start < end <= len(text)
        assert word == "".join(ANALYSER.words(text[start:end])) or re.search(r"\d", word)
    for term in analysed.sequence().split():
        assert re.fullmatch(r"[^\W_]+(_[^\W_]+)*", term), term
        assert term.casefold() == term
    for _, first, last in analysed.rewritten():
        assert 0 <= first <= last < len(places)


@given(st.one_of(WORDS, st.text(max_size=60)))
def test_a_text_holds_what_it_is_asked_for(text):
    """Any part of a text, asked for as words or as a phrase, is found in it."""
    sequence = ANALYSER.analyse(text).sequence().split()
    assert set(ANALYSER.query_terms(text)) <= set(sequence)
    phrase = list(ANALYSER.phrase_terms(text))
    assert any(sequence[at : at + len(phrase)] == phrase for at in range(len(sequence) + 1))


@given(st.text(max_size=30))
def test_folding_twice_is_folding_once(text):
    assert fold(fold(text)) == fold(text)


def test_stems_are_kept_and_loaded(tmp_path):
    stems = Stems()
    assert stems.of("kesepakatan") == "sepakat"
    assert stems.of("12") == "12"
    stems.save(tmp_path / "stems.tsv")
    stems.save(tmp_path / "stems.tsv")
    assert (tmp_path / "stems.tsv").read_text() == "kesepakatan\tsepakat\n12\t12\n"
    (tmp_path / "stems.tsv").write_text("kesepakatan\tkept\n")
    again = Stems()
    again.load(tmp_path / "stems.tsv")
    again.load(tmp_path / "none.tsv")
    assert again.of("kesepakatan") == "kept"
