"""The error of an edit that cannot be made."""

from core.messages import UserError


class EditError(UserError):
    """The edit cannot be applied to this project. The message is a sentence for the user."""
