"""The Gradwave desktop: what a person sees and hears of `wavegrad_core`."""
