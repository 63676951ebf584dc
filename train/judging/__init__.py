"""Fitting the decision: how much each named signal counts."""
