"""Work beside the window: tasks on threads, throttled drawing, watched files."""
