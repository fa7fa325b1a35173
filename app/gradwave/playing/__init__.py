"""Sound out of the machine: made comparable, switched, and where in time a person is."""
