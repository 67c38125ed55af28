"""Pages as PDF, printed by Chromium: tagged, with an outline, a language and a title."""

from brief.pdf.browser import find_chromium
from brief.pdf.printing import printed

__all__ = ["find_chromium", "printed"]
