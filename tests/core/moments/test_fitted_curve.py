"""The fitted curve of a regression, against the same sums in NumPy."""

from dataclasses import replace

import numpy as np
import pytest

from core.activations import Linear
from core.data import Data, Line, Standardize, TiltedPlane, prepare
from core.layers import Input, Output
from core.losses import MSE
from core.moments import FittedCurve, Moment, Workspace, strongest_feature, units
from core.network import build
from core.network.graph import Graph
from core.project import data_spec
from core.training import Snapshot


def moment_of(source):
    data = prepare(Data(source=source, scaling=Standardize(), validation=0.0))
    graph = Graph({1: Input(), 2: Output(activation=Linear())}, ((1, 2),))
    network = build(graph, data_spec(data.dataset), MSE())
    return Moment(data=data, network=network, snapshot=Snapshot(0, 0, network.initial(5)))


@pytest.mark.parametrize(("source", "feature"), [(Line(), 0), (TiltedPlane(), 0), (TiltedPlane(), 1)])
def test_the_curve_is_the_output_at_each_x_with_the_other_features_at_their_median(source, feature):
    moment = moment_of(source)
    fitted = FittedCurve(feature).compute(moment, Workspace(), lambda: False)
    x, y = moment.data.dataset.x.astype(np.float64), moment.data.dataset.y.astype(np.float64)
    rows = np.repeat(np.median(x, axis=0)[None], len(fitted.x), axis=0)
    rows[:, feature] = fitted.x
    arrays = moment.network.arrays(moment.snapshot.state)
    scaled = (rows - x.mean(axis=0)) / x.std(axis=0)
    output = scaled @ np.asarray(arrays["output.weight"], np.float64).reshape(-1, 1) + arrays["output.bias"]
    np.testing.assert_allclose(fitted.y, output * y.std() + y.mean(), rtol=1e-4, atol=1e-5)


def test_the_curve_covers_the_rows_with_a_margin():
    moment = moment_of(Line())
    fitted = FittedCurve(0).compute(moment, Workspace(), lambda: False)
    x = moment.data.dataset.x[:, 0]
    assert fitted.x[0] < x.min() < x.max() < fitted.x[-1]
    assert (np.diff(fitted.x) > 0).all()


def test_classes_have_no_curve():
    moment = moment_of(Line())
    assert FittedCurve(0).is_possible(moment)
    assert not FittedCurve(0).is_possible(replace(moment, data=prepare(Data())))
    assert not FittedCurve(0).is_possible(replace(moment, snapshot=None))


def test_the_feature_with_the_strongest_correlation_is_shown_first():
    data = prepare(Data(source=TiltedPlane(noise=0.0)))
    x, y = data.dataset.x, data.dataset.y[:, 0]
    correlations = [abs(np.corrcoef(x[:, n], y)[0, 1]) for n in (0, 1)]
    assert strongest_feature(data) == int(np.argmax(correlations))


def test_units_add_what_was_subtracted_from_large_values():
    data = prepare(Data(source=Line()))
    shifted = replace(data, dataset=replace(data.dataset, origin=np.array([1e9])))
    np.testing.assert_array_equal(units(shifted, 0, np.array([0.25], np.float32)), [1e9 + 0.25])
    np.testing.assert_array_equal(units(data, 0, np.array([0.25], np.float32)), [0.25])
