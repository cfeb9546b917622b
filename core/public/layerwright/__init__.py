# The name under which Python programs import what `core` offers: `import layerwright as lw`.

from typing import TYPE_CHECKING, Any

import core

if TYPE_CHECKING:
    from core import *  # noqa: F403

__doc__ = core.__doc__
__version__ = core.__version__


def __getattr__(name: str) -> Any:
    return getattr(core, name)


def __dir__() -> list[str]:
    return dir(core)
