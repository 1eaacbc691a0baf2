"""Figures: numbers that say something about workers, money, coverage, regions, companies or benefits."""

from __future__ import annotations

from bisect import bisect_right

from extract.reading import Reading
from extract.rules.figures_candidate import SKIP, Candidate
from extract.rules.figures_decide import decide
from extract.rules.figures_facts import fact, find_periods
from extract.rules.figures_forms import by_class, by_enrolment, by_people_words
from extract.rules.figures_kinds import FoundCue, find_cues
from extract.rules.figures_lists import cells, is_item, is_row
from extract.rules.figures_merge import distinct
from extract.rules.figures_parts import by_noun_of, carry_over, is_total, persons_of_a_list
from extract.rules.figures_skip import is_year, no_figures
from extract.rules.figures_units import counts_something, find_units, hide_places
from extract.rules.figures_weighing import Context
from extract.rules.figures_words import NUMBER, Row, row, split_words
from extract.rules.numbers import Number, find_numbers, lowered

# Names and words of the two programmes, as plain strings: a search for each is ten times faster than one pattern.
_OWN = (
    "ketenagakerjaan",
    "ketenaga kerjaan",
    "jamsostek",
    "bpjstk",
    "bpjs tk",
    "bpjs-tk",
    "naker ",
    "jkk",
    "jkm",
    "jaminan kematian",
    "pekerja rentan",
)
_HEALTH = ("kesehatan", "bpjs kes", " jkn", " uhc", "puskesmas", "stunting", "berobat", "rumah sakit")

# "Dinas Kesehatan", "tenaga kesehatan", "keselamatan dan kesehatan kerja" are not BPJS Kesehatan.
_NO_INSURANCE = ("dinas ", "tenaga ", "keselamatan dan ", "kepala dinas ", "bidang ", "alat ")


def read(reading: Reading) -> None:
    """Fill ``reading.figures``."""
    text = reading.text
    lower = lowered(text)
    numbers = find_numbers(text)
    taken = [(mention.start, mention.end) for fact in reading.regulations for mention in fact.mentions]
    taken += [(mention.start, mention.end) for mention in reading.region_mentions]
    skipped = no_figures(text, lower, numbers, taken)
    kept = [number for index, number in enumerate(numbers) if index not in skipped]
    chosen = distinct(_Reader(reading, lower).candidates(kept))
    periods = {index: find_periods(reading, lower, index) for index in {item.sentence for item in chosen}}
    reading.figures = tuple(fact(reading, lower, item, periods[item.sentence]) for item in chosen)


class _Reader:
    """Reads the numbers of one article sentence by sentence."""

    def __init__(self, reading: Reading, lower: str) -> None:
        self.reading = reading
        self.lower = lower
        self.own = _places(lower, _OWN)
        self.health = [at for at in _places(lower, _HEALTH) if not lower.endswith(_NO_INSURANCE, 0, at)]
        self.about = len(self.own) >= max(1, len(self.health) // 2)
        published = reading.document.published
        self.year = published.year if published else None
        self.rows: dict[int, Row] = {}
        self.found: dict[tuple[int, str], list[FoundCue]] = {}
        self.items: dict[int, bool] = {}

    def candidates(self, numbers: list[Number]) -> list[Candidate]:
        """The numbers that have a unit, with their kinds."""
        context = Context(self.cues, self._lead, self._is_health, self._same_paragraph, self.about, read=[])
        by_sentence: dict[int, list[Number]] = {}
        for number in numbers:
            by_sentence.setdefault(self.reading.sentence_at(number.start).index, []).append(number)
        for index, inside in by_sentence.items():
            self._sentence(index, inside, context)
        return context.read

    def _sentence(self, index: int, numbers: list[Number], context: Context) -> None:
        read = context.read
        sentence = self.reading.sentences[index]
        numbers = [number for number in numbers if number.end <= sentence.end]
        if is_row(self.lower, sentence):
            found = self._table_row(index, numbers)
        else:
            words = self.rows[index] = row(self.lower, sentence.start, sentence.end, numbers)
            found = self._in_row(words, index, numbers)
            find_units(found)
        if found and found[0].unit is None and any(carry_over(found[0], last) for last in read[:-3:-1]):
            find_units(found)
        if found and found[0].unit is None and (people := persons_of_a_list(found, read)):
            for candidate in found:
                if candidate.unit is None:
                    candidate.unit, candidate.noun = people.unit, people.noun
                    candidate.rule = "list of persons"
        if found and found[0].unit is None and self._is_list_line(index):
            self._by_heading(found[0], index)
        if found and found[0].unit is None and index > 1 and is_total(found[0]):
            by_noun_of(found[0], self._row(index - 1))
        for candidate in found:
            if (
                not by_people_words(candidate)
                and not by_enrolment(candidate)
                and not self._is_name(candidate)
            ):
                by_class(candidate)
        hide_places(found)
        last = read[-1] if read and self._same_list(read[-1].sentence, index) else None
        for candidate in found:
            if candidate.unit is None or candidate.unit == SKIP:
                continue
            context.last = last if last is not None and last.unit == candidate.unit else None
            decide(candidate, context)
            context.read.append(candidate)
            last = candidate

    def _in_row(self, words: Row, index: int, numbers: list[Number]) -> list[Candidate]:
        places = [at for at, word in enumerate(words.words) if word == NUMBER]
        return [
            Candidate(number, words, index, at, at + 1, clause=index)
            for number, at in zip(numbers, places, strict=True)
            if not is_year(self.lower, number) or counts_something(words, at)
        ]

    def _table_row(self, index: int, numbers: list[Number]) -> list[Candidate]:
        """The numbers of a table's row, each read with the name of its column and of its row before it."""
        found: list[Candidate] = []
        for cell in cells(self.lower, self.reading.sentences, index):
            inside = [number for number in numbers if cell.start <= number.start and number.end <= cell.end]
            if not inside or cell.head in ("no", "no."):
                continue
            own = row(self.lower, cell.start, cell.end, inside)
            words = Row([*split_words(cell.label), ",", *split_words(cell.head), *own.words], own.numbers)
            clause = -1 - len(self.rows)
            self.rows[clause] = words
            column = self._in_row(words, index, inside)
            for candidate in column:
                candidate.clause = clause
            find_units(column)
            found += column
        return found

    def _is_name(self, candidate: Candidate) -> bool:
        """Whether a capital follows: "Gerakan 1000 Bunga Kasih", "Dandim 1603"."""
        end = candidate.number.end
        return self.reading.text[end : end + 2].lstrip()[:1].isupper()

    def _by_heading(self, candidate: Candidate, index: int) -> None:
        """The first noun of the line above a list says what its bare numbers count."""
        lead = self._lead(index)
        if lead is not None and lead < index:
            by_noun_of(candidate, self._row(lead))

    def _row(self, index: int) -> Row:
        if index not in self.rows:
            sentence = self.reading.sentences[index]
            self.rows[index] = row(self.lower, sentence.start, sentence.end, ())
        return self.rows[index]

    def cues(self, index: int, group: str) -> list[FoundCue]:
        """The cues of a sentence for one group of units, looked up once."""
        found = self.found.get((index, group))
        if found is None:
            found = self.found[index, group] = find_cues(self._row(index), group, self.year)
        return found

    def _lead(self, index: int) -> int | None:
        """The sentence before; for a list's line, the line above the list. The title leads nothing."""
        before = index - 1
        while before > 0 and self._is_list_line(index) and self._is_list_line(before):
            before -= 1
        return before if before > 0 else None

    def _same_paragraph(self, index: int) -> bool:
        sentences = self.reading.sentences
        return index > 0 and sentences[index - 1].paragraph == sentences[index].paragraph

    def _is_list_line(self, index: int) -> bool:
        known = self.items.get(index)
        if known is None:
            known = self.items[index] = is_item(self.lower, self.reading.sentences[index])
        return known

    def _same_list(self, before: int, index: int) -> bool:
        return index - before == 1 and self._is_list_line(before) and self._is_list_line(index)

    def _is_health(self, candidate: Candidate) -> bool:
        """Whether the programme named last before the number is BPJS Kesehatan, in the same paragraph."""
        position = candidate.number.start
        health = bisect_right(self.health, position)
        if not health:
            return False
        own = bisect_right(self.own, position)
        if own and self.own[own - 1] > self.health[health - 1]:
            return False
        start = self.lower.rfind("\n", 0, position)
        return self.health[health - 1] > start or not self.about


def _places(lower: str, names: tuple[str, ...]) -> list[int]:
    """Where any of the names stands, in order."""
    found: list[int] = []
    for name in names:
        at = lower.find(name)
        while at >= 0:
            found.append(at)
            at = lower.find(name, at + len(name))
    return sorted(found)
