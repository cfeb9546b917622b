"""Whether PyTorch and Keras have a name for all that exports write and the tests of this folder compare."""

import pytest

from core.activations import ACTIVATIONS
from core.formats import keras_layers, torch_layers, torch_recipe
from core.layers import LAYERS
from core.losses import LOSSES
from core.optimizers import OPTIMIZERS
from core.schedules import SCHEDULES, ConstantRate
from core.training.clipping import CLIPPINGS

TABLES = {  # PyTorch's counterparts, and what must have one
    "torch_recipe.LOSSES": (torch_recipe.LOSSES, LOSSES),
    "torch_recipe.FROM_LOGITS": (torch_recipe.FROM_LOGITS, [loss for loss in LOSSES if loss.fused]),
    "torch_layers.ACTIVATIONS": (
        torch_layers.ACTIVATIONS,
        [each for each in ACTIVATIONS if not each.learned],  # those are layers in PyTorch
    ),
    "torch_recipe.OPTIMIZERS": (torch_recipe.OPTIMIZERS, [each for each in OPTIMIZERS if not each.rows]),
    "torch_layers.LAYERS": (torch_layers.LAYERS, LAYERS),
    "torch_recipe.SCHEDULES": (torch_recipe.SCHEDULES, [each for each in SCHEDULES if each is not ConstantRate]),
    "torch_recipe.CLIPPINGS": (torch_recipe.CLIPPINGS, CLIPPINGS),
    "keras_layers.LAYERS": (keras_layers.LAYERS, LAYERS),
    "keras_layers.NAMED or APART": (
        keras_layers.NAMED | keras_layers.APART,
        [each for each in ACTIVATIONS if not each.learned],
    ),
}


@pytest.mark.parametrize("name", TABLES)
def test_all_of_them_have_a_name_there(name):
    table, wanted = TABLES[name]
    missing = [each.kind for each in wanted if each not in table]
    assert not missing, f"{', '.join(missing)}: add its counterpart to core.formats.{name}."
