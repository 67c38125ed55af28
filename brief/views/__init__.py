"""All that a template may see: pages, assets, and the views that pages are made from."""

from brief.views.edition import Edition
from brief.views.page import Asset, Head, Page

__all__ = ["Asset", "Edition", "Head", "Page"]
