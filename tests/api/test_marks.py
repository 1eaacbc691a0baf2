"""Marks in text: nesting, overlaps, paragraphs, escaping."""

from __future__ import annotations

import re
from html import unescape

from hypothesis import given
from hypothesis import strategies as st

from api.pages.charts import MAX_MONTHS, bars, dots
from api.pages.marks import _OUTER_FIRST, Span, highlighted, paragraphs

TEXT = "Bupati Lahat menandatangani Perbup 4/2024 untuk 7.000 pekerja."


def span(words: str, kind: str, tag: str = "") -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words), kind, kind, tag)


def plain(html: str) -> str:
    return unescape(
        re.sub(r"<span class=\"cap\">.*?</span>|</?mark[^>]*>", "", html).replace(" <span", "<span")
    )


def test_marks_nest() -> None:
    found = paragraphs(TEXT, [span("Lahat", "wilayah"), span("Bupati Lahat", "pejabat")])
    assert found[0].startswith(
        '<mark class="fakta f-pejabat" title="pejabat">Bupati '
        '<mark class="fakta f-wilayah" title="wilayah">Lahat</mark></mark> menandatangani'
    )


def test_marks_that_overlap_are_closed_and_opened_again() -> None:
    found = paragraphs("abcdef", [Span(0, 4, "komitmen", "k", "tag"), Span(2, 6, "kutipan", "q")])
    assert found == [
        '<mark class="fakta f-komitmen" title="k">ab<mark class="fakta f-kutipan" title="q">cd</mark>'
        ' <span class="cap">tag</span></mark><mark class="fakta f-kutipan" title="q">ef</mark>'
    ]


def test_a_fact_over_two_paragraphs_is_marked_in_both_and_named_once() -> None:
    found = paragraphs("satu\n\ndua", [Span(0, 9, "komitmen", "k", "tag")])
    assert len(found) == 2
    assert all(one.startswith('<mark class="fakta f-komitmen"') for one in found)
    assert [one.count("cap") for one in found] == [0, 1]


def test_text_and_labels_are_escaped() -> None:
    (found,) = paragraphs("<b>&", [Span(0, 3, "angka", '"><script>')])
    assert found == '<mark class="fakta f-angka" title="&#34;&gt;&lt;script&gt;">&lt;b&gt;</mark>&amp;'
    assert highlighted("<i>a</i>", [(3, 4)]) == "&lt;i&gt;<mark>a</mark>&lt;/i&gt;"


def test_marks_outside_the_text_are_cut() -> None:
    assert highlighted("abc", [(2, 99), (0, 1), (0, 1), (5, 2)]) == "<mark>a</mark>b<mark>c</mark>"


@given(
    st.text(alphabet="ab<&\n ", max_size=40),
    st.lists(st.tuples(st.integers(-5, 45), st.integers(-5, 45), st.sampled_from(_OUTER_FIRST)), max_size=8),
)
def test_whatever_the_facts_the_html_nests_and_the_text_is_whole(
    text: str, facts: list[tuple[int, int, str]]
) -> None:
    found = paragraphs(text, [Span(start, end, kind, kind) for start, end, kind in facts])
    assert [plain(one) for one in found] == [line for line in text.split("\n") if line.strip()]
    for one in found:
        depth = 0
        for tag in re.findall(r"</?mark", one):
            depth += -1 if tag == "</mark" else 1
            assert depth >= 0
        assert depth == 0


def test_the_map_has_every_kabupaten_and_kota_in_its_frame() -> None:
    found = dots({"16.04": "3 berita"})
    assert len(found) == 514
    assert [dot.code for dot in found if dot.on] == ["16.04"]
    assert found[-1].on
    assert all(0 < dot.x < 940 and 0 < dot.y < 362 for dot in found)


def test_months_without_an_article_have_their_place() -> None:
    found = bars([{"month": "2023-11", "count": 4}, {"month": "2024-02", "count": 2}])
    assert [(bar.month, bar.count) for bar in found] == [
        ("2023-11", 4), ("2023-12", 0), ("2024-01", 0), ("2024-02", 2),
    ]  # fmt: skip
    assert found[0].height == 2 * found[3].height
    assert found[0].name == "November 2023"
    assert bars([]) == []
    assert len(bars([{"month": "1990-01", "count": 1}, {"month": "2024-01", "count": 1}])) == MAX_MONTHS
