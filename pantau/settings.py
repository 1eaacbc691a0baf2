"""Settings: ``PANTAU_*`` variables, or ``pantau.toml`` in the working directory. Read once, at the edge.

docs/settings.md holds the table; a test compares it with this class.
"""

from __future__ import annotations

from pathlib import Path

from pydantic import Field, ValidationError
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

from domain.errors import SettingsError


class Settings(BaseSettings):
    """Every setting with its default."""

    model_config = SettingsConfigDict(
        env_prefix="PANTAU_", toml_file="pantau.toml", extra="forbid", frozen=True, hide_input_in_errors=True
    )

    data_dir: Path = Field(default=Path("data"), description="Where database, archive and index lie.")
    database_url: str | None = Field(
        default=None, description="Database; SQLite in the data directory if unset."
    )
    index_url: str | None = Field(
        default=None, description="Search index: a directory; in the data directory if unset."
    )
    smtp_url: str | None = Field(
        default=None,
        description="Mail relay: smtp://user:password@host:port, smtps://… or smtp://…?starttls=1.",
    )
    base_url: str = Field(
        default="http://127.0.0.1:8000", description="Address of the web pages as readers reach them."
    )
    allow_private: bool = Field(
        default=False, description="1: outlets on private and loopback addresses may be fetched."
    )
    register_file: Path | None = Field(
        default=None,
        description="A register of sources of your own (TSV) instead of the one that is shipped.",
    )
    contact: str = Field(
        default="",
        description="Address in the user agent, where outlets can complain; PANTAU_BASE_URL if unset.",
    )
    crawl_delay: float = Field(
        default=2.0,
        ge=0,
        description="Seconds between two requests to one host; robots.txt may ask for more.",
    )
    digest_to: str = Field(
        default="", description="Addresses that get the weekly digest, with commas between."
    )
    digest_from: str = Field(default="Pantau <pantau@localhost>", description="Sender of the digest.")

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Given values first, then the environment, then the file."""
        return init_settings, env_settings, TomlConfigSettingsSource(settings_cls)

    @property
    def index_location(self) -> str | Path:
        """Where the index is: a directory, or the address of an engine."""
        return self.index_url or self.data_dir / "index"

    @property
    def recipients(self) -> tuple[str, ...]:
        """The addresses of ``digest_to``."""
        return tuple(address.strip() for address in self.digest_to.split(",") if address.strip())


def load_settings() -> Settings:
    """Read the settings. Raises SettingsError naming the first setting that is wrong."""
    try:
        return Settings()
    except ValidationError as error:
        first = error.errors()[0]
        name = "PANTAU_" + "_".join(str(part) for part in first["loc"]).upper()
        raise SettingsError(f"{name}: {first['msg']}.", hint="See docs/settings.md.") from error
    except ValueError as error:  # pantau.toml is no TOML
        raise SettingsError(f"pantau.toml cannot be read: {error}.") from error
