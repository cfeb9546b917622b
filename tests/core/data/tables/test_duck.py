"""DuckDB prints nothing of its own: stdout belongs to the command line."""

from core.data.tables.duck import connect


def test_the_progress_bar_is_off_also_where_it_is_on_for_the_terminal(tmp_path):
    with connect(tmp_path, "a.csv", lambda name, error: f"{name}: {error}") as connection:
        found = connection.execute("SELECT value FROM duckdb_settings() WHERE name = 'enable_progress_bar'")
        assert found.fetchall() == [("false",)]
