"""The window: it connects the views with what they show, and holds its menus."""
