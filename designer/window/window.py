"""The window: puts the parts together, and shows the start page or the project."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSettings, QSize, Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from core.data import Points
from core.diagnoses import Diagnosis
from core.messages import message
from core.project import Project, edits
from core.project.templates import plane_to_paint
from designer.actions import Actions
from designer.background.tasks import BackgroundTasks
from designer.blocks import Blocks
from designer.canvas.view import CanvasView
from designer.commands import WindowState
from designer.data.opening import Opening
from designer.files.exports import Exports
from designer.files.files import Files
from designer.files.hand_out import HandOut
from designer.files.imports import Imports
from designer.files.predictions import Predictions
from designer.files.recovery import Recorder
from designer.microscope.page import MicroscopePage
from designer.panels.analyze import Analyze
from designer.panels.code_panel import CodePanel
from designer.panels.data_panel import DataPanel
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
from designer.style.scale import is_narrow, scaled
from designer.style.theme import Theme
from designer.support.system_report import SystemReport
from designer.support.updates import Updates
from designer.training.engine import Engine
from designer.training.forecaster import Forecaster
from designer.training.judging import Judging
from designer.training.loader import Loader
from designer.training.long_task import LongTask
from designer.training.moments import Moments
from designer.training.phase import Phase
from designer.training.session import Session
from designer.training.time_machine import TimeMachine
from designer.training.trained import Trained, of_past, of_session
from designer.views import VIEWS
from designer.views.area import ViewArea
from designer.views.boundary import BoundaryView
from designer.views.metrics import MetricsView
from designer.views.run_list import RunList
from designer.views.time_bar import TimeBar
from designer.widgets.banner import Banner, Stage
from designer.widgets.command_palette import CommandPalette
from designer.widgets.dropped import NETWORKS
from designer.widgets.focus import FocusKeeper
from designer.widgets.notices import heirs
from designer.window import menus, regions
from designer.window.clouds import Clouds
from designer.window.connections import connect
from designer.window.derived_commands import all_commands, derived_handlers
from designer.window.docks import BOTTOM, LEFT, RIGHT, Docks
from designer.window.folded import Folded
from designer.window.folds import Folds
from designer.window.handlers import command_handlers, window_handlers
from designer.window.help import Help
from designer.window.notifications import DATA, EDIT, ENGINE, EXPORT, FILE, JUDGE, RUN, SPEC, START, Notifications
from designer.window.page_switch import Pages, PageSwitch
from designer.window.pages import PAGES, Page, Parts
from designer.window.popups import Popups
from designer.window.preferences import Preferences
from designer.window.proofs import Proofs
from designer.window.rates import Rates
from designer.window.run_proof import RunProof
from designer.window.runs import Runs
from designer.window.seen import Seen
from designer.window.status import Status
from designer.window.surgeries import Surgeries
from designer.window.time_travel import TimeTravel
from designer.window.toolbar import Toolbar
from designer.window.watching import Watching

LOW = 720  # px of height, at 100 %, below which the time machine has no labels
FRAME = QSize(4, 32)  # what a window manager adds around a window, about


class Window(QMainWindow):
    """Everything on the screen, around one store."""

    def __init__(self, theme: Theme, pages: Sequence[Page] = PAGES, after: "Window | None" = None) -> None:
        """With `after`, show what that window shows, which is then out of use."""
        super().__init__()
        self.setWindowTitle("Layerwright")
        self.setMinimumSize(900, 480)
        self.theme = theme
        self.store = Store(Project(title=tr("Untitled")), self)
        if after is not None:
            self.store.take_over(after.store)
        self.engine = Engine(self)
        self.loader: Loader = Loader(self.store, self, after.loader if after is not None else None)
        self.session = Session(self.store, self.loader, self.engine, self)
        self.time_machine = TimeMachine(self.store, self.session, self)
        self.judging = Judging(self.store, self.session, self.time_machine, self)
        self.files = Files(self.store, self.loader, self.session, self)
        self.exports = Exports(self)
        self.imports = Imports(self.store, self.files, self.loader, self.session, self)
        self.predictions = Predictions(self.store, self._trained, self)
        self.hand_out = HandOut(self.store, self)
        self.diagnostics = SystemReport(self)
        self.updates = Updates(self)
        self.recovery = Recorder(self.store, self.session, self.files, self)
        self.preferences = Preferences(theme, self)
        self._settings = QSettings()
        self._build(pages)
        FocusKeeper(self)
        connect(self)
        self.refresh_commands()
        if after is not None:
            after.remember()
        self._restore()
        self.show_start_page()
        if after is not None:
            self._take_over(after)

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
        self.time_bar = TimeBar(theme)
        self.time_travel = TimeTravel(store, self.session, self.time_machine, self.time_bar, self)
        moments = Moments(store, self.loader, self.session, self.time_machine, self)
        self.run_list = RunList(theme, self)
        self.runs = Runs(store, self.session, self.run_list, self.time_travel.show_run, self)
        moments.beside = self.runs.beside
        self.time_travel.run_name = lambda: self.runs.name(self.session.number) if self.runs.count > 1 else ""
        self.runs.beside_changed.connect(moments.changed)
        drawn = self.canvas, self.inspector, self.views
        watching = Watching(store, moments, *drawn, self.judging, theme, self)
        watching.epoch_wanted.connect(self.time_travel.go_to_epoch)
        self.live = watching.live
        self.seen = Seen(moments, self)
        self.live.add(self.seen)
        self.analyze, self.code = Analyze(store, theme), CodePanel(store, theme)
        cards = self.inspector.diagnoses, self.inspector.overview.diagnoses, self.analyze.diagnoses
        self.proofs = Proofs(store, self.session, moments, cards, self)
        self.folds = Folds(store, self.loader, self.session, self)
        self.folds.add(self.data_panel.split.folds)
        self.clouds = Clouds(store, self.loader, self.session, moments, self.recipe_panel.seeds, self)
        self.run_proof = RunProof(store, self.session, moments, self.runs, self.run_list, theme, self)
        self.rates = Rates(store, moments, self.recipe_panel.rates, self)
        self.predict = PredictPanel(theme, self.session, self.loader, self._trained)
        self.forecaster = Forecaster(store, self.loader, self.session, self.engine, self)
        self.opening = Opening(store, self.loader, self)
        self.surgeries = Surgeries(store, self.session, self.inspector, self)
        sources = (
            (FILE, self.files), (EXPORT, self.exports), (EXPORT, self.predictions), (EXPORT, self.hand_out),
            (FILE, self.imports), (ENGINE, self.engine), (EDIT, self.canvas), (EDIT, self.opening),
            (JUDGE, self.judging), ("recovery", self.recovery), ("report", self.diagnostics), ("updates", self.updates),
            ("views", self.views), ("views", self.live),
            ("past", self.time_machine), ("past", self.time_travel), ("past", self.runs),
            (EDIT, self.surgeries),
        )  # fmt: skip
        self.notifications = Notifications(
            store, self.loader, self.session, self.diagnostics, sources, self.banner, self.seen, self
        )
        parts = Parts(
            store, theme, self.canvas, self.loader, self.opening, self.session, self.exports, self.show_network,
            self.paint_points, self.show_row, moments, self.live, self.time_machine, self.folds,
        )  # fmt: skip
        self.pages = Pages(pages, parts)
        self.middle = QStackedWidget()
        self.middle.addWidget(self.start_page)
        self.middle.addWidget(self.pages)
        self._stage = Stage(self.middle, self.banner, self.canvas)
        self._stage.covered.connect(self.canvas.cover_top)
        self.setCentralWidget(self._stage)
        self.docks = Docks(self, theme)
        self.help = Help(store, theme, VIEWS, self)
        self.help.reveal = self._reveal_help
        self.commands = Actions(
            self,
            theme,
            all_commands(VIEWS, pages),
            window_handlers(self)
            | derived_handlers(self.views, self.pages)
            | self.canvas.commands.by_id()
            | self.time_travel.by_id()
            | self.surgeries.by_id()
            | command_handlers(
                self.files,
                self.predictions,
                self.judging,
                self.session,
                store.undo_stack,
                self.docks,
                self.preferences,
            ),
        )
        self.actions_by_id = self.canvas.commands.actions = self.commands.by_id
        self.menus = menus.fill_menu_bar(self.menuBar(), self.actions_by_id)
        self.recent = RecentProjects(store, self.files, self.start_page, self.menus["File>Open recent"], self)
        self.toolbar = Toolbar(store, self.session, self.time_machine, self.actions_by_id, theme, self)
        self.addToolBar(self.toolbar)
        self.addToolBarBreak()
        self.addToolBar(self.time_bar)
        if len(self.pages.ordered) > 1:
            self.toolbar.show_pages(PageSwitch(self.pages))
        self._add_docks()
        self.status = Status(store, self.loader, self.session, self.engine, theme, self.show_data, self)
        self.setStatusBar(self.status)
        self.command_palette = CommandPalette(self)
        self.popups = Popups(
            store, self.loader, self.command_palette, self.actions_by_id, self.canvas, self.help, self.files.start, self
        )

    def _add_docks(self) -> None:
        pages: dict[str, QWidget] = {
            message("Layer"): self.inspector,
            message("Data"): self.data_panel,
            message("Recipe"): self.recipe_panel,
            message("Help"): self.help.panel,
        }
        self.tabs = regions.tabs(tr("Inspector"), pages)
        self.docks.add("Layers", tr("Layers"), self.palette_panel, LEFT)
        self.docks.add("Outline", tr("Outline"), self.outline, LEFT, beside="Layers")
        noted = regions.Noted(self.tabs)
        self.time_travel.noted.connect(noted.say)
        self.docks.add("Inspector", tr("Inspector"), noted, RIGHT)
        self.docks.add("Views", tr("Views"), self.views, BOTTOM, bar=self.views.bar)
        self.docks.add("Analyze", tr("Analyze"), self.analyze, BOTTOM, beside="Views")
        self.docks.add("Predict", tr("Predict"), self.predict, BOTTOM, beside="Views")
        self.docks.add("Code", tr("Code"), self.code, BOTTOM, beside="Views")
        self.folded = Folded(self.docks, self.palette_panel, self.canvas, self.actions_by_id, self.theme, self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = is_narrow(event.size().width())
        self.docks.fit(narrow)
        self.time_bar.fit(event.size().height() < scaled(LOW))
        self.views.show_few(narrow)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.docks.put_away()
        else:
            super().keyPressEvent(event)

    # What is shown

    def refresh_commands(self, *_: object) -> None:
        """Enable and check the commands as fits the state of the window."""
        undo, in_project = self.store.undo_stack, self.middle.currentWidget() is self.pages
        self.commands.refresh(
            WindowState(
                in_project=in_project,
                on_canvas=in_project and self.pages.currentWidget() is self.canvas,
                watches_run=in_project and self.pages.page.watches_run,
                in_microscope=in_project and self.pages.page.id == "microscope",
                layers=len(self.store.project.graph.layers),
                selected=len(self.store.selection),
                busy=self.session.phase in (Phase.RUNNING, Phase.WAITING),
                trained=self.session.phase is not Phase.EMPTY,
                can_end=self.session.can_end,
                undo=undo.canUndo(),
                redo=undo.canRedo(),
                lost=self.recovery.lost,
                shown=self.docks.shown,
                chosen=self.preferences.chosen | self.canvas.checked | {f"view_{id}" for id in self.views.shown},
            )
        )

    @property
    def bars(self) -> list[QWidget]:
        """The bars at the top that are shown."""
        return [bar for bar in (self.time_bar, self.toolbar) if bar.isVisible()]

    def show_start_page(self) -> None:
        """Offer examples and recent projects; the open project stays as it is."""
        self.middle.setCurrentWidget(self.start_page)
        self.docks.hide_all()
        self.toolbar.hide()
        self.time_travel.show_on_page(False)
        self.status.show_start(True)
        self.banner.hush(RUN, START, SPEC, EDIT)
        self.refresh_commands()

    def show_project(self) -> None:
        """Show the open project, on the page where it was."""
        if self.middle.currentWidget() is not self.pages:
            self.middle.setCurrentWidget(self.pages)
            self.toolbar.show()
            self.status.show_start(False)
            self.banner.hush()
            self.show_docks(self.pages.page)
            self.start_page.show_back_button()
        self.pages.shown_widget.setFocus()

    def show_docks(self, page: Page) -> None:
        """Show the docks around a page that has them, and the run tools with them."""
        (self.docks.show_again if page.docks else self.docks.hide_all)()
        self.toolbar.show_run_tools(page.watches_run)
        self.time_travel.show_on_page(page.watches_run)
        self.status.tell_run(not page.watches_run)
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
        """Choose a table to learn from. In a project, its network stays as it is."""
        if (chosen := self.opening.choose()) is not None:
            self.use_data(partial(self.opening.open, chosen))

    def paste_data(self) -> None:
        """Learn from the table on the clipboard."""
        if (table := self.opening.copied()) is not None:
            self.use_data(partial(self.opening.read, table))

    def use_data(self, read: Callable[[], object]) -> None:
        """Read data for the open project; from the start page, where one begins, for a new one if that has work."""
        begins = self.middle.currentWidget() is self.start_page
        has_work = self.store.project.graph.layers or self.store.path is not None or self.files.dirty
        if begins and has_work:
            self.files.begin(read)
        else:
            read()

    def start_and_train(self, project: Project) -> None:
        """Open an example and train it once its data is there, unless the open project is not left for it."""
        self.files.start(project)
        if self.store.project is project:
            self.loader.ready.connect(lambda _: self.session.train(), Qt.ConnectionType.SingleShotConnection)

    def paint_new(self) -> None:
        """Start a project on an empty plane. The boundary view shows the brush by itself."""
        self.files.start(plane_to_paint(tr("Painted points")))

    def paint_points(self) -> None:
        """Paint on the rows of the project, or on an empty plane where they cannot be painted on."""
        if not self.pages.isVisible():
            self.paint_new()
            return
        self.show_network()
        self.docks.open("Views")
        store, boundary = self.store, self.views.show_view(BoundaryView.id)
        assert isinstance(boundary, BoundaryView)
        if reason := boundary.start_painting():
            store.edit(message("Paint points"), edits.change_data(store.project, source=Points()))
            self.views.info.emit(tr("{reason} Here is an empty plane; Undo brings the data back.", reason=tr(reason)))

    def show_data(self) -> None:
        """Go to the page of the data."""
        self.show_project()
        self._show_page("data")

    def show_export(self) -> None:
        """Go to the page of exports."""
        self.show_project()
        self._show_page("export")

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
        elif reason and not self.loader.is_painted:
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
            self.banner.clear(EXPORT)  # said there

    def show_judgement(self) -> None:
        """Go to the metrics, where the figures on the test rows stand, unless the person has gone elsewhere."""
        if not (self.pages.isVisible() and self.pages.page.docks):
            return
        self.docks.open("Views")
        self.views.show_large(MetricsView.id)

    def show_network(self) -> None:
        """Go to the canvas."""
        self._show_page("network")

    def show_primary(self, *_: object) -> None:
        """Leave one primary button on the screen: of the time machine, the microscope, or Train."""
        is_now, microscope = self.time_machine.step is None, self.pages.made("microscope")
        self.toolbar.show_primary(is_now and self.pages.page.id != "microscope")
        if isinstance(microscope, MicroscopePage):
            microscope.bar.show_primary(is_now)

    def toggle_microscope(self) -> None:
        """Follow a row through the network in the place of the canvas, or go back to it."""
        self._show_page("network" if self.pages.page.id == "microscope" else "microscope")

    def show_row(self, row: int) -> None:
        """Follow this row of the data set through the network."""
        if (microscope := self._microscope()) is not None:
            microscope.open_row(row)

    def show_cell(self, split: str, truth: int, said: int) -> None:
        """Follow the rows of a cell of the confusion matrix through the network."""
        if (microscope := self._microscope()) is not None:
            microscope.open_cell(split, truth, said)

    def _microscope(self) -> MicroscopePage | None:
        self._show_page("microscope")
        page = self.pages.made("microscope")
        return page if isinstance(page, MicroscopePage) else None

    def show_diagnoses(self) -> None:
        """Show what is wrong in the run: in the inspector, in the status bar, and on the nodes."""
        found = self.seen.diagnoses
        self.inspector.show_diagnoses(found)
        self.analyze.show_diagnoses(found)
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

    def reveal_chosen(self) -> None:
        """Open the inspector at the selection, in a window that has no room for it otherwise."""
        self.tabs.setCurrentWidget(self.inspector)
        self.docks.reveal("Inspector")

    def _show_page(self, id: str) -> None:
        for page in self.pages.pages:
            if page.id == id:
                self.pages.show_page(page)

    def _trained(self) -> Trained | None:
        """The network that predicts: that which is shown, or that of a file whose data cannot be read."""
        past = self.time_machine.past
        return of_past(past) if past is not None else of_session(self.session) or self.files.trained

    def show_chosen(self) -> None:
        """Show the selection in the first tab, unless the help tab is open."""
        if self.canvas.hasFocus() and self.tabs.currentWidget() in (self.data_panel, self.recipe_panel):
            self.tabs.setCurrentWidget(self.inspector)

    def _reveal_help(self) -> bool:
        """Bring the Help tab to the front, where there are docks."""
        if self.docks.away:
            return False
        self.docks.open("Inspector")
        self.tabs.setCurrentWidget(self.help.panel)
        return True

    def show_settings(self) -> None:
        """Go to the first setting of the layer that is selected."""
        self.docks.open("Inspector")
        self.tabs.setCurrentWidget(self.inspector)
        self.inspector.name.setFocus()

    def train_seeds(self) -> None:
        """Train from several seeds, where that is shown."""
        self.docks.open("Inspector")
        self.tabs.setCurrentWidget(self.recipe_panel)
        self.recipe_panel.ensureWidgetVisible(self.recipe_panel.seeds)
        self.clouds.start()

    def test_rates(self) -> None:
        """Test learning rates, where that is shown."""
        self.docks.open("Inspector")
        self.tabs.setCurrentWidget(self.recipe_panel)
        self.recipe_panel.ensureWidgetVisible(self.recipe_panel.rates)
        self.rates.start()

    def open_file(self, path: Path) -> None:
        """Open a project, or import a network of another program, by the suffix of the file."""
        (self.imports if path.suffix.lower() in NETWORKS else self.files).open(path)

    def drop_on_canvas(self, path: Path) -> None:
        """Open a project, or ask what a network of another program that was dropped on the canvas is for."""
        (self.imports.drop if path.suffix.lower() in NETWORKS else self.files.open)(path)

    def drop_data(self, path: Path) -> None:
        """Train on data that was dropped on the canvas. A .npz file may hold weights instead."""
        if path.suffix.lower() == ".npz":
            self.imports.drop_arrays(path, self.opening.open)
        else:
            self.opening.open(path)

    def show_title(self) -> None:
        """Show the title of the project, its file, and whether it has unsaved work."""
        dirty, path = self.files.dirty, self.store.path
        self.setWindowTitle(f"{self.store.name} ({path.name})[*]" if path else f"{self.store.name}[*]")
        self.setWindowModified(dirty)
        self.toolbar.show_edited(dirty)

    # From one time to the next

    @property
    def is_training(self) -> bool:
        """Whether the run trains, or will as soon as the engine is ready."""
        return self.session.phase in (Phase.RUNNING, Phase.WAITING)

    @property
    def awaited(self) -> list[BackgroundTasks]:
        """What a person waits for: files that are read or written, and a judgement. It is lost with the window."""
        parts = (self.files, self.exports, self.imports, self.predictions, self.hand_out, self.judging)
        return [*(part.tasks for part in parts), self.loader.open_tasks]

    @property
    def long_tasks(self) -> list[LongTask]:
        """What trains in the background for up to minutes, and nobody waits for."""
        parts = self.proofs.proving, self.run_proof.proving, self.folds.folding, self.clouds.seeding
        return [*parts, self.rates.testing]

    def _take_over(self, other: "Window") -> None:
        """Show what another window shows, with its run."""
        self.files.take_over(other.files)
        self.loader.announce()
        self.session.take_over(other.session)
        self.recovery.take_over(other.recovery)
        self.exports.take_over(other.exports)
        self.proofs.take_over(other.proofs)
        self.run_proof.take_over(other.run_proof)
        self.folds.take_over(other.folds)
        self.clouds.take_over(other.clouds)
        self.rates.take_over(other.rates)
        if other.middle.currentWidget() is other.pages:
            self.show_project()
            self._show_page(other.pages.page.id)
        self.tabs.setCurrentIndex(other.tabs.currentIndex())
        self.predict.take_over(other.predict)
        self.seen.take_over(other.seen)
        self.notifications.take_over(other.notifications, heirs(other, self))
        if other.isMaximized():
            self.setWindowState(other.windowState())

    def remember(self) -> None:
        """Store the size, the place and the layout for the next time."""
        self._settings.setValue("geometry", self.saveGeometry())
        self.docks.save(self._settings)
        self._settings.sync()

    def retire(self) -> None:
        """Close for good without a question: another window has taken over."""
        self._stop()
        self.hide()
        self.deleteLater()

    def _restore(self) -> None:
        """The size, the place and the layout of the last time."""
        geometry = self._settings.value("geometry")
        if geometry is None or not self.restoreGeometry(geometry):
            room = self.screen().availableGeometry().size() - FRAME
            self.resize(QSize(1440, 900).boundedTo(room))
        self.docks.finish()
        self.docks.restore(self._settings)

    def closeEvent(self, event: QCloseEvent) -> None:
        asked = self.session.asked
        if asked:
            self.session.pause()
        if not self.files.may_leave():
            event.ignore()
            if not self.files.when_saved(self.close):
                self.session.go_on(asked)
            return
        self.remember()
        self._stop()
        event.accept()

    def _stop(self) -> None:
        """End everything that works in the background."""
        for close in (
            self.session.close, self.live.close, self.start_page.close_worker, self.forecaster.close,
            self.loader.close, self.recovery.close, self.diagnostics.close, self.files.close, self.exports.close,
            self.predictions.close, self.judging.close, self.hand_out.close, self.predict.answering.close,
            self.time_machine.close, self.imports.close, self.pages.close_workers,
            *(task.close for task in self.long_tasks),
        ):  # fmt: skip
            close()
