"""Crash handler, system report, updates and other help for users."""
