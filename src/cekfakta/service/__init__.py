"""What page and HTTP API share: checks that take turns, failures logged without their text."""
