"""The Data page with a table open."""

import pytest

from designer.window.pages.data import DATA


def csv(path, header, rows):
    path.write_text("\n".join([header, *rows]) + "\n", encoding="utf-8")
    return path


@pytest.fixture
def houses(tmp_path):
    """121 lines: a header and 120 rows, in one of which, on line 79, the price is no number; 12 have no area."""
    rows = [
        f"H{number:04d},{'' if number % 10 == 9 else 40 + number % 37},{'north' if number % 3 else 'south'},"
        f"{'sold' if number == 77 else 200.5 + 7 * number}"
        for number in range(120)
    ]
    return csv(tmp_path / "houses.csv", "code,area,side,price", rows)


@pytest.fixture
def flowers(tmp_path):
    """80 rows of two classes: `width` alone tells the class, `length` has 24 gaps, `noise` is nothing."""
    rows = [
        f"{'' if number % 10 < 3 else 1.25 * (number % 7)},{number % 2 * 5 + number % 3},{number * 37 % 83 + 0.5},"
        f"{'rose' if number % 2 else 'lily'}"
        for number in range(80)
    ]
    return csv(tmp_path / "flowers.csv", "length,width,noise,kind", rows)


@pytest.fixture
def open_table(window, qtbot):
    """Opens a file as a person does who names it, and waits until it was checked."""

    def run(path):
        with qtbot.waitSignal(window.loader.ready):
            window.opening.open(path)
        page = window.pages.shown_widget
        assert window.pages.page is DATA
        qtbot.waitUntil(lambda: page._facts is not None and page._facts.table is page._table)
        return page

    return run
