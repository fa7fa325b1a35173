"""The transport bar and the output meter."""
