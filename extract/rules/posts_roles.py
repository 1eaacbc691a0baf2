"""The role (gold guide) that a post gives, from its kind (posts.tsv) and the words of its position."""

from __future__ import annotations

import re
from typing import cast, get_args

from domain.facts import Role

_ROLES = frozenset(get_args(Role))
_BPJS = re.compile(r"\b(?:bpjs|bp ?jamsostek|jamsostek|bpjstk)", re.IGNORECASE)
_HEALTH = re.compile(r"\bkesehatan\b|\bjkn\b|bpjs[- ]?kes\b", re.IGNORECASE)
_WORK = re.compile(r"ketenaga ?kerjaan|jamsostek|bpjs[- ]?tk|naker", re.IGNORECASE)
# BPJS's own zones, wider than a province: a head of one is a head of a Kanwil (TEXT-HAZARDS, "Regions").
_ZONE = re.compile(
    r"\b(?:banuspa|sulama|sulampapua|sumbagsel|sumbagut|sumbarriau|sumbariau|kalimantan|sulawesi\s*(?:,|dan|maluku)|"
    r"sulawesi\s+maluku|maluku\s+papua|bali\s*,?\s*nusa|jateng\s*(?:dan|-|&)?\s*di\b|jateng\s+diy|sumatera\s+bagian|"
    r"sumbar\s*riau|banusra|bali\s*nusra)",
    re.IGNORECASE,
)
_NOT_ZONE = re.compile(r"kalimantan\s+(?:barat|timur|utara|selatan|tengah)", re.IGNORECASE)
_REGIONAL = re.compile(r"\bkanwil\b|\bkantor wilayah\b|\bwilayah\b", re.IGNORECASE)
_PROSECUTION = re.compile(
    r"\bkejari\b|\bkejati\b|\bkejaksaan\b|\bkajari\b|\bkajati\b|\bkejagung\b", re.IGNORECASE
)
_FORCES = re.compile(
    r"\bpol(?:res|da|sek|resta|restabes|ri)\b|\bkepolisian\b|\bkodim\b|\bkorem\b|\bkoramil\b|\blanal\b"
    r"|\blanud\b|\bkodam\b|\btni\b|\bbrimob\b",
    re.IGNORECASE,
)
_COUNCIL = re.compile(
    r"\bdpr[dkap]\w*\b|\bkomisi\b|\bfraksi\b|\bpansus\b|\bbapemperda\b|\bbanggar\b", re.IGNORECASE
)
_PARLIAMENT = re.compile(
    r"\bdp[rd][ -]ri\b|\bdpr republik\b|\bkomisi\s+(?:ix|ii|iv|v|vi|vii|viii|x|xi)\s+dpr\b(?!d)",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"\bdinas\b|\bdis\w+|\bbadan\b|\bbiro\b|\bbagian\b|\bsetda\b|\binspektorat\b|\bsatpol\b|\bbappeda\b|\bsekretariat\b"
    r"|\bkecamatan\b|\bpem(?:kab|kot|prov|da|ko)\b",
    re.IGNORECASE,
)
_COMPANY = re.compile(
    r"\b(?:pt|cv|ud|tbk|bank|bri|bni|btn|pdam|perumda|perseroda|perusda|bpr|bprs|hotel|persero|pln|koperasi|kud)\b",
    re.IGNORECASE,
)
_CAMPUS = re.compile(
    r"\b(?:universitas|institut|politeknik|stie|stih|stikes|sekolah tinggi|fakultas|iain|uin|poltek)\b",
    re.IGNORECASE,
)
_HOSPITAL = re.compile(r"\b(?:rsud|rsu|rs|rumah sakit|rsia|rsup)\b", re.IGNORECASE)
_NATIONAL = re.compile(
    r"\bkemen\w+|\bkementerian\b|\bbappenas\b|\bbkn\b|\bditjen\b|\bdirektorat jenderal\b|\bbpk\b|\bbpkp\b|\bbps\b"
    r"|\bbank indonesia\b|\bojk\b|\bkesehatan cabang\b|\bkpp\b|\bbpn\b|\bbnpb\b|\bri\b",
    re.IGNORECASE,
)
_CIVIC = re.compile(
    r"\b(?:mui|kpu|bawaslu|baznas|pkk|fkub|pmi|pwnu|pcnu|pwm|pdm|gkj|sinode|klasis|jemaat|gereja|gmim|gki|gmit|hkbp|"
    r"gbkp|pgi\w?|bpm[sj]|keuskupan|ombudsman|pengadilan|kwarcab|dekranasda|partai|golkar|pdip|pdi|gerindra|nasdem|pkb|"
    r"pks|demokrat|djsn|pwi|rt|rw|adat|masjid|pesantren|panti|karang taruna|bpd|bumdes|lpm|posyandu|tagana|panitia|"
    r"takmir|dkm|komnas|komisi (?:aparatur|informasi|penyiaran))\b",
    re.IGNORECASE,
)
_AGENCY = re.compile(r"\bdinas\b|\bdis\w*naker\w*|\bpem(?:kab|kot|prov|da|ko)\b|\bsetda\b", re.IGNORECASE)
_GENERAL_SECRETARY = re.compile(r"sekjen|sekretaris jenderal", re.IGNORECASE)
_CHURCH = re.compile(
    r"\b(?:sinode|klasis|jemaat|gereja|keuskupan|gmi[mt]|gki|hkbp|gpib|gpm)\b", re.IGNORECASE
)
_ASSOCIATION = re.compile(
    r"\b(?:apindo|kadin|k?spsi|ksbsi|kspi|kspn|sbsi|fspmi|\w*sarbumusi|apdesi|apkasi|apeksi|hnsi|h?kti|gapki|apkasindo|"
    r"hipmi|phri|asosiasi|himpunan|serikat|forum|paguyuban|ikatan|gabungan|koperasi|kelompok|persatuan|federasi|"
    r"konfederasi|komunitas|aliansi|perkumpulan)\b",
    re.IGNORECASE,
)


def role_of(kind: str, position: str, *, health_story: bool = False) -> Role:
    """The role of a post of ``kind`` written as ``position``.

    ``health_story``: bare "BPJS" and "BPJS-K" mean BPJS Kesehatan in this article.
    """
    if kind in {"asisten", "lainnya"} and _BPJS.search(position) and _WORK.search(position):
        return "bpjs_kanwil" if _REGIONAL.search(position) else "bpjs_staf"
    if kind == "asisten" and _PROSECUTION.search(position):
        return "jaksa"
    if kind == "lainnya" and position.lower().startswith("kepala bpjs"):
        return "lainnya"
    if kind == "dprd" and _PARLIAMENT.search(position):
        return "lainnya"
    if kind == "lainnya" and _GENERAL_SECRETARY.match(position) and _ASSOCIATION.search(position):
        return "asosiasi"
    if kind in _ROLES and kind not in {"bpjs_staf", "pejabat_dinas", "perusahaan"}:
        return cast(Role, kind)
    if kind in {"unit_head", "secretary"} and _AGENCY.search(position):  # "Kabid HI dan Jamsostek Disnaker"
        return _plain_role(kind, position)
    if _BPJS.search(position) or kind in _BPJS_KINDS:
        role = _bpjs_role(kind, position, health_story)
        if role is not None:
            return role
    return _plain_role(kind, position)


_BPJS_KINDS = frozenset({"branch", "regional_office", "deputy_director", "board", "staff", "bpjs_staf"})


def _bpjs_role(kind: str, position: str, health_story: bool) -> Role | None:
    if not _BPJS.search(position) and (_COMPANY.search(position) or _PROSECUTION.search(position)):
        return "jaksa" if _PROSECUTION.search(position) else "perusahaan"
    if not _WORK.search(position) and (_HEALTH.search(position) or (health_story and _BPJS.search(position))):
        return "lainnya"
    if kind in {"director", "board"}:
        return "bpjs_direksi"
    if kind == "regional_office":
        return "bpjs_kanwil"
    if kind in {"deputy_director", "bpjs_staf"}:
        return "bpjs_kanwil" if _REGIONAL.search(position) or in_zone(position) else "bpjs_staf"
    if kind in {"branch", "head"}:
        return (
            "bpjs_kanwil"
            if in_zone(position) or re.search(r"\bkanwil\b|kantor wilayah", position, re.I)
            else "bpjs_cabang"
        )
    if kind == "chair":  # "ketua BPJS Ketenagakerjaan Cabang X"; not "Ketua Serikat Pekerja BPJS"
        return "bpjs_cabang" if re.match(r"\w+\s+(?:kantor\s+)?(?:cabang\s+)?b", position, re.I) else None
    if kind == "deputy":
        return "bpjs_kanwil" if _REGIONAL.search(position) else "bpjs_staf"
    return "bpjs_kanwil" if _REGIONAL.search(position) and kind != "staff" else "bpjs_staf"


def in_zone(position: str) -> bool:
    """Whether the position names one of BPJS's zones, which are wider than a province."""
    return _ZONE.search(position) is not None and _NOT_ZONE.search(position) is None


def _plain_role(kind: str, position: str) -> Role:
    if _PROSECUTION.search(position) and kind not in {"chair", "director"}:
        return "jaksa"
    if _FORCES.search(position) and kind in {"head", "unit_head", "secretary", "deputy"}:
        return "polisi_tni"
    if kind in {"head", "deputy"}:
        return _head_role(kind, position)
    if kind in {"unit_head", "secretary"}:
        return _unit_role(kind, position)
    if kind == "director":
        return _director_role(position)
    if kind == "hospital":
        return "perusahaan" if _COMPANY.search(position) else "lainnya"
    if kind == "chair":
        return _chair_role(position)
    return cast(Role, kind) if kind in _ROLES else "lainnya"


def _head_role(kind: str, position: str) -> Role:
    if _COMPANY.search(position):
        return "perusahaan"
    if _CAMPUS.search(position):
        return "akademisi"
    if kind == "deputy":
        return "pejabat_dinas" if _OFFICE.search(position) else "lainnya"
    if _HOSPITAL.search(position) or re.search(r"bpjs|sekolah|puskesmas|\bbps\b|\bbpn\b", position, re.I):
        return "lainnya"
    return "kepala_dinas"


def _unit_role(kind: str, position: str) -> Role:
    if kind == "secretary" and _CHURCH.search(position):
        return "lainnya"
    if _ASSOCIATION.search(position) and not _OFFICE.search(position):
        return "asosiasi"
    if _COMPANY.search(position) and not _OFFICE.search(position):
        return "perusahaan"
    if _COUNCIL.search(position) and kind == "secretary":
        return "pejabat_dinas"
    if kind == "secretary" and not _OFFICE.search(position):
        if _CIVIC.search(position) or _COMPANY.search(position):
            return "lainnya"
        return "pejabat_dinas" if re.search(r"[A-Z]{3,}|camat|wan\b|dis\w*|naker", position) else "lainnya"
    return "pejabat_dinas"


def _director_role(position: str) -> Role:
    if _HOSPITAL.search(position):
        return "lainnya"
    if _CAMPUS.search(position):
        return "akademisi"
    if _NATIONAL.search(position) and not _COMPANY.search(position):
        return "lainnya"
    return "perusahaan"


def _chair_role(position: str) -> Role:
    if _COUNCIL.search(position):
        return "dprd"
    if _CIVIC.search(position):
        return "lainnya"
    return "asosiasi"
