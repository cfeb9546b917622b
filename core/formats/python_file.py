"""Export as a Python program that needs NumPy alone: readable code, with the weights and test rows at its end."""

import base64
import io
import keyword
import re
import shlex
from pathlib import Path
from string import Template
from textwrap import indent, wrap
from typing import Any

import numpy as np

from core import __version__, resources
from core.formats import receivers
from core.formats.export import Format, TrainedNetwork
from core.formats.proof import Proof
from core.formats.written_network import WrittenNetwork
from core.formats.written_text import ATOM, PRODUCT, Form, Language, Line, Text, printable, shortest, written
from core.messages import message

WIDTH = 110  # characters of a line
_METHOD = (ATOM,)
_NAMES = """
rows w x np io math base64 check predict probabilities scores abs len max min print range sum zip numbers seconds texts
lookup erf windows convolve any isinstance str"""
PYTHON = Language(
    {
        "maximum": Form("np.maximum({0}, {1})"),
        "minimum": Form("np.minimum({0}, {1})"),
        "if_negative": Form("np.where({0} < 0, {1}, {2})"),
        "if_missing": Form("np.where(np.isnan({0}), {1}, {2})"),
        "cast": Form("{0}.astype(np.{type})", ATOM, _METHOD),
        "lookup": Form('lookup({0}, "{table}")'),
        "floor": Form("np.floor({0})"),
        "sin": Form("np.sin({0})"),
        "exp": Form("np.exp({0})"),
        "log": Form("np.log({0})"),
        "sqrt": Form("np.sqrt({0})"),
        "tanh": Form("np.tanh({0})"),
        "erf": Form("erf({0})"),
        "sum": Form("{0}.sum(1, keepdims=True)", ATOM, _METHOD),
        "max": Form("{0}.max(1, keepdims=True)", ATOM, _METHOD),
        "matmul": Form("{0} @ {1}", PRODUCT, (PRODUCT, PRODUCT + 1)),
        "concatenate": Form("np.concatenate([{all}], 1)"),
        "reshape": Form("{0}.reshape(-1, {shape})", ATOM, _METHOD),
        "pad": Form("np.pad({0}, ((0, 0), (0, 0), ({top}, {bottom}), ({left}, {right})))"),
        "convolve": Form("convolve({0}, {1}, {stride})"),
        "max_pool": Form("windows({0}, {height}, {width}, {stride}).max((4, 5))"),
        "mean_pool": Form("windows({0}, {height}, {width}, {stride}).mean((4, 5))"),
    },
    number=lambda number, wide: "np.nan" if number != number else shortest(number, wide),
    element=lambda name, value: name,
    array=lambda name: f'w["{name}"]',
    text=lambda name, place: f"texts(rows, {name!r})",
    words={False: {"type": "float32"}, True: {"type": "float64"}},
    reserved=(*keyword.kwlist, *_NAMES.split()),
)
_PREDICT = '''
def predict(rows):
    """The class of each row{but}."""
    answers = {kind}(rows)
    places = {places}
    return [{chosen} for {looped}]

'''
WHAT = {
    "probabilities": "The probability of each class",
    "scores": "The scores of the classes",
    "prediction": "The prediction of each target",
}


def content(trained: TrainedNetwork) -> bytes:
    """The content of the file. Raises FormatError where the vocabulary has no words for a step."""
    network = WrittenNetwork.of(trained)
    text = written(network, PYTHON)
    code, kind = "\n".join(statements(network, text)), "predict" if network.kind == "prediction" else network.kind
    arrays = dict(text.arrays, test_answers=network.tests.wanted.numbers, test_sizes=network.tests.sizes)
    template = Template(resources.path("export", "python_file.txt").read_text("utf-8"))
    file = template.substitute(
        title=printable(trained.title) or "A neural network",
        receipt=f"\n# Receipt: {printable(trained.receipt.line())}" if trained.receipt else "",
        version=__version__,
        math="import math\n" if "erf(" in code else "",
        names=names_text(network, text),
        functions=functions_text(code),
        kind=kind,
        what=WHAT[network.kind],
        given=given_text(network),
        shape=f"rows, {network.answer.shape[0]}",
        code=indent(code, "    "),
        predict=predict_text(network) if network.classes else "",
        tests=tests_text(network),
        allowed=shortest(network.tests.allowed, True),
        labels=labels_text(network),
        arrays="\n".join(wrap(base64.b64encode(_npz(arrays)).decode(), WIDTH)),
    )
    return file.encode()


def given_text(network: WrittenNetwork) -> str:
    """What the rows are, in words."""
    data = network.trained.preparation
    gaps = "; NaN where one is missing" if network.has_gaps else ""
    if not network.by_name:
        shape = " × ".join(map(str, data.image or (len(network.columns),)))
        return f"They are numbers in the units of the data, (rows, {shape}){gaps}."
    dates = any(column.reading.type == "date" for column in network.columns)
    sentence = (
        "They are columns by name, as in COLUMNS: a DataFrame, or a dict of lists. None, NaN and empty texts are gaps"
    )
    sentence += "; dates are texts such as 2024-12-31, datetime64, or seconds since 1970." if dates else "."
    return "\n    ".join(wrap(sentence, WIDTH))


def statements(network: WrittenNetwork, text: Text, rest: str = "the answer") -> list[str]:
    """The statements, with a comment where a layer or a column begins. What belongs to none is called `rest`."""
    code = []
    if not network.by_name:
        as_float32 = ".astype(np.float32)" if network.whole is not None and not network.whole.wide else ""
        code.append(f"x = np.asarray(rows, np.float64).reshape(-1, {len(network.columns)}){as_float32}")
    about, graph = "", network.trained.network.graph
    titles = {name: graph.layers[layer_id].title for layer_id, name in graph.names.items()}
    for line in text.lines:
        if line.about != about:
            about = line.about
            kind = titles.get(about, about)
            code.append(f"# {printable(about) or rest}" + (f" ({kind})" if kind != about else ""))
        code.append(f"{line.name} = {_columns(network, line) if line.value.kind == 'input' else line.expression}")
    return [*code, f"return {text.answer}"]


def _columns(network: WrittenNetwork, line: Line) -> str:
    """The columns of an input."""
    places, names = line.value.fields["places"], list(line.value.fields["columns"])
    if not network.by_name:
        columns = f"x[:, {places[0]} : {places[-1] + 1}]"
    elif network.columns[places[0]].reading.type == "date":
        columns = f"seconds(rows, {names[0]!r})"
    else:
        columns = f"numbers(rows, {names!r})"
    return columns if line.value.wide else f"{columns}.astype(np.float32)"


def predict_text(network: WrittenNetwork) -> str:
    single = network.answer.shape == (1,)
    places = f"(answers[:, 0] > {shortest(network.threshold)}).astype(int)" if single else "answers.argmax(1)"
    chosen, looped, but = "CLASSES[place]", "place in places", ""
    if network.prepared.refusal is not None:
        chosen = "None if np.isnan(answer).any() else CLASSES[place]"
        looped, but = "answer, place in zip(answers, places)", ", None where it cannot be predicted"
    return _PREDICT.format(kind=network.kind, places=places, chosen=chosen, looped=looped, but=but)


def names_text(network: WrittenNetwork, text: Text) -> str:
    data = network.trained.preparation
    names = {"COLUMNS": () if data.image else tuple(column.reading.name for column in network.columns)}
    names |= {"CLASSES": data.classes} if data.classes else {"TARGETS": data.targets}
    lines = [_assigned(name, texts) for name, texts in names.items() if texts]
    if text.texts:  # which row of a table a text belongs to
        tables = "".join(f"    {name!r}: {rows!r},\n" for name, rows in text.texts.items())
        lines.append(f"TEXTS = {{\n{tables}}}")
    return "\n".join(lines)


def _assigned(name: str, texts: tuple[str, ...]) -> str:
    line = f"{name} = [{', '.join(map(repr, texts))}]"
    return line if len(line) <= WIDTH else f"{name} = [\n" + "".join(f"    {text!r},\n" for text in texts) + "]"


def tests_text(network: WrittenNetwork) -> str:
    labels = network.tests.wanted.labels
    return _test_rows(network) + (f"\n{_assigned('TEST_LABELS', tuple(labels))}" if labels else "")


def labels_text(network: WrittenNetwork) -> str:
    """What a check asks beside the numbers."""
    return " and predict(TEST_ROWS) == TEST_LABELS" if network.classes else ""


def _test_rows(network: WrittenNetwork) -> str:
    rows = network.tests.rows
    if network.by_name:
        names = [column.reading.name for column in network.columns]
        columns = "".join(f"    {name!r}: {[row[k] for row in rows]!r},\n" for k, name in enumerate(names))
        return f"TEST_ROWS = {{\n{columns}}}"
    return "TEST_ROWS = [\n" + "".join(f"    {row!r},\n" for row in rows).replace("None", "np.nan") + "]"


def functions_text(code: str) -> str:
    """The functions that the code calls and those that they call, from the file that has them."""
    source = resources.path("export", "functions.py").read_text("utf-8")
    found = dict(re.findall(r"^def (\w+)(\(.*?)(?=^def |\Z)", source, re.MULTILINE | re.DOTALL))
    called = list[str]()
    for name in reversed(found):  # a function comes before those that call it
        if re.search(rf"\b{name}\(", code):
            called.insert(0, f"\n\ndef {name}{found[name].rstrip()}\n")
            code += found[name]
    return "".join(called)


def _npz(arrays: dict[str, Any]) -> bytes:
    file = io.BytesIO()
    np.savez(file, allow_pickle=False, **arrays)
    return file.getvalue()


def prove(path: Path, trained: TrainedNetwork, engine: object = None) -> Proof | None:
    """Run the file by Python in a process of its own and compare its predictions. None where there is no Python."""
    network = WrittenNetwork.of(trained)
    return receivers.proof(network, "NumPy in a process of its own", receivers.python_answers(path, network))


def check(name: str) -> str:
    """The command by which the receiver checks the test rows."""
    return f"python {shlex.quote(name)}"


PYTHON_FILE = Format(
    ".py",
    "Python with NumPy",
    content,
    prove=prove,
    receiver="python3",
    check=check,
    who=message("predicts with NumPy alone"),
    about=message("A readable program that predicts, with the weights at its end."),
    needs=message("Python 3 with NumPy, and nothing else"),
)
