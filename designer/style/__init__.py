"""The look and the language of the window: theme, style sheet, icons, text size, translation, format of numbers."""
