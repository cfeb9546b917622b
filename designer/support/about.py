"""The About dialog: version, license and libraries."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from core import __version__
from designer.style.language import tr

ICON = 64  # pixels
LICENSES = {
    "Qt for Python": "LGPL-3.0",
    "pyqtgraph": "MIT",
    "NumPy": "BSD-3-Clause",
    "Numba": "BSD-2-Clause",
    "safetensors": "Apache-2.0",
    "ONNX": "Apache-2.0",
    "h5py": "BSD-3-Clause",
    "ml_dtypes": "Apache-2.0",
    "Protocol Buffers": "BSD-3-Clause",
    "DuckDB": "MIT",
    "python-calamine": "MIT",
    "charset-normalizer": "MIT",
    "Pillow": "MIT-CMU",
    "ziamath": "MIT",
    "platformdirs": "MIT",
    "psutil": "BSD-3-Clause",
    "tqdm": "MPL-2.0",
}  # as in THIRD-PARTY.md


def show(window: QWidget, copy_diagnostics: Callable[[], object]) -> None:
    """Show the dialog without blocking."""
    box = QMessageBox(window)
    box.setObjectName("about")
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle(tr("About Layerwright"))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setIconPixmap(window.windowIcon().pixmap(ICON, ICON))
    box.setText(f"Layerwright {__version__}")
    libraries = ", ".join(f"{name} ({license})" for name, license in LICENSES.items())
    about = tr("Draw a neural network, train it on your own data, watch it learn, and export it.")
    license = tr("Free software under the MIT license, built with {libraries}.", libraries=libraries)
    box.setInformativeText(f"{about}\n\n{license}")
    copy = box.addButton(tr("Copy diagnostics"), QMessageBox.ButtonRole.ActionRole)
    copy.clicked.connect(copy_diagnostics)
    close = box.addButton(QMessageBox.StandardButton.Close)
    box.setDefaultButton(close)
    box.setEscapeButton(close)
    box.open()
