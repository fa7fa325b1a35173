"""The engine: a fast implementation of the network for each device."""
