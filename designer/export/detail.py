"""The middle of the page: what the receiver needs, the options, and what lies in the file."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from core.formats import Format, TrainedNetwork
from core.formats.contents import gets, inside, sends, stages
from designer.export.chain import Chain
from designer.export.choice import Choice
from designer.export.format_list import paint_badge
from designer.panels.boxes import Box, SummaryBox, button, label
from designer.style import theme as fonts
from designer.style.language import LANGUAGES, tr
from designer.style.numbers import count, data_size
from designer.style.scale import scaled
from designer.style.theme import Theme
from designer.widgets.elided import ElidedLabel

BADGE, LABELS = 44, 120  # pixels: of the square with the suffix, of the names of options
TOP = Qt.AlignmentFlag.AlignTop


class Detail(QWidget):
    """Everything about the chosen format before it is exported."""

    choose_wanted = Signal()  # another file
    train_wanted = Signal()

    def __init__(self, choice: Choice, theme: Theme) -> None:
        super().__init__()
        self._choice = choice
        self._badge = _Badge(theme)
        self.title, self.about = label("", "display"), label("", "second", wrap=True)
        self.title.setProperty("role", "title")
        self.tag = label("", "second")
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self.title)
        words.addWidget(self.about)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._badge, 0, TOP)
        head.addLayout(words, 1)
        head.addWidget(self.tag, 0, TOP)
        self.warning = _Warning()
        self.warning.train.clicked.connect(self.train_wanted)
        self.needs = _Needs()
        self.weights, self.file = label("", wrap=True), ElidedLabel()
        self.newest = button(tr("Use the newest"), tr("Goes back to the newest step of the run."))
        self.newest.clicked.connect(choice.machine.go_to_now)
        self.language = QComboBox()
        for code, name in LANGUAGES.items():
            self.language.addItem(name, code)
        self.language.setAccessibleName(tr("Language of the page"))
        self.language.setCurrentIndex(self.language.findData(choice.language))
        self.language.activated.connect(lambda _: choice.choose_language(self.language.currentData()))
        self.choose = button(tr("Choose…"), tr("Chooses the file to write."))
        self.choose.clicked.connect(self.choose_wanted)
        self.chain = Chain(theme)
        self.inside = _Inside()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self.warning)
        column.addWidget(self.needs)
        column.addWidget(label(tr("Options"), "heading"))
        column.addLayout(self._options())
        self.way, self.legend = QWidget(), _legend(theme)
        way = QVBoxLayout(self.way)
        way.setContentsMargins(0, 0, 0, 0)
        way.setSpacing(10)
        for widget in (label(tr("The file from end to end"), "heading"), self.chain, self.legend):
            way.addWidget(widget)
        column.addWidget(self.way)
        column.addWidget(label(tr("Inside"), "heading"))
        column.addWidget(self.inside)
        column.addStretch(1)
        self._shown: TrainedNetwork | None = None

    def _options(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setColumnMinimumWidth(0, scaled(LABELS))
        grid.setColumnStretch(1, 1)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        self._language_label = label(tr("Language"), "second")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.file, 1)
        row.addWidget(self.choose)
        grid.addWidget(label(tr("Weights"), "second"), 0, 0)
        weights = QHBoxLayout()
        weights.setSpacing(8)
        weights.addWidget(self.weights, 1)
        weights.addWidget(self.newest)
        grid.addLayout(weights, 0, 1)
        grid.addWidget(self._language_label, 1, 0)
        grid.addWidget(self.language, 1, 1, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(label(tr("Save to"), "second"), 2, 0)
        grid.addLayout(row, 2, 1)
        return grid

    def refresh(self) -> None:
        """Show the chosen format and its state."""
        choice, form = self._choice, self._choice.form
        trained = choice.trained()
        fit = choice.fits.get(form)
        self._badge.show_format(form)
        self.title.setText(tr(form.title))
        self.about.setText(tr(form.about))
        self._show_tag()
        self._show_warning(fit.refusal if fit else "")
        self.language.setVisible(form.speaks)
        self._language_label.setVisible(form.speaks)
        self.weights.setText(self._weights_text())
        self.newest.setVisible(choice.machine.past is not None)
        path = choice.path
        self.file.setText(str(path))
        self.file.setToolTip(str(path))
        if trained is None:
            for widget in (self.needs, self.way, self.inside):
                widget.hide()
            return
        exchange = (sends(form, trained.preparation), gets(form, trained))
        self.needs.show_needs(tr(form.needs), *map(tr, exchange))
        way = stages(trained)
        self.chain.show_stages(way)
        self.legend.setVisible(any(stage.is_preparation for stage in way))
        lines = [(tr(name), tr(value)) for name, value in inside(trained)]
        if fit is not None and fit.size:
            lines.append((tr("File size"), data_size(fit.size)))
        self.inside.show_lines(lines)
        self.needs.show()
        self.inside.show()
        self.way.setVisible(not form.is_to_read)

    def _weights_text(self) -> str:
        choice = self._choice
        if not choice.is_trained:
            return tr("as they are before training")
        past, timeline = choice.machine.past, choice.machine.timeline
        if past is not None and timeline is not None:
            return tr(
                "as at step {step} of {last}, after epoch {epoch}: the one that the window looks back at",
                step=count(past.step),
                last=count(timeline.last_step),
                epoch=count(choice.epoch),
            )
        if choice.is_running:
            return tr("as they are at the click: after epoch {epoch} by now", epoch=count(choice.epoch))
        return tr("as after epoch {epoch}", epoch=count(choice.epoch))

    def _show_tag(self) -> None:
        attempt = self._choice.exports.latest(self._choice.form)
        text, role = "", "second"
        if attempt is not None and not self._choice.is_present(attempt):
            text = tr("out of date")
        elif attempt is not None and attempt.error:
            text, role = tr("failed"), "bad"
        elif attempt is not None and attempt.form.is_to_read:
            text, role = tr("written"), "good"
        elif attempt is not None and attempt.difference is None:
            text, role = tr("written, not run here"), "warn"
        elif attempt is not None:
            text, role = tr("exported and proven"), "good"
        self.tag.setText(text)
        if self.tag.property("role") != role:
            self.tag.setProperty("role", role)
            self.tag.style().polish(self.tag)

    def _show_warning(self, refusal: str) -> None:
        choice = self._choice
        if choice.problem:
            self.warning.say(choice.problem)
        elif refusal:
            self.warning.say(refusal)
        elif not choice.is_trained:
            self.warning.say(
                tr("Train first: the weights are still the ones that training starts with."), can_train=True
            )
        elif choice.is_stale:
            self.warning.say(tr("The network or its data was changed since it was trained. What is exported is the "
                                "network as it was trained."))  # fmt: skip
        else:
            self.warning.say("")


class _Warning(Box):
    """A sentence in a frame, with a button that goes to training. Hidden while there is nothing to say."""

    def __init__(self) -> None:
        super().__init__("warning")
        self.sentence = label("", wrap=True)
        self.train = button(tr("Go to training"), tr("Shows the network, to train it."))
        row = QHBoxLayout()
        row.addWidget(self.sentence, 1)
        row.addWidget(self.train)
        self.column.addLayout(row)

    def say(self, sentence: str, can_train: bool = False) -> None:
        """Say something, or hide."""
        self.sentence.setText(sentence)
        self.train.setVisible(can_train)
        self.setVisible(bool(sentence))


class _Needs(Box):
    """What the receiver needs: a program; what it sends; what it gets."""

    def __init__(self) -> None:
        super().__init__()
        self.column.addWidget(label(tr("What the receiver needs"), "heading"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(1)
        self.texts: list[QLabel] = []
        for place, name in enumerate((tr("Program"), tr("Sends"), tr("Gets"))):
            text = label("", wrap=True)
            text.setAlignment(TOP)
            text.setAccessibleName(name)
            grid.addWidget(label(name, "second"), 0, place)
            grid.addWidget(text, 1, place)
            grid.setColumnStretch(place, 1)
            self.texts.append(text)
        self.column.addLayout(grid)

    def show_needs(self, *texts: str) -> None:
        """Show the three texts."""
        for widget, text in zip(self.texts, texts, strict=True):
            widget.setText(text)


class _Inside(QWidget):
    """Names and values in two columns."""

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(28)
        self._halves = [SummaryBox(), SummaryBox()]
        for half in self._halves:
            half.setProperty("role", "plain")
            half.column.setContentsMargins(0, 0, 0, 0)
            row.addWidget(half, 1, TOP)

    def show_lines(self, lines: list[tuple[str, str]]) -> None:
        """Show values by their names."""
        middle = (len(lines) + 1) // 2
        for half, part in zip(self._halves, (lines[:middle], lines[middle:]), strict=True):
            half.show_summary(dict(part))


class _Badge(QWidget):
    """The square with the suffix of a format."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._form: Format | None = None
        self.setFixedSize(scaled(BADGE), scaled(BADGE))
        theme.changed.connect(self.update)

    def show_format(self, form: Format) -> None:
        """Show the suffix of this format."""
        self._form = form
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._form is not None:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_badge(painter, QRectF(self.rect()), self._form, self._theme.tokens.color("text"), self._theme)


def _legend(theme: Theme) -> QWidget:
    """What the color of some stages means."""
    legend = label(tr("Green frames: preparation, of which the network itself knows nothing"), "hint", wrap=True)
    legend.setFont(fonts.text_font(scaled(11)))
    return legend
