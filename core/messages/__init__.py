"""Sentences for the person at the screen, translatable."""

from core.messages.text import NOTHING, Sentence, SentenceError, either, listed, say, word

__all__ = ["NOTHING", "Sentence", "SentenceError", "either", "listed", "say", "word"]
