"""The demonstration: outlets on loopback, with articles of our own about invented persons."""
