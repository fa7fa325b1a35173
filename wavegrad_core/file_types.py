"""Suffixes of voice and mel files, apart from the modules that read them, which import torch."""

VOICE_SUFFIX = ".safetensors"
MEL_SUFFIXES = (".npy", ".npz", ".pt")
