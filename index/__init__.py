"""The search index: a disposable projection of the store, behind one engine interface."""
