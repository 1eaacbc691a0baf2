"""Composition only: settings, the stages wired together, the command line, the demonstration."""
