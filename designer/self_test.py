"""`layerwright self-test`: uses the window as a person does, and checks every result.

It verifies an installation: it uses every library, plugin and data file that the program needs.
"""

import argparse
import faulthandler
import os
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from math import ceil
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from designer.window.window import Window

HELP = "verify this installation: train, draw, save, reopen and export, off screen"
STEPS, BATCH = 200, 32
TIMEOUT_SECONDS = 900  # of every stage; compiling without a cache on an old computer takes minutes
MIN_COLORS = 64  # in a picture of a window that has drawn its plots
TABLE = "height;name;kind\n1,5;Zoë;a\n2,5;Ann;b\n0,5;Bob;a\n3,5;Eve;b\n"
SHEET = """<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><office:body><office:spreadsheet>
<table:table table:name="S">
<table:table-row><table:table-cell office:value-type="float" office:value="1.5"/></table:table-row>
</table:table></office:spreadsheet></office:body></office:document-content>"""


class SelfTestError(Exception):
    """A stage of the test has failed."""


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
    sys.excepthook = lambda _kind, error, _trace: _unexpected.append(error)
    with tempfile.TemporaryDirectory(prefix="layerwright self-test é ") as folder:
        _Test(Path(folder)).run(options)
    faulthandler.cancel_dump_traceback_later()


_unexpected: list[BaseException] = []  # exceptions raised in slots and event handlers


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
            _wait(lambda: self.window.engine.is_ready, "The engine did not become ready")
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
        self.window.engine.error.connect(lambda text: _unexpected.append(SelfTestError(text)))
        paint_filter = PaintFilter()
        self.window.installEventFilter(paint_filter)
        startup.show(self.window)
        _wait(lambda: bool(painted), "The window was not painted")
        self.window.removeEventFilter(paint_filter)

    def load(self) -> None:
        from core.data import prepare
        from core.formats.examples import examples

        spiral = examples()["spiral"]
        steps_per_epoch = ceil(len(prepare(spiral.data).train) / BATCH)
        recipe = spiral.recipe.change(batch=BATCH, epochs=STEPS // steps_per_epoch)
        self.window.files.start(replace(spiral, recipe=recipe))
        _wait(lambda: self.window.loader.prepared is not None, "The spiral was not read")

    def train(self) -> None:
        from designer.training.phase import Phase

        session = self.window.session
        session.train()
        _wait(lambda: session.phase in (Phase.FINISHED, Phase.DIVERGED), "Training did not end")
        history, snapshot = session.history, session.snapshot
        if snapshot is None or history is None or session.phase is Phase.DIVERGED:
            raise SelfTestError("Training diverged")
        _check(snapshot.step == STEPS, f"The run made {snapshot.step} steps instead of {STEPS}")
        first, last = history.loss.mean[0], history.loss.mean[-1]
        _check(bool(last < first), f"The loss went from {first:.3f} to {last:.3f}")

    def draw(self, picture: Path | None) -> None:
        from designer.views.boundary import BoundaryView

        views = self.window.views.views
        _wait(lambda: not any(view.shown_text for view in views.values()), "The views were not drawn")
        _wait(
            lambda: isinstance(views["boundary"], BoundaryView) and views["boundary"].field is not None,
            "The boundary was not drawn",
        )
        image = self.window.grab().toImage()
        colors = {image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)}
        _check(len(colors) >= MIN_COLORS, f"The window shows only {len(colors)} colors")
        if picture is not None:
            _check(image.save(str(picture)), f"The picture could not be written to {picture}")

    def draw_formula(self) -> None:
        from designer.panels.formula import FormulaView, rendered_formulas

        formula = FormulaView(r"\sigma(z) = \frac{1}{1 + e^{-z}}")
        formula.grab()
        _wait(lambda: bool(rendered_formulas().values), "A formula was not drawn")

    def save_and_reopen(self) -> None:
        window, session = self.window, self.window.session
        network, snapshot = session.network, session.snapshot
        if network is None or snapshot is None:
            raise SelfTestError("There is nothing to save")
        project, weights = window.store.project, network.arrays(snapshot.state)
        window.store.path = self.folder / "trained.layerwright"
        window.files.save()
        _wait(lambda: not window.files.dirty, "The project was not saved")
        opened: list[bool] = []
        window.store.opened.connect(lambda: opened.append(True))
        window.files.open(window.store.path)
        _wait(lambda: bool(opened and session.snapshot), "The project was not opened with its weights")
        reopened = network.arrays(session.snapshot.state) if session.snapshot else {}
        _check(window.store.project.graph == project.graph, "The network differs after reopening")
        _check(window.store.project.recipe == project.recipe, "The recipe differs after reopening")
        _check(_identical(reopened, weights), "The weights differ after reopening")

    def export(self) -> None:
        from core.formats import FORMATS, TrainedNetwork, export, read, write

        window, session = self.window, self.window.session
        network, snapshot, data = session.network, session.snapshot, window.loader.prepared
        if network is None or snapshot is None or data is None:
            raise SelfTestError("There is nothing to export")
        trained = TrainedNetwork(network, snapshot.state, data.preparation, "self-test")
        for form in FORMATS:
            path = self.folder / f"trained{form.suffix}"
            export(path, trained)
            _check(_identical(form.arrays(path), trained.arrays()), f"{path.name} has other weights than were exported")

        path = self.folder / "untrained.json"
        write(path, window.store.project, {})
        _check(
            read(path).project.graph == window.store.project.graph, f"{path.name} has another network than was saved"
        )

    def export_drawing(self) -> None:
        import numpy as np

        from designer.canvas.commands import export

        paths = {suffix: self.folder / f"drawing{suffix}" for suffix in export.FILTERS}
        for path in paths.values():
            _check(export.export(self.window.canvas.context, path), f"{path.name} was not written")
        pdf = paths.pop(".pdf").read_bytes()  # the program does not ship Qt's PDF reader
        _check(pdf.startswith(b"%PDF-") and pdf.rstrip().endswith(b"%%EOF"), "drawing.pdf is not a complete PDF")
        similarity = np.corrcoef([_brightness(path).ravel() for path in paths.values()])[0, 1]  # measured 0.99
        _check(bool(similarity > 0.9), f"drawing.svg and drawing.png differ: their correlation is {similarity:.2f}")

    def read_data(self) -> None:
        from PIL import Image

        from core.data import Data, prepare
        from core.data.images.source import ImageFolder
        from core.data.tables.source import TableFile

        table = self.folder / "täble.csv"
        table.write_text(TABLE, "utf-8")
        read = prepare(Data(source=TableFile(path=str(table)))).dataset
        _check(read.classes == ("a", "b"), f"The table has the classes {read.classes}")
        self.read_spreadsheet()
        for name, ink in (("dark", "black"), ("light", "white")):
            (self.folder / "pictures" / name).mkdir(parents=True)
            for suffix in ("png", "jpg", "webp", "bmp", "tif", "gif"):
                Image.new("RGB", (8, 8), ink).save(self.folder / "pictures" / name / f"picture.{suffix}")
        pictures = prepare(Data(source=ImageFolder(path=str(self.folder / "pictures")))).dataset
        _check(pictures.classes == ("dark", "light"), f"The pictures have the classes {pictures.classes}")

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
        _check(cells == [1.5], f"The spreadsheet has the cells {cells}")

    def close(self) -> None:
        _check(self.window.close(), "The window did not close")


@contextmanager
def _stage(name: str) -> Iterator[None]:
    """Print how long a stage took. If it fails, raise SystemExit with its name."""
    start = perf_counter()
    try:
        yield
        if _unexpected:
            raise _unexpected[0]
    except Exception as error:
        traceback.print_exception(error)
        raise SystemExit(f"The self-test failed at “{name}”: {error}.") from error
    print(f"{name:<24} {perf_counter() - start:6.2f} s", flush=True)


def _wait(done: Callable[[], bool], problem: str) -> None:
    """Process events until `done()`. Raises SelfTestError after TIMEOUT_SECONDS."""
    from PySide6.QtCore import QCoreApplication, QEventLoop

    end = perf_counter() + TIMEOUT_SECONDS
    while not done():
        if _unexpected:
            raise _unexpected[0]
        _check(perf_counter() < end, f"{problem} within {TIMEOUT_SECONDS} s")
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)


def _check(passed: bool, problem: str) -> None:
    if not passed:
        raise SelfTestError(problem)


def _brightness(picture: Path) -> "NDArray[np.uint8]":
    """The gray values of a scaled picture, (32, 200) uint8. Raises SelfTestError if it cannot be read."""
    import numpy as np
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QImage, QImageReader

    reader = QImageReader(str(picture))
    image = reader.read()
    _check(not image.isNull(), f"{picture.name} cannot be read: {reader.errorString()}")
    small = image.scaled(
        200, 32, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    ).convertToFormat(QImage.Format.Format_Grayscale8)
    # 200 bytes are a multiple of 4, so Qt adds no padding to the rows.
    return np.frombuffer(small.constBits(), np.uint8).reshape(32, 200).copy()


def _identical(found: Mapping[str, Any], expected: Mapping[str, Any]) -> bool:
    """Whether both have the same arrays under the same names, bit for bit."""
    import numpy as np

    return found.keys() == expected.keys() and all(np.array_equal(found[name], expected[name]) for name in expected)
