"""The system of record: SQLAlchemy Core over SQLite or PostgreSQL, and the archive of raw pages."""
