"""What goes wrong with files."""

from core.messages import SentenceError


class FormatError(SentenceError):
    """A file cannot be read or written; the message is a sentence that says what, and what to do."""
