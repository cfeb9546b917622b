"""Reading: what the cells of a table mean. Guesses fill it in, and a person may overrule every guess."""
