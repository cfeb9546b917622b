"""Export as a C99 header without allocation, for microcontrollers and for every language that can call C."""

import shlex
from collections.abc import Iterable, Sequence
from pathlib import Path
from string import Template
from textwrap import indent, wrap
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core import __version__, resources
from core.data.preparation.preparation import PreparedColumn
from core.formats import receivers
from core.formats.c_text import C, code, comment, functions, is_copied, members, number, row_type, string
from core.formats.drawn import is_text
from core.formats.errors import FormatError
from core.formats.export import FOR_PROGRAMS, Format, TrainedNetwork
from core.formats.proof import SECONDS, Proof
from core.formats.receivers import Rows
from core.formats.written_network import WrittenNetwork
from core.formats.written_text import Text, identifier, written
from core.messages import literal, message

OPTIONS = ("-std=c99", "-pedantic", "-Wall", "-Wextra", "-Werror", "-O2")
LONGEST_TEXT = 4000  # bytes of a string; C99 promises 4095
_PROOF = """
#include "network.h"
#include <stdio.h>
#include <time.h>
int main(int count, char **paths)
{
    FILE *rows = fopen(paths[1], "rb"), *answers = fopen(paths[2], "wb"), *places = fopen(paths[3], "wb");
    static double cells[$inputs];
    static float y[$outputs];
    int place = 0;
    if (count != 4 || !rows || !answers || !places) return 1;
    while (fread(cells, sizeof cells, 1, rows) == 1) {
        $row
        $call;
        fwrite(y, sizeof y, 1, answers);
        fwrite(&place, sizeof place, 1, places);
        if (clock() > $seconds * (double)CLOCKS_PER_SEC) break;
    }
    return fclose(answers) || fclose(places);
}
"""


def content(trained: TrainedNetwork) -> bytes:
    """The content of the file. Raises FormatError where the vocabulary has no words for a step, or C for a text."""
    network = WrittenNetwork.of(trained)
    name, text, classes = _name(trained), written(network, C), network.classes
    body, memory = code(network, text)
    row = f"struct {name}_row" if network.by_name else row_type(network)
    given = "&" if network.by_name else ""
    call = f"{name}_predict({given}{name}_test_rows[row], y)"
    shown = f"int place = {call};\n"
    shown += f'        printf("row %d: %s\\n", row + 1, place < 0 ? "" : {name}_classes[place]);\n'
    shown += f"        differ += place != {name}_test_places[row];"
    if not classes:
        shown = f'{call};\n        printf("row %d: %g\\n", row + 1, (double)y[0]);'
    tests = network.tests
    parts = {
        "title": comment(trained.title or name),
        "version": __version__,
        "receipt": f"\n * Receipt: {comment(trained.receipt.line())}" if trained.receipt else "",
        "use": "\n * ".join(line for line in _use(network, name)),
        "weights": f"{sum(array.nbytes for array in text.arrays.values()):,}",
        "work": f"{memory:,}",
        "where": "stack" if "static float work" not in body else "static memory, so by one thread at a time,",
        "check": check(f"{name}.h"),
        "GUARD": f"{name.upper()}_H",
        "NAME": name.upper(),
        "name": name,
        "string": "#include <string.h>\n" if text.texts else "",
        "inputs": len(network.columns),
        "outputs": network.answer.shape[0],
        "struct": _struct(network, name),
        "names": _texts(f"{name}_classes", classes) if classes else "",
        "arrays": "".join(_array(name, key, text) for key in text.arrays),
        "functions": functions(body).replace("$", f"{name}_"),
        "signature": f"static inline {'int' if classes else 'void'} {name}_predict"
        f"(const {row} *{'given' if is_copied(network) else 'x'}, float *y)",
        "code": indent(body.replace("$", f"{name}_"), "    "),
        "row": row,
        "size": "" if network.by_name else f"[{name.upper()}_INPUTS]",
        "count": len(tests.rows),
        "rows": ",\n".join(_row(network, each) for each in tests.rows),
        "answers": ",\n".join(f"    {{{', '.join(_numbers(each, 'float'))}}}" for each in tests.wanted.numbers),
        "sizes": ",\n".join(f"    {{{', '.join(_numbers(each, 'float'))}}}" for each in tests.sizes),
        "places": _places(network, name),
        "show": f"        {shown}",
        "allowed": number(tests.allowed, False),
    }
    return Template(resources.path("export", "c_header.txt").read_text("utf-8")).substitute(parts).encode()


def _name(trained: TrainedNetwork) -> str:
    """What all names of the file begin with, and no name of a layer does."""
    named = any(c.isascii() and c.isalpha() for c in trained.title)
    name = identifier(trained.title) if named else "network"
    layers = [identifier(layer) for layer in trained.network.graph.names.values()]
    while any(f"{layer}_".startswith(f"{name}_") for layer in layers):
        name += "_net"
    return name


def _use(network: WrittenNetwork, name: str) -> list[str]:
    """How to call it, and what it takes and gives."""
    data, named = network.trained.preparation, network.by_name
    row = f"struct {name}_row x = {{...}};" if named else f"{row_type(network)} x[{len(network.columns)}] = {{...}};"
    call = f"{name}_predict({'&' if named else ''}x, y)"
    lines = [f"    {row}", f"    float y[{network.answer.shape[0]}];"]
    if not network.classes:
        lines.append(f"    {call};")
    elif network.prepared.refusal is None:
        lines.append(f"    const char *name = {name}_classes[{call}];")
    else:
        lines += [f"    int place = {call};  // -1 where the row cannot be predicted",
                  f"    const char *name = place < 0 ? \"\" : {name}_classes[place];"]  # fmt: skip
    gaps = ", NAN where a value is missing" if network.has_gaps else ""
    if named:
        lines.append('x has the columns in their own units, NAN or "" where a value is missing:')
        lines += [
            f"    x.{member}  {comment(_column(c))}"
            for member, c in zip(members(network), network.columns, strict=True)
        ]
    elif data.image:
        lines.append(f"x is an image of {' x '.join(map(str, data.image))} (channels, height, width), row by row")
    else:
        lines.append(f"x is a row in the units of the data{gaps}:")
        lines += [f"    x[{place}]  {comment(c.reading.name)}" for place, c in enumerate(network.columns)]
    what = {"probabilities": "the probability of", "scores": "the score of", "prediction": "the prediction of"}
    said = (f"    y[{k}]  {what[network.kind]} {comment(name)}" for k, name in enumerate(network.outputs))
    return [*lines, "y is:", *said]


def _column(column: PreparedColumn) -> str:
    if column.reading.type == "date":
        return f"{column.reading.name}, in seconds since 1970-01-01 00:00 UTC"
    return f"{column.reading.name}, a text without spaces around it" if is_text(column) else column.reading.name


def _struct(network: WrittenNetwork, name: str) -> str:
    if not network.by_name:
        return ""
    lines = [
        f"    {_declared(network, column)}{member};"
        for member, column in zip(members(network), network.columns, strict=True)
    ]
    return "\nstruct {name}_row {{\n{lines}\n}};\n".format(name=name, lines="\n".join(lines))


def _declared(network: WrittenNetwork, column: PreparedColumn) -> str:
    if is_text(column):
        return "const char *"
    return "double " if column.reading.type == "date" or column.reading.name in network.prepared.doubles else "float "


def _row(network: WrittenNetwork, row: Sequence[float | str | None]) -> str:
    """A test row as an initializer."""
    cells = []
    for cell, column in zip(row, network.columns, strict=True):
        if is_text(column):
            cells.append(string(str(cell or "")))
        else:
            kind = _declared(network, column).strip() if network.by_name else row_type(network)
            cells += _numbers([np.nan if cell is None else cell], kind)
    return f"    {{{', '.join(cells)}}}"


def _places(network: WrittenNetwork, name: str) -> str:
    """The classes of the test rows."""
    labels = network.tests.wanted.labels
    places = [str(network.classes.index(label)) for label in labels]
    return f"static const int {name}_test_places[{len(places)}] = {{{', '.join(places)}}};\n" if places else ""


def _texts(name: str, texts: Sequence[str]) -> str:
    """An array of texts. Raises FormatError where one is too long for C."""
    strings = [string(text) for text in texts]
    for text, made in zip(texts, strings, strict=True):
        if len(made) > LONGEST_TEXT:
            raise FormatError(
                message(
                    "C headers cannot hold a text of {count:character|characters}: {text}… Shorten it in the data, "
                    "or export as .onnx, .safetensors or .npz.",
                    count=len(text),
                    text=literal(text[:40]),
                )
            )
    listed = ",\n".join(f"    {text}" for text in strings)
    return f"\nstatic const char *const {name}[{len(texts)}] = {{  /* UTF-8 */\n{listed}\n}};\n"


def _array(name: str, key: str, text: Text) -> str:
    """An array of numbers, and the texts that its rows belong to."""
    array, rows = text.arrays[key], text.texts.get(key)
    kind = "float" if array.dtype == np.float32 else "double"
    made = f"\nstatic const {kind} {name}_{key}[{array.size}] = {{\n{_listed(_numbers(array.ravel(), kind))}\n}};\n"
    if rows is None:
        return made
    numbers = _listed([str(row) for row in rows.values()])
    made += _texts(f"{name}_{key}_keys", list(rows))
    return f"{made}\nstatic const int {name}_{key}_rows[{len(rows)}] = {{\n{numbers}\n}};\n"


def _listed(numbers: Sequence[str]) -> str:
    return "\n".join(wrap(", ".join(numbers), 112, initial_indent="    ", subsequent_indent="    "))


def _numbers(numbers: Iterable[Any], kind: str) -> list[str]:
    return [number(each, kind == "double") for each in numbers]


def check(name: str) -> str:
    """The command by which the receiver checks the test rows."""
    options = " ".join(OPTIONS)
    return f"cc {options} -DLAYERWRIGHT_TEST -x c {shlex.quote(name)} -o layerwright_test -lm && ./layerwright_test"


def proof_source(network: WrittenNetwork, rows: Rows) -> tuple[str, NDArray[np.float64]]:
    """A program that answers rows, and the rows as it reads them: texts are places in lists that it has."""
    name, kinds, known = _name(network.trained), list[str](), list[list[str]]()
    for place, column in enumerate(network.columns):
        known.append(sorted({str(row[place] or "") for row in rows}) if is_text(column) else [])
        kinds.append(_declared(network, column).strip() if network.by_name else row_type(network))
    texts = "".join(_texts(f"texts_{place}", each) for place, each in enumerate(known) if each)
    cells = [f"texts_{k}[(int)cells[{k}]]" if known[k] else f"({kinds[k]})cells[{k}]" for k in range(len(kinds))]
    if network.by_name:
        row = f"struct {name}_row x;\n" + "\n".join(
            f"x.{m} = {c};" for m, c in zip(members(network), cells, strict=True)
        )
    else:
        row = f"static {kinds[0]} x[{len(kinds)}];\nfor (int i = 0; i < {len(kinds)}; i++) x[i] = ({kinds[0]})cells[i];"
    source = Template(texts + _PROOF).substitute(
        seconds=SECONDS / 2,
        inputs=len(kinds),
        outputs=network.answer.shape[0],
        row=row,
        call=f"{'place = ' if network.classes else ''}{name}_predict({'&' if network.by_name else ''}x, y)",
    )
    numbers = [
        [
            known[k].index(str(cell or "")) if known[k] else np.nan if cell is None else cell
            for k, cell in enumerate(row)
        ]
        for row in rows
    ]
    return source, np.array(numbers, np.float64)


def prove(path: Path, trained: TrainedNetwork, engine: object = None) -> Proof | None:
    """Compile the file, run it and compare its predictions. None where there is no compiler."""
    network = WrittenNetwork.of(trained)
    run = receivers.compiled_answers(path, OPTIONS, network.classes, lambda rows: proof_source(network, rows))
    return receivers.proof(network, "C99 compiled here", run)


C_HEADER = Format(
    ".h",
    "C99 header",
    content,
    prove=prove,
    receiver="cc",
    check=check,
    group=FOR_PROGRAMS,
    who=message("devices, no allocation"),
    about=message("One header for microcontrollers, and for every language that can call C."),
    needs=message("A C99 compiler, with its math library"),
)
