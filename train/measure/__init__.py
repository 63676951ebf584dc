"""What the shipped models are worth."""
