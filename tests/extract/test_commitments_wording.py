"""The many wordings of one act: active, passive, nominal and elliptic, and what only sounds like one."""

from __future__ import annotations

import pytest

from domain.articles import Document
from domain.facts import CommitmentFact
from extract.components import commitments, officials, quotes, regions, regulations
from extract.reading import Reading
from extract.rules.commitments_vocabulary import forms
from extract.sentences import split_sentences

LAHAT, LOTIM, MATARAM = "16.04", "52.03", "52.71"


def read(text: str, title: str = "") -> tuple[CommitmentFact, ...]:
    """The commitments of ``text`` below ``title`` in a story about Lahat."""
    whole = f"{title}\n{text}" if title else text
    reading = Reading(Document("t", whole, title=title))
    reading.sentences = split_sentences(whole)
    for component in (regions, regulations, officials, quotes):
        component.read(reading)
    reading.subject_regions, reading.relevant = (LAHAT,), True
    commitments.read(reading)
    return reading.commitments


WORDINGS = [
    # enrolment
    ("enrolment", "done", "Pemkab Lahat mengikutsertakan 1.204 petani dalam program BPJS Ketenagakerjaan."),
    ("enrolment", "done", "Sebanyak 1.204 petani Lahat sudah diikutsertakan."),
    ("enrolment", "done", "Pemkab Lahat memproteksi 850 pemulung."),
    ("enrolment", "done", "Pemkab Lahat telah meng-cover 850 tukang becak."),
    ("enrolment", "done", "Lahat telah mengasuransikan 7.402 pekerja rentan."),
    ("enrolment", "done", "Pendaftaran 3.000 pekerja rentan di Lahat sudah rampung."),
    ("enrolment", "done", "Tahun ini 512 marbot di Lahat telah diakomodasi."),
    ("enrolment", "planned", "Tahun depan Pemkab Lahat akan menyertakan 700 nelayan."),
    ("enrolment", "planned", "Pemkab Lahat bakal menjamin 2.100 guru ngaji."),
    ("enrolment", "planned", "Sebanyak 300 pengojek di Lahat segera dimasukkan."),
    ("enrolment", "none", "Tiada satu pun kepala desa di Lahat yang mau menanggung warganya."),
    ("enrolment", "done", "Dari 360 desa di Lahat baru 91 desa yang rutin menyetor iuran."),
    # budget
    ("budget", "done", "Pemkab Lahat menggelontorkan Rp1,2 miliar dari APBD untuk iuran itu."),
    ("budget", "done", "Dalam APBD Perubahan, Lahat sudah memplot Rp480 juta bagi program ini."),
    ("budget", "done", "Iurannya diambil dari APBD Lahat."),
    ("budget", "done", "Pemkab Lahat telah menyisihkan Rp300 juta dari DBH."),
    ("budget", "planned", "Pemkab Lahat akan mencadangkan Rp2 miliar untuk iuran pekerja rentan."),
    ("budget", "considered", "Anggaran Rp900 juta diusulkan dalam KUA-PPAS Lahat."),
    ("budget", "considered", "Dalam draf Perbup Lahat, iuran dibayar lewat APBD."),
    # agreement
    (
        "agreement",
        "done",
        "Penandatanganan nota kesepahaman Pemkab Lahat dan BPJS Ketenagakerjaan sudah digelar.",
    ),
    ("agreement", "done", "Pemkab Lahat mengikat perjanjian kerja sama dengan BPJamsostek."),
    ("agreement", "planned", "PKS Lahat dengan BPJS Ketenagakerjaan dijadwalkan diteken pekan depan."),
    # enforcement
    ("enforcement", "done", "Tim gabungan menyidak 12 pabrik di Lahat."),
    ("enforcement", "done", "Disnaker Lahat melayangkan somasi kepada perusahaan penunggak."),
    ("enforcement", "planned", "Jaksa akan mendatangi perusahaan yang membandel di Lahat."),
    # data
    ("data_collection", "in_progress", "Dinas Sosial Lahat sedang memadankan data penerima."),
    ("data_collection", "in_progress", "Camat di Lahat diminta menyetor data by name by address."),
    ("data_collection", "planned", "Pemkab Lahat akan memverifikasi calon penerima."),
    # outreach
    ("outreach", "done", "Bupati Lahat mengajak pengusaha mendaftarkan pekerjanya."),
    ("outreach", "done", "Pemkab Lahat menggelar bimtek BPJS Ketenagakerjaan bagi kepala desa."),
    # licensing
    ("licensing", "done", "DPMPTSP Lahat mensyaratkan bukti lunas iuran untuk perpanjangan izin."),
    ("licensing", "planned", "Mulai Juni Pemkab Lahat akan menahan perpanjangan izin usaha yang menunggak."),
    # regulation
    ("regulation", "planned", "Tahun depan Pemkab Lahat berencana membuat Ranperda pelindungan pekerja."),
    ("regulation", "in_progress", "Raperbup Lahat tengah diharmonisasi di Kanwil Kemenkumham."),
    ("regulation", "none", "Bukan Perda, sebab Lahat tidak memiliki Perda jaminan sosial."),
    # award
    ("award", "done", "Lahat kampiun Paritrana Award tingkat provinsi."),
]


@pytest.mark.parametrize(("kind", "status", "text"), WORDINGS)
def test_wording(kind: str, status: str, text: str) -> None:
    assert (kind, status) in {(one.kind, one.status) for one in read(text)}, read(text)


NOT_TOLD = [
    ("budget", "Melalui inpres tersebut pemerintah daerah mengalokasikan anggaran untuk pekerja."),
    ("enrolment", "Pekerja rentan didaftarkan dengan dua program yaitu JKK dan JKM."),
    (
        "licensing",
        "Kami berharap badan usaha yang mengurus izin mensyaratkan kepesertaan aktif, kata Kacab Lahat.",
    ),
    ("enrolment", "Lahat mencatat 98.245 pekerja belum terdaftar."),
    ("enrolment", "Di Lahat peserta 74.118, belum ikut 98.245."),
    ("enrolment", "A Muhtar menambahkan 14.200 pekerja di Lahat bekerja di tambang."),
    ("budget", "Kalau begini, Lahat tidak bisa sembarang pakai APBD."),
    ("budget", "Jaksa di Lahat menyiapkan SKK untuk menagih Rp398 juta."),
    ("outreach", "Istri pedagang ikan keliling di Lahat itu menerima santunan."),
    ("regulation", "Jika dituangkan dalam Perda, pembahasan aturan di Lahat akan lama."),
]


@pytest.mark.parametrize(("kind", "text"), NOT_TOLD)
def test_what_only_sounds_like_it(kind: str, text: str) -> None:
    assert kind not in {one.kind for one in read(text)}


def test_one_rule_on_its_way_is_one_commitment() -> None:
    text = (
        "Pemkab Lahat mewacanakan Perbup itu. Perbup segera diterbitkan, kata Bupati Lahat.\n"
        "Perbup kini masih digodok bagian hukum."
    )
    assert [one.status for one in read(text) if one.kind == "regulation"] == ["in_progress"]


def test_a_headline_without_a_region_tells_nothing() -> None:
    assert read("Bupati hadir.", title="Lindungi 300 Pekerja Rentan, Kadin Dukung BPJS Ketenagakerjaan") == ()


def test_an_association_acts_for_no_region() -> None:
    (one,) = read("Apkasi akan menganggarkan Rp2 miliar.")
    assert (one.kind, one.status, one.region) == ("budget", "planned", None)


def test_the_replaced_rule_is_no_act() -> None:
    text = "Pemkab Lahat sedang menggodok Perbup pengganti Perbup Lahat Nomor 10 Tahun 2017."
    assert [one.status for one in read(text)] == ["in_progress"]


def test_a_sentence_that_opens_with_a_place_keeps_the_view() -> None:
    text = "Lombok Timur lain lagi. Guru ngajinya 2.140 orang sudah diikutkan semua."
    assert {one.region for one in read(text) if one.kind == "enrolment"} == {LOTIM}


def test_a_bare_pemkot_is_a_kota() -> None:
    text = "Lahat belajar dari Kota Mataram. Lewat aturan itu, Pemkot menjamin 9.800 pekerja informal."
    assert {one.region for one in read(text) if one.kind == "enrolment"} == {MATARAM}


def test_a_list_below_a_colon_goes_on_with_the_act_before_it() -> None:
    text = (
        "Pemprov menanggung iuran bagi 6.500 nelayan.\n\nPembagiannya sebagai berikut:\n"
        "- Mataram 3.410 orang\n- Lombok Timur 3.125 orang"
    )
    listed = {one.region for one in read(text) if one.rule == "enrolment.listed"}
    assert listed == {MATARAM, LOTIM}


FORMS = [
    ("daftarkan", {"mendaftarkan", "didaftarkan", "pendaftaran", "mendaftarkn"}),
    ("tanggung", {"menanggung", "ditanggung", "penanggungan"}),
    ("sisihkan", {"menyisihkan", "disisihkan", "penyisihan"}),
    ("kucurkan", {"mengucurkan", "dikucurkan", "pengucuran"}),
    ("proteksi", {"memproteksi", "diproteksi"}),
    ("cover", {"mengcover", "meng-cover", "dicover", "di-cover"}),
    ("lindungi", {"melindungi", "dilindungi"}),
    ("anggarkan", {"menganggarkan", "dianggarkan", "penganggaran"}),
]


@pytest.mark.parametrize(("stem", "wanted"), FORMS)
def test_forms_of_a_verb(stem: str, wanted: set[str]) -> None:
    assert wanted <= set(forms(stem))
