"""What every package says of the program. The version stands in core/__init__.py, the rest in pyproject.toml."""

import re
import tomllib
from datetime import UTC, date, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build"  # what is made on the way
DIST = ROOT / "dist"  # what is handed out

_PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
NAME: str = _PROJECT["name"]
TITLE = "Layerwright"
ID = "io.github.layerwright.Layerwright"  # of the desktop entry, the AppStream metadata and the macOS bundle
SUMMARY: str = _PROJECT["description"].rstrip(".")
HOMEPAGE: str = _PROJECT["urls"]["Homepage"]
LICENSE: str = _PROJECT["license"]
AUTHORS = "The Layerwright authors"
VERSION = re.search(r'^__version__ = "(.+)"$', (ROOT / "core/__init__.py").read_text("utf-8"), re.M)[1]  # type: ignore[index]
SUFFIX = "layerwright"  # of project files
MIME = "application/vnd.layerwright.project"
MIME_TITLE = "Layerwright project"


def released() -> date:
    """The day of this version by the change log, or today where it is not released yet."""
    written = re.search(rf"^## \[{re.escape(VERSION)}\] - (\S+)$", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.M)
    return date.fromisoformat(written[1]) if written else datetime.now(UTC).date()


def words() -> dict[str, str]:
    """What the templates of packages are filled in with, by name."""
    return {
        "name": NAME,
        "title": TITLE,
        "id": ID,
        "summary": SUMMARY,
        "homepage": HOMEPAGE,
        "license": LICENSE,
        "authors": AUTHORS,
        "version": VERSION,
        "date": released().isoformat(),
        "suffix": SUFFIX,
        "mime": MIME,
        "mime_title": MIME_TITLE,
    }


def info_plist() -> dict[str, object]:
    """What macOS knows of the program and of its files."""
    return {
        "CFBundleName": TITLE,
        "CFBundleDisplayName": TITLE,
        "CFBundleShortVersionString": VERSION,
        "NSHumanReadableCopyright": f"{AUTHORS}, {LICENSE} licence",
        "LSApplicationCategoryType": "public.app-category.education",
        "LSMinimumSystemVersion": "14.0",  # of the wheels of Numba
        "NSHighResolutionCapable": True,
        "NSRequiresAquaSystemAppearance": False,  # dark where the system is dark
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": MIME_TITLE,
                "CFBundleTypeRole": "Editor",
                "CFBundleTypeIconFile": "document.icns",
                "LSHandlerRank": "Owner",
                "LSItemContentTypes": [f"{ID}.project"],
            }
        ],
        "UTExportedTypeDeclarations": [
            {
                "UTTypeIdentifier": f"{ID}.project",
                "UTTypeDescription": MIME_TITLE,
                "UTTypeIconFile": "document.icns",
                "UTTypeConformsTo": ["public.data", "public.zip-archive"],
                "UTTypeTagSpecification": {"public.filename-extension": [SUFFIX], "public.mime-type": [MIME]},
            }
        ],
    }
