"""Layerwright's window."""
