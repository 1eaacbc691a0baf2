"""Files that users hand in: good ones become pages, bad ones one clear line, and the batch goes on."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from domain.articles import RawPage
from domain.errors import DocumentError
from pantau.intake import document_of, read_paths
from store.archive import Archive

NEWS = "Judul Berita\n\nLAHAT - Pemkab Lahat mendaftarkan 60 pekerja rentan ke BPJS Ketenagakerjaan."


def write(path: Path, content: str | bytes) -> Path:
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_a_text_file_has_its_title_in_the_first_line(tmp_path: Path) -> None:
    (intake,) = read_paths((write(tmp_path / "a.txt", NEWS),))
    assert intake.page is not None and intake.key.startswith("file:")
    document = document_of(intake.page, id="x", outlet=None, home_regions=())
    assert document.title == "Judul Berita"
    assert "60 pekerja rentan" in document.text


def test_the_same_text_under_two_names_has_one_key(tmp_path: Path) -> None:
    found = list(read_paths((write(tmp_path / "a.txt", NEWS), write(tmp_path / "b.txt", NEWS))))
    assert found[0].key == found[1].key


def test_text_in_an_old_code_page_is_read(tmp_path: Path) -> None:
    (intake,) = read_paths((write(tmp_path / "a.txt", "Judul\n\n\u201cKami siap\u201d".encode("cp1252")),))
    assert intake.page is not None and "\u201cKami siap\u201d" in intake.page.body.decode()


def test_lines_of_jsonl_keep_their_id_and_address(tmp_path: Path) -> None:
    record = {
        "id": "A1",
        "url": "https://o.example/a/?utm_source=x",
        "title": "J",
        "text": NEWS,
        "published": "2026-01-02",
    }
    (intake,) = read_paths((write(tmp_path / "a.jsonl", json.dumps(record) + "\n\n"),))
    assert intake.page is not None and intake.id == "A1" and "utm_" not in intake.key
    document = document_of(intake.page, id="A1", outlet=None, home_regions=())
    assert document.published is not None and document.published.isoformat() == "2026-01-02"


def archive_of(directory: Path, *urls: str) -> Path:
    archive = Archive(directory)
    for url in urls:
        body = f"<html><body><p>{NEWS}</p><p>{url}</p></body></html>".encode()
        archive.write(RawPage(url, body, "text/html", datetime(2026, 1, 2, tzinfo=UTC)))
    archive.close()
    (path,) = directory.iterdir()
    return path


def test_a_warc_gives_its_web_pages(tmp_path: Path) -> None:
    path = archive_of(tmp_path / "w", "https://o.example/1", "https://o.example/2")
    found = list(read_paths((path,)))
    assert [intake.page.url for intake in found if intake.page] == [
        "https://o.example/1",
        "https://o.example/2",
    ]
    assert all(intake.page.backfill for intake in found if intake.page)


def test_a_truncated_warc_gives_what_stands_before_the_cut(tmp_path: Path) -> None:
    path = archive_of(tmp_path / "w", *(f"https://o.example/{number}" for number in range(4)))
    path.write_bytes(path.read_bytes()[:-60])
    found = list(read_paths((path,)))
    assert len([intake for intake in found if intake.page]) >= 3
    assert "cut short" in (found[-1].problem or "")


BAD = [
    ("a.txt", b"", "empty"),
    ("a.txt", b"   \n\n ", "empty"),
    ("a.txt", b"abc\0def\0" * 99, "no text file"),
    ("a.html", b"%PDF-1.7 ...", "PDF"),
    ("a.pdf", b"%PDF-1.7 ...", "cannot be read"),
    ("a.docx", b"PK", "cannot be read"),
    ("a.jsonl", b"{not json}\n", "no JSON"),
    ("a.jsonl", b'{"title": "x"}\n', 'no "text"'),
    ("a.jsonl", b"[1, 2]\n", 'no "text"'),
    ("a.jsonl", b"", "empty"),
    ("a.warc", b"hello world", "damaged"),
    ("a.warc.gz", b"", "no web page"),
]


@pytest.mark.parametrize(("name", "content", "line"), BAD)
def test_a_bad_file_is_one_line_and_the_rest_goes_on(
    tmp_path: Path, name: str, content: bytes, line: str
) -> None:
    bad, good = write(tmp_path / name, content), write(tmp_path / "good.txt", NEWS)
    first, second = read_paths((bad, good))
    assert line in (first.problem or "") and "\n" not in (first.problem or "")
    assert second.page is not None


def test_a_file_that_is_not_there_is_one_line(tmp_path: Path) -> None:
    (intake,) = read_paths((tmp_path / "none.txt",))
    assert "No such file" in (intake.problem or "")


def test_a_directory_is_read_through(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", NEWS)
    write(tmp_path / "b.txt", NEWS + " Lagi.")
    write(tmp_path / "c.png", b"x")
    assert len([intake for intake in read_paths((tmp_path,)) if intake.page]) == 2


def test_a_record_with_a_bad_date_is_refused(tmp_path: Path) -> None:
    (intake,) = read_paths((write(tmp_path / "a.jsonl", json.dumps({"text": NEWS, "published": "kemarin"})),))
    assert intake.page is not None
    with pytest.raises(DocumentError, match="no date"):
        document_of(intake.page, id="x", outlet=None, home_regions=())
