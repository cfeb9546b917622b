"""Export as a script that repeats the training in PyTorch, on one process or on several by `torchrun`."""

import shlex
from dataclasses import dataclass
from pathlib import Path
from string import Template
from tempfile import TemporaryDirectory
from textwrap import indent
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core import __version__, resources
from core.data import Prepared
from core.formats import receivers, tensors
from core.formats import torch_recipe as said
from core.formats.errors import FormatError
from core.formats.export import Format, RunDetails, TrainedNetwork
from core.formats.proof import ROUNDING, TEST_ROWS, Answers, Proof, classified
from core.formats.pytorch import NEEDS, docstring, stored
from core.formats.torch_layers import activation_text, attributes, module_text, state_dict
from core.layers import BatchNorm
from core.messages import EMPTY, Message, joined, message
from core.network import Predictor, State
from core.schedules import ConstantRate, ReduceOnPlateau
from core.training import Recipe
from core.training.stopping import EarlyStopping
from core.training.timeline import Timeline

ROWS = ".training.safetensors"  # in place of the suffix of the file
MOST = 500  # rows of the proof
_WEIGHTED = '''
def weighted_loss(y, t, weights):
    """The mean of the losses of the rows, each times its weight."""
    losses = torch.func.vmap(lambda y, t: mean_loss(y[None], t[None]))(y, t)
    return (losses * weights).mean()

'''
_NORM = """
With several processes, batch norm takes the figures of each process's part of a batch."""
_APART = """
It does not repeat the run step by step: {apart}. It trains by the recipe as it is now, from the first weights."""
Lines = list[str]


def content(trained: TrainedNetwork) -> bytes:
    """The content of the script. Raises FormatError for what PyTorch lacks, and where the rows are not known."""
    training, network = _training(trained), trained.network
    recipe, fused, rows = training.recipe, said.is_fused(network), _rows(trained)
    module = module_text(network.graph, network.shapes, fused)
    loss, penalty = _lines(said.loss_lines(network), 1), _penalty(trained)
    norm = any(isinstance(layer, BatchNorm) for layer in network.graph.layers.values())
    outputs = _outputs(trained, fused)
    apart = _apart(trained)
    parts = {
        "title": docstring(trained.title) or "A neural network",
        "version": __version__,
        "note": (_NORM if norm else "") + (_APART.format(apart=docstring(apart)) if apart else ""),
        "receipt": f"\n\nReceipt: {docstring(trained.receipt.line())}" if trained.receipt else "",
        "functional": "from torch.nn import functional\n" if "functional." in module + loss + outputs else "",
        "epochs": recipe.epochs,
        "batch": recipe.rows(len(training.data.train)),
        "seed": recipe.seed,
        "fewest": 2 if norm else 1,
        "names": sorted(rows),
        "others": sorted(_others(trained)),
        "module": module,
        "loss": loss.rstrip(),
        "last": "the last activation included" if fused else "as it is",
        "outputs": outputs,
        "weighted": _WEIGHTED if "weights" in rows else "",
        "penalty": penalty,
        "and_score": ", which is the fraction of right classes" if trained.preparation.classes else "",
        "score": _score(trained, fused),
        "optimizer": said.recipe_entry(said.OPTIMIZERS, recipe.optimizer)(recipe.optimizer),
        "schedule": _lines(_schedule(recipe), 1),
        "step_loss": 'weighted_loss(model(x[own]), t[own], data["weights"][own])'
        if "weights" in rows
        else "mean_loss(model(x[own]), t[own])",
        "plus": " + penalty(network)" if penalty else "",
        "update": _lines(_update(trained), 3),
        "validate": _lines(_validate(trained), 2),
        "stopping": _lines(_stopping(trained), 2),
        "restore": _lines(_restore(recipe), 1),
        "allowed": "1e-5",
    }
    template = Template(resources.path("export", "pytorch_training.txt").read_text("utf-8"))
    return template.substitute(parts).encode()


def _lines(lines: Lines, depth: int) -> str:
    return indent("".join(f"{line}\n" for line in lines), "    " * depth)


@dataclass(frozen=True)
class Training:
    """What a network is trained by: the recipe and the rows."""

    recipe: Recipe
    data: Prepared


def _details(trained: TrainedNetwork) -> RunDetails:
    """Raises FormatError where the rows or the recipe are not known."""
    details = trained.details() if trained.details is not None else None
    if details is None or details.data is None:
        raise FormatError(
            message("A training script needs the rows and the recipe. Open the project that was trained on them.")
        )
    return details


def _training(trained: TrainedNetwork) -> Training:
    details = _details(trained)
    assert details.data is not None
    return Training(details.project.recipe, details.data)


def _start(trained: TrainedNetwork) -> State:
    """The weights that the run began with; without a run, those that training begins with.

    Raises FormatError where the run is known, but not what it began with, or where it began with another network.
    """
    past, details = _past(trained), _details(trained)
    if past is not None and any(change.surgery is not None for change in past.changes):
        raise FormatError(
            message(
                "Layers or units were added or removed while the network trained. A training script does not repeat "
                "that. Reset and train it again, or export as pytorch."
            )
        )
    if past is not None:
        return past.waypoints[0].checkpoint.state
    if details.epochs or trained.receipt is not None:
        raise FormatError(
            message(
                "A training script begins with the weights that the run began with, and this project does not have "
                "them. Train it again, or export as pytorch."
            )
        )
    return trained.state


def _past(trained: TrainedNetwork) -> Timeline | None:
    past = _details(trained).timeline
    return past if past is not None and past.waypoints else None


def _apart(trained: TrainedNetwork) -> Message:
    """What the run did that the script does not repeat; empty where there is nothing."""
    past = _past(trained)
    if past is None:
        return EMPTY
    first, parts = past.waypoints[0], list[Message]()
    if count := len(past.changes):
        parts.append(message("changes of settings or rows while it trained: {count:,}", count=count))
    if any(point.checkpoint.schedule_start for point in past.waypoints):
        parts.append(message("its schedule began again"))
    if first.step:
        parts.append(message("its steps before {step:,} are not known", step=first.step))
    elif any(point.start for point in past.waypoints[1:]):
        parts.append(message("it ended and went on"))
    last = past.changes[-1].recipe if past.changes else first.recipe
    if last != _training(trained).recipe:
        parts.append(message("the recipe was changed after it"))
    return joined(parts, "; ")


def _rows(trained: TrainedNetwork) -> dict[str, NDArray[np.float32]]:
    """The rows of the training, scaled, with their targets and weights, and what the first weights say of some."""
    training, network = _training(trained), trained.network
    data, units = training.data, network.lowered.output[1]
    rows = {
        "x": data.x(data.train),
        "t": data.targets(data.train, units),
        "weights": data.sample_weights(data.train, training.recipe.class_weights == "balanced"),
        "validation_x": data.x(data.validation),
        "validation_t": data.targets(data.validation, units),
    }
    rows["wanted"] = Predictor(network).predict(_start(trained), rows["x"][:TEST_ROWS])
    return {name: array for name, array in rows.items() if len(array)}


def _others(trained: TrainedNetwork) -> dict[str, NDArray[Any]]:
    """What a module of PyTorch has beside the weights that are trained: the scaling, and what prepares rows."""
    names = state_dict(trained.network, trained.arrays())
    return {name: array for name, array in stored(trained).items() if name not in names}


def beside(trained: TrainedNetwork) -> dict[str, bytes]:
    """The file of the rows and the first weights, by what it has in place of the suffix."""
    network = trained.network
    arrays = state_dict(network, network.arrays(_start(trained))) | _others(trained)
    arrays |= {f"rows.{name}": np.ascontiguousarray(array) for name, array in _rows(trained).items()}
    return {ROWS: tensors.encode(arrays, {"program": f"layerwright {__version__}"})}


def _outputs(trained: TrainedNetwork, fused: bool) -> str:
    network = trained.network
    last: Any = network.graph.layers[network.graph.order[-1]]
    return activation_text(last.activation, 1).format("network(x)") if fused else "network(x)"


def _penalized(trained: TrainedNetwork) -> list[tuple[str, Any]]:
    """The weights with a penalty, as texts, and their penalties."""
    graph, names = trained.network.graph, attributes(trained.network.graph)
    found = [(f"network.{names[i]}.weight", getattr(graph.layers[i], "penalty", None)) for i in graph.order]
    return [(weight, penalty) for weight, penalty in found if penalty is not None]


def _penalty(trained: TrainedNetwork) -> str:
    parts = [said.penalty_of(penalty, weight) for weight, penalty in _penalized(trained)]
    if not any(parts):
        return ""
    total = " + ".join(part for part in parts if part)
    return f'\ndef penalty(network):\n    """What large weights cost."""\n    return {total}\n\n'


def _score(trained: TrainedNetwork, fused: bool) -> str:
    """The fraction of right classes of outputs y and targets t."""
    loss, data = trained.network.loss, trained.preparation
    if not data.classes:
        return "0.0"
    if trained.network.lowered.output[1] > 1:
        return "(y.argmax(1) == t.argmax(1)).double().mean()"
    return f"((y > {loss.from_logit if fused else loss.threshold!r}) == (t > 0.5)).double().mean()"


def _schedule(recipe: Recipe) -> Lines:
    """What comes before the epochs."""
    lines = Lines()
    if not isinstance(recipe.schedule, ConstantRate):
        rate = getattr(recipe.optimizer, "learning_rate", 1.0)
        made, _ = said.recipe_entry(said.SCHEDULES, recipe.schedule)
        lines += [
            f"clock = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr={rate!r})  # what the schedule moves",
            f"schedule = torch.optim.lr_scheduler.{made(recipe.schedule, rate)}",
            "clock.step()",
        ]
    if isinstance(recipe.stopping, EarlyStopping):
        lines += ['best, waited, kept = float("inf"), 0, network.state_dict()']
    return lines


def _update(trained: TrainedNetwork) -> Lines:
    """What becomes of the weights after the gradients are known."""
    recipe, lines = _training(trained).recipe, Lines()
    weights = _penalized(trained)
    before = [line for weight, penalty in weights if (line := said.before_step(penalty, weight))]
    after = [line for weight, penalty in weights if (line := said.after_step(penalty, weight))]
    constant = isinstance(recipe.schedule, ConstantRate)
    if recipe.warm_up or not constant or before:
        rate = repr(getattr(recipe.optimizer, "learning_rate", 1.0)) if constant else 'clock.param_groups[0]["lr"]'
        warm = f" * min((step + 1) / {recipe.warm_up}, 1)" if recipe.warm_up else ""
        lines += [f"rate = {rate}{warm}", "for group in optimizer.param_groups:", '    group["lr"] = rate']
    limit = said.recipe_entry(said.CLIPPINGS, recipe.clipping)(recipe.clipping.limit)
    if first := [*limit, *before]:
        lines += ["with torch.no_grad():", *(f"    {line}" for line in first)]
    lines.append("optimizer.step()")
    if after:
        lines += ["with torch.no_grad():", *(f"    {line}" for line in after)]
    if not constant and said.SCHEDULES[type(recipe.schedule)][1]:
        kind = said.SCHEDULES[type(recipe.schedule)][0](recipe.schedule, 1.0)
        if kind.startswith("OneCycle"):
            lines += ["if step + 1 < STEPS * EPOCHS:", "    schedule.step()"]
        else:
            lines.append("schedule.step((step + 1) / STEPS)")
    return lines


def _value(monitor: str, trained: TrainedNetwork) -> str:
    """What a plateau or early stopping looks at, the smaller the better."""
    classes, held = bool(trained.preparation.classes), len(_training(trained).data.validation) > 0
    validation = held and "validation" in monitor
    if classes and "score" in monitor:
        return "-score" if validation else "-evaluate(network, x, t)[1]"
    return "validation_loss" if validation else "training_loss"


def _validate(trained: TrainedNetwork) -> Lines:
    """What comes after an epoch: the validation, and schedules that move by epochs."""
    training, lines = _training(trained), Lines()
    recipe, held, classes = training.recipe, len(training.data.validation) > 0, bool(trained.preparation.classes)
    if held:
        lines.append('validation_loss, score = evaluate(network, data["validation_x"], data["validation_t"])')
        lines.append('text += f", validation loss {validation_loss:.6f}"')
    if held and classes:
        lines.append('text += f", {score:.1%} right"')
    if isinstance(recipe.schedule, ReduceOnPlateau):
        lines.append(f"schedule.step({_value(recipe.schedule.monitor, trained)})")
    elif not isinstance(recipe.schedule, ConstantRate) and not said.SCHEDULES[type(recipe.schedule)][1]:
        lines.append("schedule.step()")
    return lines


def _stopping(trained: TrainedNetwork) -> Lines:
    stopping = _training(trained).recipe.stopping
    if not isinstance(stopping, EarlyStopping):
        return []
    return [
        f"value, waited = {_value(stopping.monitor, trained)}, waited + 1",
        f"if value < best{f' - {stopping.min_delta!r}' if stopping.min_delta else ''}:",
        "    best, waited = value, 0",
        "    kept = {name: array.clone() for name, array in network.state_dict().items()}",
        f"if waited >= {stopping.patience}:",
        "    break",
    ]


def _restore(recipe: Recipe) -> Lines:
    stopping = recipe.stopping
    return ["network.load_state_dict(kept)"] if isinstance(stopping, EarlyStopping) and stopping.restore else []


def prove(path: Path, trained: TrainedNetwork, engine: object = None) -> Proof | None:
    """Compare what the first weights say of training rows in PyTorch. None where there is no PyTorch."""
    network, x = trained.network, _rows(trained)["x"][:MOST]
    with TemporaryDirectory(prefix="layerwright") as folder:
        file = Path(folder, "training.py")
        file.write_bytes(path.read_bytes())
        file.with_suffix(ROWS).write_bytes(beside(trained)[ROWS])
        found = receivers.first_outputs(file, x, NEEDS)
    if found is None:
        return None
    wanted, nudged = (Predictor(network).predict(_start(trained), x * np.float32(1 + n)) for n in (0, ROUNDING))
    classes = bool(trained.preparation.classes)
    there, here, moved = (classified(trained, y) if classes else Answers(y, []) for y in (found, wanted, nudged))
    by = message("PyTorch with the first weights")
    if apart := _apart(trained):
        by = message("PyTorch with the first weights, not the whole run, since {apart}", apart=apart)
    return Proof.of(by, there, here, moved, drawn=False)


def check(name: str) -> str:
    """The command by which the receiver checks the first weights."""
    return f"python {shlex.quote(name)} --check"


PYTORCH_TRAINING = Format(
    ".py",
    "PyTorch training script",
    content,
    prove=prove,
    receiver="PyTorch",
    check=check,
    name="pytorch-training",
    beside=beside,
    trains=True,
    who=message("repeats the run"),
    about=message(
        "A script that trains by the recipe from the same rows and first weights, on any number of processes."
    ),
    needs=message("Python with PyTorch, safetensors and NumPy; torchrun for several processes"),
)
