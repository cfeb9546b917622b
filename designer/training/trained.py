"""A trained network with all that it needs to predict."""

from collections.abc import Callable
from dataclasses import dataclass

from core.data.preparation.preparation import Preparation
from core.data.reading.table import Table
from core.network import Network, State
from designer.training.session import Session


@dataclass(frozen=True, eq=False)
class Trained:
    """A network with its weights, the preparation of its rows, and the table that it was trained on if it is there."""

    network: Network
    state: State
    preparation: Preparation
    table: Table | None = None


def of_session(session: Session) -> Trained | None:
    """The network of the run with its weights as they are now; None while there are none."""
    if session.snapshot is None or session.network is None or session.data is None:
        return None
    loaded = session.data.loaded
    table = loaded if isinstance(loaded, Table) else None
    return Trained(session.network, session.snapshot.state, session.data.preparation, table)


Provider = Callable[[], Trained | None]
