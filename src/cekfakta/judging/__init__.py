"""One claim to one verdict: retrieval, candidates, strength, decision."""
