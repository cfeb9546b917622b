"""A button that makes an edit which helps."""

from core.network.fixes import Fix
from core.project.edits import EditError, fixes
from designer.store import Store
from designer.style.language import tr
from designer.widgets.wrapped import WrappedButton


class FixButton(WrappedButton):
    """Names a fix of a problem, an advice or a diagnosis, and makes its edit, which can be undone."""

    def __init__(self, store: Store, fix: Fix) -> None:
        super().__init__(tr(fixes.title(store.project, fix)))
        self._store, self._fix = store, fix
        self.setAccessibleDescription(tr("You can undo this."))
        self.clicked.connect(self._make)

    def _make(self) -> None:
        project = self._store.project
        try:
            self._store.edit(fixes.title(project, self._fix), fixes.apply(project, self._fix))
        except EditError as error:
            self._store.refuse(tr(str(error)))
