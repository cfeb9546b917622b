"""The start page, recent projects, and the suggestions on an empty canvas."""
