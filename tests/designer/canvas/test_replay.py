"""After any edits, undo, redo, pasting, saving and opening, the project equals a replay of the edits."""

import tempfile
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test

from core.activations import ACTIVATIONS
from core.definitions import DefinitionError
from core.formats import read, write
from core.formats.project_json import from_json, to_json
from core.layers import LAYERS, Dense
from core.project import Project, edits
from designer import store as store_module
from designer.store import Store

PLACES = st.tuples(st.integers(-500, 500), st.integers(-500, 500)).map(lambda at: (float(at[0]), float(at[1])))
NUMBERS = st.lists(st.integers(0, 30), min_size=1, max_size=4)


class Replay(RuleBasedStateMachine):
    """A store, and the edits since the project was opened: those made, and those undone."""

    def __init__(self):
        super().__init__()
        self.store = Store(Project(title="start"))
        self.base, self.made, self.undone = self.store.project, [], []
        self.saved, self.copied = None, None
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "p.layerwright"

    def teardown(self):
        self.folder.cleanup()

    def layers(self, numbers):
        """Ids of some of the layers, chosen by any numbers."""
        ids = list(self.store.project.graph.layers)
        return sorted({ids[number % len(ids)] for number in numbers}) if ids else []

    def edit(self, *steps):
        """Make one edit, or several that undo as one. Impossible edits are refused and change nothing."""
        merge, accepted = object() if len(steps) > 1 else None, []
        for step in steps:
            before = self.store.project
            try:
                self.store.edit("Edit", step(before), merge)
            except (edits.EditError, DefinitionError):
                assert self.store.project is before
                continue
            if self.store.project != before:
                accepted.append(step)
        if accepted:
            self.made.append(accepted)
            self.undone.clear()

    @rule(kind=st.sampled_from(LAYERS), at=PLACES)
    def add(self, kind, at):
        self.edit(lambda p: edits.add(p, kind(), at))

    @rule(kind=st.sampled_from(LAYERS), number=NUMBERS)
    def append(self, kind, number):
        after = self.layers(number[:1])
        self.edit(lambda p: edits.append(p, kind(), after[0] if after else None))

    @rule(numbers=NUMBERS)
    def remove(self, numbers):
        chosen = self.layers(numbers)
        self.edit(lambda p: edits.remove(p, chosen))

    @precondition(lambda self: len(self.store.project.graph.layers) > 1)
    @rule(a=st.integers(0, 30), b=st.integers(0, 30))
    def connect(self, a, b):
        (source,), (target,) = self.layers([a]), self.layers([b])
        self.edit(lambda p: edits.connect(p, source, target))

    @precondition(lambda self: self.store.project.graph.edges)
    @rule(number=st.integers(0, 30))
    def disconnect(self, number):
        edges = self.store.project.graph.edges
        edge = edges[number % len(edges)]
        self.edit(lambda p: edits.disconnect(p, edge))

    @precondition(lambda self: self.store.project.graph.edges)
    @rule(number=st.integers(0, 30), at=PLACES)
    def splice(self, number, at):
        edges = self.store.project.graph.edges
        edge = edges[number % len(edges)]
        self.edit(lambda p: edits.insert(p, Dense(), at, edge))

    @rule(numbers=NUMBERS, steps=st.lists(st.tuples(NUMBERS, PLACES), min_size=1, max_size=4))
    def drag(self, numbers, steps):
        """Make many small moves as one undo step."""
        chosen = self.layers(numbers)
        self.edit(*[lambda p, at=at: edits.move(p, dict.fromkeys(chosen, at)) for _, at in steps])

    @rule(numbers=NUMBERS, units=st.integers(0, 50), activation=st.sampled_from(ACTIVATIONS))
    def change(self, numbers, units, activation):
        dense = [i for i in self.layers(numbers) if isinstance(self.store.project.graph.layers[i], Dense)]
        self.edit(lambda p: edits.change_layers(p, dense, "units", units))
        self.edit(lambda p: edits.change_layers(p, dense, "activation", activation()))

    @precondition(lambda self: self.store.project.graph.layers)
    @rule(numbers=NUMBERS)
    def group(self, numbers):
        chosen = self.layers(numbers)
        self.edit(lambda p: edits.group(p, chosen))

    @precondition(lambda self: self.store.project.graph.layers)
    @rule(numbers=NUMBERS)
    def tidy(self, numbers):
        chosen = self.layers(numbers)
        self.edit(lambda p: edits.tidy(p, chosen))

    @rule(text=st.text(st.characters(codec="utf-8"), max_size=20), at=PLACES)
    def note(self, text, at):
        self.edit(lambda p: edits.add_note(p, text, at))

    @rule(epochs=st.integers(0, 1000), seed=st.integers(-1, 5))
    def recipe(self, epochs, seed):
        self.edit(lambda p: edits.change_recipe(p, epochs=epochs), lambda p: edits.change_data(p, seed=seed))

    @precondition(lambda self: self.store.project.graph.layers)
    @rule(numbers=NUMBERS)
    def copy(self, numbers):
        """Copy layers as text, as the clipboard does."""
        self.copied = to_json(edits.part(self.store.project, self.layers(numbers)), brief=True)

    @precondition(lambda self: self.copied)
    @rule(at=PLACES)
    def paste(self, at):
        part = from_json(self.copied, "The clipboard")
        self.edit(lambda p: edits.paste(p, part, at))

    @rule()
    def undo(self):
        self.store.undo_stack.undo()
        if self.made:
            self.undone.append(self.made.pop())

    @rule()
    def redo(self):
        self.store.undo_stack.redo()
        if self.undone:
            self.made.append(self.undone.pop())

    @rule()
    def back_and_forth(self):
        """Undo all edits and redo them."""
        for _ in self.made:
            self.store.undo_stack.undo()
        assert self.store.project == self.base
        for _ in self.made:
            self.store.undo_stack.redo()

    @rule()
    def save(self):
        write(self.path, self.store.project, {}, keep_previous=True)
        self.saved = to_json(self.store.project)

    @precondition(lambda self: self.saved)
    @rule()
    def open(self):
        opened = read(self.path).project
        assert to_json(opened) == self.saved
        self.store.open(opened, self.path)
        self.base, self.made, self.undone = opened, [], []

    @invariant()
    def the_project_is_the_replay(self):
        project = self.base
        for steps in self.made:
            for step in steps:
                project = step(project)
        assert self.store.project == project
        assert self.store.undo_stack.count() == len(self.made) + len(self.undone)
        assert self.store.undo_stack.canUndo() == bool(self.made)
        assert self.store.undo_stack.canRedo() == bool(self.undone)

    @invariant()
    def the_project_is_consistent(self):
        project = self.store.project
        layers = project.graph.layers.keys()
        assert project.places.keys() == layers
        assert all(a in layers and b in layers for a, b in project.graph.edges)
        assert from_json(to_json(project), "it").graph == project.graph


def test_the_project_always_equals_the_replay(qapp, monkeypatch):
    monkeypatch.setattr(store_module, "MERGE_SECONDS", float("inf"))
    quiet = [HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
    run_state_machine_as_test(
        Replay,
        settings=settings(max_examples=60, stateful_step_count=30, deadline=None, suppress_health_check=quiet),
    )
