"""A page of help: plain values that a window, a terminal or a test can show."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from core.definitions import Definition, Param
from core.messages import Message


@dataclass(frozen=True)
class Page:
    """What there is to read about one thing.

    `id` is its group and its name, such as "activation/tanh". `formulas` are LaTeX. `texts` are paragraphs, each with
    its heading. `properties` are claims and whether they hold. `fields` are the settings. `related` are ids of other
    pages. `names` is what other programs call it. `definition` is what the page is derived from, if it is from one.
    """

    id: str
    title: Message
    summary: Message
    formulas: tuple[str, ...] = ()
    texts: tuple[tuple[Message, Message], ...] = ()
    properties: tuple[tuple[Message, bool], ...] = ()
    fields: Mapping[str, Param] = field(default_factory=dict)
    related: tuple[str, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)
    paper: str = ""
    definition: type[Definition] | None = None

    @property
    def group(self) -> str:
        """The part of its id before the slash, a key of `GROUPS`."""
        return self.id.partition("/")[0]
