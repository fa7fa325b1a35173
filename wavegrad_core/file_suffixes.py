"""File suffixes of voices and mels, in a separate module that does not import torch."""

VOICE_SUFFIX = ".safetensors"
TENSOR_SUFFIXES = (".pt", ".pth")  # of files written by torch.save
MEL_SUFFIXES = (".npy", ".npz", *TENSOR_SUFFIXES)
