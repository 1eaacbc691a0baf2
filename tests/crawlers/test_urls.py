"""The URL normaliser: one row per case that was seen on stored pages (DISCOVERY, section 8)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawlers.urls import article_key, fetchable, host_of, normalise, page_suffix, within
from domain.errors import AddressError

SAME_ARTICLE = [
    # tracking
    ("https://lenterakalimantan.com/a-b/?utm_source=wa&utm_medium=x", "https://lenterakalimantan.com/a-b"),
    ("https://fajar.co.id/a-b?fbclid=XY", "https://fajar.co.id/a-b"),
    ("https://fajar.co.id/a-b?gclid=XY", "https://fajar.co.id/a-b"),
    ("https://niaga.asia/a-b/?share=whatsapp&nb=1", "https://niaga.asia/a-b?nb=1"),
    ("https://iknpos.id/a-b/?pgrelated=1", "https://iknpos.id/a-b"),
    ("https://lombokjournal.com/a-b/?print=print", "https://lombokjournal.com/a-b"),
    ("https://lombokjournal.com/a-b/?print=pdf", "https://lombokjournal.com/a-b"),
    ("https://harian.fajar.co.id/a-b/?page28332434234=1", "https://harian.fajar.co.id/a-b"),
    ("https://prosumut.com/a-b/?replytocom=77#respond", "https://prosumut.com/a-b"),
    ("https://prosumut.com/a-b/#comments", "https://prosumut.com/a-b"),
    # the same page for phones, AMP and beta hosts
    ("https://www.jendelasumsel.com/2024/07/x.html?m=1", "https://jendelasumsel.com/2024/07/x.html"),
    ("https://kominfo.malangkota.go.id/berita/x-y?amp=1", "https://kominfo.malangkota.go.id/berita/x-y"),
    ("https://readin.id/x-y/?noamp=mobile", "https://readin.id/x-y"),
    ("https://humanusantara.com/amp/2025/x-y/", "https://humanusantara.com/2025/x-y"),
    ("https://jateng.tribunnews.com/amp/2023/03/21/x-y", "https://jateng.tribunnews.com/2023/03/21/x-y"),
    ("https://halmaherapost.com/2025/x-y/amp/", "https://halmaherapost.com/2025/x-y"),
    ("https://radarsulbar.fajar.co.id/x-y/amp", "https://radarsulbar.fajar.co.id/x-y"),
    ("https://amp.suara.com/bisnis/x-y", "https://suara.com/bisnis/x-y"),
    ("https://m.jpnn.com/news/x-y", "https://jpnn.com/news/x-y"),
    ("https://beta.insidepontianak.com/x-y", "https://insidepontianak.com/x-y"),
    ("https://www.m.example.co.id/x", "https://example.co.id/x"),
    # scheme, host, slashes
    ("http://jogja.tribunnews.com/x", "https://jogja.tribunnews.com/x"),
    ("https://bpjsketenagakerjaan.go.id./berita/29023/x", "https://bpjsketenagakerjaan.go.id/berita/29023/x"),
    ("https://FAJAR.co.id:443//a//b/", "https://fajar.co.id/a/b"),
    ("http://fajar.co.id:80/a/../b", "https://fajar.co.id/b"),
    ("http://127.0.0.1:8080/a", "https://127.0.0.1:8080/a"),
    ("https://[2001:db8::1]:8443/a", "https://[2001:db8::1]:8443/a"),
    ("  https://fajar.co.id/a \n", "https://fajar.co.id/a"),
    ("https://fajar.co.id", "https://fajar.co.id/"),
    ("https://user:secret@fajar.co.id/a", "https://fajar.co.id/a"),
    ("https://fajar.co.id/a?b=2&amp;a=1", "https://fajar.co.id/a?a=1&b=2"),
    ("https://fajar.co.id/%7ea%2db", "https://fajar.co.id/~a-b"),
    ("https://bücher.id/ä", "https://xn--bcher-kva.id/%C3%A4"),
    # hosts that go by the id
    ("https://kalsel.antaranews.com/berita/499889/slug", "https://kalsel.antaranews.com/berita/499889"),
    ("https://manado.antaranews.com/berita/118348", "https://manado.antaranews.com/berita/118348"),
    ("https://kalteng.antaranews.com/amp/berita/767461/s", "https://kalteng.antaranews.com/berita/767461"),
    ("https://radartegal.disway.id/read/123456/slug", "https://radartegal.disway.id/read/123456"),
    ("https://radartegal.disway.id/amp/123456/slug", "https://radartegal.disway.id/read/123456"),
    ("https://radartegal.disway.id./read/123456/slug", "https://radartegal.disway.id/read/123456"),
    ("https://linggaupos.bacakoran.co//read/77/slug-lain", "https://linggaupos.bacakoran.co/read/77"),
    ("https://www.detik.com/jatim/berita/d-8274125/slug", "https://detik.com/d-8274125"),
    ("https://news.detik.com/berita/d-1/slug", "https://news.detik.com/d-1"),
    # an id in the query is all there is
    ("https://redaksi.co/?p=144568", "https://redaksi.co/?p=144568"),
    # paging of side blocks
    ("https://balitribune.co.id/content/x-y?page=60", "https://balitribune.co.id/content/x-y"),
    ("https://jatimpos.co/jatim/x-y?start=130", "https://jatimpos.co/jatim/x-y"),
    # paging of the article itself stays in the key of the page
    ("https://kompas.com/read/1/x-y?page=all", "https://kompas.com/read/1/x-y?page=all"),
    (
        "https://aceh.antaranews.com/berita/359556/x?page=2",
        "https://aceh.antaranews.com/berita/359556?page=2",
    ),
]


@pytest.mark.parametrize(("url", "key"), SAME_ARTICLE)
def test_the_key(url: str, key: str) -> None:
    assert normalise(url) == key
    assert normalise(key) == key


PAGED = [
    ("https://deliserdang.wahananews.co/utama/x-y/3", "https://deliserdang.wahananews.co/utama/x-y", 3),
    ("https://posmetropadang.co.id/x-y/2", "https://posmetropadang.co.id/x-y", 2),
    ("https://beritamoneter.com/x-y/4/", "https://beritamoneter.com/x-y", 4),
    ("https://borneoflash.com/2025/08/x-y/2/?amp=1", "https://borneoflash.com/2025/08/x-y", 2),
    ("https://radartegal.disway.id/read/123/slug/16", "https://radartegal.disway.id/read/123", 16),
    ("https://valoranews.com/berita/1/x-y/halaman/1", "https://valoranews.com/berita/1/x-y", 1),
    ("https://bali.tribunnews.com/2025/x-y?page=all", "https://bali.tribunnews.com/2025/x-y", "all"),
    ("https://lampung.tribunnews.com/2022/x-y?page=2", "https://lampung.tribunnews.com/2022/x-y", 2),
    # near misses: ids, dates, listings
    ("https://manado.antaranews.com/berita/118348", "https://manado.antaranews.com/berita/118348", None),
    ("https://contoh.id/2024/07/03", "https://contoh.id/2024/07/03", None),
    ("https://contoh.id/berita/12", "https://contoh.id/berita/12", None),
    ("https://contoh.id/x-y/2024", "https://contoh.id/x-y/2024", None),
    ("https://contoh.id/x-y?page=2024", "https://contoh.id/x-y?page=2024", None),
]


@pytest.mark.parametrize(("url", "key", "page"), PAGED)
def test_paging(url: str, key: str, page: int | str | None) -> None:
    assert article_key(url) == key
    assert page_suffix(url).page == page


FETCHED = [
    ("https://www.fajar.co.id/a/?utm_source=x&id&q=a b#c", "https://www.fajar.co.id/a/?id&q=a%20b"),
    ("http://user:pw@fajar.co.id./a b", "http://fajar.co.id/a%20b"),
    ("http://127.0.0.1:8080/a?m=1", "http://127.0.0.1:8080/a"),
    ("https://fajar.co.id/%C3%A4?x=%26", "https://fajar.co.id/%C3%A4?x=%26"),
]


@pytest.mark.parametrize(("url", "asked"), FETCHED)
def test_what_is_asked_for(url: str, asked: str) -> None:
    assert fetchable(url) == asked


@pytest.mark.parametrize(
    "url",
    [
        "",
        "bukan alamat",
        "ftp://contoh.id/a",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "mailto:a@b.id",
        "https://",
        "https:///a",
        "https://./a",
        "https://a..b/",
        "https://contoh.id:99999/",
        "https://contoh id/",
        "http://[::1",
        "https://" + "a" * 300 + ".id/",
        "https://contoh.id/" + "a" * 2000,
        "//contoh.id/a",
    ],
)
def test_what_is_no_address(url: str) -> None:
    with pytest.raises(AddressError):
        normalise(url)
    with pytest.raises(AddressError):
        fetchable(url)


@given(st.text(max_size=60))
def test_keys_are_stable_whatever_comes(tail: str) -> None:
    try:
        key = normalise("https://contoh.id/" + tail)
    except AddressError:
        return
    assert normalise(key) == key


def test_hosts() -> None:
    assert host_of("http://www.detik.com/x") == "detik.com"
    assert within("news.detik.com", "detik.com")
    assert not within("jateng.antaranews.co", "antaranews.com")
    assert not within("xdetik.com", "detik.com")
