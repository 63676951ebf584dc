"""The open data set of claims written by hand, ``data/claims``: reading, joining, scoring."""
