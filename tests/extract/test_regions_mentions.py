"""What place names do where they stand: use, code, span; datelines; the view that settles namesakes."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain import regions
from domain.articles import Document
from extract.components.regions import read
from extract.gazetteer import find_names
from extract.reading import Reading
from extract.rules.regions_dateline import find_dateline
from extract.sentences import split_sentences


def reading_of(text: str, title: str = "", home: tuple[str, ...] = (), outlet: str | None = None) -> Reading:
    reading = Reading(Document("t", text, title=title, home_regions=home, outlet=outlet))
    reading.sentences = split_sentences(text)
    read(reading)
    return reading


USES = [
    ("Pemkab Lahat hadir.", "Lahat", "government", "16.04"),
    ("Pemerintah Kabupaten Lahat hadir.", "Lahat", "government", "16.04"),
    ("Wakil Bupati Lahat hadir.", "Lahat", "government", "16.04"),
    ("Sekda Lahat hadir.", "Lahat", "government", "16.04"),
    ("Kejari Lahat hadir.", "Lahat", "office", "16.04"),
    ("Kejaksaan Negeri Lahat hadir.", "Lahat", "office", "16.04"),
    ("Disperindagker Lahat hadir.", "Lahat", "office", "16.04"),
    ("Kejati Sumsel hadir.", "Sumsel", "office", "16"),
    ("Ketua DPRD Kabupaten Lahat hadir.", "Lahat", "office", "16.04"),
    ("Warga di Lahat hadir.", "Lahat", "place", "16.04"),
    ("Perbup Lahat Nomor 5 Tahun 2020.", "Lahat", "regulation", "16.04"),
    ("Peraturan Bupati Lahat Nomor 5.", "Lahat", "regulation", "16.04"),
    ("Perda Kota Bogor Nomor 5.", "Bogor", "regulation", "32.71"),
    ("Kepala BPJS Ketenagakerjaan Lahat hadir.", "Lahat", "branch", "16.04"),
    ("Kacab BPJSTK Kota Bogor hadir.", "Bogor", "branch", "32.71"),
    ("Camat Lahat hadir.", "Lahat", "ignored", "16.04"),
    ("RSUD Lahat penuh.", "Lahat", "ignored", "16.04"),
    ("Wartawan Radar Lahat hadir.", "Lahat", "ignored", "16.04"),
    ("Kejari Jambi hadir.", "Jambi", "office", "15.71"),
]


@pytest.mark.parametrize(("text", "name", "use", "code"), USES, ids=[case[0] for case in USES])
def test_what_a_name_does(text: str, name: str, use: str, code: str) -> None:
    (mention,) = reading_of(text).region_mentions
    assert text[mention.start : mention.end] == name
    assert (mention.use, mention.code) == (use, code)
    assert mention.rule


BODY = " Pemerintah daerah mendaftarkan lima ribu pekerja rentan tahun ini."
HEADS = [
    "Timika (TimikaPos) -",
    "MM.AMBON,-",
    "Anews. Lombok Timur –",
    "Selong I",
    "WARTAPENGABUAN | Kuala Tungkal –",
    "BANTUL—",
    "PDG. PANJANG, METRO–",
    "KEDIRI || BERITAPANJALU –",
    "Tanjungpinang, (25/09) -",
    "KBRN, Bengkulu:",
    "jurnalpolitika, JAKARTA -",
    "Kendari, OkeBaraSulsel,-",
    "lenterakalimantan.com, PELAIHARI –",
    "Palembang, Senin (12/5/2025) –",
    "Pare-Pare, Fajar -",
    "KALIANDA, Diskominfo Lamsel –",
]
NO_HEADS = [
    "Pemkab Lahat - Kejari:",
    "Bupati Lahat: kami siap.",
    "Warga menyambut gembira – kata dia.",
    "- Kota Batam 20.000 orang",
    "Kabupaten Tojo Una-Una gembira.",
]


@pytest.mark.parametrize("head", HEADS)
def test_a_dateline_ends_where_the_story_begins(head: str) -> None:
    span = find_dateline("Judul berita\n" + head + BODY, "Judul berita")
    assert span is not None
    assert ("Judul berita\n" + head + BODY)[slice(*span)].strip() == head


@pytest.mark.parametrize("head", NO_HEADS)
def test_a_sentence_is_no_dateline(head: str) -> None:
    assert find_dateline(head + BODY, "") is None


def test_the_headline_is_no_dateline() -> None:
    title = "Pemko Solok - Kejari Solok Teken Kerja Sama Kepatuhan Perusahaan"
    assert find_dateline(f"{title}\nDua lembaga sepakat.", title) is None


OWN_DATELINE = [
    ("SALATIGA, Suara – Pemkot mendaftarkan ribuan ojek dan juru parkir tahun ini.", ["Kota Salatiga"]),
    ("BOGOR, Suara – Bupati mendaftarkan ribuan ojek dan juru parkir tahun ini.", ["Kabupaten Bogor"]),
    ("LAHAT, Suara – Kepala BPJS Ketenagakerjaan Lahat membayar santunan bagi 12 keluarga.", ["Kabupaten Lahat"]),
    ("JAKARTA, Suara – Menteri meminta semua kepala daerah mendaftarkan pekerja rentan.", []),
    ("KENDARI, Suara – Pemkab Bombana mendaftarkan pekerja, kata wali kota Kendari lain.", None),
    ("SALATIGA, Suara – Cara mencairkan saldo lewat aplikasi dijelaskan di bawah ini.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), OWN_DATELINE, ids=[case[0][:40] for case in OWN_DATELINE])
def test_a_dateline_counts_only_for_its_own_story(text: str, expected: list[str] | None) -> None:
    found = [fact.name for fact in reading_of(text).regions]
    if expected is None:
        assert "Kabupaten Bombana" in found
    else:
        assert found == expected


def test_the_outlets_home_settles_a_name_that_nothing_else_does() -> None:
    text = "Buruh di Kediri dan Blitar antre kartu."
    assert next(f.name for f in reading_of(text, home=("35.06",)).regions) == "Kabupaten Kediri"
    assert next(f.name for f in reading_of(text, home=("35.71",)).regions) == "Kota Kediri"


def test_the_outlets_own_name_is_no_place() -> None:
    text = "Demikian ditulis Gerbang Lahat Raya. Pemkab Muba hadir."
    reading = reading_of(text, outlet="Gerbang Lahat")
    assert [fact.name for fact in reading.regions] == ["Kabupaten Musi Banyuasin"]


def test_other_stories_carry_no_facts() -> None:
    text = "Pemkab Lahat hadir.\nBaca juga: Bupati Muba Terima Kartu\nTag: Bogor, Depok\nSelesai."
    assert [fact.name for fact in reading_of(text).regions] == ["Kabupaten Lahat"]


def test_one_fact_per_region_with_all_its_mentions() -> None:
    text = "Kabupaten Musi Rawas Utara (Muratara) luas. Bupati Muratara hadir."
    (fact,) = reading_of(text).regions
    assert [mention.text for mention in fact.mentions] == ["Musi Rawas Utara", "Muratara", "Muratara"]
    assert (fact.code, fact.level) == ("16.13", "kabupaten")


def test_two_namesakes_of_one_phrase_have_spans_of_their_own() -> None:
    text = "Kota dan Kabupaten Sorong sepakat."
    spans = {mention.code: text[mention.start : mention.end] for mention in reading_of(text).region_mentions}
    assert spans == {"96.71": "Kota", "96.01": "Sorong"}


SHORTS = [region.short for region in regions.all_regions() if region.level != "provinsi"]


@pytest.mark.parametrize("region", regions.all_regions(), ids=lambda region: region.code)
def test_every_region_is_read_behind_its_level_word(region: regions.Region) -> None:
    assert region.code in {
        fact.code for fact in reading_of(f"Pemerintah {region.name} mendaftarkan.").regions
    }
    government = {"provinsi": "Pemprov", "kabupaten": "Pemkab", "kota": "Pemkot"}[region.level]
    text = f"Kartu dibagikan {government} {region.short}, Selasa."
    assert [fact.code for fact in reading_of(text).regions] == [region.code]


@given(
    st.lists(
        st.sampled_from([*SHORTS, "Pemkab", "Kota", "BPJS", "dan", ", ", "- ", ".\n", "\u00ad", "  ", "é"])
    )
)
def test_mentions_are_in_order_and_apart(parts: list[str]) -> None:
    text = " ".join(parts)
    mentions = reading_of(text).region_mentions
    last = 0
    for mention in mentions:
        assert last <= mention.start < mention.end <= len(text)
        last = mention.end


@given(st.text(max_size=200))
def test_any_text_is_survived(text: str) -> None:
    for hit in find_names(text):
        assert 0 <= hit.start < hit.end <= len(text)


def test_names_are_found_in_damaged_words() -> None:
    text = "Peme\u00adrintah Kepu\u00adlauan Men\u00adtawai  dan Dhar\u00admasraya"
    assert [text[hit.start : hit.end] for hit in find_names(text)] == [
        "Kepu\u00adlauan Men\u00adtawai",
        "Dhar\u00admasraya",
    ]


def test_the_homonyms_name_regions_or_capitals() -> None:
    path = Path(regions.__file__).parent / "data" / "region_homonyms.tsv"
    rows = [line.split("\t") for line in path.read_text("utf-8").splitlines() if not line.startswith("#")][1:]
    known = {name for region in regions.all_regions() for name in (region.short, region.capital)}
    known |= {alias.text for alias in regions.aliases()}
    assert {row[1] for row in rows} == {"word", "person", "never"}
    assert [row[0] for row in rows if row[0] not in known] == []
