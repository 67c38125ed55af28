"""Quotations: where one stands in a source, verbatim, and what was meant if it does not.

A quotation is verbatim code point by code point; nothing is normalised to decide that.
Folding serves only to find the passage that an editor meant.
"""

from brief.quotes.alike import alike
from brief.quotes.describe import describe
from brief.quotes.differences import Difference, differences
from brief.quotes.longer import longer
from brief.quotes.nearest import Nearest, nearest
from brief.quotes.spans import covered, find, spans_union

__all__ = [
    "Difference",
    "Nearest",
    "alike",
    "covered",
    "describe",
    "differences",
    "find",
    "longer",
    "nearest",
    "spans_union",
]
