"""Pages of every platform to documents: containers, metadata, fragments, API records, refusals."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest

from domain.articles import Document, RawPage
from domain.errors import DocumentError
from extract.text import document_from_page
from extract.text.blocks import lines_of
from extract.text.page import _parse, decode
from extract.text.zones import local_date

PAGES = Path(__file__).with_name("pages")
FETCHED = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)


def page(body: bytes | str, content_type: str = "text/html; charset=utf-8", **fields: Any) -> RawPage:
    raw = body.encode() if isinstance(body, str) else body
    return RawPage(url=fields.pop("url", "https://x.example/a"), body=raw, content_type=content_type,
                   fetched_at=FETCHED, **fields)  # fmt: skip


def read(name: str, **fields: Any) -> Document:
    return document_from_page(page((PAGES / name).read_bytes(), **fields), id="p")


def test_a_wpberita_page() -> None:
    document = read("wpberita.html")
    assert document.text.split("\n") == [
        "Pemkab Kaur Siapkan Iuran 1.150 Nelayan, Perbup Menyusul",
        "BINTUHAN – Pemerintah Kabupaten Kaur menyiapkan iuran BPJS Ketenagakerjaan bagi 1.150 nelayan kecil. "
        "Uangnya dari APBD Perubahan.",
        "Kepala Dinas Perikanan, Sahrul Efendi, mengatakan nama-nama sudah masuk. “Tinggal tanda tangan,” katanya.",
        "Iuran Rp16.800 per orang dibayar enam bulan.",
        "Sesudah itu nelayan diharap mandiri.",
        "Linau 310 orang",
        "Maje 275 orang",
        "Perbup yang menjadi dasarnya, kata Sahrul, sedang disusun.",
    ]
    # 17.45 UTC is past midnight in Bengkulu.
    assert (document.published, document.published_basis) == (date(2025, 2, 12), "json-ld")
    assert (document.author, document.outlet) == ("Redaksi Kaur", "Kabar Pesisir Selatan")


def test_a_blogger_page_on_pacific_time() -> None:
    document = read("blogger.html")
    assert document.text.split("\n") == [
        "Kodim dan Disnaker Ende Sisir Tukang Ojek",
        "Ende (penaflobamora.example) - Petugas Disnaker Ende turun ke pangkalan ojek bersama Babinsa. "
        "Mereka mencatat siapa yang belum punya kartu BPJS Ketenagakerjaan.",
        '"Kami temukan 214 pengojek tanpa perlindungan," kata Kepala Disnaker Ende, Theodorus Wangge.',
        "Iuran Rp 16.800 sebulan akan dibayar dari APBD selama enam bulan.",
        "Ia berharap desa ikut patungan.",
    ]
    assert (document.published, document.published_basis) == (date(2024, 6, 20), "time")


def test_a_portal_with_a_table_in_the_old_windows_charset() -> None:
    text = (
        (PAGES / "portal.html")
        .read_text("utf-8")
        .replace("Kita pakai dana CSR dulu,", "“Kita pakai dana CSR,”")
    )
    document = document_from_page(page(text.encode("cp1252"), "text/html"), id="p")
    assert document.text.split("\n")[2:6] == [
        "“Kita pakai dana CSR,” katanya di Tarakan, Minggu (4/8/2024).",
        "Rinciannya sebagai berikut.",
        "Regu pagi : 320",
        "Regu malam : 320",
    ]
    assert "Sabu" not in document.text
    assert "Google" not in document.text
    assert "Malinau" not in document.text
    assert (document.published, document.published_basis, document.author) == (
        date(2024, 8, 5),
        "meta",
        "Dian Lestari",
    )


def test_a_theme_that_nobody_knows_goes_through_trafilatura() -> None:
    document = read("unknown_theme.html")
    lines = document.text.split("\n")
    assert lines[0] == document.title == "Desa di Wonogiri Patungan Bayar Iuran Penderes Nira"
    assert lines[1].startswith("Tiga desa di Kecamatan Karangtengah, Kabupaten Wonogiri,")
    assert lines[-1].endswith("keluarga penderes pada bulan lalu.")
    assert not {"Karanganyar", "Sragen", "©"} & set(document.text.split())
    assert (document.published, document.published_basis) == (date(2025, 5, 14), "byline")


def test_what_the_feed_says_outranks_the_page() -> None:
    fed = datetime(2025, 2, 1, 18, 30, tzinfo=UTC)
    document = read(
        "wpberita.html", feed_title="Iuran Nelayan Kaur &amp; Perbup", feed_author="Tim", feed_published=fed
    )
    assert document.title == document.text.split("\n")[0] == "Iuran Nelayan Kaur & Perbup"
    assert (document.published, document.published_basis, document.author) == (
        date(2025, 2, 2),
        "feed",
        "Tim",
    )


def test_a_date_from_the_future_is_not_believed() -> None:
    late = FETCHED + timedelta(days=40)
    document = read("blogger.html", feed_published=late, url="https://x.example/2024/06/20/a.html")
    assert (document.published, document.published_basis) == (date(2024, 6, 20), "url")


def record(kind: str, **fields: Any) -> RawPage:
    return page(json.dumps(fields), f"application/json; profile={kind}")


FRAGMENT = (PAGES / "fragment.html").read_text("utf-8")


def test_a_post_of_the_wordpress_api() -> None:
    post = record("wordpress-post", id=9, title={"rendered": "Meranti &#038; Sagu: <em>2.300</em> Pengrajin"},
                  content={"rendered": FRAGMENT, "protected": False},
                  date="2025-06-10T00:20:00", date_gmt="2025-06-09T17:20:00")  # fmt: skip
    document = document_from_page(post, id="p", outlet="Sagu Pos", home_regions=("14.10",))
    assert document.text.split("\n") == [
        "Meranti & Sagu: 2.300 Pengrajin",
        "SELAT PANJANG – Dewan Kepulauan Meranti meminta pemkab menanggung iuran 2.300 pengrajin sagu.",
        "“Jangan tunggu ada yang kena gilingan,” kata Ketua Komisi I, Nurhayati Zein.",
        "Permintaan itu disampaikan dalam rapat bersama BPJS Ketenagakerjaan, Senin (9/6).",
    ]
    assert (document.published, document.published_basis, document.outlet) == (
        date(2025, 6, 10),
        "feed",
        "Sagu Pos",
    )


def test_an_entry_of_bloggers_feed() -> None:
    entry = record("blogger-entry", title={"$t": "Sagu dan Gilingan"}, content={"type": "html", "$t": FRAGMENT},
                   published={"$t": "2024-06-30T23:16:00.000-07:00"}, author=[{"name": {"$t": "Zul"}}])  # fmt: skip
    document = document_from_page(entry, id="p", home_regions=("94.01",))
    assert document.title == "Sagu dan Gilingan"
    assert (document.published, document.published_basis, document.author) == (
        date(2024, 7, 1),
        "feed",
        "Zul",
    )
    assert "Dumai" not in document.text
    assert "Siak" not in document.text


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (page(""), "empty"),
        (page(b"%PDF-1.4 x"), "PDF"),
        (page(b"\x89PNG\r\n\x1a\n" + b"\x00" * 50), "binary"),
        (page(b"x" * 2_000_001), "larger"),
        (page("{}", "application/json"), "JSON"),
        (page("x" * 100, "image/svg+xml"), "image/svg"),
        (page("[1]", "application/json; profile=wordpress-post"), "no JSON object"),
        (page("{", "application/json; profile=blogger-entry"), "no JSON"),
        (record("wordpress-post", title={"rendered": "A"}, content={"rendered": "", "protected": True}), "password"),
        (record("wordpress-post", title={"rendered": "A"}, content={"rendered": ""}), "empty"),
        (page("<html><head><title>Just a moment...</title></head><body>Checking</body></html>"), "challenge"),
        (page("<html><body><div id='app'></div><script>render()</script></body></html>"), "no article"),
        (page("<html><body><ul><li><a href='/'>Beranda</a></li></ul></body></html>"), "no article"),
    ],
)  # fmt: skip
def test_what_is_no_article_is_refused_in_one_line(raw: RawPage, reason: str) -> None:
    with pytest.raises(DocumentError, match=reason) as caught:
        document_from_page(raw, id="p")
    assert "\n" not in str(caught.value)


def test_depth_and_broken_markup_break_nothing() -> None:
    deep = "<p>Pemkab Lahat mendaftarkan 400 penyadap karet.</p>" + "<div>" * 200_000 + "dalam"
    assert "400 penyadap" in lines_of(_parse(f"<html><body>{deep}"))
    broken = "<p>Pemkab <b>Lahat</p> menanggung <!-- x <p>iuran</b> penyadap</p><table><tr><td>satu<td>dua"
    assert "Lahat" in lines_of(_parse(broken))


def test_a_block_that_is_one_link_is_another_story_and_a_link_in_a_sentence_is_not() -> None:
    markup = (
        "<p>Bupati <a href='/x'>Lahat</a> membuka rapat.</p><p><a href='/y'>Harga Karet di Muba Naik Lagi</a></p>"
        "<div>Sesudahnya <b>ia</b> pulang.</div>"
    )
    assert lines_of(_parse(markup)).split("\n\n")[:-1] == [
        "Bupati Lahat membuka rapat.",
        "",
        "Sesudahnya ia pulang.",
    ]


@pytest.mark.parametrize(
    ("body", "charset", "text"),
    [
        ("Ma’sum".encode(), None, "Ma’sum"),
        ("Ma’sum".encode("cp1252"), None, "Ma’sum"),
        ("Ma’sum".encode("utf-8-sig"), "utf-8", "Ma’sum"),
        ("Ma’sum".encode("utf-16"), None, "Ma’sum"),
        ("Ma’sum".encode(), "iso-8859-1", "Ma’sum"),
        ("Ma’sum".encode(), "no-such-charset", "Ma’sum"),
        (b"<meta charset='windows-1252'>Ma\x92sum", None, "<meta charset='windows-1252'>Ma’sum"),
        ("“Ma’sum”".encode() + b"\xe2\x80", None, "“Ma’sum”\ufffd"),
    ],
)
def test_charsets(body: bytes, charset: str | None, text: str) -> None:
    assert decode(page(body, charset=charset)) == text


@pytest.mark.parametrize(
    ("moment", "home", "expected"),
    [
        ("2024-06-30T16:59:00+00:00", (), date(2024, 6, 30)),
        ("2024-06-30T17:00:00Z", (), date(2024, 7, 1)),
        ("2024-06-30T16:30:00Z", ("73.11",), date(2024, 7, 1)),
        ("2024-06-30T15:30:00Z", ("94.01",), date(2024, 7, 1)),
        ("2024-06-30T23:59:00", ("94.01",), date(2024, 6, 30)),
        ("2024-06-30", (), date(2024, 6, 30)),
        (datetime(2024, 6, 30, 23, 16, tzinfo=timezone(timedelta(hours=-7))), (), date(2024, 7, 1)),
        ("kemarin", (), None),
    ],
)
def test_moments_on_the_outlets_clock(
    moment: datetime | str, home: tuple[str, ...], expected: date | None
) -> None:
    assert local_date(moment, home) == expected
