"""The Export page: the formats, the chosen one in full, and what came of its export."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QKeyCombination, Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QHideEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from core.formats import Format
from designer.export.choice import Choice
from designer.export.detail import Detail
from designer.export.format_list import FormatList
from designer.export.result import Result
from designer.files.dialogs import save_dialog
from designer.files.exports import Exports
from designer.panels.boxes import button, label
from designer.store import Store
from designer.style import icons
from designer.style.language import tr
from designer.style.scale import is_narrow, scaled
from designer.style.theme import Theme
from designer.training.loader import Loader
from designer.training.session import Session
from designer.training.time_machine import TimeMachine

LIST, NARROW_LIST, RESULT = 292, 240, 404  # pixels
KEY = QKeySequence(QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_Return))


class ExportPage(QWidget):
    """Three columns; on a narrow page the proof stands below the options, and they scroll together."""

    def __init__(
        self,
        store: Store,
        theme: Theme,
        loader: Loader,
        session: Session,
        machine: TimeMachine,
        exports: Exports,
        show_network: Callable[[], object],
    ) -> None:
        super().__init__()
        self._theme, self._exports = theme, exports
        self._awaits_proof = False
        self.choice = Choice(store, loader, session, machine, exports, self)
        self.formats, self.detail = FormatList(self.choice, theme), Detail(self.choice, theme)
        self.result = Result(self.choice, theme)
        self.unchanged = label("", "second", wrap=True)
        self.folder = button(tr("Show in folder"), tr("Opens the folder of the file."))
        self.open = button(tr("Open in browser"), tr("Opens the page that was exported."))
        self.export = button(tr("Export"), tr("Writes the file and proves it."))
        self.export.setProperty("role", "primary")
        self.export.setToolTip(f"{tr('Writes the file and proves it.')} ({KEY.toString(_NATIVE)})")
        self._middle, self._right = _scrolling(), _scrolling()
        self._lay_out()
        self.formats.chosen.connect(self._on_chosen)
        self.formats.export_wanted.connect(self.start)
        self.detail.choose_wanted.connect(self._ask)
        self.detail.train_wanted.connect(show_network)
        self.folder.clicked.connect(self._show_folder)
        self.open.clicked.connect(self._open)
        self.export.clicked.connect(self.start)
        QShortcut(KEY, self, self.start).setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.choice.changed.connect(self.refresh)
        theme.changed.connect(self._restyle)
        self.setFocusProxy(self.formats)
        self._restyle()

    def _lay_out(self) -> None:
        self._list = _scrolling()
        self._list.setWidget(self.formats)
        self._column = QWidget()
        self._stack = QVBoxLayout(self._column)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.setSpacing(0)
        self._stack.addWidget(self.detail)
        self._middle.setWidget(self._column)
        self._right.setWidget(self.result)
        foot = QFrame()
        foot.setProperty("role", "foot")
        row = QHBoxLayout(foot)
        row.setContentsMargins(24, 10, 24, 10)
        row.setSpacing(8)
        row.addWidget(self.unchanged, 1)
        row.addWidget(self.folder)
        row.addWidget(self.open)
        row.addWidget(self.export)
        middle = QVBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self._middle, 1)
        middle.addWidget(foot)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._list)
        whole.addWidget(_line())
        whole.addLayout(middle, 1)
        self._edge = _line()
        whole.addWidget(self._edge)
        whole.addWidget(self._right)

    def start(self) -> None:
        """Export as chosen, where that is possible."""
        if self.export.isEnabled():
            self.result.show_attempt(None)
            self.choice.export()
            self._awaits_proof = True
            self._show_result()

    def _show_result(self) -> None:
        """On a narrow page, where the proof stands below the options, scroll to it."""
        if self._right.isHidden():
            self._middle.ensureWidgetVisible(self.result, 0, 0)
            self._middle.verticalScrollBar().setValue(self.result.geometry().top())

    def refresh(self) -> None:
        """Show what has changed, while the page is seen."""
        if not self.choice.is_shown:
            return
        choice, exports = self.choice, self._exports
        self.formats.refresh()
        self.detail.refresh()
        self.result.refresh()
        if self._awaits_proof and exports.running is None:
            self._awaits_proof = False
            QTimer.singleShot(0, self, self._show_result)  # once the proof has its place
        latest, fit = exports.latest(choice.form), choice.fits.get(choice.form)
        refused = bool(choice.problem or (fit is not None and fit.refusal))
        self.export.setEnabled(not refused and exports.running is None)
        again = latest is not None and not latest.error
        self.export.setText(
            tr("Export anyway") if not choice.is_trained else tr("Export again") if again else tr("Export")
        )
        written = latest is not None and (latest.done is not None or latest.unproven is not None)
        self.folder.setVisible(written)
        self.open.setVisible(latest is not None and latest.done is not None and latest.path.suffix == ".html")
        same = again and latest is not None and choice.is_present(latest) and latest.path == choice.path
        at = f"{latest.at:%H:%M}" if latest is not None else ""
        self.unchanged.setText(tr("Nothing has changed since the last export at {time}.", time=at) if same else "")

    def close_worker(self) -> None:
        """Look at nothing more."""
        self.choice.close()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.choice.is_shown = self._exports.is_shown = True
        self.choice.look_soon()
        self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.choice.is_shown = self._exports.is_shown = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = is_narrow(event.size().width())
        self._list.setFixedWidth(scaled(NARROW_LIST if narrow else LIST))
        self._right.setFixedWidth(scaled(RESULT))
        if narrow and self._right.widget() is self.result:
            self._stack.addWidget(self._right.takeWidget())
        elif not narrow and self._right.widget() is None:
            self._right.setWidget(self.result)
        self.result.show()
        self._right.setVisible(not narrow)
        self._edge.setVisible(not narrow)

    def _on_chosen(self, form: Format) -> None:
        self.result.shown = None
        self.choice.choose(form)
        self._middle.verticalScrollBar().setValue(0)

    def _ask(self) -> None:
        form = self.choice.form
        dialog = save_dialog(self, tr("Export the network"), self.choice.path)
        dialog.setNameFilter(f"{tr(form.title)} (*{form.suffix})")
        dialog.fileSelected.connect(lambda name: self.choice.choose_path(Path(name)))
        dialog.open()

    def _show_folder(self) -> None:
        latest = self._exports.latest(self.choice.form)
        if latest is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(latest.path.absolute().parent)))

    def _open(self) -> None:
        latest = self._exports.latest(self.choice.form)
        if latest is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(latest.path.absolute())))

    def _restyle(self) -> None:
        tokens = self._theme.tokens
        self.folder.setIcon(icons.icon("open", tokens.second))
        self.open.setIcon(icons.icon("float", tokens.second))
        self.export.setIcon(icons.icon("export", tokens.on_accent, disabled=tokens.third))


_NATIVE = QKeySequence.SequenceFormat.NativeText


def _scrolling() -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area


def _line() -> QFrame:
    line = QFrame()
    line.setProperty("role", "line")
    line.setFixedWidth(1)
    return line
