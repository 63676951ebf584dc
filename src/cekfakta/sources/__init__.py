"""How statements come in: pages, saved files, tables."""
