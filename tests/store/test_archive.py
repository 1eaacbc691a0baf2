from __future__ import annotations

from datetime import UTC, datetime

import pytest
from warcio.archiveiterator import ArchiveIterator

from domain.articles import RawPage
from domain.errors import ArchiveError
from store.archive import Archive, Place

NOW = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    ("url", "content_type", "body"),
    [
        ("https://outlet.example/a?b=1&c=é", "text/html; charset=utf-8", "<p>Halo – dunia</p>".encode()),
        ("berkas saya.txt", "text/plain", b"satu\r\n\r\ndua"),
        ("https://outlet.example/json", "application/json; profile=wordpress-post", b"{}"),
        ("https://outlet.example/kosong", "text/html", b""),
    ],
)
def test_what_is_written_is_read_back(tmp_path, url: str, content_type: str, body: bytes) -> None:
    archive = Archive(tmp_path)
    archive.write(RawPage("https://outlet.example/first", b"first", "text/plain", NOW))
    place = archive.write(RawPage(url, body, content_type, NOW))
    archive.close()
    assert archive.read(place) == (body, content_type)


def test_other_readers_of_warc_read_the_file(tmp_path) -> None:
    archive = Archive(tmp_path)
    for number in range(3):
        archive.write(RawPage(f"https://outlet.example/{number}", b"x" * number, "text/html", NOW))
    archive.close()
    (file,) = tmp_path.iterdir()
    with file.open("rb") as stream:
        records = [record.rec_headers.get_header("WARC-Target-URI") for record in ArchiveIterator(stream)]
    assert records == [f"https://outlet.example/{number}" for number in range(3)]


@pytest.mark.parametrize(
    "place", [Place("none.warc.gz", 0), Place("cut.warc.gz", 0), Place("cut.warc.gz", 900)]
)
def test_a_lost_record_is_one_line(tmp_path, place: Place) -> None:
    archive = Archive(tmp_path)
    written = archive.write(RawPage("https://outlet.example/", b"x" * 500, "text/html", NOW))
    archive.close()
    (tmp_path / "cut.warc.gz").write_bytes((tmp_path / written.file).read_bytes()[:40])
    with pytest.raises(ArchiveError, match="No raw page at"):
        archive.read(place)
