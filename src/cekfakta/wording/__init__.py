"""What people read, in both languages; no door of its own."""
