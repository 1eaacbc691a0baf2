"""Verbs of speech, and the words that only a person can be."""

from __future__ import annotations

from extract.rules.names_words import Words

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
_SPEECH = frozenset(SPEECH) | {"menurut"}
_SAYING = frozenset(SAYING)
_ADDRESS = frozenset("pak bu bapak ibu".split())
_TITLES = frozenset("h hj dr drs ir dra drg prof".split())
_SOFT = frozenset("juga pun lalu kemudian lantas".split())
_WHERE = frozenset("di se pemkab pemkot pemprov pemda pemko kabupaten kab".split())


def spoken_words(words: Words) -> frozenset[str]:
    """Words, lower case, that stand where a person is named briefly: "kata Afrian", "Pak Riko", "Widodo menyebut"."""
    found: set[str] = set()
    low, caps = words.low, words.caps
    for index, word in enumerate(low):
        if word in _SPEECH:
            named = index + 1
            if named < len(low) and low[named] in {"dia", "beliau"}:
                named += 1
            _note(words, named, found)
        elif word in _ADDRESS:
            _note(words, index + 1, found)
        elif word in _SAYING and index:
            named = index - 2 if low[index - 1] in _SOFT and index > 1 else index - 1
            if caps[named] and len(low[named]) > 2 and _opens(words, named):
                found.add(low[named])
    return frozenset(found)


def _note(words: Words, index: int, found: set[str]) -> None:
    """Adds the word that is named, past "Pak", "H."."""
    while index < len(words) and words.low[index] in _ADDRESS | _TITLES:
        index += 1
    if index < len(words) and words.caps[index] and words.gap(index - 1) in {" ", ", ", ". "}:
        found.add(words.low[index])


def _opens(words: Words, index: int) -> bool:
    """Whether word ``index`` begins a sentence."""
    start = words.starts[index]
    return start == 0 or words.text[max(0, start - 3) : start].rstrip(" ")[-1:] in {
        ".",
        "!",
        "?",
        "”",
        '"',
        "\n",
        "",
    }


def located_words(words: Words) -> frozenset[str]:
    """Words and pairs of words, lower case, that stand where only a place can: "di Napa", "Pemkab Barru"."""
    found: set[str] = set()
    low, caps, count = words.low, words.caps, len(words.low)
    for index, word in enumerate(low):
        following = index + 1
        if word in _WHERE and following < count and caps[following] and words.gap(index) in {" ", ". ", "-"}:
            found.add(low[following])
            if following + 1 < count and caps[following + 1] and words.gap(following) == " ":
                found.add(f"{low[following]} {low[following + 1]}")
        elif word.startswith("se-"):
            found.add(word[3:])
    return frozenset(found)
