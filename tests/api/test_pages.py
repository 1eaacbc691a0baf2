"""Every page over real HTTP: it opens, nests, can be read by ear and keyboard, and trusts no outlet."""

from __future__ import annotations

from html.parser import HTMLParser
from urllib.parse import urljoin, urlsplit

import httpx
import pytest

from api.security import HEADERS

PAGES = (
    "/",
    "/?minggu=2024-W27",
    "/?minggu=1999-W01",
    "/cari",
    "/cari?q=pekerja+rentan",
    "/cari?q=tidakadayangbegini",
    "/cari?q=pekerja&province=16&regulation=inpres-2-2021&kind=citation&from=2024&sort=newest",
    '/cari?q="tanpa+penutup',
    "/peraturan",
    "/peraturan/inpres-2-2021",
    "/peraturan/uu-24-2011",
    "/wilayah",
    "/wilayah/16.04",
    "/wilayah/16",
    "/wilayah/94.01",
    "/artikel/lahat1",
    "/artikel/lahat2",
    "/artikel/bogor1",
    "/artikel/jahat1",
    "/komitmen",
    "/komitmen?provinsi=52&jenis=regulation&status=in_progress",
    "/pejabat",
    "/pejabat?nama=Harjo",
    "/sumber",
    "/tidak-ada",
)
_VOID = {"meta", "link", "input", "br", "img", "hr"}
_DRAWN = {"circle", "rect", "line"}


class Page(HTMLParser):
    """Reads a page strictly: what is opened is closed, in order."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), f"<{tag}> repeats an attribute"
        self.tags.append((tag, dict(attrs)))
        if tag not in _VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in _VOID | _DRAWN, f"<{tag}/> closes itself"
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open and self.open[-1] == tag, f"</{tag}> closes <{self.open[-1:]}>"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def all(self, *names: str) -> list[dict[str, str | None]]:
        return [attrs for tag, attrs in self.tags if tag in names]

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.words).split())


def look(client: httpx.Client, path: str) -> Page:
    answer = client.get(path, headers={"accept": "text/html"})
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    return Page(answer.text)


@pytest.mark.parametrize("path", PAGES)
def test_a_page_opens_nests_and_can_be_read_by_anyone(client: httpx.Client, path: str) -> None:
    answer = client.get(path, headers={"accept": "text/html"})
    wanted = {"/tidak-ada": 404, '/cari?q="tanpa+penutup': 400}.get(path, 200)
    assert answer.status_code == wanted
    page = Page(answer.text)
    assert page.all("html")[0]["lang"] == "id"
    assert len(page.all("h1")) == len(page.all("main")) == 1
    assert page.all("a")[0] == {"class": "lompat", "href": "#isi"}
    ids = [attrs["id"] for _, attrs in page.tags if "id" in attrs]
    assert len(ids) == len(set(ids)), "an id is used twice"
    named = {attrs.get("for") for attrs in page.all("label")}
    for attrs in page.all("input", "select"):
        assert attrs.get("type") in ("hidden", "checkbox") or attrs["id"] in named
    for _, attrs in page.tags:
        for name in ("aria-labelledby", "aria-describedby"):
            assert set((attrs.get(name) or "").split()) <= set(ids)
    assert len(page.all("caption")) == len(page.all("table"))


@pytest.mark.parametrize("path", PAGES)
def test_a_page_keeps_to_the_content_security_policy(client: httpx.Client, path: str) -> None:
    answer = client.get(path, headers={"accept": "text/html"})
    for name, value in HEADERS.items():
        assert answer.headers[name] == value
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    page = Page(answer.text)
    assert not page.all("script", "style", "iframe", "object", "embed", "img", "base")
    for _, attrs in page.tags:
        assert "style" not in attrs
        assert not any(name.startswith("on") for name in attrs)
    for attrs in page.all("link"):
        assert (attrs["href"] or "").startswith(("/static/", "/feeds/"))


def test_links_of_ours_lead_somewhere_and_links_of_outlets_give_nothing_away(client: httpx.Client) -> None:
    seen: set[str] = set()
    for path in PAGES:
        for attrs in look(client, path).all("a", "link"):
            href = attrs["href"] or ""
            if href.startswith("#"):
                continue
            parts = urlsplit(urljoin("http://us.example/", href))
            if parts.hostname != "us.example":
                assert parts.scheme in ("http", "https")
                assert attrs["rel"] == "noopener noreferrer nofollow"
            elif parts.path.startswith("/wilayah/"):
                seen.add("/wilayah/16.04")  # all 552 are made the same way
            else:
                seen.add(href)
    assert len(seen) > 30
    for href in sorted(seen):
        assert client.get(href).status_code == 200, href


def test_what_an_outlet_writes_is_text_and_nothing_else(client: httpx.Client) -> None:
    for path in ("/artikel/jahat1", "/cari?q=tebal", "/wilayah/16.04", "/pejabat", "/?minggu=2024-W18"):
        page = look(client, path)
        assert not page.all("script", "img", "b", "i"), path
        assert len(page.all("h1")) == 1
        assert not any("javascript:" in (attrs.get("href") or "") for attrs in page.all("a")), path
    article = look(client, "/artikel/jahat1")
    assert '<script>alert("judul")</script> & <b>tebal</b>' in article.text
    assert '<script>alert("isi")</script>' in article.text


def test_what_a_reader_types_is_text_too(client: httpx.Client) -> None:
    page = look(client, "/cari?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E&province=%3Cb%3E")
    assert not page.all("script", "b")
    assert page.all("input")[0]["value"] == '"><script>alert(1)</script>'


def test_the_front_page_says_when_a_week_is_empty_and_shows_the_last_one(client: httpx.Client) -> None:
    page = look(client, "/")
    assert "Belum ada berita untuk minggu ini" in page.text
    assert "minggu terakhir yang berisi: 1–7 Juli 2024" in page.text
    assert "Pemkab Lahat daftarkan 21.600 pekerja rentan" in page.text
    assert "dimuat 2 media: Kabar Uji, Suara Uji" in page.text


def test_a_week_can_be_turned_to(client: httpx.Client) -> None:
    page = look(client, "/?minggu=2024-W24")
    assert "Lombok Timur kutip Inpres 2/2021" in page.text
    assert "Inpres Nomor 2 Tahun 2021 pertama kali" in page.text
    assert {"/?minggu=2024-W23", "/?minggu=2024-W25"} <= {attrs["href"] for attrs in page.all("a")}


def test_search_marks_what_matched_counts_copies_and_repeats_the_question(client: httpx.Client) -> None:
    answer = client.get("/cari?q=puluhan&region=16.04")
    assert "<mark>puluhan</mark>" in answer.text
    page = Page(answer.text)
    assert "tentang puluhan, di Kabupaten Lahat" in page.text
    assert "1 salinan" in page.text
    assert "Kabupaten Lahat × (hapus saringan)" in page.text


def test_search_facets_narrow_and_can_be_removed(client: httpx.Client) -> None:
    page = look(client, "/cari?q=pekerja")
    links = [attrs["href"] or "" for attrs in page.all("a")]
    narrowed = next(link for link in links if "province=16" in link and "q=pekerja" in link)
    assert "wilayah" not in narrowed
    assert "2 berita" in look(client, narrowed).text
    assert [attrs for attrs in page.all("rect") if attrs["class"] == "batang-isi"]


def test_search_shows_the_place_of_a_mistake(client: httpx.Client) -> None:
    answer = client.get("/cari?q=nelayan+wilayah:Atlantis", headers={"accept": "text/html"})
    assert answer.status_code == 400
    assert "nelayan wilayah:<mark>Atlantis</mark>" in answer.text


def test_a_regulation_shows_who_spoke_who_did_not_and_where(client: httpx.Client) -> None:
    page = look(client, "/peraturan/Inpres%202%20Tahun%202021")
    assert "Inpres Nomor 2 Tahun 2021" in page.text
    assert "512 dari 514 kabupaten/kota" in page.text
    circles = [attrs["class"] for attrs in page.all("circle")]
    assert circles.count("t-on") == 2
    assert circles.count("t-off") == 512
    assert "2–3 Juli 2024 · 1 berita mandiri (2 artikel)" in page.text
    assert "Kota Bogor" in page.text


def test_an_article_has_its_facts_marked(client: httpx.Client) -> None:
    answer = client.get("/artikel/lahat1")
    assert '<mark class="fakta f-wilayah" title="Wilayah: Kabupaten Lahat (16.04)">' in answer.text
    assert (
        '<mark class="fakta f-angka" title="Angka: Pekerja yang akan didaftarkan, 21.600 orang">21.600</mark>'
        in (answer.text)
    )
    page = Page(answer.text)
    assert "Kepesertaan · direncanakan" in page.text
    outward = [attrs for attrs in page.all("a") if attrs["href"] == "https://kabar.example/lahat-1"]
    assert len(outward) == 2


def test_a_copy_says_so(client: httpx.Client) -> None:
    assert "salinan dari berita yang lebih dahulu terbit" in look(client, "/artikel/lahat2").text


def test_commitments_are_filtered(client: httpx.Client) -> None:
    page = look(client, "/komitmen?provinsi=52&jenis=regulation")
    assert "1 komitmen" in page.text
    assert "Kabupaten Lombok Timur" in page.text
    assert "Kabupaten Lahat" not in page.text


def test_sources_tell_how_they_fare(client: httpx.Client) -> None:
    page = look(client, "/sumber")
    assert "Gagal pada pengambilan terakhir 1" in page.text
    assert "http 403: a challenge page" in page.text
    assert "http 403: a challenge page" in look(client, "/").text
    assert "Dimatikan" in page.text


def test_a_headline_that_the_text_repeats_is_shown_once(client: httpx.Client) -> None:
    page = look(client, "/artikel/ulang1")
    assert (
        page.text.count("Berita yang mengulang judulnya") == 2
    )  # in the title of the window, and as heading


def test_head_is_answered_without_a_body(client: httpx.Client) -> None:
    answer = client.head("/wilayah/16.04")
    assert answer.status_code == 200
    assert answer.content == b""


def test_the_stylesheet_loads_nothing_from_elsewhere(client: httpx.Client) -> None:
    href = next(attrs["href"] for attrs in look(client, "/").all("link") if attrs["rel"] == "stylesheet")
    answer = client.get(href or "")
    assert answer.headers["content-type"].startswith("text/css")
    assert "url(" not in answer.text
    assert "@import" not in answer.text
