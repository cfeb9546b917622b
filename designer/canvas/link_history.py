"""Which kind of layer this person usually adds after which: quick add lists frequent choices first."""

import json

from PySide6.QtCore import QSettings

from core.project import Project

DECAY = 0.8  # factor on every count at each start
MIN_COUNT = 0.05  # links with a smaller count are dropped


class LinkHistory:
    """Counts links by the kinds of layer that they connect. The counts are saved in the settings and decay."""

    def __init__(self) -> None:
        self._settings = QSettings()
        try:
            saved = json.loads(str(self._settings.value("links", "{}")))
            decayed = {str(link): float(count) * DECAY for link, count in dict(saved).items()}
        except (ValueError, TypeError):  # anybody may edit the settings file
            decayed = {}
        self._counts = {link: count for link, count in decayed.items() if count > MIN_COUNT}

    def count(self, source: str, target: str) -> float:
        """How often layers of these two kinds were linked; older links count less."""
        return self._counts.get(f"{source}>{target}", 0.0)

    def record(self, before: Project, after: Project) -> None:
        """Count the links that an edit has added."""
        added = set(after.graph.edges) - set(before.graph.edges)
        for source, target in added:
            link = f"{after.graph.layers[source].kind}>{after.graph.layers[target].kind}"
            self._counts[link] = self._counts.get(link, 0.0) + 1
        if added:
            self._settings.setValue("links", json.dumps(self._counts))
