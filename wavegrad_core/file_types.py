"""What the names of files end in, for who has not imported what reads them yet."""

VOICE_SUFFIX = ".safetensors"
MEL_SUFFIXES = (".npy", ".npz", ".pt")
