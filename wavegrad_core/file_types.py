"""File suffixes of voices and mels, in a module of their own that does not import torch."""

VOICE_SUFFIX = ".safetensors"
MEL_SUFFIXES = (".npy", ".npz", ".pt")
