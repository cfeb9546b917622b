"""Packages for Linux: .deb and .rpm by nfpm, a tarball that runs where it is unpacked, and an AppImage."""

import gzip
import json
import os
import shutil
import subprocess
import sys
from datetime import UTC, datetime, time
from email.utils import format_datetime
from pathlib import Path

import needs
import tools
from identity import BUILD, DIST, ID, NAME, ROOT, VERSION, released

TREE = BUILD / "tree"  # the file system as a package lays it out
ICON_SIZES = 16, 24, 32, 48, 64, 128, 256, 512


def deb(program: Path) -> None:
    """For Debian, Ubuntu and their kin. dpkg-deb compresses what nfpm laid out: on all cores, and many times faster."""
    loose, folder = BUILD / "loose.deb", BUILD / "deb"
    _nfpm("deb", program, loose)
    shutil.rmtree(folder, ignore_errors=True)
    tools.run("dpkg-deb", "--raw-extract", loose, folder)
    made = DIST / f"{NAME}_{VERSION}_amd64.deb"
    tools.run("dpkg-deb", "--root-owner-group", "-Zxz", "-b", folder, made, stdout=subprocess.DEVNULL)
    shutil.rmtree(folder)
    loose.unlink()


def rpm(program: Path) -> None:
    """For Fedora, openSUSE and their kin."""
    _nfpm("rpm", program, DIST / f"{NAME}-{VERSION}-1.x86_64.rpm")


def tarball(program: Path) -> None:
    """For every other: unpack it anywhere and run it from there."""
    name = f"{NAME}-{VERSION}-linux-x86_64"
    folder = BUILD / name
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(program, folder, symlinks=True)
    tools.fill("linux/tarball.md", folder / "README.md", libraries=", ".join(sorted(needs.libraries(program))))
    tools.say(f"Packing {name}.tar.zst")
    owner = "--owner=0", "--group=0", "--numeric-owner", "--sort=name", f"--mtime=@{_epoch()}"
    tools.run("tar", "-C", BUILD, *owner, "-I", "zstd -16 --long=27 -T0", "-cf", DIST / f"{name}.tar.zst", name)
    shutil.rmtree(folder)


def appimage(program: Path) -> None:
    """One file that runs by itself. Only where appimagetool is installed: it comes from no package registry."""
    tool = shutil.which("appimagetool")
    if tool is None:
        tools.say("No AppImage: appimagetool is not installed. The release workflow fetches it")
        return
    folder = BUILD / f"{NAME}.AppDir"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(_tree(program), folder, symlinks=True)
    (folder / "AppRun").symlink_to(f"usr/lib/{NAME}/{NAME}")
    shutil.copy(folder / f"usr/share/applications/{ID}.desktop", folder)
    shutil.copy(BUILD / "icons" / "layerwright-256.png", folder / f"{ID}.png")
    made = DIST / f"{NAME}-{VERSION}-x86_64.AppImage"
    tools.run(tool, "--no-appstream", folder, made, env=os.environ | {"ARCH": "x86_64", "VERSION": VERSION})


def _nfpm(kind: str, program: Path, into: Path) -> None:
    tree = _tree(program)
    shutil.rmtree(tree / "usr/share/lintian", ignore_errors=True)
    if kind == "deb":
        tools.fill("linux/lintian-overrides", tree / f"usr/share/lintian/overrides/{NAME}")
    written = tools.fill(
        "linux/nfpm.yaml",
        BUILD / "nfpm.yaml",
        tree=str(tree),
        scripts=str(ROOT / "packaging/linux"),
        deb_depends=json.dumps(needs.debian_packages(program)),
        rpm_depends=json.dumps(needs.rpm_requirements(program)),
    )
    tools.say(f"Packing {into.name}")
    nfpm = Path(sys.executable).with_name("nfpm")
    tools.run(nfpm, "package", "--config", written, "--packager", kind, "--target", into, stdout=subprocess.DEVNULL)


def _tree(program: Path) -> Path:
    """Lay out /usr: the program, its entry in menus, its icons, what it says of itself."""
    share = TREE / "usr/share"
    shutil.rmtree(TREE, ignore_errors=True)
    shutil.copytree(program, TREE / "usr/lib" / NAME, symlinks=True)
    (TREE / "usr/bin").mkdir(parents=True)
    (TREE / "usr/bin" / NAME).symlink_to(f"../lib/{NAME}/{NAME}")
    tools.fill("linux/layerwright.desktop", share / f"applications/{ID}.desktop")
    tools.fill("linux/mime.xml", share / f"mime/packages/{ID}.xml")
    tools.fill("linux/metainfo.xml", share / f"metainfo/{ID}.metainfo.xml")
    tools.fill("linux/copyright", share / f"doc/{NAME}/copyright")
    day = datetime.combine(released(), time(), UTC)
    _zip(tools.fill("linux/changelog", share / f"doc/{NAME}/changelog", rfc_date=format_datetime(day)))
    _zip(tools.fill("linux/manual.1", share / f"man/man1/{NAME}.1", commands=_commands()))
    for size in ICON_SIZES:
        icons = share / f"icons/hicolor/{size}x{size}"
        for folder, drawing, name in (("apps", "layerwright", ID), ("mimetypes", "document", f"{ID}.project")):
            (icons / folder).mkdir(parents=True)
            shutil.copy(BUILD / "icons" / f"{drawing}-{size}.png", icons / folder / f"{name}.png")
    scalable = share / "icons/hicolor/scalable/apps"
    scalable.mkdir(parents=True)
    shutil.copy(ROOT / "resources/icons/layerwright.svg", scalable / f"{ID}.svg")
    for path in TREE.rglob("*"):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or (os.access(path, os.X_OK) and ".so" not in path.name) else 0o644)
    return TREE


def _zip(file: Path) -> None:
    """Compress a file as Debian wants it: as small as can be, and with no date in it."""
    file.with_name(f"{file.name}.gz").write_bytes(gzip.compress(file.read_bytes(), 9, mtime=0))
    file.unlink()


def _commands() -> str:
    """The commands for the manual page, from the program's own help."""
    from core.cli import COMMANDS

    return "\n".join(f".TP\n.B {name}\n{command.HELP}" for name, command in COMMANDS.items())


def _epoch() -> int:
    return int(datetime.combine(released(), time(), UTC).timestamp())
