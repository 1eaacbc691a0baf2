"""The commands, one module per group; pantau/cli.py puts them together."""
