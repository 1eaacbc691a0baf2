"""Commitments: status, whose they are, lists, ellipsis, what is kept, and the details."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.articles import Document
from domain.facts import CommitmentFact, FigureFact
from extract.components import commitments, regions, regulations
from extract.reading import Reading
from extract.rules.commitments_vocabulary import words
from extract.sentences import split_sentences

LAHAT, LOTIM, LEMBATA = "16.04", "52.03", "53.13"


def read(text: str, *, title: str = "", subject: str = LAHAT, published: date | None = None) -> Reading:
    """``text`` with its commitments, in a story about ``subject``."""
    reading = Reading(Document("t", text, title=title, published=published))
    reading.sentences = split_sentences(text)
    regions.read(reading)
    regulations.read(reading)
    reading.subject_regions = (subject,) if subject else ()
    reading.relevant = True
    commitments.read(reading)
    return reading


def told(text: str, kind: str, **about: str) -> list[CommitmentFact]:
    return [fact for fact in read(text, **about).commitments if fact.kind == kind]


STATUS = [
    ("enrolment", "done", "Pemkab Lahat telah mendaftarkan 3.150 pekerja rentan."),
    ("enrolment", "done", "Pemkab Lahat mendaftarkan 3.150 pekerja rentan."),
    ("enrolment", "planned", "Pemkab Lahat akan mendaftarkan 3.150 pekerja rentan."),
    ("enrolment", "planned", "Sebanyak 3.150 pekerja rentan di Lahat bakal didaftarkan mulai Mei."),
    ("enrolment", "planned", "Bupati Lahat minta tiap desa mendaftarkan petani."),
    ("enrolment", "considered", "Pemkab Lahat mempertimbangkan mendaftarkan 3.150 pekerja rentan."),
    ("enrolment", "none", "Pemkab Lahat belum mendaftarkan pekerja rentan."),
    ("enrolment", "done", "Tahun lalu Lahat mendaftarkan 3.150 pekerja rentan."),
    ("budget", "planned", "Pemkab Lahat akan menganggarkan Rp1,2 miliar."),
    ("budget", "done", "Pemkab Lahat sudah menganggarkan Rp1,2 miliar."),
    ("budget", "none", "Lahat belum menganggarkan iuran."),
    ("budget", "considered", "Lahat mengkaji iuran pekerja rentan dibayar dari APBD."),
    ("agreement", "planned", "Lahat segera meneken MoU dengan BPJS Ketenagakerjaan bulan depan."),
    ("agreement", "done", "Bupati Lahat usai meneken MoU dengan BPJS Ketenagakerjaan."),
    ("data_collection", "in_progress", "Desa di Lahat sudah diminta mendata ulang warganya."),
    ("data_collection", "in_progress", "Kami sementara mendata ulang, kata Sekda Lahat."),
    ("data_collection", "planned", "Pemkab Lahat akan mendata pekerja di kebun."),
    ("data_collection", "none", "Lahat belum mengirim data."),
    ("licensing", "planned", "Izin usaha di Lahat bakal dikaitkan dengan kepesertaan."),
    ("licensing", "considered", "Bagian Hukum Lahat sedang mengkaji kepesertaan sebagai syarat izin."),
    ("outreach", "planned", "Pekan depan kami keliling 17 kecamatan, kata Sekda Lahat."),
    ("outreach", "in_progress", "Petugas kini berkeliling 16 kecamatan di Lahat."),
    ("enforcement", "planned", "Perusahaan yang membandel kami datangi, kata Kadis Lahat."),
    ("award", "considered", "Bupati berharap Lahat meraih Paritrana Award."),
]


@pytest.mark.parametrize(("kind", "status", "text"), STATUS)
def test_status(kind: str, status: str, text: str) -> None:
    assert status in {fact.status for fact in told(text, kind)}


def test_a_relative_clause_denies_nothing() -> None:
    assert told("Jaksa di Lahat memanggil perusahaan yang belum mendaftarkan pekerjanya.", "enrolment") == []


REGIONS = [
    ("the government named", "Pemkab Lombok Timur menganggarkan Rp1 miliar.", {LOTIM}),
    ("the subject, where none is named", "Pemkab menganggarkan Rp1 miliar.", {LAHAT}),
    (
        "not the province around it",
        "Bupati Lahat, Provinsi Sumatera Selatan, menganggarkan Rp1 miliar.",
        {LAHAT},
    ),
    ("not the foil", "Berbeda dengan Lahat, Lombok Timur menganggarkan Rp1 miliar.", {LOTIM}),
    ("both of a list", "Lahat dan Lombok Timur menganggarkan Rp1 miliar.", {LAHAT, LOTIM}),
    (
        "the office that speaks",
        "Kadis PMD Lombok Timur membenarkan. Menurut dia, pihaknya menganggarkan Rp1 miliar.",
        {LOTIM},
    ),
    (
        "the subject again in the next paragraph",
        "Kadis PMD Lombok Timur membenarkan.\n\nPemkab menganggarkan Rp1 miliar.",
        {LAHAT},
    ),
    ("the region asked about", "Lombok Timur? Masih menganggarkan Rp1 miliar.", {LOTIM}),
]


@pytest.mark.parametrize(("what", "text", "codes"), REGIONS)
def test_whose_it_is(what: str, text: str, codes: set[str]) -> None:
    assert {fact.region for fact in told(text, "budget")} == codes, what


def test_a_governors_rule_is_the_provinces() -> None:
    assert [fact.region for fact in told("Pemda Lahat sedang menyusun Pergub soal itu.", "regulation")] == [
        "16"
    ]


def test_a_story_without_a_region_has_no_commitments() -> None:
    assert read("Pemerintah daerah menganggarkan Rp1 miliar.", subject="").commitments == ()


def test_an_article_that_is_not_relevant_has_none() -> None:
    reading = Reading(Document("t", "Pemkab Lahat menganggarkan Rp1 miliar."), relevant=False)
    reading.sentences = split_sentences(reading.text)
    commitments.read(reading)
    assert reading.commitments == ()


def test_a_list_with_counts_gives_each_region_its_own() -> None:
    text = "Yang menganggarkan iuran yakni Lahat 18.323 orang, Lombok Timur 14.714 orang serta Lembata 4.926 orang."
    assert {fact.region for fact in told(text, "enrolment")} == {LAHAT, LOTIM, LEMBATA}
    assert {fact.region for fact in told(text, "budget")} == {LAHAT, LOTIM, LEMBATA}


def test_a_list_of_lines_below_a_colon() -> None:
    text = "Pekerja yang sudah terdaftar:\n\n- Lahat 4.117 orang\n\n- Lombok Timur 6.250 orang\n\n- Lembata nihil"
    assert {(fact.region, fact.status) for fact in told(text, "enrolment")} == {
        (LAHAT, "done"),
        (LOTIM, "done"),
        (LEMBATA, "none"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Cakupan tertinggi Lahat 63,90 persen, Lombok Timur 58,22 persen.",
        "Sebarannya terbanyak di Lahat 1.870 orang, Lombok Timur 1.640 orang.",
        "Potensi pekerja di Lahat 35.161 orang, Lombok Timur 33.484 orang.",
    ],
)
def test_shares_and_potentials_are_no_list_of_acts(text: str) -> None:
    assert told(text, "enrolment") == []


@pytest.mark.parametrize(
    ("before", "kind"),
    [("Lahat menganggarkan iuran lewat APBD.", "budget"), ("Lahat mendaftarkan 900 nelayan.", "enrolment")],
)
def test_an_ellipsis_is_of_the_kind_told_before(before: str, kind: str) -> None:
    facts = read(f"{before} Lombok Timur belum berpartisipasi.").commitments
    assert [fact.kind for fact in facts if fact.region == LOTIM] == [kind]


def test_a_numbered_regulation_is_a_commitment_with_its_id() -> None:
    text = "Pemkab Lahat sudah mengeluarkan Surat Edaran Bupati Nomor 400.10.2.4/6/DPMD/IV/2024."
    (fact,) = told(text, "regulation")
    assert (fact.status, fact.region) == ("done", LAHAT)
    assert fact.regulation == "se-16.04-400.10.2.4~6~dpmd~iv~2024-2024"


def test_a_numbered_agreement_is_an_agreement() -> None:
    (fact,) = told("Pemkab Lahat meneken Nota Kesepahaman Nomor 560/12/DTKT/2024.", "agreement")
    assert fact.regulation == "mou-16.04-560~12~dtkt~2024-2024"


def test_a_rule_told_again_without_its_number_is_not_told_twice() -> None:
    text = "Lahat punya Perbup Nomor 5 Tahun 2024. Perbup itu sudah diundangkan Bupati Lahat."
    assert len(told(text, "regulation")) == 1


def test_a_headline_counts_only_for_what_the_text_does_not_tell() -> None:
    title = "Pemkab Lahat Anggarkan Rp1 Miliar"
    body = "Pemkab Lahat sudah menganggarkan Rp1.008.000.000 untuk iuran."
    (fact,) = [f for f in read(f"{title}\n\n{body}", title=title).commitments if f.kind == "budget"]
    assert fact.sentence == body
    assert [f.kind for f in read(f"{title}\n\nBupati hadir.", title=title).commitments] == ["budget"]


def test_next_years_money_is_a_budget_done_and_an_enrolment_planned() -> None:
    text = "Iuran bagi 5.000 pekerja rentan Lahat sudah masuk APBD 2026."
    facts = read(text, published=date(2025, 11, 19)).commitments
    assert {fact.kind: fact.status for fact in facts} == {"budget": "done", "enrolment": "planned"}


DUE = [
    ("akan mendaftarkan 900 nelayan mulai Juli 2024", date(2024, 7, 1)),
    ("akan mendaftarkan 900 nelayan pada Juli 2024", date(2024, 7, 31)),
    ("akan mendaftarkan 900 nelayan akhir tahun ini", date(2024, 12, 31)),
    ("akan mendaftarkan 900 nelayan tahun depan", date(2025, 12, 31)),
    ("akan mendaftarkan 900 nelayan awal tahun depan", date(2025, 3, 31)),
    ("akan mendaftarkan 900 nelayan bulan depan", date(2024, 5, 31)),
    ("akan mendaftarkan 900 nelayan pekan depan", date(2024, 4, 28)),
    ("akan mendaftarkan 900 nelayan pada 2026", date(2026, 12, 31)),
    ("akan mendaftarkan 900 nelayan sebelum Maret", date(2025, 3, 31)),
    ("akan mendaftarkan 900 nelayan paling lambat 15 Oktober", date(2024, 10, 15)),
    ("akan mendaftarkan 900 nelayan", None),
    ("akan mendaftarkan 900 nelayan menurut data 2019", None),
    ("sudah mendaftarkan 900 nelayan pada Maret 2024", None),
]


@pytest.mark.parametrize(("words_", "due"), DUE)
def test_due(words_: str, due: date | None) -> None:
    reading = read(f"Pemkab Lahat {words_}.", published=date(2024, 4, 15))
    assert [fact.due for fact in reading.commitments if fact.kind == "enrolment"] == [due]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Pemkab Lahat menganggarkan Rp1 miliar.", "Pemkab Lahat"),
        ("Kemarin Wali Kota Bogor menganggarkan Rp1 miliar.", "Wali Kota Bogor"),
        ("Baznas menganggarkan Rp1 miliar.", "Baznas"),
        ("Lahat menganggarkan Rp1 miliar.", None),
    ],
)
def test_actor(text: str, actor: str | None) -> None:
    assert [fact.actor for fact in told(text, "budget")] == [actor]


def test_the_figures_of_the_sentence_go_along() -> None:
    text = "Pemkab Lahat menganggarkan Rp1 miliar. Ada 900 nelayan."
    reading = Reading(Document("t", text), relevant=True, subject_regions=(LAHAT,))
    reading.sentences = split_sentences(text)
    regions.read(reading)
    start = text.index("Rp1 miliar")
    reading.figures = (
        FigureFact(1e9, "rupiah", "budget", LAHAT, None, "Rp1 miliar", start, start + 10, text[:38]),
        FigureFact(
            900, "person", "workforce", LAHAT, None, "900", text.index("900"), text.index("900") + 3, ""
        ),
    )
    commitments.read(reading)
    (fact,) = [fact for fact in reading.commitments if fact.kind == "budget"]
    assert [(amount.value, amount.unit, amount.text) for amount in fact.figures] == [
        (1e9, "rupiah", "Rp1 miliar")
    ]


def test_the_sentence_is_the_span() -> None:
    reading = read("Hujan turun.  Pemkab Lahat menganggarkan Rp1 miliar.\nSelesai.")
    for fact in reading.commitments:
        assert reading.text[fact.start : fact.end] == fact.sentence


PIECES = st.sampled_from(
    [*(word.rstrip("*") for word in words()), "Lahat", "Lotim", "1.200", "Rp1 miliar", ".", ",", "?"]
)


@given(st.lists(PIECES, max_size=40).map(" ".join))
def test_no_text_breaks_it(text: str) -> None:
    reading = read(text)
    assert all(reading.text[fact.start : fact.end] == fact.sentence for fact in reading.commitments)


@given(st.text(max_size=200))
def test_nor_does_any_other(text: str) -> None:
    read(text)
