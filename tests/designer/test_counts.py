"""A number and its noun agree in every sentence of both languages: 1 row, 2 rows."""

import ast
import re
from pathlib import Path

import pytest

import core
from core.messages import message
from core.messages.languages import language, translations
from core.messages.numbers import counted, form_of
from core.messages.system_errors import KNOWN

FORMS = re.compile(r"\{(\w+):=?([^{}|]*)\|([^{}|]*)\}")
# A placeholder without forms, and up to three words after it.
COUNTED = re.compile(r"\{(\w+)(?::[^{}|]*)?\}((?: [\w-]+){1,3})")
# Placeholders of texts, and of numbers that are no counts or those of the program.
OTHERS = {"name", "what", "sentence", "most", "limit", "shape", "columns", "rate", "ratio", "step", "activation"}
# Words with which another part of the sentence begins: what follows is not counted by the number.
BETWEEN = re.compile(
    r"as|at|from|for|in|is|of|or|to|and|are|has|no|than|the|with|without|must|says|names|holds|accepts|takes|only|"
    r"als|auf|aus|bei|ist|hat|mit|oder|und|zu|von|der|die|das|den|über"
)


def forms(text):
    """The placeholders of a text that have two forms, and the last word of their second forms."""
    return {name: many.split()[-1] for name, _, many in FORMS.findall(text) if many}


def nouns(texts):
    """The nouns that are counted anywhere in these texts, and the placeholders that count."""
    found = [forms(text) for text in texts]
    words = {noun for each in found for noun in each.values()} - {"are", "have", "were"}
    if "Zeilen" in words:
        words = {word for word in words if word[0].isupper()}
    return words, {name for each in found for name in each}


def without_forms(text, known):
    """The places of a text at which a number stands before a noun in the plural."""
    counted_nouns, names = known
    for name, words in COUNTED.findall(text):
        before = words.split()
        for place, word in enumerate(before):
            if BETWEEN.fullmatch(word):
                break
            if word in counted_nouns and name not in OTHERS and (name in names or not place):
                yield f"{{{name}}} {' '.join(before[: place + 1])}"
                break


def catalogue():
    return {source: said for source, said in translations("de").items() if source not in KNOWN}


def test_a_number_is_written_with_the_form_of_its_noun():
    for count, said in (
        (0, "0 rows"),
        (1, "1 row"),
        (2, "2 rows"),
        (12345, "12,345 rows"),
        ("1", "1 row"),
        (1.5, "1.5 rows"),
    ):
        assert message("{count:row|rows}", count=count) == said
    assert message("{count} {count:=is|are} left out", count=1) == "1 is left out"
    assert language("de")("{count:row|rows}", count=1) == "1 Zeile"
    assert language("de")("{count:row|rows}", count=12345) == "12\u202f345 Zeilen"
    assert counted(1, "step|steps") == "1 step"
    assert (form_of("px", 1), form_of("epoch|epochs", 1), form_of("epoch|epochs", 2.0)) == ("px", "epoch", "epochs")


def test_no_sentence_counts_without_both_forms():
    sources = catalogue()
    known = nouns(sources)
    assert {"rows", "epochs", "seeds", "layers", "columns"} <= known[0]
    assert [(text, place) for text in sources for place in without_forms(text, known)] == []


def test_no_german_sentence_counts_without_both_forms():
    said = catalogue().values()
    known = nouns(said)
    assert {"Zeilen", "Epochen", "Schichten"} <= known[0]
    assert [(text, place) for text in said for place in without_forms(text, known)] == []


def test_a_translation_has_its_own_forms():
    missing = {
        source: said
        for source, said in catalogue().items()
        for name in forms(source).keys() - forms(said).keys()
        if f"{{{name}:,}}-mal" not in said and f"{{{name}}}" not in said  # “3-mal”, “von 3 gibt es”
    }
    assert missing == {}


@pytest.mark.parametrize("folder", ["cli", "api"])
def test_no_line_of_a_terminal_counts_without_both_forms(folder):
    known = nouns(catalogue())[0] - {"starts"}, set()
    for path in (Path(core.__file__).parent / folder).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.JoinedStr):
                parts = (part.value if isinstance(part, ast.Constant) else "{number}" for part in node.values)
                places = list(without_forms("".join(parts), known))
                assert places == [], f"{path.name}:{node.lineno}"
