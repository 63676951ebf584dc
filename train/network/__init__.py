"""The networks: base, vocabulary, fine-tuning, export."""
