"""Settings: read once, wrong ones named, all of them documented."""

from __future__ import annotations

from pathlib import Path

import pytest

from domain.errors import SettingsError
from pantau.settings import Settings, load_settings

DOCS = Path(__file__).parents[2] / "docs" / "settings.md"


def test_the_environment_outranks_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "pantau.toml").write_text('base_url = "http://a"\ncrawl_delay = 5\n')
    monkeypatch.setenv("PANTAU_BASE_URL", "http://b")
    settings = load_settings()
    assert (settings.base_url, settings.crawl_delay) == ("http://b", 5)


@pytest.mark.parametrize(
    ("name", "value"),
    [("PANTAU_CRAWL_DELAY", "-1"), ("PANTAU_CRAWL_DELAY", "soon"), ("PANTAU_ALLOW_PRIVATE", "perhaps")],
)
def test_a_wrong_setting_is_named(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError, match=name):
        load_settings()


@pytest.mark.parametrize(
    ("content", "named"), [("colour = 1\n", "PANTAU_COLOUR"), ("= broken", "pantau.toml")]
)
def test_a_wrong_file_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: str, named: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "pantau.toml").write_text(content)
    with pytest.raises(SettingsError, match=named):
        load_settings()


def test_recipients_are_a_list() -> None:
    assert Settings(digest_to="a@x.example, b@x.example,").recipients == ("a@x.example", "b@x.example")


@pytest.mark.parametrize("name", sorted(Settings.model_fields))
def test_every_setting_is_documented(name: str) -> None:
    assert f"`PANTAU_{name.upper()}`" in DOCS.read_text(encoding="utf-8")
