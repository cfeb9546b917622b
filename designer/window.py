"""The window: puts the parts together. No logic."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSettings, QSize, Qt
from PySide6.QtGui import QActionGroup, QCloseEvent
from PySide6.QtWidgets import (
    QDockWidget,
    QFileDialog,
    QMainWindow,
    QSplitter,
    QStackedWidget,
    QTabWidget,
    QWidget,
)

from core.data.csv_file import CSV
from core.examples import find
from core.layers import Output
from core.project import Project
from designer.actions import COMMANDS, MENUS, SHORTCUTS, make_actions
from designer.banner import Banner, Stage
from designer.canvas.view import CanvasView
from designer.document import edits
from designer.files import Files
from designer.live import LiveViews
from designer.panels.data_panel import DataPanel
from designer.panels.help_panel import HelpPanel
from designer.panels.inspector import Inspector
from designer.panels.palette import Palette
from designer.panels.recipe_panel import RecipePanel
from designer.plots.boundary import BoundaryPlot
from designer.plots.gradients import GradientPlot
from designer.plots.loss import LossPlot
from designer.start_page import StartPage
from designer.status import Status
from designer.store import Store
from designer.theme import Theme
from designer.toolbar import Toolbar
from designer.training.engine import Engine
from designer.training.loader import Loader
from designer.training.session import Phase, Session

NARROWEST = 264  # pixels in which every tab and every field of the inspector has room
NARROWEST_LIST = 168
SIDE_WIDTHS = 200, 284  # pixels of the palette and of the inspector
PLOTS_HEIGHT = 270
FRAME = QSize(4, 32)  # what a window manager adds around a window, about
SCHEMES = {
    "theme_system": Qt.ColorScheme.Unknown,
    "theme_light": Qt.ColorScheme.Light,
    "theme_dark": Qt.ColorScheme.Dark,
}


class Window(QMainWindow):
    """Everything on the screen, around one store."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setWindowTitle("Layerwright")
        self.setMinimumSize(900, 600)
        self.theme = theme
        self.store = Store(Project(title="Untitled"), self)
        self.engine = Engine(self)
        self.loader = Loader(self.store, self)
        self.session = Session(self.store, self.loader, self.engine, self)
        self.files = Files(self.store, self.loader, self.session, self)
        self._settings = QSettings()
        self._build()
        self._connect()
        self._restore()
        self.show_start_page()

    def _build(self) -> None:
        store, theme = self.store, self.theme
        self.canvas = CanvasView(store, theme)
        self.banner = Banner(theme)
        self.start_page = StartPage(theme)
        self.palette_panel = Palette(theme)
        self.inspector = Inspector(store, theme)
        self.data_panel, self.recipe_panel = DataPanel(store, theme), RecipePanel(store, theme)
        self.plots = LossPlot(theme), GradientPlot(theme), BoundaryPlot(theme)
        self.live = LiveViews(
            store, self.loader, self.session, theme, self.canvas.canvas, self.inspector, self.plots, self
        )
        self.actions_by_id = make_actions(self, theme, self._commands())
        self._middle = QStackedWidget()
        self._middle.addWidget(self.start_page)
        self._middle.addWidget(self.canvas)
        self.setCentralWidget(Stage(self._middle, self.banner))
        self._add_docks()
        self._add_menus()
        self.toolbar = Toolbar(store, self.session, self.actions_by_id, theme, self)
        self.addToolBar(self.toolbar)
        self.setStatusBar(Status(store, self.loader, self.session, self.engine, self))

    def _add_docks(self) -> None:
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.setUsesScrollButtons(False)
        self.tabs.setMinimumWidth(NARROWEST)
        for panel, name in (
            (self.inspector, "Layer"),
            (self.data_panel, "Data"),
            (self.recipe_panel, "Recipe"),
            (HelpPanel(self.store, SHORTCUTS), "Help"),
        ):
            self.tabs.addTab(panel, name)
        plots = QSplitter(Qt.Orientation.Horizontal)
        plots.setHandleWidth(1)
        plots.setChildrenCollapsible(False)
        for plot in self.plots:
            plots.addWidget(plot)
        plots.setSizes([1000] * len(self.plots))
        self.palette_panel.setMinimumWidth(NARROWEST_LIST)
        area = Qt.DockWidgetArea
        self.setCorner(Qt.Corner.BottomLeftCorner, area.LeftDockWidgetArea)
        self.setCorner(Qt.Corner.BottomRightCorner, area.RightDockWidgetArea)
        self._docks = [
            self._add_dock("Layers", self.palette_panel, area.LeftDockWidgetArea),
            self._add_dock("Inspector", self.tabs, area.RightDockWidgetArea),
            self._add_dock("Plots", plots, area.BottomDockWidgetArea),
        ]
        self.resizeDocks(self._docks[:2], list(SIDE_WIDTHS), Qt.Orientation.Horizontal)
        self.resizeDocks(self._docks[2:], [PLOTS_HEIGHT], Qt.Orientation.Vertical)

    def _add_dock(self, name: str, widget: QWidget, area: Qt.DockWidgetArea) -> QDockWidget:
        dock = QDockWidget(name, self)
        dock.setObjectName(name)
        dock.setWidget(widget)
        dock.setTitleBarWidget(QWidget(dock))  # the panels have titles of their own
        self.addDockWidget(area, dock)
        return dock

    def _add_menus(self) -> None:
        menus = {name: self.menuBar().addMenu(f"&{name}") for name in MENUS}
        for command in COMMANDS:
            if command.separator:
                menus[command.menu].addSeparator()
            menus[command.menu].addAction(self.actions_by_id[command.id])
            if command.id == "open":
                self._recent_menu = menus["File"].addMenu("Open recent")
        menus["View"].addSeparator()
        for dock in self._docks:
            menus["View"].addAction(dock.toggleViewAction())
        schemes = QActionGroup(self)
        for name in SCHEMES:
            self.actions_by_id[name].setCheckable(True)
            schemes.addAction(self.actions_by_id[name])
        self.actions_by_id["theme_system"].setChecked(True)

    def _commands(self) -> dict[str, Callable[[], object]]:
        files, session, undo = self.files, self.session, self.store.undo_stack
        schemes: dict[str, Callable[[], object]] = {name: partial(self._choose_scheme, name) for name in SCHEMES}
        return schemes | {
            "new": files.new,
            "start_page": self.show_start_page,
            "open": files.ask_open,
            "open_csv": self._open_data,
            "save": files.save,
            "save_as": files.save_as,
            "export": files.ask_export,
            "quit": self.close,
            "undo": undo.undo,
            "redo": undo.redo,
            "remove": self.canvas.remove_selected,
            "select_all": self.canvas.select_all,
            "find_layer": self._find_layer,
            "train": session.train,
            "pause": session.pause,
            "step_batch": partial(session.stride, "batch"),
            "step_epoch": partial(session.stride, "epoch"),
            "reset": session.reset,
            "fit": self.canvas.fit,
            "zoom_in": partial(self.canvas.zoom, 1.25),
            "zoom_out": partial(self.canvas.zoom, 0.8),
            "actual_size": self.canvas.zoom_to_life,
        }

    def _connect(self) -> None:
        store, files, page = self.store, self.files, self.start_page
        store.refused.connect(self.banner.say)
        files.said.connect(self.banner.say)
        files.done.connect(self.banner.tell)
        self.session.said.connect(partial(self.banner.say, stays=True))
        self.session.started.connect(self.banner.dismiss)
        self.session.stale_changed.connect(self._on_stale)
        self.engine.failed.connect(partial(self.banner.say, stays=True))
        store.changed.connect(lambda _: self.banner.dismiss())
        store.changed.connect(lambda _: self._show_title())
        files.dirty_changed.connect(self._show_title)
        store.facts_changed.connect(self._on_facts)
        self.loader.ready.connect(self.data_panel.show_prepared)
        self.loader.failed.connect(lambda text: self.data_panel.show_prepared(None, text))
        self.palette_panel.chosen.connect(self.canvas.append)
        store.opened.connect(self._show_canvas)
        page.back_chosen.connect(self._show_canvas)
        page.example_chosen.connect(files.start)
        page.recent_chosen.connect(files.open)
        page.blank_chosen.connect(files.new)
        page.open_chosen.connect(files.ask_open)
        page.data_chosen.connect(self._open_data)
        files.recent_changed.connect(self._show_recent)
        undo, actions = store.undo_stack, self.actions_by_id
        undo.canUndoChanged.connect(actions["undo"].setEnabled)
        undo.canRedoChanged.connect(actions["redo"].setEnabled)
        undo.undoTextChanged.connect(lambda text: actions["undo"].setText(f"Undo {text[:1].lower()}{text[1:]}".strip()))
        undo.redoTextChanged.connect(lambda text: actions["redo"].setText(f"Redo {text[:1].lower()}{text[1:]}".strip()))
        for name in ("undo", "redo"):
            actions[name].setEnabled(False)
        self._show_recent()

    def show_start_page(self) -> None:
        """Offer examples and recent projects; the open project stays as it is."""
        self._middle.setCurrentWidget(self.start_page)
        for part in (*self._docks, self.toolbar, self.statusBar()):
            part.hide()

    def open_at_start(self, path: Path) -> None:
        """Open the file, or the example, that the command line names."""
        example = find(str(path))
        if path.exists() or example is None:
            self.files.open(path)
        else:
            self.files.start(example)

    def _show_canvas(self) -> None:
        if self._middle.currentWidget() is self.canvas:
            return
        self._middle.setCurrentWidget(self.canvas)
        for part in (*self._docks, self.toolbar, self.statusBar()):
            part.show()
        self.start_page.offer_way_back()
        self.canvas.setFocus()

    def _find_layer(self) -> None:
        self.palette_panel.search.setFocus()
        self.palette_panel.search.selectAll()

    def _open_data(self) -> None:
        """Choose a CSV file to learn from; the network stays as it is."""
        name, _ = QFileDialog.getOpenFileName(self, "Open data", "", "Tables (*.csv *.tsv *.txt);;All files (*)")
        if name:
            self._show_canvas()
            project = self.store.project
            if self.store.path is None:
                project = replace(project, title=Path(name).stem)
            self.store.edit(f"Open {Path(name).name}", edits.change_data(project, source=CSV(path=name)))
            self.tabs.setCurrentWidget(self.data_panel)

    def _show_recent(self) -> None:
        recent = self.files.recent()
        self.start_page.show_recent(recent)
        self._recent_menu.clear()
        self._recent_menu.setEnabled(bool(recent))
        for path in recent:
            self._recent_menu.addAction(path.name, partial(self.files.open, path)).setToolTip(str(path))

    def _on_stale(self) -> None:
        if self.session.stale:
            text = "The network or its data has changed since training began. What is shown is the old one."
            self.banner.pin(text, "Reset", self.session.reset)
        else:
            self.banner.unpin()

    def _on_facts(self) -> None:
        """Other data may ask for another loss: offer it, as an edit that can be undone."""
        if any(isinstance(self.store.project.graph.layers.get(p.layer or 0), Output) for p in self.store.problems()):
            kind = "classes" if self.store.facts.classes else "numbers"
            text = f"The data holds {kind}, and the loss or the output is meant for something else."
            self.banner.offer(text, "Adapt the network", self._adapt)

    def _adapt(self) -> None:
        store = self.store
        store.edit("Adapt the network to the data", edits.suit(store.project, store.facts))

    def _show_title(self) -> None:
        name = self.store.path.name if self.store.path else self.store.project.title or "Untitled"
        dirty = self.files.dirty
        self.setWindowTitle(f"{name}[*]")
        self.setWindowModified(dirty)
        self.toolbar.show_edited(dirty)

    def _choose_scheme(self, name: str) -> None:
        self.theme.choose(SCHEMES[name])
        self._settings.setValue("theme", name)

    def _restore(self) -> None:
        """The size, place and theme of the last time."""
        name = str(self._settings.value("theme", "theme_system"))
        if name in SCHEMES:
            self.actions_by_id[name].setChecked(True)
            self.theme.choose(SCHEMES[name])
        geometry = self._settings.value("geometry")
        if geometry is None or not self.restoreGeometry(geometry):
            room = self.screen().availableGeometry().size() - FRAME
            self.resize(QSize(1440, 900).boundedTo(room))

    def closeEvent(self, event: QCloseEvent) -> None:
        running = self.session.phase in (Phase.RUNNING, Phase.WAITING)
        if running:
            self.session.pause()
        if not self.files.may_leave():
            event.ignore()
            if running:
                self.session.train()
            return
        self._settings.setValue("geometry", self.saveGeometry())
        self.session.close()
        self.live.close()
        self.loader.close()
        event.accept()
