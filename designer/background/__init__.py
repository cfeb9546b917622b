"""Work beside the window: tasks on threads, computations of moments, turns, watched files."""
