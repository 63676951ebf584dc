"""What answers do to people who mean well: the table of harm, run before every release."""
