"""The archive of raw pages: WARC files, one gz member a record.

A record is written and flushed before its row in the store; a crash in between leaves a record that no row
names, which costs some bytes and nothing else. Every process writes into files of its own, so a record cut short
by a crash is never followed by another one in the same file.
"""

from __future__ import annotations

import os
import secrets
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import IO, Any
from urllib.parse import quote

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from domain.articles import RawPage
from domain.errors import ArchiveError

ROTATE_BYTES = 512 * 1024 * 1024  # a file that can still be copied and scanned in one sitting


@dataclass(frozen=True, slots=True)
class Place:
    """Where a record lies: the file's name inside the archive, and the offset (bytes) of its gz member."""

    file: str
    offset: int


class Archive:
    """The WARC files in one directory."""

    def __init__(self, directory: Path) -> None:
        self._directory = directory
        self._file: IO[bytes] | None = None
        self._name = ""

    def write(self, page: RawPage) -> Place:
        """Add the page; on disk when this returns. Raises ArchiveError where the disk refuses."""
        try:
            file = self._open()
            place = Place(self._name, file.tell())
            writer = WARCWriter(file, gzip=True)
            writer.write_record(_record(writer, page))
            file.flush()
            os.fsync(file.fileno())
        except OSError as error:
            raise ArchiveError(
                f"The archive cannot be written: {error.strerror}.",
                hint="Check free space and rights of PANTAU_DATA_DIR.",
            ) from error
        return place

    def read(self, place: Place) -> tuple[bytes, str]:
        """(body, content type) of the record there. Raises ArchiveError where there is none."""
        path = self._directory / place.file
        try:
            with path.open("rb") as file:
                file.seek(place.offset)
                record = next(iter(ArchiveIterator(file)))
                body = record.content_stream().read()
                headers = record.http_headers or record.rec_headers
                return body, headers.get_header("Content-Type", "")
        except (OSError, StopIteration, ArchiveLoadFailed) as error:
            raise ArchiveError(
                f"No raw page at {place.file}:{place.offset}.", hint="The archive was moved or cut short."
            ) from error

    def close(self) -> None:
        """Close the file being written; the next write opens a new one."""
        if self._file is not None:
            self._file.close()
            self._file = None

    def _open(self) -> IO[bytes]:
        if self._file is not None and self._file.tell() >= ROTATE_BYTES:
            self.close()
        if self._file is None:
            self._directory.mkdir(parents=True, exist_ok=True)
            moment = datetime.now(UTC).strftime("%Y%m%d%H%M%S")
            self._name = f"pantau-{moment}-{secrets.token_hex(4)}.warc.gz"
            self._file = (self._directory / self._name).open("xb")
        return self._file


def _record(writer: WARCWriter, page: RawPage) -> Any:
    moment = page.fetched_at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    uri = quote(page.url, safe=":/?#[]@!$&'()*+,;=%~-._")
    headers = {"WARC-Date": moment}
    payload = BytesIO(page.body)
    content_type = page.content_type
    if page.charset and "charset=" not in content_type:
        content_type = f"{content_type}; charset={page.charset}"
    if not page.url.startswith(("http://", "https://")):
        return writer.create_warc_record(
            f"urn:pantau:{uri}",
            "resource",
            payload=payload,
            length=len(page.body),
            warc_content_type=content_type,
            warc_headers_dict=headers,
        )
    http = StatusAndHeaders(f"{page.status} ", [("Content-Type", content_type)], protocol="HTTP/1.1")
    return writer.create_warc_record(
        uri, "response", payload=payload, length=len(page.body), http_headers=http, warc_headers_dict=headers
    )
