"""Unsaved work outlives the program: a journal of it, and what a program that ended unexpectedly left of its own."""
