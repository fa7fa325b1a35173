"""The network on a device: which device, in which precision."""
