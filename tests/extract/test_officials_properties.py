"""Officials on any text: never a crash, spans that slice the text; the parts of an entry; the regions of posts."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.articles import Document
from domain.facts import OfficialFact
from extract.components import officials, quotes, regions
from extract.reading import Reading
from extract.sentences import split_sentences

PIECES = st.sampled_from(
    (
        "Bupati|Kepala Dinas|Kepala|BPJS Ketenagakerjaan|Lahat|Kabupaten|Budi|Santoso|H.|Drs.|, S.H.,|,|.|\n|(|)|“|”|"
        '"|kata|ujarnya|selaku|yang juga|Plt|Pj|I|PT|mantan|dan|wakilnya|kursi itu diisi|II|0405/|di|se-|\u00ad|İ'
        "|A'yam|:|sapaan|digantikan|posisi"
    ).split("|")
)


def read(text: str, title: str = "") -> tuple[OfficialFact, ...]:
    reading = Reading(Document("p", text, title), split_sentences(text))
    regions.read(reading)
    officials.read(reading)
    quotes.read(reading)
    for fact in reading.officials:
        assert fact.name and fact.mentions and fact.position
        starts = [mention.start for mention in fact.mentions]
        assert starts == sorted(set(starts))
        for mention in fact.mentions:
            assert text[mention.start : mention.end] == mention.text
    for quote in reading.quotes:
        assert text[quote.start : quote.end] == quote.text
    return reading.officials


@settings(deadline=None, max_examples=150)
@given(st.lists(PIECES, max_size=40))
def test_words_of_the_trade_in_any_order(pieces: list[str]) -> None:
    read(" ".join(pieces))


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=200))
def test_any_text(text: str) -> None:
    read(text)


@pytest.mark.parametrize(
    "word", ["Bupati ", "Budi, ", "A", "Kepala Dinas Sosial ", "H. ", "jabatan Budi Santoso "]
)
def test_long_runs_are_read_in_a_moment(word: str) -> None:
    started = time.process_time()
    read(word * 1500)
    assert time.process_time() - started < 4


def test_an_entry_says_what_the_article_says() -> None:
    text = (
        "LAHAT - Rapat dipimpin Penjabat (Pj) Bupati Lahat Drs. H. Imam Pasli, M.Si. di aula. Imam menegaskan iuran "
        "dibayar. “Mulai Mei,” kata Bupati."
    )
    (fact,) = read(text)
    assert (fact.name, fact.name_as_written) == ("Imam Pasli", "Drs. H. Imam Pasli, M.Si.")
    assert (fact.role, fact.acting, fact.region) == ("bupati", "pj", "16.04")
    assert fact.position == "Penjabat (Pj) Bupati Lahat"
    assert [mention.text for mention in fact.mentions] == ["Imam Pasli", "Imam", "Bupati"]
    assert fact.sentence.startswith("LAHAT - Rapat dipimpin")
    assert fact.rule == "post_before_name"


@pytest.mark.parametrize(
    ("text", "organization"),
    [
        ("Kasi Intel Kejari Lahat, Zitt Muttaqin, hadir.", "Kejari Lahat"),
        ("Kepala BPJS Ketenagakerjaan Lahat Sonny Alonsye hadir.", "BPJS Ketenagakerjaan Lahat"),
        ("Kabid Hubungan Industrial Disnaker Lahat Budi Santoso hadir.", "Disnaker Lahat"),
        ("Plt Kepala Dinas Sosial Lahat Budi Santoso hadir.", "Dinas Sosial Lahat"),
        ("Kadisnakertrans Lahat Budi Santoso hadir.", None),
        ("Bupati Lahat Budi Santoso hadir.", None),
    ],
)
def test_the_organization_is_what_the_post_is_a_post_of(text: str, organization: str | None) -> None:
    assert [fact.organization for fact in read(text)] == [organization]


def test_a_byname_is_a_mention() -> None:
    (fact,) = read("Wali Kota Bogor Hevi Rahayu hadir. “Cuma satu,” kata Ita, sapaan akrabnya. Ita pulang.")
    assert [mention.text for mention in fact.mentions] == ["Hevi Rahayu", "Ita", "Ita"]


REGION_CASES = [
    ("Pemkab Lahat rapat. Sekda Budi Santoso hadir.", "16.04"),
    ("Pemkot Bogor rapat. Wali Kota Budi Santoso hadir.", "32.71"),
    ("Pemprov Jambi rapat bersama Pemkab Bungo. Gubernur Budi Santoso hadir.", "15"),
    ("Pemkab Lahat rapat. Kepala BPJS Ketenagakerjaan Palembang Budi Santoso hadir.", None),
    ("Pemkab Lahat rapat. Kepala BPJS Ketenagakerjaan Lahat Budi Santoso hadir.", "16.04"),
    ("Pemkab Bantul rapat.\nDi Kabupaten Sleman lain lagi. Bupati Budi Santoso menolak.", "34.04"),
    ("Pemkab Lahat rapat. Kakanwil BPJS Ketenagakerjaan Sumbagsel Budi Santoso hadir.", None),
]


@pytest.mark.parametrize(("text", "code"), REGION_CASES)
def test_the_region_of_a_post(text: str, code: str | None) -> None:
    assert [fact.region for fact in read(text)] == [code]
