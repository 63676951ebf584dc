"""Statements at rest: the store and its rebuildable indexes."""
