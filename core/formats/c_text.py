"""The vocabulary in C99: loops over elements, calls for the rest, and memory that is used again."""

import re
from collections.abc import Callable
from math import prod

from core import resources
from core.formats.written_network import WrittenNetwork
from core.formats.written_text import ATOM, NEGATION, Form, Language, Line, Names, Text, printable, shortest
from core.primitives import Value

STACK = 1 << 16  # bytes; more than this would overflow small stacks
KEYWORDS = """
isnan auto break case char class const continue default delete do double else enum explicit export extern false float
for goto if inline int long namespace new operator private protected public register restrict return short signed
sizeof static struct switch template this throw true try typedef typename union unsigned using virtual void volatile
while bool asm and or not xor"""
_NAMES = """
exp log sqrt tanh erf floor sin expf logf sqrtf tanhf erff floorf sinf fabsf strcmp main i x y row work best given"""


def number(value: float, wide: bool) -> str:
    """A number as float, or as double if `wide`."""
    if value != value:
        return "NAN"
    text = shortest(value, wide)
    text = text if "." in text or "e" in text else f"{text}.0"
    return text if wide else f"{text}f"


def _image(value: Value) -> str:
    return ", ".join(map(str, value.shape))


def _pooled(line: Line, x: str) -> str:
    fields = line.value.fields
    size = f"{fields['height']}, {fields['width']}, {fields['stride']}"
    return f"${line.value.kind}({x}, {_image(line.value.inputs[0])}, {size}, {line.name});"


def _convolved(line: Line, x: str, w: str) -> str:
    outputs, _, height, width = line.value.inputs[1].shape
    size = f"{outputs}, {height}, {width}, {line.value.fields['stride']}"
    return f"$convolve({x}, {w}, {_image(line.value.inputs[0])}, {size}, {line.name});"


def _padded(line: Line, x: str) -> str:
    sides = ", ".join(str(line.value.fields[side]) for side in ("top", "bottom", "left", "right"))
    return f"$pad({x}, {_image(line.value.inputs[0])}, {sides}, {line.name});"


def _concatenated(line: Line, *parts: str) -> str:
    calls, start = [], 0
    for part, value in zip(parts, line.value.inputs, strict=True):
        calls.append(f"$copy({part}, {prod(value.shape)}, {line.name}{f' + {start}' if start else ''});")
        start += prod(value.shape)
    return "\n".join(calls)


def _looked_up(line: Line, text: str, table: str) -> str:
    count, size = line.value.inputs[1].shape
    copied = f"for (int i = 0; i < {size}; i++) {line.name}[i] = {table}[row * {size} + i];"
    keys = len(line.value.fields["rows"])
    return f"row = $look_up({text}, {table}_keys, {table}_rows, {keys}, {count - 1});\n{copied}"


# What needs more than an expression: calls of the functions in c_functions.txt.
STATEMENTS: dict[str, Callable[..., str]] = {
    "input": lambda line: "",
    "lookup": _looked_up,
    "sum": lambda line, x: f"{line.name}[0] = $sum({x}, {prod(line.value.inputs[0].shape)});",
    "max": lambda line, x: f"{line.name}[0] = $max({x}, {prod(line.value.inputs[0].shape)});",
    "matmul": lambda line, x, w: "$matmul({}, {}, {}, {}, {});".format(x, w, *line.value.inputs[1].shape, line.name),
    "concatenate": _concatenated,
    "pad": _padded,
    "convolve": _convolved,
    "max_pool": _pooled,
    "mean_pool": _pooled,
}
C = Language(
    {
        "maximum": Form("$maximum{d}({0}, {1})"),
        "minimum": Form("$minimum{d}({0}, {1})"),
        "if_negative": Form("({0} < 0 ? {1} : {2})"),
        "if_missing": Form("(isnan({0}) ? {1} : {2})"),
        "cast": Form("({type}){0}", NEGATION, (ATOM,)),
        "floor": Form("floor{f}({0})"),
        "sin": Form("sin{f}({0})"),
        "exp": Form("exp{f}({0})"),
        "log": Form("log{f}({0})"),
        "sqrt": Form("sqrt{f}({0})"),
        "tanh": Form("tanh{f}({0})"),
        "erf": Form("erf{f}({0})"),
    },
    number=number,
    element=lambda name, value: f"{name}[{0 if prod(value.shape) == 1 else 'i'}]",
    array=lambda name: f"${name}",
    text=lambda name, place: f"given->$${place}",
    statements=STATEMENTS,
    words={False: {"type": "float", "f": "f", "d": ""}, True: {"type": "double", "f": "", "d": "_wide"}},
    reserved=(*KEYWORDS.split(), *_NAMES.split()),
)  # a $ stands for the name of the network, with which all names outside of functions begin; $$3 for that of a column


def row_type(network: WrittenNetwork) -> str:
    """The type of the numbers of a row: double where float cannot tell large values apart."""
    return "double" if network.wide else "float"


def members(network: WrittenNetwork) -> list[str]:
    """The names of the columns in the struct of a row."""
    names = Names(KEYWORDS.split())
    return [names.new(column.reading.name) for column in network.columns]


def code(network: WrittenNetwork, text: Text) -> tuple[str, int]:
    """The statements, and how many bytes they need at a time to work with."""
    places, floats = _places(network, text)
    body, wide = list[str](), [line for line in text.lines if line.value.wide]
    if floats:
        body.append(f"{'static ' if 4 * floats > STACK else ''}float work[{floats}];")
    body += [f"float *const {name} = {f'work + {place}' if place >= 0 else 'y'};" for name, place in places.items()]
    body += [f"double {line.name}[{prod(line.value.shape)}];" for line in wide]
    if text.texts:
        body.append("int row;")
    whole = network.whole
    if whole is not None and is_copied(network):
        kind = "double" if whole.wide else "float"
        if whole.wide:
            body.append(f"double x[{prod(whole.shape)}];")
        body.append(f"for (int i = 0; i < {prod(whole.shape)}; i++) x[i] = ({kind})given[i];")
    about = ""
    for line in text.lines:
        if line.about != about:
            about = line.about
            body.append(f"/* {comment(about) or 'the answer'} */")
        body.append(_columns(network, line) if line.value.kind == "input" else _statement(line))
    count = network.answer.shape[0]
    if network.classes:
        if network.prepared.refusal is not None:
            body.append("if (isnan(y[0])) return -1;")
        if count == 1:
            body.append(f"return y[0] > {number(network.threshold, False)};")
        else:
            body += [
                "int best = 0;",
                f"for (int i = 1; i < {count}; i++) if (y[best] < y[i]) best = i;",
                "return best;",
            ]
    joined = "\n".join(body)
    for place, name in reversed(list(enumerate(members(network) if network.by_name else ()))):
        joined = joined.replace(f"$${place}", name)
    doubles = sum(prod(line.value.shape) for line in wide)
    doubles += prod(whole.shape) if whole is not None and whole.wide and is_copied(network) else 0
    return joined, 4 * floats + 8 * doubles


def is_copied(network: WrittenNetwork) -> bool:
    """Whether the row is not used as it is given: it has another type, or only parts of it are inputs."""
    return network.whole is None or network.whole.wide != network.wide


def _columns(network: WrittenNetwork, line: Line) -> str:
    """The columns of an input."""
    places, kind = line.value.fields["places"], "double" if line.value.wide else "float"
    if network.by_name:
        return "\n".join(f"{line.name}[{k}] = ({kind})given->$${place};" for k, place in enumerate(places))
    start = f" + {places[0]}" if places[0] else ""
    return f"for (int i = 0; i < {len(places)}; i++) {line.name}[i] = ({kind})given[i{start}];"


def _statement(line: Line) -> str:
    if line.value.kind in STATEMENTS:
        made = STATEMENTS[line.value.kind](line, *line.operands)
        return re.sub(r"\$(copy|sum|max|matmul)\(", r"$\1_wide(", made) if line.value.wide else made
    size = prod(line.value.shape)
    if size == 1:
        return f"{line.name}[0] = {line.expression};"
    return f"for (int i = 0; i < {size}; i++) {line.name}[i] = {line.expression};"


def _places(network: WrittenNetwork, text: Text) -> tuple[dict[str, int], int]:
    """Where each line of floats begins in the memory to work with, -1 for the answer, and the size of that memory.

    What no later line reads makes room.
    """
    sizes = {line.name: prod(line.value.shape) for line in text.lines if not line.value.wide}
    if network.whole is not None and is_copied(network) and not network.whole.wide:
        sizes = {"x": prod(network.whole.shape)} | sizes
    last = dict.fromkeys(sizes, 0)  # the place of the last line that reads a name
    for place, line in enumerate(text.lines):
        for name in re.findall(r"\w+", " ".join((line.expression, *line.operands))):
            if name in last:
                last[name] = place
    last[text.answer] = len(text.lines)
    written = {line.name: place for place, line in enumerate(text.lines)} | {"x": -1}
    places, floats = dict[str, int](), 0
    for name, size in sizes.items():
        if name == text.answer:
            places[name] = -1
            continue
        used = sorted((places[n], sizes[n]) for n in places if places[n] >= 0 and last[n] >= written[name])
        start = 0
        for other, length in used:
            if other - start >= size:
                break
            start = max(start, other + length)
        places[name] = start
        floats = max(floats, start + size)
    return places, floats


def functions(code: str) -> str:
    """The functions that the code calls. Those for double are the same with another type."""
    source = resources.path("export", "c_functions.txt").read_text("utf-8")
    found = dict[str, str]()
    for function in re.split(r"\n\n(?=static )", source.strip()):
        name = re.search(r"\$(\w+)\(", function)[1]  # type: ignore[index]
        wide = function.replace("float", "double").replace("0.0f", "0.0").replace(f"${name}", f"${name}_wide")
        found |= {name: function, f"{name}_wide": wide}
    return "".join(f"\n{function}\n" for name, function in found.items() if f"${name}(" in code)


def comment(text: str) -> str:
    """The text for a comment, which it cannot end, and in which no compiler sees another."""
    return printable(text).replace("\\", "|").replace("*/", "* /").replace("/*", "/ *").replace("??", "? ?")


def string(text: str) -> str:
    """The text as a string of ASCII: other bytes of UTF-8 are octal."""
    plain = {byte: chr(byte) for byte in range(32, 127) if chr(byte) not in '"\\?'}
    return '"' + "".join(plain.get(b, f"\\{b:03o}") for b in text.encode("utf-8", "surrogatepass")) + '"'
