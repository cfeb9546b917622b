"""What the banner says, and when: what was refused, what is stale, what would mend it."""

from functools import partial

from PySide6.QtCore import QObject

from core.layers import Output
from core.messages import message
from core.project import edits
from designer.files.exports import Exports
from designer.files.files import Files
from designer.files.recovery import Recorder
from designer.store import Store
from designer.style.language import tr
from designer.support.system_report import SystemReport
from designer.training.engine import Engine
from designer.training.loader import Loader
from designer.training.session import Session
from designer.widgets.banner import Banner


class Notifications(QObject):
    """Brings the sentences of store, files, session and engine to the banner."""

    def __init__(
        self,
        store: Store,
        files: Files,
        exports: Exports,
        recovery: Recorder,
        diagnostics: SystemReport,
        loader: Loader,
        session: Session,
        engine: Engine,
        banner: Banner,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._store, self._loader, self._session, self._banner = store, loader, session, banner
        self._diagnostics = diagnostics
        diagnostics.done.connect(banner.tell)
        store.refused.connect(banner.say)
        files.said.connect(banner.say)
        files.done.connect(banner.tell)
        files.offered.connect(banner.ask)
        recovery.said.connect(banner.say)
        recovery.offered.connect(banner.ask)
        exports.said.connect(banner.say)
        exports.done.connect(banner.tell)
        session.said.connect(partial(banner.say, stays=True))
        session.ended.connect(partial(banner.tell, stays=True))
        session.done.connect(banner.tell)
        session.started.connect(banner.dismiss)
        session.stale_changed.connect(self._on_stale)
        engine.failed.connect(partial(banner.say, stays=True))
        store.changed.connect(lambda _: banner.dismiss())
        store.spec_changed.connect(self._on_spec_changed)
        loader.failed.connect(banner.say)
        loader.changed_on_disk.connect(self._on_data_changed)

    def say_unforeseen(self, text: str) -> None:
        """Something went wrong that nobody foresaw."""
        self._banner.ask(text, {tr("Copy diagnostics"): self._diagnostics.copy})

    def _on_stale(self) -> None:
        if self._session.stale:
            text = tr(
                "The network or its data has changed since training began. Train begins anew; Undo lets it go on."
            )
            self._banner.pin(text, tr("Reset"), self._session.reset)
        else:
            self._banner.unpin()

    def _on_data_changed(self, name: str) -> None:
        text = tr("{name} has changed since it was read.", name=name)
        self._banner.offer(text, tr("Read again"), self._loader.read_again)

    def _on_spec_changed(self) -> None:
        """Other data may ask for another loss: offer it, as an edit that can be undone."""
        store = self._store
        if any(isinstance(store.project.graph.layers.get(p.layer or 0), Output) for p in store.problems()):
            text = (
                tr("The data holds classes, and the loss or the output is meant for something else.")
                if store.spec.classes
                else tr("The data holds numbers, and the loss or the output is meant for something else.")
            )
            self._banner.offer(text, tr("Adapt the network"), self._adapt)

    def _adapt(self) -> None:
        store = self._store
        store.edit(message("Adapt the network to the data"), edits.match_output_to_data(store.project, store.spec))
