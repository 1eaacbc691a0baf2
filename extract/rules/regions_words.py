"""Words that tell what a place name beside them is. Lower case, without marks.

Sets, not data files: each is read by one rule of extract/rules/regions_context.py and says nothing without it.
"""

from __future__ import annotations

from collections.abc import Mapping

from domain.facts import Level

# Words right before a name that fix its level, and so are the government itself or its paper.
_GOVERNMENT_WORDS: Mapping[Level, str] = {
    "kabupaten": """pemkab bupati wabup cabup cawabup setdakab sekdakab sekkab dprkab pemdakab perbup raperbup""",
    "kota": """pemkot pemko walikota wako wawako wawali wakot cawako setdako sekdako sekkot sekko setdakot sekdakot
        perwali raperwali perwako perwalkot""",
    "provinsi": """pemprov pemprop pemrov gubernur wagub cagub cawagub pergub rapergub sekdaprov sekprov setdaprov
        sekdaprop kejati kajati polda kapolda gubsu gubri pemdaprov wakapolda wakajati disnakertransprov""",
}
GOVERNMENT: Mapping[str, Level] = {
    word: level for level, words in _GOVERNMENT_WORDS.items() for word in words.split()
}
# Words right before a name that only say what it is.
LEVELS: Mapping[str, Level] = {
    "kabupaten": "kabupaten",
    "kab": "kabupaten",
    "kabupatan": "kabupaten",
    "kabupten": "kabupaten",
    "kota": "kota",
    "kotamadya": "kota",
    "kodya": "kota",
    "provinsi": "provinsi",
    "prov": "provinsi",
    "propinsi": "provinsi",
    "povinsi": "provinsi",
    "provinisi": "provinsi",
}
# Two words that fix a level: "Wali Kota" is caught by "kota"; these are not.
PAIRS: Mapping[tuple[str, str], Level] = {
    ("kejaksaan", "tinggi"): "provinsi",
    ("pengadilan", "tinggi"): "provinsi",
    ("kota", "administrasi"): "kota",
    ("kabupaten", "administrasi"): "kabupaten",
    ("daerah", "provinsi"): "provinsi",
}
# Words before a level word that make it a government: "Pemerintah Kabupaten", "Wali Kota", "Bupati Kabupaten".
RULERS = frozenset(
    """pemerintah pemerintahan pemda wali bupati gubernur wakil apbd sekda setda sekretariat
    daerah apbk sekretaris forkopimda walikota""".split()
)
REGULATIONS = frozenset(
    """perda raperda ranperda qanun raqan perkada perbup raperbup perwali raperwali perwako perwalkot pergub rapergub
    perdasi perdasus""".split()
)
PAPERS = frozenset("peraturan instruksi edaran keputusan se sk ingub inbup".split())
STATE = frozenset("kejati kajati wakajati polda kapolda wakapolda".split())
# Level-blind organs of the region's own government.
ORGANS = frozenset(
    """pemda sekda setda apbd apbk apbdp bkpsdm bkad bpkad bpkd bappeda bapenda bkd bkpp
    kesbangpol satpol pp forkopimda inspektorat lkpj
    apbdes dpmd dpmg dpmptsp dpmdn pkk tppkk baperida brida diskominfo kominfo""".split()
)
# Offices that stand in a region: courts, police, agencies of the state, associations.
LOCAL_OFFICES = frozenset(
    """kejari kajari kacabjari polres polresta polrestabes polrestro kapolres kapolresta kapolrestabes
    wakapolres kodim dandim""".split()
)
OFFICES = frozenset(
    """dprd dprk dpra dprp mpr kpu bawaslu bps baznas kemenag bnn bnnk pn pa lapas rutan imigrasi bulog
    kadin apindo hnsi apdesi papdesi ppdi spsi kspsi ksbsi sbsi hkti ktna pmi mui fkub nu
    muhammadiyah pgri korpri iwapi hipmi gapensi gapkindo pwi aji smsi dpc dpd pac karang lsm pjkip
    kip bkkbn atr bpn samsat ketua kepala disnaker disnakertrans kadisnaker kadisnakertrans kadis
    kadin dinas badan kantor bagian bidang kabag kabid kasi kasubag""".split()
)
BPJS = frozenset(
    "bpjs bpjamsostek bpjstk bpjsk bpjsnaker jamsostek bpjskesehatan bpjsketenagakerjaan bpjstku".split()
)
BPJS_TAIL = frozenset(
    "ketenagakerjaan ketenaga kerjaan kesehatan tk naker k bpjamsostek bpjstk jamsostek bp".split()
)
# What may stand between BPJS and the name of its branch's town.
BRANCH = frozenset(
    """cabang cab kacab kakacab kancab kc kcp kcu kcb kantor kanwil wilayah wil utama pembantu perintis pratama
    madya unit layanan area regional deputi direktur kepala kota kabupaten kab provinsi prov kaper kps""".split()
)
# Any of these alone makes an office of BPJS (or of a bank) out of the name behind it.
BRANCH_ALONE = frozenset("cabang kacab kakacab kancab kcp kcu kanwil".split())
# A branch over several provinces, and the parts of the country that only such a branch is named after.
WIDE_BRANCH = frozenset("kanwil wilayah regional".split())
HEADS_OF_WIDE = frozenset("deputi direktur kantor kepala kakanwil wakil kepesertaan".split())
ZONES = frozenset(
    """sumbagsel sumbagut sumbagteng sumbarriau sumbariau sumbar riau banuspa sulama sulawesi kalimantan sumatera
    maluku bali nusa tenggara papua jabodetabek jabar jateng jatim banten dki""".split()
)
# What makes the name behind it something smaller than a kabupaten, or no place of government at all.
SMALLER = frozenset(
    """kecamatan kec distrik desa kelurahan kel nagari gampong kampung pekon dusun tiyuh lurah kades camat keuchik
    kapolsek polsek koramil danramil puskesmas jorong kalurahan lembang perbekel rt rw kepenghuluan
    kadistrik kua korwil korwilcam""".split()
)
THINGS = frozenset(
    """universitas univ institut politeknik poltek poltekkes stie stikes stisip stkip stmik uin iain stain uhn
    akademi sman sma smk smkn smp smpn sd sdn mts man ponpes pesantren rs rsu rsud rsup rsia klinik
    jalan jl jln gang gg bandara pelabuhan stadion gelora pasar masjid gereja pura terminal stasiun gunung gn sungai
    danau pulau selat teluk laut pantai tanjung bukit lembah hutan jembatan tol suku bahasa marga kopi batik
    soto sate rendang gudeg bank pt cv ud kodam korem lanal lanud yonif mako universitass persib hotel
    mal mall plaza tugu monumen benteng candi museum waduk bendungan kerajaan kesultanan jurusan ruas jalur poros
    radio tvri rri""".split()
)
# What is grown or caught, nearest word first: these things stand before a region, not before a sea's name.
HARVESTS = frozenset(
    {("laut", "rumput"), ("laut", "hasil"), ("kopi", "petani"), ("kopi", "buruh"), ("laut", "nelayan")}
)
# Of these the whole name belongs to the thing: "Universitas Negeri Gorontalo", "RSUD dr Soetomo Surabaya",
# "Bank Sumsel Babel", "PT Semen Padang".
INSTITUTIONS = frozenset(
    """universitas institut politeknik poltekkes uin iain rsud rsup rsu rs akademi stikes stie stai sekolah smk sma
    smkn sman pesantren bandara stadion rutan lapas bank pt cv""".split()
)
PRESS_BEFORE = frozenset(
    """radar tribun suara kabar harian koran warta lensa lentera zona jendela sinar kompas berita portal haluan
    redaksi wartawan reporter pewarta jurnalis gema gerbang mimbar duta tabloid jejak cakrawala infokom
    antara antaranews detik pos media halo info beranda""".split()
)
PRESS_AFTER = frozenset(
    """pos post news express ekspres ekspose tv today update bicara terkini com id online net info star
    tribune network times satu24 kita co press daily mediacenter""".split()
)
DIRECTIONS = frozenset(
    "utara selatan timur barat tengah hulu hilir seberang raya baru lama ilir ulu dalam luar".split()
)
# Behind a name: clubs, buildings, "Polda Metro Jaya".
CLUBS = frozenset("jaya united fc fm mall square plaza park city hospital".split())
HONORIFICS = frozenset(
    """pak bapak ibu bu h hj drs dra ir dr drg prof kh ust ustaz ustadz tgk sdr alm almh almarhum almarhumah ny tn
    bang mas mbak kang cak gus raden rd nyoman wayan made ketut putu gede kadek komang haji hajah andi teuku cut
    muhammad muhamad mohammad mochamad moch moh muh ahmad achmad abdul abd sri siti nur tan bunda""".split()
)
# Words of place before a name, for names that are common words as well.
PLACE_WORDS = frozenset(
    """di ke dari se asal wilayah warga masyarakat daerah pekerja petani nelayan buruh
    tetangganya seluruh seputar sekitar kawasan para guru""".split()
)
# "orang asli Papua", "Tanah Papua": a people and an island, six provinces.
PEOPLE = frozenset("asli tanah orang oap putra putri mama bumi".split())
# "kata Bima", "imbuh Lingga": who speaks is a person.
SPEECH = frozenset(
    """kata ujar tutur ucap ungkap tambah imbuh tegas jelas papar sebut terang tandas pungkas lanjut menurut sambung
    jawab harap pesan pinta cetus tukas katanya ujarnya kepada oleh""".split()
)
