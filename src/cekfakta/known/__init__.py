"""Is it a known message, which one, and what changed in it?"""
