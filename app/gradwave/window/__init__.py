"""The main window: layout, menus and keys, and the composition of features."""
