"""What goes wrong with files."""


class FormatError(ValueError):
    """A file cannot be read or written; the message is a sentence that says what, and what to do."""
