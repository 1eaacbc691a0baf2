"""Marks and windows, whatever the text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from domain.query_parser import parse
from index.analysis import Analyser
from index.highlight import SNIPPET, Marker, merged, snippet, wanted

ANALYSER = Analyser()
QUERIES = [
    "kerja sama",
    '"jaminan sosial"',
    "bpjs ketenagakerjaan",
    "pek* lahat",
    '"bpjstk lahat" OR rentan',
    "-lahat",
]
WORDS = "pekerja kerja sama Lahat, rentan. BPJS Ketenagakerjaan BPJSTK jaminan sosial Badan Penyelenggara bekerjasama"
TEXTS = st.lists(
    st.sampled_from(WORDS.split()) | st.sampled_from(["\n", "\n\n", "“Lahat”", "x" * 90]), max_size=120
).map(" ".join)


@given(st.sampled_from(QUERIES), TEXTS)
def test_runs_mark_what_the_whole_text_would(query, text):
    what = wanted(parse(query), ANALYSER)
    whole = ANALYSER.analyse(text)
    marker = Marker(what, ANALYSER)
    found = marker.marks(text)
    # every word found is one that the index holds for this text, and the other way round
    held = set(whole.sequence().split())
    for (start, end), reasons in found.items():
        assert text[start:end].strip() == text[start:end] != ""
        for reason in reasons:
            assert set(reason.split()) <= held or reason in whole.folded
    assert bool(found) == _matches(what, whole)


def _matches(what, whole):
    sequence = whole.sequence().split()
    return (
        not what.terms.isdisjoint(sequence)
        or any(word.startswith(what.prefixes) for word in whole.folded if what.prefixes)
        or any(
            sequence[at : at + len(phrase)] == list(phrase)
            for phrase in what.phrases
            for at in range(len(sequence))
        )
    )


@given(st.sampled_from(QUERIES), TEXTS)
def test_a_snippet_is_a_line_of_the_text_with_marks_inside(query, text):
    marker = Marker(wanted(parse(query), ANALYSER), ANALYSER)
    found = marker.marks(text)
    piece = snippet(text, found)
    assert len(piece.text) <= SNIPPET + 4
    assert not set("\n\r\t") & set(piece.text)
    marked = [piece.text[start:end] for start, end in piece.marks]
    assert all(words and words.strip() == words for words in marked)
    assert all(words in " ".join(text.split("\n")) for words in marked)
    if found and max(end - start for start, end in found) < SNIPPET // 2:
        assert piece.marks


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(1, 9)).map(lambda pair: (pair[0], sum(pair)))))
def test_merged_marks_are_in_order_and_apart(marks):
    out = merged(marks)
    assert {at for start, end in out for at in range(start, end)} == {
        at for a, b in marks for at in range(a, b)
    }
    assert all(out[at][1] < out[at + 1][0] for at in range(len(out) - 1))
