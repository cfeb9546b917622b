"""The vocabulary in JavaScript: a script without a page, that a browser, Node.js and Qt run alike."""

import base64
import json
import re
from collections.abc import Callable
from math import prod
from pathlib import Path
from textwrap import indent
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core import resources
from core.formats.proof import SECONDS, Answers
from core.formats.receivers import JavaScript, Rows, Run, labelled
from core.formats.written_network import WrittenNetwork
from core.formats.written_text import Form, Language, Line, Text, printable, shortest, written
from core.primitives import Value

_NAMES = """
abstract arguments await boolean break byte case catch char class const continue debugger default delete do double
else enum eval export extends false final finally float for function goto if implements import in instanceof int
interface let long native new null package private protected public return short static super switch synchronized this
throw throws transient true try typeof undefined var void volatile while with yield async of Infinity NaN Math Number
JSON Array letters floats each number lookup texts sum max matmul concatenate pad slid convolve pooled max_pool
mean_pool erf facts w run place check row x i"""


def _shape(line: Line) -> str:
    return json.dumps(line.value.inputs[0].shape)


def _fields(line: Line, *names: str) -> str:
    return ", ".join(str(line.value.fields[name]) for name in names)


def _convolved(line: Line, x: str, w: str) -> str:
    outputs, _, height, width = line.value.inputs[1].shape
    return f"convolve({x}, {w}, {_shape(line)}, {outputs}, {height}, {width}, {_fields(line, 'stride')})"


def _pooled(line: Line, x: str) -> str:
    return f"{line.value.kind}({x}, {_shape(line)}, {_fields(line, 'height', 'width', 'stride')})"


# What needs more than an expression: calls of the functions in network.js.
STATEMENTS: dict[str, Callable[..., str]] = {
    "input": lambda line: _columns(line),
    "lookup": lambda line, text, table: (
        f"lookup({text}, texts.{table.removeprefix('w.')}, {table}, {line.value.shape[0]})"
    ),
    "sum": lambda line, x: f"sum({x})",
    "max": lambda line, x: f"max({x})",
    "matmul": lambda line, x, w: f"matmul({x}, {w}, {line.value.shape[0]})",
    "concatenate": lambda line, *parts: f"concatenate({', '.join(parts)})",
    "pad": lambda line, x: f"pad({x}, {_shape(line)}, {_fields(line, 'top', 'bottom', 'left', 'right')})",
    "convolve": _convolved,
    "max_pool": _pooled,
    "mean_pool": _pooled,
}
JAVASCRIPT = Language(
    {
        "maximum": Form("Math.max({0}, {1})"),
        "minimum": Form("Math.min({0}, {1})"),
        "if_negative": Form("({0} < 0 ? {1} : {2})"),
        "if_missing": Form("(Number.isNaN({0}) ? {1} : {2})"),
        "cast": Form("{cast}({0})"),
        "floor": Form("Math.floor({0})"),
        "sin": Form("Math.sin({0})"),
        "exp": Form("Math.exp({0})"),
        "log": Form("Math.log({0})"),
        "sqrt": Form("Math.sqrt({0})"),
        "tanh": Form("Math.tanh({0})"),
        "erf": Form("erf({0})"),
    },
    number=lambda number, wide: "NaN" if number != number else shortest(number, wide),
    element=lambda name, value: f"{name}[{0 if prod(value.shape) == 1 else 'i'}]",
    array=lambda name: f"w.{name}",
    text=lambda name, place: f"row[{place}]",
    statements=STATEMENTS,
    words={False: {"cast": "Math.fround"}, True: {"cast": ""}},
    reserved=_NAMES.split(),
)


def script(network: WrittenNetwork, facts: dict[str, Any]) -> str:
    """The script that defines `network`, with `facts` for the page."""
    text = written(network, JAVASCRIPT)
    parts = {
        "FACTS": as_literal(facts),
        "ARRAYS": "\n".join(f"    {name}: {_array(array)}," for name, array in text.arrays.items()),
        "TEXTS": "\n".join(
            f"    {name}: new Map({as_literal(list(rows.items()))})," for name, rows in text.texts.items()
        ),
        "CODE": indent("\n".join(_code(network, text)), "    "),
    }
    template = resources.path("export", "network.js").read_text("utf-8")
    return re.sub(r"/\*([A-Z]+)\*/", lambda found: parts[found[1]], template)


def as_literal(value: Any) -> str:
    """The value as JavaScript in a page, of ASCII: no text in it can end the script or hide what follows."""
    return json.dumps(value).replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _array(array: NDArray[Any]) -> str:
    if array.dtype == np.float32:
        return f'floats("{base64.b64encode(array.astype("<f4").tobytes()).decode()}")'
    return json.dumps(array.ravel().tolist())


def _code(network: WrittenNetwork, text: Text) -> list[str]:
    """The statements, with a comment where a layer or a column begins."""
    code, whole = list[str](), network.whole
    if whole is not None:
        code.append(f"const x = each({prod(whole.shape)}, (i) => number(row[i]){_kind(whole)});")
    about = ""
    for line in text.lines:
        if line.about != about:
            about = line.about
            code.append(f"// {printable(about).replace('<', '‹') or 'the answer'}")
        code.append(f"const {line.name} = {_statement(line)};")
    layers = ", ".join(f"{layer_id}: {name}" for layer_id, name in text.outputs.items())
    return [*code, f"return {{ answer: {text.answer}, layers: {{ {layers} }} }};"]


def _kind(value: Value) -> str:
    return ", Float64Array" if value.wide else ""


def _columns(line: Line) -> str:
    """The columns of an input."""
    places = line.value.fields["places"]
    start = f" + {places[0]}" if places[0] else ""
    return f"each({len(places)}, (i) => number(row[i{start}]){_kind(line.value)})"


def _statement(line: Line) -> str:
    if line.value.kind in STATEMENTS:
        return STATEMENTS[line.value.kind](line, *line.operands)
    return f"each({prod(line.value.shape)}, (i) => {line.expression}{_kind(line.value)})"


def script_answers(script: str, engine: JavaScript, classes: tuple[str, ...]) -> Run:
    """Runs the script of a network on rows. It stops after some seconds, with the rows it has come to."""

    def run(rows: Rows, folder: Path) -> Answers:
        found = engine.run(f"(() => {{ {script}\n{_PROOF.replace('ROWS', as_literal(json.dumps(rows)))} }})()")
        numbers, places = json.loads(found)
        answers = [[np.nan if number is None else number for number in row] for row in numbers]
        return Answers(np.array(answers, np.float64), labelled(places, classes) if classes else [])

    return run


_PROOF = f"""
const end = Date.now() + {1000 * SECONDS / 2}, answers = [], places = [];
for (const row of JSON.parse(ROWS)) {{
  const {{ answer }} = network.run(row);
  answers.push(Array.from(answer));
  places.push(network.place(answer));
  if (Date.now() > end) break;
}}
return JSON.stringify([answers, places]);
"""
