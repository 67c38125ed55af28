"""A static-site generator for a curated brief whose every statement is tied to a quotation."""

__version__ = "0.1.0"
