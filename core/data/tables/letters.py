"""How odd a text looks: an encoding that is not that of a file gives words that nobody writes."""

from itertools import pairwise
from unicodedata import category, name

BEFORE_LETTERS = "°"  # as in °C
MUCH = 0.8  # share of the letters of a Latin word that are not ASCII: Łódź has 0.75
# The letters of languages that are not ASCII. Words of one text are mostly of one language.
LANGUAGES = tuple(
    frozenset(letters)
    for letters in (
        "äöüß",  # German
        "àâæçéèêëîïôœùûüÿ",  # French
        "áéíóúüñ",  # Spanish
        "áâãàçéêíóôõúü",  # Portuguese
        "àèéìîòóù",  # Italian
        "àçèéíïòóúü",  # Catalan
        "äëéèïöüóáê",  # Dutch
        "æøåéèóôäöü",  # Danish, Norwegian
        "åäöéšž",  # Swedish, Finnish
        "áðéíóúýþæö",  # Icelandic
        "äöõüšž",  # Estonian
        "ąćęłńóśźż",  # Polish
        "áčďéěíňóřšťúůýž",  # Czech
        "áäčďéíĺľňóôŕšťúýž",  # Slovak
        "áéíóöőúüű",  # Hungarian
        "ăâîșțşţ",  # Romanian
        "čćđšž",  # Croatian, Slovene
        "çğıöşüâîû",  # Turkish
        "ąčęėįšųūž",  # Lithuanian
        "āčēģīķļņšūž",  # Latvian
    )
)


def oddities(text: str) -> int:
    """The number of words that look odd: signs within a word, capitals after small letters, letters of two scripts."""
    return sum(_is_odd(word) for word in text.split() if not word.isascii())


def strangers(text: str) -> int:
    """The number of different words in Latin letters that are not of the language that most of them may be of."""
    words = [
        {sign for sign in word if sign.isalpha() and not sign.isascii()}
        for word in {word.replace("İ", "i").lower() for word in text.split()}
    ]
    latin = [signs for signs in words if signs and all("LATIN" in name(sign, "") for sign in signs)]
    return len(latin) - max(sum(signs <= language for signs in latin) for language in LANGUAGES)


def _is_odd(word: str) -> bool:
    if any(category(sign) in ("Cc", "Co", "Cn") or sign == "\N{REPLACEMENT CHARACTER}" for sign in word):
        return True
    for before, after in pairwise(word):
        if before.isalpha() and before.islower() and after.isupper() and not (before + after).isascii():
            return True
        alphabetic = before.isalpha() or before.isdecimal()
        is_sign = not before.isascii() and not alphabetic and before not in BEFORE_LETTERS
        if is_sign and after.isalpha() and category(before) not in ("Pi", "Ps"):
            return True  # a quotation mark or a bracket may open a word
    letters = [sign for sign in word if sign.isalpha()]
    scripts = {name(sign, "").split(" ")[0] for sign in letters} - {"MICRO", "MASCULINE", "FEMININE"}
    if "LATIN" in scripts and len(scripts) > 1:
        return True
    foreign = sum(not sign.isascii() for sign in letters)
    return scripts == {"LATIN"} and len(letters) > 2 and foreign > MUCH * len(letters)
