# make run: set up and open the page; make test: set up and pass the tests
PYTHON ?= python3
BIN := .venv/bin

.PHONY: run test
run: .venv/ready
	@$(BIN)/python app.py

test: .venv/ready-to-test
	$(BIN)/python -m pytest

.venv/bin/python:
	@echo "Menyiapkan Python di .venv / setting up Python in .venv"
	@$(PYTHON) -m venv .venv

.venv/ready: pyproject.toml | .venv/bin/python
	@echo "Memasang paket, beberapa menit pada kali pertama / installing packages, minutes the first time"
	@$(BIN)/python -m pip install --progress-bar off --editable .
	@touch $@

.venv/ready-to-test: pyproject.toml constraints.txt | .venv/bin/python
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable '.[train,dev]'
	touch $@ .venv/ready
