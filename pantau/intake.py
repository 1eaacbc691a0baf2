"""Files that a user hands in: .html, .txt (first line is the title), .jsonl, .warc, .warc.gz.

Each becomes raw pages with a key: the normal form of the address where there is one, else the content's digest, so
that the same file handed in twice, or under two names, is taken in once.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from fastwarc import ArchiveIterator, WarcRecordType

from crawlers.urls import normalise
from domain.articles import Document, RawPage
from domain.errors import DocumentError, PantauError
from extract.text import document_from_page, document_from_text

MAX_FILE_BYTES = 20 * 1024 * 1024  # of one .html, .txt; WARC and .jsonl are read record by record
MAX_LINE_BYTES = 2 * 1024 * 1024  # of one line of .jsonl
DOCUMENT_TYPE = "application/json; profile=pantau-document"
SUFFIXES = (".html", ".htm", ".txt", ".jsonl", ".warc", ".warc.gz")


@dataclass(frozen=True, slots=True)
class Intake:
    """One page to take in, or the one line that says why there is none. ``label`` names it to the user;
    ``id`` is the one that a .jsonl record carries."""

    label: str
    key: str = ""
    page: RawPage | None = None
    problem: str | None = None
    id: str | None = None


def read_paths(paths: tuple[Path, ...]) -> Iterator[Intake]:
    """Everything in these files (and, for a directory, in the files in it); problems are yielded, not raised."""
    for path in paths:
        if path.is_dir():
            inside = sorted(file for file in path.iterdir() if file.name.lower().endswith(SUFFIXES))
            if not inside:
                yield Intake(str(path), problem=f"no file of a kind that can be read ({', '.join(SUFFIXES)})")
            yield from read_paths(tuple(inside))
            continue
        try:
            yield from _read_path(path)
        except PantauError as error:
            yield Intake(str(path), problem=str(error))
        except OSError as error:
            yield Intake(str(path), problem=f"cannot be read: {error.strerror}")


def document_of(page: RawPage, *, id: str, outlet: str | None, home_regions: tuple[str, ...]) -> Document:
    """The document in a page, whatever it came as. Raises DocumentError."""
    if page.content_type == DOCUMENT_TYPE:
        return _document_of_record(json.loads(page.body), id=id)
    if page.content_type.startswith("text/plain"):
        return document_from_text(page.body.decode("utf-8"), id=id, outlet=outlet, home_regions=home_regions)
    return document_from_page(page, id=id, outlet=outlet, home_regions=home_regions)


def document_of_intake(intake: Intake) -> Document:
    """The document that was handed in, under its own id or else its label. Raises DocumentError."""
    if intake.page is None:
        raise DocumentError(intake.problem or "It cannot be read.")
    return document_of(intake.page, id=intake.id or intake.label, outlet=None, home_regions=())


def _read_path(path: Path) -> Iterator[Intake]:
    if not path.exists():
        raise DocumentError("No such file.")
    name = path.name.lower()
    if name.endswith((".warc", ".warc.gz")):
        yield from _read_warc(path)
    elif name.endswith(".jsonl"):
        yield from _read_lines(path)
    elif name.endswith((".txt", ".html", ".htm")):
        yield _read_file(path)
    else:
        raise DocumentError(
            f"A file of this kind cannot be read ({path.suffix or 'no ending'}).",
            hint=f"Kinds that can: {', '.join(SUFFIXES)}.",
        )


def _read_file(path: Path) -> Intake:
    if path.stat().st_size > MAX_FILE_BYTES:
        raise DocumentError(f"The file is larger than {MAX_FILE_BYTES // 1024 // 1024} MB.")
    body = path.read_bytes()
    if body.startswith(b"%PDF"):
        raise DocumentError("This is a PDF.", hint="Save its text as .txt (pdftotext) and hand that in.")
    if b"\0" in body[:4096]:
        raise DocumentError("This is no text file (it holds binary data).")
    if not body.strip():
        raise DocumentError("The file is empty.")
    text = path.name.lower().endswith(".txt")
    if text:
        body = _utf8(body)
    return Intake(
        label=str(path),
        key=f"file:{hashlib.sha256(body).hexdigest()}",
        page=RawPage(
            url=path.name,
            body=body,
            content_type="text/plain; charset=utf-8" if text else "text/html",
            fetched_at=datetime.now(UTC),
        ),
    )


def _utf8(body: bytes) -> bytes:
    """Text files come in UTF-8 or, from old Windows machines, in its Western code page."""
    try:
        return body.decode("utf-8-sig").encode()
    except UnicodeDecodeError:
        return body.decode("cp1252", errors="replace").encode()


def _read_lines(path: Path) -> Iterator[Intake]:
    found = False
    with path.open("rb") as file:
        for number, line in enumerate(iter(lambda: file.readline(MAX_LINE_BYTES + 1), b""), start=1):
            if not line.strip():
                continue
            found = True
            label = f"{path}:{number}"
            try:
                yield _read_record(path, label, line)
            except DocumentError as error:
                yield Intake(label, problem=str(error))
    if not found:
        raise DocumentError("The file is empty.")


def _read_record(path: Path, label: str, line: bytes) -> Intake:
    if len(line) > MAX_LINE_BYTES:
        raise DocumentError(f"A line is longer than {MAX_LINE_BYTES // 1024 // 1024} MB.")
    try:
        record = json.loads(line)
    except (json.JSONDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise DocumentError(f"This line is no JSON ({type(error).__name__}).") from error
    if not isinstance(record, dict) or not isinstance(record.get("text"), str):
        raise DocumentError('This line has no "text".', hint="Keys: id, url, title, text, published.")
    url = str(record.get("url") or "")
    known = {name: record[name] for name in ("id", "url", "title", "text", "published") if record.get(name)}
    body = json.dumps(known, ensure_ascii=False, sort_keys=True).encode()
    try:
        key = normalise(url) if url else ""
    except PantauError:
        key = ""
    page = RawPage(
        url=url if key else f"{path.name}#{record.get('id') or label.rpartition(':')[2]}",
        body=body,
        content_type=DOCUMENT_TYPE,
        fetched_at=datetime.now(UTC),
    )
    name = record.get("id")
    return Intake(
        label,
        key or f"file:{hashlib.sha256(body).hexdigest()}",
        page,
        id=str(name) if isinstance(name, str | int) else None,
    )


def _document_of_record(record: dict[str, Any], *, id: str) -> Document:
    published = record.get("published")
    day: date | None = None
    if isinstance(published, str):
        try:
            day = date.fromisoformat(published[:10])
        except ValueError as error:
            raise DocumentError(f'"published" is no date: {published[:40]!r}.') from error
    return document_from_text(
        record["text"],
        id=id,
        title=record.get("title") if isinstance(record.get("title"), str) else None,
        url=record.get("url") if isinstance(record.get("url"), str) else None,
        published=day,
    )


def _read_warc(path: Path) -> Iterator[Intake]:
    found = False
    try:
        with path.open("rb") as file:
            for record in ArchiveIterator(file, record_types=WarcRecordType.response, parse_http=True):
                if not _is_web_page(record):
                    continue
                found = True
                yield _read_response(record)
    except (OSError, EOFError, ValueError) as error:
        raise DocumentError(f"The archive is damaged ({error}).") from error
    if not found:
        raise DocumentError("The archive holds no web page.")


def _is_web_page(record: Any) -> bool:
    types = {"text/html", "application/xhtml+xml"}
    return (
        record.http_headers is not None
        and record.http_headers.status_code == 200
        and record.http_content_type in types
    )


def _read_response(record: Any) -> Intake:
    url = record.headers.get("WARC-Target-URI", "")
    length = record.content_length
    body = record.reader.read(MAX_FILE_BYTES)
    if len(body) < min(length, MAX_FILE_BYTES):  # the scanner stops at a cut without a word
        return Intake(url, problem="the archive is cut short here; what stood before was taken in")
    moment = record.record_date or datetime.now(UTC)
    page = RawPage(
        url=url,
        body=body,
        content_type="text/html",
        charset=record.http_charset,
        fetched_at=moment if moment.tzinfo else moment.replace(tzinfo=UTC),
        backfill=True,
    )
    try:
        return Intake(url, normalise(url), page)
    except PantauError as error:
        return Intake(url, problem=str(error))
