"""Preparation: what the training rows taught about the columns. To add a step: a file, and its name in `STEPS`."""
