"""The installer for Windows, by NSIS, and its signature. The script compiles on every system that has makensis."""

import os
import shutil
import sys
from pathlib import Path

import tools
from identity import AUTHORS, BUILD, DIST, NAME, ROOT, TITLE, VERSION

SCRIPT = ROOT / "packaging/windows/installer.nsi"
TIMESTAMPS = "http://timestamp.digicert.com"
CERTIFICATE = (
    "WINDOWS_CERTIFICATE_SHA1"  # the environment variable with the fingerprint of the certificate to sign with
)
_VERSION_FILE = """VSVersionInfo(
  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}),
  kids=[
    StringFileInfo([StringTable("040904B0", [
      StringStruct("CompanyName", "{authors}"), StringStruct("FileDescription", "{title}"),
      StringStruct("FileVersion", "{version}"), StringStruct("ProductName", "{title}"),
      StringStruct("ProductVersion", "{version}"), StringStruct("OriginalFilename", "{name}.exe"),
    ])]),
    VarFileInfo([VarStruct("Translation", [1033, 1200])]),
  ],
)
"""


def installer(program: Path) -> None:
    """Sign the program, pack it, and sign what was packed."""
    files = [*program.rglob("*.exe"), *program.rglob("*.dll"), *program.rglob("*.pyd")]
    sign(*files)
    made = compile_installer(program, DIST / f"{NAME}-{VERSION}-windows-x64.exe")
    sign(made)


def compile_installer(program: Path, into: Path, *options: str) -> Path:
    """Compile the NSIS script around a folder, with more options for makensis. Returns the installer."""
    tools.say(f"Packing {into.name}")
    icons = BUILD / "icons"
    words = {
        "PAYLOAD": program,
        "OUTPUT": into,
        "VERSION": VERSION,
        "ICON": icons / "layerwright.ico",
        "DOCUMENT_ICON": icons / "document.ico",
        "LICENCE": ROOT / "LICENSE",
    }
    if command := signature():
        words["SIGN"] = " ".join(f'"{word}"' for word in command)
    makensis = tools.need("makensis", "nsis")
    strict = "-V2", "-WX", "-INPUTCHARSET", "UTF8"
    tools.run(makensis, *strict, *options, *(f"-D{key}={value}" for key, value in words.items()), SCRIPT)
    return into


def signature() -> list[str]:
    """The command that signs a file, to be followed by its name; empty where there is no certificate."""
    fingerprint = os.environ.get(CERTIFICATE)
    if not fingerprint:
        return []
    signtool = shutil.which("signtool") or sys.exit("signtool is not installed. It comes with the Windows SDK.")
    return [signtool, "sign", "/sha1", fingerprint, "/fd", "sha256", "/tr", TIMESTAMPS, "/td", "sha256"]


def sign(*files: Path) -> None:
    """Sign files, or say why they are not signed."""
    command = signature()
    if not command:
        tools.say(f"Not signed: {CERTIFICATE} names no certificate. Windows will warn of the installer")
        return
    for start in range(0, len(files), 50):  # a command line has an end
        tools.run(*command, *files[start : start + 50])


def write_version(into: Path) -> None:
    """What Windows shows of the program in its properties."""
    numbers = (*map(int, VERSION.split(".")), 0)
    into.parent.mkdir(parents=True, exist_ok=True)
    into.write_text(
        _VERSION_FILE.format(numbers=numbers, authors=AUTHORS, title=TITLE, version=VERSION, name=NAME), "utf-8"
    )
