"""What is read from tables as people have them: one test for every kind."""

import pytest


def rows_left_out(found):
    """What was left out besides the header."""
    return [
        (part["reason"], part["count"], part["lines"]) for part in found["left_out"] if part["reason"] != "the header"
    ]


def test_01_no_header_is_said_and_the_first_line_is_a_row(data):
    found = data("01_no_header_class_text.data")
    assert found["rows"] == 120
    assert list(found["by_name"]) == [f"column {n}" for n in range(1, 6)]
    assert found["classes"] == ["Iris-setosa", "Iris-versicolor", "Iris-virginica"]
    assert found["dialect"]["header"] is False
    assert "There is no header: the first line is read as a row." in found["notes"][0]
    assert rows_left_out(found) == [("blank", 1, [121])]


def test_02_question_marks_are_a_category_of_their_own_and_spaces_are_no_part_of_texts(data):
    found = data("02_adult_style.data")
    assert found["rows"] == 200
    assert found["target"] == "column 8"
    assert found["classes"] == ["<=50K", ">50K"]
    work = found["by_name"]["column 2"]
    assert (work["type"], work["role"], work["missing"]) == ("category", "feature", 44)
    assert work["warnings"] == ["“column 2”: “?” in 44 cells is read as missing, which is a category of its own."]


def test_04_the_identifier_is_no_feature(data):
    found = data("04_breast_style.data")
    assert found["roles"]["column 1"] == "id"
    assert list(found["roles"].values())[1:] == ["feature"] * 9 + ["target"]
    assert found["classes"] == ["2", "4"]
    assert found["by_name"]["column 7"]["missing"] == 8
    assert "identifier" in found["kinds"]


def test_06_dashes_are_gaps_also_in_the_target(data):
    found = data("06_dash_missing_regression.csv")
    assert found["task"] == "regression"
    assert (found["types"]["rooms"], found["by_name"]["rooms"]["missing"]) == ("number", 4)
    assert found["rows"] == 117
    assert rows_left_out(found) == [("“price” is missing there", 3, [11, 51, 91])]


def test_06b_one_text_among_numbers_costs_one_row_and_is_said(data):
    found = data("06b_one_text_in_target.csv")
    assert found["task"] == "regression"
    assert found["rows"] == 119
    assert rows_left_out(found) == [("“price” cannot be read there: “sold”", 1, [79])]
    assert found["by_name"]["price"]["coerced"] == 1
    assert found["by_name"]["price"]["warnings"] == ["“price”: 1 of 120 cells is no number: line 79 “sold”."]


def test_07_grouped_digits_are_read_and_said_with_an_example(data):
    found = data("07_thousands_quoted.csv")
    assert found["by_name"]["income"]["warnings"] == ["“income”: “3,522” is read as 3522."]
    assert data("07b_thousands_target.csv")["task"] == "regression"


def test_08_percent_signs_and_currencies_are_numbers(data):
    found = data("08_percent_currency.csv")
    assert found["types"] == {"discount": "number", "price": "number", "bought": "boolean"}
    assert found["by_name"]["price"]["coerced"] == found["by_name"]["discount"]["coerced"] == 0


def test_09_decimal_commas_and_dates(data):
    found = data("09_decimal_comma_dates.csv")
    assert list(found["types"].values()) == ["date", "number", "number"]
    assert list(found["roles"].values()) == ["feature", "feature", "target"]
    assert found["dialect"]["decimal"] == ","
    assert found["task"] == "regression"


def test_10_codes_with_underscores_are_texts(data):
    found = data("10_underscore_codes.csv")
    assert found["types"]["plot"] == "text"
    assert "94 different texts" in found["by_name"]["plot"]["warnings"][0]
    again = data("10_underscore_codes.csv", "--column", "plot", "type=category", "role=feature")
    assert again["roles"]["plot"] == "feature"


def test_11_an_index_is_a_counter_and_no_feature(data):
    found = data("11_index_column_noise.csv")
    assert found["roles"] == {"column 1": "id", "a": "feature", "b": "feature", "label": "target"}
    assert {"identifier", "order"} <= found["kinds"]


def test_12_seconds_since_1970_are_dates(data):
    found = data("12_epoch_seconds.csv")
    assert (found["types"]["time"], found["roles"]["time"]) == ("date", "feature")
    assert found["by_name"]["time"]["warnings"] == ["“time” is read as seconds since 1970."]


def test_13d_a_change_of_width_is_refused_with_its_line(refused):
    assert refused("13d_width_changes_varied.csv").startswith(
        "Line 62 of 13d_width_changes_varied.csv has 3 values, but the lines before it have 2."
    )


def test_13e_a_header_one_shorter_than_the_rows_names_the_rest(data):
    found = data("13e_r_write_table.csv")
    assert found["roles"] == {"row names": "id", "a": "feature", "b": "feature", "y": "target"}
    assert found["rows"] == 60
    assert "The header has one name less than the rows. The first column is read as row names." in found["notes"]


def test_14_the_line_that_names_the_separator(data):
    found = data("14_sep_line.csv")
    assert found["dialect"]["delimiter"] == ";"
    assert list(found["by_name"]) == ["a", "b", "y"]
    assert found["rows"] == 80
    assert found["notes"] == ["1 line above the header is skipped."]


def test_15_units_are_skipped_and_said(data):
    found = data("15_units_row.csv")
    assert set(list(found["types"].values())[:3]) == {"number"}
    assert found["notes"] == ["Line 2 holds units (“m”, “oC”, “umol/kg”) and is skipped."]
    assert found["rows"] == 60


def test_16_marks_that_mean_none_are_a_category_of_their_own_and_a_choice(data):
    found = data("16_na_means_none.csv")
    assert found["rows"] == 150
    assert found["by_name"]["alley"]["missing"] == 134
    assert "which is a category of its own" in found["by_name"]["pool"]["warnings"][0]
    again = data("16_na_means_none.csv", "--column", "alley", "gaps=leave out")
    assert again["rows"] == 16
    (lost,) = (one for one in again["gate"] if one["kind"] == "lost rows")
    assert lost["sentence"].startswith("89\u00a0% of the rows are left out, most because “alley” is missing there.")


def test_16b_a_mark_that_many_rows_have_is_a_class(data):
    found = data("16b_na_is_a_class.csv")
    assert found["classes"] == ["APAC", "EU", "NA"]
    assert found["rows"] == 150
    assert "which is read as a class" in found["by_name"]["region"]["warnings"][0]


@pytest.mark.parametrize(
    ("name", "target", "classes"),
    [
        ("17_class_codes_over_100.csv", "code", ["100", "200", "404"]),
        ("17c_wine_quality_want_regression.csv", "quality", ["3", "4", "5", "6", "7", "8"]),
        ("33_target_1_2.csv", "y", ["1", "2"]),
    ],
)
def test_17_and_33_few_whole_numbers_are_classes_or_numbers_by_choice(data, name, target, classes):
    found = data(name)
    assert found["classes"] == classes
    assert "To predict numbers, choose the type number." in found["by_name"][target]["warnings"][0]
    again = data(name, "--column", target, "type=number")
    assert (again["task"], again["classes"]) == ("regression", [])


def test_19_names_are_kept_whole_and_duplicates_are_said(data):
    found = data("19_bom_dupes_newline_unicode.csv")
    assert list(found["by_name"]) == ["first name", "v", "v (2)", "v (3)", "größe"]
    assert found["classes"] == ["klein 🙂", "sehr groß", "中 型"]
    assert found["notes"] == ["3 columns are named “v”. The later ones are numbered."]


def test_19c_letters_of_another_code_page_are_guessed_said_and_can_be_chosen(data):
    found = data("19c_cp1251.csv")
    assert list(found["by_name"]) == ["длина", "ширина", "класс"]
    assert found["classes"] == ["да", "нет"]
    assert found["notes"][0].startswith("The file is read as Windows-1251, for example “длина”.")
    assert data("19c_cp1251.csv", "--dialect", "encoding=cp1251")["classes"] == ["да", "нет"]
    assert data("19c_cp1251.csv", "--dialect", "encoding=latin-1")["classes"] == ["äà", "íåò"]


def test_20_line_breaks_in_quotes(data):
    found = data("20_quoted_newlines.csv")
    assert found["rows"] == 60
    assert rows_left_out(found) == [("the continuation of a quoted cell with line breaks", 60, [])]


def test_21_a_line_of_another_width_is_refused_or_left_out_by_choice(data, refused):
    assert refused("21_ragged.csv").startswith("Line 31 of 21_ragged.csv has 5 values, but the lines before it have 4.")
    found = data("21_ragged.csv", "--dialect", "ragged=leave out")
    assert found["rows"] == 49
    assert rows_left_out(found) == [("another number of values than the other lines", 1, [31])]


def test_22b_a_class_with_one_row_is_said(data):
    found = data("22b_singleton_class.csv")
    (one,) = (one for one in found["gate"] if one["kind"] == "one row")
    assert one["sentence"] == "The class “rare” has one row, so it cannot be validated."


def test_25_large_numbers_stay_different(data):
    found = data("25_large_ints.csv")
    assert (found["types"]["account"], found["roles"]["account"]) == ("number", "feature")
    assert found["by_name"]["account"]["warnings"]


def test_26_arff_has_names_types_and_classes(data):
    found = data("26_weka.arff")
    assert found["types"] == {"a": "number", "b": "number", "class": "category"}
    assert found["classes"] == ["p", "q"]
    assert found["rows"] == 60


def test_27_true_and_false(data):
    found = data("27_bool.csv")
    assert found["types"] == {"flag": "boolean", "x": "number", "win": "boolean"}
    assert found["classes"] == ["False", "True"]


def test_28_a_delimiter_at_the_end_of_every_line_is_no_column(data):
    found = data("28_trailing_commas.csv")
    assert found["target"] == "y"
    assert list(found["by_name"]) == ["a", "b", "y"]
    assert found["rows"] == 60
    assert rows_left_out(found) == [("blank", 6, [4, 15, 26, 37, 48, 59]), ("a comment", 1, [1])]
    assert "1 line that begins with # is read as a comment." in found["notes"]


def test_37c_rows_that_begin_with_a_hash_are_rows(data):
    found = data("37c_hash_ids.csv")
    assert found["rows"] == 60
    assert found["roles"] == {"ticket": "id", "hours": "feature", "y": "target"}


def test_38_digits_grouped_by_spaces(data):
    found = data("38_semicolon_thousands_space.csv")
    assert found["task"] == "regression"
    assert found["dialect"]["decimal"] == ","
    assert found["by_name"]["price"]["warnings"] == ["“price”: “6 478,10” is read as 6478.1."]
