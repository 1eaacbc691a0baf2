"""The version of extraction: raise it whenever the same page would give other facts.

Articles remember the version that read them; ``pantau extract`` reads those of older versions again.
"""

EXTRACTION_VERSION = 1
