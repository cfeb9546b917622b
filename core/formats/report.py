"""What a report says of a trained network, in its sections: the network, its data, its recipe, its run, its metrics.

A report is for people, and in one of two formats: a page (`report_page.py`) or a Markdown text (`report_text.py`).
"""

import platform
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core import __version__
from core.data import Prepared
from core.data.gate import gate
from core.data.reading.table import Table
from core.definitions import Definition, field_title
from core.formats.errors import FormatError
from core.formats.export import RunDetails, TrainedNetwork
from core.formats.report_drawings import chart, network_drawing
from core.layers import shape_text
from core.messages import message
from core.messages.languages import Language, language
from core.messages.numbers import percent, significant
from core.metrics import MEASURED, Report, evaluate
from core.metrics.intervals import Interval, intervals
from core.network import Predictor
from core.project.judgement import sentences
from core.project.judging import judgements, weights_hash
from core.training.evaluation import predictions_of

MOST_COLUMNS, MOST_CLASSES, MOST_FINDINGS = 60, 30, 40  # that are listed


@dataclass(frozen=True)
class Paragraph:
    """A sentence or more."""

    text: str


@dataclass(frozen=True)
class Listing:
    """A table of texts. With `shares`, (rows, columns − 1), cells after the first are shaded, from 0 to 1."""

    rows: Sequence[Sequence[str]]
    head: Sequence[str] = ()
    shares: NDArray[np.float64] | None = None


@dataclass(frozen=True)
class Picture:
    """A drawing as SVG."""

    svg: str
    name: str


@dataclass(frozen=True)
class Section:
    """A heading with what stands below it."""

    title: str
    blocks: Sequence[Paragraph | Listing | Picture]


def sections(trained: TrainedNetwork) -> list[Section]:
    """The report, in the language of `trained`. Nothing in it is escaped. Raises FormatError without its details."""
    if trained.details is None:
        raise FormatError(message("A report needs the project and its run. Save the project, and export from it."))
    details, say = trained.details(), language(trained.language)
    found = [Section(say(message("Network")), list(_network(trained, details, say)))]
    found.append(Section(say(message("Data")), list(_data(trained, details, say))))
    found.append(Section(say(message("Recipe")), [Listing(_recipe(trained, details, say))]))
    if curves := list(_curves(details, say)):
        found.append(Section(say(message("Training")), curves))
    found.append(Section(say(message("Metrics")), list(_metrics(trained, details, say))))
    found.append(Section(say(message("Receipt")), list(_receipt(trained, say))))
    return found


def title(trained: TrainedNetwork) -> str:
    """The title of the report."""
    return trained.title or language(trained.language)(message("Network"))


def _network(trained: TrainedNetwork, details: RunDetails, say: Language) -> Iterator[Paragraph | Listing | Picture]:
    network = trained.network
    drawing = network_drawing(network, details.project.places, say)
    yield Picture(drawing, say(message("Drawing of the network: {count:layer|layers}", count=len(network.graph.order))))
    rows = []
    for layer_id in network.graph.order:
        layer, shape = network.graph.layers[layer_id], network.shapes[layer_id]
        count = network.parameters(layer_id)
        rows.append(
            [
                network.graph.names[layer_id],
                say(layer.title),
                ", ".join(filter(None, (say(layer.details(shape)[0]), _chosen(layer, say)))),
                shape_text(shape),
                say("{count:,}", count=count) if count else "–",
            ]
        )
    rows.append([say(message("Sum")), "", "", "", say("{count:,}", count=network.parameters())])
    head = (message("Layer"), message("Kind"), message("Settings"), message("Shape"), message("Parameters"))
    yield Listing(rows, list(map(say, head)))


def _data(trained: TrainedNetwork, details: RunDetails, say: Language) -> Iterator[Paragraph | Listing]:
    project, data, preparation = details.project, details.data, trained.preparation
    names = [Path(path).name for path in project.data.source.files().values()]
    rows = [[say(message("Source")), ", ".join(names) or say(project.data.source.title)]]
    if data is None:
        rows.append([say(message("Rows")), say("{count:,}", count=preparation.fingerprint.rows)])
        yield Listing(rows)
        yield Paragraph(say(message("The rows are no longer there, so that nothing more can be said of them.")))
        return
    rows.append([say(message("Rows")), say("{count:,}", count=len(data.dataset.x))])
    for part, found in (
        (message("Training"), data.train), (message("Validation"), data.validation), (message("Test"), data.test)
    ):  # fmt: skip
        if len(found):
            share = percent(len(found) / len(data.dataset.x))
            rows.append([say(part), say(message("{rows:row|rows}, {share}", rows=len(found), share=share))])
    rows.append([say(message("Split")), say(project.data.split.title)])
    target = ", ".join(preparation.targets)
    if preparation.classes:
        rows.append([say(message("Target")), target])
        rows.append([say(message("Classes")), ", ".join(preparation.classes[:MOST_CLASSES])])
    else:
        rows.append([say(message("Target")), target])
    yield Listing(rows)
    if isinstance(data.loaded, Table):
        yield from _table(data, data.loaded, say)
    if corrected := list(data.corrected.notes()):
        yield Paragraph(" ".join(map(say, corrected)))
    if data.differences:
        yield Paragraph(" ".join(say(sentence) + "." for sentence in data.differences))


def _table(data: Prepared, table: Table, say: Language) -> Iterator[Paragraph | Listing]:
    head = (message("Column"), message("Type"), message("Role"), message("Missing"), message("Cannot be read"))
    rows, count = [], max(len(table.lines), 1)
    for column in table.columns[:MOST_COLUMNS]:
        missing = int(np.isnan(column.values).sum()) - column.refused
        rows.append(
            [
                column.name + (f" ({column.reading.unit})" if column.reading.unit else ""),
                say(message(column.reading.type)),
                say(message(column.reading.role)),
                say(percent(max(missing, 0) / count)) if missing > 0 else "0",
                say("{count:,}", count=column.refused),
            ]
        )
    yield Listing(rows, list(map(say, head)))
    if len(table.columns) > MOST_COLUMNS:
        yield Paragraph(say(message("{count:more column|more columns}", count=len(table.columns) - MOST_COLUMNS)))
    lost = [part for part in table.left_out if part.count]
    if lost:
        yield Listing(
            [[say(part.reason), say("{count:,}", count=part.count)] for part in lost],
            [say(message("Lines that are no rows")), say(message("Count"))],
        )
    findings = gate(table, data.parts)
    if findings:
        yield Listing([[say(one.sentence)] for one in findings[:MOST_FINDINGS]], [say(message("Checks"))])
    else:
        yield Paragraph(say(message("The checks of the data found nothing.")))


def _recipe(trained: TrainedNetwork, details: RunDetails, say: Language) -> list[list[str]]:
    recipe = trained.receipt.recipe if trained.receipt is not None else details.project.recipe
    fields = recipe.used(len(trained.preparation.classes))
    return [[say(field_title(name, param)), _value(getattr(recipe, name), say)] for name, param in fields.items()]


def _curves(details: RunDetails, say: Language) -> Iterator[Picture]:
    history = details.history
    if history is None:
        return
    names = say(message("training")), say(message("validation"))
    for title, first, second in (
        (say(message("Loss")), history.loss, history.validation_loss),
        (say(message("Accuracy")), history.score, history.validation_score),
    ):
        svg = chart(((names[0], first), (names[1], second)), say, title)
        if svg:
            yield Picture(svg, title)


def _metrics(trained: TrainedNetwork, details: RunDetails, say: Language) -> Iterator[Paragraph | Listing]:
    data = details.data
    if details.epochs == 0 and trained.receipt is None:
        yield Paragraph(say(message("The network is not trained.")))
    if data is None or not data.is_same:
        yield Paragraph(say(message("The rows that it was trained on are not there, so that nothing can be measured.")))
        return
    judged = [one for one in judgements(details.project) if one.weights == weights_hash(trained.state)]
    parts = [(message("Validation"), data.validation)] + [(message("Test"), data.test)] * bool(judged)
    if not len(data.validation):
        parts[0] = (message("Training"), data.train)
        yield Paragraph(say(message("No rows were held out for validation; the figures are those of training.")))
    measured = [(say(part), *_measured(trained, data, rows)) for part, rows in parts if len(rows)]
    head, keys = [say(message("Metric"))], list(measured[0][1])
    for part, report, _ in measured:
        head += [f"{part} ({say('{count:,}', count=report.rows)})", say(message("95 % interval"))]
    rows = []
    for key in keys:
        row = [say(measured[0][1].label(key))]
        for _, report, found in measured:
            row += [say(report.formatted(key)), _interval(key, report, found, say)]
        rows.append(row)
        if key == "accuracy" and measured[0][1].most_frequent is not None:
            guess = [cell for _, report, _ in measured for cell in (_guess(report, say), "")]
            rows.append([say(message("Most frequent class")), *guess])
    yield Listing(rows, head)
    yield Paragraph(
        say(
            message(
                "Intervals: Wilson's for the accuracy, the bootstrap over the rows for all others. They hold for rows "
                "that are drawn independently. Where every draw gives the same, there is none."
            )
        )
    )
    for sentence in sentences(judged[-1], len(judgements(details.project))) if judged else ():
        yield Paragraph(say(sentence))
    for part, report, _ in measured:
        if report.confusion is not None and len(report.names) <= MOST_CLASSES:
            yield _confusion(part, report, say)


def _measured(trained: TrainedNetwork, data: Prepared, rows: NDArray[np.int64]) -> tuple[Report, dict[str, Interval]]:
    outputs = Predictor(trained.network).predict(trained.state, data.x(rows))
    finite = np.isfinite(outputs).all(axis=1)
    predictions = predictions_of(trained.network, data, rows[finite], outputs[finite])
    report = evaluate(predictions, data.dataset.classes or data.dataset.targets, MEASURED)
    return report, intervals(predictions, report.metrics)


def _guess(report: Report, say: Language) -> str:
    return say(percent(report.most_frequent[1])) if report.most_frequent else ""


def _interval(key: str, report: Report, found: dict[str, Interval], say: Language) -> str:
    if key not in found:
        return "–"
    metric = next(metric for metric in report.metrics if metric.key == key)
    low, high = (say(percent(value) if metric.share else significant(value, 4)) for value in found[key])
    return f"{low} – {high}"


def _confusion(part: str, report: Report, say: Language) -> Listing:
    assert report.confusion is not None  # a classifier
    counts = report.confusion
    shares = counts / np.maximum(counts.sum(axis=1, keepdims=True), 1)
    rows = [
        [name, *(say("{count:,}", count=int(count)) for count in row)]
        for name, row in zip(report.names, counts, strict=True)
    ]
    return Listing(rows, [say(message("{part}: true ↓, predicted →", part=part)), *report.names], shares)


def _receipt(trained: TrainedNetwork, say: Language) -> Iterator[Paragraph | Listing]:
    if trained.receipt is None:
        yield Paragraph(say(message("These weights are of no run, so that there is no receipt.")))
    else:
        yield Listing([[say(name), say(value)] for name, value in trained.receipt.lines()])
    rows = [["Layerwright", __version__], ["Python", platform.python_version()], ["NumPy", np.__version__]]
    yield Listing(rows, [say(message("Written by")), say(message("Version"))])


def _chosen(layer: Definition, say: Language) -> str:
    """The fields of a layer that are not as usual, without those that `details` says."""
    usual, said = type(layer)(), ("name", "units", "activation", "function", "rate", "channels", "size")
    fields = {name: param for name, param in layer.params().items() if name not in said}
    other = [name for name in fields if getattr(layer, name) != getattr(usual, name)]
    return ", ".join(f"{say(field_title(name, fields[name]))} {_value(getattr(layer, name), say)}" for name in other)


def _fields(definition: Definition, say: Language) -> str:
    """The fields of a definition that are not its name, in short."""
    params = {name: param for name, param in definition.params().items() if name != "name"}
    pairs = (f"{say(field_title(name, p))} {_value(getattr(definition, name), say)}" for name, p in params.items())
    return ", ".join(pairs)


def _value(value: object, say: Language) -> str:
    """The value of a field as people read it."""
    if isinstance(value, Definition):
        inner = _fields(value, say)
        return say(value.title) + (f" ({inner})" if inner else "")
    if isinstance(value, bool):
        return say(message("yes")) if value else say(message("no"))
    if isinstance(value, (int, float)):
        return say("{count:,}", count=value) if isinstance(value, int) else say(significant(value, 6))
    if isinstance(value, tuple):
        return ", ".join(_value(one, say) for one in value) or "–"
    return say(message(str(value))) if value else "–"
