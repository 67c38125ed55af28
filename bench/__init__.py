"""Measures `brief` beside other generators on one corpus: see docs/performance.md."""
