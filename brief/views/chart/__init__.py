"""The drawn timeline: dated events along an axis, in lanes, with what is to come."""

from brief.views.chart.build import Chart, Span, chart
from brief.views.chart.layout import Mark, Row
from brief.views.chart.scale import Scale, Tick, scale_of

__all__ = ["Chart", "Mark", "Row", "Scale", "Span", "Tick", "chart", "scale_of"]
