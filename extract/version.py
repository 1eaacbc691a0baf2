"""The version of extraction: raise it whenever the same page would give other facts.

Articles remember the version that read them; ``pantau extract --again`` reads those of older versions again, and
plain ``pantau extract`` the pages that an older version had to set aside.
"""

EXTRACTION_VERSION = 1
