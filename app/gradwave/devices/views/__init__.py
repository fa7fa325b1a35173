"""The dialog of the devices."""
