"""Help when something goes wrong: crash handler, system report, updates."""
