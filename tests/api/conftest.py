from __future__ import annotations

import importlib.util
import socket
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from types import ModuleType

import httpx
import pytest
import uvicorn
from fastapi import FastAPI

from api.app import create_app
from index.embedded import open_engine
from store.store import open_store


def _load(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, Path(__file__).with_name(f"{name}.py"))
    assert spec is not None and spec.loader is not None
    module = sys.modules[name] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


_NEWSROOM = _load("newsroom")


@pytest.fixture(scope="session")
def newsroom() -> ModuleType:
    return _NEWSROOM


@pytest.fixture(scope="session")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FastAPI]:
    root = tmp_path_factory.mktemp("pantau")
    store = open_store(root)
    _NEWSROOM.fill(store, root / "index")
    for source, error in (("kabar-uji", None), ("suara-uji", "http 403: a challenge page")):
        run = store.frontier.run_started(source)
        store.frontier.run_finished(run, discovered=3, fetched=3, failed=0, error=error)
    engine = open_engine(root / "index", write=False)
    yield create_app(engine=engine, store=store, base_url="http://pantau.example", sources=_NEWSROOM.SOURCES)
    engine.close()
    store.close()


@contextmanager
def served(app: FastAPI) -> Iterator[str]:
    """The application behind a real server on loopback; its address."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        server = uvicorn.Server(uvicorn.Config(app, log_level="error", lifespan="off"))
        thread = Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
        thread.start()
        deadline = time.monotonic() + 10
        while not server.started:
            assert time.monotonic() < deadline, "the server did not start"
            time.sleep(0.01)
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        server.should_exit = True
        thread.join(10)


@pytest.fixture(scope="session")
def address(app: FastAPI) -> Iterator[str]:
    with served(app) as opened:
        yield opened


@pytest.fixture(scope="session")
def client(address: str) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=address, trust_env=False) as opened:
        yield opened
