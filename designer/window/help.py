"""Opens the help: in its tab where the docks are shown, else in a window of its own."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from core.help.page import Page
from core.messages import Message, message
from designer.panels.help_panel import HelpPanel
from designer.store import Store
from designer.style.language import tr
from designer.style.scale import scaled
from designer.style.theme import Theme
from designer.views.view import View
from designer.widgets.help_topic import topic_of

SIZE = QSize(420, 620)  # pixels of the window of its own


class Help:
    """Pages are asked for by their ids, by the command for what has the focus, and by links everywhere."""

    def __init__(self, store: Store, theme: Theme, views: Sequence[type[View]], window: QWidget) -> None:
        self._store, self._theme, self._window = store, theme, window
        self._pages = view_pages(views)
        self.panel = HelpPanel(store, theme, self._pages)
        self._apart: QDialog | None = None
        store.opened.connect(self.close_window)
        self.reveal: Callable[[], bool] = lambda: False  # brings the panel to the front; False where it cannot be seen

    def open(self, id: str) -> None:
        """Show a page; the contents where there is no page of this id."""
        panel = self.panel if self.reveal() else self._window_of_its_own()
        if panel is self.panel:
            self.close_window()
        panel.open(id)
        panel.take_focus()

    def open_for(self, widget: QWidget | None) -> None:
        """Show the page about a widget; without one, that of the selected layer, or the contents."""
        self.open(topic_of(widget) or self.panel.topic())

    def close_window(self) -> None:
        """Close the window of its own, as when a project is opened, over which it would lie."""
        if self._apart is not None:
            self._apart.hide()

    @property
    def known(self) -> dict[str, Page]:
        """All pages by their ids."""
        return self.panel.known

    def _window_of_its_own(self) -> HelpPanel:
        if self._apart is None:
            self._apart = QDialog(self._window)
            self._apart.setWindowTitle(tr("Help"))
            self._apart.resize(scaled(SIZE.width()), scaled(SIZE.height()))
            column = QVBoxLayout(self._apart)
            column.setContentsMargins(0, 0, 0, 0)
            self._panel_apart = HelpPanel(self._store, self._theme, self._pages)
            column.addWidget(self._panel_apart)
        self._apart.show()
        self._apart.raise_()
        return self._panel_apart


def view_pages(views: Sequence[type[View]]) -> tuple[Page, ...]:
    """A page for each view: what it shows, how to read it, what to look for, mouse and keys, and where to find it."""
    find = message(
        "Its chip above the views shows and hides it. Its menu enlarges it, and saves its picture and values."
    )

    def texts(view: type[View]) -> tuple[tuple[Message, Message], ...]:
        said = (
            (message("How to read it"), view.reading),
            (message("What to look for"), view.look_for),
            (message("Mouse, keys and chips"), view.hands),
            (message("Find it"), find),
        )
        return tuple((heading, text) for heading, text in said if text)

    return tuple(
        Page(f"view/{view.id}", view.title, view.help, (), texts(view), related=RELATED.get(view.id, ()))
        for view in views
    )


RELATED: dict[str, tuple[str, ...]] = {
    "loss": ("diagnosis/overfitting", "diagnosis/learning_rate_too_high", "idea/ewma", "stopping/early"),
    "gradients": ("diagnosis/vanishing_gradients", "diagnosis/exploding_gradients", "idea/backpropagation"),
    "boundary": ("idea/bending", "idea/perceptron", "diagnosis/underfitting"),
    "updates": ("diagnosis/learning_rate_too_low", "diagnosis/learning_rate_too_high"),
    "space": ("idea/perceptron", "idea/models", "optimizer/perceptron_rule"),
    "fit": ("loss/mse", "loss/mae", "loss/huber"),
    "distributions": ("penalty/weight_decay", "idea/start", "diagnosis/saturation", "diagnosis/dying_relu"),
    "before": ("idea/start", "diagnosis/vanishing_gradients", "diagnosis/exploding_gradients", "diagnosis/saturation"),
    "metrics": ("metric/accuracy", "metric/precision", "metric/recall", "metric/f1", "metric/r2", "idea/seeds"),
    "confusion": ("view/metrics", "view/pictures", "metric/recall", "metric/precision"),
    "groups": ("view/metrics", "metric/accuracy", "metric/mae", "diagnosis/imbalanced_classes"),
    "hidden_points": ("idea/bending", "view/boundary", "view/distributions", "layer/dense"),
    "image": ("view/pictures", "layer/conv2d", "view/importance"),
    "importance": ("view/metrics", "view/boundary", "metric/accuracy", "metric/r2"),
    "thresholds": ("metric/auc", "metric/precision", "metric/recall", "diagnosis/imbalanced_classes"),
    "calibration": ("view/metrics", "diagnosis/overfitting", "activation/softmax"),
    "ledger": ("view/pictures", "view/metrics", "diagnosis/overfitting"),
    "residuals": ("view/fit", "metric/rmse", "loss/huber", "diagnosis/overfitting"),
    "race": ("idea/surfaces", "surface/ravine", "surface/saddle", "surface/rosenbrock", "optimizer/sgd"),
    "sharpness": ("diagnosis/learning_rate_too_high", "view/landscape", "optimizer/sgd", "optimizer/adam"),
    "landscape": ("idea/surfaces", "diagnosis/plateau", "optimizer/momentum"),
    "pictures": ("layer/conv2d", "metric/accuracy"),
}
