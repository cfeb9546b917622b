"""Messages remember their templates, and lists of alternatives are correct English."""

import pytest

from core.messages import UserError, joined, literal, message, one_of


@pytest.mark.parametrize(
    ("parts", "text"),
    [
        (["1"], "1"),
        (["1", "2"], "1 or 2"),
        ([".npz", ".onnx", ".safetensors"], ".npz, .onnx or .safetensors"),
        (["a", "b", "c", "d"], "a, b, c or d"),
    ],
)
def test_alternatives_have_commas_and_one_or(parts, text):
    assert one_of(parts) == text


def test_alternatives_that_are_messages_keep_their_templates():
    choice = one_of([message("red"), message("green"), message("blue")])
    assert choice.template == "{these} or {this}"
    assert [part.template for part in choice.values["these"].values.values()] == ["red", "green"]
    assert choice.values["this"].template == "blue"


def test_joined_parts_are_separated_by_commas():
    assert joined(["a", "b", "c"]) == "a, b, c"


def test_a_message_keeps_its_template_as_an_error():
    error = UserError(message("{name} is empty.", name="a.csv"))
    assert str(error) == "a.csv is empty."
    assert str(error).template == "{name} is empty."


def test_braces_in_a_literal_text_are_not_placeholders():
    assert literal("{not filled}") == "{not filled}"
