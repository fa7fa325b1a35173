"""Sound design: edits of the mel, painting, regions and variations."""
