"""Messages for the person at the screen, translatable."""

from core.messages.text import EMPTY, Message, UserError, joined, literal, message, one_of

__all__ = ["EMPTY", "Message", "UserError", "joined", "literal", "message", "one_of"]
