"""What edits say when they cannot be made."""


class EditError(ValueError):
    """The edit makes no sense here; the message is a sentence for the person at the screen."""
