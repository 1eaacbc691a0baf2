"""One module per kind of fact: ``read(reading)`` fills its fields of the Reading."""
