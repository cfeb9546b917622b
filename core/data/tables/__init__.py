"""Tables: the cells of a file, before anyone says what they mean. To add a format: a file, and a line in `formats`."""
