"""Kinds of counts of people: wholes and parts, targets and what is reached, guests, heirs, village heads."""

from __future__ import annotations

from domain.facts import FigureKind
from extract.rules.figures_candidate import Candidate
from extract.rules.figures_kinds import ENOUGH
from extract.rules.figures_parts import is_total
from extract.rules.figures_weighing import DETAILS, OF_MEMBERS, Context, best, weighed, weights
from extract.rules.figures_words import NUMBER

_ATTENDING = frozenset("hadir menghadiri dihadiri menyaksikan disaksikan mengundang diundang".split())
_GUESTS = frozenset("undangan perwakilan delegasi".split())
SHORT_LEAD = 3  # words from the start of "Jumlahnya 3.115 orang" to its number
_DONE_WORDS = frozenset("sudah telah terdaftar terlindungi kini tercatat".split())
_NO_SHARE = frozenset(
    "lebih kurang naik turun meningkat bertambah melonjak melompat berkurang berasal".split()
)
_NO_BASE = frozenset("menjadi jadi ke ditargetkan target menargetkan diidamkan direncanakan".split())
_ESTIMATED = frozenset(
    """total jumlah sekitar potensi sebanyak seluruh hampir perkiraan estimasi universe populasi ada kira kisaran
    kurang""".split()
)
_WORKING = frozenset("bekerja pekerja peserta terdaftar kerja iuran".split())
_INHABITANTS = frozenset("penduduk berpenduduk populasi warga adminduk disdukcapil dukcapil".split())
VILLAGE_HEADS = frozenset(
    [
        *"""kades keuchik geuchik perbekel rio peratin kuwu pambakal kadus""".split(),
        "kepala desa",
        "kepala jorong",
        "wali nagari",
        "walinagari",
        "wali jorong",
        "kepalo tiyuh",
        "kepala kampung",
        "kepala dusun",
        "kepala lembang",
        "datok penghulu",
        "hukum tua",
        "kepala pekon",
        "kepala lingkungan",
    ]
)


def inhabitants(candidate: Candidate, context: Context) -> FigureKind | None:
    """Jiwa and penduduk are population, except those who work or are covered; jiwa only beside penduduk."""
    if candidate.noun not in ("jiwa", "penduduk"):
        return None
    whole = candidate.row.words
    if candidate.noun == "jiwa" and whole[candidate.after : candidate.after + 1] == ["dari"]:
        candidate.hint = None
        return None
    words = whole[max(0, candidate.at - 8) : candidate.after + 2]
    if not _WORKING.isdisjoint(words) or (candidate.noun == "jiwa" and _INHABITANTS.isdisjoint(whole)):
        candidate.hint = None
        return None
    return "population"


def base_of_a_share(candidate: Candidate, context: Context) -> FigureKind | None:
    """ "dari 239.799 pekerja", "98.121 dari potensi 155.311": what a share is taken of is the workforce."""
    if candidate.unit not in ("person", "household"):
        return None
    words, at = candidate.row.words, candidate.at - 1
    while at >= 0 and words[at] in _ESTIMATED:
        at -= 1
    if at < 0 or words[at] != "dari" or not _NO_SHARE.isdisjoint(words[max(0, at - 3) : at]):
        return None
    if words[candidate.after : candidate.after + 1] == ["tahun"]:  # "naik dari 45.766 tahun lalu"
        return None
    if not _NO_BASE.isdisjoint(words[candidate.at : candidate.at + 6]):
        return None
    return "workforce" if words.count(NUMBER) > 1 else None


def part_of_the_base(candidate: Candidate, context: Context) -> FigureKind | None:
    """ "104.512 orang, baru 48.318": what "baru" and "hanya" take of a workforce or a target are the covered."""
    words, at, last = candidate.row.words, candidate.at - 1, context.last
    while at > 0 and words[at] in ("sekitar", "ada", "mencapai", "sebanyak", "kisaran"):
        at -= 1
    if last is None or at < 0 or words[at] not in ("baru", "hanya", "cuma", "baru ada"):
        return None
    if last.kind not in ("workforce", "workers_target", "population") or candidate.unit != "person":
        return None
    clause = words[last.after : candidate.at] + words[candidate.after : candidate.after + 4]
    return None if not {"belum", "target", "tidak"}.isdisjoint(clause) else "workers_registered"


def attending(candidate: Candidate, context: Context) -> FigureKind | None:
    """Who is present at an event: "Hadir pula … 13 camat, serta sekitar 70 ibu-ibu", "118 perwakilan perusahaan"."""
    if candidate.unit != "person":
        return None
    words = candidate.row.words
    guests = candidate.noun is not None and candidate.noun.split()[0] in _GUESTS
    if guests and weighed(candidate, context) == "recipients":
        return None
    return "other" if guests or not _ATTENDING.isdisjoint(words[:5]) else None


def of_a_target(candidate: Candidate, context: Context) -> FigureKind | None:
    """ "130.310 dari target 198.628", "1.120 orang dari kuota 1.500": what is reached, and what was to be."""
    if candidate.unit not in ("person", "household"):
        return None
    words, at = candidate.row.words, candidate.at
    if words[max(0, at - 2) : at] in (["dari", "target"], ["dari", "kuota"]):
        return "workers_target"
    behind = words[candidate.after : candidate.after + 3]
    return "workers_registered" if behind[:2] in (["dari", "target"], ["dari", "kuota"]) else None


def at_least(candidate: Candidate, context: Context) -> FigureKind | None:
    """ "minimal 25 orang tiap ohoi", "sekurangnya 40 warga": a rule for what is to come."""
    if candidate.unit != "person":
        return None
    words, at = candidate.row.words, candidate.at
    least = words[at - 1 : at] in (["minimal"], ["sekurang"])
    return "workers_target" if least and _DONE_WORDS.isdisjoint(words[max(0, at - 6) : at]) else None


def card_handed_over(candidate: Candidate, context: Context) -> FigureKind | None:
    """Cards are handed over, if they are not only promised."""
    if candidate.unit != "card":
        return None
    kind = weighed(candidate, context)
    return kind if kind == "workers_target" else "recipients"


def part_of_the_detail(candidate: Candidate, context: Context) -> FigureKind | None:
    """ "Rinciannya pekerja formal 12.905 orang, …": of the kind of the whole before, not of the workforce beside it."""
    if candidate.unit not in ("person", "household") or DETAILS.isdisjoint(candidate.row.words[:3]):
        return None
    wholes = [
        item
        for item in context.read[-5:]
        if item.unit == candidate.unit and not item.rule.endswith("base of a share")
    ]
    return wholes[-1].kind if wholes else None


def sum_of_the_sentence_before(candidate: Candidate, context: Context) -> FigureKind | None:
    """ "… akan didaftarkan. Jumlahnya 3.115 orang.": what the sentence before tells of them."""
    if candidate.unit not in ("person", "household") or candidate.at > SHORT_LEAD or not is_total(candidate):
        return None
    if candidate.row.words[0] not in ("jumlah", "total", "semua", "seluruh"):
        return None
    lead = context.lead(candidate.sentence)
    if lead is None:
        return None
    scores: dict[str, float] = {}
    for cue in context.cues(lead, "people"):
        for entry in cue.cues:
            if entry.kind in OF_MEMBERS:
                scores[entry.kind] = scores.get(entry.kind, 0.0) + entry.weight
    return best(scores, ENOUGH)


def enough_for(candidate: Candidate, context: Context) -> FigureKind | None:
    """ "cukup untuk 9.900 orang", "cukup membayari 19.196 pekerja": a sum that would do is a plan."""
    if candidate.unit not in ("person", "household"):
        return None
    before = candidate.row.words[max(0, candidate.at - 4) : candidate.at]
    return "workers_target" if "cukup" in before and "belum" not in before else None


def two_children(candidate: Candidate, context: Context) -> FigureKind | None:
    """The scholarship is for at most two children (PP 82/2019): the rule explained, not children paid."""
    if candidate.noun != "anak" or candidate.number.value != 2:
        return None
    paid = "maksimal" not in candidate.row.words and any(
        item.row is candidate.row and item.kind == "benefit_paid" for item in context.read[-4:]
    )
    return "recipients" if paid else "benefit_entitlement"


def paid_to(candidate: Candidate, context: Context) -> FigureKind | None:
    """ "Rp 408.000.000 untuk 17 orang": whom a benefit was paid to."""
    money = context.read[-1] if context.read else None
    if (
        candidate.unit != "person"
        or money is None
        or money.row is not candidate.row
        or money.kind != "benefit_paid"
    ):
        return None
    between = candidate.row.words[money.at + 1 : candidate.at]
    direct = 0 < len(between) <= 2 and between[0] in ("untuk", "kepada", "bagi")
    return "recipients" if direct else None


def enrolled_village_heads(candidate: Candidate, context: Context) -> FigureKind | None:
    """Heads of villages who are members themselves, and do not enrol others ("103 wali nagari mendaftarkan")."""
    if candidate.unit != "official" or candidate.noun not in VILLAGE_HEADS:
        return None
    words = candidate.row.words
    if candidate.after < len(words) and words[candidate.after].startswith("men"):
        return None
    scores, _own = weights(candidate, context, "people")
    kind = best(scores, ENOUGH)
    if kind == "recipients" and "kartu" not in words:
        return None
    return kind if kind in OF_MEMBERS else None
