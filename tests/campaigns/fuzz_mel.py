"""Fuzz target of the mel reader: arrays of NumPy, single and in archives."""

from pathlib import Path

from fuzzing import Target, file_target, fuzz


def make_target() -> Target:
    from wavegrad_core.mel.mel_file import MelFile
    from wavegrad_core.mel.profile import PROFILES
    from wavegrad_core.mel.statistics_file import read_statistics

    profile = PROFILES["wavegrad"]

    def read(path: Path) -> None:
        if path.stem.endswith("statistics"):
            read_statistics(path, profile.n_mels)
            return
        for _ in MelFile.open(path, profile, stated=profile.name).blocks():
            pass

    return file_target(read, (".npy", ".npz", "-statistics.npy", "-statistics.npz"))


if __name__ == "__main__":
    fuzz("mel", make_target)
