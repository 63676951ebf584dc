"""A release out of a saved page or a pasted text."""
