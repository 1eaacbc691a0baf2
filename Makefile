# make run    sets up and runs the demonstration: the whole product on loopback
# make test   sets up and runs every test
# make check  ruff and mypy
# make bench, make evaluate

PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN := .venv/bin

.PHONY: run test check bench evaluate setup setup-dev lock clean

run: setup
	$(BIN)/pantau demo

setup: .venv/ready

setup-dev: .venv/ready-dev

.venv/ready: requirements/runtime.lock pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit("Pantau needs Python 3.11 or later") if sys.version_info < (3, 11) else None'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/runtime.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@

.venv/ready-dev: .venv/ready requirements/dev.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.lock
	touch $@

test: setup-dev
	sh .ci/install-browser
	$(BIN)/pytest -n auto --dist loadfile -rfEs

check: setup-dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

bench: setup-dev
	$(BIN)/python -m bench

evaluate: setup-dev
	$(BIN)/python -m bench.evaluation

# Needs uv (pip install uv). The locks carry hashes and no index addresses.
lock:
	for name in runtime api dev; do \
	  uv pip compile --quiet --generate-hashes --no-emit-index-url --python-version 3.11 \
	    -c requirements/runtime.in requirements/$$name.in -o requirements/$$name.lock; done

clean:
	rm -rf .venv build *.egg-info .mypy_cache .ruff_cache .pytest_cache
