"""The graphics items of the canvas, and how they are painted."""
