"""A run in the window: the worker thread, its mailbox, and what it has told so far."""
