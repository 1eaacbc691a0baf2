"""How numbers, dates and the guide's enumerations read in Bahasa Indonesia, on pages and in mails."""

from __future__ import annotations

import math
from datetime import date, datetime, timedelta

from domain.query_dates import MONTHS, spelled
from domain.query_fields import labels
from domain.sources import WIB

COMMITMENTS = {
    "regulation": "Peraturan",
    "budget": "Anggaran",
    "enrolment": "Kepesertaan",
    "agreement": "Perjanjian kerja sama",
    "licensing": "Syarat perizinan",
    "enforcement": "Penegakan kepatuhan",
    "data_collection": "Pendataan",
    "outreach": "Sosialisasi",
    "award": "Penghargaan",
}
STATUSES = {
    "considered": "Dipertimbangkan",
    "planned": "Direncanakan",
    "in_progress": "Berjalan",
    "done": "Terlaksana",
    "none": "Belum ada",
}
FIGURES = {
    "workers_registered": "Pekerja terlindungi",
    "workers_target": "Pekerja yang akan didaftarkan",
    "workers_unregistered": "Pekerja belum terlindungi",
    "workforce": "Angkatan kerja",
    "population": "Penduduk",
    "coverage_rate": "Cakupan kepesertaan",
    "coverage_target": "Target cakupan",
    "contribution": "Iuran",
    "benefit_paid": "Manfaat dibayarkan",
    "benefit_entitlement": "Hak manfaat",
    "budget": "Anggaran",
    "recipients": "Penerima",
    "count": "Jumlah",
    "other": "Lainnya",
}
UNITS = {
    "person": "orang",
    "household": "keluarga",
    "rupiah": "rupiah",
    "percent": "persen",
    "village": "desa",
    "company": "perusahaan",
    "region": "wilayah",
    "official": "aparatur",
    "month": "bulan",
    "hectare": "hektare",
    "card": "kartu",
    "times": "kali",
    "other": "",
}
ACTING = {"pj": "Penjabat", "pjs": "Penjabat sementara", "plt": "Pelaksana tugas", "plh": "Pelaksana harian"}
REGULATION_STATUSES = {"cited": "Dikutip", "enacted": "Diterbitkan", "amended": "Diubah"}
_LARGE = ((1e12, "triliun"), (1e9, "miliar"), (1e6, "juta"))


def number(value: float) -> str:
    """1331533 → "1.331.533"; 2.5 → "2,5"; at most two decimals."""
    if not math.isfinite(value):
        return "–"
    whole = f"{value:,.2f}".rstrip("0").rstrip(".")
    return whole.translate(str.maketrans(",.", ".,"))


def amount(value: float, unit: str | None) -> str:
    """A value with its unit: "51.398 orang", "Rp1,2 miliar", "2,5 persen"."""
    if unit == "rupiah":
        for size, name in _LARGE:
            if abs(value) >= size:
                return f"Rp{number(value / size)} {name}"
        return f"Rp{number(value)}"
    return f"{number(value)} {UNITS.get(unit or '', '')}".strip()


def day(value: date | str | None) -> str:
    """ "3 Juli 2024"; "tanpa tanggal" where there is none. A moment is shown in WIB."""
    if value is None or value == "":
        return "tanpa tanggal"
    if isinstance(value, str):
        value = date.fromisoformat(value[:10])
    if isinstance(value, datetime):
        value = value.astimezone(WIB).date()
    return spelled(value)


def moment(value: datetime | str | None) -> str:
    """ "3 Juli 2024 pukul 14.05 WIB"; "belum pernah" where there is none."""
    if value is None:
        return "belum pernah"
    if isinstance(value, str):
        value = datetime.fromisoformat(value)
    local = value.astimezone(WIB)
    return f"{spelled(local.date())} pukul {local:%H.%M} WIB"


def month(value: str) -> str:
    """ "2024-07" → "Juli 2024"."""
    year, _, index = value.partition("-")
    return f"{MONTHS[int(index) - 1].capitalize()} {year}"


def span(start: date | str, end: date | str) -> str:
    """Two days as one: "1–7 Juli 2024", "29 Juli – 4 Agustus 2024"."""
    start, end = (date.fromisoformat(one) if isinstance(one, str) else one for one in (start, end))
    if start == end:
        return spelled(start)
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}–{spelled(end)}"
    if start.year == end.year:
        return f"{start.day} {MONTHS[start.month - 1].capitalize()} – {spelled(end)}"
    return f"{spelled(start)} – {spelled(end)}"


def week_of(value: date) -> str:
    """The ISO week of a day: "2024-W27"."""
    year, week, _ = value.isocalendar()
    return f"{year}-W{week:02}"


def week_days(week: str) -> tuple[date, date]:
    """The Monday and the Sunday of an ISO week. Raises ValueError for a week that does not exist."""
    year, _, index = week.partition("-W")
    if not (len(year) == 4 and len(index) == 2 and (year + index).isascii() and (year + index).isdigit()):
        raise ValueError(f"{week!r} is no ISO week")
    monday = date.fromisocalendar(int(year), int(index), 1)
    return monday, monday + timedelta(days=6)


def role(value: str | None) -> str:
    """A role's label, with a capital: "Wakil bupati"."""
    label = labels("role").get(value or "", value or "")
    return label[:1].upper() + label[1:]
