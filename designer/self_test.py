"""`layerwright self-test`: uses the window as a person does, and checks every result.

It verifies an installation: it uses every library, plugin and data file that the program needs.
"""

import argparse
import faulthandler
import os
import sys
import tempfile
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from math import ceil
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from designer.support.checks import TIMEOUT_SECONDS, SelfTestError, brightness, check, identical, unexpected, wait

if TYPE_CHECKING:
    from designer.window.window import Window

HELP = "verify this installation: train, draw, save, reopen and export, off screen"
STEPS, BATCH = 200, 32
MIN_COLORS = 64  # in a picture of a window that has drawn its plots
TABLE = "height;name;kind\n1,5;Zoë;a\n2,5;Ann;b\n0,5;Bob;a\n3,5;Eve;b\n"
SHEET = """<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><office:body><office:spreadsheet>
<table:table table:name="S">
<table:table-row><table:table-cell office:value-type="float" office:value="1.5"/></table:table-row>
</table:table></office:spreadsheet></office:body></office:document-content>"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of this command."""
    parser.add_argument("--picture", type=Path, metavar="FILE", help="save a picture of the trained window, as PNG")
    parser.add_argument("--start-only", action="store_true", help="end as soon as a network can be trained")


def run(options: argparse.Namespace) -> None:
    """Run every stage and print its time. Raises SystemExit with a sentence when a stage fails."""
    from designer.support.libraries import problem

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if reason := problem():
        raise SystemExit(reason)
    faulthandler.dump_traceback_later(2 * TIMEOUT_SECONDS, exit=True)  # in case a dialog waits for an answer
    sys.excepthook = lambda _kind, error, _trace: unexpected.append(error)
    with tempfile.TemporaryDirectory(prefix="layerwright self-test é ") as folder:
        _Test(Path(folder)).run(options)
    faulthandler.cancel_dump_traceback_later()


class _Test:
    """The stages, in order. Every stage leaves the window as the next one needs it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.window: Window

    def run(self, options: argparse.Namespace) -> None:
        start = perf_counter()
        with _stage("window painted"):
            self.paint()
        with _stage("engine ready"):
            wait(lambda: self.window.engine.is_ready, "The engine did not become ready")
        if options.start_only:
            os._exit(0)  # without waiting for background threads
        for name, stage in (
            ("spiral loaded", self.load),
            (f"{STEPS} steps trained", self.train),
            ("drawn", lambda: self.draw(options.picture)),
            ("formula drawn", self.draw_formula),
            ("saved and reopened", self.save_and_reopen),
            ("exported and read back", self.export),
            ("drawing exported", self.export_drawing),
            ("table and pictures read", self.read_data),
            ("closed", self.close),
        ):
            with _stage(name):
                stage()
        print(f"The self-test passed in {perf_counter() - start:.2f} s.")

    def paint(self) -> None:
        from PySide6.QtCore import QEvent, QObject, QSettings

        from designer.window import startup

        QSettings.setDefaultFormat(QSettings.Format.IniFormat)
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(self.folder))
        painted = []

        class PaintFilter(QObject):
            def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
                if event.type() is QEvent.Type.Paint:
                    painted.append(True)
                return False

        self.application, self.window = startup.make_window("layerwright-self-test")
        self.window.engine.error.connect(lambda text: unexpected.append(SelfTestError(text)))
        paint_filter = PaintFilter()
        self.window.installEventFilter(paint_filter)
        startup.show(self.window)
        wait(lambda: bool(painted), "The window was not painted")
        self.window.removeEventFilter(paint_filter)

    def load(self) -> None:
        from core.data import prepare
        from core.formats.examples import examples

        spiral = examples()["spiral"]
        steps_per_epoch = ceil(len(prepare(spiral.data).train) / BATCH)
        recipe = spiral.recipe.change(batch=BATCH, epochs=STEPS // steps_per_epoch)
        self.window.files.start(replace(spiral, recipe=recipe))
        wait(lambda: self.window.loader.prepared is not None, "The spiral was not read")

    def train(self) -> None:
        from designer.training.phase import Phase

        session = self.window.session
        session.train()
        wait(lambda: session.phase in (Phase.FINISHED, Phase.DIVERGED), "Training did not end")
        history, snapshot = session.history, session.snapshot
        if snapshot is None or history is None or session.phase is Phase.DIVERGED:
            raise SelfTestError("Training diverged")
        check(snapshot.step == STEPS, f"The run made {snapshot.step} steps instead of {STEPS}")
        first, last = history.loss.mean[0], history.loss.mean[-1]
        check(bool(last < first), f"The loss went from {first:.3f} to {last:.3f}")

    def draw(self, picture: Path | None) -> None:
        from designer.views.boundary import BoundaryView

        views = self.window.views.views
        wait(lambda: not any(view.shown_text for view in views.values() if view.is_seen), "The views were not drawn")
        wait(
            lambda: isinstance(views["boundary"], BoundaryView) and views["boundary"].field is not None,
            "The boundary was not drawn",
        )
        image = self.window.grab().toImage()
        colors = {image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)}
        check(len(colors) >= MIN_COLORS, f"The window shows only {len(colors)} colors")
        if picture is not None:
            check(image.save(str(picture)), f"The picture could not be written to {picture}")

    def draw_formula(self) -> None:
        from designer.widgets.formula import FormulaView, rendered_formulas

        formula = FormulaView(r"\sigma(z) = \frac{1}{1 + e^{-z}}")
        formula.grab()
        wait(lambda: bool(rendered_formulas().values), "A formula was not drawn")

    def save_and_reopen(self) -> None:
        window, session = self.window, self.window.session
        network, snapshot = session.network, session.snapshot
        if network is None or snapshot is None:
            raise SelfTestError("There is nothing to save")
        project, weights = window.store.project, network.arrays(snapshot.state)
        window.store.path = self.folder / "trained.layerwright"
        window.files.save()
        wait(lambda: not window.files.dirty, "The project was not saved")
        opened: list[bool] = []
        window.store.opened.connect(lambda: opened.append(True))
        window.files.open(window.store.path)
        wait(lambda: bool(opened and session.snapshot), "The project was not opened with its weights")
        wait(lambda: not session.is_reading, "The past of the run was not read")
        reopened = network.arrays(session.snapshot.state) if session.snapshot else {}
        check(window.store.project.graph == project.graph, "The network differs after reopening")
        check(window.store.project.recipe == project.recipe, "The recipe differs after reopening")
        check(identical(reopened, weights), "The weights differ after reopening")

    def export(self) -> None:
        from core.formats import FORMATS, TrainedNetwork, export, read, write
        from core.formats.export import RunDetails
        from designer.support.javascript import engine

        window, session = self.window, self.window.session
        network, snapshot, data = session.network, session.snapshot, window.loader.prepared
        if network is None or snapshot is None or data is None:
            raise SelfTestError("There is nothing to export")
        details = partial(RunDetails, window.store.project, data, session.history, session.epoch, session.timeline)
        trained = TrainedNetwork(network, snapshot.state, data.preparation, "self-test", details=details)
        for form in FORMATS:
            path = self.folder / f"trained {form.name}{form.suffix}"
            export(path, trained, form.name, engine())
            if form.arrays is not None:
                same = identical(form.arrays(path), trained.arrays())
                check(same, f"{path.name} has other weights than were exported")

        path = self.folder / "untrained.json"
        write(path, window.store.project, {})
        check(read(path).project.graph == window.store.project.graph, f"{path.name} has another network than was saved")

    def export_drawing(self) -> None:
        import numpy as np

        from designer.canvas.commands import export

        paths = {suffix: self.folder / f"drawing{suffix}" for suffix in export.FILTERS}
        for path in paths.values():
            check(export.export(self.window.canvas.context, path), f"{path.name} was not written")
        pdf = paths.pop(".pdf").read_bytes()  # the program does not ship Qt's PDF reader
        check(pdf.startswith(b"%PDF-") and pdf.rstrip().endswith(b"%%EOF"), "drawing.pdf is not a complete PDF")
        similarity = np.corrcoef([brightness(path).ravel() for path in paths.values()])[
            0, 1
        ]  # 0.99; 0.94 in another font
        check(bool(similarity > 0.9), f"drawing.svg and drawing.png differ: their correlation is {similarity:.2f}")

    def read_data(self) -> None:
        from PIL import Image

        from core.data import Data, prepare
        from core.data.images.source import ImageFolder
        from core.data.tables.source import TableFile

        table = self.folder / "täble.csv"
        table.write_text(TABLE, "utf-8")
        read = prepare(Data(source=TableFile(path=str(table)))).dataset
        check(read.classes == ("a", "b"), f"The table has the classes {read.classes}")
        self.read_spreadsheet()
        for name, ink in (("dark", "black"), ("light", "white")):
            (self.folder / "pictures" / name).mkdir(parents=True)
            for suffix in ("png", "jpg", "webp", "bmp", "tif", "gif"):
                Image.new("RGB", (8, 8), ink).save(self.folder / "pictures" / name / f"picture.{suffix}")
        pictures = prepare(Data(source=ImageFolder(path=str(self.folder / "pictures")))).dataset
        check(pictures.classes == ("dark", "light"), f"The pictures have the classes {pictures.classes}")

    def read_spreadsheet(self) -> None:
        import zipfile

        from core.data.tables.dialect import Dialect
        from core.data.tables.excel import read_excel

        sheet = self.folder / "shéet.ods"
        with zipfile.ZipFile(sheet, "w") as archive:
            archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
            archive.writestr("META-INF/manifest.xml", "<manifest/>")
            archive.writestr("content.xml", SHEET)
        cells = list(read_excel(sheet, Dialect()).columns[0])
        check(cells == [1.5], f"The spreadsheet has the cells {cells}")

    def close(self) -> None:
        check(self.window.close(), "The window did not close")


@contextmanager
def _stage(name: str) -> Iterator[None]:
    """Print how long a stage took. If it fails, raise SystemExit with its name."""
    start = perf_counter()
    try:
        yield
        if unexpected:
            raise unexpected[0]
    except Exception as error:
        traceback.print_exception(error)
        raise SystemExit(f"The self-test failed at “{name}”: {error}.") from error
    print(f"{name:<24} {perf_counter() - start:6.2f} s", flush=True)
