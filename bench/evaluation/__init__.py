"""Precision, recall and F1 of extraction against hand-labelled articles, with floors that only rise."""
