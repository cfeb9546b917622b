"""Which libraries of the Linux system the program needs, read from the program itself, and the packages they are in."""

import re
import subprocess
from pathlib import Path

from designer.support.libraries import known

# A library of the system, and the Debian package it is in. Whatever is needed and not named there stops the build.
PACKAGES = {library.name: library.packages["apt"].replace("|", " | ") for library in known() if ".so" in library.name}
# Libraries that no binary names: Qt opens them when it is to ask the releases over an encrypted connection.
OPENED = {"libssl.so.3"}
# Dialogs of GTK, where a desktop has them. Without, the program has its own.
OPTIONAL = {
    "libgtk-3.so.0", "libgdk-3.so.0", "libpango-1.0.so.0", "libatk-1.0.so.0", "libcairo.so.2",
    "libgdk_pixbuf-2.0.so.0", "libcairo-gobject.so.2", "libpangocairo-1.0.so.0", "libharfbuzz.so.0",
}  # fmt: skip
_NEEDED = re.compile(r"\(NEEDED\).*\[(.+)\]")
_GLIBC = re.compile(r"\bGLIBC_(\d+)\.(\d+)\b")


def libraries(folder: Path) -> set[str]:
    """The libraries that the program takes from the system, by their file names."""
    binaries = _binaries(folder)
    own = {path.name for path in folder.rglob("*.so*")}
    named = {name for path in binaries for name in _NEEDED.findall(_readelf("-d", path))}
    return (named | OPENED) - own - OPTIONAL


def debian_packages(folder: Path) -> list[str]:
    """What a .deb depends on. Raises SystemExit where a library is in no known package."""
    needed = libraries(folder)
    if strange := sorted(needed - PACKAGES.keys()):
        raise SystemExit(f"The program needs {', '.join(strange)}. Say in needs.py which package that is in.")
    packages = sorted({PACKAGES[name] for name in needed} - {"libc6"})
    return [f"libc6 (>= {glibc(folder)})", *packages]


def rpm_requirements(folder: Path) -> list[str]:
    """What an .rpm requires: libraries by name, since every distribution has its own names of packages."""
    bits = "()(64bit)"
    return [f"libc.so.6(GLIBC_{glibc(folder)})(64bit)", *(f"{name}{bits}" for name in sorted(libraries(folder)))]


def glibc(folder: Path) -> str:
    """The oldest C library that has every function the program calls, such as 2.34."""
    versions = {
        (int(major), int(minor)) for path in _binaries(folder) for major, minor in _GLIBC.findall(_readelf("-V", path))
    }
    major, minor = max(versions)
    return f"{major}.{minor}"


def _binaries(folder: Path) -> list[Path]:
    """Programs and libraries, each once."""
    return [path for path in folder.rglob("*") if path.is_file() and not path.is_symlink() and _is_elf(path)]


def _is_elf(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def _readelf(what: str, path: Path) -> str:
    return subprocess.run(["readelf", "--wide", what, path], capture_output=True, text=True, check=True).stdout
