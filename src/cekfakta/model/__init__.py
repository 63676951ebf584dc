"""The classifier and the encoder at run time."""
