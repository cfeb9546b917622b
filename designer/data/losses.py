"""What helps where many rows are left out, as buttons of the banner that says so."""

from collections.abc import Callable
from functools import partial

from core.data.gate import Finding
from core.data.reading.table import Table
from core.project.edits import remedies
from designer.store import Store
from designer.style.language import tr


def remedies_for(
    lost: Finding, table: Table, store: Store, show: Callable[[str], object]
) -> dict[str, Callable[[], object]]:
    """The edits against the finding by their titles, and `show` for the column that costs most rows."""
    choices: dict[str, Callable[[], object]] = {
        tr(one.title): partial(store.edit, one.title, one.after) for one in remedies.against(store.project, table, lost)
    }
    if (worst := remedies.costliest(table)) is not None:
        choices[tr("Show the column")] = partial(show, worst.name)
    return choices
