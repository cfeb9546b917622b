"""What a factor of the chain is, in words and as a formula."""

from typing import NamedTuple

from core.losses import MSE
from core.moments.dissection import Chain, Dissection, Factor, Link, Part, Place
from designer.microscope import notation
from designer.microscope.matrix_view import fixed
from designer.style.language import tr


class FactorText(NamedTuple):
    """The symbol in LaTeX, the layer with what it does, and how the number comes about."""

    symbol: str
    title: str
    note: str


def of(dissection: Dissection, chain: Chain, factor: Factor) -> FactorText:
    """The text of one factor."""
    if factor.terms:
        return _sum(dissection, chain, factor)
    if factor.link is None:
        return _loss(dissection, factor) if factor.is_loss else FactorText("0", tr("Nothing depends on it"), "")
    part = dissection.parts[factor.link.part]
    name, k = _name(dissection, part), notation.numbers(dissection)[part.layer]
    target = _symbol(dissection, factor.link.target)
    if factor.link.source is None:
        return _use(dissection, chain, factor.link, part, name, target)
    source = _symbol(dissection, factor.link.source)
    symbol = rf"\frac{{\partial {target}}}{{\partial {source}}}"
    if part.kind == "matmul":
        i, j = unit_number(dissection, factor.link.source), unit_number(dissection, factor.link.target)
        return FactorText(symbol, tr("{layer}, weight", layer=name), _weight_name(k, i, j))
    if part.kind == "convolve":
        return FactorText(symbol, tr("{layer}, weight of the kernel", layer=name), "")
    if part.activation is not None:
        z = _value(dissection, factor.link.source)
        title = tr("{layer}, slope of {activation}", layer=name, activation=tr(part.activation.title))
        return FactorText(symbol, title, f"g′({fixed(z, 4)})")
    if part.kept is not None:
        note = tr("kept, divided by 1 − p") if factor.value else tr("dropped out in this step")
        return FactorText(symbol, name, note)
    if part.deviation is not None:
        return FactorText(symbol, tr("{layer}, normalization", layer=name), "γ / σ" if dissection.alone else "")
    return FactorText(symbol, name, tr("passed on") if factor.value == 1 else "")


def _use(dissection: Dissection, chain: Chain, link: Link, part: Part, name: str, target: str) -> FactorText:
    """The last factor: the derivative of what reads the weight, which is the value that it is multiplied with."""
    symbol = rf"\frac{{\partial {target}}}{{\partial {weight_symbol(dissection, chain.weight)}}}"
    parameter = next(p for p in part.parameters if p.weight.start <= chain.weight < p.weight.start + p.weight.size)
    place = chain.weight - parameter.weight.start
    if parameter.weight.name == "bias":
        return FactorText(symbol, tr("{layer}, bias", layer=name), tr("counts once"))
    if part.kind == "matmul":
        i = place % part.x[0].size
        source = notation.before(dissection, part.layer)
        if not source:
            features = dissection.subject.data.dataset.features
            return FactorText(symbol, features[i] if i < len(features) else "", tr("input {n}", n=i + 1))
        layer = next(layer for layer, k in notation.numbers(dissection).items() if k == source)
        title = tr("{layer}, output", layer=dissection.network.graph.names[layer])
        return FactorText(symbol, title, f"o{_up(source)}, {tr('unit {n}', n=i + 1)}")
    if part.deviation is not None:
        return FactorText(symbol, tr("{layer}, normalized value", layer=name), "ẑ")
    return FactorText(symbol, tr("{layer}, input", layer=name), "")


def _loss(dissection: Dissection, factor: Factor) -> FactorText:
    assert factor.place is not None
    loss, target = dissection.subject.network.loss, _symbol(dissection, factor.place)
    symbol = rf"\frac{{\partial L}}{{\partial {target}}}"
    title = tr(loss.title)
    if dissection.is_fused:
        last = dissection.parts[-1].activation
        both = tr("{loss} and {activation}", loss=title, activation=tr(last.title) if last is not None else "")
        return FactorText(symbol, both, "ŷ − y")
    if isinstance(loss, MSE):
        n = dissection.outputs.shape[1]
        return FactorText(symbol, title, "−2(y − ŷ)" if n == 1 else f"−2(y − ŷ) / {n}")
    return FactorText(symbol, title, tr("slope of the loss"))


def _sum(dissection: Dissection, chain: Chain, factor: Factor) -> FactorText:
    count = len(factor.terms)
    if factor.place is None:
        symbol = rf"\frac{{\partial L}}{{\partial {weight_symbol(dissection, chain.weight)}}}"
        parts = {link.target.row for link in factor.terms}
        note = tr("over rows and positions") if len(parts) > 1 else tr("over all positions")
        return FactorText(symbol, tr("Sum over {count:use|uses}", count=count), note)
    symbol = rf"\frac{{\partial L}}{{\partial {_symbol(dissection, factor.place)}}}"
    part = dissection.parts[factor.terms[0].part]
    k = notation.numbers(dissection)[part.layer]
    note = f"Σ w{_up(k)} δ{_up(k)}" if part.kind == "matmul" else ""
    return FactorText(symbol, tr("Sum over {count:path|paths}", count=count), note)


def whole(dissection: Dissection, chain: Chain) -> str:
    """The derivative of the loss by the weight, in LaTeX."""
    return rf"\frac{{\partial L}}{{\partial {weight_symbol(dissection, chain.weight)}}}"


def path(dissection: Dissection, link: Link) -> str:
    """The name of one path: the unit it leads to, or the row."""
    part = dissection.parts[link.part]
    if link.source is None and len(dissection.losses) > 1:
        return tr("row {n}", n=link.target.row + 1)
    if part.y.ndim == 4:
        unit = link.target.unit - part.start
        _, height, width = part.y.shape[1:]
        return f"{unit // (height * width) + 1}: {unit // width % height + 1}, {unit % width + 1}"
    return tr("unit {n}", n=unit_number(dissection, link.target))


def weight_title(dissection: Dissection, weight: int) -> tuple[str, str]:
    """The layer of a weight, and which one it is: "unit 2 → unit 2"."""
    for part in dissection.parts:
        for parameter in part.parameters:
            start = parameter.weight.start
            if not start <= weight < start + parameter.weight.size:
                continue
            place, name = weight - start, _name(dissection, part)
            if part.kind == "matmul" and parameter.weight.name == "weight":
                j, i = divmod(place, parameter.weight.shape[1])
                return name, tr("unit {i} → unit {j}", i=i + 1, j=j + 1)
            if part.kind == "convolve" and parameter.weight.name == "weight":
                out, channel, row, column = _places(place, parameter.weight.shape)
                return name, tr(
                    "channel {i} → {j}, row {row}, column {column}",
                    i=channel + 1,
                    j=out + 1,
                    row=row + 1,
                    column=column + 1,
                )
            names = {"bias": tr("bias {n}", n=place + 1), "alpha": tr("slope α {n}", n=place + 1)}
            if part.deviation is not None:
                names = {"weight": tr("scale γ {n}", n=place + 1), "bias": tr("shift β {n}", n=place + 1)}
            return name, names.get(parameter.weight.name, str(place + 1))
    return "", ""


def weight_symbol(dissection: Dissection, weight: int) -> str:
    """w^k_ij, b_kj, γ, β or α, in LaTeX."""
    for part in dissection.parts:
        for parameter in part.parameters:
            start = parameter.weight.start
            if start <= weight < start + parameter.weight.size:
                k, place = notation.numbers(dissection)[part.layer], weight - start
                if part.kind == "matmul" and parameter.weight.name == "weight":
                    j, i = divmod(place, parameter.weight.shape[1])
                    comma = "," if max(i, j) >= 9 else ""
                    return rf"w^{{{k}}}_{{{i + 1}{comma}{j + 1}}}"
                if parameter.weight.name == "bias" and part.deviation is None:
                    return rf"b_{{{k},{place + 1}}}"
                is_norm = part.deviation is not None
                letters = {"weight": r"\gamma" if is_norm else "w", "bias": r"\beta", "alpha": r"\alpha"}
                return rf"{letters[parameter.weight.name]}^{{{k}}}_{{{place + 1}}}"
    return "w"


def unit_number(dissection: Dissection, place: Place) -> int:
    """The number of a unit in its signal, from 1."""
    return place.unit - _start(dissection, place) + 1


def _start(dissection: Dissection, place: Place) -> int:
    found = [part.start for part in dissection.parts if part.start <= place.unit < part.start + part.y[0].size]
    return found[0] if found else 0


def _symbol(dissection: Dissection, place: Place) -> str:
    """The symbol of a value: z before an activation, o after it, x of the inputs."""
    for part in dissection.parts:
        if part.start <= place.unit < part.start + part.y[0].size:
            k = notation.numbers(dissection)[part.layer]
            if part.kind in ("matmul", "convolve"):
                return rf"z^{{{k}}}"
            graph = dissection.network.graph
            return r"\hat y" if notation.is_output(graph.layers[part.layer]) else rf"o^{{{k}}}"
    return "x"


def _value(dissection: Dissection, place: Place) -> float:
    for part in dissection.parts:
        if part.start <= place.unit < part.start + part.y[0].size:
            return float(part.y[place.row].ravel()[place.unit - part.start])
    return float(dissection.x.reshape(len(dissection.x), -1)[place.row, place.unit])


def _weight_name(k: int, i: int, j: int) -> str:
    return f"w{_up(k)}, " + tr("unit {i} → unit {j}", i=i, j=j)


def _up(number: int) -> str:
    return str(number).translate(str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹"))


def _name(dissection: Dissection, part: Part) -> str:
    return dissection.network.graph.names[part.layer]


def _places(place: int, shape: tuple[int, ...]) -> tuple[int, int, int, int]:
    _, depth, height, width = shape
    rest, column = divmod(place, width)
    rest, row = divmod(rest, height)
    out, channel = divmod(rest, depth)
    return out, channel, row, column
