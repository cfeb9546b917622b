"""Reports: figures that others compute too, nothing in them that runs, and every text in the language of choice."""

import json
import re
import warnings
import xml.etree.ElementTree as ET
from base64 import b64decode
from html.parser import HTMLParser

import layerwright as lw
import numpy as np
import pytest
from scipy import stats
from sklearn.metrics import accuracy_score, confusion_matrix, f1_score

from core import resources
from core.cli import main
from core.formats import FORMATS, FormatError, TrainedNetwork, export
from core.formats.report_text import _plain

TABLE = str(resources.path("datasets", "penguins.csv"))
HOSTILE = '<script>alert("x")</script>'


@pytest.fixture(scope="module")
def model():
    model = lw.Model([lw.Dense(8, name=HOSTILE), lw.Dropout(), lw.Dense(4)], seed=1)
    model.fit(TABLE, epochs=12, progress=False, test=0.2)
    return model


class Tables(HTMLParser):
    """The rows of all tables, and the tags, of a page."""

    def __init__(self, text):
        super().__init__()
        self.rows, self.tags, self._cell = [], [], None
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th"):
            self.rows[-1].append("")
            self._cell = True

    def handle_endtag(self, tag):
        if tag in ("td", "th"):
            self._cell = False

    def handle_data(self, data):
        if self._cell:
            self.rows[-1][-1] += data


@pytest.fixture(scope="module")
def page(model, tmp_path_factory):
    path = tmp_path_factory.mktemp("report") / "report.html"
    model.export(path, "report")
    return path.read_text("utf-8")


def row(page, first, start=0):
    return next(cells for cells in Tables(page).rows[start:] if cells[0] == first)


def validation(model):
    data = model.data
    rows = data.validation
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", lw.DataWarning)  # some rows have gaps
        outputs = np.asarray(model.predict_proba(model_table(model, rows)))
    return np.array([model.classes[place] for place in data.dataset.y[rows]]), np.array(model.classes)[
        outputs.argmax(1)
    ]


def model_table(model, rows):
    """The cells of some rows, read from the file by pandas."""
    import pandas as pd

    table = pd.read_csv(TABLE)
    return table.iloc[rows]


def test_the_figures_are_those_of_scikit_learn(model, page):
    truth, predicted = validation(model)
    accuracy = accuracy_score(truth, predicted)
    cells = row(page, "Accuracy")
    assert cells[1] == f"{100 * accuracy:.1f}\u00a0%"
    expected = stats.binomtest(int((truth == predicted).sum()), len(truth)).proportion_ci(0.95, "wilson")
    assert cells[2] == f"{100 * expected.low:.1f}\u00a0% – {100 * expected.high:.1f}\u00a0%"
    assert row(page, "F1")[1] == f"{100 * f1_score(truth, predicted, average='macro'):.1f}\u00a0%"
    counts = confusion_matrix(truth, predicted, labels=list(model.classes))
    rows = Tables(page).rows
    start = next(place for place, cells in enumerate(rows) if cells[0].startswith("Validation: true"))
    assert [[int(cell) for cell in cells[1:]] for cells in rows[start + 1 : start + 4]] == counts.tolist()


def test_the_card_of_the_data_counts_every_row_and_gap(model, page):
    import pandas as pd

    table, data = pd.read_csv(TABLE), model.data
    assert row(page, "Rows")[1] == str(len(table))
    assert row(page, "Training")[1].startswith(f"{len(data.train)} rows, ")
    missing = table["sex"].isna().mean()
    assert row(page, "sex")[3] == f"{100 * missing:.1f}\u00a0%"
    assert row(page, "Weights")[1] == model.receipt.weights


def test_nothing_in_it_runs_or_loads_anything(page):
    found = Tables(page)
    assert not [tag for tag, _ in found.tags if tag in ("script", "iframe", "object", "link", "img", "form", "a")]
    for _, attributes in found.tags:
        assert not [name for name in attributes if name.startswith("on") or name in ("src", "href")]
    policy = next(attrs["content"] for tag, attrs in found.tags if attrs.get("http-equiv"))
    assert policy.startswith("default-src 'none'")
    assert "script-src" not in policy
    assert HOSTILE not in page
    assert any(HOSTILE in cells for cells in found.rows)  # it is there, as a text
    assert "url(" not in page
    assert "@import" not in page


def test_its_drawings_are_well_formed_and_have_every_layer(model, page):
    drawings = [ET.fromstring(text) for text in re.findall(r"<svg.*?</svg>", page, re.DOTALL)]
    assert len(drawings) == 3  # the network, the loss and the accuracy
    texts = ["".join(text.itertext()) for text in drawings[0].iter("{http://www.w3.org/2000/svg}text")]
    assert sum(text.startswith("<script>") for text in texts) == 1
    assert {"Input", "Dropout", "Output"} <= set(texts)
    for line in drawings[1].iter("{http://www.w3.org/2000/svg}polyline"):
        points = np.array([point.split(",") for point in line.get("points").split()], float)
        assert np.isfinite(points).all()
        assert (np.diff(points[:, 0]) >= 0).all()


def test_the_test_rows_are_in_it_only_once_they_were_judged(model, page, tmp_path):
    assert not any("Test (" in cell for cells in Tables(page).rows for cell in cells)
    path = tmp_path / "p.layerwright"
    model.save(path)
    again = lw.load(path)
    judged = again.judge()
    again.export(tmp_path / "judged.html", "report")
    judged_page = (tmp_path / "judged.html").read_text("utf-8")
    assert row(judged_page, "Accuracy")[3] == f"{100 * judged['accuracy']:.1f}\u00a0%"
    assert "Judged once, on" in judged_page
    again.fit(epochs=1, progress=False)  # other weights, which were not judged
    again.export(tmp_path / "later.html", "report")
    assert "Test (" not in (tmp_path / "later.html").read_text("utf-8")


def test_the_text_says_the_same_and_has_no_marks_of_its_content(model, page, tmp_path):
    path = tmp_path / "report.md"
    assert "written and read back" in model.export(path)
    text = path.read_text("utf-8")
    assert HOSTILE not in text
    drawings = re.findall(r"\]\(data:image/svg\+xml;base64,([^)]+)\)", text)
    assert len(drawings) == 3
    for drawing in drawings:
        ET.fromstring(b64decode(drawing))
    assert f"| Accuracy | {_plain(row(page, 'Accuracy')[1])} |" in text
    assert model.receipt.weights in text


def test_it_speaks_german_from_the_first_to_the_last_word(model, tmp_path):
    model.export(tmp_path / "bericht.html", "report", language="de")
    german = (tmp_path / "bericht.html").read_text("utf-8")
    assert '<html lang="de">' in german
    for english in ("Accuracy", "Validation", "Recipe", ">Receipt<", "interval", "Training rows", "predicted"):
        assert english not in german
    assert "Genauigkeit" in german


def test_formats_of_one_suffix_differ_by_their_names(model, tmp_path, capsys):
    path = tmp_path / "p.layerwright"
    model.save(path)
    for arguments, name in (([], "html"), (["--format", "report"], "report")):
        target = tmp_path / f"{name}.html"
        assert main(["export", str(path), "--to", str(target), "--json", *arguments]) == 0
        facts = json.loads(capsys.readouterr().out)
        assert (facts["format"], facts["proved_by"] is None) == (name, name == "report")
        assert ("<script>" in target.read_text("utf-8")) is (name == "html")
    assert main(["export", str(path), "--to", str(tmp_path / "b.html"), "--format", "report", "--language", "de"]) == 0
    assert "Bericht" in (tmp_path / "b.html").read_text("utf-8")


def test_a_report_without_its_rows_says_so(model, tmp_path, capsys):
    table = tmp_path / "gone.csv"
    table.write_bytes(resources.path("datasets", "penguins.csv").read_bytes())
    other = lw.Model([lw.Dense(4)], seed=1)
    other.fit(str(table), epochs=2, progress=False)
    path = tmp_path / "p.layerwright"
    other.save(path)
    table.unlink()
    assert main(["export", str(path), "--to", str(tmp_path / "r.html"), "--format", "report"]) == 0
    assert "says nothing of its rows" in capsys.readouterr().err
    assert "so that nothing can be measured" in (tmp_path / "r.html").read_text("utf-8")


def test_without_the_run_there_is_no_report(model, tmp_path):
    trained = TrainedNetwork(model.network, model.state, model.preparation)
    with pytest.raises(FormatError, match="A report needs the project"):
        export(tmp_path / "r.md", trained)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("data", ["sine", "spiral", "digits"])
def test_every_kind_of_data_has_a_report(data, tmp_path):
    other = lw.Model([lw.Flatten(), lw.Dense(4)] if data == "digits" else [lw.Dense(4)], seed=1)
    other.fit(data, epochs=1, progress=False)
    for form in FORMATS:
        if form.is_to_read:
            other.export(tmp_path / f"r{form.suffix}", form.name)
    page = (tmp_path / "r.html").read_text("utf-8")
    assert ("Mean absolute error" in page or "MAE" in page) is (data == "sine")
