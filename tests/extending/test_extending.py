"""One of each thing that can be added, as one file and one line. Everything else is derived, and tested by what exists.

It happens in a copy of the program, and the program's own tests run on it. Without its reference value, or without its
German sentence, a failing test names what is missing.
"""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

import pytest

ROOT = Path(__file__).parents[2]
ADDED = Path(__file__).parent / "added"
COPIED = ("core", "designer", "resources", "tests", "packaging", "pyproject.toml", "README.md")


@dataclass(frozen=True)
class Addition:
    """A file, where it goes, and the tuple that its name is added to."""

    file: str
    goes_to: str
    name: str
    tuple: str


ADDITIONS = (
    Addition("soft_shrink.py", "core/activations", "SoftShrink", "ACTIVATIONS"),
    Addition("square.py", "core/engine/ops", "SQUARE", "OPS"),
    Addition("squared.py", "core/layers", "Square", "LAYERS"),
    Addition("json_text.py", "core/formats", "JSON_TEXT", "FORMATS"),
    Addition("steps.py", "designer/views", "StepsView", "VIEWS"),
    Addition("notes_page.py", "designer/window/pages", "NOTES", "PAGES"),
)
GERMAN = {
    "Soft shrink": "Soft Shrink",
    "Moves every input toward 0 by a threshold, and small ones to 0.": "Rückt jede Eingabe um eine Schwelle zur 0.",
    "Inputs up to this magnitude become 0.": "Eingaben bis zu diesem Betrag werden 0.",
    "Threshold": "Schwelle",
    "For values that are mostly noise around 0.": "Für Werte, die meist Rauschen um 0 sind.",
    "Its gradient is 0 below the threshold.": "Unter der Schwelle ist ihr Gradient 0.",
    "For energies.": "Für Energien.",
    "The sign is lost.": "Das Vorzeichen geht verloren.",
    "squaring": "Quadrieren",
    "Square": "Quadrat",
    "Squares every input.": "Quadriert jede Eingabe.",
    "JSON text": "JSON-Text",
    "Steps": "Schritte",
    "Shows how many steps a run has made, once training runs.": "Zeigt, wie viele Schritte ein Lauf gemacht hat.",
    "Notes": "Notizen",
    "Read what the project says of itself.": "Zeigt, was das Projekt über sich sagt.",
}
REFERENCE = '\nFORMULAS["soft_shrink"] = lambda z, threshold=0.5: np.sign(z) * np.maximum(np.abs(z) - threshold, 0)\n'
LAYER = '\nFORMULAS["square"] = lambda layer, w, x: x**2\n'
READER = '\nREADERS["square"] = lambda to, x: to.op(ops.SQUARE, x, to.tensor(*x.shape))\n'
EXPORT_READER = """

def read_weights(path):
    whole = json.loads(path.read_bytes())
    arrays = {n: np.array(w["data"], np.float32).reshape(w["shape"]) for n, w in whole["weights"].items()}
    return arrays, whole["metadata"]


READERS[".weights"] = read_weights
"""


@pytest.fixture(scope="module")
def tree(tmp_path_factory):
    """A copy of the program with one of each added."""
    root = tmp_path_factory.mktemp("program")
    for name in COPIED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, root / name, ignore=shutil.ignore_patterns("__pycache__", "extending"))
        else:
            shutil.copy(source, root / name)
    for addition in ADDITIONS:
        add(root, addition)
    return root


def add(root, addition):
    """One file, and one line in a tuple, with the import that it needs."""
    folder = root / addition.goes_to
    shutil.copy(ADDED / addition.file, folder)
    module = f"{addition.goes_to.replace('/', '.')}.{addition.file.removesuffix('.py')}"
    path = folder / "__init__.py"
    lines = path.read_text("utf-8").split("\n")
    first = next(n for n, line in enumerate(lines) if line.startswith("from "))
    at = next(
        n for n, line in enumerate(lines) if line.startswith(f"{addition.tuple}: ") or line == f"{addition.tuple} = ("
    )
    if lines[at].rstrip().endswith(")"):  # the tuple is on one line
        lines[at] = lines[at].rstrip().removesuffix(")").removesuffix(",") + f", {addition.name})"
    else:
        end = next(n for n in range(at, len(lines)) if lines[n] == ")")
        lines.insert(end, f"    {addition.name},")
    lines.insert(first, f"from {module} import {addition.name}")
    path.write_text("\n".join(lines), "utf-8")


def run(tree, *command):
    """Run a command in the copy. Returns its status and what it printed."""
    environment = os.environ | {
        "PYTHONPATH": os.pathsep.join([str(tree), str(tree / "core" / "public")]),
        "XDG_CACHE_HOME": str(tree / "cache"),
    }
    done = subprocess.run(
        [sys.executable, *command], cwd=tree, env=environment, capture_output=True, text=True, check=False
    )
    return done.returncode, done.stdout + done.stderr


def suite(tree, *selected):
    return run(tree, "-m", "pytest", "-q", "-p", "no:cacheprovider", *selected)


def test_a_failing_test_names_the_reference_value_that_is_missing(tree):
    status, text = suite(tree, "tests/core/activations", "-k", "soft_shrink or SoftShrink")
    assert status == 1, text
    assert "soft_shrink has no formula" in text
    status, text = suite(tree, "tests/core/engine/test_gradients.py", "-k", "every_op_has_a_reader")
    assert status == 1, text
    assert "No gradient of square is tested" in text
    status, text = suite(tree, "tests/core/layers", "-k", "every_layer")
    assert status == 1, text
    assert "square: add a formula" in text


def test_a_command_lists_the_german_sentences_that_are_missing(tree):
    status, text = run(tree, "packaging/translations.py", "--check")
    assert status == 1, text
    assert {sentence for sentence in GERMAN if repr(sentence) in text} >= {"Soft shrink", "squaring", "Steps"}


def test_everything_derived_works_with_one_of_each(tree):
    """Forms, files, gradients, exports, views and pages of what was added, by the tests that hold for all."""
    for file, text in (
        ("tests/core/formulas.py", REFERENCE),
        ("tests/core/layers/test_layers.py", LAYER),
        ("tests/core/engine/test_gradients.py", READER),
        ("tests/core/formats/test_export.py", EXPORT_READER),
    ):
        with (tree / file).open("a", encoding="utf-8") as stream:
            stream.write(text)
    translate(tree)
    status, text = run(tree, "packaging/translations.py", "--check")
    assert status == 0, text
    status, text = suite(
        tree,
        "tests/core/activations", "tests/core/layers", "tests/core/test_definitions.py",
        "tests/core/engine/test_gradients.py", "tests/core/formats/test_export.py",
        "tests/core/api/test_model.py::test_names_are_typed_as_they_are_fetched",
        "tests/designer/views/test_every_view.py", "tests/designer/window/test_pages.py",
        "-k",
        "soft_shrink or SoftShrink or square or Square or weights or steps or notes or every_op or names_are_typed",
    )  # fmt: skip
    assert status == 0, text
    assert "[100%]" in text
    status, text = suite(tree, "tests/designer/views/test_area.py", "tests/designer/views/test_menu.py")
    assert status == 0, f"a test counts on the views there are, so that one more breaks it:\n{text}"


def translate(tree):
    """Add the German sentences, and bring the file up to date as a contributor does."""
    path = tree / "resources" / "translations" / "de.ts"
    messages = "".join(
        f"<message><source>{escape(english)}</source><translation>{escape(german)}</translation></message>"
        for english, german in GERMAN.items()
        if f"<source>{escape(english)}</source>" not in path.read_text("utf-8")
    )
    text = path.read_text("utf-8")
    path.write_text(text.replace("</context>", f"{messages}</context>", 1), "utf-8")
    run(tree, "packaging/translations.py")
