"""Packages around a stand-in for the program: their metadata, what they depend on, and that their tools accept them."""

import shutil
import subprocess
import sys
from pathlib import Path

import identity
import linux
import needs
import pytest
import trim
import windows


def said(*command):
    """What a tool says of a package. It must be content."""
    if shutil.which(str(command[0])) is None:
        pytest.skip(f"{command[0]} is not installed")
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


if missing := [tool for tool in ("readelf", "dpkg-deb", "makensis") if shutil.which(tool) is None]:
    pytest.skip(f"{', '.join(missing)} is not installed", allow_module_level=True)


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """Where packages around a small program are made, with icons."""
    import icons

    folder = tmp_path_factory.mktemp("made")
    stand_in = folder / "program"
    (stand_in / "_internal").mkdir(parents=True)
    shutil.copy("/bin/true", stand_in / "layerwright")
    patch = pytest.MonkeyPatch()
    for module in (linux, windows):
        patch.setattr(module, "BUILD", folder)
        patch.setattr(module, "DIST", folder)
    patch.setattr(linux, "TREE", folder / "tree")
    icons.draw(folder / "icons")
    yield folder
    patch.undo()


@pytest.fixture(scope="module")
def deb(made):
    linux.deb(made / "program")
    return next(made.glob("*.deb"))


def test_the_version_is_the_program_s_own(deb):
    from core import __version__

    assert __version__ == identity.VERSION
    assert said("dpkg-deb", "-f", deb, "Version").strip() == __version__


def test_the_deb_depends_on_what_the_program_needs(deb):
    depends = said("dpkg-deb", "-f", deb, "Depends")
    assert depends.startswith("libc6 (>= 2.")
    assert "libssl3" in depends  # named by no binary, but opened by Qt


def test_the_deb_has_an_entry_a_type_icons_metadata_and_a_manual(deb):
    listed = said("dpkg-deb", "-c", deb)
    for path in (
        "usr/bin/layerwright -> ../lib/layerwright/layerwright",
        f"usr/share/applications/{identity.ID}.desktop",
        f"usr/share/mime/packages/{identity.ID}.xml",
        f"usr/share/metainfo/{identity.ID}.metainfo.xml",
        f"usr/share/icons/hicolor/48x48/apps/{identity.ID}.png",
        f"usr/share/icons/hicolor/48x48/mimetypes/{identity.ID}.project.png",
        "usr/share/man/man1/layerwright.1.gz",
        "usr/share/doc/layerwright/copyright",
    ):
        assert f"./{path}" in listed


def test_lintian_finds_no_error(deb):
    said("lintian", "--fail-on", "error", "--allow-root", deb)


def test_entry_metadata_and_type_are_valid(deb, made):
    share = made / "tree/usr/share"
    said("desktop-file-validate", share / f"applications/{identity.ID}.desktop")
    said("appstreamcli", "validate", "--no-net", share / f"metainfo/{identity.ID}.metainfo.xml")
    types = made / "mime"
    shutil.copytree(share / "mime", types)
    said("update-mime-database", types)
    assert f"50:{identity.MIME}:*.{identity.SUFFIX}" in (types / "globs2").read_text()


def test_the_rpm_requires_libraries_by_name(made):
    linux.rpm(made / "program")
    required = said("rpm", "-qpR", next(made.glob("*.rpm")))
    assert "libc.so.6(GLIBC_2." in required


def test_a_library_of_the_system_that_is_in_no_known_package_stops_the_build(made, monkeypatch):
    monkeypatch.setattr(needs, "PACKAGES", {})
    with pytest.raises(SystemExit, match=r"needs libc\.so\.6"):
        needs.debian_packages(made / "program")


def test_the_windows_installer_compiles(made):
    into = windows.compile_installer(made / "program", made / "installer.exe")
    assert into.read_bytes()[:2] == b"MZ"
    assert "Nullsoft" in said("strings", into)


def test_without_a_certificate_nothing_is_signed_and_it_says_so(made, monkeypatch, capsys):
    monkeypatch.delenv(windows.CERTIFICATE, raising=False)
    windows.sign(made / "program" / "layerwright")
    assert "Not signed" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("place", "source", "belongs"),
    [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", "/venv/libqxcb.so", True),
        ("PySide6/Qt/plugins/platforms/libqvnc.so", "/venv/libqvnc.so", False),
        ("PySide6\\plugins\\platforms\\qwindows.dll", "C:\\venv\\qwindows.dll", True),
        ("PySide6/Qt/lib/libQt6Qml.so.6", "/venv/libQt6Qml.so.6", True),
        ("PySide6/Qt/lib/libQt6QmlModels.so.6", "/venv/libQt6QmlModels.so.6", False),
        ("PySide6/QtQml.abi3.so", "/venv/QtQml.abi3.so", True),
        ("PySide6/Qt/translations/qt_fr.qm", "/venv/qt_fr.qm", False),
        ("libxcb-cursor.so.0", "/usr/lib/x86_64-linux-gnu/libxcb-cursor.so.0", True),
        ("libgtk-3.so.0", "/usr/lib/x86_64-linux-gnu/libgtk-3.so.0", False),
        ("core/_resources/examples/spiral.json", "/home/x/resources/examples/spiral.json", True),
    ],
)
def test_what_belongs_into_the_program(place, source, belongs):
    assert trim.wanted(place, source) is belongs


def test_the_build_command_tells_what_it_can_make():
    build = Path(identity.ROOT / "packaging/build.py")
    assert "deb, rpm, tarball, appimage" in said(sys.executable, build, "--help")
