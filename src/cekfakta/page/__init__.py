"""The web page: what the reader sees, in Indonesian or English."""
