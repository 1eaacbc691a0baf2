"""From a page or a plain text to a Document: title, date, author, and the article's own text.

The cleaned text has the title as its first line (once), then one paragraph per line.
"""

from extract.text.page import document_from_page
from extract.text.plain import document_from_text

__all__ = ["document_from_page", "document_from_text"]
