"""Brings the translations up to date with the texts in the code: `uv run python packaging/translations.py [--check]`.

Texts stand in two places: in calls of `tr` and `say`, which Qt's lupdate finds, and in tables: what definitions,
commands and examples say of themselves, and what libraries say of files. These are written to a file for lupdate to
read. With --check nothing is written, and the status is 1 where a text is missing, unfinished or no longer used.
"""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "resources" / "translations"
OPTIONS = ("-silent", "-no-obsolete", "-locations", "none", "-sort-messages", "-tr-function-alias", "tr+=message")
sys.path.insert(0, str(ROOT))


def texts() -> Iterator[str]:
    """What stands in tables."""
    from core.activations import ACTIVATIONS
    from core.data import Data
    from core.data.preparation import STEPS
    from core.data.scaling import SCALINGS
    from core.data.sources import SOURCES
    from core.formats import FORMATS
    from core.formats.examples import examples, failures
    from core.help import TABLES
    from core.initializers import INITIALIZERS
    from core.layers import LAYERS
    from core.losses import LOSSES
    from core.messages.system_errors import KNOWN
    from core.metrics import MEASURED
    from core.optimizers import OPTIMIZERS
    from core.training import Recipe
    from designer.commands import COMMANDS, MENUS
    from designer.panels.form import field_title
    from designer.panels.gestures import GESTURES
    from designer.style.tokens import FAMILIES
    from designer.window.toolbar import SPEED_LIMITS

    yield from ("Show views", "Pages")  # menus of what is derived
    yield from FAMILIES
    yield from KNOWN
    yield from (each.title for each in FORMATS)
    yield from (metric.label for metric in MEASURED)
    yield from MENUS
    yield from SPEED_LIMITS
    for command in COMMANDS:
        yield from (command.text, command.tip, *command.menu.split(">"))
    for group, gestures in GESTURES.items():
        yield from (group, *gestures, *gestures.values())
    tables = (LAYERS, ACTIVATIONS, LOSSES, OPTIMIZERS, INITIALIZERS, SOURCES, SCALINGS, STEPS, (Recipe, Data))
    tables = (*tables, *TABLES.values())
    waiting = [definition for table in tables for definition in table]
    seen: set[type] = set()
    while waiting:
        definition = waiting.pop()
        if definition in seen:
            continue
        seen.add(definition)
        yield from (definition.title, definition.summary(), definition.use, definition.beware)
        for name, shown in definition.params().items():
            yield from (field_title(name, shown), shown.help, *shown.unit.split("|"))
            yield from (option[:1].upper() + option[1:] for option in shown.options)
            waiting.extend(shown.choices)
            if shown.items is not None:
                waiting.append(shown.items)
    for project in (examples() | failures()).values():
        yield from (project.title, project.about)


def update(target: Path) -> None:
    """Bring one .ts file up to date."""
    with tempfile.TemporaryDirectory() as folder:
        tables = Path(folder) / "tables.py"
        lines = [f"tr({text!r})" for text in dict.fromkeys(texts()) if any(letter.isalpha() for letter in text)]
        tables.write_text("\n".join(lines) + "\n", encoding="utf-8")
        sources = [str(path) for package in ("core", "designer") for path in sorted((ROOT / package).rglob("*.py"))]
        lupdate = shutil.which("pyside6-lupdate") or str(Path(sys.executable).parent / "pyside6-lupdate")
        subprocess.run([lupdate, *OPTIONS, *sources, str(tables), "-ts", str(target)], check=True)


def unfinished(path: Path) -> list[str]:
    """The texts of a file that have no translation."""
    messages = ElementTree.parse(path).iter("message")
    return [m.findtext("source", "") for m in messages if (t := m.find("translation")) is None or t.get("type")]


def main() -> int:
    """Update every language, or with --check say what an update would change."""
    status = 0
    for path in sorted(TARGET.glob("*.ts")):
        if "--check" in sys.argv:
            with tempfile.TemporaryDirectory() as folder:
                fresh = Path(shutil.copy(path, folder))
                update(fresh)
                changed, missing = fresh.read_bytes() != path.read_bytes(), unfinished(fresh)
        else:
            update(path)
            changed, missing = False, unfinished(path)
        print(f"{path.name}: {len(missing)} texts without translation{', not up to date' if changed else ''}")
        for text in missing:
            print(f"  {text!r}")
        status |= bool(missing or changed)
    return status


if __name__ == "__main__":
    sys.exit(main())
