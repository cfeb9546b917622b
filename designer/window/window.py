"""The window: puts the parts together, and shows the start page or the project."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QSettings, QSize
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from core.diagnoses import Diagnosis
from core.messages import message
from core.project import Project
from designer.actions import Actions
from designer.blocks import Blocks
from designer.canvas.view import CanvasView
from designer.commands import WindowState
from designer.data.opening import Opening
from designer.files.exports import Exports
from designer.files.files import Files
from designer.files.hand_out import HandOut
from designer.files.predictions import Predictions
from designer.files.recovery import Recorder
from designer.panels.analyze import Analyze
from designer.panels.data_panel import DataPanel
from designer.panels.help_panel import HelpPanel
from designer.panels.inspector import Inspector
from designer.panels.outline import Outline
from designer.panels.palette import Palette
from designer.panels.recipe_panel import RecipePanel
from designer.predict.panel import PredictPanel
from designer.start.empty_canvas import EmptyCanvas
from designer.start.page import StartPage
from designer.start.recent import RecentProjects
from designer.store import Store
from designer.style.language import tr
from designer.style.theme import Theme
from designer.support.system_report import SystemReport
from designer.support.updates import Updates
from designer.training.engine import Engine
from designer.training.forecaster import Forecaster
from designer.training.loader import Loader
from designer.training.moments import Moments
from designer.training.phase import Phase
from designer.training.session import Session
from designer.training.trained import Trained, of_session
from designer.views import VIEWS
from designer.views.area import ViewArea
from designer.widgets.banner import Banner, Stage
from designer.widgets.command_palette import CommandPalette
from designer.window import menus, regions
from designer.window.connections import connect
from designer.window.derived_commands import all_commands, derived_handlers
from designer.window.docks import BOTTOM, LEFT, RIGHT, Docks
from designer.window.handlers import command_handlers, window_handlers
from designer.window.notifications import DATA, EDIT, ENGINE, EXPORT, FILE, RUN, Notifications
from designer.window.page_switch import Pages, PageSwitch
from designer.window.pages import PAGES, Page, Parts
from designer.window.popups import Popups
from designer.window.preferences import Preferences
from designer.window.seen import Seen
from designer.window.status import Status
from designer.window.toolbar import Toolbar
from designer.window.watching import Watching

FRAME = QSize(4, 32)  # what a window manager adds around a window, about


class Window(QMainWindow):
    """Everything on the screen, around one store."""

    def __init__(self, theme: Theme, pages: Sequence[Page] = PAGES) -> None:
        super().__init__()
        self.setWindowTitle("Layerwright")
        self.setMinimumSize(900, 480)
        self.theme = theme
        self.store = Store(Project(title=tr("Untitled")), self)
        self.engine = Engine(self)
        self.loader = Loader(self.store, self)
        self.session = Session(self.store, self.loader, self.engine, self)
        self.files = Files(self.store, self.loader, self.session, self)
        self.exports = Exports(self.store, self.session, self)
        self.predictions = Predictions(self.store, self._trained, self)
        self.hand_out = HandOut(self.store, self)
        self.diagnostics = SystemReport(self)
        self.updates = Updates(self)
        self.recovery = Recorder(self.store, self.session, self.files, self)
        self.preferences = Preferences(theme, self)
        self._settings = QSettings()
        self._build(pages)
        connect(self)
        self.refresh_commands()
        self._restore()
        self.show_start_page()

    # Its parts

    def _build(self, pages: Sequence[Page]) -> None:
        store, theme = self.store, self.theme
        blocks = Blocks(self)
        self.canvas = CanvasView(store, theme, blocks)
        self.empty_canvas = EmptyCanvas(store, self.loader, self.canvas)
        self.banner = Banner(theme)
        self.start_page = StartPage(theme)
        self.palette_panel = Palette(theme, blocks)
        self.outline = Outline(store)
        self.inspector = Inspector(store, theme)
        self.data_panel, self.recipe_panel = DataPanel(store, theme), RecipePanel(store, theme)
        self.views = ViewArea(theme, VIEWS)
        moments = Moments(store, self.loader, self.session, self)
        self.live = Watching(store, moments, self.canvas, self.inspector, self.views, theme, self).live
        self.seen = Seen(moments, self)
        self.live.add(self.seen)
        self.analyze = Analyze(store)
        self.predict = PredictPanel(theme, self.session, self.loader, self._trained)
        self.forecaster = Forecaster(store, self.loader, self.session, self.engine, self)
        sources = (
            (FILE, self.files), (EXPORT, self.exports), (EXPORT, self.predictions), (EXPORT, self.hand_out),
            (ENGINE, self.engine), (EDIT, self.canvas),
            ("recovery", self.recovery), ("report", self.diagnostics), ("updates", self.updates),
            ("preferences", self.preferences), ("views", self.views), ("views", self.live),
        )  # fmt: skip
        self.notifications = Notifications(
            store, self.loader, self.session, self.diagnostics, sources, self.banner, self.seen, self
        )
        self.opening = Opening(store, self.loader, self)
        parts = Parts(store, theme, self.canvas, self.loader, self.opening, self.show_network)
        self.pages = Pages(pages, parts)
        self.middle = QStackedWidget()
        self.middle.addWidget(self.start_page)
        self.middle.addWidget(self.pages)
        self._stage = Stage(self.middle, self.banner, self.canvas)
        self.setCentralWidget(self._stage)
        self.docks = Docks(self, theme)
        self.commands = Actions(
            self,
            theme,
            all_commands(VIEWS, pages),
            window_handlers(self)
            | derived_handlers(self.views, self.pages)
            | self.canvas.commands.by_id()
            | command_handlers(
                self.files, self.exports, self.predictions, self.session, store.undo_stack, self.docks, self.preferences
            ),
        )
        self.actions_by_id = self.canvas.commands.actions = self.commands.by_id
        self.menus = menus.fill_menu_bar(self.menuBar(), self.actions_by_id)
        self.recent = RecentProjects(store, self.files, self.start_page, self.menus["File>Open recent"], self)
        self.toolbar = Toolbar(store, self.session, self.actions_by_id, theme, self)
        self.addToolBar(self.toolbar)
        if len(pages) > 1:
            self.toolbar.show_pages(PageSwitch(self.pages))
        self._add_docks()
        self.status = Status(store, self.loader, self.session, self.engine, theme, self.show_data, self)
        self.setStatusBar(self.status)
        self.command_palette = CommandPalette(self)
        self.popups = Popups(store, self.loader, self.command_palette, self.actions_by_id, self)

    def _add_docks(self) -> None:
        pages: dict[str, QWidget] = {
            message("Layer"): self.inspector,
            message("Data"): self.data_panel,
            message("Recipe"): self.recipe_panel,
            message("Help"): HelpPanel(self.store),
        }
        self.tabs = regions.tabs(tr("Inspector"), pages)
        self.docks.add("Layers", tr("Layers"), self.palette_panel, LEFT)
        self.docks.add("Outline", tr("Outline"), self.outline, LEFT, beside="Layers")
        self.docks.add("Inspector", tr("Inspector"), self.tabs, RIGHT)
        self.docks.add("Views", tr("Views"), self.views, BOTTOM)
        self.docks.add("Analyze", tr("Analyze"), self.analyze, BOTTOM, beside="Views")
        self.docks.add("Predict", tr("Predict"), self.predict, BOTTOM, beside="Views")

    # What is shown

    def refresh_commands(self, *_: object) -> None:
        """Enable and check the commands as fits the state of the window."""
        undo, in_project = self.store.undo_stack, self.middle.currentWidget() is self.pages
        self.commands.refresh(
            WindowState(
                in_project=in_project,
                on_canvas=in_project and self.pages.currentWidget() is self.canvas,
                layers=len(self.store.project.graph.layers),
                selected=len(self.store.selection),
                busy=self.session.phase in (Phase.RUNNING, Phase.WAITING),
                trained=self.session.phase is not Phase.EMPTY,
                undo=undo.canUndo(),
                redo=undo.canRedo(),
                lost=self.recovery.lost,
                shown=self.docks.shown,
                chosen=self.preferences.chosen | self.canvas.checked | {f"view_{id}" for id in self.views.shown},
            )
        )

    def show_start_page(self) -> None:
        """Offer examples and recent projects; the open project stays as it is."""
        self.middle.setCurrentWidget(self.start_page)
        self.docks.hide_all()
        self.toolbar.hide()
        self.statusBar().hide()
        self.refresh_commands()

    def show_project(self) -> None:
        """Show the open project, on the page where it was."""
        if self.middle.currentWidget() is not self.pages:
            self.middle.setCurrentWidget(self.pages)
            self.toolbar.show()
            self.statusBar().show()
            self.show_docks(self.pages.page)
            self.start_page.show_back_button()
        self.pages.shown_widget.setFocus()

    def show_docks(self, page: Page) -> None:
        """Show the docks around a page that has them, and the run tools with them."""
        (self.docks.show_again if page.docks else self.docks.hide_all)()
        self.toolbar.show_run_tools(page.docks)
        self.status.tell_run(not page.docks)
        self._stage.make_room()
        self._say_unusable_data()
        self.pages.shown_widget.setFocus()
        self.refresh_commands()

    def find_layer(self) -> None:
        """Search the layers by name."""
        self.docks.open("Layers")
        self.palette_panel.search.setFocus()
        self.palette_panel.search.selectAll()

    def open_data(self) -> None:
        """Choose a table to learn from; the network stays as it is."""
        self.opening.ask()

    def show_data(self) -> None:
        """Go to the page of the data."""
        self.show_project()
        self._show_page("data")

    def show_unusable_data(self, reason: str) -> None:
        """Say why data cannot be used where the data is shown. The page of the data says it itself."""
        self.data_panel.show_prepared(None, reason)
        self._say_unusable_data()

    def _say_unusable_data(self) -> None:
        reason = self.loader.problem
        if self.pages.isVisible() and self.pages.page.id == "data":
            self.banner.clear(DATA)
        elif reason and self.files.trained is not None:
            text = tr("{reason} The network is shown as it was trained, and Predict works.", reason=reason)
            self.banner.ask(text, {tr("Find the data…"): self.opening.find}, DATA)
        elif reason:
            self.banner.show_error(reason, DATA)

    def offer_data(self, refusal: str) -> None:
        """Offer to open data where a run was refused because there is none. Its reason may have been shown before."""
        if refusal != self.loader.problem:
            return
        offers: dict[str, Callable[[], object]] = {tr("Open data…"): self.opening.ask}
        if self.store.project.data.source.files():
            offers = {tr("Find the data…"): self.opening.find, **offers}
        self.banner.ask(tr("Training needs data. {reason}", reason=refusal), offers, RUN)

    def show_written(self, sentence: str, path: Path) -> None:
        """Say in the Predict panel what was written, and open the panel if it can be seen."""
        self.predict.written.show_written(sentence, path)
        if self.pages.isVisible() and self.pages.page.docks:
            self.docks.open("Predict")

    def show_network(self) -> None:
        """Go to the canvas."""
        self._show_page("network")

    def show_diagnoses(self) -> None:
        """Show what is wrong in the run: in the inspector, in the status bar, and on the nodes."""
        found = self.seen.diagnoses
        self.inspector.show_diagnoses(found)
        self.status.show_diagnoses(found)
        marked = {layer_id: tr(diagnosis.title) for diagnosis in reversed(found) for layer_id in diagnosis.layers}
        self.canvas.scene().show_diagnoses(marked)

    def show_diagnosis(self, diagnosis: Diagnosis) -> None:
        """Go to the card of a diagnosis, among all of them."""
        self.show_network()
        self.store.select([])
        self.docks.open("Inspector")
        self.tabs.setCurrentWidget(self.inspector)
        self.inspector.overview.diagnoses.go_to(diagnosis.kind, self.inspector)

    def _show_page(self, id: str) -> None:
        for page in self.pages.pages:
            if page.id == id:
                self.pages.show_page(page)

    def _trained(self) -> Trained | None:
        """The network that predicts: that of the run, or of a file whose data cannot be read."""
        return of_session(self.session) or self.files.trained

    def show_chosen(self) -> None:
        """Show the selection in the first tab, unless the help tab is open."""
        if self.canvas.hasFocus() and self.tabs.currentWidget() in (self.data_panel, self.recipe_panel):
            self.tabs.setCurrentWidget(self.inspector)

    def show_settings(self) -> None:
        """Go to the first setting of the layer that is selected."""
        self.docks.open("Inspector")
        self.tabs.setCurrentWidget(self.inspector)
        self.inspector.name.setFocus()

    def show_title(self) -> None:
        """Show the title of the project, its file, and whether it has unsaved work."""
        dirty, path = self.files.dirty, self.store.path
        self.setWindowTitle(f"{self.store.name} ({path.name})[*]" if path else f"{self.store.name}[*]")
        self.setWindowModified(dirty)
        self.toolbar.show_edited(dirty)

    # From one time to the next

    def _restore(self) -> None:
        """The size, the place and the layout of the last time."""
        geometry = self._settings.value("geometry")
        if geometry is None or not self.restoreGeometry(geometry):
            room = self.screen().availableGeometry().size() - FRAME
            self.resize(QSize(1440, 900).boundedTo(room))
        self.docks.finish()
        self.docks.restore(self._settings)

    def closeEvent(self, event: QCloseEvent) -> None:
        running = self.session.phase in (Phase.RUNNING, Phase.WAITING)
        if running:
            self.session.pause()
        if not self.files.may_leave():
            event.ignore()
            if not self.files.when_saved(self.close) and running:
                self.session.train()
            return
        self._settings.setValue("geometry", self.saveGeometry())
        self.docks.save(self._settings)
        for close in (
            self.session.close, self.live.close, self.start_page.close_worker, self.forecaster.close,
            self.loader.close, self.recovery.close, self.diagnostics.close, self.files.close, self.exports.close,
            self.predictions.close, self.hand_out.close, self.predict.answering.close,
        ):  # fmt: skip
            close()
        event.accept()
