"""The network made fast on a device."""
