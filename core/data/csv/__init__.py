"""CSV files: detection of the dialect, types of the columns, and reading of the rows."""
