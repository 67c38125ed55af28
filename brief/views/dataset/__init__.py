"""The dataset: what is published as data, as one table of fields that all else is made from."""

from brief.views.dataset.corpus import Corpus
from brief.views.dataset.shapes import Field, Shape, Table
from brief.views.dataset.tables import SITE, TABLES

__all__ = ["SITE", "TABLES", "Corpus", "Field", "Shape", "Table"]
