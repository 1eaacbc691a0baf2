"""What may stand between a post and its holder: the patterns that join them (read by officials_pair)."""

from __future__ import annotations

import re

# Between a post and the name after it.
AFTER = re.compile(
    r"""
      [ ]+(?:setempat|lainnya|lain|(?:tersebut|itu)(?=,)
        |yang[ ](?:juga|sekaligus|merangkap)[ ][^.,;:\n“"]{3,60}(?=,)
        |(?:dari|asal)[ ](?:fraksi|dapil|daerah[ ]pemilihan|partai)(?:[ ][\w-]+){1,4}(?=,)
        |(?:yang[ ])?lama|definitif|terpilih|yang[ ]baru(?:[ ]saja)?(?:[ ]dilantik)?|saat[ ]itu|baru|kita
        |kami|se-\w+|(?:periode|masa[ ]\w+)[ ]\d{4}[ ]?[-–/][ ]?\d{4})[ ]?,?[ ]?
    | [ ]?[(:][ ]?
    | [ ]?[—–-]{1,2}[ ]?yang[ ][^—–\n]{3,140}?[ ]?[—–-]{1,2}[ ]                   # "Kacab Palopo — yang … — Budi"
    | [ ]*,?[ ]*(?:(?:saat[ ]ini|kini|sekarang|sementara|baru|yang|tetap|selanjutnya|akan|masih|sendiri|kemudian|lalu
        |juga)[ ])*
      (?:adalah|yakni|yaitu|ialah|atas[ ]nama|bernama|a\.n\.
        |(?:dipercayakan|diserahkan|diberikan)[ ]kepada|oleh
        |(?:dijabat|dipegang|diisi|diemban|ditempati|diduduki|dipimpin|digantikan|dikendalikan)(?:[ ]oleh)?
      )[ ]*:?[ ]*
    | (?:[ ]di(?-i:[ ][A-Z]\w+){1,3})?[ ]*,[ \u00a0]*\n?[ ]*                     # "Bupati Lahat, Budi"
    | [ \u00a0]+
    """,
    re.VERBOSE | re.IGNORECASE,
)
# Between a name and the post after it; ``new``: the post is newly taken up.
_NEW = r"""(?:(?:kini|akhirnya|tetap|lalu|kemudian|baru[ ]saja|baru[ ]\w+[ ](?:hari|pekan|minggu|bulan|tahun)
    |resmi|sekarang|saat[ ]ini|akan|harus|juga|sudah)[ ])*
    (?:jadi|menjadi|menjabat|promosi|dipromosikan|didefinitifkan|dilantik|dipercaya|dipercayakan|dikukuhkan|ditunjuk
      |dipindah(?:kan)?|dimutasikan|digeser|bergeser|dirotasi|dimutasi|pindah|diberi[ ]amanah|diamanahi|menempati
      |menduduki|mengisi|memimpin|ditetapkan|diangkat|naik|memegang|duduk|ke)
    (?:[ ](?:sebagai|menjadi|jadi|menjabat|mengisi|posisi|jabatan|kursi|ke|di|dikursi|selaku|menempati|menduduki|tugas
      |dalam|baru|untuk|pada))*"""
BEFORE = re.compile(
    rf"""
      [ ]*[(:][ ]*$
    | ,?[ \n](?P<new>(?:yang[ ])?{_NEW})[ ]$
    | ,?[ \n](?:selaku|sebagai|sekaligus|merangkap|yang[ ]juga|yang[ ]merupakan|yang[ ]sekaligus|juga)
        (?:[ ](?:merupakan|menjabat|selaku|sebagai|sekaligus|menjadi|seorang|juga|adalah))*[ ]$
    | [ ](?:adalah|merupakan)[ ]$
    | (?P<comma>[.,]?,[ ]*\n?)$
    | (?P<bare>[ ])$
    """,
    re.VERBOSE | re.IGNORECASE,
)
# POST yang juga POST.
ALSO = re.compile(
    r",? (?:yang (?:juga|sekaligus)|sekaligus|selaku|merangkap|juga)(?: (?:menjabat|sebagai|selaku|merangkap))* "
)
# After a post in apposition: a comma, a full stop, a verb, a weekday; no further list of posts.
APPOSED = re.compile(
    r"\s*,?\s+(?:[a-z(\"“]|(?:Senin|Selasa|Rabu|Kamis|Jum'?at|Sabtu|Minggu|Ahad)\b)|\s*[,-]?\s*\(?\d|\s*[.)\"”;:]|\s*$"
)
LISTED = re.compile(r",?\s+(?:dan|serta|hingga|beserta|atau|maupun)\b")
# After a name that holds, not after a group's or a village's.
GOES_ON = re.compile(r",? (?!dan\b|serta\b|hingga\b)[a-z]|,?$|\.(?:\s|$)")
# After a post that points back to a name in the sentence before.
ANAPHOR = re.compile(
    r" (?:itu|ini|tersebut)\b| ?,? yang (?:akrab|karib|kerap|biasa|sering|lebih)\b| kelahiran| berusia| dua periode"
    r"| (?:asal|dari) "
)
NICKNAME = re.compile(
    r" ?,? ?(?:yang )?(?:lebih )?(?:akrab|karib|kerap|biasa|sering|dikenal) (?:(?:di)?(?:sapa|panggil|kenal)"
    r"(?:an)? )?(?:(?:dengan|sebagai|nama) )*"
)
PRONOUN = re.compile(
    r"\b(?:pria|perempuan|wanita|lelaki|sosok|politisi|politikus|ia|dia|beliau|tokoh|ibu|bapak)\b[^.]{0,40}$",
    re.IGNORECASE,
)
# Before a post: its holder is somebody's relative, dead, a candidate, or it stands for many.
REFUSED_BEFORE = frozenset(
    """
    istri isteri suami anak putra putri ibunda ayahanda keluarga waris almarhum almarhumah alm mendiang para seluruh
    semua setiap sejumlah beberapa calon bakal kedua ketiga keempat masing-masing per tiap ratusan puluhan ribuan
    """.split()
)
DEAD = frozenset("almarhum almarhumah alm mendiang waris".split())
# After what cannot be a name's end in a headline: "Bupati Riko | Serahkan", "Wabup Lotim | 5".
CAPITAL_NEXT = re.compile(r"[ ][A-Z\d]")
