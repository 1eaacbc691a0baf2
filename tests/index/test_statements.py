"""Facts to statements: which region, which sentence, whose words, and ids that stay."""

from __future__ import annotations

from dataclasses import replace

import pytest

from index.statements import statements_of

LAW = "Inpres Nomor 2 Tahun 2021"


def made(told, text, kind=None, **more):
    return [each for each in statements_of(told("a", text, **more).stored()) if kind in (None, each.kind)]


@pytest.mark.parametrize(
    ("subjects", "law", "regions"),
    [
        ((), "inpres-2-2021", [None]),
        (("16.04",), "inpres-2-2021", ["16.04"]),
        (("16.04", "52.03"), "inpres-2-2021", ["16.04", "52.03"]),
        (("16.04", "52.03"), "perbup-16.04-2-2021", ["16.04"]),  # a neighbour does not cite it
        (("52.03",), "perbup-16.04-2-2021", ["52.03"]),
    ],
)
def test_who_cites(told, subjects, law, regions):
    found = made(told, f"Ada {LAW}.", "citation", subjects=subjects, laws=((law, LAW),))
    assert [each.region for each in found] == regions
    assert all(each.regulation == law and each.sentence == f"Ada {LAW}." for each in found)


def test_province_and_level(told):
    kinds = {
        each.region: each
        for each in made(told, f"{LAW}.", subjects=("16.04", "32.71", "16"), laws=(("inpres-2-2021", LAW),))
    }
    assert [(kinds[code].province, kinds[code].level) for code in ("16.04", "32.71", "16")] == [
        ("16", "kabupaten"),
        ("32", "kota"),
        ("16", "provinsi"),
    ]


def test_the_best_of_the_sentences_that_name_the_regulation(told):
    text = f"Semua tahu {LAW}.\nDi Lahat {LAW} jalan.\nBupati Lahat Rahmat memuji {LAW}.\nSelesai."
    (found,) = made(
        told,
        text,
        "citation",
        subjects=("16.04",),
        laws=(("inpres-2-2021", LAW),),
        named=(("16.04", "Lahat"),),
        people=(("Rahmat", "bupati", "16.04", "Rahmat"),),
    )
    assert found.sentence == f"Bupati Lahat Rahmat memuji {LAW}."
    assert text[found.start : found.end] == found.sentence
    assert found.strength == 2


@pytest.mark.parametrize(
    ("text", "quote", "speaker"),
    [
        (f"“Kami ikut {LAW},” kata Rahmat.", f"“Kami ikut {LAW},”", "Rahmat"),
        (
            f"Daerah ikut {LAW}. “Itu wajib,” kata Rahmat.",
            "“Itu wajib,”",
            "Rahmat",
        ),  # near, in the same paragraph
        (f"Daerah ikut {LAW}.\n“Itu wajib,” kata Rahmat.", "“Itu wajib,”", None),  # in another one
    ],
)
def test_whose_words(told, text, quote, speaker):
    sentence = text.split(". ")[0] + "." if ". “" in text else text.split("\n")[0]
    stored = told("a", text, laws=(("inpres-2-2021", LAW),), quotes=(("Rahmat", quote),)).stored()
    law = replace(stored.article.facts.regulations[0], sentence=sentence)
    facts = replace(stored.article.facts, regulations=(law,))
    (found,) = statements_of(replace(stored, article=replace(stored.article, facts=facts)))
    assert found.speaker == speaker
    assert found.sentence == sentence


def test_figures_and_commitments_fall_to_the_only_subject(told):
    more = {
        "figures": ((10, "count", None, "10"), (20, "count", "52.03", "20")),
        "promises": (("award", "done", None, "Satu"),),
    }
    text = "Satu 10.\nDua 20."
    assert {each.region for each in made(told, text, subjects=("16.04",), **more)} == {"16.04", "52.03"}
    assert {each.region for each in made(told, text, subjects=("16.04", "52.03"), **more)} == {None, "52.03"}


def test_what_each_kind_carries(told):
    text = "Rahmat membayar 10 kartu."
    found = {
        each.kind: each
        for each in made(
            told,
            text,
            subjects=("16.04",),
            people=(("Rahmat", "bupati", "16.04", "Rahmat"),),
            figures=((10, "recipients", "16.04", "10"),),
            promises=(("award", "done", "16.04", "membayar"),),
            source="kabar",
            story="s",
            original=False,
        )
    }
    assert (found["official"].name, found["official"].role) == ("Rahmat", "bupati")
    assert (found["figure"].value, found["figure"].unit, found["figure"].figure) == (
        10,
        "person",
        "recipients",
    )
    assert (found["commitment"].commitment, found["commitment"].status) == ("award", "done")
    for each in found.values():
        assert (each.article_id, each.story_id, each.source, each.original) == ("a", "s", "kabar", False)
        assert text[each.start : each.end] == each.sentence == text
        assert each.id.startswith(f"a:{each.kind}:")


def test_ids_stay_whatever_else_was_found(told):
    law = ("inpres-2-2021", LAW)
    other = ("inpres-4-2022", "Inpres Nomor 4 Tahun 2022")
    text = f"{LAW} dan Inpres Nomor 4 Tahun 2022."
    alone = made(told, text, subjects=("16.04",), laws=(law,))
    both = made(told, text, subjects=("52.03", "16.04"), laws=(other, law))
    assert alone[0].id in {each.id for each in both}
    assert len({each.id for each in both}) == 4


def test_the_same_said_twice_has_two_ids(told):
    found = made(told, "Satu 10.", figures=((10, "count", None, "10"), (10, "count", None, "10")))
    assert len({each.id for each in found}) == 2


def test_a_sentence_that_does_not_stand_in_the_text_keeps_the_span(told):
    stored = told("a", f"Ada {LAW}.", laws=(("inpres-2-2021", LAW),)).stored()
    law = replace(stored.article.facts.regulations[0], sentence="Kalimat lain.")
    facts = replace(stored.article.facts, regulations=(law,))
    (found,) = statements_of(replace(stored, article=replace(stored.article, facts=facts)))
    assert (found.sentence, found.start, found.end) == ("Kalimat lain.", 4, 4 + len(LAW))
