"""The main window: its docks, bars and menus, and the connections between the parts."""
