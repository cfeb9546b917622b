"""What is wrong in the run, a card for each diagnosis: its evidence, the reason, and what to try."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from core.diagnoses import Diagnosis
from core.network.fixes import Fix
from core.network.graph import LayerId
from core.project.edits import fixes
from designer.panels.boxes import Box, button, label
from designer.panels.fix_button import FixButton
from designer.panels.proof import ProofBox
from designer.store import Store
from designer.style.icons import icon
from designer.style.language import tr
from designer.style.scale import scaled
from designer.style.theme import Theme, number_font
from designer.widgets.help_topic import set_topic

BARS_HEIGHT = 26  # pixels
GAP, THINNEST = 4.0, 2.0  # between bars, and the height of one of 0
WIDEST = 14.0  # a bar


class Bars(QWidget):
    """A small picture of some values between 0 and 1. Those of 0 have the color of warnings."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._values: Sequence[float] = ()
        self._theme = theme
        self.setFixedHeight(scaled(BARS_HEIGHT))

    def show_values(self, values: Sequence[float]) -> None:
        """Draw these values."""
        self._values = values
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = QPainter(self), self._theme.tokens
        painter.setPen(Qt.PenStyle.NoPen)
        step = min(self.width() / max(len(self._values), 1), WIDEST + GAP)
        gap = min(GAP, step / 3)
        for number, value in enumerate(self._values):
            height = max(value * self.height(), THINNEST)
            painter.setBrush(tokens.color("good" if value else "warn"))
            painter.drawRect(QRectF(number * step, self.height() - height, step - gap, height))


class DiagnosisCard(Box):
    """One diagnosis, with buttons that make edits, select its layers, and dismiss it."""

    dismissed = Signal(str)  # its kind
    proof_wanted = Signal(object, object)  # the diagnosis, and the Fix
    proof_stopped = Signal()
    help_wanted = Signal(str)  # the id of a page

    def __init__(self, store: Store, theme: Theme, diagnosis: Diagnosis) -> None:
        super().__init__("diagnosis")
        self._store, self._theme, self.kind = store, theme, diagnosis.kind
        self.title, self.figure = label("", "heading", wrap=True), label("")
        self.figure.setFont(number_font(scaled(18)))
        self.caption, self._bars_caption = label("", "second", wrap=True), label("", "second", wrap=True)
        self.bars, self.picture = Bars(theme), QWidget()
        self.reason, self.remedy = label("", wrap=True), label("", "second", wrap=True)
        for sentence in (self.reason, self.remedy):
            sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.show_button = button(tr("Show"), tr("Selects the layers."))
        self.show_button.clicked.connect(lambda: self._store.select(self._present()))
        self.remedies: list[FixButton] = []
        self.prove_buttons: list[QPushButton] = []  # one for each of the remedies
        self._remedies, self._offered = QGridLayout(), tuple[tuple[Fix, str], ...]()
        self._remedies.setSpacing(6)
        self._remedies.setColumnStretch(0, 1)
        self.proof = ProofBox(theme)
        self.proof.stopped.connect(self.proof_stopped)
        self.read_more = button(tr("Read more"), tr("Opens the page about this in the help."))
        for link in (self.read_more, self.show_button):
            link.setProperty("role", "help link")
        self.read_more.clicked.connect(lambda: self.help_wanted.emit(f"diagnosis/{self.kind}"))
        set_topic(self, f"diagnosis/{self.kind}")
        self.close_button, self._mark = QToolButton(), QLabel()
        self.close_button.clicked.connect(lambda: self.dismissed.emit(self.kind))
        self.column.setContentsMargins(0, 0, 0, 10)
        self.column.setSpacing(8)
        self.column.addWidget(self._head())
        self.column.addLayout(self._body())
        self.show_diagnosis(diagnosis)
        self.restyle()

    def show_diagnosis(self, diagnosis: Diagnosis) -> None:
        """Show its newest figures. Its kind stays the same."""
        self.diagnosis = diagnosis
        self.setAccessibleName(tr(diagnosis.sentence))
        for name in ("title", "figure", "caption", "reason", "remedy"):
            getattr(self, name).setText(tr(getattr(diagnosis, name)))
        self._bars_caption.setText(tr(diagnosis.bars_caption))
        self.bars.show_values(diagnosis.bars)
        self.picture.setVisible(bool(diagnosis.bars))
        self.show_button.setVisible(bool(self._present()))
        self._offer(diagnosis.remedies)

    def restyle(self) -> None:
        """Draw the icons in the colors of the theme."""
        self._mark.setPixmap(icon("warning", self._theme.tokens.warn).pixmap(16, 16))
        self.close_button.setIcon(icon("close", self._theme.tokens.second))

    def _head(self) -> QWidget:
        head = QWidget()
        head.setProperty("role", "diagnosis head")
        head.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.close_button.setProperty("role", "flat")
        self.close_button.setToolTip(tr("Dismiss until the next run."))
        self.close_button.setAccessibleName(tr("Dismiss"))
        row = QHBoxLayout(head)
        row.setContentsMargins(12, 2, 2, 2)
        row.setSpacing(8)
        row.addWidget(self._mark)
        row.addWidget(self.title, 1)
        row.addWidget(self.close_button)
        return head

    def _body(self) -> QVBoxLayout:
        """The figure over what it measures, with a small picture beside it, and the sentences below."""
        left, right, evidence = QVBoxLayout(), QVBoxLayout(self.picture), QHBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        for column, widgets in ((left, (self.figure, self.caption)), (right, (self.bars, self._bars_caption))):
            column.setSpacing(2)
            for widget in widgets:
                column.addWidget(widget)
            column.addStretch()
        evidence.setSpacing(12)
        evidence.addLayout(left, 1)
        evidence.addWidget(self.picture, 1)
        body = QVBoxLayout()
        body.setContentsMargins(12, 0, 12, 0)
        body.setSpacing(8)
        body.addLayout(evidence)
        body.addWidget(self.reason)
        body.addWidget(self.remedy)
        links = QHBoxLayout()
        links.addWidget(self.read_more)
        links.addWidget(self.show_button)
        links.addStretch()
        body.addLayout(links)
        body.addLayout(self._remedies)
        body.addWidget(self.proof)
        return body

    def _offer(self, remedies: Sequence[Fix]) -> None:
        """Show a button for each edit that is not made yet. They stay as long as they say the same."""
        project = self._store.project
        offered = tuple((fix, str(fixes.title(project, fix))) for fix in remedies if fixes.fits(project, fix))
        if offered == self._offered:
            return
        self._offered = offered
        for old in (*self.remedies, *self.prove_buttons):
            self._remedies.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.remedies = [FixButton(self._store, fix) for fix, _ in offered]
        self.prove_buttons = [self._prove_button(fix, tr(title)) for fix, title in offered]
        for row, (new, prove) in enumerate(zip(self.remedies, self.prove_buttons, strict=True)):
            self._remedies.addWidget(new, row, 0, Qt.AlignmentFlag.AlignLeft)
            self._remedies.addWidget(prove, row, 1, Qt.AlignmentFlag.AlignTop)

    def _prove_button(self, fix: Fix, title: str) -> QPushButton:
        prove = button(tr("Prove it"), tr("Trains with and without “{remedy}”, from ten seeds at once.", remedy=title))
        prove.setAccessibleName(tr("Prove it: {remedy}", remedy=title))
        prove.setProperty("role", "link")
        prove.clicked.connect(lambda: self.proof_wanted.emit(self.diagnosis, fix))
        return prove

    def _present(self) -> list[LayerId]:
        """Its layers that are still there."""
        return [layer_id for layer_id in self.diagnosis.layers if layer_id in self._store.project.graph.layers]


class DiagnosisList(QVBoxLayout):
    """A card for each diagnosis. It stays the same card while its figures change, so that it can be clicked."""

    made = Signal(object)  # a new DiagnosisCard
    dismissed = Signal(str)  # the kind of the diagnosis
    proof_wanted = Signal(object, object)  # the diagnosis, and the Fix
    proof_stopped = Signal()
    help_wanted = Signal(str)  # the id of a page

    def __init__(self, store: Store, theme: Theme) -> None:
        super().__init__()
        self._store, self._theme = store, theme
        self.cards: list[DiagnosisCard] = []
        self.setSpacing(10)
        theme.changed.connect(self._restyle)

    def show_diagnoses(self, diagnoses: Sequence[Diagnosis]) -> None:
        """Show these diagnoses, and no others."""
        if [card.kind for card in self.cards] != [diagnosis.kind for diagnosis in diagnoses]:
            self._rebuild(diagnoses)
        for card, diagnosis in zip(self.cards, diagnoses, strict=True):
            card.show_diagnosis(diagnosis)

    def go_to(self, kind: str, page: QScrollArea) -> None:
        """Scroll the page that holds this list to the card of a diagnosis, and give it the keys."""
        for card in self.cards:
            if card.kind == kind:
                content = page.widget()
                if content is not None and (layout := content.layout()) is not None:
                    layout.activate()  # cards that were hidden until now have no place yet
                page.ensureWidgetVisible(card)
                card.show()  # in this turn, or it cannot have the keys
                card.setFocus()  # not one of its buttons, which Space would press

    def proof_of(self, kind: str) -> ProofBox | None:
        """The proof in the card of a diagnosis, if it is here."""
        return next((card.proof for card in self.cards if card.kind == kind), None)

    def _rebuild(self, diagnoses: Sequence[Diagnosis]) -> None:
        """Make the cards of these diagnoses, in this order. A card that is there already stays."""
        old = {card.kind: card for card in self.cards}
        for card in self.cards:
            self.removeWidget(card)
        self.cards = [
            old.pop(diagnosis.kind) if diagnosis.kind in old else self._card(diagnosis) for diagnosis in diagnoses
        ]
        for card in self.cards:
            self.addWidget(card)
        for card in old.values():
            card.hide()
            card.deleteLater()

    def _card(self, diagnosis: Diagnosis) -> DiagnosisCard:
        card = DiagnosisCard(self._store, self._theme, diagnosis)
        card.dismissed.connect(self.dismissed)
        card.proof_wanted.connect(self.proof_wanted)
        card.proof_stopped.connect(self.proof_stopped)
        card.help_wanted.connect(self.help_wanted)
        self.made.emit(card)
        return card

    def _restyle(self) -> None:
        for card in self.cards:
            card.restyle()
