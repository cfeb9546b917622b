"""The style sheet of the application, built from the color tokens."""

from PySide6.QtGui import QColor

from designer.style.icons import colored_file
from designer.style.scale import scaled
from designer.style.tokens import Tokens


def stylesheet(tokens: Tokens) -> str:
    """The style sheet for one theme. Widgets choose a role with `setProperty("role", …)`."""
    t = tokens
    arrow = _icon("chevron-down", t.second)
    knob = scaled(6) * 2
    check = _icon("check", t.on_accent)
    return f"""
    * {{ outline: none; }}
    QWidget {{ color: {t.text}; }}
    QMainWindow, QDialog, QMainWindow::separator {{ background: {t.window}; }}
    QMainWindow::separator {{ width: 1px; height: 1px; background: {t.line}; }}
    QMainWindow::separator:hover {{ background: {t.accent}; }}
    *[role="dock title"] {{ background: {t.panel}; }}
    QLabel[role="dock name"] {{ color: {t.third}; font-size: {scaled(11)}px; font-weight: 500; }}
    QToolButton[role="dock button"] {{ background: transparent; border-color: transparent; border-radius: 4px; padding: 0; min-height: 0; }}
    QToolButton[role="dock button"]:hover {{ background: {t.raised}; }}
    QToolButton[role="dock button"]:focus {{ border-color: {t.accent}; }}
    *[role="popup"] {{ background: {t.panel}; border: 1px solid {t.line}; border-radius: 9px; }}
    *[role="panel"], QScrollArea, QScrollArea > QWidget > QWidget, QStackedWidget {{ background: {t.panel}; border: none; }}
    *[role="foot"] {{ background: {t.panel}; border: none; border-top: 1px solid {t.line}; }}
    *[role="strip"] {{ background: {t.raised}; border-bottom: 1px solid {t.line}; }}
    *[role="box"] {{ background: {t.raised}; border: 1px solid {t.line}; border-radius: 7px; }}
    *[role="code"] {{ background: {t.canvas}; border: 1px solid {t.line}; border-radius: 7px; }}
    *[role="plain"] {{ background: transparent; border: none; }}
    *[role="line"] {{ background: {t.line}; border: none; }}
    *[role="proof"] {{ background: {t.panel}; border: 1px solid {t.line}; border-radius: 10px; }}
    *[role="proof head"] {{ background: {t.raised}; border: none; border-top-left-radius: 9px; border-top-right-radius: 9px; }}
    {_proof("good", t)}{_proof("warn", t)}{_proof("bad", t)}
    *[role="warning"] {{ background: transparent; border: 1px solid {t.warn}; border-radius: 7px; }}
    *[role="diagnosis"] {{ background: {t.panel}; border: 1px solid {t.warn}; border-radius: 7px; }}
    *[role="diagnosis"]:focus {{ border-color: {t.accent}; }}
    *[role="diagnosis head"] {{ background: {t.raised}; border: none; border-top-left-radius: 6px; border-top-right-radius: 6px; }}
    QLabel {{ background: transparent; border: none; }}
    QLabel[role="display"] {{ font-size: {scaled(26)}px; font-weight: 600; }}
    *[role="canvas"] {{ background: {t.canvas}; }}
    QPushButton[role="card"] {{ background: {t.panel}; border: 1px solid {t.line}; border-radius: 9px; }}
    QPushButton[role="card"]:hover {{ border-color: {t.third}; }}
    QPushButton[role="card"]:focus {{ border: 2px solid {t.accent}; }}
    QLabel[role="keys"] {{ color: {t.third}; font-size: {scaled(11)}px; background: transparent; }}
    QLabel[role="keys on primary"] {{ color: {t.on_accent}; font-size: {scaled(11)}px; background: transparent; }}
    QPushButton[role="link"] {{ color: {t.accent}; font-size: {scaled(11)}px; padding: 0 4px; border-color: transparent; background: transparent; }}
    QPushButton[role="help link"] {{ color: {t.accent}; padding: 1px 4px; min-height: 0; border-color: transparent; background: transparent; }}
    QPushButton[role="help link"]:hover {{ text-decoration: underline; }}
    QPushButton[role="help link"]:focus {{ border-color: {t.accent}; }}
    QPushButton[role="link"]:hover {{ text-decoration: underline; }}
    QPushButton[role="link"]:focus {{ border-color: {t.accent}; }}
    *[role="microscope bar"] {{ background: {t.panel}; border-bottom: 1px solid {t.line}; }}
    QFrame[role="microscope card"] {{ background: {t.node}; border: 1px solid {t.line}; border-radius: 10px; }}
    *[role="microscope back"] {{
        background: {t.color("accent", 0.05).name(QColor.NameFormat.HexArgb)}; border-left: 1px solid {t.line};
        border-top-right-radius: 9px; border-bottom-right-radius: 9px;
    }}
    QLabel[role="sign"] {{ color: {t.second}; font-size: {scaled(15)}px; }}
    *[role="microscope back below"] {{
        background: {t.color("accent", 0.05).name(QColor.NameFormat.HexArgb)}; border-top: 1px solid {t.line};
        border-bottom-left-radius: 9px; border-bottom-right-radius: 9px;
    }}
    QFrame[role="factor"] {{ border: none; border-bottom: 1px solid {t.line}; }}
    QPushButton[role="stage"] {{ color: {t.second}; border-radius: 5px; padding: 0 10px; }}
    QPushButton[role="stage"]:checked {{
        color: {t.text}; font-weight: 600; border-bottom: 2px solid {t.accent};
        background: {t.color("accent", 0.16).name(QColor.NameFormat.HexArgb)};
    }}
    QLabel[role="drop"] {{ color: {t.second}; border: 1px dashed {t.third}; border-radius: 8px; padding: 18px 12px; }}
    QLabel[role="drop"][over="true"] {{ color: {t.accent}; border-color: {t.accent}; }}
    QLabel[role="title"] {{ font-size: {scaled(15)}px; font-weight: 600; }}
    QLabel[role="heading"] {{ font-size: {scaled(12)}px; font-weight: 600; }}
    QLabel[role="second"] {{ color: {t.second}; font-size: {scaled(12)}px; }}
    QLabel[role="chosen"] {{ color: {t.accent}; font-size: {scaled(12)}px; font-weight: 600; }}
    QLabel[role="hint"] {{ color: {t.third}; font-size: {scaled(12)}px; }}
    QLabel[role="field hint"] {{ color: {t.third}; font-size: {scaled(11)}px; }}
    QLabel[role="problem"] {{ color: {t.bad}; font-size: {scaled(12)}px; }}
    QLabel[role="bad"] {{ color: {t.bad}; }}
    QLabel[role="warn"] {{ color: {t.warn}; }}
    QLabel[role="good"] {{ color: {t.good}; }}

    QLineEdit, QAbstractSpinBox, QComboBox {{
        background: {t.raised}; border: 1px solid {t.line}; border-radius: 6px; padding: 0 9px; min-height: {scaled(27)}px;
        selection-background-color: {t.accent}; selection-color: {t.on_accent};
    }}
    QPlainTextEdit {{
        background: {t.raised}; border: 1px solid {t.line}; border-radius: 6px; padding: 4px 5px;
        selection-background-color: {t.accent}; selection-color: {t.on_accent};
    }}
    QLineEdit:focus, QAbstractSpinBox:focus, QComboBox:focus, QPlainTextEdit:focus {{ border-color: {t.accent}; }}
    QLineEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled {{ color: {t.third}; }}
    QLineEdit[wrong="true"], QAbstractSpinBox[wrong="true"] {{ border-color: {t.bad}; }}
    QLineEdit[role="title"] {{
        font-size: {scaled(15)}px; font-weight: 600; background: transparent; border-color: transparent; padding: 0 4px;
    }}
    QLineEdit[role="title"]:hover {{ border-color: {t.line}; }}
    QLineEdit[role="title"]:focus {{ border-color: {t.accent}; background: {t.raised}; }}
    QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{
        width: 0; border: none;
    }}
    QComboBox::drop-down {{ border: none; width: {scaled(22)}px; }}
    QComboBox::down-arrow {{ image: url({arrow}); width: {scaled(12)}px; height: {scaled(12)}px; }}
    QComboBox QAbstractItemView {{
        background: {t.raised}; border: 1px solid {t.line}; padding: 4px; outline: none;
        selection-background-color: {t.accent}; selection-color: {t.on_accent};
    }}

    QPushButton, QToolButton {{
        background: {t.raised}; border: 1px solid {t.line}; border-radius: 6px; padding: 0 12px; min-height: {scaled(28)}px;
        icon-size: {scaled(16)}px;
    }}
    QToolButton {{ padding: 0 8px; }}
    QToolButton[role="field button"] {{ min-height: {scaled(27)}px; }}
    QToolButton[popupMode="1"] {{ padding-right: {8 + scaled(18)}px; }}
    QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
    QPushButton:hover, QToolButton:hover {{ border-color: {t.third}; }}
    QPushButton:pressed, QToolButton:pressed {{ background: {t.line}; }}
    QPushButton:focus, QToolButton:focus {{ border-color: {t.accent}; }}
    QPushButton:disabled, QToolButton:disabled {{ color: {t.third}; }}
    QPushButton[role="primary"], QDialog QPushButton:default {{
        background: {t.accent}; color: {t.on_accent}; border-color: {t.accent}; font-weight: 600;
    }}
    QPushButton[role="primary"]:disabled {{
        background: {t.raised}; color: {t.third}; border-color: {t.line};
    }}
    QPushButton[role="primary"]:hover, QDialog QPushButton:default:hover {{ border-color: {t.text}; }}
    QPushButton[role="chip"], QToolButton[role="chip"], QComboBox[role="chip"] {{
        font-size: {scaled(11)}px; color: {t.second}; padding: 0 7px; min-height: {scaled(20)}px; border-radius: 5px; background: transparent;
    }}
    QComboBox[role="chip"]::drop-down {{ width: {scaled(18)}px; }}
    QPushButton[role="chip"]:checked, QToolButton[role="chip"]:checked {{
        color: {t.text}; background: {t.color("accent", 0.16).name(QColor.NameFormat.HexArgb)}; border-color: {t.line};
    }}
    QPushButton[role="chip"]:focus, QToolButton[role="chip"]:focus {{ border-color: {t.accent}; }}
    QPushButton[role="segment"] {{ color: {t.second}; background: transparent; border-color: transparent; }}
    QPushButton[role="segment"]:hover {{ color: {t.text}; }}
    QPushButton[role="segment"]:checked {{ color: {t.text}; background: {t.raised}; border-color: {t.line}; font-weight: 600; }}
    QPushButton[role="segment"]:focus {{ border-color: {t.accent}; }}
    QToolButton[role="flat"], QPushButton[role="flat"] {{ background: transparent; border-color: transparent; }}
    QToolButton[role="flat"]:hover, QPushButton[role="flat"]:hover {{ background: {t.raised}; }}
    QToolButton[role="flat"]:checked {{ background: {t.raised}; }}
    QToolButton[role="flat"]:focus, QPushButton[role="flat"]:focus {{ border-color: {t.accent}; }}
    QPushButton[role="flat"][warns="true"] {{ color: {t.warn}; }}
    QPushButton[role="search"] {{ color: {t.second}; text-align: left; }}
    QToolButton::menu-indicator {{ image: none; width: 0; }}
    QToolButton::menu-button {{ border: none; border-left: 1px solid {t.line}; width: {scaled(18)}px; }}
    QToolButton::menu-arrow {{ image: url({arrow}); width: {scaled(10)}px; height: {scaled(10)}px; }}

    QCheckBox {{ spacing: 8px; min-height: {scaled(24)}px; background: transparent; }}
    QCheckBox::indicator, QListView::indicator {{ width: {scaled(16)}px; height: {scaled(16)}px; border-radius: 4px; border: 1px solid {t.third}; background: {t.raised}; }}
    QCheckBox::indicator:checked, QListView::indicator:checked {{ background: {t.accent}; border-color: {t.accent}; image: url({check}); }}
    QCheckBox::indicator:focus {{ border-color: {t.accent}; }}

    QSlider {{ background: transparent; }}
    QSlider::groove:horizontal {{ height: 4px; border-radius: 2px; background: {t.line}; }}
    QSlider::sub-page:horizontal {{ background: {t.accent}; border-radius: 2px; }}
    QSlider::handle:horizontal {{
        width: {knob}px; height: {knob}px; margin: {1 - knob // 2}px 0; border-radius: {knob // 2 + 1}px; background: {t.knob}; border: 1px solid {t.third};
    }}
    QSlider::handle:horizontal:hover, QSlider::handle:horizontal:focus {{ background: {t.accent}; }}

    QTabBar {{ background: {t.panel}; }}
    QTabBar::scroller {{ width: 0; }}
    QTabBar::tab {{
        background: transparent; border: none; border-bottom: 2px solid transparent; color: {t.second};
        padding: 9px 11px 8px 11px; font-weight: 500; min-height: {scaled(16)}px;
    }}
    QTabBar::tab:selected {{ color: {t.text}; border-bottom-color: {t.accent}; }}
    QTabBar::tab:hover {{ color: {t.text}; }}
    QTabBar::tab:selected:focus {{ border: 1px solid {t.accent}; border-bottom-width: 2px; border-radius: 4px; }}
    QTabWidget::pane {{ border: none; border-top: 1px solid {t.line}; background: {t.panel}; }}

    QMenu {{ background: {t.raised}; border: 1px solid {t.line}; border-radius: 7px; padding: 4px; }}
    QMenu::item {{ padding: 5px 22px 5px 12px; border-radius: 5px; background: transparent; }}
    QMenu::item:selected {{ background: {t.accent}; color: {t.on_accent}; }}
    QMenu::item:disabled {{ color: {t.third}; background: transparent; }}
    QMenu::separator {{ height: 1px; background: {t.line}; margin: 4px 8px; }}
    QMenuBar {{ background: {t.panel}; border-bottom: 1px solid {t.line}; padding: 1px 4px; }}
    QMenuBar::item {{ background: transparent; padding: 4px 9px; border-radius: 5px; }}
    QMenuBar::item:selected {{ background: {t.raised}; }}

    QTreeView, QListView, QTableView {{ background: {t.panel}; border: none; outline: none; }}
    QTableView {{ selection-background-color: {t.raised}; selection-color: {t.text}; }}
    QTableView::item {{ padding: 0 5px; border: none; }}
    QHeaderView {{ background: {t.panel}; border: none; }}
    QHeaderView::section {{
        background: {t.panel}; color: {t.second}; border: none; border-bottom: 1px solid {t.line}; padding: 2px 8px; font-size: {scaled(12)}px;
    }}
    QTableCornerButton::section {{ background: {t.panel}; border: none; }}
    QTreeView::item, QListView::item {{ min-height: {scaled(26)}px; border-radius: 5px; padding-left: 4px; }}
    QTreeView::item:hover, QListView::item:hover {{ background: {t.raised}; }}
    QTableView::item:focus, QTreeView::item:focus {{ border: 1px solid {t.accent}; border-radius: 4px; color: {t.text}; }}
    QScrollArea:focus {{ border: 1px solid {t.accent}; }}
    QTreeView::item:selected, QListView::item:selected {{ background: {t.raised}; color: {t.text}; }}
    QTreeView::item:selected:active, QListView::item:selected:active {{ border: 1px solid {t.accent}; }}

    QScrollBar:vertical {{ width: 10px; background: transparent; margin: 0; }}
    QScrollBar:horizontal {{ height: 10px; background: transparent; margin: 0; }}
    QScrollBar::handle {{ background: {t.line}; border-radius: 3px; margin: 2px; min-height: {scaled(24)}px; min-width: 24px; }}
    QScrollBar::handle:hover {{ background: {t.third}; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}

    QProgressBar {{ background: {t.line}; border: none; border-radius: 2px; max-height: 4px; min-height: 4px; }}
    QProgressBar::chunk {{ background: {t.accent}; border-radius: 2px; }}
    QStatusBar {{ background: {t.panel}; border-top: 1px solid {t.line}; }}
    QStatusBar::item {{ border: none; }}
    QToolTip {{
        background: {t.raised}; color: {t.text}; border: 1px solid {t.line}; border-radius: 5px; padding: 5px 7px;
    }}
    QToolBar {{ background: {t.panel}; border: none; border-bottom: 1px solid {t.line}; spacing: 8px; padding: 8px 12px; }}
    QToolBar[role="time"] {{ padding: 4px 12px; }}
    QLabel[role="past note"] {{ background: {t.raised}; color: {t.second}; padding: 8px 12px;
        border-bottom: 1px solid {t.accent}; }}
    QToolBar[role="time"][past="true"] {{ background: {t.raised}; border-bottom: 1px solid {t.accent}; }}
    QToolBar[role="rail"] {{ border: none; border-right: 1px solid {t.line}; spacing: 4px; padding: 8px 4px; }}
    QToolBar[role="strip at the right"] {{ border: none; border-left: 1px solid {t.line}; spacing: 0; padding: 8px 0; }}
    *[role="drawer"] {{ background: {t.panel}; border: none; border-right: 1px solid {t.line}; border-left: 1px solid {t.line}; }}
    QSplitter::handle {{ background: {t.line}; }}
    """


def _proof(state: str, tokens: Tokens) -> str:
    """A proof in the color of its state."""
    line, head = (tokens.color(state, alpha).name(QColor.NameFormat.HexArgb) for alpha in (0.55, 0.12))
    return (
        f'*[role="proof"][state="{state}"] {{ border-color: {line}; }}'
        f'*[role="proof head"][state="{state}"] {{ background: {head}; }}\n    '
    )


def _icon(name: str, color: str) -> str:
    """The path of an icon in one color. A style sheet cannot recolor an icon, so each color needs a file."""
    return colored_file(name, color).as_posix()
