"""The routes of the JSON API and of the service itself."""
