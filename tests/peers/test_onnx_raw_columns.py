"""ONNX files that take the columns of a table as they are, run by ONNX Runtime on the table."""

import json
import warnings

import layerwright as lw
import numpy as np
import onnxruntime
import pandas as pd
import pytest

from core import resources
from core.cli import main
from core.data.base import DataWarning
from core.formats import export
from tests.core.formats.exported_tables import CASES, case, ours, sent


def session(path):
    return onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])


def agree(found, wanted, tolerance=1e-5):
    size = np.maximum(1, np.abs(wanted))
    np.testing.assert_allclose(found / size, wanted / size, rtol=0, atol=tolerance)


@pytest.mark.parametrize("name", CASES)
def test_onnx_runtime_predicts_the_raw_table_as_the_model_does(name, tmp_path):
    network, path = case(name, tmp_path)
    export(tmp_path / "n.onnx", network)
    runtime = session(tmp_path / "n.onnx")
    found, *labels = runtime.run(None, sent(path, {one.name: one.type for one in runtime.get_inputs()}))
    wanted, classes = ours(network, path)
    agree(found, wanted)
    assert [label for row in labels for label in row] == classes


def exported(table, folder, capsys):
    """A model that was trained on a table, and the ONNX file that the command wrote of it, opened."""
    model = lw.Model([lw.Dense(8)], seed=1)
    model.fit(table, epochs=5, progress=False)
    model.save(folder / "m.layerwright")
    assert (
        main(["export", str(folder / "m.layerwright"), "--to", str(folder / "model"), "--format", "onnx", "--json"])
        == 0
    )
    facts = json.loads(capsys.readouterr().out)
    assert (facts["format"], facts["classes_differ"], facts["rows"]) == ("onnx", 0, 500)
    return model, session(folder / "model")


def predicted(model, path):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DataWarning)  # of gaps
        return model.predict_proba(path), model.predict(path)


def test_penguins_are_predicted_from_their_csv(tmp_path, capsys):
    """The file has gaps in numbers and in texts, written as NA."""
    path = resources.path("datasets", "penguins.csv")
    model, runtime = exported("penguins", tmp_path, capsys)
    cells = pd.read_csv(path)
    texts = cells.select_dtypes(exclude="number").columns
    columns = {
        one.name: cells[[one.name]].fillna("").to_numpy(object)
        if one.name in texts
        else cells[[one.name]].to_numpy(np.float32)
        for one in runtime.get_inputs()
    }
    probabilities, labels = runtime.run(None, columns)
    wanted, classes = predicted(model, str(path))
    agree(probabilities, wanted)
    assert labels.tolist() == classes.tolist()
    assert len(labels) == len(cells) == 344


def test_a_messy_table_is_predicted_from_its_cells(tmp_path, capsys):
    """Dates, decimal commas, texts, gaps, and lines that are no rows, which pandas takes away as its user says."""
    path = resources.path("datasets", "apartments.csv")
    model, runtime = exported(str(path), tmp_path, capsys)
    cells = pd.read_csv(path, sep=";", skiprows=2, skipfooter=1, engine="python", dtype=str, keep_default_na=False)
    columns = {}
    for one in runtime.get_inputs():
        column = cells[one.name]
        if one.type == "tensor(string)":
            columns[one.name] = column.to_numpy(object)[:, None]
        elif one.type == "tensor(double)":
            moments = pd.to_datetime(column, format="%d.%m.%Y")
            columns[one.name] = ((moments - pd.Timestamp(0)) / pd.Timedelta(seconds=1)).to_numpy()[:, None]
        else:
            plain = column.str.replace(".", "").str.replace(",", ".")
            columns[one.name] = pd.to_numeric(plain, errors="coerce").to_numpy(np.float32)[:, None]
    probabilities, labels = runtime.run(None, columns)
    wanted, classes = predicted(model, str(path))
    agree(probabilities, wanted)
    assert labels.tolist() == classes.tolist()
    assert len(labels) == 400
