"""The kind of each figure: one function per rule, tried in the order of RULES; the first that knows decides."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import cast

from domain.facts import FigureKind
from extract.rules.figures_kinds import BEFORE_SENTENCE, ENOUGH, GROUPS, NEUTRAL, FoundCue, weigh
from extract.rules.figures_units import Candidate, is_total
from extract.rules.figures_words import NUMBER

# The monthly contribution of the two basic programmes for workers without wage (PP 44/2015: 10.000 for JKK and
# 6.800 for JKM), in every second article; halved by PP 50/2025 in 2026.
MONTHLY_CONTRIBUTION = frozenset((16_800.0, 8_400.0))

MOST_OF_A_MONTH = 200_000.0  # rupiah a month: no wage, stipend or benefit is as little
_MONTHLY = frozenset("bulan perbulan sebulan bulanan".split())
_WAGES = frozenset("upah gaji honor insentif".split())

# What PP 82/2019 and Permenaker 4/2023 promise in round sums: death and funeral, monthly support, scholarship
# in all and a year of school, loss of a migrant's life. Whatever else is a multiple or has been paid.
PROMISED = frozenset(
    (10e6, 12e6, 20e6, 24e6, 42e6, 70e6, 85e6, 174e6, 1.5e6, 2e6, 3e6, 5e6, 500e3, 1e6, 12.5e6, 15e6, 30e6)
)
_CASES = frozenset("kasus klaim".split())
_SPANS = frozenset("sepanjang selama periode januari hingga total keseluruhan triwulan semester".split())
_IF = frozenset("maksimal jika apabila bila kalau berhak maksimum akan bisa dapat bakal".split())
_ATTENDING = frozenset("hadir menghadiri dihadiri menyaksikan disaksikan mengundang diundang".split())
_GUESTS = frozenset("undangan perwakilan delegasi".split())
SHORT_LEAD = 3  # words from the start of "Jumlahnya 3.115 orang" to its number
LEAST_BUDGET = 1e8  # rupiah, for a sum of which nothing is told
SUMS = frozenset((42e6, 174e6, 70e6, 85e6))
LEAST_WHOLE_BUDGET = 5e11  # rupiah: a kabupaten's budget is one to several trillion
_FUNDS = frozenset("apbd apbdes apbk apba apbn rapbd add dd dbh dbhcht dau pad".split())
_BENEFITS = frozenset("santunan pemakaman beasiswa duka kematian".split())
_HEIRS = frozenset("almarhum almarhumah mendiang alm diserahkan menyerahkan diberikan".split())
_CONDITIONS = frozenset("jika bila apabila kalau seandainya bilamana jikalau andai".split())
_PASSED = frozenset("disepakati ditetapkan disahkan dialokasikan mengalokasikan".split())
_SHRUNK = frozenset("menyusut turun anjlok merosot berkurang naik".split())
_DETAILS = frozenset("rinci rincian terdiri perincian sebaran sebar pembagian".split())
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
_CHANGES = frozenset(
    "naik meningkat turun bertambah tumbuh menurun berkurang anjlok melonjak kenaikan peningkatan".split()
)
_CHANGE_NAMES = frozenset("kenaikan peningkatan pertumbuhan penurunan lonjakan".split())
_OF_MEMBERS = ("workers_registered", "workers_target", "workers_unregistered", "recipients")
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
LIST_GAP = 3  # sentences from a list's last item to its total; an item without a number may stand between


@dataclass(slots=True)
class Context:
    """What the rules may look at: cues, and the article's topic.

    ``cues`` gives those of a sentence for a group of units; ``lead`` the sentence before (before a list, the
    line above it); ``health`` whether the programme named last is BPJS Kesehatan; ``same_paragraph`` whether
    the sentence before belongs to the same paragraph. ``about``: the article is about BPJS Ketenagakerjaan.
    ``read`` are the figures before; ``last`` is the one before in the same sentence or list that counts the same.
    """

    cues: Callable[[int, str], list[FoundCue]]
    lead: Callable[[int], int | None]
    health: Callable[[Candidate], bool]
    same_paragraph: Callable[[int], bool]
    about: bool
    read: list[Candidate]
    last: Candidate | None = None


Rule = Callable[[Candidate, Context], FigureKind | None]


def decide(candidate: Candidate, context: Context) -> None:
    """Fill ``kind`` and ``rule`` of a candidate whose unit is known."""
    for name, rule in RULES:
        kind = rule(candidate, context)
        if kind is not None:
            candidate.kind = kind
            candidate.rule = f"{candidate.rule}; {name}"
            return


def counted_thing(candidate: Candidate, context: Context) -> FigureKind | None:
    """Villages, companies, regions, officials, cases, months: the noun says it all."""
    return None if candidate.unit in GROUPS else candidate.hint or "count"


def monthly_contribution(candidate: Candidate, context: Context) -> FigureKind | None:
    """Rp16.800 is the monthly contribution, whatever stands beside it."""
    if candidate.unit != "rupiah":
        return None
    words, at = candidate.row.words, candidate.at
    small = candidate.number.value < MOST_OF_A_MONTH and bool(_MONTHLY.intersection(words[at + 1 : at + 6]))
    wage = not _WAGES.isdisjoint(words[max(0, at - 8) : at])
    return "contribution" if candidate.number.value in MONTHLY_CONTRIBUTION or (small and not wage) else None


def health_programme(candidate: Candidate, context: Context) -> FigureKind | None:
    """Coverage and participants of BPJS Kesehatan are "other"."""
    if candidate.unit not in ("percent", "person", "card") or not context.health(candidate):
        return None
    words, at = candidate.row.words, candidate.at
    if candidate.noun == "jiwa" and words[max(0, at - 2) : at] == [NUMBER, "dari"]:
        return "population"
    return inhabitants(candidate, context) or "other"


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


def change_in_percent(candidate: Candidate, context: Context) -> FigureKind | None:
    """ "naik 31 persen", "turun sebesar 2 persen": a change is no coverage."""
    words, at = candidate.row.words, candidate.at - 1
    while at > 0 and words[at] in ("sebesar", "sekitar", "hingga", "sampai", "sebanyak", "hampir"):
        at -= 1
    if candidate.unit != "percent" or at < 0:
        return None
    clause = words[max(0, candidate.at - 7) : candidate.at]
    clause = clause[len(clause) - clause[::-1].index(",") :] if "," in clause else clause
    named = not _CHANGE_NAMES.isdisjoint(clause) and NUMBER not in clause
    return "other" if words[at] in _CHANGES or named else None


def not_our_benefit(candidate: Candidate, context: Context) -> FigureKind | None:
    """Money paid out in an article about something else is no benefit of the programme."""
    if context.about or candidate.unit != "rupiah":
        return None
    kind = weighed(candidate, context)
    return "other" if kind in ("benefit_paid", "benefit_entitlement") else None


def promised_or_paid(candidate: Candidate, context: Context) -> FigureKind | None:
    """Benefits that no rule promises as a round sum have been paid; so has what is summed up over claims or a year."""
    if candidate.unit != "rupiah":
        return None
    kind = weighed(candidate, context)
    if kind != "benefit_entitlement":
        return None
    words = candidate.row.words
    near = words[max(0, candidate.at - 10) : candidate.at + 8]
    if candidate.number.value in PROMISED or not _IF.isdisjoint(near):
        return kind
    counted = any(
        item.row is candidate.row and item.noun in _CASES for item in context.read[-1:]
    ) or not _CASES.isdisjoint(near)
    return (
        "benefit_paid" if counted or not _SPANS.isdisjoint(words) or candidate.number.value > 174e6 else kind
    )


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


def details_of_a_payment(candidate: Candidate, context: Context) -> FigureKind | None:
    """ "Rinciannya, santunan Rp 70 juta, …" right after a sum that has been paid."""
    if candidate.unit != "rupiah" or _DETAILS.isdisjoint(candidate.row.words[:4]):
        return None
    last = next((item for item in reversed(context.read) if item.unit == "rupiah"), None)
    if last is None or candidate.sentence - last.sentence > 1 or last.kind != "benefit_paid":
        return None
    return "benefit_paid"


def on_condition(candidate: Candidate, context: Context) -> FigureKind | None:
    """ "Jika peserta meninggal, ahli warisnya memperoleh Rp42 juta": what would be paid."""
    if candidate.unit != "rupiah" or _CONDITIONS.isdisjoint(candidate.row.words[: candidate.at]):
        return None
    kind = weighed(candidate, context)
    return "benefit_entitlement" if kind in ("benefit_paid", "benefit_entitlement") else None


def known_benefit(candidate: Candidate, context: Context) -> FigureKind | None:
    """ "sebab lain Rp42 juta": the sums of the programme, where no word tells of another use."""
    words = candidate.row.words[max(0, candidate.at - 8) : candidate.at + 6]
    value = candidate.number.value
    fits = value in SUMS or (value in PROMISED and not _BENEFITS.isdisjoint(words))
    if candidate.unit != "rupiah" or not fits or not context.about:
        return None
    if context.last is not None and context.last.kind == "benefit_paid":
        return None
    kind = weighed(candidate, context)
    if kind not in (None, "other", "budget"):
        return None
    return "benefit_paid" if not _HEIRS.isdisjoint(candidate.row.words) else "benefit_entitlement"


def all_of_the_budget(candidate: Candidate, context: Context) -> FigureKind | None:
    """ "APBD kita Rp4,8 triliun", "ADD menyusut jadi Rp98 miliar": a region's whole money is no budget for it."""
    if candidate.unit != "rupiah":
        return None
    words = candidate.row.words[max(0, candidate.at - 6) : candidate.at]
    if NUMBER in words:
        words = words[len(words) - words[::-1].index(NUMBER) :]
    whole = candidate.number.value >= LEAST_WHOLE_BUDGET and not _FUNDS.isdisjoint(words)
    shrunk = not _SHRUNK.isdisjoint(words) and not _FUNDS.isdisjoint(words)
    sourced = words[-2:-1] == ["dari"] and words[-1] in _FUNDS
    share = sourced and any(
        item.row is candidate.row and item.unit == "rupiah" and item.number.value < candidate.number.value
        for item in context.read[-3:]
    )
    return "other" if (whole and _PASSED.isdisjoint(words)) or shrunk or share else None


def part_of_the_detail(candidate: Candidate, context: Context) -> FigureKind | None:
    """ "Rinciannya pekerja formal 12.905 orang, …": of the kind of the whole before, not of the workforce beside it."""
    if candidate.unit not in ("person", "household") or _DETAILS.isdisjoint(candidate.row.words[:3]):
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
            if entry.kind in _OF_MEMBERS:
                scores[entry.kind] = scores.get(entry.kind, 0.0) + entry.weight
    return _best(scores, ENOUGH)


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
    scores, _own = weigh(candidate, context.cues(candidate.clause, "people"))
    kind = _best(scores, ENOUGH)
    if kind == "recipients" and "kartu" not in words:
        return None
    return kind if kind in _OF_MEMBERS else None


def weighed(candidate: Candidate, context: Context) -> FigureKind | None:
    """The kind whose cues in the sentence weigh most; in a list, only cues of its own clause count."""
    group = GROUPS.get(candidate.unit or "")
    if group is None:
        return None
    scores, own = weigh(candidate, context.cues(candidate.clause, group))
    if context.last is not None and own < ENOUGH:
        return None
    return _best(scores, ENOUGH / 2)


def same_as_before(candidate: Candidate, context: Context) -> FigureKind | None:
    """An item of a list is of the kind of the item before."""
    last = context.last
    if last is None or last.unit != candidate.unit or last.rule.endswith("base of a share"):
        return None
    return last.kind


def told_by_the_sentence_before(candidate: Candidate, context: Context) -> FigureKind | None:
    """Cues of the sentence, or list heading, before, where the own sentence holds no plain one."""
    group = GROUPS.get(candidate.unit or "")
    if group is None:
        return None
    scores, _own = weigh(candidate, context.cues(candidate.clause, group))
    last = next((item for item in reversed(context.read) if item.unit == candidate.unit), None)
    follows = last is not None and candidate.sentence - last.sentence == 1
    if last is not None and follows and not scores and context.same_paragraph(candidate.sentence):
        return None if last.rule.endswith("base of a share") else last.kind
    lead = context.lead(candidate.sentence)
    for cue in context.cues(lead, group) if lead is not None else ():
        for entry in cue.cues:
            if entry.side == "-" and entry.kind != NEUTRAL:
                scores[entry.kind] = scores.get(entry.kind, 0.0) + entry.weight * BEFORE_SENTENCE
    return _best(scores, ENOUGH / 3)


def by_default(candidate: Candidate, context: Context) -> FigureKind | None:
    """Without any cue: people in an article about the programme are covered workers, a percentage coverage."""
    if candidate.hint is not None:
        return candidate.hint
    if candidate.unit == "card":
        return "recipients"
    if candidate.unit in ("person", "household") and context.about:
        return "workers_registered"
    if candidate.unit == "rupiah" and context.about and candidate.number.value >= LEAST_BUDGET:
        return "budget"
    return "coverage_rate" if candidate.unit == "percent" and context.about else "other"


def _best(scores: dict[str, float], least: float) -> FigureKind | None:
    if not scores:
        return None
    kind = max(scores, key=lambda item: scores[item])
    return cast(FigureKind, kind) if scores[kind] >= least else None


def total_of_the_list(candidate: Candidate, context: Context) -> FigureKind | None:
    """ "Total 38.472 orang" after a list sums up its items."""
    words, at = candidate.row.words, candidate.at
    last = context.read[-1] if context.read else None
    if last is None or last.unit != candidate.unit or candidate.sentence - last.sentence > LIST_GAP:
        return None
    plain = at <= 3 and not {"total", "seluruh", "sehingga"}.isdisjoint(words[:at])
    return last.kind if plain and last.number.value < candidate.number.value else None


RULES: tuple[tuple[str, Rule], ...] = (
    ("enrolled village heads", enrolled_village_heads),
    ("counted thing", counted_thing),
    ("monthly contribution", monthly_contribution),
    ("health programme", health_programme),
    ("inhabitants", inhabitants),
    ("change in percent", change_in_percent),
    ("benefit of something else", not_our_benefit),
    ("all of the budget", all_of_the_budget),
    ("on condition", on_condition),
    ("details of a payment", details_of_a_payment),
    ("promised or paid", promised_or_paid),
    ("known benefit", known_benefit),
    ("card handed over", card_handed_over),
    ("of a target", of_a_target),
    ("part of the detail", part_of_the_detail),
    ("sum of the sentence before", sum_of_the_sentence_before),
    ("at least", at_least),
    ("two children", two_children),
    ("attending", attending),
    ("enough for", enough_for),
    ("base of a share", base_of_a_share),
    ("part of the base", part_of_the_base),
    ("paid to", paid_to),
    ("total of the list", total_of_the_list),
    ("words near it", weighed),
    ("same as the item before", same_as_before),
    ("sentence before", told_by_the_sentence_before),
    ("default", by_default),
)
