"""Dates as sources state them: read strictly, never rounded, never completed (EDTF).

parse       text → Date, or the Fault that an editor can mend
bounds      Date → the days between which it lies
sort_key    Date → its place in a list;  compare: what is certain of two
label       Date → words, in the language of a table of DateWords
html_time, ics_span   Date → what machines may be told
"""

from brief.dates.bounds import Bound, Bounds, Precision, bounds, is_closed, precision
from brief.dates.edtf import SHAPE, parse
from brief.dates.forms import html_time, ics_span
from brief.dates.labels import label
from brief.dates.order import Order, SortKey, compare, sort_key
from brief.dates.values import Date, Fault, Interval, OneOf, Single
from brief.dates.word_faults import word_faults
from brief.dates.words import DateWords, date_words

__all__ = [
    "SHAPE",
    "Bound",
    "Bounds",
    "Date",
    "DateWords",
    "Fault",
    "Interval",
    "OneOf",
    "Order",
    "Precision",
    "Single",
    "SortKey",
    "bounds",
    "compare",
    "date_words",
    "html_time",
    "ics_span",
    "is_closed",
    "label",
    "parse",
    "precision",
    "sort_key",
    "word_faults",
]
