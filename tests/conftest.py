"""What every test stands on: settings and caches of its own, a screen where there is one, and no silent skip in CI."""

import gc
import os
import shutil
from pathlib import Path

import pytest
from hypothesis import settings
from pytestqt.qtbot import QtBot

PATIENCE = 60_000  # ms until a test of the window gives up: on a busy machine a kernel may take 20 s to compile
for wait in (QtBot.waitUntil, QtBot.waitSignal, QtBot.waitSignals, QtBot.waitExposed, QtBot.waitActive):
    wait.__kwdefaults__["timeout"] = PATIENCE

settings.register_profile("thorough", max_examples=500)
settings.register_profile("ci", derandomize=True)  # what passed here passes there; elsewhere examples are new each time
if os.environ.get("CI"):
    settings.load_profile("ci")

if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY") or shutil.which("Xvfb")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items):
    """With `-n 2 --dist loadgroup`, a process tests file by file: a fixture of a module is made once.

    Each process has a screen of its own, so that a window never waits for the focus of another.
    """
    root = Path(__file__).parent
    for item in items:
        item.add_marker(pytest.mark.xdist_group(str(item.path.relative_to(root))))


@pytest.fixture(autouse=True)
def collect_garbage():
    """After windows were tested in this process, garbage is collected here alone, on the main thread.

    Elsewhere it could end what belongs to a window on another thread: see designer/background/garbage.py.
    """
    yield
    if not gc.isenabled():
        gc.collect(1)


@pytest.fixture(autouse=True)
def own_settings(tmp_path, monkeypatch):
    """Settings, logs and recovery in a folder of the test's own."""
    from PySide6.QtCore import QCoreApplication, QSettings

    for name in ("XDG_DATA_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))
    QCoreApplication.setOrganizationName("layerwright-test")
    QCoreApplication.setApplicationName("layerwright-test")
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path / "settings"))


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item, call):
    """In CI a skipped test is a failed one."""
    outcome = yield
    report = outcome.get_result()
    if report.skipped and os.environ.get("CI") and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"{item.nodeid} was skipped, and in CI nothing may be: {report.longrepr}"
