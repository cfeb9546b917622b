"""Which layer this person usually puts after which: what is chosen often is offered first."""

import json

from PySide6.QtCore import QSettings

from core.project import Project

FADES = 0.8  # what is left of a habit at the next start
FAINT = 0.05  # below which it is forgotten


class LinkHistory:
    """Counts of links by the kinds that they join, kept in the settings and fading from start to start."""

    def __init__(self) -> None:
        self._settings = QSettings()
        try:
            kept = json.loads(str(self._settings.value("links", "{}")))
            faded = {str(link): float(count) * FADES for link, count in dict(kept).items()}
        except (ValueError, TypeError):  # settings are a file that anybody may edit
            faded = {}
        self._counts = {link: count for link, count in faded.items() if count > FAINT}

    def count(self, source: str, target: str) -> float:
        """How often layers of these two kinds were linked of late."""
        return self._counts.get(f"{source}>{target}", 0.0)

    def learn(self, before: Project, after: Project) -> None:
        """Take note of the links that an edit has made."""
        made = set(after.graph.edges) - set(before.graph.edges)
        for a, b in made:
            link = f"{after.graph.layers[a].kind}>{after.graph.layers[b].kind}"
            self._counts[link] = self._counts.get(link, 0.0) + 1
        if made:
            self._settings.setValue("links", json.dumps(self._counts))
