"""Loops over many numbers at once, in the vector registers of the processor."""
