"""How each platform answers: one module per platform."""
