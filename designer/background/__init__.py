"""Work beside the window: tasks on threads, the latest request, throttled drawing, watched files."""
