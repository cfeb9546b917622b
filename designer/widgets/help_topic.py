"""What F1 shows: widgets name the page of help that is about them."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

_TOPIC = "help topic"
Topic = str | Callable[[], str]


def set_topic(widget: QWidget, topic: Topic) -> None:
    """Name the page about a widget and what is in it: its id, or a function that returns it or an empty text."""
    widget.setProperty(_TOPIC, topic if callable(topic) else (lambda: topic))


def topic_of(widget: QWidget | None) -> str:
    """The id of the page about a widget, or about the nearest that it is in; empty where none has one."""
    while widget is not None:
        named = widget.property(_TOPIC)
        if callable(named) and (topic := str(named())):
            return topic
        widget = widget.parentWidget()
    return ""
