"""Rows in and out: CSV and JSON lines, rejects set apart."""
