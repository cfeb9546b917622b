"""Export as a page that predicts in any browser, from one file and without a network."""

import base64
import hashlib
import html
import re
import shlex
import sys
from math import isfinite, prod
from pathlib import Path
from typing import Any

import numpy as np

from core import __version__, resources
from core.activations import Activation
from core.formats import receivers
from core.formats.drawn import is_text
from core.formats.export import FOR_PROGRAMS, Format, TrainedNetwork
from core.formats.html_file import filled
from core.formats.javascript import script, script_answers
from core.formats.page_words import translated
from core.formats.proof import Proof
from core.formats.receivers import JavaScript
from core.formats.written_network import WrittenNetwork
from core.layers import Layer, shape_text
from core.messages import message
from core.messages.languages import language

FAMILIES = {
    "Core": "#4f8ff7",
    "Regularization": "#b678e8",
    "Normalization": "#2fb8a6",
    "Merge": "#8bbf4a",
    "Shape": "#a98a68",
    "Convolution": "#ef6f6c",
}  # the color of each layer family, as the window has it
_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)


def content(trained: TrainedNetwork) -> bytes:
    """The content of the file. Raises FormatError if a column is prepared in a way that it cannot say."""
    network = WrittenNetwork.of(trained)
    count, say = trained.network.parameters(), language(trained.language)
    style, page = (resources.path("export", name).read_text("utf-8") for name in ("page.css", "page.js"))
    arithmetic = script(network, network.facts() | _for_the_page(network))
    return filled(
        "page",
        trained.language,
        html.escape(trained.title or "Network").encode("utf-8", "replace").decode(),
        f"style-src {_hash(style)}; script-src {_hash(arithmetic)} {_hash(page)}",
        style,
        parameters=say(message("{count:parameter|parameters}", count=count)),
        inputs=say(message("Inputs")),
        test_rows=say(message("Test rows")),
        prediction=say(message("Prediction")),
        layers=say(message("Network")),
        noscript=say(
            message(
                "This page computes with JavaScript, which is switched off here. Allow it for this file; nothing "
                "is sent anywhere."
            )
        ),
        made=say(
            message(
                "Made with Layerwright {version}. This file works without a network, and what you enter stays in "
                "this page.",
                version=__version__,
            )
        ),
        network=arithmetic,
        page=page,
    )


def _hash(text: str) -> str:
    """What the page may run or look like, and nothing else."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _for_the_page(network: WrittenNetwork) -> dict[str, Any]:
    graph, shapes = network.trained.network.graph, network.trained.network.shapes
    pixels = network.trained.preparation.sample
    say = language(network.trained.language)
    return {
        "words": translated(network.trained.language),
        "ranges": _ranges(network),
        "pixels": [float(pixels.min(initial=0)), float(pixels.max(initial=0)) or 1.0],
        "layers": [
            {
                "id": layer_id,
                "name": graph.names[layer_id],
                "kind": say(graph.layers[layer_id].title),
                "color": FAMILIES.get(graph.layers[layer_id].category, FAMILIES["Core"]),
                "shape": shape_text(shapes[layer_id]),
                "units": prod(shapes[layer_id]),
                "reach": _reach(graph.layers[layer_id]),
                "detail": say(graph.layers[layer_id].details(shapes[layer_id])[0]),
                "sources": graph.sources(layer_id),
            }
            for layer_id in graph.order
        ],
    }


def _ranges(network: WrittenNetwork) -> list[tuple[float, float] | None]:
    """Where the slider of each column begins and ends: the training rows, or what their scale says of them."""
    data, rows = network.trained.preparation, network.tests.rows
    if data.image:
        return []
    ranges = list[tuple[float, float] | None]()
    for k, column in enumerate(network.columns):
        if is_text(column) or column.reading.type == "date":
            ranges.append(None)
            continue
        low, high = column.range or (np.inf, -np.inf)
        if column.range is None and not data.is_table:
            cells = [float(row[k] or 0) for row in rows]
            middle, reach = float(data.origin[k] + data.shift.ravel()[k]), 2 * float(data.scale.ravel()[k])
            low, high = min(*cells, middle - reach), max(*cells, middle + reach)
            if min(cells) >= 0:
                low = max(low, 0.0)  # lengths and counts are not negative
        if not low < high:  # a column of one value
            low, high = (low - 1, low + 1) if np.isfinite(low) else (0.0, 1.0)
        step = 10.0 ** np.floor(np.log10(high - low) - 2)
        ranges.append((float(f"{np.floor(low / step) * step:.12g}"), float(f"{np.ceil(high / step) * step:.12g}")))
    return ranges


def _reach(layer: Layer) -> float | None:
    """The largest size of an output, such as 1 of sigmoid; None where there is none, and outputs are compared."""
    function = getattr(layer, "activation", None) or getattr(layer, "function", None)
    if not isinstance(function, Activation):
        return None
    reach = max(map(abs, function.range))
    return reach if isfinite(reach) else None


def prove(path: Path, trained: TrainedNetwork, engine: JavaScript | None = None) -> Proof | None:
    """Run the page's own script and compare its predictions. None where there is no engine."""
    engine = engine or receivers.javascript()
    if engine is None:
        return None
    network = WrittenNetwork.of(trained)
    arithmetic = _SCRIPT.findall(path.read_text("utf-8"))[0]
    return receivers.proof(network, engine.name, script_answers(arithmetic, engine, trained.preparation.classes))


def check(name: str) -> str:
    """What the receiver does to check the test rows."""
    opened_by = {"darwin": "open", "win32": "start"}.get(sys.platform, "xdg-open")
    return f"{opened_by} {shlex.quote(name)}"


WEB_PAGE = Format(
    ".html",
    "Web page",
    content,
    prove=prove,
    receiver="Node.js",
    check=check,
    group=FOR_PROGRAMS,
    who=message("predicts in the browser"),
    speaks=True,
    about=message("One page to try the network: type a row, move a slider or draw, and read the prediction."),
    needs=message("A browser. The page works from disk, without a network, and sends nothing"),
)
