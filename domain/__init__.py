"""The shared language of Pantau: frozen values, the query model, the error tree.

Standard library only; imports nothing of ours. Every other room may import it.
"""
