# Each target is a line or two over `seedbook`, so that Windows users need only that.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
# The oldest Python that will do.
OLDEST := $(shell sed -n 's/^requires-python = ">=\(.*\)"/\1/p' pyproject.toml)
# Says so of an older one; pip would only say that it finds no package.
new_enough = $(PYTHON) -c 'import sys; sys.version_info >= tuple(map(int, "$(OLDEST)".split("."))) or sys.exit( \
  "Python $(OLDEST) or newer is needed. Install it, or name it: make PYTHON=python3.12")'
STARTED := $(shell date +%s)
took   = @echo "$@: $$(( $$(date +%s) - $(STARTED) )) s"

# What a person types reaches the commands as it is: neither make nor the shell looks for `$` or backquotes in it.
override TOPIC := $(value TOPIC)
override TITLE := $(value TITLE)
override PAGES := $(value PAGES)
export TOPIC TITLE PAGES

.PHONY: site test serve offline book check fix new requirements clean

site: $(VENV)/import.stamp
	$(BIN)/seedbook split
	$(BIN)/seedbook build
	$(took)

test: $(VENV)/test.stamp
	sh tests/run.sh
	$(took)

serve: $(VENV)/import.stamp
	$(BIN)/seedbook serve

offline: $(VENV)/import.stamp
	$(BIN)/seedbook build
	$(BIN)/seedbook pack

book: $(VENV)/import.stamp
	$(BIN)/seedbook build
	$(BIN)/seedbook book

check: $(VENV)/import.stamp
	@$(BIN)/seedbook check $$PAGES

fix: $(VENV)/import.stamp
	@$(BIN)/seedbook fix $$PAGES

new: $(VENV)/import.stamp
	@$(BIN)/seedbook new -- "$$TOPIC" "$$TITLE"

# A stamp is made after its install succeeded, so a broken install is tried again.
$(VENV)/import.stamp: requirements/import.txt pyproject.toml
	@test -x $(BIN)/python || { $(new_enough) && $(PYTHON) -m venv $(VENV); }
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/import.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/test.stamp: requirements/test.txt $(VENV)/import.stamp
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/test.txt
	@touch $@

# Needs `uv` on the path. No index address is written into the files.
requirements:
	for name in site import test learn; do \
	  uv pip compile --quiet --universal --python-version $(OLDEST) --generate-hashes --no-emit-index-url \
	    --no-header --no-annotate requirements/$$name.in -o requirements/$$name.txt || exit 1; done

clean:
	rm -rf site dist .cache
