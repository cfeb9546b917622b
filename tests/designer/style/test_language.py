"""The window in another language: every text is there with its gaps, and sentences made in core are said in it."""

import ast
import string
from pathlib import Path
from xml.etree import ElementTree

import pytest

import core
from core import resources
from core.layers import Dense
from core.messages import message
from designer.style import language
from designer.style.language import LANGUAGES, tr, words
from designer.style.theme import load_fonts
from designer.window.window import Window

OTHERS = [code for code in LANGUAGES if code != "en"]


@pytest.fixture
def german():
    language.choose("de")
    yield
    language.choose("en")


def gaps(text):
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("code", OTHERS)
def test_no_text_is_unfinished(code):
    messages = list(ElementTree.parse(resources.path("translations", f"{code}.ts")).iter("message"))
    assert len(messages) > 500
    assert [m.findtext("source") for m in messages if m.find("translation").get("type")] == []


@pytest.mark.parametrize("code", OTHERS)
def test_every_text_of_the_code_is_translated(code):
    """Texts in tables are looked after by packaging/translations.py; these are found without it."""
    root = Path(core.__file__).parent.parent
    calls = [
        node
        for package in ("core", "designer")
        for path in sorted((root / package).rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("message", "tr")
    ]
    texts = {call.args[0].value for call in calls if isinstance(call.args[0], ast.Constant)}
    assert len(texts) > 400
    known = {text.casefold() for text in words(code)}
    assert sorted(text for text in texts if text.casefold() not in known) == []


@pytest.mark.parametrize("code", OTHERS)
def test_a_translation_has_the_gaps_of_its_text_and_ends_as_it_does(code):
    found = words(code)
    assert {text: said for text, said in found.items() if gaps(text) != gaps(said)} == {}
    assert {text: said for text, said in found.items() if text.endswith("…") != said.endswith("…")} == {}


def test_a_sentence_is_said_with_its_values_and_what_is_within_it_too(german):
    assert tr(message("Remove {layer}", layer="mine")) == "mine entfernen"
    assert tr(message("Choose {loss}", loss=message("mean squared error"))) == "Mittlerer quadratischer Fehler wählen"
    assert tr("Remove {layer}", layer="{curly}") == "{curly} entfernen"


def test_what_is_not_translated_stays_english(german):
    assert tr("My own layer") == "My own layer"
    assert tr("") == ""


def test_a_sentence_is_a_text_in_english():
    sentence = message("{count} layers", count=3)
    assert sentence == "3 layers"
    assert f"{sentence}!" == "3 layers!"
    assert tr(sentence) == "3 layers"


def test_the_window_speaks_german(german, qtbot, theme, monkeypatch):
    load_fonts()
    window = Window(theme)
    qtbot.addWidget(window, before_close_func=lambda w: monkeypatch.setattr(w.files, "may_leave", lambda: True))
    assert window.actions_by_id["save"].text() == "Speichern"
    assert window.menuBar().actions()[0].text() == "&Datei"
    assert window.docks.by_name["Layers"].windowTitle() == "Schichten"
    project = window.store.project
    window.store.edit(message("Add {what}", what=message("Dense")), type(project)(title="x"))
    assert window.store.undo_stack.undoText() == "Dicht hinzufügen"
    assert window.actions_by_id["undo"].text().startswith("Rückgängig")


def test_titles_are_found_whatever_their_case(german):
    assert tr("Learning rate") == tr("learning rate") == "Lernrate"
    assert tr(Dense.title) == "Dicht"
