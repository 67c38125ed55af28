"""Changing files that editors wrote, and leaving alone all of them that is not to change."""
