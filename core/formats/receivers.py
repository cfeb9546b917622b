"""The programs that exports are for, where they are found here: Python with NumPy, a C compiler, and JavaScript."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory, TemporaryFile
from time import monotonic

import numpy as np
from numpy.typing import NDArray

from core.formats import watching
from core.formats.drawn import at_once, drawn
from core.formats.errors import ReceiverError, SlowReceiverError
from core.formats.proof import SECONDS, Answers, Proof, classified, compared
from core.formats.written_network import WrittenNetwork, sent

PATIENCE = 60.0  # seconds after which a program is ended
AT_ONCE, KERAS_AT_ONCE = 20, 250  # rows, at most; each call of Keras takes long
GLANCE = 0.1  # seconds between two looks at whether the export was canceled
Rows = list[list[float | str | None]]  # as `sent` has them
Run = Callable[[Rows, Path], Answers | None]  # of rows and an empty folder
Source = Callable[[Rows], tuple[str, NDArray[np.float64]]]
WORD = "--run-javascript"  # what the packaged program calls itself with, since it has no interpreter
_NODE = "process.stdout.write(String((0, eval)(require('fs').readFileSync(0, 'utf8'))))"

_NUMPY = """
import json, runpy, sys, time
import numpy as np
path, folder, kind, by_name = sys.argv[1:]
made, end, found, labels = runpy.run_path(path), time.monotonic() + {seconds}, [], []
with open(folder + "/rows.json") as file:
    columns = json.load(file)
for start in range(0, len(columns[0][1]), {count}):
    block = {{name: column[start:start + {count}] for name, column in columns}}
    rows = block if by_name else np.array([column[start:start + {count}] for _, column in columns], float).T
    found.append(made["predict" if kind == "prediction" else kind](rows))
    labels += [] if kind == "prediction" else made["predict"](rows)
    if time.monotonic() > end:
        break
np.save(folder + "/numbers.npy", np.concatenate(found))
with open(folder + "/labels.json", "w") as file:
    json.dump(labels, file)
"""

_FIRST = """
import runpy, sys
import numpy as np
path, folder = sys.argv[1:]
np.save(folder + "/numbers.npy", runpy.run_path(path)["first_outputs"](np.load(folder + "/rows.npy")))
"""

# Keras asks for TensorFlow by default, whichever of its backends is installed.
_BACKEND = """
import importlib.util, os
found = [name for name in ("tensorflow", "torch", "jax") if importlib.util.find_spec(name)]
os.environ.setdefault("KERAS_BACKEND", found[0] if found else "tensorflow")
"""
_KERAS = """
import sys, time
import numpy as np
folder, found = sys.argv[1], []
model = keras.saving.load_model(folder + "/model.keras", safe_mode=True)
rows, end = np.load(folder + "/rows.npy"), time.monotonic() + {seconds}
for start in range(0, len(rows), {count}):
    found.append(model.predict(rows[start:start + {count}], verbose=0))
    if time.monotonic() > end:
        break
np.save(folder + "/numbers.npy", np.concatenate(found))
"""


def proof(network: WrittenNetwork, proved_by: str, run: Run) -> Proof | None:
    """Compare what `run` answers for 500 rows with the engine; None where it runs nothing here.

    Raises ReceiverError where the program fails, and SlowReceiverError where it takes too long.
    """
    rows = drawn(network.trained.preparation)
    with TemporaryDirectory(prefix="layerwright") as folder:
        found = run(sent(rows), Path(folder))
    if found is None:
        return None
    return compared(network.trained, rows.take(np.arange(len(found.numbers))), found, proved_by)


def python_answers(path: Path, network: WrittenNetwork, needs: Sequence[str] = ("numpy",)) -> Run:
    """Runs a Python file in a process of its own, as Python does by itself: without this program and its folder.

    `needs` are the packages that the file imports.
    """

    def run(rows: Rows, folder: Path) -> Answers | None:
        names = [column.reading.name for column in network.columns]
        columns = [(name, [row[place] for row in rows]) for place, name in enumerate(names)]
        (folder / "rows.json").write_text(json.dumps(columns), "ascii")
        by_name = "by name" if network.by_name else ""
        given = str(path), str(folder), network.kind, by_name
        program = _NUMPY.format(seconds=SECONDS / 2, count=at_once(network.trained.network, AT_ONCE))
        if not _run_python(_imports(*needs), program, *given):
            return None
        labels = json.loads((folder / "labels.json").read_text("utf-8"))
        return Answers(np.load(folder / "numbers.npy"), [label or "" for label in labels])

    return run


def keras_answers(path: Path, network: WrittenNetwork) -> Run:
    """Opens a .keras file in a process of its own and predicts."""

    def run(rows: Rows, folder: Path) -> Answers | None:
        x, image = np.array(rows, np.float64).astype(np.float32), network.trained.preparation.image
        np.save(folder / "rows.npy", x.reshape(-1, *image).transpose(0, 2, 3, 1) if image else x)
        (folder / "model.keras").write_bytes(path.read_bytes())  # Keras opens no file with another suffix
        program = _KERAS.format(seconds=SECONDS / 2, count=at_once(network.trained.network, KERAS_AT_ONCE))
        if not _run_python(_BACKEND + _imports("keras"), program, str(folder)):
            return None
        outputs = np.load(folder / "numbers.npy")
        return classified(network.trained, outputs) if network.classes else Answers(outputs, [])

    return run


def first_outputs(path: Path, x: NDArray[np.float32], needs: Sequence[str]) -> NDArray[np.float32] | None:
    """What a training script says of rows with its first weights, (rows, units); None where it cannot run here."""
    with TemporaryDirectory(prefix="layerwright") as folder:
        np.save(Path(folder, "rows.npy"), x)
        if not _run_python(_imports(*needs), _FIRST, str(path), folder):
            return None
        outputs: NDArray[np.float32] = np.load(Path(folder, "numbers.npy"))
        return outputs


def _imports(*needs: str) -> str:
    return f"import {', '.join(needs)}\n"


def _run_python(needs: str, program: str, *given: str) -> bool:
    """Run a program by the first Python that can run the statements in `needs`; False where there is none."""
    for python in _pythons():
        if _works(python, "-I", "-c", needs):
            _run(python, "-I", "-c", needs + program, *given)
            return True
    return False


def _pythons() -> list[str]:
    """The Pythons here. A packaged program is none, and packages may be a user's own."""
    own = None if getattr(sys, "frozen", False) else sys.executable
    return [python for python in (own, shutil.which("python3")) if python]


def compiler() -> str | None:
    """The C compiler. One that is there may lack the headers, or be a stub that offers to install one."""
    with TemporaryDirectory(prefix="layerwright") as folder:
        source, program = Path(folder, "empty.c"), Path(folder, "empty.exe")
        source.write_text("#include <math.h>\nint main(void) { return 0; }\n", "ascii")
        found = (shutil.which(name) for name in ("cc", "gcc", "clang"))
        return next((cc for cc in found if cc and _works(cc, str(source), "-o", str(program), "-lm")), None)


def _works(*command: str) -> bool:
    """Whether a command ends without an error. Raises SlowReceiverError where it does not end in time."""
    try:
        return subprocess.run(command, capture_output=True, check=False, timeout=PATIENCE).returncode == 0
    except OSError:
        return False
    except subprocess.TimeoutExpired as error:
        raise SlowReceiverError(PATIENCE) from error


def compiled_answers(path: Path, options: Sequence[str], classes: Sequence[str], source: Source) -> Run:
    """Compiles a C program that includes the file as `network.h`, and runs it.

    The program reads numbers from its first argument, float64, and writes its answers as float32 to the second and the
    places of classes, −1 for none, as int32 to the third. `source` makes it, and those numbers, for rows.
    """

    def run(rows: Rows, folder: Path) -> Answers | None:
        if not (found := compiler()):
            return None
        text, numbers = source(rows)
        (folder / "network.h").write_bytes(path.read_bytes())
        (folder / "proof.c").write_text(text, "ascii")
        program = str(folder / "proof.exe")  # Windows asks for the suffix, others do not mind
        _run(found, *options, str(folder / "proof.c"), "-o", program, "-lm")
        numbers.tofile(folder / "rows")
        _run(program, *(str(folder / name) for name in ("rows", "answers", "places")))
        places = np.fromfile(folder / "places", np.int32).tolist()  # of fewer rows where they take long
        answers = np.fromfile(folder / "answers", np.float32).reshape(len(places), -1)
        return Answers(answers, labelled(places, classes) if classes else [])

    return run


def labelled(places: Sequence[int], classes: Sequence[str]) -> list[str]:
    """The labels at these places, empty where there is none."""
    return [classes[place] if place >= 0 else "" for place in places]


@dataclass(frozen=True)
class JavaScript:
    """An engine: what is proved by it, and the command that runs a script from standard input."""

    name: str
    command: Sequence[str]

    def run(self, script: str) -> str:
        """The text that the script comes to. Raises ReceiverError where it fails."""
        return _run(*self.command, given=script)


def javascript() -> JavaScript | None:
    """The engine that is found here: Node.js, or that of the packaged program."""
    if found := shutil.which("node") or shutil.which("nodejs"):
        return JavaScript("the page's own script in Node.js", [found, "--eval", _NODE])
    if getattr(sys, "frozen", False):
        return JavaScript("the page's own script in Qt", [sys.executable, WORD])
    return None


def _run(*command: str, given: str | None = None) -> str:
    """What the command writes. Raises ReceiverError where it fails, SlowReceiverError, and CanceledError."""
    with TemporaryFile() as file:  # `communicate` sends no more of a text once it has come back from waiting
        file.write((given or "").encode())
        file.seek(0)
        try:
            process = subprocess.Popen(
                command,
                stdin=file,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                encoding="utf-8",
                errors="replace",
                env=os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError as error:
            raise ReceiverError(str(error)) from error
        with process:
            try:
                written, said = _written(process)
            except BaseException:
                process.kill()
                raise
    if process.returncode:
        raise ReceiverError(said[-2000:])
    return written


def _written(process: "subprocess.Popen[str]") -> tuple[str, str]:
    """What a process writes, and what it says of errors.

    Raises SlowReceiverError where it takes too long, and CanceledError.
    """
    end = monotonic() + PATIENCE
    while True:
        try:
            return process.communicate(timeout=GLANCE)
        except subprocess.TimeoutExpired as error:
            watching.check()
            if monotonic() > end:
                raise SlowReceiverError(PATIENCE) from error
