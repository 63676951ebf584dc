# make run: set up and open the page; make test: set up and pass the tests
PYTHON ?= python3
BIN := .venv/bin

.PHONY: run test
run: .venv/ready
	$(BIN)/python app.py

test: .venv/ready-to-test
	$(BIN)/python -m pytest

.venv/bin/python:
	$(PYTHON) -m venv .venv

.venv/ready: pyproject.toml | .venv/bin/python
	$(BIN)/python -m pip install --quiet --editable .
	touch $@

.venv/ready-to-test: pyproject.toml constraints.txt | .venv/bin/python
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable '.[train,dev]'
	touch $@ .venv/ready
