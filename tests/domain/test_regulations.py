"""Keys, their ids and labels, what users type, and the table of known regulations."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain import regulations as module
from domain.errors import CitationError
from domain.regulation_types import SPELLINGS, type_of
from domain.regulations import KNOWN, TYPES, RegulationKey, parse_citation

KEYS = st.builds(
    RegulationKey,
    st.sampled_from(sorted(TYPES)),
    st.from_regex(r"[0-9A-Z][0-9A-Za-z./ \-]{0,20}", fullmatch=True),
    st.none() | st.integers(1945, 2099),
    st.none() | st.from_regex(r"[1-9][0-9](\.[0-9]{2})?", fullmatch=True),
)


@given(KEYS)
def test_an_id_gives_its_key_back(key: RegulationKey) -> None:
    assert RegulationKey.from_id(key.id) == key


@given(KEYS)
def test_an_id_is_one_segment_of_a_path_in_lower_case(key: RegulationKey) -> None:
    assert re.fullmatch(r"[a-z0-9._~-]+", key.id)


@given(st.text(max_size=60))
def test_any_text_is_a_citation_or_a_citation_error(text: str) -> None:
    try:
        key = parse_citation(text)
    except CitationError as error:
        assert error.message
    else:
        assert key.type in TYPES


@pytest.mark.parametrize(
    ("key", "id_"),
    [
        (RegulationKey("inpres", "2", 2021), "inpres-2-2021"),
        (RegulationKey("inpres", "02", 2021), "inpres-2-2021"),
        (RegulationKey("perbup", "44", 2025, "16.04"), "perbup-16.04-44-2025"),
        (
            RegulationKey("se", "400.10.2.4/6/DPMD/IV/2024", 2024, "16.04"),
            "se-16.04-400.10.2.4~6~dpmd~iv~2024-2024",
        ),
        (
            RegulationKey("mou", "B-1127/L.1.21/Gs.2/06/2022", 2022, "11.11"),
            "mou-11.11-b_1127~l.1.21~gs.2~06~2022-2022",
        ),
        (RegulationKey("perda", "9"), "perda-9-x"),
        (RegulationKey("pmk", "215/PMK.07/2021"), "pmk-215-2021"),
        (RegulationKey("pmk", "72", 2024), "pmk-72-2024"),
    ],
)
def test_ids(key: RegulationKey, id_: str) -> None:
    assert key.id == id_
    assert RegulationKey.from_id(id_) == key


@pytest.mark.parametrize(
    "id_", ["", "inpres", "inpres-2", "foo-2-2021", "inpres-2-21", "inpres 2/2021", "se--x"]
)
def test_a_text_that_is_no_id_is_refused(id_: str) -> None:
    with pytest.raises(CitationError):
        RegulationKey.from_id(id_)


@pytest.mark.parametrize(
    ("type_", "number", "year", "region"),
    [
        ("ukase", "1", 2021, None),
        ("uu", " ", 2021, None),
        ("uu", "1", 21, None),
        ("perda", "1", 2021, "Lahat"),
    ],
)
def test_a_malformed_key_is_refused(type_: str, number: str, year: int, region: str | None) -> None:
    with pytest.raises(CitationError):
        RegulationKey(type_, number, year, region)


@pytest.mark.parametrize(
    ("id_", "label"),
    [
        ("inpres-2-2021", "Inpres Nomor 2 Tahun 2021"),
        ("uu-24-2011", "UU Nomor 24 Tahun 2011"),
        ("perbup-16.04-44-2025", "Perbup Lahat Nomor 44 Tahun 2025"),
        ("perwali-32.71-3-2021", "Perwali Bogor Nomor 3 Tahun 2021"),
        ("perda-32.71-3-2021", "Perda Kota Bogor Nomor 3 Tahun 2021"),
        ("perda-51-10-2019", "Perda Bali Nomor 10 Tahun 2019"),
        ("perda-9-x", "Perda Nomor 9"),
        ("se-16.04-1~dpmd~2024-2024", "SE Kabupaten Lahat Nomor 1/DPMD/2024"),
        ("perbup-99.99-1-2024", "Perbup 99.99 Nomor 1 Tahun 2024"),
    ],
)
def test_labels(id_: str, label: str) -> None:
    assert RegulationKey.from_id(id_).label() == label


@pytest.mark.parametrize(
    ("typed", "id_"),
    [
        ("inpres 2/2021", "inpres-2-2021"),
        ("Inpres No.2 Th 2021", "inpres-2-2021"),
        ("INPRES 2 2021", "inpres-2-2021"),
        ("inpres2/2021", "inpres-2-2021"),
        ("inpres 2-2021", "inpres-2-2021"),
        ("Instruksi Presiden RI Nomor 02 Tahun 2021", "inpres-2-2021"),
        ("Inpres Nomor 2 Tahun 2021 tentang Optimalisasi Program", "inpres-2-2021"),
        ("  inpres-2-2021 ", "inpres-2-2021"),
        ("UU 24 tahun 2011", "uu-24-2011"),
        ("UU Ketenagakerjaan 13/2003", "uu-13-2003"),
        ("Perbup Lahat 44/2025", "perbup-16.04-44-2025"),
        ("Peraturan Bupati Nomor 5 Tahun 2024 Kabupaten Lahat", "perbup-16.04-5-2024"),
        ("Pergub Sulsel 5/2023", "pergub-73-5-2023"),
        ("perwali bogor 3/2021", "perwali-32.71-3-2021"),
        ("Perda Kota Bogor 3/2021", "perda-32.71-3-2021"),
        ("Qanun Aceh 7/2014", "qanun-11-7-2014"),
        ("SE Mendagri 842.2/5193/SJ", "se-842.2~5193~sj-x"),
        ("PMK 215/PMK.07/2021", "pmk-215-2021"),
        ("perbup 44/2025", "perbup-44-2025"),
    ],
)
def test_what_users_type(typed: str, id_: str) -> None:
    assert parse_citation(typed).id == id_


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("", "names no regulation"),
        ("kartu nelayan", "names no regulation"),
        ("inpres", "names no regulation"),
        ("2/2021", "names no regulation"),
        ("UU 40/2004 dan UU 24/2011", "names 2 regulations"),
        ("Perda Bogor 3/2021", "may be Kabupaten Bogor, Kota Bogor"),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_hint(typed: str, says: str) -> None:
    with pytest.raises(CitationError, match=says) as caught:
        parse_citation(typed)
    assert caught.value.hint


def test_every_known_regulation_has_a_canonical_id_a_title_and_a_source() -> None:
    path = Path(module.__file__).with_name("data") / "regulations.tsv"
    rows = list(csv.DictReader(path.read_text("utf-8").splitlines(), delimiter="\t"))
    assert len(KNOWN) == len(rows) >= 65
    for row in rows:
        assert RegulationKey.from_id(row["id"]).id == row["id"]
        assert row["title"] and row["relevance"] and row["source"]
    assert KNOWN["inpres-2-2021"].title.startswith("Optimalisasi Pelaksanaan Program Jaminan Sosial")


def test_every_spelling_is_read_as_its_type() -> None:
    assert {type_of(spelling) for spelling in SPELLINGS} == set(TYPES)
    assert all(type_of(spelling.upper()) == kind for spelling, kind in SPELLINGS.items())
    assert type_of("surat  Edaran") == "se"
    assert type_of("undang-undang") == "uu"
    assert type_of("surat kabar") is None
