"""Folders of images: which files are read as which class, decoding, and notes on everything that was decided."""
