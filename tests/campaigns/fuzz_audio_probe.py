"""Fuzz target of the audio probe: headers, frames and markers of sound files."""

from pathlib import Path

from fuzzing import Target, file_target, fuzz

SUFFIXES = (".wav", ".flac", ".mp3", ".aac", ".ac3", ".ogg", ".aiff", ".caf", ".m4a", ".webm")


def make_target() -> Target:
    from wavegrad_core.audio import probe
    from wavegrad_core.audio.markers import read_markers

    def read(path: Path) -> None:
        info = probe(path)
        read_markers(path, info.rate)

    return file_target(read, SUFFIXES)


if __name__ == "__main__":
    fuzz("audio_probe", make_target)
