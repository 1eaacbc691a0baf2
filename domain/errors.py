"""What can go wrong, as one tree.

::

    PantauError                 anything of ours that a user can be told about
    ├── InputError              what the user gave cannot be used (exit 2, HTTP 400/422)
    │   ├── QueryError          a query that cannot be parsed; carries the position
    │   ├── CitationError       a text that names no regulation
    │   ├── RegionError         a region code or name that does not exist
    │   ├── DocumentError       a file or page that cannot be read as a document
    │   └── AddressError        a URL that is none, or that may not be fetched
    ├── NotFoundError           a well-formed question about a thing that is not there (exit 1, HTTP 404)
    ├── SettingsError           a setting that is missing or malformed (exit 2)
    ├── StoreError              the system of record cannot be read or written (exit 1, HTTP 503)
    │   └── ArchiveError        a raw page that the archive cannot give back
    ├── SearchIndexError        the search engine cannot answer (exit 1, HTTP 503)
    └── DeliveryError           a mail that could not be handed over (exit 1)

``message`` is one line in plain words; ``hint`` says how to mend it. Both are shown to users.
"""

from __future__ import annotations


class PantauError(Exception):
    """Base of every error that is shown to a user as one line."""

    exit_code = 1
    http_status = 500

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()


class InputError(PantauError):
    """What the user gave cannot be used."""

    exit_code = 2
    http_status = 422


class QueryError(InputError):
    """A query that cannot be parsed. ``position`` is the offset (characters) in the query text."""

    http_status = 400

    def __init__(self, message: str, *, position: int = 0, hint: str = "") -> None:
        super().__init__(message, hint=hint)
        self.position = position


class CitationError(InputError):
    """A text that names no regulation."""

    http_status = 422


class RegionError(InputError):
    """A region code or name that does not exist."""

    http_status = 404


class DocumentError(InputError):
    """A file or page that cannot be read as a document."""


class AddressError(InputError):
    """A URL that is none, or that may not be fetched."""


class NotFoundError(PantauError):
    """A well-formed question about a thing that is not there."""

    http_status = 404


class SettingsError(PantauError):
    """A setting that is missing or malformed."""

    exit_code = 2


class StoreError(PantauError):
    """The system of record cannot be read or written."""

    http_status = 503


class ArchiveError(StoreError):
    """A raw page that the archive cannot give back."""


class SearchIndexError(PantauError):
    """The search engine cannot answer."""

    http_status = 503


class DeliveryError(PantauError):
    """A mail that could not be handed over."""
