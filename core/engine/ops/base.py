"""What an op is."""

from dataclasses import dataclass

from core.engine.ops.common import no_gradient
from core.jit import Kernel
from core.messages import Message


@dataclass(frozen=True)
class Op:
    """One computation of the engine: its forward kernel beside its backward kernel.

    `kind` is its name in tests. `title` names it in the sentence that explains a divergence. `product` ops compute each
    output as a sum of `row_size` products, which `Lowering.multiply_adds` counts. `random` ops draw random numbers, so
    that the loss differs from step to step at the same weights. `whole_batch` ops run in phases: see `core.engine.ops`.
    """

    kind: str
    title: Message
    forward: Kernel
    backward: Kernel
    gradient: Kernel = no_gradient
    product: bool = False
    random: bool = False
    whole_batch: bool = False
