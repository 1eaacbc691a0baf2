"""Quotations and their speakers."""

import pytest

from domain.articles import Document
from extract.components import officials, quotes
from extract.reading import Reading
from extract.sentences import split_sentences

BUPATI = "Bupati Wonosobo Afif Nurhidayat hadir bersama Sekda One Andang. "


def spoken(text: str) -> list[tuple[str | None, str]]:
    reading = Reading(Document("q", text), split_sentences(text))
    officials.read(reading)
    quotes.read(reading)
    for quote in reading.quotes:
        assert text[quote.start : quote.end] == quote.text
    return [(quote.speaker, quote.text) for quote in reading.quotes]


NAMED = [
    (BUPATI + '"Kami siap membayar," kata Afif.', "Afif Nurhidayat"),
    (BUPATI + "“Kami siap membayar,” ujar One Andang.", "One Andang"),
    (BUPATI + "“Kami siap membayar,” tegas Bupati.", "Afif Nurhidayat"),
    (BUPATI + "“Kami siap membayar,” jelas Sekda.", "One Andang"),
    ('"Kami siap membayar,"tutur Camat Wadaslintang, Rudi Hartono.', "Rudi Hartono"),
    (BUPATI + "Afif mengatakan: “Kami siap membayar.”", "Afif Nurhidayat"),
    (BUPATI + "Menurut One, dana ada. “Kami siap membayar,” ujarnya.", "One Andang"),
    (BUPATI + "Menurut One, dana ada. “Kami siap membayar,” kata dia.", "One Andang"),
    (BUPATI + "\n“Kami siap membayar,” kata Afif.\n“Dana sudah ada,” imbuhnya.", "Afif Nurhidayat"),
    (
        BUPATI + "One menyebut daerah yang dipimpin Bupati Afif siap. “Dana sudah ada,” ungkapnya.",
        "One Andang",
    ),
]


@pytest.mark.parametrize(
    ("text", "speaker"), NAMED, ids=[speaker + str(i) for i, (_, speaker) in enumerate(NAMED)]
)
def test_the_last_quotation_is_given_to_its_speaker(text: str, speaker: str) -> None:
    assert spoken(text)[-1][0] == speaker


@pytest.mark.parametrize(
    "text",
    [
        BUPATI + "Program “SERTAKAN” diluncurkan.",
        BUPATI + 'Warga yang akrab disapa "Mas Bro" itu senang.',
        BUPATI + "Tanda kutip “tak ditutup dan berlanjut",
    ],
)
def test_no_speech(text: str) -> None:
    assert spoken(text) == []


def test_a_quotation_of_nobody_known_has_no_speaker() -> None:
    assert spoken('"Saya senang sekali," kata Siti, warga desa.') == [(None, "Saya senang sekali,")]


def test_quotations_do_not_run_over_paragraphs() -> None:
    text = BUPATI + '"Tak ditutup.\n"Kami siap membayar," kata Afif.'
    assert spoken(text)[-1] == ("Afif Nurhidayat", "Kami siap membayar,")
