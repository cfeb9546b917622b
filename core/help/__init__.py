"""Help: a page for everything that people choose or see, derived from its definition, and pages of the course.

It knows no window. A definition says `use`, `beware` and `related` beside its formula; the rest is what it is.
"""

from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType
from typing import Any

from core.activations import ACTIVATIONS, Activation
from core.data.built import FUNCTIONS
from core.data.preparation import STEPS
from core.data.scaling import SCALINGS
from core.data.sources import SOURCES
from core.data.splits import SPLITS
from core.definitions import Definition
from core.help.course import COURSE
from core.help.diagnoses import DIAGNOSES
from core.help.drawing import Drawing, drawing
from core.help.idea_drawings import IDEA_DRAWINGS
from core.help.ideas import IDEAS
from core.help.names import names
from core.help.page import Page
from core.help.properties import properties
from core.initializers import INITIALIZERS
from core.layers import LAYERS
from core.losses import LOSSES
from core.messages import Message, literal, message
from core.metrics import METRICS
from core.optimizers import OPTIMIZERS
from core.penalties import PENALTIES
from core.schedules import SCHEDULES
from core.surfaces import SURFACES
from core.training.clipping import CLIPPINGS
from core.training.stopping import STOPPINGS

TABLES: Mapping[str, Iterable[type[Definition]]] = {
    "layer": LAYERS,
    "activation": ACTIVATIONS,
    "loss": LOSSES,
    "optimizer": OPTIMIZERS,
    "surface": SURFACES,
    "initializer": INITIALIZERS,
    "penalty": PENALTIES,
    "schedule": SCHEDULES,
    "stopping": STOPPINGS,
    "clipping": CLIPPINGS,
    "metric": METRICS,
    "scaling": SCALINGS,
    "preparation": STEPS,
    "built": FUNCTIONS,
    "split": SPLITS,
    "data": SOURCES,
}
"""The definitions that have a page, by the group of their ids."""

GROUPS: Mapping[str, Message] = {
    "course": message("The course"),
    "idea": message("Ideas"),
    "diagnosis": message("What can go wrong"),
    "layer": message("Layers"),
    "activation": message("Activations"),
    "loss": message("Losses"),
    "optimizer": message("Optimizers"),
    "surface": message("Surfaces for optimizers"),
    "initializer": message("Initializers"),
    "penalty": message("Penalties"),
    "schedule": message("Schedules of the learning rate"),
    "stopping": message("Early stopping"),
    "clipping": message("Gradient clipping"),
    "metric": message("Metrics"),
    "scaling": message("Scaling"),
    "preparation": message("Preparation of columns"),
    "built": message("Built features"),
    "split": message("Splits"),
    "data": message("Data"),
    "view": message("Views"),
}
"""The groups of pages in the order of the contents. What the window adds to them has its place here, too."""


@cache
def pages() -> Mapping[str, Page]:
    """All pages by their ids, in the order of the contents."""
    derived = [of_definition(group, kind) for group, table in TABLES.items() for kind in table]
    return MappingProxyType({page.id: page for page in (*COURSE, *IDEAS, *DIAGNOSES, *derived)})


def page_id(definition: type[Any]) -> str:
    """The id of the page of a type of definition; empty where it has none."""
    return _ids().get(definition, "")


@cache
def _ids() -> Mapping[type[Any], str]:
    return {kind: f"{group}/{kind.kind}" for group, table in TABLES.items() for kind in table}


def of_definition(group: str, definition: type[Any]) -> Page:
    """The page that a definition makes."""
    id = f"{group}/{definition.kind}"
    texts = (
        (message("Use it"), definition.use),
        (message("Beware"), definition.beware),
        (message("Range"), definition().range_text() if issubclass(definition, Activation) else ""),
    )
    return Page(
        id,
        literal(definition.title),
        literal(definition.summary()),
        tuple(formula for formula in (definition.formula, definition.derivative) if formula),
        tuple((heading, literal(text) if not isinstance(text, Message) else text) for heading, text in texts if text),
        properties(definition()) if issubclass(definition, Activation) else (),
        {name: param for name, param in definition.params().items() if name != "name"},
        tuple(definition.related),
        names(id),
        definition.paper,
        definition,
    )


def drawn(page: Page) -> Drawing | None:
    """The drawing of a page; None where it has none."""
    if page.id in IDEA_DRAWINGS:
        return IDEA_DRAWINGS[page.id]()
    return drawing(page.definition) if page.definition is not None else None


def search(text: str, found_in: Mapping[str, str]) -> list[str]:
    """The ids of the pages whose texts contain all words of `text`, those that begin with it first.

    `found_in` are the texts of pages in the language of the person, by id, the title first.
    """
    words = text.casefold().split()

    def rank(id: str) -> tuple[bool, bool]:
        shown = found_in[id].casefold()
        title = shown.split("\n", 1)[0]
        return not title.startswith(text.casefold().strip()), not all(word in title for word in words)

    return sorted((id for id, shown in found_in.items() if all(w in shown.casefold() for w in words)), key=rank)


__all__ = ["GROUPS", "TABLES", "Page", "drawn", "page_id", "pages", "search"]
