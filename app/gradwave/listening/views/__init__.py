"""The windows of the listening tests."""
