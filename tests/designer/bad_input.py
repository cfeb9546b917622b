"""Bad files, values and edits by name. Every entry is a function of an empty folder that raises."""

import json
import zipfile

import numpy as np

from core.data import CSV, IDX, NPZ, XOR, Data, ImageFolder, check_trainable, prepare
from core.data.arrays import from_arrays
from core.definitions import decode
from core.formats import TrainedNetwork, export, read, write
from core.formats.examples import examples
from core.formats.project_json import from_json, to_json
from core.layers import LAYERS, Add, Conv2D, Dense, Input, Output
from core.losses import MSE
from core.network import build
from core.network.graph import Graph
from core.network.shapes import DataSpec
from core.optimizers import Adam
from core.project import Project, edits
from core.training import Recipe, Run
from core.training.history import History
from core.training.saved_run import SavedRun, curves, resume_run, save_run


def table(text, **fields):
    def load(folder):
        (folder / "eigene.csv").write_text(text, encoding="utf-8")
        source = CSV(path=str(folder / "eigene.csv")).change(**fields)
        return prepare(Data(source=source))

    return load


def project_with(**parts):
    def load(folder):
        whole = json.loads(to_json(examples()["spiral"])) | parts
        return from_json(json.dumps(whole), "eigenes.json")

    return load


def written(name, content, then):
    def load(folder):
        (folder / name).write_bytes(content)
        return then(folder / name)

    return load


def arrays(x, y):
    return lambda folder: from_arrays(x, y, "eigene.npz")


def zipped(**parts):
    def load(folder):
        with zipfile.ZipFile(folder / "eigenes.layerwright", "w", zipfile.ZIP_DEFLATED) as file:
            for name, content in parts.items():
                file.writestr(name.replace("_", "."), content)
        return read(folder / "eigenes.layerwright")

    return load


def saved(x, y):
    def load(folder):
        np.savez(folder / "eigene.npz", x=x, y=y)
        return NPZ(path=str(folder / "eigene.npz")).load(0)

    return load


def spiral():
    project = examples()["spiral"]
    return project.network(DataSpec((2,), 2)), prepare(project.data)


def misshapen(folder):
    network, _ = spiral()
    return network.state({name: np.zeros(3) for name in network.names})


def lost(folder):
    network, data = spiral()
    run = Run(network, data, Recipe())
    kept = save_run(run.checkpoint(), run.snapshot(), History(network), network, data, Recipe())
    return resume_run(SavedRun({}, kept.texts), network, data)


def looped(folder):
    layers = {1: Add(), 2: Dense()}
    return edits.connect(edits.connect(Project(Graph(layers)), 1, 2), 2, 1)


def too_large(folder):
    data = prepare(Data(source=XOR()))
    layers = {1: Input(), 2: Dense(units=10**6), 3: Dense(units=10**6), 4: Output()}
    return Run(build(Graph(layers, ((1, 2), (2, 3), (3, 4))), DataSpec((2,), 2), MSE()), data, Recipe())


def read_only(folder):
    (folder / "eigenes.json").mkdir()
    write(folder / "eigenes.json", examples()["spiral"], {})


def exported(folder):
    network, data = spiral()
    return export(folder / "eigenes.txt", TrainedNetwork(network, network.initial(1), data.preparation))


def group(**parts):
    return project_with(groups=[{"title": "G", "layers": [1]} | parts])


PLAIN, Y = np.zeros((8, 2)), np.arange(8) % 2
ROW = "a,b\n"
BAD = {
    "no file chosen": lambda folder: CSV().load(0),
    "no file": lambda folder: CSV(path=str(folder / "fehlt.csv")).load(0),
    "a folder": lambda folder: CSV(path=str(folder)).load(0),
    "an empty file": table(""),
    "no text": written("bild.csv", b"a,b\n\0\0\1", lambda path: CSV(path=str(path)).load(0)),
    "no rows": table(ROW),
    "few rows": table(ROW + "1,2\n"),
    "gaps": table(ROW + "1,p\n,q\n,p\n4,q\n,p\n", gaps="leave out"),
    "a column that is not there": table(ROW + "1,2\n" * 9, target="c"),
    "an empty target": table(ROW + "1,\n2,\n" * 9),
    "one class": table(ROW + "1,2\n2,2\n" * 9),
    "nothing to learn from": table(ROW + "1,2\n1,3\n" * 9),
    "too many classes": table(ROW + "".join(f"{i},k{i}\n" for i in range(2100))),
    "a ragged line": table("a,b,c\n1,2,3\n4,5\n6,7,8\n"),
    "an open quote": table(ROW + '1,2\n3,"4\n5,6\n'),
    "a line without end": table(ROW + "0," + "x" * 4_300_000 + "\n1,2\n"),
    "no table": table(ROW + "0," + "x" * 9_000_000 + "\n1,2\n"),
    "texts for importance": table("w,a,b\n" + "x,1,2\ny,2,1\n" * 9, sample_weight="w"),
    "the target for importance": table(ROW + "1,2\n2,1\n" * 9, target="b", sample_weight="b"),
    "importance below zero": table("w,a,b\n" + "-1,1,2\n1,2,1\n" * 9, sample_weight="w"),
    "no importance": table("w,a,b\n" + "0,1,2\n0,2,1\n" * 9, sample_weight="w"),
    "no npz": written("eigene.npz", b"x", lambda path: NPZ(path=str(path)).load(0)),
    "one y for many x": saved(PLAIN, Y[:5]),
    "objects": saved(np.array(1.0), Y),
    "a complex x": saved(PLAIN + 1j, Y),
    "no x": lambda folder: (np.savez(folder / "a.npz", z=Y), NPZ(path=str(folder / "a.npz")).load(0)),
    "unlike rows": arrays([[1, 2], [3]], [1, 2]),
    "not finite": arrays(PLAIN + np.nan, Y),
    "no channels": arrays(np.zeros((8, 2, 5, 5)), Y),
    "texts as x": arrays(PLAIN.astype(str), Y),
    "y alike": lambda folder: check_trainable(from_arrays(PLAIN, Y * 0), NPZ()),
    "arrays without rows": arrays(PLAIN[:0], Y[:0]),
    "y of two columns": arrays(PLAIN, np.zeros((8, 2), int)),
    "y without end": arrays(PLAIN, Y + np.nan),
    "no idx": written("train-images-idx3-ubyte", b"\0", lambda path: IDX(path=str(path), labels=str(path)).load(0)),
    "no labels": written("train-images-idx3-ubyte", b"\0", lambda path: IDX(path=str(path)).load(0)),
    "no folder chosen": lambda folder: ImageFolder().load(0),
    "no folder": lambda folder: ImageFolder(path=str(folder / "fehlt")).load(0),
    "no images": lambda folder: ImageFolder(path=str(folder)).load(0),
    "no project": written("eigenes.json", b"{", read),
    "half a project": written("eigenes.json", b'{"layerwright": 1', read),
    "no unicode": written("eigenes.json", b'{"\xff', read),
    "no file of a project": lambda folder: read(folder / "fehlt.layerwright"),
    "half a zip": written("eigenes.layerwright", b"PK\3\4", read),
    "a zip of something": zipped(other_txt="x"),
    "a strange part": zipped(project_json=to_json(examples()["spiral"]), other_exe="x"),
    "damaged weights": zipped(project_json=to_json(examples()["spiral"]), weights_safetensors="x" * 40),
    "no version": project_with(layerwright=0),
    "a newer one": project_with(layerwright=99),
    "a part unknown": project_with(extra=1),
    "a layer unknown": project_with(layers=[{"id": 1, "kind": "dens"}]),
    "a layer far from any": project_with(layers=[{"id": 1, "kind": "qqqq"}]),
    "a layer without a kind": project_with(layers=[7]),
    "a layer twice": project_with(layers=[{"id": 1, "kind": "input"}] * 2),
    "a field unknown": project_with(layers=[{"id": 1, "kind": "dense", "size": 3}]),
    "no place": project_with(layers=[{"id": 1, "kind": "dense", "at": [1]}]),
    "no id": project_with(layers=[{"id": "x", "kind": "dense"}]),
    "an edge to nowhere": project_with(edges=[[1, 99]]),
    "no list": project_with(edges={}),
    "no recipe": project_with(recipe=[]),
    "a title that is none": project_with(title=1),
    "a loss that is none": project_with(recipe={"loss": 3}),
    "a group with a field": group(field=1),
    "a group of nothing": group(layers=[]),
    "a group of strangers": group(layers=[99]),
    "a group half collapsed": group(collapsed=2),
    "a group in no list": group(layers=3),
    "a note too wide": project_with(notes=[{"text": "x", "at": [0, 0], "width": 1e9}]),
    "no units": lambda folder: Dense().change(units=0),
    "too many units": lambda folder: Dense().change(units=10**9),
    "units that are no number": lambda folder: Dense().change(units="x"),
    "a rate that is not finite": lambda folder: Adam().change(learning_rate=float("inf")),
    "no truth": lambda folder: Dense().change(bias=3),
    "no function": lambda folder: Dense().change(activation=3),
    "an option unknown": lambda folder: Conv2D().change(padding="full"),
    "a text too long": lambda folder: Dense().change(name="x" * 5000),
    "pixels": lambda folder: Conv2D().change(stride=0),
    "a name unknown": lambda folder: decode(LAYERS, "dens", "layer"),
    "weights of another network": misshapen,
    "no weights": lambda folder: spiral()[0].state({}),
    "other weights": lambda folder: resume_run(SavedRun({}, {}), *spiral()),
    "a lost checkpoint": lost,
    "no curves": lambda folder: curves(SavedRun({}, {}), spiral()[0]),
    "more than memory": too_large,
    "units that do not fit": lambda folder: spiral()[1].targets(np.arange(3), 5),
    "no numbers": lambda folder: prepare(examples()["digits"].data).targets(np.arange(3), 5),
    "a folder where a file goes": read_only,
    "no format": exported,
    "a loop": looped,
    "a layer into itself": lambda folder: edits.connect(examples()["spiral"], 2, 2),
    "into the input": lambda folder: edits.connect(examples()["spiral"], 2, 1),
    "a second input": lambda folder: edits.connect(examples()["spiral"], 1, 3),
    "what cannot lie between": lambda folder: edits.insert(examples()["spiral"], Output(), (0, 0), (1, 2)),
}
