"""The bodies of the JSON endpoints, built from engine and store; `pantau … --json` prints the same ones.

Every list is ``{"total", "items": [{"id", "url", …}], "next"}``; ``next`` is a cursor, or None on the last page.
``page`` is the path of our own page on the thing. Codes come with their names, ids with their labels.
"""

from api.answers.articles import ArticleFilters, article, articles, story
from api.answers.citations import citations
from api.answers.regions import region, regions, timeline
from api.answers.regulations import regulations
from api.answers.sources import sources
from api.answers.statements import StatementFilters, commitments, figures, officials

__all__ = [
    "ArticleFilters",
    "StatementFilters",
    "article",
    "articles",
    "citations",
    "commitments",
    "figures",
    "officials",
    "region",
    "regions",
    "regulations",
    "sources",
    "story",
    "timeline",
]
