"""The Gradwave desktop: a PySide6 program around `wavegrad_core`."""
