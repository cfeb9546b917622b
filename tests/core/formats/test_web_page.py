"""Exported pages, used in node with elements that are stood in for: what a person sees and does."""

import base64
import hashlib
import os
import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import layerwright as lw
import numpy as np
import pytest

from core import resources
from core.data.preparation.new_rows import from_records
from core.formats import web_page
from core.formats.page_words import WORDS, translated
from core.formats.proof import answers
from tests.core.formats.exported_networks import NETWORKS, rows, trained
from tests.core.formats.exported_tables import case

SHIM = Path(__file__).with_name("page.js").read_text("utf-8")


def used(page, script):
    """What a script prints that uses the page."""
    done = subprocess.run(
        [shutil.which("node"), "-e", SHIM + script],
        env=os.environ | {"PAGE": str(page)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip().split("\n")


def written(network, folder):
    path = folder / "page.html"
    path.write_bytes(web_page.content(network))
    return path


@pytest.fixture(scope="module")
def models(tmp_path_factory):
    """Pages of models that were trained for a moment, by their data."""
    folder = tmp_path_factory.mktemp("pages")
    pages = {}
    for name in ("spiral", "digits", "tilted_plane"):
        model = lw.Model([lw.Dense(4)], seed=1)
        model.fit(name, epochs=1, progress=False)
        model.export(folder / f"{name}.html")
        pages[name] = folder / f"{name}.html"
    return pages


def test_typing_a_number_predicts_at_once(tmp_path):
    network = trained(*NETWORKS["dense"])
    page = written(network, tmp_path)
    row = network.preparation.sample[1:2].copy()
    row[0, 3] = 4.5
    script = """
    byId.examples.children[2].dispatch("click"); settle();  // "Test rows", 1, 2
    console.log(byId.answer.textContent, "|", byId.wanted.textContent);
    const field = byId.inputs.children[3].children[1];
    field.value = "4.5"; field.dispatch("input"); settle();
    console.log(byId.answer.textContent, "|", byId.wanted.textContent);
    const slider = byId.inputs.children[3].children[2];
    console.log(slider.value);
    field.value = ""; field.dispatch("input"); settle();
    console.log(byId.answer.textContent);
    """
    first, second, slider, empty = used(page, script)
    labels = [answers(network, x).labels[0] for x in (network.preparation.sample[1:2], row)]
    assert first == f"{labels[0]} | The trained network said: {labels[0]}"
    assert second == f"{labels[1]} | "
    assert slider == "4.5"
    assert empty == "Enter a number in every field"


def said_of(network, cells):
    """The label that the engine gives to a row of a table."""
    read = from_records({name: [cell] for name, cell in cells.items()}, network.preparation)
    return "" if read.refused[0] else answers(network, read.x).labels[0]


def test_columns_of_a_table_have_the_fields_that_suit_them(tmp_path):
    network, _ = case("strange names", tmp_path)
    page = written(network, tmp_path)
    cells = {"label": "Öl “x”", "prediction": 2.5, '"); import os #': 1.5, "/c0": "q", "probabilities": "2021-03-04"}
    script = """
    const [label, prediction, attack, letter, date] = byId.inputs.children.map((field) => field.children[1]);
    const set = (field, value) => { field.value = value; field.dispatch("input"); settle(); };
    const named = (list, text) => list.children.find((option) => option.textContent === text).value;
    set(label, named(label, "Öl “x”")); set(prediction, "2.5"); set(attack, "1.5"); set(letter, named(letter, "q"));
    set(date, "2021-03-04T00:00");
    console.log(byId.answer.textContent);
    set(attack, "");
    console.log(byId.answer.textContent);
    set(label, "missing"); set(letter, "other"); set(date, "");
    console.log(byId.answer.textContent);
    console.log(label.value, letter.value, date.value, label.kind, date.type);
    """
    first, gap, all_gone, fields = used(page, script)
    assert first == said_of(network, cells)
    assert gap == said_of(network, cells | {'"); import os #': None})
    gone = {'"); import os #': None, "label": "", "/c0": "another", "probabilities": ""}
    assert all_gone == said_of(network, cells | gone)
    assert fields == "missing other  select datetime-local"


def test_a_row_that_cannot_be_predicted_is_said_to_be_so(tmp_path):
    network, _ = case("one-hot, refuse", tmp_path)
    script = """
    const list = byId.inputs.children[0].children[1];
    list.value = "other"; list.dispatch("input"); settle();
    console.log(byId.answer.textContent, "|", byId.shares.children[0].children[2].textContent);
    """
    assert used(written(network, tmp_path), script) == ["No prediction: a value is missing or new | –"]


def test_a_page_speaks_german(tmp_path):
    page = written(replace(trained(*NETWORKS["dense"]), language="de"), tmp_path)
    text = page.read_text("utf-8")
    assert '<html lang="de">' in text
    assert '<h2 id="inputs-title">Eingaben</h2>' in text
    (said,) = used(page, "console.log(byId.check.textContent)")
    assert said.startswith("In diesem Browser geprüft. Testzeilen: 5. Größte Abweichung: ")


def test_every_text_that_the_page_writes_can_be_translated():
    script = resources.path("export", "page.js").read_text("utf-8")
    said = re.findall(r'\bsay\("([^"]+)"', script)
    assert len(said) == len(re.findall(r"\bsay\(", script)) > 20
    assert {str(word) for word in WORDS} == set(said)
    assert all(german != text for text, german in translated("de").items())


def test_a_page_checks_itself_as_it_opens(tmp_path):
    page = written(trained(*NETWORKS["dense"]), tmp_path)
    show = "console.log(byId.check.className, byId.check.textContent)"
    assert used(page, show)[0].startswith("good Checked in this browser. Test rows: 5. Largest difference: ")
    page.write_text(page.read_text("utf-8").replace("Math.exp(", "Math.sqrt(1+"), "utf-8")
    (said,) = used(page, show)
    assert said.startswith("bad This browser computes something else than the trained network")
    assert said.endswith("Do not use this page.")


def test_a_regression_answers_in_the_units_of_its_targets(tmp_path):
    network = trained(*NETWORKS["regression"])
    script = "for (const line of byId.shares.children) console.log(line.children[2].textContent)"
    wanted = answers(network, network.preparation.sample[:1]).numbers[0]
    found = [float(text) for text in used(written(network, tmp_path), script)]
    np.testing.assert_allclose(found, wanted, rtol=1e-3)


def test_two_columns_have_a_boundary_that_moves_the_point(models):
    script = """
    const [, canvas] = byId.plane.children;
    console.log(byId.plane.hidden, byId["plane-title"].textContent);
    """.replace("[, canvas]", "[canvas]")
    script += """
    canvas.dispatch("pointerdown", { clientX: 0, clientY: 0 }); settle();
    const values = byId.inputs.children.map((field) => Number(field.children[1].value));
    console.log(values[0] === network.facts.ranges[0][0], values[1] === network.facts.ranges[1][1]);
    canvas.dispatch("keydown", { key: "ArrowRight" }); settle();
    console.log(Number(byId.inputs.children[0].children[1].value) > values[0]);
    """
    assert used(models["spiral"], script) == ["false Boundary", "true true", "true"]
    (said, *_) = used(models["tilted_plane"], script)
    assert said == "false Prediction by x1 and x2"


def test_an_image_is_drawn(models):
    script = """
    const [canvas, below] = byId.inputs.children;
    below.children[0].dispatch("click"); settle();
    const empty = byId.answer.textContent;
    for (let y = 10; y < 90; y += 5) canvas.dispatch("pointermove", { clientX: 50, clientY: y, buttons: 1 });
    settle();
    const ink = canvas.painted.data.filter((value, at) => at % 4 === 0 && value > 100).length;
    console.log(ink > 8 && ink < 40, byId.shares.children.length);
    canvas.dispatch("keydown", { key: "ArrowLeft", shiftKey: true }); settle();
    """
    assert used(models["digits"], script) == ["true 10"]


def test_every_layer_is_drawn_with_its_values(tmp_path):
    network = trained(*NETWORKS["concatenate"])
    script = """
    const nodes = byId.drawing.children[0].children.filter((child) => child.attributes.role === "listitem");
    console.log(nodes.map((node) => node.children[0].textContent.split(":")[0]).join());
    console.log(nodes.every((node) => node.children.slice(6).every((cell) => cell.style.fill && !cell.removed)));
    console.log(byId.drawing.children[0].children.filter((child) => child.kind === "path").length);
    """
    assert used(written(network, tmp_path), script) == ["Input,Dense,Dense 2,Concatenate,Output", "true", "6"]


def test_the_browser_runs_and_loads_nothing_but_what_the_page_brings(models):
    page = models["digits"].read_text("utf-8")
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)[1]
    assert policy.startswith("default-src 'none'; base-uri 'none'; form-action 'none'; ")
    parts = re.findall(r"<(?:style|script)>(.*?)</(?:style|script)>", page, re.DOTALL)
    hashes = [base64.b64encode(hashlib.sha256(part.encode()).digest()).decode() for part in parts]
    assert re.findall(r"'sha256-([^']*)'", policy) == hashes
    assert not re.search(r"\bsrc=|\bhref=|https?://(?!www\.w3\.org/2000/svg)|fetch\(|XMLHttpRequest|\son\w+=", page)


def test_every_field_has_a_label(tmp_path):
    script = """
    const named = byId.inputs.children.map(({ children: [label, number, slider] }) =>
      label.htmlFor === number.id && slider.attributes["aria-label"] === `${label.textContent}, slider`);
    console.log(named.length, named.every(Boolean));
    """
    assert used(written(trained(*NETWORKS["dense"]), tmp_path), script) == ["12 true"]


def test_colors_are_those_of_the_window():
    from core import resources
    from designer.style.tokens import DARK, FAMILIES, LAYER_COLORS, LIGHT

    style = resources.path("export", "page.css").read_text("utf-8")
    light, dark = (dict(re.findall(r"--([\w-]+): (#\w{6});", part)) for part in style.split("@media (prefers", 1))
    for theme, tokens, found in (("light", LIGHT, light), ("dark", DARK, dark)):
        wanted = vars(tokens) | {f"class-{k}": color for k, color in enumerate(LAYER_COLORS[theme])}
        assert found == {name: wanted[name] for name in found}
    assert web_page.FAMILIES == FAMILIES


def test_ranges_hold_the_test_rows():
    network = trained(*NETWORKS["dense"])
    facts = web_page._for_the_page(web_page.WrittenNetwork.of(network))
    low, high = np.array(facts["ranges"]).T
    assert (low < high).all()
    x = rows(network, 200)
    assert ((x > low) & (x < high)).mean() > 0.9
