"""One unit spelled with its numbers: the weighted sum term by term, and what the activation makes of it."""

import numpy as np

from core.moments.dissection import Part
from designer.microscope.matrix_view import fixed
from designer.style.language import tr

TERMS = 6  # that are spelled; of more, the largest ones


def unit(parts: list[Part], row: int, index: int, alone: bool) -> str:
    """A unit of a layer by its place in the layer, for one row; empty where the layer has nothing to spell.

    `alone` is as in `Dissection`.
    """
    part = parts[0]
    if part.deviation is not None:
        return _normalized(part, row, index, alone)
    if part.kind != "matmul":
        return ""
    weights = part.parameters[0].values[index]
    x = part.x[row].ravel()
    products = np.abs(weights * x)
    largest = sorted(np.argsort(-products, kind="stable")[:TERMS].tolist())
    terms = [f"{fixed(float(weights[i]), 2)}·{_bracketed(float(x[i]))}" for i in largest]
    rest = float(weights @ x) - float(sum(weights[i] * x[i] for i in largest))
    if len(products) > TERMS:
        terms.append(f"({len(products) - TERMS}: {fixed(rest, 2)})")
    if len(part.parameters) > 1:
        terms.append(_bracketed(float(part.parameters[1].values[index])))
    z = float(part.y[row].ravel()[index])
    text = f"z{_small(index + 1)} = " + " + ".join(terms) + f" = {fixed(z, 4)}"
    following = next((other for other in parts if other.activation is not None), None)
    if following is not None and following.activation is not None:
        a = float(following.y[row].ravel()[index])
        text += f",  {following.activation.title}: {fixed(a, 4)}"
    return text


def _normalized(part: Part, row: int, index: int, alone: bool) -> str:
    is_batch = part.kind == "batch_norm"
    at = index // int(np.prod(part.x.shape[2:], dtype=np.int64)) if is_batch else row
    assert part.deviation is not None
    mean, deviation = 0.0 if part.mean is None else float(part.mean[at]), float(part.deviation[at])
    x, y = float(part.x[row].ravel()[index]), float(part.y[row].ravel()[index])
    own = at if is_batch else index
    values = {parameter.weight.name: float(parameter.values.ravel()[own]) for parameter in part.parameters}
    above = f"({fixed(x, 4)} − {_bracketed(mean, 4)})" if part.mean is not None else fixed(x, 4)
    text = f"ẑ{_small(index + 1)} = {above} / {fixed(deviation, 4)} = {fixed((x - mean) / deviation, 4)},  "
    text += f"{fixed(values['weight'], 4)}·ẑ"
    text += f" + {_bracketed(values['bias'], 4)}" if "bias" in values else ""
    text += f" = {fixed(y, 4)}"
    if is_batch and alone:
        text += "\n" + tr("μ and σ are the running ones: a row alone has no spread of its own.")
    return text


def _bracketed(number: float, places: int = 2) -> str:
    text = fixed(number, places)
    return text if text[0].isdigit() else f"({text})"


def _small(number: int) -> str:
    return str(number).translate(str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉"))
