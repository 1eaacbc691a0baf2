"""The pages in a real browser: no sideways scrolling on a small phone, nothing refused, the keyboard gets about."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

CHROMIUM = Path("/usr/bin/chromium")
ARGUMENTS = [
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PAGES = (
    "/",
    "/cari?q=pekerja",
    "/cari?q=%22tanpa",
    "/peraturan",
    "/peraturan/inpres-2-2021",
    "/wilayah",
    "/wilayah/16.04",
    "/artikel/lahat1",
    "/artikel/jahat1",
    "/komitmen",
    "/pejabat",
    "/sumber",
    "/tidak-ada",
)
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not CHROMIUM.exists(), reason=f"no Chromium at {CHROMIUM}"),
]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    sandbox = [] if os.geteuid() else ["--no-sandbox"]  # Chromium refuses its sandbox to root
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=[*ARGUMENTS, *sandbox])
        yield opened
        opened.close()


@pytest.fixture(params=[360, 1280])
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    opened = browser.new_page(viewport={"width": request.param, "height": 800})
    yield opened
    opened.close()


@pytest.mark.parametrize("path", PAGES)
def test_a_page_fits_its_screen_and_nothing_is_refused(page: Page, address: str, path: str) -> None:
    complaints: list[str] = []
    requests: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("request", lambda request: requests.append(request.url))
    page.on("dialog", lambda dialog: complaints.append(dialog.message))
    page.goto(address + path)
    width = page.evaluate("document.documentElement.scrollWidth")
    assert width <= page.viewport_size["width"]  # type: ignore[index]
    assert all(url.startswith(address) for url in requests)
    assert not [line for line in complaints if "status of 4" not in line]


def test_the_keyboard_reaches_the_content_first(page: Page, address: str) -> None:
    page.goto(address + "/wilayah/16.04")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "lompat"
    assert page.evaluate("document.activeElement.getBoundingClientRect().top") >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "isi"


def test_a_reader_goes_from_a_question_to_the_evidence(page: Page, address: str) -> None:
    page.goto(address + "/cari")
    page.fill("#q", "Inpres Nomor 2 Tahun 2021 wilayah:Lahat")
    page.keyboard.press("Enter")
    page.wait_for_url("**/cari?*")
    page.get_by_role("link", name="Inpres Nomor 2 Tahun 2021").first.click()
    page.get_by_role("heading", name="Kabupaten Lombok Timur").wait_for()
    page.get_by_role("link", name="Pemkab Lahat daftarkan 21.600 pekerja rentan").first.click()
    assert page.locator("mark.f-peraturan").first.inner_text() == "Inpres Nomor 2 Tahun 2021"


def test_facts_can_be_unmarked_without_scripts(page: Page, address: str) -> None:
    page.goto(address + "/artikel/lahat1")
    colour = "getComputedStyle(document.querySelector('mark.f-angka')).backgroundColor"
    before = page.evaluate(colour)
    page.locator("#t-angka").uncheck()
    assert page.evaluate(colour) != before
