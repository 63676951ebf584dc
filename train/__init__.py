"""Scripts that make the shipped models; they import cekfakta, never the reverse."""
