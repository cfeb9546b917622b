"""What an export was found to be: the same, something else, or not run here."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from core.formats.proof import Part, Proof
from designer.export.spread import Spread
from designer.files.exports import Attempt
from designer.panels.boxes import SummaryBox, label
from designer.style import icons
from designer.style.language import tr
from designer.style.numbers import count, significant
from designer.style.scale import scaled
from designer.style.theme import Theme, number_font

TOP = Qt.AlignmentFlag.AlignTop
MOST_CELLS = 12  # of the worst row


class ProofCard(QFrame):
    """The proof of one attempt: a sentence, figures, the spread, and the worst row where it failed."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._state = theme, "good"
        self.setProperty("role", "proof")
        self.head = QFrame()
        self.head.setProperty("role", "proof head")
        self._icon = QLabel()
        self.title, self.by = label("", "title", wrap=True), label("", "second", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.title)
        words.addWidget(self.by)
        row = QHBoxLayout(self.head)
        row.setContentsMargins(14, 10, 14, 10)
        row.setSpacing(10)
        row.addWidget(self._icon, 0, TOP)
        row.addLayout(words, 1)
        self.figures = _Figures()
        self.about = label("", "second", wrap=True)
        self.spread = Spread(theme)
        self.facts = _Plain()
        self.worst_title = label(tr("The worst row"), "heading")
        self.worst = _Plain()
        self.body = QFrame()
        body = QVBoxLayout(self.body)
        body.setContentsMargins(14, 10, 14, 12)
        body.setSpacing(6)
        for widget in (self.figures, self.about, self.spread, self.facts, self.worst_title, self.worst):
            body.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.body)
        theme.changed.connect(self._restyle)

    def show_attempt(self, attempt: Attempt) -> None:
        """Show what came of an export."""
        proof, done = attempt.proof, attempt.done
        if attempt.error:
            self._state = "bad"
            self.title.setText(_failure(proof) if attempt.unproven else tr("Nothing was written"))
            name = attempt.unproven.name if attempt.unproven else ""
            self.by.setText(tr("The file is kept as {name}. Do not use it.", name=name) if name else tr(attempt.error))
        elif proof is not None:
            self._state = "good"
            self.title.setText(tr("The file says the same as this program"))
            self.by.setText(tr(proof.proved_by))
        elif attempt.form.is_to_read:
            self._state = "good"
            self.title.setText(tr("Written and read back"))
            self.by.setText(tr("It is for people to read, so there is nothing to compare."))
        elif done is not None and done.largest_difference is not None:
            self._state = "good"
            self.title.setText(tr("The file holds the same weights, bit for bit"))
            self.by.setText(tr("Read back after writing. Whoever reads it computes the layers itself."))
        else:
            self._state = "warn"
            receiver = tr(attempt.form.receiver)
            self.title.setText(tr("Written and read back; not run by {receiver} here", receiver=receiver))
            self.by.setText(
                tr("{slow}. To compare the file, run the command.", slow=done.slow)
                if done is not None and done.slow
                else tr("{receiver} was not found on this computer. Run the command where it is.", receiver=receiver)
            )
        self._show_proof(proof)
        if proof is None and attempt.unproven:
            self.about.setText(tr(attempt.error))
            self.about.show()
        self.body.setVisible(proof is not None or attempt.unproven is not None)
        self._restyle()

    def _show_proof(self, proof: Proof | None) -> None:
        has_worst = proof is not None and self._state == "bad" and proof.worst is not None
        for widget in (self.figures, self.about, self.spread, self.facts):
            widget.setVisible(proof is not None)
        for widget in (self.worst_title, self.worst):
            widget.setVisible(has_worst)
        if proof is None:
            return
        figures = [(significant(proof.largest_difference, 1), "", tr("largest difference"))]
        if proof.has_classes:
            figures.append((count(proof.classes_differ), tr("of {rows}", rows=proof.rows), tr("classes differ")))
        figures.append((count(proof.rows), "", tr("test rows")))
        self.figures.show_figures(figures)
        what = tr("probabilities") if proof.has_classes else tr("predictions, as shares of the target's spread")
        self.about.setText(tr("Differences in the {what}, {rows:row|rows}", what=what, rows=proof.rows))
        self.spread.show_proof(proof)
        facts = {tr("allowed for this network"): significant(proof.allowed, 1)}
        for part, title in (
            (proof.missing, tr("rows with a missing value")),
            (proof.unseen, tr("rows with an unseen category")),
        ):
            if part.rows:
                facts[title] = _part(part)
        self.facts.show_facts(facts)
        if has_worst and proof.worst is not None:
            cells = list(proof.worst.cells.items())
            shown = dict(cells[:MOST_CELLS])
            if len(cells) > MOST_CELLS:
                shown[tr("{count:more column|more columns}", count=len(cells) - MOST_CELLS)] = "…"
            answers = {tr("this program says"): proof.worst.wanted, tr("the file says"): proof.worst.found}
            self.worst_title.setText(tr("The worst row: {row}", row=proof.worst_row + 1))
            self.worst.show_facts(shown | answers)

    def _restyle(self) -> None:
        if self.property("state") != self._state:
            for widget in (self, self.head):
                widget.setProperty("state", self._state)
                widget.style().unpolish(widget)
                widget.style().polish(widget)
        name = {"good": "check"}.get(self._state, "warning")
        size = scaled(20)
        self._icon.setPixmap(icons.icon(name, getattr(self._theme.tokens, self._state)).pixmap(size, size))


class _Figures(QWidget):
    """Large numbers with a word below each."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 4)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(0)
        self._labels = [(label("", "number"), label("", "second"), label("", "second")) for _ in range(3)]
        for place, (number, unit, word) in enumerate(self._labels):
            number.setFont(number_font(scaled(20)))
            row = QHBoxLayout()
            row.setSpacing(5)
            row.addWidget(number, 0, Qt.AlignmentFlag.AlignBaseline)
            row.addWidget(unit, 1, Qt.AlignmentFlag.AlignBaseline)
            self._grid.addLayout(row, 0, place)
            self._grid.addWidget(word, 1, place)
            self._grid.setColumnStretch(place, 1)
            word.setWordWrap(True)

    def show_figures(self, figures: list[tuple[str, str, str]]) -> None:
        """Show numbers, what stands beside them, and what they are."""
        for place, labels in enumerate(self._labels):
            texts = figures[place] if place < len(figures) else ("", "", "")
            for each, text in zip(labels, texts, strict=True):
                each.setText(text)
            labels[0].setAccessibleName(texts[2])


class _Plain(SummaryBox):
    """A table of names and values without a frame."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "plain")
        self.column.setContentsMargins(0, 0, 0, 0)

    def show_facts(self, facts: dict[str, str]) -> None:
        """Show values by their names."""
        self.show_summary(facts)


def _part(part: Part) -> str:
    worst = significant(part.largest_difference, 1)
    if part.classes_differ:
        return tr(
            "{rows}, largest {worst}, {differ:class differs|classes differ}",
            rows=part.rows,
            worst=worst,
            differ=part.classes_differ,
        )
    return tr("{rows}, largest {worst}", rows=part.rows, worst=worst)


def _failure(proof: Proof | None) -> str:
    if proof is None:
        return tr("The file cannot be run")
    if proof.classes_differ:
        return tr(
            "The file says something else in {differ} of {rows:row|rows}", differ=proof.classes_differ, rows=proof.rows
        )
    beyond = int((proof.differences > proof.allowed).sum())
    return tr("The file says something else in {differ} of {rows:row|rows}", differ=beyond, rows=proof.rows)
