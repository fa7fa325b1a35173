"""The takes in a list, and the way back through the steps of one."""
