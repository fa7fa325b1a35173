"""Dialogs and notices for projects."""
