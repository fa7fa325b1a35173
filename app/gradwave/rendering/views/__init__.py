"""The render panel."""
