"""The web application by the settings: `uvicorn --factory pantau.web:create`.

Imports neither Twisted nor spaCy, so that the image of the API needs neither.
"""

from __future__ import annotations

from fastapi import FastAPI

from api.app import create_app
from crawlers.register import load_register
from index.opening import open_engine
from pantau.settings import Settings, load_settings
from store.store import open_store


def create(settings: Settings | None = None) -> FastAPI:
    """The application over the store and the index of these settings (read here if not given)."""
    settings = settings or load_settings()
    store = open_store(settings.data_dir, settings.database_url)
    return create_app(
        store=store,
        engine=open_engine(settings.index_location, write=False),
        base_url=settings.base_url,
        sources={source.id: source for source in load_register(settings.register_file)},
    )
