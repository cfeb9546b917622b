"""Layerwright's engine and everything a program without a window needs. It knows no Qt."""

__version__ = "0.1.0"
