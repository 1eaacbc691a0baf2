"""Marks and snippets in what every engine gives back: part of the contract, not decoration."""

from __future__ import annotations

from itertools import pairwise

import pytest

from domain.query_parser import parse_query

LONG = "Kabar lain dari daerah itu. " * 40


def marked(text, marks):
    return [text[start:end] for start, end in marks]


@pytest.mark.parametrize(
    ("text", "in_title", "in_snippet"),
    [
        ("pekerja rentan", ["Pekerja", "Rentan"], ["pekerja", "rentan"]),
        ("mendaftarkan lindung", ["Lindungi"], ["didaftarkan"]),
        ('"pekerja rentan"', ["Pekerja Rentan"], ["pekerja rentan"]),
        ('"kerja sama dengan BPJS Ketenagakerjaan"', [], ["kerja sama dengan BPJamsostek"]),
        ("bpjs", [], ["BPJamsostek"]),
        ("bpjs ketenagakerjaan lahat", ["Lahat"], ["Lahat", "BPJamsostek", "Lahat"]),
        ("kerja sama", [], ["kerja sama"]),
        ("pekerj*", ["Pekerja"], ["pekerja"]),
        ("21600", [], ["21.600"]),
        ("inpres 2/2021", [], ["Inpres Nomor 2 Tahun 2021"]),
        ("wilayah:Lahat perjanjian", [], ["Lahat", "perjanjian"]),
        ("lahat -kesehatan", ["Lahat"], ["Lahat", "Lahat"]),
        ("pejabat:Sentosa", [], ["Sentosa"]),
        ("sumber:kabar lahat-1", ["Lahat"], ["Lahat", "Lahat"]),
    ],
)
def test_what_matched_is_marked(engine, write, library, text, in_title, in_snippet):
    write(*library[:1])
    page = engine.search(parse_query(text.replace("lahat-1", "lahat")))
    (hit,) = page.hits
    assert marked(hit.title, hit.title_marks) == in_title
    assert set(marked(hit.snippet, hit.snippet_marks)) == set(in_snippet)
    for marks in (hit.title_marks, hit.snippet_marks):  # in order, apart from each other
        assert all(a[1] < b[0] for a, b in pairwise(marks))


def test_the_snippet_is_the_window_with_most_of_what_was_asked(engine, write, told):
    write(told("a", f"Santunan disebut dulu. {LONG}Lalu santunan bagi nelayan Lahat.\nSelesai. {LONG}"))
    (hit,) = engine.search(parse_query("santunan nelayan lahat")).hits
    assert marked(hit.snippet, hit.snippet_marks) == ["santunan", "nelayan", "Lahat"]
    assert hit.snippet.startswith("… ")
    assert hit.snippet.endswith(" …")
    assert "\n" not in hit.snippet
    assert len(hit.snippet) <= 300


def test_without_marks_the_snippet_is_the_beginning(engine, write, told):
    write(told("a", "Awal berita.\n" + LONG))
    (hit,) = engine.search(parse_query("sumber:kabar")).hits
    assert hit.snippet.startswith("Awal berita. Kabar lain")
    assert hit.snippet_marks == ()


def test_an_empty_text_has_an_empty_snippet(engine, write, told):
    write(told("a", "", "Judul saja"))
    (hit,) = engine.search(parse_query("judul")).hits
    assert (hit.snippet, hit.snippet_marks) == ("", ())
    assert marked(hit.title, hit.title_marks) == ["Judul"]
