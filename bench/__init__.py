"""Measurements: evaluation against hand-labelled articles, benchmarks, and the scripts that built our data."""
