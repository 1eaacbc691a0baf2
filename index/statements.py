"""An article's facts as statements: flat, each with its sentence, for the index to filter and to aggregate."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b
from typing import Any

from domain import regions
from domain.articles import StoredArticle
from domain.errors import RegionError
from domain.facts import CommitmentFact, FigureFact, Mention, OfficialFact, QuoteFact, RegulationFact
from domain.statements import Statement, StatementKind

_NEAR = 200  # characters between a sentence and a quote of the same paragraph that belongs to it
_GOVERNMENT = frozenset(
    "presiden menteri gubernur wakil_gubernur bupati wakil_bupati wali_kota wakil_wali_kota sekda asisten staf_ahli "
    "kepala_dinas pejabat_dinas camat kepala_desa dprd".split()
)  # roles that speak for a region
_BY_GOVERNMENT = re.compile(
    r"\b(?:pem(?:kab|kot|ko|prov|prop|da)|pemerintah (?:kab|kota|prov|daerah)\w*|bupati|wali\s?kota|gubernur|sekda)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Place:
    """A sentence of the article: text[start:end]."""

    start: int
    end: int
    sentence: str


def statements_of(stored: StoredArticle) -> tuple[Statement, ...]:
    """Every statement of an article, in the order of the text within each kind. The ids hang on what is said, not
    on the order in which facts were found."""
    return tuple(_Maker(stored).statements())


class _Maker:
    def __init__(self, stored: StoredArticle) -> None:
        self._stored = stored
        self._document = stored.article.document
        self._facts = stored.article.facts
        self._ids: dict[str, int] = {}

    def statements(self) -> Iterator[Statement]:
        for regulation in self._facts.regulations:
            yield from self._citations(regulation)
        for commitment in self._facts.commitments:
            yield self._commitment(commitment)
        for figure in self._facts.figures:
            yield self._figure(figure)
        for official in self._facts.officials:
            yield self._official(official)

    def _citations(self, fact: RegulationFact) -> Iterator[Statement]:
        for region in self._citing(fact):
            place, strength = self._best_place(fact, region)
            yield self._make(
                "citation",
                (fact.id, region),
                place,
                region=region,
                rule=fact.rule,
                regulation=fact.id,
                regulation_status=fact.status,
                strength=strength,
            )

    def _citing(self, fact: RegulationFact) -> tuple[str | None, ...]:
        """The regions that cite: the subjects of the article; of a regional regulation its issuer alone, where it
        is one of them (a neighbour in the same story does not cite it)."""
        subjects = self._facts.subject_regions
        if fact.region in subjects:
            return (fact.region,)
        return subjects or (None,)

    def _best_place(self, fact: RegulationFact, region: str | None) -> tuple[_Place, int]:
        """The sentence among those that name the regulation that proves it best, the first of equals."""
        places = [place for mention in fact.mentions if (place := self._known(mention.start)) is not None]
        if not places:
            return self._place_of(fact.mentions, fact.sentence), 0
        graded = [(self._strength(place, region), -place.start, place) for place in places]
        strength, _, place = max(graded, key=lambda grade: grade[:2])
        return place, strength

    def _strength(self, place: _Place, region: str | None) -> int:
        if region is None:
            return 0
        speaker = self._speaker(place)
        officials = {
            official.name: official
            for official in self._facts.officials
            if official.region == region and official.role in _GOVERNMENT
        }
        if speaker in officials:
            return 3
        if any(_inside(official.mentions, place) for official in officials.values()):
            return 2
        named = [
            mention
            for fact in self._facts.regions
            if fact.code == region
            for mention in fact.mentions
            if _inside((mention,), place)
        ]
        governing = any(
            _BY_GOVERNMENT.search(self._document.text[max(0, m.start - 30) : m.end]) for m in named
        )
        return 2 if governing else int(bool(named))

    def _commitment(self, fact: CommitmentFact) -> Statement:
        amount = fact.figures[0] if fact.figures else None
        return self._make(
            "commitment",
            (fact.kind, fact.status, fact.region, fact.sentence, fact.start),
            self._place_at(fact.start, fact.end, fact.sentence),
            region=fact.region or self._single_subject,
            rule=fact.rule,
            commitment=fact.kind,
            status=fact.status,
            due=fact.due,
            regulation=fact.regulation,
            name=fact.actor,
            value=amount.value if amount else None,
            unit=amount.unit if amount else None,
        )

    def _figure(self, fact: FigureFact) -> Statement:
        return self._make(
            "figure",
            (fact.value, fact.unit, fact.kind, fact.start),
            self._place_at(fact.start, fact.end, fact.sentence),
            region=fact.region or self._single_subject,
            rule=fact.rule,
            figure=fact.kind,
            value=fact.value,
            unit=fact.unit,
            hedge=fact.hedge,
        )

    def _official(self, fact: OfficialFact) -> Statement:
        return self._make(
            "official",
            (fact.name, fact.role, fact.position),
            self._place_of(fact.mentions, fact.sentence),
            region=fact.region,
            rule=fact.rule,
            name=fact.name,
            role=fact.role,
            position=fact.position,
            acting=fact.acting,
        )

    def _make(
        self,
        kind: StatementKind,
        identity: tuple[object, ...],
        place: _Place,
        *,
        region: str | None,
        rule: str,
        **values: Any,
    ) -> Statement:
        province, level = _home(region)
        return Statement(
            id=self._id(kind, identity),
            kind=kind,
            article_id=self._stored.article.id,
            story_id=self._stored.story_id,
            url=self._document.url,
            title=self._document.title,
            source=self._stored.source,
            source_name=self._stored.source_name,
            published=self._document.published,
            sentence=place.sentence,
            start=place.start,
            end=place.end,
            rule=rule,
            original=self._stored.original,
            region=region,
            province=province,
            level=level,
            speaker=self._speaker(place) if kind != "official" else None,
            **values,
        )

    def _id(self, kind: str, identity: tuple[object, ...]) -> str:
        """Article, kind and a hash of what is said; a number behind it where the same is said twice."""
        digest = blake2b(repr(identity).encode(), digest_size=5).hexdigest()
        base = f"{self._stored.article.id}:{kind}:{digest}"
        count = self._ids[base] = self._ids.get(base, 0) + 1
        return base if count == 1 else f"{base}:{count}"

    @property
    def _single_subject(self) -> str | None:
        subjects = self._facts.subject_regions
        return subjects[0] if len(subjects) == 1 else None

    @cached_property
    def _sentences(self) -> tuple[_Place, ...]:
        """The sentences that extraction handed along with its facts: its own borders, not a second splitter's."""
        anchors = [
            (fact.mentions[0].start, fact.sentence) for fact in self._facts.regulations if fact.mentions
        ]
        anchors += [
            (fact.mentions[0].start, fact.sentence) for fact in self._facts.officials if fact.mentions
        ]
        anchors += [(fact.start, fact.sentence) for fact in self._facts.figures]
        anchors += [(fact.start, fact.sentence) for fact in self._facts.commitments]
        found = {place for anchor in anchors if (place := self._locate(*anchor)) is not None}
        return tuple(sorted(found, key=lambda place: place.start))

    def _locate(self, position: int, sentence: str) -> _Place | None:
        """Where the sentence that holds ``position`` stands; None if it does not stand there word for word."""
        if not sentence:
            return None
        start = self._document.text.find(sentence, max(0, position - len(sentence)), position + len(sentence))
        if start < 0 or not start <= position <= start + len(sentence):
            return None
        return _Place(start, start + len(sentence), sentence)

    def _known(self, position: int) -> _Place | None:
        return next((place for place in self._sentences if place.start <= position < place.end), None)

    def _place_of(self, mentions: tuple[Mention, ...], sentence: str) -> _Place:
        """Where a fact with these mentions stands: its sentence, or its first mention if that is not found."""
        first = min(mentions, key=lambda mention: mention.start, default=Mention(0, 0, ""))
        return self._place_at(first.start, first.end, sentence)

    def _place_at(self, start: int, end: int, sentence: str) -> _Place:
        return self._locate(start, sentence) or _Place(start, end, sentence)

    def _speaker(self, place: _Place) -> str | None:
        """Whose quote the sentence lies in; else the nearest quote of the same paragraph, if it is near."""
        spoken = [quote for quote in self._facts.quotes if quote.speaker]
        inside = [quote for quote in spoken if quote.start < place.end and place.start < quote.end]
        if inside:
            return inside[0].speaker
        near = [(gap, quote.speaker) for quote in spoken if (gap := self._gap(place, quote)) is not None]
        return min(near, key=lambda pair: pair[0])[1] if near else None

    def _gap(self, place: _Place, quote: QuoteFact) -> int | None:
        first, last = (quote.end, place.start) if quote.end <= place.start else (place.end, quote.start)
        if last - first > _NEAR or "\n" in self._document.text[first:last]:
            return None
        return last - first


def _inside(mentions: Iterable[Mention], place: _Place) -> bool:
    return any(place.start <= mention.start < place.end for mention in mentions)


def _home(code: str | None) -> tuple[str | None, str | None]:
    """The province and the level of a region; of an unknown code what the code itself tells."""
    if code is None:
        return None, None
    try:
        region = regions.get(code)
    except RegionError:
        return code[:2], None
    return region.province, region.level
