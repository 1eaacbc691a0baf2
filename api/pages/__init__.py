"""The web pages: Bahasa Indonesia, rendered here, without scripts. They show the same bodies as the API."""
