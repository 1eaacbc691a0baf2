"""Verbs of speech, and the words that only a person can be."""

from __future__ import annotations

import re

# Bare verbs that follow a quotation ("…," kata Bupati); -nya makes them a pronoun ("…," katanya).
SPEECH = (
    "kata ujar jelas ungkap tegas tutur papar sebut imbuh tambah ucap terang lanjut pungkas tandas beber tukas harap "
    "pesan pinta cetus timpal sambung urai tekan simpul aku terka kelakar canda seloroh keluh kenang ancam janji jawab "
    "bilang sentil kilah tanya sahut tutup pungkas ulas sesal ajak imbau himbau puji kritik lontar tuding bantah akui "
    "ingat bisik teriak seru pukas katakan ungkapkan paparkan jelaskan sampaikan urainya terangkan kisah cerita gumam "
    "celetuk gurau sindir protes kecam tantang ralat tegur batin rinci beri pungkasi"
).split()
SAYING = (
    "mengatakan menyebut menyebutkan menjelaskan menuturkan mengungkapkan mengungkap menambahkan menegaskan mengaku "
    "mengakui menilai berharap menyampaikan meminta mengapresiasi memaparkan berjanji mengingatkan menerangkan "
    "menyatakan membeberkan merinci menekankan menghimbau mengimbau mengajak menyambut memastikan menanggapi menjawab "
    "menimpali membenarkan membantah menyoroti mendorong bertutur berkata bilang mencontohkan mengucapkan memuji "
    "mengeluh menyentil mengusulkan membandingkan menyanggupi memberi mengharapkan menginstruksikan menargetkan "
    "menyesalkan menyarankan"
).split()
_CALLED = re.compile(
    r"\b(?:(?:" + "|".join(SPEECH) + r"|[Mm]enurut|sambung|lanjut)(?: dia| beliau)?,? |(?:Pak|Bu|Bapak|Ibu) )"
    r"(?:(?:Pak|Bu|Bapak|Ibu|H|Hj|Dr|dr|Drs|Ir)\.? )*([A-Z][\w'’-]+)(?! (?:Kabupaten|Kota|Provinsi))"
)
_SAYS = re.compile(
    r"(?:^|[.!?”\"\n] ?)([A-Z][\w'’-]{2,}) (?:juga |pun |lalu |kemudian |lantas )?(?:"
    + "|".join(SAYING)
    + r")\b",
    re.MULTILINE,
)
_LOCATED = re.compile(
    r"\b(?:di|se-|Pemkab|Pemkot|Pemprov|Pemda|Kabupaten|Kab\.) ?([A-Z][\w'’]+)(?: ([A-Z][\w'’]+))?"
)


def spoken_words(text: str) -> frozenset[str]:
    """Words, lower case, that stand where a person is named briefly: "kata Afrian", "Pak Riko", "Widodo menyebut"."""
    called = {match.lower() for match in _CALLED.findall(text)}
    return frozenset(called | {match.lower() for match in _SAYS.findall(text)})


def located_words(text: str) -> frozenset[str]:
    """Words and pairs of words, lower case, that stand where only a place can: "di Napa", "Pemkab Barru"."""
    found = set()
    for one, two in _LOCATED.findall(text):
        found.add(one.lower())
        if two:
            found.add(f"{one} {two}".lower())
    return frozenset(found)
