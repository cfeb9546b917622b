"""The error of reading and writing files."""

from core.messages import UserError


class FormatError(UserError):
    """A file cannot be read or written. The message says why, and what to do."""
