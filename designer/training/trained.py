"""A trained network with all that it needs to predict."""

from collections.abc import Callable
from dataclasses import dataclass

from core.data.preparation.preparation import Preparation
from core.data.reading.table import Table
from core.network import Network, State
from core.training.timeline import Past
from designer.training.session import Session


@dataclass(frozen=True, eq=False)
class Trained:
    """A network with its weights, the preparation of its rows, and the table that it was trained on if it is
    there, without its test rows. `step` is set where these are the weights of an earlier step, which is shown."""

    network: Network
    state: State
    preparation: Preparation
    table: Table | None = None
    step: int | None = None


def of_session(session: Session) -> Trained | None:
    """The network of the run with its weights as they are now; None while there are none."""
    if session.snapshot is None or session.network is None or session.data is None:
        return None
    data = session.data
    return Trained(session.network, session.snapshot.state, data.preparation, data.seen_table)


def of_past(past: Past) -> Trained:
    """The network as it was at a step that is looked back at."""
    return Trained(past.network, past.snapshot.state, past.data.preparation, past.data.seen_table, past.step)


Provider = Callable[[], Trained | None]
