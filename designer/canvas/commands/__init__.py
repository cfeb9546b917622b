"""Commands of the canvas for menus, keys and the command palette."""
