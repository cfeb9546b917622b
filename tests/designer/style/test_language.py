"""Translation: every text is translated with its placeholders, also the messages that core raises."""

import ast
import string
from pathlib import Path
from xml.etree import ElementTree

import pytest

import core
from core import resources
from core.layers import Input
from core.messages import message
from designer.style import language
from designer.style.language import LANGUAGES, tr, translations
from designer.style.theme import load_fonts
from designer.window.window import Window

OTHERS = [code for code in LANGUAGES if code != "en"]


@pytest.fixture
def german():
    language.choose("de")
    yield
    language.choose("en")


def placeholders(text):
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("code", OTHERS)
def test_no_text_is_unfinished(code):
    messages = list(ElementTree.parse(resources.path("translations", f"{code}.ts")).iter("message"))
    assert len(messages) > 500
    assert [m.findtext("source") for m in messages if m.find("translation").get("type")] == []


@pytest.mark.parametrize("code", OTHERS)
def test_every_text_of_the_code_is_translated(code):
    """Checks the arguments of `message` and `tr`. Texts in tables are checked by packaging/translations.py."""
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
    known = {text.casefold() for text in translations(code)}
    assert sorted(text for text in texts if text.casefold() not in known) == []


@pytest.mark.parametrize("code", OTHERS)
def test_a_translation_has_the_placeholders_and_the_ellipsis_of_its_source(code):
    found = translations(code)
    assert {
        source: translation
        for source, translation in found.items()
        if placeholders(source) != placeholders(translation)
    } == {}
    assert {source: text for source, text in found.items() if source.endswith("…") != text.endswith("…")} == {}


def test_a_message_is_translated_together_with_its_values(german):
    assert tr(message("Remove {layer}", layer="mine")) == "mine entfernen"
    assert tr(message("Choose {title}", title=message("mean squared error"))) == "Mittlerer quadratischer Fehler wählen"
    assert tr("Remove {layer}", layer="{curly}") == "{curly} entfernen"


def test_a_text_without_a_translation_stays_english(german):
    assert tr("My own layer") == "My own layer"
    assert tr("") == ""


def test_a_message_is_an_english_string():
    sentence = message("{count} layers", count=3)
    assert sentence == "3 layers"
    assert f"{sentence}!" == "3 layers!"
    assert tr(sentence) == "3 layers"


def test_the_window_is_in_german(german, qtbot, theme, monkeypatch):
    load_fonts()
    window = Window(theme)
    qtbot.addWidget(window, before_close_func=lambda w: monkeypatch.setattr(w.files, "may_leave", lambda: True))
    assert window.actions_by_id["save"].text() == "Speichern"
    assert window.menuBar().actions()[0].text() == "&Datei"
    assert window.docks.by_name["Layers"].windowTitle() == "Schichten"
    project = window.store.project
    window.store.edit(message("Add {what}", what=message("Input")), type(project)(title="x"))
    assert window.store.undo_stack.undoText() == "Eingabe hinzufügen"
    assert window.actions_by_id["undo"].text().startswith("Rückgängig")


def test_translations_of_titles_are_found_regardless_of_case(german):
    assert tr("Learning rate") == tr("learning rate") == "Lernrate"
    assert tr(Input.title) == "Eingabe"
