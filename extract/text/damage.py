"""Damage to characters: mojibake, soft hyphens, invisible and look-alike spaces, entities, glued words.

Mending never rewrites what an outlet meant: curly quotes, dashes and typos stay as they are.
"""

from __future__ import annotations

import html
import re

import ftfy

# UTF-8 read as Latin-1 or CP-1252 always leaves one of these pairs; ftfy (1 ms a kilobyte) only sees those.
_MOJIBAKE = re.compile("[ÂÃâÅÄ][\u0080-\u00bf‚„†‡ˆ‰‹‘’“”•–—˜™›ŒœŠšŽžŸƒ€…]|ï»¿")
_ENTITY = re.compile(r"&(?:#\d{2,6}|#x[0-9a-fA-F]{2,5}|[a-zA-Z]{2,8});")
# Soft hyphens, zero-width characters, direction marks, byte order marks, and control characters.
_INVISIBLE = "\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff\x00-\x08\x0e-\x1f\x7f"
_HIDDEN = re.compile(f"[{_INVISIBLE}]")
# A soft hyphen was put where a word may break; some outlets' systems really broke it there.
_BROKEN_WORD = re.compile("Â?\u00ad\\s?(?=[a-zà-ÿ])")
_SPACES = re.compile(
    "[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000][ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]*|  +"
)
_BREAK = re.compile("[\r\u2028\u2029\x0b\x0c\x85]")
_BREAKS = re.compile("\r\n?|[\u2028\u2029\x0b\x0c\x85]")
_ADMIN = "Kabupaten|Kota|Provinsi|Kecamatan|Bupati|Gubernur|Walikota|Pemkab|Pemkot|Pemprov|Kelurahan|Desa"
# "KabupatenBangkalan": a government's word runs into the name; "SulihatPemkab": a caption into the lead.
_GLUED_NAME = re.compile(rf"(?:{_ADMIN})(?=[A-Z][a-z]{{2}})")
_GLUED_LEAD = re.compile(r"(?<=[a-zà-ÿ]{3})(Pem(?:kab|kot|prov|da|erintah)|Bupati|Gubernur)\b")
# "… di Aula Pemkab. (Foto: Humas)LAHAT – Pemerintah …": a caption's credit runs into the lead.
_GLUED_CREDIT = re.compile(r"\s?\((?:[Ff]oto|FOTO|[Dd]ok|[Ii]st)\b[^()\n]{0,60}\)(?=[A-Z“])")


def mend(text: str) -> str:
    """``text`` with damaged characters repaired; line breaks become "\\n", other space one blank."""
    if _MOJIBAKE.search(text):
        text = _BROKEN_WORD.sub("", text)  # before ftfy, which takes a stray soft hyphen for Latin-1 text
        text = ftfy.fix_encoding(text)
    if "&" in text and _ENTITY.search(text):
        text = html.unescape(text)
    if _HIDDEN.search(text):
        text = _HIDDEN.sub("", _BROKEN_WORD.sub("", text))
    if _BREAK.search(text):
        text = _BREAKS.sub("\n", text)
    text = _SPACES.sub(" ", text)
    text = _GLUED_NAME.sub(_apart, text)
    text = _GLUED_CREDIT.sub("\n", text)
    return _GLUED_LEAD.sub(r"\n\1", text)


def _apart(match: re.Match[str]) -> str:
    """A blank after the word, and before it where "Pemerintah" runs into it; inside other words nothing."""
    before = match.string[max(0, match.start() - 10) : match.start()]
    if before.endswith("Pemerintah"):
        return f" {match.group()} "
    return match.group() if before[-1:].isalpha() else f"{match.group()} "
