"""Kinds of amounts of money: iuran, benefits promised and paid, whole budgets."""

from __future__ import annotations

from domain.facts import FigureKind
from extract.rules.figures_candidate import Candidate
from extract.rules.figures_weighing import DETAILS, Context, weighed
from extract.rules.figures_words import NUMBER

# The monthly contribution of the two basic programmes for workers without wage (PP 44/2015: 10.000 for JKK and
# 6.800 for JKM), in every second article; halved by PP 50/2025 in 2026; and for three, six and twelve months.
MONTHLY_CONTRIBUTION = frozenset((16_800.0, 8_400.0, 50_400.0, 100_800.0, 201_600.0))
MOST_OF_A_MONTH = 200_000.0  # rupiah a month: no wage, stipend or benefit is as little
_MONTHLY = frozenset("bulan perbulan sebulan bulanan".split())
_WAGES = frozenset("upah gaji honor insentif".split())
# What PP 82/2019 promises in round sums (death 42 million of 20 for the heirs, 10 for the funeral and 12 of monthly
# support; scholarships of 1.5 to 12 million a year, 174 in all; transport 2, 5 and 10; glasses 1) and Permenaker
# 4/2023 to migrants (85). 70 is the least for a death at work in the press. Other sums are multiples, or were paid.
PROMISED = frozenset((1e6, 1.5e6, 2e6, 3e6, 5e6, 10e6, 12e6, 20e6, 42e6, 70e6, 85e6, 174e6))
_CASES = frozenset("kasus klaim".split())
_SPANS = frozenset("sepanjang selama periode januari hingga total keseluruhan triwulan semester".split())
_IF = frozenset("maksimal jika apabila bila kalau berhak maksimum akan bisa dapat bakal".split())
SUMS = frozenset((42e6, 174e6, 70e6, 85e6))
LEAST_WHOLE_BUDGET = 5e11  # rupiah: a kabupaten's budget is one to several trillion
_FUNDS = frozenset("apbd apbdes apbk apba apbn rapbd add dd dbh dbhcht dau pad".split())
_BENEFITS = frozenset("santunan pemakaman beasiswa duka kematian".split())
_HEIRS = frozenset("almarhum almarhumah mendiang alm diserahkan menyerahkan diberikan".split())
_CONDITIONS = frozenset("jika bila apabila kalau seandainya bilamana jikalau andai".split())
_PASSED = frozenset("disepakati ditetapkan disahkan dialokasikan mengalokasikan".split())
_SHRUNK = frozenset("menyusut turun anjlok merosot berkurang naik".split())


def monthly_contribution(candidate: Candidate, context: Context) -> FigureKind | None:
    """Rp16.800 is the monthly contribution, whatever stands beside it."""
    if candidate.unit != "rupiah":
        return None
    words, at = candidate.row.words, candidate.at
    small = candidate.number.value < MOST_OF_A_MONTH and bool(_MONTHLY.intersection(words[at + 1 : at + 6]))
    wage = not _WAGES.isdisjoint(words[max(0, at - 8) : at])
    return "contribution" if candidate.number.value in MONTHLY_CONTRIBUTION or (small and not wage) else None


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


def details_of_a_payment(candidate: Candidate, context: Context) -> FigureKind | None:
    """ "Rinciannya, santunan Rp 70 juta, …" right after a sum that has been paid."""
    if candidate.unit != "rupiah" or DETAILS.isdisjoint(candidate.row.words[:4]):
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
