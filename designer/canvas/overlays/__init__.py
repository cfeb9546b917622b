"""Widgets over the canvas: hint, minimap, find bar."""
