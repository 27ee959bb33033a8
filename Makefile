# Two commands do everything: `make site` builds the website, `make test` runs every test.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
ZHIBU := $(BIN)/zhibu

.PHONY: site serve check test docs lock bench clean

site: $(VENV)/.site
	$(ZHIBU) build

serve: $(VENV)/.site
	$(ZHIBU) serve

check: $(VENV)/.site
	$(ZHIBU) check

test: $(VENV)/.test
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/pytest

bench: $(VENV)/.test
	$(BIN)/python -m bench

# The handbook's tables of fields and codes; a test holds them against the models.
docs: $(VENV)/.site
	$(ZHIBU) reference docs/handbook

$(VENV)/.site: requirements/site.txt pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --disable-pip-version-check --quiet --require-hashes -r requirements/site.txt
	$(BIN)/pip install --disable-pip-version-check --quiet --no-deps --no-build-isolation --editable .
	touch $@

$(VENV)/.test: requirements/test.txt $(VENV)/.site tests/editor/package-lock.json
	$(BIN)/pip install --disable-pip-version-check --quiet --require-hashes -r requirements/test.txt
	$(BIN)/python -m tests.editor.install
	touch $@

# Maintainers only: refresh the lock files (needs uv).
lock:
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --custom-compile-command 'make lock' --group site -o requirements/site.txt pyproject.toml
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --custom-compile-command 'make lock' --group dev -o requirements/test.txt pyproject.toml

clean:
	rm -rf $(VENV) public .zhibu
