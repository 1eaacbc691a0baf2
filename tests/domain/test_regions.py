"""The regions and every name for them."""

from __future__ import annotations

import pytest

from domain import regions
from domain.errors import RegionError

ALL = regions.all_regions()
KINDS = {"abbreviation", "spelling", "old_name", "nickname", "capital"}
FLAGS = {"case", "context", "query", "kabupaten", "kota"}


def test_the_whole_country() -> None:
    assert len(regions.provinces()) == 38
    assert sum(region.level == "kabupaten" for region in ALL) == 416
    assert sum(region.level == "kota" for region in ALL) == 98
    assert len({region.name for region in ALL}) == 552
    assert sum(len(regions.members(province.code)) for province in regions.provinces()) == 514


@pytest.mark.parametrize("region", ALL, ids=lambda region: region.code)
def test_a_region_is_found_under_its_official_name_and_its_code(region: regions.Region) -> None:
    assert regions.find(region.name) == region
    assert regions.find(region.name.upper()) == region
    assert regions.find(region.code) == region
    assert regions.get(region.code) == region
    assert region in regions.candidates(region.short)


@pytest.mark.parametrize("region", ALL, ids=lambda region: region.code)
def test_a_region_is_whole(region: regions.Region) -> None:
    assert region.name.split()[0].lower() == region.level
    assert region.name.endswith(region.short)
    assert region.province == region.code[:2]
    assert region.capital
    assert -11.5 < region.latitude < 6.5
    assert 94.5 < region.longitude < 141.5


SPOKEN = [
    ("lahat", "16.04"),
    ("Kab. Lahat", "16.04"),
    ("kab lahat", "16.04"),
    ("Pemkab Lahat", "16.04"),
    ("Bupati Lahat", "16.04"),
    ("Kejari Lahat", "16.04"),
    ("pemda lahat", "16.04"),
    ("Lotim", "52.03"),
    ("LOTIM", "52.03"),
    ("Tala", "63.01"),
    ("OKUT", "16.08"),
    ("oku timur", "16.08"),
    ("50 Kota", "13.07"),
    ("Kabupaten 50 Kota", "13.07"),
    ("limapuluh kota", "13.07"),
    ("Pare-pare", "73.72"),
    ("pare pare", "73.72"),
    ("Bau-Bau", "74.72"),
    ("Toli-Toli", "72.04"),
    ("Fak Fak", "92.03"),
    ("Tanjung Pinang", "21.72"),
    ("lubuklinggau", "16.73"),
    ("Kep. Anambas", "21.05"),
    ("Kab. Kep. Anambas", "21.05"),
    ("kep riau", "21"),
    ("Kepri", "21"),
    ("sumatra selatan", "16"),
    ("Provinsi Sumatra Selatan", "16"),
    ("Sumsel", "16"),
    ("Pemprov Sumsel", "16"),
    ("DKI", "31"),
    ("jakarta", "31"),
    ("Jaksel", "31.74"),
    ("DIY", "34"),
    ("D.I. Yogyakarta", "34"),
    ("Kota Yogyakarta", "34.71"),
    ("Pemkot Bogor", "32.71"),
    ("Bogor Kota", "32.71"),
    ("Kab Bogor", "32.01"),
    ("Provinsi Bengkulu", "17"),
    ("Gubernur Gorontalo", "75"),
    ("Wali Kota Gorontalo", "75.71"),
    ("Ujung Pandang", "73.71"),
    ("Toba Samosir", "12.12"),
    ("Maluku Tenggara Barat", "81.03"),
    ("Mamuju Utara", "76.01"),
    ("Kabupaten Pontianak", "61.02"),
    ("Irian Jaya", "91"),
    ("Toraja", "73.18"),
    ("Kota Baru", "63.02"),
    ("solo", "33.72"),
]


@pytest.mark.parametrize(("text", "code"), SPOKEN, ids=[text for text, _code in SPOKEN])
def test_a_region_is_found_as_people_write_it(text: str, code: str) -> None:
    assert regions.find(text).code == code


AMBIGUOUS = [
    ("Bogor", {"Kabupaten Bogor", "Kota Bogor"}),
    ("bengkulu", {"Provinsi Bengkulu", "Kota Bengkulu"}),
    ("Banjar", {"Kabupaten Banjar", "Kota Banjar"}),
    ("Mura", {"Kabupaten Musi Rawas", "Kabupaten Murung Raya"}),
    ("jogja", {"Provinsi Daerah Istimewa Yogyakarta", "Kota Yogyakarta"}),
]


@pytest.mark.parametrize(("text", "names"), AMBIGUOUS, ids=[text for text, _names in AMBIGUOUS])
def test_an_ambiguous_name_is_refused_and_its_regions_named(text: str, names: set[str]) -> None:
    assert {region.name for region in regions.candidates(text)} == names
    with pytest.raises(RegionError) as error:
        regions.find(text)
    assert all(name in error.value.message for name in names)
    assert error.value.hint


@pytest.mark.parametrize(
    ("text", "near"),
    [("lahatt", "Kabupaten Lahat"), ("Kabupaten Musi Banyu asinn", "Kabupaten Musi Banyuasin"),
     ("Kota Pelembang", "Kota Palembang")],
)  # fmt: skip
def test_a_misspelt_name_is_answered_with_near_ones(text: str, near: str) -> None:
    assert regions.candidates(text) == ()
    assert near in regions.suggestions(text)
    with pytest.raises(RegionError) as error:
        regions.find(text)
    assert near in error.value.hint


@pytest.mark.parametrize("text", ["", "  ", "qqqqqq", "99.99", "Dinas", "Kabupaten"])
def test_what_is_no_region_is_refused(text: str) -> None:
    assert regions.candidates(text) == ()
    with pytest.raises(RegionError):
        regions.find(text)


def test_an_unknown_code_is_refused() -> None:
    with pytest.raises(RegionError, match="99"):
        regions.get("99")
    with pytest.raises(RegionError, match="no province"):
        regions.members("16.04")


@pytest.mark.parametrize("alias", regions.aliases(), ids=lambda alias: alias.text)
def test_an_alias_is_well_formed_and_finds_its_regions(alias: regions.Alias) -> None:
    assert alias.text == alias.text.strip()
    assert alias.kind in KINDS
    assert alias.flags <= FLAGS
    assert len(set(alias.codes)) == len(alias.codes) > 0
    found = {region.code for region in regions.candidates(alias.text)}
    assert set(alias.codes) <= found or alias.text.split()[0] in {"Kota", "Kabupaten", "Kab"}
    for code in alias.codes:
        regions.get(code)


def test_no_alias_stands_twice() -> None:
    texts = [alias.text for alias in regions.aliases()]
    assert len(texts) == len(set(texts))
