"""Whether an article is about BPJS Ketenagakerjaan, and not about BPJS Kesehatan or something else."""

from __future__ import annotations

from extract.reading import Reading


def read(reading: Reading) -> None:
    """Fill ``reading.relevant`` and ``reading.relevance``."""
    reading.relevant = "ketenagakerjaan" in reading.text.lower()
    reading.relevance = float(reading.relevant)
