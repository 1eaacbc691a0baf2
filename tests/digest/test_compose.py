"""The mail: what it says, how large it gets, what it never holds."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from types import ModuleType

import pytest

from digest.compose import MAX_HTML, compose
from digest.select import select_week
from digest.week import FailedSource
from index.embedded import open_engine
from index.engine import Engine
from store.store import Store

BASE = "https://pantau.example"


def test_html_and_text_tell_the_same(engine: Engine, store: Store) -> None:
    mail = compose(select_week(engine, store, "2024-W27"), base_url=BASE + "/")
    assert mail.subject == "Pantau 1–7 Juli 2024: 2 berita, 1 pengutipan, 1 komitmen"
    for part in (mail.html, mail.text):
        assert "Pemkab Lahat daftarkan 21.600 pekerja rentan" in part
        assert "mengutip Inpres Nomor 2 Tahun 2021 (pertama kali)" in part
        assert "komitmen: kepesertaan (direncanakan)" in part
        assert "dimuat 2 media" in part
        assert "512 dari 514 kabupaten/kota tidak terdengar" in part
        assert "https://pantau.example/artikel/lahat1" in part
        assert "21.600 orang" in part
        assert "Tidak ada sumber yang gagal" in part


def test_each_story_once(engine: Engine, store: Store) -> None:
    mail = compose(select_week(engine, store, "2024-W27"), base_url=BASE)
    for part in (mail.html, mail.text):
        links = re.findall(r"/artikel/(\w+)", part)
        assert sorted(links) == ["bogor1", "lahat1"]
    assert set(mail.items) == {"lahat1", "lahat2", "bogor1"}


def test_a_week_with_nothing_says_so(engine: Engine, store: Store) -> None:
    mail = compose(select_week(engine, store, "2023-W01"), base_url=BASE)
    assert mail.subject == "Pantau 2–8 Januari 2023: tidak ada berita baru"
    assert mail.items == ()
    for part in (mail.html, mail.text):
        assert "Minggu ini tidak ada berita baru" in part
        assert "514 dari 514 kabupaten/kota" in part


def test_what_mail_programs_take(engine: Engine, store: Store) -> None:
    html = compose(select_week(engine, store, "2024-W27"), base_url=BASE).html
    assert "<style" not in html
    assert "<img" not in html
    assert "<script" not in html
    assert 'style="' in html
    assert set(re.findall(r'(?:href|src)="(https?://[^/"]+)', html)) == {BASE}


def test_what_outlets_write_is_escaped_in_html_and_plain_in_text(engine: Engine, store: Store) -> None:
    mail = compose(select_week(engine, store, "2024-W18"), base_url=BASE)
    assert "&lt;script&gt;" in mail.html
    assert "<script" not in mail.html
    assert '<script>alert("judul")</script> & <b>tebal</b>' in mail.text


def test_failing_sources_are_named_and_bounded(engine: Engine, store: Store) -> None:
    failed = tuple(FailedSource(str(n), f"Media {n}", "timeout " * 200, None) for n in range(20))
    mail = compose(replace(select_week(engine, store, "2024-W27"), failed=failed), base_url=BASE)
    for part in (mail.html, mail.text):
        assert "Media 0: timeout" in part
        assert "terakhir berhasil: belum pernah" in part
        assert "dan 8 lagi" in part
        assert len(part) < 40_000


@pytest.mark.parametrize(("stories", "regions"), [(400, 1), (400, 38)])
def test_a_full_week_stays_under_the_limit_and_leads_to_the_rest(
    tmp_path: Path, store: Store, newsroom: ModuleType, stories: int, regions: int
) -> None:
    from domain import regions as gazetteer

    codes = [one.code for one in gazetteer.provinces()][:regions]
    long = "mendaftarkan pekerja rentan & petani <kecil> di desa-desa " * 8
    many = [
        newsroom.Told(
            f"m{number:03}",
            f"Pemerintah daerah nomor {number} lindungi pekerja & keluarga",
            f"JUDUL - Daerah ini mengutip Inpres 2/2021 dan {long}.",
            subjects=(codes[number % regions],),
            laws=(("Inpres 2/2021", "Inpres 2/2021"),),
        )
        for number in range(stories)
    ]
    newsroom.fill(store, tmp_path / "many", many)
    engine = open_engine(tmp_path / "many", write=False)
    week = select_week(engine, store, "2024-W27")
    engine.close()
    mail = compose(week, base_url=BASE)
    assert 20_000 < len(mail.html.encode()) < MAX_HTML
    assert len(mail.items) == stories
    shown = len(set(re.findall(r"/artikel/(\w+)", mail.html)))
    more = [int(found) for found in re.findall(r"… dan (\d+) lagi", mail.html)]
    assert shown + sum(more) == stories
    assert f"{BASE}/cari?province={codes[0]}&amp;from=2024-07-01&amp;to=2024-07-07" in mail.html
