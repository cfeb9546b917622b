"""The main window: its docks, bars, menus, and what connects them."""
