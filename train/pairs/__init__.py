"""Making the pairs that are learnt from."""
