"""What edits say when they cannot be made."""

from core.messages import UserError


class EditError(UserError):
    """The edit makes no sense here; the message is a sentence for the person at the screen."""
