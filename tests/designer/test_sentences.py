"""Every message of core that the window shows is translated: problems, errors from bad input, notes."""

import ast
import re
from pathlib import Path

import pytest

import core
from core.data import CSV, Data, prepare
from core.engine.program import Capacity, allocate
from core.formats.examples import examples
from core.layers import Add, Conv2D, Dense, Input, MaxPool2D, Output, Reshape
from core.messages import Message, message
from core.messages.system_errors import describe
from core.network.shapes import DataSpec
from core.project.advice import advice
from core.training import stop_reasons
from designer.panels.data_panel import DataPanel
from designer.store import Store
from designer.style import language
from designer.style.language import tr, translations
from designer.window.window import Window
from tests.core.project.test_advice import CASES as ADVISED
from tests.designer.bad_input import BAD, spiral
from tests.designer.panels.test_problems import CASES, drawn

SPOKEN_IN_A_TERMINAL = ("cli", "bench")  # which is English
FOR_PROGRAMMERS = {"TypeError", "AttributeError", "AssertionError"}
INSIDE = {"kernels.py", "cache.py", "model.py"}  # what goes wrong there never reaches the window
ENGLISH = re.compile(
    r"\b(the|and|is|are|has|have|had|of|not|cannot|must|its?|be|been|with|from|to|that|there|no|than|for|or|by|"
    r"numbers?|layers?|rows?|file|columns?|choose|give|change|remove|line|data|network|units|input|output)\b"
)


@pytest.fixture
def german(qapp):
    language.choose("de")
    yield
    language.choose("en")


# Nothing is said that could not be translated


def spoken():
    """What core and the edits raise and find: (file:line, the argument that is the message)."""
    root = Path(core.__file__).parent
    paths = [*root.rglob("*.py"), *(root.parent / "designer" / "document").rglob("*.py")]
    for path in paths:
        if path.name in INSIDE or path.relative_to(root.parent).parts[1] in SPOKEN_IN_A_TERMINAL:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            name = node.func.id if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) else ""
            if name in ("Problem", "Diverged", "Finished") or (name.endswith("Error") and name not in FOR_PROGRAMMERS):
                yield from ((f"{path.name}:{node.lineno}", each) for each in node.args)


def test_every_error_and_problem_is_a_message():
    found = list(spoken())
    assert len(found) > 150
    texts = [(where, ast.unparse(each)) for where, each in found if has_plain_text(each)]
    assert texts == []


def has_plain_text(node):
    """Whether an argument is plain text, or made of plain texts, that no translation can be found for."""
    if (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in ("message", "literal", "joined")
    ):
        return isinstance(node.args[0], ast.JoinedStr)
    if isinstance(node, (ast.IfExp, ast.BinOp, ast.BoolOp)):
        return any(has_plain_text(each) for each in ast.iter_child_nodes(node))
    return isinstance(node, ast.JoinedStr) or (isinstance(node, ast.Constant) and isinstance(node.value, str))


# Problems


ROWS, IMAGES = DataSpec((4,), 3), DataSpec((1, 6, 6), 3)
BETWEEN = {
    "no image": (Conv2D(), ROWS),
    "a window too large": (MaxPool2D(size=9), IMAGES),
    "sizes that do not fit": (Reshape(), ROWS),
    "one branch": (Add(), ROWS),
}
MORE = {
    name: (drawn({1: Input(), 2: layer, 3: Output()}, [(1, 2), (2, 3)]), spec)
    for name, (layer, spec) in BETWEEN.items()
} | {
    "branches unlike": (
        drawn({1: Input(), 2: Dense(units=3), 3: Add(), 4: Output()}, [(1, 2), (1, 3), (2, 3), (3, 4)]),
        ROWS,
    )
}


@pytest.mark.parametrize("name", [*CASES, *MORE])
def test_a_problem_is_translated(german, name):
    project, spec = (CASES | MORE)[name]
    found = project.problems(spec)
    assert found
    for each in found:
        check(each.message)


@pytest.mark.parametrize("name", ADVISED)
def test_advice_is_translated(german, name):
    project, _ = ADVISED[name]
    for known in advice(project, DataSpec((4,), 3)):
        check(known.message)


# Errors


@pytest.mark.parametrize("name", BAD)
def test_an_error_is_translated(german, tmp_path, name):
    with pytest.raises((ValueError, MemoryError)) as raised:
        BAD[name](tmp_path)
    check(str(raised.value), str(tmp_path))


def test_the_reason_of_early_stopping_is_translated(german):
    counters = {"epoch": 12345, "waited": 20, "best_epoch": 12325, "best": 0.8125}
    for early, restored in ((True, 12325), (True, 0), (False, 12325)):
        check(stop_reasons.ending("validation loss", counters, early, restored, 4.5))
    assert "12\u202f345" in tr(stop_reasons.ending("validation loss", counters, True, 12325, 4.5))
    assert "0,8125" in tr(stop_reasons.ending("validation loss", counters, False, 12325, 4.5))


def test_the_reason_of_divergence_is_translated(german):
    network = spiral()[0]
    _, where = stop_reasons.origin(network, allocate(network.lowered, Capacity(1, 0)), 1)
    for restored in (0, 12):
        check(stop_reasons.divergence(7, where, stop_reasons.kept(restored)))


def test_errors_of_libraries_are_translated(german):
    assert describe(PermissionError(13, "Permission denied")) == "Permission denied"
    for text in ("Bad CRC-32 for file 'x'", "Error -3 while decompressing data: invalid block type"):
        assert describe(ValueError(text)) == text
        check(describe(ValueError(text)))
    assert tr(describe(ValueError("{curly} and new"))) == "{curly} and new"  # what nobody foresaw stays as it is


def test_an_exception_carries_its_message():
    inner = message("{count} layers", count=2)
    for kind in (ValueError, MemoryError, FloatingPointError):
        assert isinstance(str(kind(inner)), Message)
    assert f"{ValueError(inner)}" == "2 layers"


# The window


def test_notes_on_the_data_are_shown_in_german(german, qtbot, theme, tmp_path):
    text = "name;a;b;c\n" + "".join(f"n{i};1,5;{i % 3};{'' if i == 4 else i % 2}\n" for i in range(60))
    (tmp_path / "eigene.csv").write_text(text, encoding="cp1252")
    data = Data(source=CSV(path=str(tmp_path / "eigene.csv")))
    panel = DataPanel(Store(examples()["spiral"]), theme)
    qtbot.addWidget(panel)
    panel.show_prepared(prepare(data))
    shown = [panel.notes.itemAt(i).widget().text() for i in range(panel.notes.count())]
    assert len(shown) > 1
    assert not [each for each in shown if ENGLISH.search(each)]


def test_errors_in_the_window_are_translated(german, qtbot, theme, monkeypatch, tmp_path):
    window = Window(theme)
    qtbot.addWidget(window, before_close_func=lambda w: monkeypatch.setattr(w.files, "may_leave", lambda: True))
    (tmp_path / "eigenes.layerwright").write_text('{"layerwright": 1')
    with qtbot.waitSignal(window.files.error) as said:
        window.files.open(tmp_path / "eigenes.layerwright")
    assert said.args[0].startswith("eigenes.layerwright ist kein Layerwright-Projekt: Ein Komma fehlt, Zeile 1")
    project, _ = MORE["no image"]
    window.store.open(project, None)
    for card in window.canvas.scene().nodes.values():
        assert not ENGLISH.search(card.problem.replace("Output", "").replace("Conv 2D", ""))
    with qtbot.waitSignal(window.store.error) as refused:
        window.store.select([1, 2])
        window.actions_by_id["connect"].trigger()
    assert refused.args[0] == "Input und Conv 2D sind schon verbunden."


def check(sentence, given=""):
    """That the sentence is one, that all of it has a translation, and that no English is left when it is said."""
    assert isinstance(sentence, Message)
    assert [each for each in patterns(sentence) if each not in translations("de")] == []
    text = tr(sentence).replace(given, "") if given else tr(sentence)
    for name in ("Input", "Output", "input", "output", "layers", "edges", "recipe", "title", "kind", "units", "data"):
        text = text.replace(name, "")  # names of layers, and of fields of the file
    assert not ENGLISH.search(text), tr(sentence)


def patterns(sentence):
    """The patterns that a sentence is made of and that have words."""
    if re.search(r"[^\W\d_]{2}", re.sub(r"\{[^{}]*\}", "", sentence.template)) and sentence.values:
        yield sentence.template
    for each in sentence.values.values():
        if isinstance(each, Message):
            yield from patterns(each)
