"""Weights of a file for a network that is there: which array goes where, and what does not fit."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.data.preparation.preparation import Preparation
from core.formats.errors import FormatError
from core.formats.export import TrainedNetwork
from core.formats.imports import imported
from core.formats.imports.draft import Fate
from core.formats.imports.imported import Imported
from core.formats.imports.matching import is_optimizer_state, matched
from core.formats.imports.weights import arrays
from core.messages import Message, joined, message
from core.messages.system_errors import describe
from core.network import Network, NetworkError, State
from core.project import Project, spec_of

SCALING = message("The scaling of inputs in the file is not taken: the one of the open data stays.")


@dataclass(frozen=True, eq=False)
class Fitting:
    """Which array of a file each array of a network gets: `fates`, in the order of the network.

    `unused` are the arrays of the file that it needs for nothing, without those of an optimizer. `scaled` says that the
    file has a scaling of its own, which is not taken.
    """

    path: Path
    network: Network
    found: dict[str, NDArray[np.float32]]
    fates: tuple[Fate, ...]
    unused: tuple[str, ...]
    scaled: bool = False

    @property
    def refused(self) -> tuple[Fate, ...]:
        """The arrays of the network that get nothing."""
        return tuple(fate for fate in self.fates if fate.reason)

    def state(self) -> State:
        """The weights for the network. Raises FormatError, layer by layer, if it does not get all."""
        if missing := [fate.sentence() for fate in self.refused]:
            raise FormatError(
                message(
                    "The weights in {file} do not fit the network. {parts}",
                    file=self.path.name,
                    parts=joined(missing, " "),
                )
            )
        try:
            return self.network.state(self.found)
        except ValueError as error:
            raise FormatError(message("{file}: {reason}", file=self.path.name, reason=describe(error))) from error

    def sentence(self) -> Message:
        """What fits, for people."""
        count = {"count": len(self.fates), "file": self.path.name}
        if not self.refused:
            return message("Every array of the network is in {file}: {count:array|arrays}.", **count)
        return message(
            "{missing} of the {count:array|arrays} of the network {missing:=gets|get} nothing from {file}, so its "
            "weights cannot be used.",
            missing=len(self.refused),
            **count,
        )


def fitting(path: Path, project: Project, preparation: Preparation) -> Fitting:
    """Match the arrays of a file with the network of a project. Raises FormatError if it cannot be read.

    The file is one of `.safetensors` or `.npz`, or a network of another program, which is read as an import is.
    """
    try:
        network = project.network(spec_of(preparation))
    except NetworkError as error:
        raise FormatError(message("The network cannot be used here. {reason}", reason=describe(error))) from error
    stored, scaled = _stored(path)
    found, fates = matched(network, stored)
    used = {str(fate.became) for fate in fates}
    unused = [name for name in stored if name not in used and not is_optimizer_state(name)]
    return Fitting(path, network, found, fates, tuple(unused), scaled)


def _stored(path: Path) -> tuple[dict[str, NDArray[Any]], bool]:
    """The arrays of a file by name, and whether it scales its inputs."""
    if path.suffix.lower() in (".safetensors", ".npz"):
        stored, texts = arrays(path)
        return dict(stored), "input_scale" in texts
    read = imported(path)
    if read.trained is None:
        raise FormatError(read.sentence())
    data = read.trained.preparation
    scaled = bool((data.scale != 1).any() or data.shift.any() or data.origin.any())
    return dict(read.trained.arrays()), scaled


def into(path: Path, project: Project, preparation: Preparation) -> Imported:
    """A project with the weights of a file. Raises FormatError, layer by layer, if its network does not get all."""
    fit = fitting(path, project, preparation)
    trained = TrainedNetwork(fit.network, fit.state(), preparation, project.title)
    return Imported(path, project, trained, fit.fates, (SCALING,) if fit.scaled else ())
