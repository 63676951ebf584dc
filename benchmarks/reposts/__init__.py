"""The proof of the repost engine: reposts made out of real text, told apart, and timed."""
