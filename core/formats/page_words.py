"""The texts of the page that is exported, which `page.js` writes; what is in braces, it fills in itself."""

from core.messages import message
from core.messages.languages import language

WORDS = (
    message("an image"),
    message("1 column"),
    message("{count:column|columns}", count="{count}"),
    message("Predicts {target} from {source}.", target="{target}", source="{source}"),
    message("Predicts from {source}.", source="{source}"),
    message("Checked in this browser. Test rows: {rows}. Largest difference: {worst}.", rows="{rows}", worst="{worst}"),
    message(
        "This browser computes something else than the trained network: largest difference {worst}. Do not use this "
        "page.",
        worst="{worst}",
    ),
    message("Test row {row}", row="{row}"),
    message("Test rows"),
    message("The trained network said: {said}", said="{said}"),
    message("missing"),
    message("{name}, slider", name="{name}"),
    message("(missing)"),
    message("(another text)"),
    message("Drawing field. Draw with the mouse or a finger, or with the arrow keys while Shift is held."),
    message("Clear"),
    message("Color"),
    message("Draw here: {width} × {height} pixels", width="{width}", height="{height}"),
    message("No prediction: a value is missing or new"),
    message("Enter a number in every field"),
    message(
        "What is predicted for every {across} and {up}. The arrow keys move the point.", across="{across}", up="{up}"
    ),
    message("Boundary"),
    message("Prediction by {across} and {up}", across="{across}", up="{up}"),
)


def translated(code: str) -> dict[str, str]:
    """The texts in a language by their English ones; empty for English."""
    say = language(code)
    return {} if code == "en" else {str(text): say(text) for text in WORDS}
