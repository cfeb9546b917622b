"""Titles, help, checks, encoding and decoding of definitions, the same for all of them."""

import json
from contextlib import suppress
from dataclasses import Field, dataclass, fields, is_dataclass
from inspect import signature

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.activations import ACTIVATIONS, Activation, LeakyReLU, ReLU, Tanh
from core.data import CSV, SCALINGS, SOURCES, Data
from core.data.tables.pasted import PastedTable
from core.data.tables.samples import SampleTable
from core.definitions import Definition, DefinitionError, check, checked, decode, decode_fields, encode, find, param
from core.initializers import INITIALIZERS, Constant
from core.layers import LAYERS, Dense, GaussianNoise
from core.losses import LOSSES
from core.optimizers import OPTIMIZERS, SGD, Adam
from core.training import Recipe

TUPLES = {
    "activation": ACTIVATIONS,
    "loss": LOSSES,
    "optimizer": OPTIMIZERS,
    "initializer": INITIALIZERS,
    "layer": LAYERS,
    "source": SOURCES,
    "scaling": SCALINGS,
    "data": (Data,),
    "recipe": (Recipe,),
}
ALL = [pytest.param(kinds, kind, id=f"{what}-{kind.kind}") for what, kinds in TUPLES.items() for kind in kinds]
PARAMS = [
    pytest.param(kind, name, shown, id=f"{what}-{kind.kind}-{name}")
    for what, kinds in TUPLES.items()
    for kind in kinds
    for name, shown in kind.params().items()
]


RELU = ReLU()


@dataclass(frozen=True)
class Shape(Definition):
    """Something with one field
    of every type."""

    kind = "shape"
    title = "Shape"

    sides: int = param(3, "How many.", low=3, high=12, unit="sides")
    size: float = param(1.0, "How large.", low=0.5, high=2.0)
    filled: bool = param(True, "Whether it is filled.")
    label: str = param("", "Its text.")
    color: str = param("red", "Its color.", options=("red", "blue"))
    function: Activation = param(RELU, "Its function.", choices=ACTIVATIONS)
    hidden: int = 7


KINDS = (Shape,)


def values(kind, name):
    """Values that a field accepts."""
    shown, default = kind.params()[name], getattr(kind(), name)
    if shown.items is not None:
        return st.lists(definitions(shown.items), max_size=3).map(tuple)
    if isinstance(default, tuple):
        number = st.integers(-99, 99) | st.floats(allow_nan=False, allow_infinity=False)
        part = st.tuples(*[number] * shown.row) if shown.row else st.text(max_size=20)
        return st.lists(part, max_size=4).map(tuple)
    if shown.choices:
        return st.sampled_from(shown.choices).flatmap(definitions)
    if isinstance(default, bool):
        return st.booleans()
    if isinstance(default, str):
        return st.sampled_from(shown.options) if shown.options else st.text(max_size=50)
    if isinstance(default, int):
        return st.integers(shown.low, shown.high)
    return st.floats(shown.low, shown.high)


def definitions(kind):
    """A definition of this kind with any valid values."""
    return st.builds(
        lambda changes: kind().change(**changes),
        st.fixed_dictionaries({}, optional={name: values(kind, name) for name in kind.params()}),
    )


@pytest.mark.parametrize(("kinds", "kind"), ALL)
def test_every_definition_has_a_kind_a_title_and_help(kinds, kind):
    assert kind.kind.isidentifier()
    assert kind.kind == kind.kind.lower()
    assert kind.title.strip()
    assert len(kind.summary()) > 10
    assert "\n" not in kind.summary()


@pytest.mark.parametrize(("kinds", "kind"), ALL)
def test_formulas_are_not_blank(kinds, kind):
    if "formula" in vars(kind):
        assert kind.formula.strip()
        assert kind.formula.count("{") == kind.formula.count("}")


@pytest.mark.parametrize(("kinds", "kind"), ALL)
def test_every_definition_is_a_frozen_dataclass_with_defaults(kinds, kind):
    assert is_dataclass(kind)
    assert kind.__dataclass_params__.frozen
    assert kind() == kind()
    assert hash(kind()) == hash(kind())


@pytest.mark.parametrize(("kinds", "kind"), ALL)
def test_every_field_has_a_param(kinds, kind):
    assert list(kind.params()) == [field.name for field in fields(kind)]
    assert not [value for value in vars(kind).values() if isinstance(value, Field)]  # it lacks a @dataclass of its own


@pytest.mark.parametrize("kinds", TUPLES.values(), ids=TUPLES)
def test_kinds_and_titles_are_unique_in_their_tuple(kinds):
    assert len({kind.kind for kind in kinds}) == len(kinds)
    assert len({kind.title for kind in kinds}) == len(kinds)


@pytest.mark.parametrize(("kind", "name", "shown"), PARAMS)
def test_every_field_has_help(kind, name, shown):
    assert len(shown.help) > 5
    assert shown.help[0].isupper()
    assert shown.help.endswith(".")


@pytest.mark.parametrize(("kind", "name", "shown"), PARAMS)
def test_every_default_is_valid(kind, name, shown):
    check(kind(), name, getattr(kind(), name))


@pytest.mark.parametrize(("kind", "name", "shown"), PARAMS)
def test_every_number_has_both_bounds(kind, name, shown):
    default = getattr(kind(), name)
    if isinstance(default, (int, float)) and not isinstance(default, bool):
        assert shown.low < shown.high


@pytest.mark.parametrize(("kind", "name", "shown"), PARAMS)
def test_bounds_are_inclusive(kind, name, shown):
    for bound, beyond in ((shown.low, -1), (shown.high, 1)):
        if bound is not None:
            sort = type(getattr(kind(), name))
            assert getattr(kind().change(**{name: sort(bound)}), name) == bound
            with pytest.raises(DefinitionError):
                kind().change(**{name: sort(bound + beyond * max(1, abs(bound)))})


@pytest.mark.parametrize(("kinds", "kind"), ALL)
def test_a_definition_with_defaults_is_encoded_as_its_kind(kinds, kind):
    assert encode(kind()) == kind.kind
    assert decode(kinds, kind.kind, "thing") == kind()


@pytest.mark.parametrize(("kinds", "kind"), ALL)
def test_every_definition_is_decoded_as_encoded(kinds, kind):
    @settings(max_examples=25, deadline=None)
    @given(definitions(kind))
    def round_trip(definition):
        written = json.loads(json.dumps(encode(definition)))
        assert decode(kinds, written, "thing") == definition

    round_trip()


@pytest.mark.parametrize(("kind", "name", "shown"), PARAMS)
def test_no_field_accepts_a_value_of_another_type(kind, name, shown):
    default = getattr(kind(), name)
    wrong = [None, [], {}, object(), b"x", 1j]
    if not isinstance(default, str):
        wrong.append("1")
    if not isinstance(default, bool):
        wrong += [True, False]
    if isinstance(default, (str, bool, Definition)):
        wrong += [1, 1.0]
    if isinstance(default, int) and not isinstance(default, bool):
        wrong.append(float(default))
    for value in wrong:
        with pytest.raises(DefinitionError):
            kind().change(**{name: value})


@pytest.mark.parametrize("value", [float("nan"), float("inf"), -float("inf")])
@pytest.mark.parametrize(("kind", "name", "shown"), PARAMS)
def test_no_field_accepts_a_number_that_is_not_finite(kind, name, shown, value):
    with pytest.raises(DefinitionError):
        kind().change(**{name: value})


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("sides", 2, "Shape: sides must be at least 3 sides, not 2."),
        ("sides", 13, "Shape: sides must be at most 12 sides, not 13."),
        ("sides", 10**400, "Shape: sides must be at most 12 sides, not 1"),
        ("sides", -(10**400), "Shape: sides must be at least 3 sides, not -1"),
        ("sides", 3.0, "Shape: sides must be a whole number, not 3.0."),
        ("sides", True, "Shape: sides must be a whole number, not True."),
        ("sides", "3", "Shape: sides must be a whole number, not '3'."),
        ("size", 2.5, "Shape: size must be at most 2, not 2.5."),
        ("size", 0, "Shape: size must be at least 0.5, not 0."),
        ("size", 10**400, "Shape: size must be at most 2, not 1"),
        ("size", float("nan"), "Shape: size must be a finite number, not NaN."),
        ("size", float("inf"), "Shape: size must be a finite number, not ∞."),
        ("size", None, "Shape: size must be a number, not None."),
        ("filled", 1, "Shape: filled must be true or false, not 1."),
        ("filled", None, "Shape: filled must be true or false, not None."),
        ("label", 5, "Shape: label must be a text of at most 4096 characters."),
        ("label", True, "Shape: label must be a text, not True."),
        ("label", "x" * 4097, "Shape: label must be a text of at most 4096 characters."),
        ("color", "green", "Shape: color must be one of red, blue, not 'green'."),
        ("function", 3, "Shape: function must be one of Linear, ReLU, ReLU6, Leaky ReLU, PReLU, "),
        ("function", SGD(), "Shape: function must be one of Linear, ReLU"),
    ],
)
def test_invalid_value_is_refused_with_a_message(name, value, sentence):
    with pytest.raises(DefinitionError) as refused:
        Shape().change(**{name: value})
    assert str(refused.value).startswith(sentence)
    assert len(str(refused.value)) < 250


def test_float_fields_accept_integers():
    assert Shape().change(size=2).size == 2


def test_messages_show_field_names_in_words():
    with pytest.raises(DefinitionError, match=r"^SGD: learning rate must be at least 0"):
        SGD().change(learning_rate=-1.0)


def test_change_does_not_modify_the_original():
    shape = Shape()
    assert shape.change(sides=5, label="x") == Shape(sides=5, label="x")
    assert shape == Shape()


def test_refused_change_has_no_effect():
    shape = Shape()
    with pytest.raises(DefinitionError):
        shape.change(sides=5, size=100.0)
    assert shape == Shape()


def test_fields_are_listed_in_source_order():
    assert list(Shape.params()) == ["sides", "size", "filled", "label", "color", "function"]


def test_help_lists_every_field_with_its_range_and_default():
    lines = Shape.__doc__.splitlines()
    assert "sides: How many. 3 to 12 sides. Default: 3." in lines
    assert "color: Its color. One of 'red', 'blue'. Default: 'red'." in lines


def test_summary_is_one_paragraph():
    assert Shape.summary() == "Something with one field of every type."


RENAMED = [
    (LAYERS, GaussianNoise, "spread", "stddev", 0.3),
    (SOURCES, CSV, "importance", "sample_weight", "counts"),
    (SOURCES, PastedTable, "importance", "sample_weight", "counts"),
]


def test_every_renamed_field_is_tested():
    found = {
        (kind, param.formerly, name)
        for kinds in TUPLES.values()
        for kind in kinds
        for name, param in kind.params().items()
        if param.formerly and not issubclass(kind, SampleTable)  # which are newer than the name
    }
    assert found == {(kind, old, new) for _, kind, old, new, _ in RENAMED}


@pytest.mark.parametrize(("kinds", "kind", "old", "new", "value"), RENAMED)
def test_a_renamed_field_is_read_by_its_former_name(kinds, kind, old, new, value):
    wanted = kind(**{new: value})
    assert decode(kinds, {"kind": kind.kind, old: value}, "definition") == wanted
    assert kind(**{old: value}) == wanted
    assert kind().change(**{old: value}) == wanted
    assert getattr(wanted, old) == value
    assert encode(wanted) == {"kind": kind.kind, new: value}  # and written by its present one
    assert {*signature(kind).parameters} == {field.name for field in fields(kind)}


@pytest.mark.parametrize(("kinds", "kind", "old", "new", "value"), RENAMED)
def test_a_field_that_is_given_by_both_names_is_refused(kinds, kind, old, new, value):
    with pytest.raises(DefinitionError, match=f"has no field called '{old}'"):
        decode(kinds, {"kind": kind.kind, old: value, new: value}, "definition")
    with pytest.raises(TypeError, match=old):
        kind(**{old: value, new: value})


def test_only_fields_that_are_not_default_are_encoded():
    assert encode(Shape(sides=5)) == {"kind": "shape", "sides": 5}


def test_definition_in_a_field_is_encoded_with_its_fields():
    dense = Dense(units=3, activation=LeakyReLU(alpha=0.2), initializer=Constant(value=1.0))
    assert encode(dense) == {
        "kind": "dense",
        "units": 3,
        "activation": {"kind": "leaky_relu", "alpha": 0.2},
        "initializer": {"kind": "constant", "value": 1.0},
    }


def test_object_with_only_a_kind_is_decoded_with_defaults():
    assert decode(LAYERS, {"kind": "dense"}, "layer") == Dense()


@pytest.mark.parametrize(
    ("kinds", "data", "sentence"),
    [
        (LAYERS, "dens", "There is no layer called 'dens'. Did you mean dense?"),
        (ACTIVATIONS, "softmx", "There is no layer called 'softmx'. Did you mean softmax?"),
        (OPTIMIZERS, "xyz", "There is no layer called 'xyz'. Choose one of sgd, momentum, nesterov, "),
        (OPTIMIZERS, {}, "There is no layer called None. Choose one of sgd, momentum, nesterov, "),
        (OPTIMIZERS, {"kind": 3}, "There is no layer called 3. Choose one of sgd, momentum, nesterov, "),
        (OPTIMIZERS, {"kind": ["adam"]}, "There is no layer called ['adam']. Did you mean adam?"),
        (OPTIMIZERS, {"kind": {"kind": "adam"}}, "There is no layer called {'kind': 'adam'}."),
        (OPTIMIZERS, 7, "The layer must be a name or an object with a kind, not 7."),
        (OPTIMIZERS, None, "The layer must be a name or an object with a kind, not None."),
        (OPTIMIZERS, ["adam"], "The layer must be a name or an object with a kind, not ['adam']."),
        (LAYERS, {"kind": "dropout", "rte": 1}, "Dropout has no field called 'rte'. It has name, rate."),
        (LAYERS, {"kind": "dropout", "rate": 2}, "Dropout: rate must be at most 0.95, not 2."),
        (LAYERS, {"kind": "dropout", "formula": "x"}, "Dropout has no field called 'formula'."),
        (
            LAYERS,
            {"kind": "dense", "activation": "rel"},
            "There is no activation called 'rel'. Did you mean relu?",
        ),
        (
            LAYERS,
            {"kind": "dense", "activation": 1},
            "The activation must be a name or an object with a kind",
        ),
        (LAYERS, {"kind": "dense", "activation": {"kind": "tanh", "x": 1}}, "Tanh has no field called 'x'."),
        (LAYERS, "x" * 10_000, "There is no layer called 'xxx"),
        (LAYERS, {"kind": "dense", "x" * 10_000: 1}, "Dense has no field called 'xxx"),
        (LAYERS, ["x"] * 10_000, "The layer must be a name or an object"),
    ],
)
def test_invalid_data_is_refused_with_a_message(kinds, data, sentence):
    with pytest.raises(DefinitionError) as refused:
        decode(kinds, data, "layer")
    assert str(refused.value).startswith(sentence)
    assert str(refused.value).endswith(".") or "Did you mean" in sentence
    assert len(str(refused.value)) < 250


def test_unknown_field_of_a_definition_without_fields_is_refused():
    with pytest.raises(DefinitionError, match=r"^Tanh has no field called 'alpha'\. It has none\.$"):
        decode(ACTIVATIONS, {"kind": "tanh", "alpha": 1}, "activation")


@settings(max_examples=300, deadline=None)
@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
        lambda inner: (
            st.lists(inner, max_size=4)
            | st.dictionaries(st.sampled_from(["kind", "units", "activation", "rate", "name"]), inner, max_size=4)
        ),
        max_leaves=10,
    )
)
def test_any_data_is_decoded_or_refused_with_a_definition_error(data):
    with suppress(DefinitionError):
        layer = decode(LAYERS, data, "layer")
        assert decode(LAYERS, encode(layer), "layer") == layer


def test_find_returns_the_class():
    assert find(OPTIMIZERS, "adam", "optimizer") is Adam


def test_decoded_fields_are_checked_one_by_one():
    assert decode_fields(Dense(), {"units": 4, "activation": "tanh"}) == {"units": 4, "activation": Tanh()}
    with pytest.raises(DefinitionError, match="units must be at least 1"):
        decode_fields(Dense(), {"units": 0})


@pytest.mark.parametrize(
    "made", [Dense(units=3.5), Dense(units="16"), Dense(units=True), Dense(bias=1), Dense(name=7), Adam("fast")]
)
def test_definition_from_code_with_a_wrong_type_is_refused(made):
    with pytest.raises(DefinitionError, match="must be"):
        checked(made)


def test_a_whole_number_given_to_a_field_of_numbers_can_be_changed_to_any_number():
    assert SGD(learning_rate=1).change(learning_rate=0.5) == SGD(learning_rate=0.5)
