"""The JSON API, the web pages and the feeds."""
