"""Pictures of the validation rows, the wrong ones first, each with what the network takes it for."""

from collections.abc import Iterator, Sequence
from functools import cached_property

from core.data import Prepared
from core.messages import message
from core.moments import Computation, Moment, PredictedRows, PredictRows, judged_rows
from designer.style.language import grouped, tr
from designer.style.numbers import percent, significant
from designer.views.over_features import as_of
from designer.views.picture_list import Picture, PictureList
from designer.views.table import Table
from designer.views.view import View

NO_IMAGES = message("This view needs images, and this data has features of another kind.")


class PictureView(View):
    """Shows the pictures at once, and what they are taken for as soon as there is a network with weights."""

    id = "pictures"
    title = message("Pictures")
    help = message("Shows images of the validation rows and what the network takes them for, the wrong ones first.")
    reading = message(
        "Images of the validation rows with what the network takes them for, the wrong ones first, and among these "
        "those of which it is surest."
    )
    look_for = message(
        "The same mistake again and again: two classes that look alike, or a wrong label. Confident mistakes: a label"
        " may be wrong. Wrong images that all are dark, cut or turned: the training rows lack such images."
    )
    hands = message(
        "A double-click on an image, or Return, follows it through the network. Arrow keys walk over the images."
    )
    icon = "pictures"
    needs = ("data",)
    milliseconds = 500  # pictures that change places faster cannot be looked at
    narrowest = 240

    @cached_property
    def list(self) -> PictureList:
        made = PictureList(self.theme)
        made.activated.connect(lambda index: self.row_wanted.emit(made.pictures.pictures[index.row()].row))
        made.pointed.connect(self._tell)
        return made

    def make_ahead(self) -> None:
        _ = self.list

    @classmethod
    def suits(cls, data: Prepared) -> bool:
        return bool(data.dataset.image)

    def has_content(self, moment: Moment) -> bool:
        return moment.data is not None and self.suits(moment.data)

    def show_empty(self, moment: Moment) -> None:
        super().show_empty(moment)
        if moment.data is not None:
            self.show_text(NO_IMAGES)

    def computations(self, moment: Moment) -> Sequence[Computation[PredictedRows]]:
        return (PredictRows(),) if self.has_content(moment) else ()

    def draw(self, moment: Moment) -> None:
        data = moment.data
        assert data is not None
        result = moment.result(PredictRows()) if moment.is_trained else None
        self._summary = " · ".join(
            filter(None, (_summary(data, result.value if result else None), as_of(result, moment)))
        )
        self.list.show_pictures(data, list(_pictures(data, result.value if result else None)))
        self.show_body(self.list)
        self._tell(self._sentence)

    def values(self, moment: Moment) -> Table | None:
        """The number of every row with its target and its prediction."""
        result = moment.result(PredictRows()) if moment.is_trained and self.has_content(moment) else None
        if result is None or moment.data is None:
            return None
        data, found = moment.data, result.value
        rows = [
            (row + 1, _truth(data, row), _said(data, said))
            for row, said in zip(found.rows.tolist(), found.said, strict=True)
        ]
        return Table((tr("row"), tr("target"), tr("prediction")), rows)

    _summary = _sentence = ""

    def _tell(self, sentence: str) -> None:
        self._sentence = sentence
        self.caption.setText(sentence or self._summary)


def _summary(data: Prepared, found: PredictedRows | None) -> str:
    """How many are wrong, of how many."""
    rows = judged_rows(data)
    of = len(data.validation) or len(data.train)
    split = tr("validation") if len(data.validation) else tr("train")
    some = tr("{count} of {all:row|rows}", count=grouped(len(rows)), all=grouped(of)) if len(rows) < of else ""
    if found is None or not data.dataset.classes:
        return " · ".join(filter(None, (split, some or tr("{count:row|rows}", count=grouped(of)))))
    wrong = tr("{wrong} of {count} wrong", wrong=grouped(found.wrong), count=grouped(len(rows)))
    return " · ".join(filter(None, (split, wrong, some and tr("of {count:row|rows}", count=grouped(of)))))


def _pictures(data: Prepared, found: PredictedRows | None) -> Iterator[Picture]:
    if found is None:
        for row in judged_rows(data).tolist():
            truth = _truth(data, row)
            yield Picture(row, truth, tr("Row {row}: {truth}", row=grouped(row + 1), truth=truth))
        return
    shares = found.probability
    for at, (row, said) in enumerate(zip(found.rows.tolist(), found.said.tolist(), strict=True)):
        truth, answer = _truth(data, row), _said(data, said)
        right = answer == truth if data.dataset.classes else None
        text = answer if right else f"{truth} → {answer}"
        taken = f"{answer} ({percent(float(shares[at]))})" if shares is not None else answer
        sentence = tr("Row {row}: {truth}, predicted as {answer}", row=grouped(row + 1), truth=truth, answer=taken)
        yield Picture(row, text, sentence, right)


def _truth(data: Prepared, row: int) -> str:
    if data.dataset.classes:
        return data.dataset.classes[int(data.dataset.y[row])]
    return significant(float(data.dataset.y[row, 0]) + float(data.preparation.target_origin[0]), 3)


def _said(data: Prepared, said: float) -> str:
    return data.dataset.classes[int(said)] if data.dataset.classes else significant(float(said), 3)
