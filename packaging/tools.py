"""Running other programs, and filling in templates."""

import shutil
import subprocess
from pathlib import Path
from string import Template

from identity import ROOT, words


def say(sentence: str) -> None:
    """Tell the person at the terminal what is being done."""
    print(f"· {sentence}", flush=True)


def run(*command: object, **options: object) -> None:
    """Run a program to its end. Raises SystemExit with its name where it fails."""
    done = subprocess.run([str(word) for word in command], check=False, **options)  # type: ignore[call-overload]
    if done.returncode:
        raise SystemExit(f"{command[0]} failed with status {done.returncode}: {' '.join(map(str, command))}")


def need(program: str, package: str) -> str:
    """Where a program is. Raises SystemExit that says which package has it."""
    found = shutil.which(program)
    if found is None:
        raise SystemExit(f"{program} is not installed. It comes with the package {package}.")
    return found


def fill(template: str, into: Path, **more: str) -> Path:
    """Write a template of packaging/ with the program's name, version and so on filled in."""
    text = Template((ROOT / "packaging" / template).read_text("utf-8")).substitute(words() | more)
    into.parent.mkdir(parents=True, exist_ok=True)
    into.write_text(text, "utf-8")
    return into
