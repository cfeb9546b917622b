"""What goes wrong with files."""

from core.messages import UserError


class FormatError(UserError):
    """A file cannot be read or written; the message is a sentence that says what, and what to do."""
