"""The installer for Windows, run by Wine in a clean Debian 12 around a stand-in for the program: slow, hence by name.

    sudo uv run --group packaging pytest -v tests/packaging/prove_windows.py

Needs root's rights, debootstrap and makensis.
"""

import subprocess

import icons
import pytest
import windows
from debian import PERSON, Debian
from identity import BUILD

# Wine for 64 bits is enough, since the installer is compiled for 64 bits here; for Windows it is compiled for 32.
SIXTY_FOUR = "-XTarget amd64-unicode"
STAND_IN = f"""
{SIXTY_FOUR.removeprefix("-X")}
OutFile layerwright.exe
RequestExecutionLevel user
SilentInstall silent
Section
SectionEnd
"""
WINE = {"WINEDEBUG": "-all", "WINEDLLOVERRIDES": "mscoree,mshtml=", "WINEARCH": "win64"}
HOME = f"/home/{PERSON}/.wine/drive_c/users/{PERSON}/AppData"
PROGRAM, SHORTCUT = f"{HOME}/Local/Programs/Layerwright", f"{HOME}/Roaming/Microsoft/Windows/Start Menu/Programs"
KEYS = (
    r"Software\Layerwright",
    r"Software\Classes\.layerwright",
    r"Software\Classes\Layerwright.Project",
    r"Software\Microsoft\Windows\CurrentVersion\Uninstall\Layerwright",
)


@pytest.fixture(scope="module")
def debian(tmp_path_factory):
    """Debian with Wine, and with the installer in /tmp."""
    folder = tmp_path_factory.mktemp("windows")
    stand_in = folder / "program"
    (stand_in / "_internal").mkdir(parents=True)
    (stand_in / "_internal" / "é.txt").write_text("é", "utf-8")
    (folder / "stand_in.nsi").write_text(STAND_IN)
    subprocess.run(["makensis", "-V1", folder / "stand_in.nsi"], check=True)
    for name in ("layerwright.exe", "layerwright-cli.exe"):
        (stand_in / name).write_bytes((folder / "layerwright.exe").read_bytes())
    icons.draw(BUILD / "icons")
    installer = windows.compile_installer(stand_in, folder / "layerwright-windows-x64.exe", SIXTY_FOUR)
    debian = Debian.clean(folder / "root", BUILD / "proof" / "debian12")
    debian.install("wine", "wine64")
    debian.bring(installer)
    _wine(debian, "wineboot", "--init")
    return debian


def test_an_older_windows_is_refused(debian):
    _is_windows(debian, "win7")
    assert _wine(debian, "/tmp/layerwright-windows-x64.exe", "/S").returncode == 3
    assert not (debian.root / PROGRAM[1:]).exists()


def test_it_installs_silently_for_one_person_and_leaves_nothing_when_it_goes(debian):
    _is_windows(debian, "win10")
    assert _wine(debian, "/tmp/layerwright-windows-x64.exe", "/S").returncode == 0
    installed = {path.relative_to(debian.root / PROGRAM[1:]).as_posix() for path in _below(debian, PROGRAM)}
    assert installed == {
        "layerwright.exe", "layerwright-cli.exe", "uninstall.exe", "document.ico", "_internal", "_internal/é.txt",
    }  # fmt: skip
    assert "Layerwright.lnk" in {path.name for path in _below(debian, SHORTCUT)}
    associated = _wine(debian, "reg", "query", rf"HKCU\{KEYS[2]}\shell\open\command")
    assert r'Programs\Layerwright\layerwright.exe" "%1"' in associated.stdout
    assert all(_wine(debian, "reg", "query", rf"HKCU\{key}").returncode == 0 for key in KEYS)

    _wine(debian, f"{PROGRAM}/uninstall.exe", "/S")
    assert not (debian.root / PROGRAM[1:]).exists()
    assert "Layerwright.lnk" not in {path.name for path in _below(debian, SHORTCUT)}
    assert not any(_wine(debian, "reg", "query", rf"HKCU\{key}").returncode == 0 for key in KEYS)


def _wine(debian, *words):
    """Run a program for Windows, and wait until all that it started has ended."""
    run = '/usr/lib/wine/wine64 "$@"; code=$?; /usr/lib/wine/wineserver64 --wait; exit $code'
    return debian.run("bash", "-c", run, "-", *words, user=PERSON, check=False, **WINE)


def _is_windows(debian, version):
    assert _wine(debian, "reg", "add", r"HKCU\Software\Wine", "/v", "Version", "/d", version, "/f").returncode == 0


def _below(debian, folder):
    return (debian.root / folder[1:]).rglob("*")
