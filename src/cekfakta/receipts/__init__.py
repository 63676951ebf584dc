"""What a report was computed from."""
