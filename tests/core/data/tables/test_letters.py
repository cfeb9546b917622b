"""The encoding of short texts: the words that people write look less odd than any other reading of their bytes."""

import pytest

from core.data.tables.letters import oddities
from core.data.tables.text import find_encoding

TEXTS = {
    "German names of columns": ("Fläche;Größe;Straße\n1;2;3\n", "cp1252"),
    "one word": ("Größe\n1\n", "cp1252"),
    "French": ("prénom;âge;ville\nRené;30;Orléans\nZoë;20;Besançon\n", "cp1252"),
    "Spanish": ("año;niño;canción\n", "cp1252"),
    "Swedish": ("färg;höjd;ålder\n", "cp1252"),
    "units": ("temp °C;area m²;µg\n", "cp1252"),
    "euro": ("Preis €;Länge\n", "cp1252"),
    "prices in euros": ("Preis\n" + "".join(f"{n},90 €\n" for n in range(60)), "cp1252"),
    "German cells and prices": (
        "Region;Gebühr\n" + "".join(f"{('Süd', 'Nord')[n % 2]};{n},90 €\n" for n in range(60)),
        "cp1252",
    ),
    "Polish": ("imię;wzrost;miasto\nŁukasz;180;Łódź\nMałgorzata;170;Kraków\n", "cp1250"),
    "Russian": ("Имя;Возраст;Город\nИван;30;Москва\nМария;25;Казань\n", "cp1251"),
    "Greek": ("Όνομα;Ηλικία;Πόλη\nΓιώργος;30;Αθήνα\n", "cp1253"),
    "Japanese": ("名前,年齢,都市\n太郎,30,東京\n花子,25,大阪\n", "cp932"),
    "Chinese": ("姓名,年龄,城市\n张三,30,北京\n李四,25,上海\n", "gb18030"),
    "an old PC": ("Größe;Fläche;Straße\n", "cp850"),
    "an old Mac": ("Größe;Fläche\n", "mac_roman"),
}


@pytest.mark.parametrize(("text", "codec"), TEXTS.values(), ids=TEXTS)
def test_a_short_text_is_read_as_it_was_written(tmp_path, text, codec):
    path = tmp_path / "table.csv"
    path.write_bytes(text.encode(codec))
    found = find_encoding(path)
    assert path.read_bytes().decode(found.codec) == text
    assert found.notes  # it is a guess, and is said


@pytest.mark.parametrize("text", ["Größe Fläche", "René 20 °C", "„Zitat“ «mot» m²", "Москва", "Ωμέγα", "5 € 3 µg"])
def test_what_people_write_is_not_odd(text):
    assert oddities(text) == 0


@pytest.mark.parametrize("text", ["Gr”áe", "Flä�he", "GrÔe", "Preis Фlä", "Èìÿ", "£ukasz", "Geb³hr"])
def test_a_wrong_encoding_is_odd(text):
    assert oddities(text) >= 1


FEW = {
    "Spanish": ("niño año canción León", "cp1252"),
    "Portuguese": ("São ação Conceição não", "cp1252"),
    "Italian": ("città perché più", "cp1252"),
    "Danish": ("Ærø København år", "cp1252"),
    "German": ("Süd Gebühr", "cp1252"),
    "Polish": ("Łódź Kraków żółty Gdańsk", "cp1250"),
    "Czech": ("Příbram škola čaj město", "cp1250"),
    "Hungarian": ("Győr Pécs űr hűtő", "cp1250"),
    "Turkish": ("İstanbul şeker ağaç ırmak", "cp1254"),
    "Japanese": ("名前 東京", "cp932"),
}


@pytest.mark.parametrize(("text", "codec"), FEW.values(), ids=FEW)
def test_few_words_that_are_repeated_are_read_as_they_were_written(tmp_path, text, codec):
    words = text.split()
    written = "a;b\n" + "".join(f"{words[n % len(words)]};{n}\n" for n in range(60))
    path = tmp_path / "table.csv"
    path.write_bytes(written.encode(codec))
    assert path.read_bytes().decode(find_encoding(path).codec) == written
