"""A table that was pasted, and is kept in the project."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from core.data.reading.read import read_like, read_table, usable
from core.data.reading.table import Table
from core.data.tables.paste import read_paste
from core.data.tables.raw import RawTable
from core.data.tables.source import TableFile
from core.definitions import param, with_former_names

if TYPE_CHECKING:
    from core.data.preparation.preparation import Preparation

LONGEST = 2_000_000  # characters, which a project file holds without growing slow


@with_former_names
@dataclass(frozen=True)
class PastedTable(TableFile):
    """Cells that were copied in a spreadsheet and pasted. They are kept in the project, and are read like a table in a
    file."""

    kind = "pasted"
    title = "Pasted table"
    suffixes: ClassVar[tuple[str, ...]] = ()

    path: str = param("", "Always empty, since there is no file.", role="reading")
    text: str = param("", "The cells, with tabs between them.", role="reading", longest=LONGEST)

    def raw(self) -> RawTable:
        """The cells. Raises DataError."""
        return read_paste(self.text)

    def load(self, seed: int) -> Table:
        raw = self.raw()
        return read_table(raw, self._chosen(raw.names, raw.file), self.gaps)

    def load_like(self, kept: "Preparation") -> Table:
        return usable(read_like(self.raw(), kept.readings(), kept.texts(), kept.image))
