"""Names that attack: whatever layers, columns, classes and titles are called, files are the same programs."""

import ast
import json
import re
import shutil
from dataclasses import replace
from functools import cache
from html.parser import HTMLParser

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.activations import GELU
from core.formats import FormatError, TrainedNetwork, c_header, python_file, web_page
from core.formats.written_network import WrittenNetwork
from core.formats.written_text import Names, identifier, shortest
from core.layers import Concatenate, Dense, Input, Output
from core.network.graph import Graph
from tests.core.formats.exported_networks import FEATURES, trained
from tests.core.formats.received import by_gcc, run

HOSTILE = (
    '"); import os #', "\n    import os", "'''", '"""', "\\", "</script><script>alert(1)</script>", "<!--",
    "*/ int x; /*", "\u2028alert(1)", "\u202e", "${x}", "{0}", "$name", "%s", "??/", "class", "import", "expf", "w",
    "x", "y", "row", "i", "np", "work", "network maximum", "network dense weight", "constructor", "__proto__", "\0",
    "é", "Größe 2", "1", "", " ", "a" * 300, "\ud800", "&amp;", "eval", "main", "-", "日本語",
)  # fmt: skip
TEXTS = st.sampled_from(HOSTILE) | st.text(max_size=12)


def named(names):
    """A network with two branches, all of whose names are given."""
    title, first, second, third, *classes = names[:7]
    layers = {
        1: Input(name=first), 2: Dense(3, activation=GELU(), name=second), 3: Dense(3, name=third), 4: Concatenate(),
        5: Output(),
    }  # fmt: skip
    graph = Graph(layers, ((1, 2), (1, 3), (2, 4), (3, 4), (4, 5)))
    network = trained(graph)
    features = tuple((names * FEATURES)[:FEATURES])
    preparation = replace(network.preparation, classes=tuple(classes), features=features)
    return TrainedNetwork(network.network, network.state, preparation, title)


@cache
def plain():
    """What files of a network with harmless names are: the syntax tree in Python, and the page."""
    network = named(["title", "a", "b", "c", "d", "e", "f"])
    return ast.parse(python_file.content(network)), Tags(web_page.content(network).decode())


def shape_of(tree):
    """A syntax tree without its names and texts."""
    return [(type(node).__name__, len(list(ast.iter_child_nodes(node)))) for node in ast.walk(tree)]


class Tags(HTMLParser):
    """The tags of a page, and its scripts."""

    def __init__(self, page):
        super().__init__()
        self.tags, self.scripts, self.inside = [], [], False
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, [name for name, _ in attrs]))
        self.inside = tag == "script"

    def handle_data(self, data):
        if self.inside and self.lasttag == "script" and data.strip():
            self.scripts.append(data)


def same_program(names):
    found = ast.parse(python_file.content(named(names)))
    assert shape_of(found) == shape_of(plain()[0])
    constants = {node.value for node in ast.walk(found) if isinstance(node, ast.Constant)}
    assert constants >= set(names[4:])


def same_page(names):
    page = Tags(web_page.content(named(names)).decode())
    assert page.tags == plain()[1].tags
    assert len(page.scripts) == 2
    facts = json.loads(re.search(r"const facts = (.*);\n", page.scripts[0])[1])
    assert facts["classes"] == names[4:]
    assert page.scripts[0].count("\n") == plain()[1].scripts[0].count("\n")


@pytest.mark.parametrize("same", [same_program, same_page])
def test_a_hostile_name_for_everything_changes_nothing(same):
    for text in HOSTILE:
        same([text, text, f"{text} 1", f"{text} 2", text, f"{text} 3", f"{text} 4"])


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(TEXTS, min_size=7, max_size=7))
def test_other_names_change_nothing(names):
    same_program(names)
    same_page(names)


@settings(max_examples=1, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.lists(TEXTS, min_size=7, max_size=7), min_size=12, max_size=12))
def test_compilers_take_every_name(tmp_path_factory, lists):
    networks = {
        f"n{number}": named(names) for number, names in enumerate([list(HOSTILE[k : k + 7]) for k in range(34)])
    }
    networks |= {f"m{number}": named(names) for number, names in enumerate(lists)}
    folder = tmp_path_factory.mktemp("names")
    for key, network in networks.items():
        own = replace(network, title=f"{network.title} {key}")
        (folder / f"{key}.h").write_bytes(c_header.content(own))
        script = Tags(web_page.content(own).decode()).scripts[0]
        (folder / f"{key}.js").write_text(script)
    written = {key: WrittenNetwork.of(network) for key, network in networks.items()}
    by_gcc(folder, written, {key: [[0.0] * FEATURES] * 2 for key in networks})
    check = "for (const f of require('fs').readdirSync('.')) if (f.endsWith('.js')) { let ok = (0, eval)("
    check += "require('fs').readFileSync(f, 'utf8') + ';network.check().agrees'); if (!ok) throw f; }"
    run(shutil.which("node"), "-e", check, cwd=folder)


def test_a_class_of_c_is_the_text_itself(tmp_path):
    network = replace(named(["t", "a", "b", "c", 'ü "q" \\ ?', "tab\t日本", "\u202e"]), title="t")
    (tmp_path / "t.h").write_bytes(c_header.content(network))
    (tmp_path / "t.c").write_text(
        '#include "t.h"\n#include <stdio.h>\n'
        "int main(void) { for (int i = 0; i < 3; i++) puts(t_classes[i]); return 0; }"
    )
    run(shutil.which("gcc"), *c_header.OPTIONS, "-Wno-unused-function", "t.c", "-o", "t", "-lm", cwd=tmp_path)
    assert run(str(tmp_path / "t")).split("\n")[:3] == list(network.preparation.classes)


def test_a_class_that_c_cannot_hold_is_refused():
    with pytest.raises(FormatError, match="a text of 5,000 characters: ccc"):
        c_header.content(named(["t", "a", "b", "d", "c" * 5000, "e", "f"]))


def test_identifiers_are_those_of_every_language():
    assert [identifier(text) for text in ("Größe 2", "é", "1", "", '"); import os #')] == [
        "grosse_2", "e", "n_1", "n", "import_os",
    ]  # fmt: skip
    names = Names(["class"])
    assert [names.new("Class"), names.new("class"), names.new("a b"), names.new("a-b")] == [
        "class_2", "class_3", "a_b", "a_b_2",
    ]  # fmt: skip


@given(st.floats(width=32, allow_nan=False, allow_infinity=False))
def test_the_shortest_text_of_a_number_is_read_as_the_same_number(number):
    assert np.float32(float(shortest(number))) == np.float32(number)
