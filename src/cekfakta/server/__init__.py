"""The doors over HTTP: API and page."""
