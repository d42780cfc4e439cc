# From a fresh clone with Python 3.11 or newer, make and a package index; everything lies in .venv.

VENV := .venv
BIN := $(CURDIR)/$(VENV)/bin
PYTHON ?= $(shell for each in python3.13 python3.12 python3.11 python3 python; do \
	command -v $$each >/dev/null 2>&1 && $$each -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$each; break; }; done)
PYTEST_ARGS ?=

.PHONY: help demo gate test check format browsers languagetool docs picture clean

help:
	@echo "make demo      build the demo site with the desk on, and say where its pages lie"
	@echo "make gate      build it as a CI server would: it fails, on purpose"
	@echo "make test      all tests (PYTEST_ARGS=... for some)"
	@echo "make check     ruff, mypy, import-linter, regular expressions"
	@echo "make format    let ruff put the code in order"
	@echo "make browsers  bring the browser for the tests that look at pages"
	@echo "make languagetool  bring the LanguageTool server for the tests that ask one"
	@echo "make docs      write what is generated of the documentation"
	@echo "make picture   draw the picture of the README"
	@echo "make clean     remove what the others made"

$(VENV)/made:
	@test -n "$(PYTHON)" || { echo "newslint needs Python 3.11 or newer; none was found. Name one: make PYTHON=/path/to/python3"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
	@touch $@

$(VENV)/for-demo: $(VENV)/made pyproject.toml
	$(BIN)/python -m pip install --quiet --editable .
	@touch $@

$(VENV)/for-test: $(VENV)/for-demo pyproject.toml
	$(BIN)/python -m pip install --quiet --editable '.[languagetool,languages]' --group test
	@touch $@

$(VENV)/for-check: $(VENV)/for-test pyproject.toml
	$(BIN)/python -m pip install --quiet --editable '.[languagetool,languages]' --group test --group check
	@touch $@

demo: $(VENV)/for-demo
	@cd demo_site && $(BIN)/pelican --settings pelicanconf.py
	@cd demo_site && { $(BIN)/newslint check --settings gateconf.py --format compact >/dev/null; code=$$?; }; \
	case $$code in \
	0) answer="be open" ;; \
	1) answer="hold, and the build end with exit code 3 (see: make gate)" ;; \
	*) exit $$code ;; \
	esac; \
	echo "The pages lie in demo_site/output: open index.html, or newslint/index.html for the report. The gate would $$answer."

gate: $(VENV)/for-demo
	cd demo_site && $(BIN)/pelican --settings gateconf.py

test: $(VENV)/for-test
	$(BIN)/python -m pytest $(PYTEST_ARGS)

check: $(VENV)/for-check
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python .ci/regexes.py

format: $(VENV)/for-check
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

browsers: $(VENV)/for-test
	@command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null \
	|| $(BIN)/python -m playwright install --with-deps chromium

languagetool: $(VENV)/for-test
	$(BIN)/newslint languagetool install --folder .languagetool --language de,fr

picture: $(VENV)/for-demo
	$(BIN)/python docs/picture.py

docs: $(VENV)/for-demo
	$(BIN)/python docs/generate.py

clean:
	rm -rf $(VENV) demo_site/output demo_site/.newslint_cache
