"""The error of the command line. Commands speak English only."""


class CommandError(ValueError):
    """The command cannot be carried out. The message is a sentence for the user."""
