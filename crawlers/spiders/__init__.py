"""One spider per platform; base.py holds what they share."""
