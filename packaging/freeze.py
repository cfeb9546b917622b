"""The program as a folder that needs no Python: put together, trimmed, with its licences and its kernels compiled."""

import os
import shutil
import subprocess
import sys
from importlib.metadata import Distribution, distribution, requires
from pathlib import Path

import icons
import tools
from identity import BUILD, NAME, ROOT, VERSION

FOLDER = BUILD / "frozen" / NAME
APP = BUILD / "frozen" / "Layerwright.app"
# Symbols that only a debugger reads. NumPy's libraries do not survive stripping.
STRIPPED = ("libllvmlite.so", "libpython3.*.so.*", "lib-dynload/*.so")
WARM_UP = """
from core.jit import cache
from core.training.warm_up import warm_up
warm_up()
print(cache.folder())
"""


def freeze() -> Path:
    """Build the program. Returns its folder, or on macOS the .app."""
    icons.draw(BUILD / "icons")
    if sys.platform == "win32":
        import windows

        windows.write_version(BUILD / "version.txt")
    tools.say(f"Freezing {NAME} {VERSION}")
    spec = ROOT / "packaging" / "layerwright.spec"
    places = ("--distpath", FOLDER.parent, "--workpath", BUILD / "pyinstaller")
    tools.run(sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR", *places, spec)
    inside = APP / "Contents" / "Frameworks" if sys.platform == "darwin" else FOLDER / "_internal"
    data = APP / "Contents" / "Resources" if sys.platform == "darwin" else inside
    if sys.platform.startswith("linux"):
        _strip(inside)
    gather_licences(data / "licences")
    compile_kernels(data / "core" / "_resources" / "kernels")
    return APP if sys.platform == "darwin" else FOLDER


def compile_kernels(into: Path) -> None:
    """Compile the engine from its sources, for every processor of this kind, and lay the machine code into a folder."""
    from core.jit.cache import portable

    processor = portable()
    if processor is None:
        raise SystemExit("This computer cannot run what it should compile for. Build on a newer one.")
    tools.say(f"Compiling the engine for {processor}")
    chosen = {"NUMBA_CPU_NAME": processor, "NUMBA_CPU_FEATURES": "", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", WARM_UP],
        env=os.environ | chosen,
        cwd=BUILD,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    shutil.rmtree(into, ignore_errors=True)
    shutil.copytree(done.stdout.splitlines()[-1], into)
    into.chmod(0o755)
    for file in into.iterdir():
        file.chmod(0o644)


def gather_licences(into: Path) -> None:
    """Copy our licence and notices, Python's, and those of every library that the program is built on."""
    into.mkdir(parents=True, exist_ok=True)
    for name in ("LICENSE", "THIRD-PARTY.md"):
        shutil.copy(ROOT / name, into)
    python = next((path for path in _python_licences() if path.exists()), None)
    if python is None:
        raise SystemExit("Python's own licence was not found beside its library.")
    shutil.copy(python, into / "Python.txt")
    for library in libraries():
        name = library.metadata["Name"]
        for file in library.files or ():
            if any(word in file.name.upper() for word in ("LICEN", "COPYING", "NOTICE")) and ".dist-info" in str(file):
                target = into / name / file.name
                target.parent.mkdir(exist_ok=True)
                shutil.copy(str(file.locate()), target)


def libraries() -> list[Distribution]:
    """Every distribution that the program needs at run time, its needs' needs included, by name."""
    found: dict[str, Distribution] = {}
    waiting = list(requires(NAME) or ())
    while waiting:
        words = waiting.pop().partition(";")
        name = words[0].translate({ord(sign): " " for sign in "<>=!~[("}).split()[0]
        if "extra" in words[2] or name.lower() in found:
            continue
        try:
            library = distribution(name)
        except ModuleNotFoundError:  # for another system
            continue
        found[name.lower()] = library
        waiting += library.requires or ()
    return [found[name] for name in sorted(found)]


def _python_licences() -> list[Path]:
    library = Path(os.__file__).parent
    return [library / "LICENSE.txt", Path(sys.base_prefix) / "LICENSE.txt", Path(sys.base_prefix) / "LICENSE"]


def _strip(inside: Path) -> None:
    for pattern in STRIPPED:
        for library in inside.rglob(pattern):
            tools.run("strip", "--strip-unneeded", library)
