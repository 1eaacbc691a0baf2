"""What a feed tells, judged before a page is fetched."""

import pytest

from crawlers.feed_items import FeedItem
from crawlers.relevance import KESEHATAN_ONLY, NOT_NAMED, is_whole, judge
from domain.programme import programme_pattern

LONG = "<p>" + "Pemerintah kabupaten membahas jalan dan jembatan bersama warga. " * 12 + "</p>"

CASES = [
    # (title, summary, content, answer, reason)
    ("BPJS Ketenagakerjaan Bersinergi", "", "", "yes", ""),
    ("Rapat di Lahat", "bersama BPJAMSOSTEK", "", "yes", ""),
    ("Rapat di Lahat", "", LONG + "<p>Kepala BPJS Ketenaga Kerjaan hadir.</p>", "yes", ""),
    ("Rapat di Lahat", "", LONG + "<p>BPJS\u00ad Ketenaga\u00adkerjaan</p>", "yes", ""),
    ("Rapat di Lahat", "", LONG + "<p>BPJS Kesehatan dan BPJS Ketenagakerjaan</p>", "yes", ""),
    ("Rapat di Lahat", "", LONG, "no", NOT_NAMED),
    ("Iuran JKN naik", "", LONG + "<p>BPJS Kesehatan menjelaskan. Peserta BPJS antre.</p>", "no", KESEHATAN_ONLY),
    ("Rapat di Lahat", "", LONG + "<p>peserta BPJS bertambah</p>", "unknown", ""),
    # other stories inside the text say nothing about this one
    ("Jalan rusak", "", LONG + "<p><strong>Baca juga: <a>BPJS Ketenagakerjaan Lahat</a></strong></p>", "no", NOT_NAMED),
    (
        "Jalan rusak",
        "",
        LONG + '<div class="gmr-related-post-onlytitle"><a>BPJAMSOSTEK hadir</a></div>',
        "no",
        NOT_NAMED,
    ),
    # not the whole article: the page has to be fetched
    ("Rapat di Lahat", "", "", "unknown", ""),
    ("Rapat di Lahat", "Ringkasan saja.", "", "unknown", ""),
    ("Rapat di Lahat", "", LONG + "<p>Dan seterusnya […]</p>", "unknown", ""),
    ("Rapat di Lahat", "", LONG + "<p>Baca selengkapnya</p>", "unknown", ""),
    ("Iuran BPJS Kesehatan", "", "", "unknown", ""),
]  # fmt: skip


@pytest.mark.parametrize(("title", "summary", "content", "answer", "reason"), CASES)
def test_verdicts(title: str, summary: str, content: str, answer: str, reason: str) -> None:
    verdict = judge(FeedItem("https://contoh.id/a", title, summary=summary, content_html=content))
    assert (verdict.answer, verdict.reason) == (answer, reason)


@pytest.mark.parametrize(
    ("url", "answer"),
    [
        ("https://contoh.id/2024/07/kejari-lahat-dan-bpjs-gelar-rapat.html", "unknown"),
        ("https://contoh.id/berita/1/bupati-lindungi-8-000-pekerja-rentan", "unknown"),
        ("https://contoh.id/read/7/inpres_nomor_2_tahun_2021", "unknown"),
        ("https://contoh.id/?p=77", "unknown"),
        ("https://contoh.id/berita/9921", "unknown"),
        ("https://contoh.id/2024/07/persija-menang-dua-gol.html", "no"),
    ],
)
def test_a_bare_address(url: str, answer: str) -> None:
    assert judge(FeedItem(url)).answer == answer


@pytest.mark.parametrize(
    "text",
    [
        "BPJS Ketenagakerjaan",
        "bpjs  ketenagakerjaan",
        "BPJS-Ketenagakerjaan",
        "BPJSKetenagakerjaan",
        "BPJamsostek",
        "BP Jamsostek",
        "bpjsamsostek",
        "(BPJSTK)",
        "#BPJSTK",
        "BPJS-TK,",
        "BPJS TK",
        "Jamsostek",
        "BPJS Naker",
        "jaminan sosial ketenagakerjaan",
    ],
)
def test_names(text: str) -> None:
    assert programme_pattern().search(f"dari {text} hari ini")


@pytest.mark.parametrize(
    "text",
    ["BPJS Kesehatan", "BPJS", "BPJS-K", "Dinas Ketenagakerjaan", "BPJS TKW", "jaminan sosial", "xJamsostek"],
)
def test_near_misses(text: str) -> None:
    assert not programme_pattern().search(f"dari {text} hari ini")


def test_whole_articles() -> None:
    assert is_whole(FeedItem("u", content_html=LONG))
    assert not is_whole(FeedItem("u", content_html=LONG[:200]))
