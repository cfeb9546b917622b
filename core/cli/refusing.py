"""What a command says when it cannot do what it was asked for. Commands speak English alone."""


class CommandError(ValueError):
    """The command cannot be followed; the message is a sentence."""
