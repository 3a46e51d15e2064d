# The commands of this project. `make` alone lists them.
PYTHON ?= python3
VENV := .venv
RUN := $(VENV)/bin/python

.DEFAULT_GOAL := help
.PHONY: help serve new test build check schemas publish report bench audit lint format clean

help: ## List the commands
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1	\2/p' $(MAKEFILE_LIST) | expand -t 18

serve: $(VENV)/base ## Build, show at http://127.0.0.1:8000 and rebuild on save
	@$(RUN) -m tools.serve

new: $(VENV)/base ## Begin an article: make new TITLE="What is an IEP?" SECTION=iep
	@$(RUN) -m tools.new $(foreach name,TITLE SECTION LANGUAGE NAME,$(if $(filter command,$(origin $(name))),--take $(name)))

test: $(VENV)/test ## Run every check and test
	@$(RUN) -m tools.test

build: $(VENV)/base ## Build the site into output/
	@$(RUN) -m tools.build

check: $(VENV)/base ## Check the content and the built pages, in seconds; FORMAT=github or json for programs
	@LAW_TEXTS="$(LAW_TEXTS)" $(RUN) -m tools.check $(if $(FORMAT),--format "$(FORMAT)")

schemas: $(VENV)/base ## Write schemas/ anew, after a model has changed
	@$(RUN) -m tools.schemas

publish: $(VENV)/base ## Build into public/ for the web: make publish SITEURL=https://your.site
	@SITEURL="$(SITEURL)" $(RUN) -m tools.publish

report: $(VENV)/base ## Write report/index.html: reviews due, reading grades, what to write next
	@$(RUN) -m tools.report

bench: $(VENV)/test ## Measure the site; writes docs/benchmarks.md (needs npm and Chromium)
	@$(RUN) -m tools.bench

audit: $(VENV)/base ## Ask whether a package that we use has a known fault (needs the network)
	@$(RUN) -m tools.audit

lint: $(VENV)/test ## Check the code's style and types
	@$(RUN) -m ruff check .
	@$(RUN) -m ruff format --check .
	@$(RUN) -m mypy

format: $(VENV)/test ## Mend the code's style
	@$(RUN) -m ruff check --fix .
	@$(RUN) -m ruff format .

clean: ## Remove everything that the other commands made
	rm -rf $(VENV) output public report .pytest_cache .mypy_cache .ruff_cache .hypothesis

# Each stamp is newer than the lock file that it was installed from.
$(VENV)/python: tools/ready.py
	@$(PYTHON) tools/ready.py
	@echo "Setting up $(VENV) ..."
	@$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/base: $(VENV)/python requirements/base.txt
	@echo "Installing what the site needs ..."
	@$(RUN) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/base.txt
	@touch $@

$(VENV)/test: $(VENV)/base requirements/test.txt
	@echo "Installing what the tests need ..."
	@$(RUN) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/test.txt
	@touch $@
