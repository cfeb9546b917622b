"""Predicts every row of a table in a file, and writes the answers to another file."""

from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from core.data import DataError
from core.data.preparation.new_rows import from_file
from core.data.tables.formats import SUFFIXES
from core.formats import FormatError
from core.formats.atomic import check_apart
from core.formats.data_paths import data_files
from core.formats.predictions import SUFFIXES as WRITTEN
from core.formats.predictions import answer, write
from core.messages import UserError
from designer.background.tasks import BackgroundTasks
from designer.files.dialogs import save_dialog
from designer.store import Store
from designer.style.language import tr
from designer.style.numbers import count
from designer.training.trained import Provider, Trained
from designer.widgets import folders


@dataclass(frozen=True)
class Outcome:
    """What was written: the rows, those with a note, and those without a prediction."""

    path: Path
    rows: int
    noted: int
    unanswered: int


class Predictions(QObject):
    """Asks for the input and the output, works in the background, and says what was written."""

    error = Signal(str)
    info = Signal(str)
    busy = Signal(str)  # what is being done; empty when it is done
    written = Signal(str, object)  # what was written, as a sentence, and the Path of the file

    def __init__(self, store: Store, provider: Provider, window: QWidget) -> None:
        super().__init__(window)
        self._store, self._provider, self._window = store, provider, window
        self.tasks = BackgroundTasks("predictions", self)

    def ask(self) -> None:
        """Ask for a table, then where to write the answers, then predict it."""
        trained = self._provider()
        if trained is None:
            self.error.emit(tr("There are no weights yet. Train the network first, then predict a table."))
            return
        if not trained.preparation.reads_tables:
            self.error.emit(tr("This network was not trained on a table, so it cannot predict one."))
            return
        patterns = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        kinds = tr("Tables ({patterns});;All files (*)", patterns=patterns)
        chosen, _ = QFileDialog.getOpenFileName(
            self._window, tr("Choose the table to predict"), str(folders.of(self._store)), kinds
        )
        if chosen:
            folders.remember(chosen)
            self.ask_output(Path(chosen))

    def ask_output(self, source: Path) -> None:
        """Ask where to write the answers for the rows of a table."""
        suggested = source.with_name(f"{source.stem} predicted.csv")
        dialog = save_dialog(self._window, tr("Save the predictions"), suggested)
        by_filter = {f"{suffix[1:].upper()} (*{suffix})": suffix for suffix in WRITTEN}
        dialog.setNameFilters(list(by_filter))
        dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(by_filter[chosen][1:]))
        dialog.fileSelected.connect(lambda name: self.predict(source, Path(name)))
        dialog.open()

    def predict(self, source: Path, target: Path) -> None:
        """Predict the rows of one file and write the answers to another. Does nothing without weights."""
        trained = self._provider()
        if trained is None:
            return
        try:
            check_apart(target, [source, *data_files(self._store.project)])
        except FormatError as error:
            self.error.emit(tr(str(error)))
            return
        self.busy.emit(tr("Predicting {name}…", name=source.name))
        self.tasks.run(self._on_written, _predict, source, target, trained)

    def close(self) -> None:
        """Start no more predictions."""
        self.tasks.close()

    def _on_written(self, future: "Future[Outcome]") -> None:
        self.busy.emit("")
        if error := future.exception():
            known = isinstance(error, (UserError, DataError, FormatError))
            self.error.emit(tr(str(error)) if known else tr("The table cannot be predicted: {error}.", error=error))
            return
        done = future.result()
        rows = tr("{count:row|rows}", count=count(done.rows))
        sentence = tr("{file}: {rows} predicted", file=done.path.name, rows=rows)
        if done.noted:
            sentence += ", " + tr("{count} with a note", count=count(done.noted))
        if done.unanswered:
            sentence += ", " + tr("{count} without a prediction", count=count(done.unanswered))
        self.info.emit(f"{sentence}.")
        self.written.emit(f"{sentence}.", done.path)


def _predict(source: Path, target: Path, trained: Trained) -> Outcome:
    rows = from_file(source, trained.preparation)
    answers = answer(rows, trained.preparation, trained.network, trained.state)
    write(answers, target)
    unanswered = sum(prediction is None for prediction in answers.predictions)
    return Outcome(target, len(answers.predictions), sum(map(bool, answers.notes)), unanswered)
