"""The diffusion process: schedules, samplers and noise."""
