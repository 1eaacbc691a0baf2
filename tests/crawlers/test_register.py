"""The register of sources and the blocklist."""

import csv
from pathlib import Path

import pytest

from crawlers import register
from crawlers.urls import host_of, within
from domain.errors import InputError, NotFoundError

ROOT = Path(__file__).resolve().parents[2]
HEAD = "id\tname\tplatform\tbase_url\n"


def test_the_outlets_of_the_seeds_are_in_it() -> None:
    known = {source.id: source for source in register.load_register()}
    for name in (
        "postkotantb-com",
        "lenterakalimantan-com",
        "jendelasumsel-com",
        "sulbarexpress",
        "beritasatu-com",
    ):
        assert name in known
    assert known["postkotantb-com"].home_regions == ("52",)
    assert known["postkotantb-com"].platform == "blogger"
    assert known["lenterakalimantan-com"].platform == "wordpress"
    assert not known["sulbarexpress"].enabled, "nobody has established its host"
    assert known["lahatkab-go-id"].home_regions == ("16.04",)
    assert known["lampungselatankab-go-id"].base_url.endswith("/web/")


def test_every_line_can_be_used() -> None:
    with (ROOT / "domain/data/regions.tsv").open(encoding="utf-8") as file:
        codes = {line.split("\t")[0] for line in file}
    sources = register.load_register()
    assert len(sources) == 324
    assert len({source.domain for source in sources}) == len(sources)
    for source in sources:
        assert set(source.home_regions) <= codes, source
        assert 0 <= source.trust <= 1
        if source.enabled:
            assert within(host_of(source.base_url), source.domain), source
            assert not register.is_blocked(source.base_url), source
        for route in source.entry_points:
            host_of(route)
        if source.platform in {"feed", "sitemap"}:
            assert source.entry_points, source


def test_all_38_provinces_but_the_newest_have_a_source() -> None:
    homes = {region[:2] for source in register.load_register() for region in source.home_regions}
    assert len(homes) == 35


def test_a_register_of_the_users(tmp_path: Path) -> None:
    path = tmp_path / "mine.tsv"
    path.write_text(
        "# note\nid\tname\tplatform\tbase_url\tregions\tdelay\troutes\n"
        "demo\tDemo\tfeed\thttp://127.0.0.1:8001/\t16.04 16\t0\thttp://127.0.0.1:8001/rss\n",
        "utf-8",
    )
    (source,) = register.load_register(path)
    assert source.domain == "127.0.0.1:8001"
    assert source.home_regions == ("16.04", "16")
    assert source.delay == 0
    assert source.entry_points == ("http://127.0.0.1:8001/rss",)
    assert source.enabled


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "no column id"),
        ("id\tname\n", "no column platform, base_url"),
        (HEAD + "a\tA\tmagic\thttps://a.id/\n", "'magic' is none of"),
        (HEAD + "a\tA\tfeed\tftp://a.id/\n", "Only http and https"),
        (HEAD + "a\tA\tfeed\t\n", "needs a base_url"),
        (HEAD + "\tA\tfeed\thttps://a.id/\n", "needs an id"),
        (HEAD + "a\tA\tfeed\thttps://a.id/\na\tB\tfeed\thttps://b.id/\n", "there twice"),
    ],
)
def test_what_is_no_register(text: str, message: str) -> None:
    with pytest.raises(InputError, match=message):
        register.parse(text)


def test_a_register_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        register.load_register(tmp_path / "none.tsv")


def test_choosing() -> None:
    sources = register.load_register()
    assert [source.id for source in register.choose(sources, ["jendelasumsel.com", "beritasatu-com"])] == [
        "jendelasumsel-com",
        "beritasatu-com",
    ]
    assert all(source.enabled for source in register.choose(sources, []))
    with pytest.raises(NotFoundError, match="tidak-ada"):
        register.choose(sources, ["tidak-ada"])


@pytest.mark.parametrize(
    ("url", "blocked"),
    [
        ("https://jateng.antaranews.co/berita/1", True),
        ("https://jateng.antaranews.com/berita/1", False),
        ("https://www.rctiplus.com/x", True),
        ("https://pendidikan.malangkab.go.id/banda/x", True),
        ("https://pendidikan.malangkab.go.id/berita/x", False),
    ],
)
def test_the_blocklist(url: str, blocked: bool) -> None:
    assert register.is_blocked(url) is blocked


def test_the_file_is_plain() -> None:
    with (ROOT / "crawlers/data/sources.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    assert {len(row) for row in rows} == {14}
