"""German texts address nobody: neither "du" nor "Sie", as in "Die Lernrate senken." """

import re

from core.messages.languages import translations

PRONOUNS = re.compile(r"\b(du|dich|dir|dein\w*|euch|euer|eure\w*|Ihnen)\b|\b\w+n Sie\b")
# Imperatives of one person, at the beginning of a clause.
IMPERATIVES = re.compile(
    r"(?:^|[.:;,!?–] |\b(?:oder|und|dann) )(?:wähle|gib|nimm|lass|probiere|versuche|ziehe|klicke|drücke|füge|öffne"
    r"|speichere|lade|trainiere|ändere|verwende|benutze|setze|schreibe|tippe|mache|entferne|ersetze|schließe|prüfe|lege"
    r"|verschiebe|starte|beginne|kopiere|exportiere|importiere|senke|erhöhe|verringere|begrenze|skaliere|warte|zeichne"
    r"|male|verbinde|lösche|kürze|ergänze|behalte|nenne|achte|beachte|dreh|suche|schalte) ",
    re.IGNORECASE,
)


def test_german_texts_address_nobody():
    said = translations("de").values()
    assert len(set(said)) > 1000
    assert [text for text in said if PRONOUNS.search(text) or IMPERATIVES.search(text)] == []


def test_the_patterns_find_such_texts():
    for text in ("Wähle einen Typ.", "Zuerst lesen, dann prüfe sie.", "Wählen Sie weniger.", "wie bei deinen Daten"):
        assert PRONOUNS.search(text) or IMPERATIVES.search(text), text
