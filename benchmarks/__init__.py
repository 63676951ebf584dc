"""Figures measured on data at hand; none of it is kept in the project."""
