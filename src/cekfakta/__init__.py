"""cekfakta checks forwarded Indonesian messages against official statements."""

__version__ = "0.1.0"
