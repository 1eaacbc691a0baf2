"""From a document to its facts: a spaCy pipeline of components, one per kind of fact, in an explicit order."""

from __future__ import annotations

import re
from collections.abc import Callable

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import registry
from spacy.vocab import Vocab

from domain.articles import Article, Document
from domain.errors import DocumentError
from domain.facts import Facts, Mention
from extract.components import (
    commitments,
    event_date,
    figures,
    officials,
    quotes,
    regions,
    regulations,
    relevance,
    subjects,
)
from extract.reading import Reading
from extract.sentences import split_sentences

Component = Callable[[Reading], None]
FACTORY = "pantau_component"
TOKENIZER = "pantau_plain_tokenizer"


def sentences(reading: Reading) -> None:
    """Fill ``reading.sentences``."""
    reading.sentences = split_sentences(reading.text)


# Each may read what those before it filled.
COMPONENTS: tuple[tuple[str, Component], ...] = (
    ("sentences", sentences),
    ("regions", regions.read),
    ("regulations", regulations.read),
    ("figures", figures.read),
    ("officials", officials.read),
    ("quotes", quotes.read),
    ("subjects", subjects.read),
    ("relevance", relevance.read),
    ("event_date", event_date.read),
    ("commitments", commitments.read),
)


class PlainTokenizer:
    """Words and single marks. spaCy's Indonesian tokenizer takes 9 ms an article, this 0.3, and no rule needs
    its exceptions (it splits "BPJS-K" and "2/2021")."""

    _TOKEN = re.compile(r"(\w+|[^\w\s]|\s)( ?)")

    def __init__(self, vocab: Vocab) -> None:
        self._vocab = vocab

    def __call__(self, text: str) -> Doc:
        """The tokens of ``text``, which they give back exactly."""
        found = self._TOKEN.findall(text)
        return Doc(self._vocab, words=[word for word, _ in found], spaces=[bool(space) for _, space in found])


def create_tokenizer() -> Callable[[Language], PlainTokenizer]:
    """How spaCy makes our tokenizer; its own takes two seconds to build."""
    return lambda nlp: PlainTokenizer(nlp.vocab)


registry.tokenizers(TOKENIZER, func=create_tokenizer)


class Extractor:
    """Reads documents. Building one loads the gazetteers (once a process); reading keeps no state."""

    def __init__(self) -> None:
        self._nlp = build_pipeline()

    def read(self, document: Document) -> Article:
        """The document with its facts.

        Raises DocumentError, naming the component, where a rule fails on this text or gives a span that does
        not slice it; the caller sets the page aside and goes on.
        """
        doc = self.doc(document)
        facts = _facts(doc._.reading)
        check_spans(document.text, facts)
        return Article(document, facts)

    def doc(self, document: Document) -> Doc:
        """The spaCy document behind the facts, its Reading in ``doc._.reading`` (for views)."""
        doc = self._nlp.make_doc(document.text)
        doc._.reading = Reading(document)
        for _name, component in self._nlp.pipeline:
            doc = component(doc)
        return doc


def build_pipeline() -> Language:
    """A blank Indonesian pipeline with our components on it."""
    if not Doc.has_extension("reading"):
        Doc.set_extension("reading", default=None)
    nlp = spacy.blank("id", config={"nlp": {"tokenizer": {"@tokenizers": TOKENIZER}}})
    nlp.max_length = 2_000_000  # characters; documents hold at most half of that
    for name, _component in COMPONENTS:
        nlp.add_pipe(FACTORY, name=name, config={"component": name})
    return nlp


@Language.factory(FACTORY)
def create_component(nlp: Language, name: str, component: str) -> Callable[[Doc], Doc]:
    """A component of COMPONENTS as spaCy calls it: over the Reading of a document."""
    read = dict(COMPONENTS)[component]

    def run(doc: Doc) -> Doc:
        try:
            read(doc._.reading)
        except Exception as error:
            what = " ".join(f"{type(error).__name__}: {error}".split())
            raise DocumentError(f"the component {component} failed on this text: {what}") from error
        return doc

    return run


def _facts(reading: Reading) -> Facts:
    return Facts(
        relevant=reading.relevant,
        relevance=reading.relevance,
        subject_regions=reading.subject_regions,
        regions=reading.regions,
        regulations=reading.regulations,
        officials=reading.officials,
        figures=reading.figures,
        commitments=reading.commitments,
        quotes=reading.quotes,
        event_date=reading.event_date,
        event_date_basis=reading.event_date_basis,
    )


def spans(facts: Facts) -> tuple[tuple[str, Mention], ...]:
    """Every span of ``facts`` with the kind of fact it belongs to."""
    found: list[tuple[str, Mention]] = []
    for kind in ("regions", "regulations", "officials"):
        found += [(kind, mention) for fact in getattr(facts, kind) for mention in fact.mentions]
    found += [("figures", Mention(fact.start, fact.end, fact.text)) for fact in facts.figures]
    found += [("quotes", Mention(fact.start, fact.end, fact.text)) for fact in facts.quotes]
    return tuple(found)


def check_spans(text: str, facts: Facts) -> None:
    """Raise DocumentError if a span of ``facts`` does not give its own words."""
    for kind, mention in spans(facts):
        if text[mention.start : mention.end] != mention.text:
            raise DocumentError(
                f"{kind}: the span {mention.start}-{mention.end} does not hold {mention.text[:40]!r}"
            )
    for commitment in facts.commitments:
        if not 0 <= commitment.start < commitment.end <= len(text):
            raise DocumentError(
                f"commitments: the span {commitment.start}-{commitment.end} lies outside the text"
            )
