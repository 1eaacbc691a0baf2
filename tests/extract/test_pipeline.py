"""The pipeline as a whole: order, spans, errors that name their component, the view."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.vocab import Vocab

import extract.pipeline as pipeline
from domain.articles import Document
from domain.errors import DocumentError
from domain.facts import Facts, FigureFact, Mention, RegionFact
from extract.pipeline import COMPONENTS, Extractor, PlainTokenizer, check_spans, spans
from extract.reading import Reading
from extract.render import render_page
from extract.text import document_from_text
from extract.version import EXTRACTION_VERSION

ARTICLE = """Pemkab Lahat Daftarkan 400 Penyadap Karet ke BPJS Ketenagakerjaan
LAHAT – Pemerintah Kabupaten Lahat mendaftarkan 400 penyadap karet ke BPJS Ketenagakerjaan, Rabu (3/7/2024).
“Iurannya Rp16.800 per bulan, kami bayar dari APBD sesuai Inpres Nomor 2 Tahun 2021,” kata Bupati Lahat, Zainal Arifin.
Kepala BPJS Ketenagakerjaan Lahat, Sonny Hartono, menyebut baru 21 persen pekerja yang terdaftar."""


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor()


def test_the_order_is_the_documented_one() -> None:
    assert [name for name, _component in COMPONENTS] == [
        "sentences", "regions", "regulations", "figures", "officials", "quotes", "subjects", "relevance", "event_date",
        "commitments",
    ]  # fmt: skip


def test_an_article_is_read_whole(extractor: Extractor) -> None:
    facts = extractor.read(document_from_text(ARTICLE, id="a", url="https://x.example/2024/07/04/a")).facts
    assert facts.relevant
    assert facts.subject_regions == ("16.04",)
    assert [region.name for region in facts.regions] == ["Kabupaten Lahat"]
    assert [(r.type, r.number, r.year) for r in facts.regulations] == [("inpres", "2", 2021)]
    assert {(o.name, o.role) for o in facts.officials} == {
        ("Zainal Arifin", "bupati"),
        ("Sonny Hartono", "bpjs_cabang"),
    }
    assert {(f.value, f.unit) for f in facts.figures} == {(400, "person"), (16800, "rupiah"), (21, "percent")}
    assert [quote.speaker for quote in facts.quotes] == ["Zainal Arifin"]
    assert ("enrolment", "done") in {(c.kind, c.status) for c in facts.commitments}
    assert str(facts.event_date) == "2024-07-03"


PIECES = st.sampled_from(
    [
        "Bupati Lahat, Zainal Arifin, ", "Kepala BPJS Ketenagakerjaan Lahat Sonny ", "Rp16.800 ", "Rp.2, 016 miliar ",
        "Inpres No.2/2021 ", "SE Nomor 400.10.2.4/6/DPMD/IV/2024 ", "“Siap,” kata dia. ", "21% ", "1.331.533 jiwa ",
        "di Kota Bogor ", "Pemkab Lotim mendaftarkan ", "akan dianggarkan ", "Rabu (3/7) ", "\n", ". ", "(", ") ", "“",
        "Perbup ", "dan ", "belum ada ", "Tahun ", "Nomor ", "H. ", "S.H., M.Si. ", "BPJS ", "nol ", "dua ribu ",
    ]
)  # fmt: skip


@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.one_of(PIECES, st.text(max_size=12)), max_size=40))
def test_any_text_is_read_and_every_span_slices_it(extractor: Extractor, pieces: list[str]) -> None:
    text = "".join(pieces)
    article = extractor.read(Document(id="f", text=text))
    for _kind, mention in spans(article.facts):
        assert text[mention.start : mention.end] == mention.text
    assert all(text[c.start : c.end] for c in article.facts.commitments)
    assert 0 <= article.facts.relevance <= 1


@given(st.text(max_size=80))
def test_the_tokenizer_gives_the_text_back(text: str) -> None:
    assert PlainTokenizer(Vocab())(text).text == text


def test_a_failing_component_is_named_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(reading: Reading) -> None:
        raise KeyError("stem")

    steps: tuple[tuple[str, Callable[[Reading], None]], ...] = (*COMPONENTS[:2], ("figures", broken))
    monkeypatch.setattr(pipeline, "COMPONENTS", steps)
    with pytest.raises(
        DocumentError, match=r"component figures failed on this text: KeyError: 'stem'"
    ) as caught:
        Extractor().read(Document(id="x", text=ARTICLE))
    assert "\n" not in str(caught.value)


def test_a_span_that_does_not_slice_is_refused() -> None:
    region = RegionFact("16.04", "Kabupaten Lahat", "kabupaten", (Mention(0, 5, "Lahat"),))
    facts = Facts(relevant=True, relevance=1.0, regions=(region,))
    check_spans("Lahat maju", facts)
    with pytest.raises(DocumentError, match="regions: the span 0-5"):
        check_spans("lahat maju", facts)
    figure = FigureFact(5, "person", "other", None, None, "5 orang", 3, 2, "5 orang")
    with pytest.raises(DocumentError, match="figures: the span 3-2"):
        check_spans("ada 5 orang", replace(facts, regions=(), figures=(figure,)))


def test_long_articles_are_read_in_linear_time(extractor: Extractor) -> None:
    body = ARTICLE.split("\n", 1)[1]
    times = []
    for copies in (20, 80):
        document = Document(id="l", text="\n".join([body] * copies))
        begun = time.process_time()
        extractor.read(document)
        times.append(time.process_time() - begun)
    assert times[1] < 12 * times[0] + 0.5


def test_the_view_marks_facts_and_escapes_the_page(extractor: Extractor) -> None:
    document = replace(document_from_text(ARTICLE, id="a"), title="<script>alert(1)</script>")
    view = render_page(
        extractor.read(replace(document, text=document.text + "\n<b onclick=x>tebal</b> & lain."))
    )
    assert "<script" not in view
    assert "<b onclick" not in view
    assert "&lt;b onclick=x&gt;" in view
    assert "Inpres Nomor 2 Tahun 2021" in view
    assert "http" not in view.replace("https://x.example", "")
    assert view.count("<mark") >= 6


def test_the_version_is_a_number_that_can_be_compared() -> None:
    assert isinstance(EXTRACTION_VERSION, int)
    assert EXTRACTION_VERSION >= 1
