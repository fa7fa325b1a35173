"""The training wizard: from recordings to an installed voice."""
