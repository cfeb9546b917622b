"""Tables in text files: their dialect, their columns, and the rows read from them."""
