"""Predict: what the network answers for a row that is typed, and for rows that are pasted."""
