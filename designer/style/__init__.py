"""How the window looks and speaks: theme, icons, scale and language."""
