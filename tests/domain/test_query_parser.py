"""The query language: what every form becomes, what every mistake is told, and that nothing else escapes."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.errors import QueryError
from domain.query import And, Field, Not, Or, Period, Phrase, Prefix, Words, conjoin
from domain.query_lexer import MAX_LENGTH
from domain.query_parser import MAX_DEPTH, MAX_PARTS, describe, filter_node, parse, parse_query

INPRES = Field("regulation", "inpres-2-2021", "Inpres Nomor 2 Tahun 2021")
LAHAT = Field("region", "16.04", "Kabupaten Lahat")
BOGOR = Or((Field("region", "32.01", "Kabupaten Bogor"), Field("region", "32.71", "Kota Bogor")))


@pytest.mark.parametrize(
    ("text", "node"),
    [
        ("", None),
        ("   ", None),
        ("()", None),
        ("— … !", None),
        ("pekerja", Words("pekerja")),
        ("pekerja rentan", Words("pekerja rentan")),
        ("pekerja, rentan.", Words("pekerja rentan")),
        ("pekerja AND rentan", Words("pekerja rentan")),
        ("pekerja dan rentan", Words("pekerja dan rentan")),
        ('"kerja sama"', Phrase("kerja sama")),
        ("“kerja sama”", Phrase("kerja sama")),
        ("„kerja sama“ lahat", And((Phrase("kerja sama"), Words("lahat")))),
        ('""', None),
        ("petani OR nelayan", Or((Words("petani"), Words("nelayan")))),
        ("petani ATAU nelayan", Or((Words("petani"), Words("nelayan")))),
        ("petani | nelayan", Or((Words("petani"), Words("nelayan")))),
        ("petani atau nelayan", Words("petani atau nelayan")),
        ("PETANI ATAU NELAYAN", Words("PETANI ATAU NELAYAN")),  # a headline pasted in capitals
        ("a b OR c", Or((Words("a b"), Words("c")))),
        ("petani -kesehatan", And((Words("petani"), Not(Words("kesehatan"))))),
        ("petani −kesehatan", And((Words("petani"), Not(Words("kesehatan"))))),
        ("petani TANPA kesehatan", And((Words("petani"), Not(Words("kesehatan"))))),
        ('-"kerja sama"', Not(Phrase("kerja sama"))),
        ("-(a OR b)", Not(Or((Words("a"), Words("b"))))),
        ("NOT -a", Words("a")),
        ("BPJS-TK - lahat", Words("BPJS-TK lahat")),
        ("(a OR b) c", And((Or((Words("a"), Words("b"))), Words("c")))),
        ("sosialis*", Prefix("sosialis")),
        ("pekerja sosialis*", And((Words("pekerja"), Prefix("sosialis")))),
        ("wilayah:Lahat", LAHAT),
        ("region:Lahat", LAHAT),
        ("Wilayah: Lahat", LAHAT),
        ("wilayah:16.04", LAHAT),
        ('wilayah:"Kab. Lahat"', LAHAT),
        ("wilayah:Kabupaten Lahat pekerja", And((LAHAT, Words("pekerja")))),
        ("wilayah:Lombok Timur", Field("region", "52.03", "Kabupaten Lombok Timur")),
        ("wilayah:Bogor", BOGOR),
        ("wilayah:Bogor -wilayah:Lahat", And((BOGOR, Not(LAHAT)))),
        ("provinsi:Sumsel", Field("province", "16", "Provinsi Sumatera Selatan")),
        ("province:16", Field("province", "16", "Provinsi Sumatera Selatan")),
        ("menyebut:Lahat", Field("mention", "16.04", "Kabupaten Lahat")),
        ("peraturan:inpres-2-2021", INPRES),
        ("peraturan:Inpres Nomor 2 Tahun 2021 pekerja", And((INPRES, Words("pekerja")))),
        ('regulation:"inpres 2/2021"', INPRES),
        ("pejabat:Sukamta", Field("official", "Sukamta", "Sukamta")),
        ('pejabat:"Juaini Taofik"', Field("official", "Juaini Taofik", "Juaini Taofik")),
        ("peran:bupati", Field("role", "bupati", "bupati")),
        ("peran:wakil bupati", Field("role", "wakil_bupati", "wakil bupati")),
        ("role:walikota", Field("role", "wali_kota", "wali kota")),
        ("sumber:antara", Field("source", "antara", "antara")),
        ("jenis:komitmen", Field("kind", "commitment", "komitmen")),
        ("kind:budget", Field("kind", "budget", "komitmen anggaran")),
        ("status:tidak ada", Field("status", "none", "tidak ada")),
        ("sejak:2024", Period(start=date(2024, 1, 1))),
        ("sampai:2024", Period(end=date(2024, 12, 31))),
        ("sejak:2024-02 sampai:2024-02", Period(date(2024, 2, 1), date(2024, 2, 29))),
        ("from:2024-03-05", Period(start=date(2024, 3, 5))),
        ("sejak:5/3/2024", Period(start=date(2024, 3, 5))),
        ('sejak:"5 Maret 2024"', Period(start=date(2024, 3, 5))),
        ("sejak:5 Maret 2024 lahat", And((Period(start=date(2024, 3, 5)), Words("lahat")))),
        ("until:Agustus 2023", Period(end=date(2023, 8, 31))),
        ("inpres nomor 2 tahun 2021 lahat", And((INPRES, Words("lahat")))),
        ("lahat INPRES No. 02/2021", And((Words("lahat"), INPRES))),
        ("instruksi presiden 2 2021", INPRES),
        ('"Inpres No. 2/2021"', INPRES),
        ("-inpres 2/2021", Not(INPRES)),
        (
            "inpres 2/2021 dan inpres 4/2022",
            And((INPRES, Field("regulation", "inpres-4-2022", "Inpres Nomor 4 Tahun 2022"))),
        ),
        (
            "perbup lahat 44/2025 petani",
            And(
                (
                    Field("regulation", "perbup-16.04-44-2025", "Perbup Lahat Nomor 44 Tahun 2025"),
                    Words("petani"),
                )
            ),
        ),
        (
            "perbup 44/2025 lahat petani",
            And(
                (
                    Field("regulation", "perbup-16.04-44-2025", "Perbup Lahat Nomor 44 Tahun 2025"),
                    Words("petani"),
                )
            ),
        ),
        ("perda 2024 petani", Words("perda 2024 petani")),
        ("perbup 44", Words("perbup 44")),
        ("Lahat: bupati teken", Words("Lahat bupati teken")),  # a colon in a pasted headline
        ("lihat https://kabar.example/a pukul 10:30", Words("lihat https://kabar.example/a pukul 10:30")),
    ],
)
def test_every_form(text, node):
    assert parse(text) == node


@pytest.mark.parametrize(
    ("text", "position", "message", "hint"),
    [
        ('lahat "kerja sama', 6, "quotation mark at position 7", "second one"),
        ("lahat (petani", 6, "bracket at position 7 is never closed", ")"),
        ("lahat) petani", 5, "bracket at position 6 closes nothing", "Remove"),
        ("petani OR", 7, "OR at position 8", "petani OR nelayan"),
        ("OR petani", 0, "both sides", ""),
        ("petani -", None, None, None),
        ("petani NOT", 7, "Nothing follows", "-kesehatan"),
        ("petani -()", 7, "excludes nothing", ""),
        ("wilyah:Lahat", 0, 'no field "wilyah:"', 'Did you mean "wilayah:"'),
        ("petani foo:bar", 7, 'no field "foo:"', "wilayah"),
        ("wilayah:Lahhat", 8, '"Lahhat"', "Kabupaten Lahat"),
        ("wilayah:99.99", 8, '"99.99"', "code"),
        ("provinsi:Lahat", 9, 'no province "Lahat"', ""),
        ("peraturan:foo", 10, '"foo" names no regulation', "Inpres 2/2021"),
        ("peraturan:perda bogor 5/2023", 10, "may be Kabupaten Bogor, Kota Bogor", "Write Kabupaten"),
        ("peran:bupatii", 6, '"bupatii" is no role', "bupati"),
        ("jenis:komitmn", 6, "no kind", "komitmen"),
        ("status:x", 7, "no status", "terlaksana"),
        ("sejak:kemarin", 6, '"kemarin" is no date', "5 Maret 2024"),
        ("sejak:2024-13", 6, "no date", ""),
        ("sejak:31/2/2024", 6, "no date", ""),
        ("sejak:0024", 6, "no date", ""),
        ("sejak:2024 sampai:2023", 0, "ends (2023-12-31) before it begins (2024-01-01)", "Exchange"),
        ("pejabat:", 0, "has no value", "pejabat:"),
        ("pejabat:)", 0, "has no value", ""),
        ('pejabat:"-"', 8, "has no value", ""),
        ("p*", 0, "no beginning of a word", "two letters"),
        ("pe*ja*", 0, "no beginning of a word", ""),
        ("x" * (MAX_LENGTH + 1), MAX_LENGTH, "characters", "At most"),
        ("a OR " * (MAX_PARTS + 1) + "a", 5 * MAX_PARTS, "more than 64 words", "Leave some out"),
        ("(" * (MAX_DEPTH + 1) + "a" + ")" * (MAX_DEPTH + 1), MAX_DEPTH, "brackets stand within", ""),
        ("-" * 500 + "a", MAX_DEPTH, "brackets stand within", ""),
    ],
)
def test_every_mistake(text, position, message, hint):
    if position is None:
        parse(text)
        return
    with pytest.raises(QueryError) as caught:
        parse(text)
    assert caught.value.position == position
    assert message in caught.value.message
    assert hint in caught.value.hint
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "semua berita"),
        (
            "pekerja rentan wilayah:Lahat sejak:2024",
            "tentang pekerja rentan, di Kabupaten Lahat, sejak 1 Januari 2024",
        ),
        ('"kerja sama" petani OR nelayan', "tentang ((“kerja sama” dan petani) atau nelayan)"),
        ("petani (bpjs OR jamsostek)", "tentang petani dan (bpjs atau jamsostek)"),
        ("wilayah:Bogor", "di Kabupaten Bogor atau Kota Bogor"),
        ("inpres 2/2021 lahat", "tentang lahat, mengutip Inpres Nomor 2 Tahun 2021"),
        (
            "petani -kesehatan -sumber:antara",
            "tentang petani, tanpa kesehatan, bukan yang dari sumber antara",
        ),
        ("sosialis* peran:bupati", "tentang sosialis…, jabatan bupati"),
        ("sejak:2024 sampai:2024", "sejak 1 Januari 2024 sampai 31 Desember 2024"),
        ("sejak:5/3/2024 sampai:5/3/2024", "pada 5 Maret 2024"),
        ("status:terlaksana jenis:anggaran", "status terlaksana, jenis komitmen anggaran"),
        ("provinsi:Bali menyebut:Badung", "di Provinsi Bali, menyebut Kabupaten Badung"),
    ],
)
def test_shown_back_in_words(text, words):
    assert describe(parse(text)) == words


def test_parameters_beside_the_text_have_the_same_names_and_errors():
    query = parse_query(
        "petani", filters=(filter_node("region", "Lahat"), None, filter_node("sejak", "2024"))
    )
    assert query.where == conjoin(Words("petani"), LAHAT, Period(start=date(2024, 1, 1)))
    with pytest.raises(QueryError, match="Did you mean Kabupaten Lahat"):
        filter_node("region", "Lahhat")
    with pytest.raises(QueryError, match="no field"):
        filter_node("planet", "Lahat")


def test_conjoin_flattens_and_drops_everything():
    assert conjoin() is None
    assert conjoin(None, LAHAT) == LAHAT
    assert conjoin(And((Words("a"), Words("b"))), LAHAT) == And((Words("a"), Words("b"), LAHAT))


PIECES = st.sampled_from(
    (
        'petani kerja " “ ( ) - OR ATAU NOT AND * pe* wilayah: Lahat Bogor sejak: 2024 5/3/2024 Maret inpres nomor 2 '
        'tahun 2021 perbup peraturan: x: : é １ status: tidak ada -( -" dan'
    ).split(" ")
    + [" "] * 20
    + ["\u200b", "\n", "\x1c", "\ud800"]
)


@given(st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=25).map("".join)))
def test_nothing_but_a_query_error_and_all_can_be_described(text):
    try:
        node = parse(text)
    except QueryError as error:
        assert 0 <= error.position <= len(text)
        assert error.message
    else:
        shown = describe(node)
        assert shown
        assert "None" not in shown or "None" in text
