"""Names that are not yet taken in a project."""

import re
from collections.abc import Collection

from core.layers import Input, Layer, Output
from core.project import Project


def free_name(project: Project, layer: Layer) -> str:
    """A free name for a new layer: its title, with a number from 1 where a network usually has several."""
    taken = set(project.graph.names.values())
    if isinstance(layer, (Input, Output)) and layer.title not in taken:
        return layer.title
    return next_name(f"{layer.title} 0", taken)


def next_name(name: str, taken: Collection[str]) -> str:
    """The name itself where it is free, else the first free one that counts on from it: hidden 1, hidden 2."""
    match = re.fullmatch(r"(.*?) (\d{1,9})", name)
    stem, number = (match[1], int(match[2])) if match else (name, 1)
    if match is None and name not in taken:
        return name
    if match is not None and number and name not in taken:
        return name
    number += 1
    while f"{stem} {number}" in taken:
        number += 1
    return f"{stem} {number}"
